import { describe, expect, test } from 'vitest';
import { compareKey, isVietnameseSyllable, placeTones } from '../../src/vietnamese/syllables.js';

describe('isVietnameseSyllable', () => {
  test.each([
    'nghị',
    'quyết',
    'Kế',
    'HOẠCH',
    'đổi',
    'gì',
    'giếng',
    'giữ',
    'quý',
    'quốc',
    'khuỷu',
    'nguyễn',
    'xoong',
    'ý',
    'yêu',
    'hòa',
    'hoà',
    'thủy',
    'thuỷ',
    'khỏe',
    'khoẻ',
    'ủy',
    'uỷ',
    'kỹ',
    'a',
  ])('"%s" is one', (word) => expect(isVietnameseSyllable(word)).toBe(true));

  test.each([
    'ngị', // ng before i is spelt ngh
    'cế', // and k, not c
    'kà',
    'nuớc', // ươ with its first mark lost
    'quyét', // é under yê
    'trién',
    'hoc', // a stop takes sắc or nặng
    'hóac', // the tone on the wrong letter
    'd6i', // a digit for a letter
    'chuyển đổi',
    'street',
    'UBND',
    '',
  ])('"%s" is none', (word) => expect(isVietnameseSyllable(word)).toBe(false));
});

test.each([
  ['Hoà bình', 'hòa BÌNH', true],
  ['thuỷ', 'thủy', true],
  ['Ðiều', 'Điều', true],
  ['hoà', 'hóa', false], // another tone
  ['ma', 'má', false],
])('"%s" and "%s" have one key: %s', (one, other, same) =>
  expect(compareKey(one) === compareKey(other)).toBe(same),
);

test.each([
  ['Hoà khoẻ THUỶ thuý', 'Hòa khỏe THỦY thúy'],
  ['quý giá của ngoại', 'quý giá của ngoại'],
])('"%s" by the old usage', (text, expected) => {
  expect(placeTones(text)).toBe(expected);
  expect(placeTones(placeTones(text, 'new'))).toBe(expected);
});
