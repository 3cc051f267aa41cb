import { expect, test } from 'vitest';
import { partedWords } from '../../src/repair/decoding/glued-words.js';

test.each([
  { text: 'cơquan', readings: ['cơ quan'] },
  { text: 'sốngành', readings: ['số ngành', 'sốn gành', 'sống ành'] }, // the language model chooses
  { text: 'nghiêng', readings: [] }, // a syllable
  { text: 'Facebook', readings: [] },
  { text: 'xyzđ', readings: [] },
])('$text', ({ text, readings }) =>
  expect(partedWords(text, () => true).map((words) => words.join(' '))).toEqual(readings),
);

test('unknown syllables part nothing, and long words take no time', () => {
  expect(
    partedWords('sốngành', (word) => !['ành', 'gành'].includes(word)).map((words) => words.join(' ')),
  ).toEqual(['số ngành']);
  expect(partedWords('ănănănănănănănănănănănănăn', () => true)).toEqual([]);
});
