import { describe, expect, test } from 'vitest';
import { fold, foldKeepingLength } from '../../src/vietnamese/fold.js';

describe('foldKeepingLength', () => {
  test.each([
    { text: 'Kế hoạch', expected: 'ke hoach' },
    { text: 'ĐỔI MỚI', expected: 'doi moi' },
    { text: '“Số” – ‘03’', expected: '"so" - \'03\'' },
    { text: 'a\u00a0b', expected: 'a b' }, // a hard space is a space
    { text: '≥ 80%', expected: '≥ 80%' }, // a sign is no letter: it stays, as one code unit
    { text: 'Ðiều', expected: 'dieu' }, // the Icelandic eth, printed for Đ
    { text: '', expected: '' },
  ])('folds "$text"', ({ text, expected }) => {
    expect(foldKeepingLength(text)).toBe(expected);
    expect(foldKeepingLength(text)).toHaveLength(text.length);
  });
});

describe('fold', () => {
  test.each([
    { text: '  Kế\n hoạch ', expected: 'ke hoach' },
    { text: 'K\u0065\u0302\u0301 hoa\u0323ch', expected: 'ke hoach' }, // decomposed
    { text: '≥ 80%', expected: '>= 80%' }, // unidecode alone would say "[?] 80%"
    { text: '≤ 5', expected: '<= 5' },
    { text: 'Straße', expected: 'strasse' },
  ])('folds "$text"', ({ text, expected }) => expect(fold(text)).toBe(expected));
});
