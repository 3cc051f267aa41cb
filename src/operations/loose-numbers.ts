import { foldKeepingLength } from '../vietnamese/fold.js';

/** "57-NQ/TW", "66.7/2025/NQ-CP", whatever became of the letters: digits survive where letters do not. */
const number =
  /(?<![\d.,/-])(\d{1,5}(?:\.\d{1,2})?)\s?[-/]\s?(?:(20\d\d)\s?[-/]\s?)?([a-z0-9]{1,6}(?:\s?[-/]\s?[a-z0-9]{1,10}){1,3})/g;

/** Letters that a scan takes for one another; marks are folded away before. */
const alike: Readonly<Record<string, string>> = {
  q: 'o',
  '0': 'o',
  i: 'l',
  '1': 'l',
  '5': 's',
  p: 'd',
  b: 'd',
  '8': 'd',
};

/** Keys under which the document numbers of a text, garbled or clean, meet: each once, in code-unit order. */
export function looseNumbers(text: string): string[] {
  const keys = new Set<string>();
  for (const [, serial, year = '', symbol] of foldKeepingLength(text).matchAll(number)) {
    if (!/[a-z]/.test(symbol!)) continue; // a date, a ratio
    const letters = symbol!.replace(/[\s/-]/g, '').replace(/./g, (letter) => alike[letter] ?? letter);
    keys.add(`${Number(serial)}/${year}/${letters}`);
  }
  return [...keys].sort();
}
