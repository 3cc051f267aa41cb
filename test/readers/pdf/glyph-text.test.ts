import { describe, expect, test } from 'vitest';
import { composed, textOfGlyph } from '../../../src/readers/pdf/glyph-text.js';

describe('textOfGlyph', () => {
  test.each([
    { glyph: 'ế', text: 'ế' },
    { glyph: '≥', text: '≥' },
    { glyph: '\u00a0', text: ' ' },
    { glyph: '\t', text: ' ' },
    { glyph: '\u3000', text: ' ' },
    { glyph: '\u200b', text: '' },
    { glyph: '\ufeff', text: '' },
    { glyph: 'ﬁ', text: 'fi' },
    { glyph: 'ti', text: 'ti' }, // a ligature that the file spells out
    { glyph: '\u00ad', text: '-' }, // a hyphen and a soft hyphen share one glyph
    { glyph: '\ue123', text: '\ufffd' },
    { glyph: '\u0003', text: '\ufffd' },
    { glyph: '\ud835', text: '\ufffd' }, // half of a character
    { glyph: '𝑎', text: '𝑎' },
    { glyph: '', text: '' },
  ])('takes $glyph for "$text"', ({ glyph, text }) => expect(textOfGlyph(glyph, null)).toBe(text));

  test.each([
    { glyph: '\uf0b7', pictures: 'symbol', text: '•' },
    { glyph: '\uf0b3', pictures: 'symbol', text: '≥' },
    { glyph: '£', pictures: 'symbol', text: '≤' },
    { glyph: '\uf035', pictures: 'symbol', text: '5' },
    { glyph: '≥', pictures: 'symbol', text: '≥' },
    { glyph: 'ü', pictures: 'wingdings', text: '✓' },
    { glyph: '\uf0d8', pictures: 'wingdings', text: '➢' },
    { glyph: '\uf0a7', pictures: 'wingdings', text: '▪' },
    { glyph: '\uf0e0', pictures: 'wingdings', text: '→' },
    { glyph: '\uf0aa', pictures: 'wingdings', text: '•' }, // any other picture at the head of a line is a bullet
    { glyph: ' ', pictures: 'wingdings', text: ' ' },
  ] as const)('takes $glyph of $pictures for "$text"', ({ glyph, pictures, text }) =>
    expect(textOfGlyph(glyph, pictures)).toBe(text),
  );

  test.each([
    { glyph: '\uf0b7', text: '•' },
    { glyph: '\uf0fc', text: '✓' },
    { glyph: '\uf0d8', text: '➢' },
    { glyph: '\uf02d', text: '-' },
    { glyph: '\uf0b3', text: '\ufffd' }, // one sign in Symbol, another in Wingdings: no guess in a value
  ])('takes $glyph of a font without a telling name for "$text"', ({ glyph, text }) =>
    expect(textOfGlyph(glyph, null)).toBe(text),
  );
});

describe('composed', () => {
  test.each([
    { drawn: 'Ke\u0302\u0301', text: 'Kế' },
    { drawn: 'Ke\u0301\u0302', text: 'Kế' },
    { drawn: 'u\u0300\u031b', text: 'ừ' },
    { drawn: 'a\u0306\u0323', text: 'ặ' },
    { drawn: 'hoạch', text: 'hoạch' },
  ])('makes $text', ({ drawn, text }) => expect(composed(drawn)).toBe(text));
});
