import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type TextComparison } from '../../../src/linking/words/compare-texts.js';
import { differentWords } from '../../../src/linking/words/different-words.js';
import { rowWords } from '../../../src/linking/words/row-words.js';

function compared(one: string, other: string): TextComparison {
  const side = (text: string) => {
    const words = rowWords(text);
    return { words, weights: Float64Array.from(words, ({ weight }) => weight) };
  };
  return compareTexts(side(one), side(other));
}

describe('two texts of one matter', () => {
  test.each([
    { one: 'Tỷ lệ hồ sơ được số hóa', other: 'tỉ lệ hồ sơ được số hoá', least: 1 },
    { one: 'bảo đảm an toàn', other: 'đảm bảo an toàn', least: 1 },
    { one: 'Tỷ lệ DVCTT toàn trình', other: 'Tỷ lệ dịch vụ công trực tuyến toàn trình', least: 1 },
    { one: 'hồ sơ trực tuyến', other: 'ho so truc tuyen', least: 0.85 }, // recognition loses marks
    { one: 'hộ nghèo trên địa bàn tỉnh', other: 'hộ nghèo của xã', least: 0.97 },
    { one: 'Xây dựng kho dữ liệu dùng chung', other: 'Dùng chung kho dữ liệu', least: 0.85 },
    {
      one: 'thanh toán không dùng tiền mặt tại bệnh viện',
      other: 'thanh toán không dùng tiền mặt',
      least: 0.85,
    },
  ])('"$one" and "$other"', ({ one, other, least }) => {
    const { likeness, replaced, contrast } = compared(one, other);
    expect(likeness).toBeGreaterThanOrEqual(least);
    expect(replaced).toBeLessThan(0.03); // of a place the little that it weighs
    expect(contrast).toBeNull();
  });
});

describe('two texts that exclude each other', () => {
  test.each([
    { one: 'Tổng thu ngân sách', other: 'Tổng chi ngân sách', contrast: ['thu ngân sách', 'chi ngân sách'] },
    { one: 'Tỷ lệ hộ nghèo', other: 'Tỷ lệ hộ cận nghèo', contrast: ['nghèo', 'cận nghèo'] }, // the longer of the two
    { one: 'hồ sơ trực tuyến', other: 'hồ sơ trực tiếp', contrast: ['trực tuyến', 'trực tiếp'] },
    { one: 'đến năm 2026', other: 'đến năm 2030', contrast: null }, // a year is weighed by itself
    { one: 'xuất khẩu gạo', other: 'xuất khẩu gạo và nhập khẩu', contrast: null }, // one has both
    { one: 'đánh giá hài lòng', other: 'xếp loại an toàn', contrast: null }, // other texts, nothing in one place
  ])('"$one" and "$other"', ({ one, other, contrast }) => {
    expect(compared(one, other).contrast).toEqual(contrast);
  });
});

test.each([
  { one: 'OCOP 3 sao', other: 'OCOP 4 sao', figures: { one: '3', other: '4' } },
  { one: 'quy hoạch 1/500', other: 'quy hoạch 1/2000', figures: { one: '500', other: '2000' } },
  { one: 'đến năm 2026', other: 'đến năm 2030', figures: null }, // a year is weighed by itself
])('figures of "$one" and "$other"', ({ one, other, figures }) => {
  expect(compared(one, other).figures).toEqual(figures);
});

test.each([
  { one: '', other: 'hồ sơ' },
  { one: '%', other: '' },
  { one: '≥ ;', other: 'hồ sơ' },
])('"$one" has nothing in common with "$other"', ({ one, other }) => {
  expect(compared(one, other)).toMatchObject({ likeness: 0, replaced: 0, contrast: null });
});

const words =
  'tỷ lệ hồ sơ hộ nghèo cận nghèo thu chi ngân sách trực tuyến trực tiếp trên địa bàn tỉnh của xã 3 4 sao TTHC và đảm bảo xuất nhập khẩu';
const text = fc
  .array(fc.constantFrom(...words.split(' '), 'DVCTT', ',', '5G'), { maxLength: 14 })
  .map((some) => some.join(' '));

test('the order of two texts changes nothing but the order of the answer', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [there, back] = [compared(one, other), compared(other, one)];
      expect(back.likeness).toBeCloseTo(there.likeness, 9);
      expect(back.replaced).toBeCloseTo(there.replaced, 9);
      expect(back.contrast && [...back.contrast].reverse()).toEqual(there.contrast);
      expect(there.likeness).toBeGreaterThanOrEqual(0);
      expect(there.likeness).toBeLessThanOrEqual(1 + 1e-9);
    }),
    { numRuns: 400 },
  );
});

describe('the words that differ', () => {
  const marked = (one: string, other: string): [string[], string[]] => {
    const spans = differentWords(one, other);
    return [
      spans.one.map(([from, to]) => one.slice(from, to)),
      spans.other.map(([from, to]) => other.slice(from, to)),
    ];
  };
  test.each([
    { one: 'Tỷ lệ hộ nghèo', other: 'Tỷ lệ hộ nghèo', only: [[], []] },
    { one: 'hòa bình', other: 'hoà bình', only: [[], []] },
    {
      one: 'hộ nghèo trên địa bàn tỉnh',
      other: 'hộ nghèo của xã',
      only: [['trên địa bàn tỉnh'], ['của xã']],
    },
    { one: 'TTHC nội bộ', other: 'thủ tục hành chính', only: [['nội bộ'], []] },
    { one: 'tập huấn kỹ năng', other: 'bồi dưỡng kỹ năng', only: [['tập huấn'], ['bồi dưỡng']] }, // one thing, other words
    { one: 'a, b', other: '', only: [['a, b'], []] },
  ])('"$one" beside "$other"', ({ one, other, only }) => {
    expect(marked(one, other)).toEqual(only);
  });

  test('stretches lie in their text, in order and apart', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const spans = differentWords(one, other);
        for (const [of, list] of [
          [one, spans.one],
          [other, spans.other],
        ] as const) {
          let last = 0;
          for (const [from, to] of list) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            last = to;
          }
          expect(last).toBeLessThanOrEqual(of.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
