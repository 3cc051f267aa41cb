import type { TextToken } from '../../repair/language/tokens.js';
import type { Vocabulary } from './vocabulary.js';

const LETTERS = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

/** Marks after which a word stands in the middle of a sentence still. */
const INSIDE = new Set([',', '/', '<num>', '<code>']);

type Case = 'lower' | 'capitalised' | 'upper';

function caseOf(written: string): Case {
  if (!UPPER.test(written)) return 'lower';
  return LOWER.test(written) || [...written].length === 1 ? 'capitalised' : 'upper';
}

/** Counts how each word is written in the middle of sentences; headings in capitals tell nothing. */
export class CasingCounts {
  private readonly counts: Record<Case, Float64Array>;

  constructor(private readonly vocabulary: Vocabulary) {
    const { size } = vocabulary;
    this.counts = {
      lower: new Float64Array(size),
      capitalised: new Float64Array(size),
      upper: new Float64Array(size),
    };
  }

  add(paragraph: readonly TextToken[]): void {
    const words = paragraph.filter(({ written }) => LETTERS.test(written));
    if (words.filter(({ written }) => LOWER.test(written)).length * 2 <= words.length) return;
    for (let at = 1; at < paragraph.length; at += 1) {
      const before = paragraph[at - 1]!.token;
      if (!LETTERS.test(before) && !INSIDE.has(before)) continue;
      const { token, written } = paragraph[at]!;
      const id = this.vocabulary.ids.get(token);
      if (id !== undefined && LETTERS.test(written)) this.counts[caseOf(written)][id]! += 1;
    }
  }

  /** Three bytes a word: the shares of lower case, capitalised and all capitals, 255 for all. */
  toBytes(): Uint8Array {
    const { lower, capitalised, upper } = this.counts;
    const bytes = new Uint8Array(3 * this.vocabulary.size);
    for (let id = 0; id < this.vocabulary.size; id += 1) {
      const three = [lower[id]!, capitalised[id]!, upper[id]!];
      const all = three[0]! + three[1]! + three[2]!;
      if (all > 0)
        three.forEach((count, at) => {
          bytes[3 * id + at] = Math.round((255 * count) / all);
        });
    }
    return bytes;
  }
}
