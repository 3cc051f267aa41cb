import { readFileSync } from 'node:fs';
import { piecesOf } from '../../repair/text/pieces.js';
import type { WordPair } from './learn-segments.js';

const WORD = /^[\p{L}\p{M}]+$/u;

/** The one word of a chunk without the marks around it; null where it holds more or something else. */
function onlyWord(chunk: string): string | null {
  const words = piecesOf(chunk).filter(({ kind }) => kind !== 'mark');
  return words.length === 1 ? words[0]!.text : null;
}

/** Counts the aligned words of files of pairs, without the marks around them, in a stable order. */
export function readPairs(files: readonly string[]): WordPair[] {
  const counts = new Map<string, number>();
  for (const line of files.flatMap((file) => readFileSync(file, 'utf8').split('\n'))) {
    const [, , , , clean = '', garbled = ''] = line.split('\t');
    const printed = onlyWord(clean);
    if (printed === null || !WORD.test(printed)) continue;
    const seen = onlyWord(garbled);
    if (seen === null) continue;
    const key = `${printed.normalize('NFC')}\t${seen.normalize('NFC')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [printed, seen] = key.split('\t') as [string, string];
      return { printed, seen, count };
    });
}
