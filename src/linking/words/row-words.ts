import { foldKeepingLength } from '../../vietnamese/fold.js';
import { remembered } from '../../vietnamese/remembered.js';
import { compareKey } from '../../vietnamese/syllables.js';
import { abbreviatedTerms, actWords, functionWords, synonyms } from '../data/plan-words.js';
import { rarestWeight, syllableWeights } from '../data/syllable-weights.js';
import { scopesIn, type TextSpan } from './scopes.js';

/** What a word does in a row: names its matter, or says what is done, where, at which level, how much. */
export type WordRole = 'matter' | 'act' | 'function' | 'scope' | 'tier' | 'figure';

/** A word of a row's text. Places are UTF-16 offsets in the text; those of a written-out abbreviation are its own. */
export interface RowWord {
  /** Lower case, tones in one place, "y" as "i" where both are written; of several words for one thing the first. */
  readonly key: string;
  /** The same of the word that is printed. */
  readonly own: string;
  /** The key without marks. */
  readonly folded: string;
  readonly role: WordRole;
  /** How much it tells, 0 to 10. */
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*/gu;
const asSet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(keyOf));
/** Both are written for the same sound after these: kỹ thuật, kĩ thuật. */
const EITHER_I = /^(h|k|l|m|s|t|v|b|d)y(\d?)$/;

function keyOf(word: string): string {
  return compareKey(word).replace(EITHER_I, '$1i$2');
}

/** Of a key: without marks, and without the digit that its tone is written as. */
const unmarked = (key: string): string =>
  /^\d/.test(key) ? key : foldKeepingLength(key).replace(/\d+$/, '');

const FUNCTION = asSet(functionWords);
const ACT = asSet(actWords);
const WEIGHTS: ReadonlyMap<string, number> = new Map(
  syllableWeights.flatMap(([weight, words]) =>
    words.split(' ').map((word): [string, number] => [keyOf(word), weight]),
  ),
);

/** Shares of a word's own weight by what it does: found out on made pairs (test/linking/hard-pairs), rounded. */
const SHARES: Readonly<Record<WordRole, number>> = {
  matter: 1,
  act: 0.3,
  function: 0.05,
  scope: 0.03,
  tier: 0.03,
  figure: 0.6,
};

/** What a word is wherever it stands. */
interface Spelling extends Pick<RowWord, 'key' | 'folded'> {
  readonly role: WordRole;
  readonly rarity: number;
}

/** Plans are written in a few thousand words, each of them met again and again. */
const spellingOf = remembered(
  (printed: string) => printed,
  (printed): Spelling => {
    const key = keyOf(printed);
    const isFigure = /^\d/.test(key);
    const role = isFigure ? 'figure' : FUNCTION.has(key) ? 'function' : ACT.has(key) ? 'act' : 'matter';
    const rarity = isFigure ? rarestWeight : (WEIGHTS.get(key) ?? rarestWeight);
    return { key, folded: unmarked(key), role, rarity };
  },
);

const wordOf = (text: string, scopes: readonly TextSpan[], start: number, end: number): RowWord => {
  const { key, folded, role: ownRole, rarity } = spellingOf(text);
  const role = scopes.find((scope) => start >= scope.start && start < scope.end)?.kind ?? ownRole;
  return { key, own: key, folded, role, weight: rarity * SHARES[role], start, end };
};

const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  synonyms.flatMap((phrases) =>
    phrases.map((phrase): [string, readonly string[]] => [phrase, phrases[0]!.split(' ')]),
  ),
);

/** "Trên một vạn dân" is "trên 10.000 dân". */
const TEN_THOUSAND = /^(?:mot|0?1) van$/;
const figureWeight = rarestWeight * SHARES.figure;

/** Words for one thing under one key, so that "tập huấn" is "bồi dưỡng". */
const withSynonyms = (words: readonly RowWord[]): RowWord[] => {
  const joined = [...words];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = `${words[at]!.folded} ${words[at + 1]!.folded}`;
    if (TEN_THOUSAND.test(pair)) {
      joined[at] = { ...words[at]!, key: '10.000', folded: '10.000', role: 'figure', weight: figureWeight };
      joined[at + 1] = { ...words[at + 1]!, role: 'function', weight: 0 };
      continue;
    }
    const first = SYNONYMS.get(pair);
    if (!first) continue;
    joined[at] = { ...words[at]!, key: first[0]!, folded: first[0]! };
    joined[at + 1] = { ...words[at + 1]!, key: first[1]!, folded: first[1]! };
  }
  return joined;
};

/** The words of a row's text, abbreviations written out. */
export function rowWords(text: string): RowWord[] {
  const scopes = scopesIn(text);
  const words = [...text.matchAll(WORD)].flatMap((match) => {
    const [printed] = match;
    const [start, end] = [match.index, match.index + printed.length];
    const long = Object.hasOwn(abbreviatedTerms, printed) ? abbreviatedTerms[printed]! : printed;
    return long.split(' ').map((word) => wordOf(word, scopes, start, end));
  });
  return withSynonyms(words);
}
