import type { Entry } from './data/entries.js';
import {
  collectiveNouns,
  falseHeads,
  hardStops,
  heads,
  nameWords,
  offices,
  placeWords,
  quantifiers,
  softStops,
} from './data/lexicon.js';
import { longestEntry, registryInUse } from './registry.js';
import { toneInNewPlace, type Word, type Words } from './words.js';

/** True for a word of a line printed all in capitals, where case tells nothing. */
export function inCapitals(words: Words, index: number): boolean {
  const isUpper = (word: Word | null): boolean =>
    word !== null && word.text.length > 1 && word.capital && word.text === word.text.toUpperCase();
  const first = words.at(index);
  const next = words.at(index + 1);
  return isUpper(first) && isUpper(next) && /[\u00c0-\u1eff]/.test(first!.text + next!.text);
}

/** True where a sentence goes on and no name does: "chủ trì", "có trách nhiệm"; a soft stop only in lower case. */
export function isStop(words: Words, index: number): boolean {
  const word = words.at(index);
  if (word === null) return true;
  if (words.longestIn(hardStops, index, 3) > 0) return true;
  return !word.capital && words.longestIn(softStops, index, 2) > 0;
}

/** How many words at `index` are a head noun of one body's name ("Chi cục"); 0 where none is. */
export function headLength(words: Words, index: number): number {
  const length = words.longestIn(heads, index, 3);
  return length > 0 && isFalseHead(words, index) ? 0 : length;
}

/** How many words at `index` are a level of place ("thành phố"); 0 for "xã hội", "tỉnh ủy", "thành phố thông minh". */
export function placeWordLength(words: Words, index: number): number {
  const length = words.longestIn(placeWords, index, 3);
  if (length === 0) return 0;
  const next = words.at(index + length);
  const glued = next !== null && next.gap === '' && NOT_A_PLACE.has(next.lower);
  return glued ? 0 : length;
}
const NOT_A_PLACE: ReadonlySet<string> = new Set([
  'hội',
  'ủy',
  'viên',
  'thông',
  'quyền',
  'bộ',
  'nghề',
  'luận',
  'đoàn',
]);

/** The word behind a run of words all with a capital, the shape of a place's name; digits count after the first. */
export function properRunEnd(words: Words, index: number, longest = 5): number {
  let at = index;
  for (; at < index + longest; at += 1) {
    const word = words.at(at);
    if (word === null || !(word.capital || (at === index && /^\d{1,2}$/.test(word.text)))) break;
    if (at > index && word.gap !== '') {
      // "Bà Rịa - Vũng Tàu": a dash inside the name of a place
      if (!/^[-–]$/.test(word.gap) || !words.at(at + 1)?.capital || headLength(words, at) > 0) break;
    }
    if (at > index && (startsUnit(words, at) || isStop(words, at))) break;
    if (at === index && isStop(words, at)) break;
  }
  const next = words.at(at);
  const cutsWord =
    at === index + 1 && next !== null && next.gap === '' && !isStop(words, at) && !startsUnit(words, at);
  return cutsWord && words.at(index)!.capital ? index : at; // "các ấp Tuyên truyền": one capital is a word, no place
}

/** True where words only look like the head of a name: "báo cáo", "phòng chống". */
export function isFalseHead(words: Words, index: number): boolean {
  return words.longestIn(falseHeads, index, 3) > 0;
}

/** How many words at `index` are a member of a collective ("tổ chức chính trị"); 0 for "bộ chỉ số", "phòng họp". */
export function collectiveNounLength(words: Words, index: number): number {
  const length = words.longestIn(collectiveNouns, index, 5);
  return length > 0 && words.longestIn(falseHeads, index, 3) > length ? 0 : length;
}

/** True where "các sở", "những đơn vị" begins. */
export function startsCollective(words: Words, index: number): boolean {
  const length = words.longestIn(quantifiers, index, 3);
  if (length === 0) return false;
  const noun = words.at(index + length);
  return noun !== null && noun.gap === '' && collectiveNounLength(words, index + length) > 0;
}

/** True where another unit begins inside running words, told without reading it whole. */
export function startsUnit(words: Words, index: number): boolean {
  return words.remember('starts', index, () => {
    if (startsCollective(words, index)) return true;
    const first = words.at(index);
    if (first === null || !first.capital || isStop(words, index)) return false;
    if (words.longestIn(offices, index, 3) > 0) return true;
    const registered = longestEntry(words, index);
    if (registered !== null && registered.entry.stands === 'alone' && !isFalseHead(words, index)) {
      return true;
    }
    const head = headLength(words, index);
    const next = head > 0 ? words.at(index + head) : null;
    return next !== null && next.gap === '' && next.capital;
  });
}

const pairsOf = (phrases: Iterable<string>): Set<string> => {
  const pairs = new Set<string>();
  for (const phrase of phrases) {
    const syllables = toneInNewPlace(phrase.toLowerCase()).split(/[^\p{L}\p{N},]+|(?=,)/u);
    for (let at = 0; at + 1 < syllables.length; at += 1) pairs.add(`${syllables[at]} ${syllables[at + 1]}`);
  }
  return pairs;
};
const pairsByEntries = new WeakMap<readonly Entry[], ReadonlySet<string>>();
/** Pairs of syllables that stand in names of bodies, made once a registry. */
const namePairs = (): ReadonlySet<string> => {
  const { entries } = registryInUse();
  const pairs = pairsByEntries.get(entries) ?? pairsOf([...nameWords, ...entries.map(({ name }) => name)]);
  pairsByEntries.set(entries, pairs);
  return pairs;
};
const NAME_SINGLES: ReadonlySet<string> = new Set([...nameWords].filter((phrase) => !phrase.includes(' ')));

/** True for a word in lower case known from names of bodies: "thông tin", "nông thôn". */
export function isNameWord(words: Words, index: number): boolean {
  const pairs = namePairs();
  const pair = words.phrase(index, 2);
  if (pair !== null && pairs.has(pair)) return true;
  const before = index > 0 ? words.phrase(index - 1, 2) : null;
  return (before !== null && pairs.has(before)) || NAME_SINGLES.has(words.at(index)?.lower ?? '');
}
