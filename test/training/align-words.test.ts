import { describe, expect, test } from 'vitest';
import { alignWords } from '../../src/training/align-words.js';

const align = (clean: string, garbled: string): [string, string][] =>
  alignWords(
    clean.split(' ').filter((word) => word !== ''),
    garbled.split(' ').filter((word) => word !== ''),
  ).pairs.map((pair) => [pair.clean, pair.garbled]);

describe('alignWords', () => {
  test('lays word beside word through heavy damage', () => {
    expect(align('Căn cứ Nghị quyết số 57-NQ/TW của Bộ', 'Cin ctr Nghi quyét s6 57-NQ/TW ciia B6')).toEqual([
      ['Căn', 'Cin'],
      ['cứ', 'ctr'],
      ['Nghị', 'Nghi'],
      ['quyết', 'quyét'],
      ['số', 's6'],
      ['57-NQ/TW', '57-NQ/TW'],
      ['của', 'ciia'],
      ['Bộ', 'B6'],
    ]);
  });

  test.each([
    { why: 'two words joined', clean: 'chuyển đổi số', garbled: 'chuyén d6is6', pair: ['đổi số', 'd6is6'] },
    { why: 'a word split', clean: 'tỉnh Phương ủy', garbled: 'tinh Phu ong ty', pair: ['Phương', 'Phu ong'] },
    { why: 'a word lost', clean: 'kinh tế - xã hội', garbled: 'kinh té xã hoi', pair: ['-', ''] },
    { why: 'a speck read as a word', clean: 'kinh tế', garbled: '. kinh té', pair: ['', '.'] },
    { why: 'nothing in common', clean: 'là 4 năm', garbled: 'la A nam', pair: ['4', 'A'] },
  ])('$why', ({ clean, garbled, pair }) => expect(align(clean, garbled)).toContainEqual(pair));

  test('leaves out no word of either side and keeps their order', () => {
    const pairs = align('a) Tổ chức thực hiện kế hoạch', 'a)T6 chirc thyc hién ké h oach .');
    const side = (at: 0 | 1): string => pairs.flatMap((pair) => pair[at] || []).join(' ');
    expect(side(0)).toBe('a) Tổ chức thực hiện kế hoạch');
    expect(side(1)).toBe('a)T6 chirc thyc hién ké h oach .');
  });

  test('an empty side is all lost', () => {
    expect(align('một hai', '')).toEqual([
      ['một', ''],
      ['hai', ''],
    ]);
    expect(alignWords([], [])).toEqual({ pairs: [], distance: 0 });
  });

  test('the distance tells the same line from another', () => {
    const words = 'thực hiện nghị quyết của Chính phủ'.split(' ');
    expect(alignWords(words, 'thyc hién nghi quyét ciia Chinh phi'.split(' ')).distance).toBeLessThan(0.25);
    expect(alignWords(words, '0 00 Ee |j 2 RÌ 1'.split(' ')).distance).toBeGreaterThan(0.5);
  });
});
