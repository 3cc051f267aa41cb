import { expect, test } from 'vitest';
import { holdsWords, wordsIn } from '../../src/vietnamese/holds-words.js';

test.each([
  { text: 'Toàn tỉnh', words: 'tỉnh', held: true },
  { text: 'toàn tỉnh', words: 'Toàn Tỉnh', held: true },
  { text: 'toàn', words: 'an', held: false },
  { text: 'toàn, an', words: 'an', held: true }, // the second place counts
  { text: 'S603 -KH', words: '603', held: false },
  { text: 'chuy6n d6i', words: 'chuy6n d6i', held: true },
  { text: '71/NO-CP,', words: '71/NO-CP', held: true },
  { text: 'l& ', words: 'l&', held: true }, // a sign at its end borders on anything
  { text: 'abc', words: '', held: false },
])('"$text" holds "$words": $held', ({ text, words, held }) => expect(holdsWords(text, words)).toBe(held));

test.each([
  { text: 'Chuyển đổi số, 100%', words: ['chuyển', 'đổi', 'số', '100'] },
  { text: 'l& ', words: ['l'] },
  { text: '≥', words: [] },
])('the words of "$text"', ({ text, words }) => expect(wordsIn(text)).toEqual(words));
