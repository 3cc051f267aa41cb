import { foldKeepingLength } from '../vietnamese/fold.js';

/** A word of a text with what stood before it. */
export interface Word {
  readonly text: string;
  /** Lower case with marks, tones in the new place ("uỷ" → "ủy"). */
  readonly lower: string;
  /** Lower case without marks. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation between the word before and this one, without white space; "" where there is none. */
  readonly gap: string;
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const OLD_TONE = /([ou])([àáảãạèéẻẽẹỳýỷỹỵ])(?![\p{L}])/gu;
const PLAIN = 'aeyaeyaeyaeyaey';
const TONED_MAIN = 'àèỳáéýảẻỷãẽỹạẹỵ';
const TONED_GLIDE: Readonly<Record<string, string>> = { o: 'òóỏõọ', u: 'ùúủũụ' };

/** Moves a tone printed the old way ("hoà", "uỷ") to the new place ("hòa", "ủy"); keeps the length; "quý" stays. */
export function toneInNewPlace(lower: string): string {
  return lower.replace(OLD_TONE, (printed: string, glide: string, main: string, at: number) => {
    if (glide === 'u' && (lower[at - 1] === 'q' || !'ỳýỷỹỵ'.includes(main))) return printed;
    const index = TONED_MAIN.indexOf(main);
    return TONED_GLIDE[glide]![Math.floor(index / 3)]! + PLAIN[index]!;
  });
}

/** A word by itself; `Words` reads running text. */
export const makeWord = (text: string, start = 0, gap = ''): Word => {
  const lower = toneInNewPlace(text.toLowerCase());
  const first = text[0]!;
  return {
    text,
    lower,
    folded: foldKeepingLength(text),
    start,
    end: start + text.length,
    gap,
    capital: first !== first.toLowerCase(),
  };
};

const phraseLengths = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, number>>();

/** How many words the longest phrase of a lexicon has, by first word; made once a lexicon. */
const longestPhrases = (lexicon: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const known = phraseLengths.get(lexicon);
  if (known !== undefined) return known;
  const lengths = new Map<string, number>();
  for (const phrase of lexicon) {
    const words = phrase.split(' ');
    lengths.set(words[0]!, Math.max(lengths.get(words[0]!) ?? 0, words.length));
  }
  phraseLengths.set(lexicon, lengths);
  return lengths;
};

/**
 * The words of a text from `start` on, read only as far as they are asked for, so that a reader may begin anywhere in
 * a line of a million characters. Results of readers are remembered a word, so that none is read twice.
 */
export class Words {
  private readonly read: Word[] = [];
  private position: number;
  private readonly remembered = new Map<string, Map<number, unknown>>();

  constructor(
    readonly text: string,
    start = 0,
    private readonly limit = text.length,
  ) {
    this.position = start;
  }

  /** The word number `index`, counted from 0; null before the first and behind the last. */
  at(index: number): Word | null {
    if (index < 0) return null;
    while (this.read.length <= index) {
      WORD.lastIndex = this.position;
      const match = WORD.exec(this.text);
      if (match === null || match.index >= this.limit) return null;
      const gap = this.text.slice(this.position, match.index).replace(/\s+/g, '');
      this.position = match.index + match[0].length;
      this.read.push(makeWord(match[0], match.index, gap));
    }
    return this.read[index]!;
  }

  /** `length` words from `index` on, in lower case, joined by spaces; null where punctuation or the end intervenes. */
  phrase(index: number, length: number): string | null {
    let phrase = this.at(index)?.lower;
    for (let offset = 1; offset < length && phrase !== undefined; offset += 1) {
      const word = this.at(index + offset);
      if (word === null || word.gap !== '') return null;
      phrase += ` ${word.lower}`;
    }
    return phrase ?? null;
  }

  /** How many words from `index` on make the longest phrase of `lexicon`, `longest` at most; 0 where none does. */
  longestIn(lexicon: ReadonlySet<string>, index: number, longest = 6): number {
    const first = this.at(index);
    if (first === null) return 0;
    const most = Math.min(longest, longestPhrases(lexicon).get(first.lower) ?? 0);
    for (let length = most; length > 0; length -= 1) {
      const phrase = this.phrase(index, length);
      if (phrase !== null && lexicon.has(phrase)) return length;
    }
    return 0;
  }

  /** The result of `reader` at a word, worked out once. */
  remember<T>(reader: string, index: number, work: () => T): T {
    let results = this.remembered.get(reader);
    if (results === undefined) {
      results = new Map();
      this.remembered.set(reader, results);
    }
    const known = results.get(index);
    if (known !== undefined) return known as T;
    results.set(index, null); // what asks for itself while it is worked out finds nothing
    const result = work();
    results.set(index, result);
    return result;
  }
}
