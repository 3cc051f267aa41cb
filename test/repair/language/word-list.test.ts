import path from 'node:path';
import { expect, test } from 'vitest';
import { tesseractWords } from '../../../src/training/language/tesseract-words.js';

test('reads the word list inside a tesseract model', () => {
  const file = path.resolve(
    import.meta.dirname,
    '../../../node_modules/@tesseract.js-data/vie/4.0.0/vie.traineddata.gz',
  );
  const words = tesseractWords(file);
  // As many as dawg2wordlist prints.
  expect(words).toHaveLength(33_563);
  expect(words).toEqual(expect.arrayContaining(['hoạch', 'hoạch,', 'TCVN']));
});
