import { domainTerms, plausiblePhrases } from './data/domain-terms.js';
import { foldKeepingLength } from './fold.js';
import { remembered } from './remembered.js';
import { compareKey } from './syllables.js';

export interface Misprint {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  /** The term as it should stand, with the capitals of what is printed. */
  readonly suggested: string;
}

interface Term {
  /** Spellings that are right; more than one where usage varies ("hàng năm", "hằng năm"). */
  readonly terms: readonly string[];
  /** What may stand, as printed or as a key: the terms themselves and phrases that only look like one. */
  readonly right: ReadonlySet<string>;
}

const phrasesOf = (list: string): string[] =>
  list
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');

interface Lexicon {
  readonly byFold: ReadonlyMap<string, Term>;
  /** How many words the longest term has that begins with these two folded words. */
  readonly longest: ReadonlyMap<string, number>;
  readonly heads: ReadonlySet<string>;
}

let made: Lexicon | null = null;

/** Made at the first use, so that programs that never ask do not wait for it. */
function lexicon(): Lexicon {
  if (made) return made;
  const terms = new Map<string, string[]>();
  const right = new Map<string, Set<string>>();
  const longest = new Map<string, number>();
  const heads = new Set<string>();
  for (const term of phrasesOf(domainTerms)) {
    const folded = foldKeepingLength(term);
    terms.set(folded, [...(terms.get(folded) ?? []), term]);
    right.set(folded, (right.get(folded) ?? new Set()).add(compareKey(term)).add(term));
    const words = folded.split(' ');
    const head = `${words[0]!} ${words[1]!}`;
    longest.set(head, Math.max(longest.get(head) ?? 0, words.length));
    heads.add(words[0]!);
  }
  for (const phrase of phrasesOf(plausiblePhrases))
    right.get(foldKeepingLength(phrase))?.add(compareKey(phrase));
  const byFold = new Map(
    [...terms].map(([folded, spellings]) => [folded, { terms: spellings, right: right.get(folded)! }]),
  );
  made = { byFold, heads, longest };
  return made;
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Runs of letters of a folded text. */
function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const unit = at < folded.length ? folded.charCodeAt(at) : 0;
    const letter = (unit >= 0x61 && unit <= 0x7a) || unit > 0x2ff;
    if (letter && start < 0) start = at;
    if (!letter && start >= 0) {
      words.push({ start, end: at });
      start = -1;
    }
  }
  return words;
}

/**
 * Places where a term of plans is printed with other marks than it has ("Kê hoạch" → "Kế hoạch", "chuyên đổi số" →
 * "chuyển đổi số"). Suggestions only: the letters agree, the marks do not, and what is printed is no phrase of its own.
 * Text without any marks gives none (codes, addresses), and garbled text is not for this. Expects NFC.
 */
export const findLikelyMisprints = remembered((text: string) => text, misprintsOf);

function misprintsOf(text: string): Misprint[] {
  const { byFold, heads, longest } = lexicon();
  const folded = foldKeepingLength(text);
  const words = wordsOf(folded);
  const found: Misprint[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const { start, end } = words[at]!;
    if (end - start > 7) continue;
    const head = folded.slice(start, end);
    if (!heads.has(head)) continue;
    const next = words[at + 1]!;
    const most = longest.get(`${head} ${folded.slice(next.start, next.end)}`);
    if (most === undefined) continue;
    const misprint = longestMisprint(text, folded, words, at, most, byFold);
    if (misprint === 'right') continue;
    if (misprint) {
      found.push(misprint);
      while (at + 1 < words.length && words[at + 1]!.start < misprint.end) at += 1;
    }
  }
  return found;
}

/** The longest term at a word decides: "right" where it is well printed. */
function longestMisprint(
  text: string,
  folded: string,
  words: readonly Word[],
  at: number,
  most: number,
  byFold: ReadonlyMap<string, Term>,
): Misprint | 'right' | null {
  const start = words[at]!.start;
  for (let count = Math.min(most, words.length - at); count > 1; count -= 1) {
    const end = words[at + count - 1]!.end;
    if (end - start > 60) continue;
    const between = folded.slice(start, end);
    const key = byFold.has(between) ? between : between.replace(/\s+/g, ' ');
    const term = byFold.get(key);
    if (!term || !joined(text, words, at, count)) continue;
    const printed = text.slice(start, end);
    if (term.right.has(printed)) return 'right';
    const plain = printed.replace(/\s+/g, ' ');
    if (term.right.has(plain.toLowerCase()) || term.right.has(compareKey(plain))) return 'right';
    if (!/[^\x00-\x7f]/.test(printed)) return null;
    return { start, end, printed, suggested: withCapitals(nearest(term.terms, plain), plain) };
  }
  return null;
}

/** A line's end parts a term unless the text goes on in small letters: a heading is not joined to what follows. */
function joined(text: string, words: readonly Word[], at: number, count: number): boolean {
  for (let next = at + 1; next < at + count; next += 1) {
    const { end } = words[next - 1]!;
    const { start } = words[next]!;
    if (text.charCodeAt(end) === 0x20 && start === end + 1) continue;
    if (!/^\s{1,3}$/.test(text.slice(end, start))) return false;
    if (text.slice(end, start).includes('\n') && !/\p{Ll}/u.test(text[start]!)) return false;
  }
  return true;
}

/** Of several right spellings the one that shares most letters with what is printed. */
function nearest(terms: readonly string[], printed: string): string {
  const lower = printed.toLowerCase();
  const shared = (term: string): number => [...term].filter((letter, at) => letter === lower[at]).length;
  return terms.reduce((best, term) => (shared(term) > shared(best) ? term : best));
}

function withCapitals(term: string, printed: string): string {
  return [...term]
    .map((letter, at) =>
      printed[at] !== undefined && printed[at] !== printed[at].toLowerCase() ? letter.toUpperCase() : letter,
    )
    .join('');
}
