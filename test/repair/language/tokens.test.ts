import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalSyllable } from '../../../src/repair/language/canonical.js';
import { possibleSyllables } from '../../../src/repair/language/possible-syllables.js';
import { markTokensOf, modelTokens, tokenClass } from '../../../src/repair/language/tokens.js';
import { isVietnameseSyllable } from '../../../src/vietnamese/syllables.js';

describe('canonical spelling', () => {
  test.each([
    { word: 'hòa', expected: 'hoà' },
    { word: 'HOÀ', expected: 'hoà' },
    { word: 'Ủy', expected: 'uỷ' },
    { word: 'tòan', expected: 'toàn' }, // the tone on the wrong letter
    { word: 'qúy', expected: 'quý' },
    { word: 'ðồng', expected: 'đồng' }, // the Icelandic letter
    { word: 'Internet', expected: 'internet' },
    { word: 'UBND', expected: 'ubnd' },
    { word: 'gìn', expected: 'gìn' },
  ])('$word is $expected', ({ word, expected }) => expect(canonicalSyllable(word)).toBe(expected));

  test('is the same of decomposed text, and of itself', () => {
    for (const word of ['hòa', 'Nguyễn', 'thuở', 'tòan', 'nghị']) {
      const canonical = canonicalSyllable(word);
      expect(canonicalSyllable(word.normalize('NFD'))).toBe(canonical);
      expect(canonicalSyllable(canonical)).toBe(canonical);
    }
  });
});

describe('tokens', () => {
  test.each([
    { text: 'Kế hoạch số 46/KH-SNNMT,', expected: 'kế hoạch số <code> ,' },
    { text: 'ngày 22/12/2024 (gọi tắt)', expected: 'ngày <num> ( gọi tắt )' },
    { text: 'đạt 70%; 12,5 tỷ', expected: 'đạt <num> ; <num> tỷ' },
    { text: 'và/hoặc', expected: 'và / hoặc' },
    { text: 'kinh tế - xã hội', expected: 'kinh tế - xã hội' },
    { text: 'quý IV/2026 mạng 5G', expected: 'quý <code> mạng <code>' },
    { text: 'KT-XH', expected: '<code>' },
    { text: 'XÃ-PHƯỜNG', expected: 'xã - phường' }, // capitals, but words
    { text: 'a) “đột phá” **rõ người**...', expected: 'a ) " đột phá " rõ người …' },
    { text: '***', expected: '' },
  ])('of "$text"', ({ text, expected }) => expect(modelTokens(text).join(' ')).toBe(expected));

  test.each([
    { core: '2026', expected: 'number' },
    { core: '15-20', expected: 'number' },
    { core: '5G', expected: 'code' },
    { core: 'QĐ-TTg', expected: 'code' },
    { core: 'và/hoặc', expected: 'compound' },
    { core: "Đ'ran", expected: 'word' },
    { core: '-', expected: 'marks' },
  ] as const)('$core is of class $expected', ({ core, expected }) => expect(tokenClass(core)).toBe(expected));

  test('marks: alike ones are one token, unknown ones none', () => {
    expect(markTokensOf('–')).toEqual(['-']);
    expect(markTokensOf('”.')).toEqual(['"', '.']);
    expect(markTokensOf('*_|')).toEqual([]);
  });

  test('any text is cut without fail, and no token holds a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of modelTokens(text)) expect(token).toMatch(/^\S+$/u);
      }),
    );
  });
});

test('possible syllables are well-formed, canonical and given once', () => {
  const all = [...possibleSyllables()];
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(18_000);
  expect(all.filter((syllable) => !isVietnameseSyllable(syllable))).toEqual([]);
  for (const word of ['nghiêng', 'quyết', 'già', 'uỷ', 'phước']) expect(all).toContain(word);
});
