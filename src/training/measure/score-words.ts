import { compareKey } from '../../vietnamese/syllables.js';
import { alignKeys } from './align-keys.js';

export interface OutputWord {
  readonly text: string;
  readonly confidence: number;
}

/** A printed word, whether it came out right, and how sure the repairer was of what stands there. */
export interface ScoredWord {
  readonly printed: string;
  readonly got: string | null;
  readonly right: boolean;
  readonly confidence: number;
}

/** The same word: letters, quality marks and tone; case, the tone's place and marks around it make no difference. */
const wordKey = (word: string): string => compareKey(word.replace(/^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu, ''));

const HAS_LETTER = /\p{L}/u;

/** Aligns the printed words of a line with what came out (least edits) and judges every printed word that has letters. */
export function scoreWords(printedLine: string, output: readonly OutputWord[]): ScoredWord[] {
  const printed = printedLine.split(/\s+/).filter((word) => wordKey(word) !== '');
  const keys = printed.map(wordKey);
  const got = output.filter(({ text }) => wordKey(text) !== '');
  const gotKeys = got.map(({ text }) => wordKey(text));
  const places = alignKeys(keys, gotKeys);
  return printed
    .map((word, index): ScoredWord => {
      const place = places[index];
      if (place === null || place === undefined)
        return { printed: word, got: null, right: false, confidence: 0 };
      const { text, confidence } = got[place]!;
      return { printed: word, got: text, right: keys[index] === gotKeys[place], confidence };
    })
    .filter((word) => HAS_LETTER.test(word.printed));
}
