import { describe, expect, test } from 'vitest';
import { type RowWord, rowWords } from '../../../src/linking/words/row-words.js';

const printed = (text: string, words: readonly RowWord[]): string[] =>
  words.map(({ start, end }) => text.slice(start, end));
const sameKeys = (one: string, other: string): boolean =>
  rowWords(one)
    .map(({ key }) => key)
    .join(' ') ===
  rowWords(other)
    .map(({ key }) => key)
    .join(' ');

describe('words of a row', () => {
  test.each([
    { text: 'Tỷ lệ hồ sơ (TTHC) đạt 98,5%;', words: ['Tỷ', 'lệ', 'hồ', 'sơ', 'TTHC', 'đạt', '98,5'] },
    { text: 'mạng 5G/4.0', words: ['mạng', '5', 'G', '4.0'] },
    { text: '57-NQ/TW', words: ['57', 'NQ', 'TW'] },
    { text: 'constructor __proto__', words: ['constructor', 'proto'] }, // names of every object are words like others
    { text: ' – … ①% ', words: [] },
    { text: '', words: [] },
  ])('of "$text" in their places', ({ text, words }) => {
    expect([...new Set(printed(text, rowWords(text)))]).toEqual(words);
  });

  test.each([
    { one: 'hòa', other: 'hoà', same: true },
    { one: 'Tỷ lệ', other: 'tỉ lệ', same: true },
    { one: 'kỹ thuật', other: 'kĩ thuật', same: true },
    { one: 'đảm bảo', other: 'bảo đảm', same: true },
    { one: 'DVCTT', other: 'dịch vụ công trực tuyến', same: true },
    { one: 'CSDLQG', other: 'cơ sở dữ liệu quốc gia', same: true },
    { one: 'tthc', other: 'thủ tục hành chính', same: false }, // abbreviations are printed in capitals
    { one: 'hai', other: 'hay', same: false }, // "y" is "i" where both are written, not after "a"
    { one: 'số', other: 'sổ', same: false },
  ])('"$one" and "$other": one key is $same', ({ one, other, same }) => {
    expect(sameKeys(one, other)).toBe(same);
  });

  test('an abbreviation written out has the place of the abbreviation in all its words', () => {
    const text = 'Giải quyết TTHC';
    expect(rowWords(text).slice(2)).toMatchObject(
      ['thu', 'tuc', 'hanh', 'chinh'].map((folded) => ({ folded, start: 11, end: 15 })),
    );
  });

  test('what stands for another word keeps how it is printed', () => {
    expect(rowWords('tập huấn').map(({ folded }) => folded)).toEqual(['boi', 'duong']);
    expect(rowWords('tập huấn').map(({ own }) => own)).not.toEqual(
      rowWords('bồi dưỡng').map(({ own }) => own),
    );
  });

  test.each([
    { text: 'Tổ chức cho học sinh', roles: ['act', 'act', 'function', 'matter', 'matter'] },
    { text: 'bác sĩ cấp xã', roles: ['matter', 'matter', 'tier', 'tier'] },
    { text: 'nước sạch của tỉnh', roles: ['matter', 'matter', 'scope', 'scope'] },
    { text: 'OCOP 3', roles: ['matter', 'figure'] },
    { text: 'trên địa bàn 3 xã', roles: ['scope', 'scope', 'scope', 'figure', 'matter'] }, // of 3 communes: no whole
  ])('roles in "$text"', ({ text, roles }) => {
    expect(rowWords(text).map(({ role }) => role)).toEqual(roles);
  });

  test('what a row is about weighs more than what is done, and where least', () => {
    const [matter, act, scope] = ['nghèo', 'thực hiện', 'trên địa bàn tỉnh'].map(
      (text) => rowWords(text)[0]!.weight,
    );
    expect(matter).toBeGreaterThan(act!);
    expect(act).toBeGreaterThan(scope!);
  });

  test('a word in a scope weighs as the scope does, and elsewhere as itself, whichever is read first', () => {
    const [inScope, alone] = [rowWords('của tỉnh'), rowWords('tỉnh')];
    expect(inScope[1]).toMatchObject({ key: alone[0]!.key, role: 'scope' });
    expect(alone[0]!.role).toBe('matter');
    expect(rowWords('của tỉnh')).toEqual(inScope);
  });
});
