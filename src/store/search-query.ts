import { foldKeepingLength } from '../vietnamese/fold.js';

/** A word without marks, and in lower case with its tone mark set the modern way. */
interface SearchWord {
  readonly folded: string;
  readonly marked: string;
}

/** Words that have to stand one after another. */
export interface SearchTerm {
  readonly words: readonly SearchWord[];
  /** Typed with a mark: then only words with the same marks match. */
  readonly marked: boolean;
  /** The last word may go on ("chuyen d" finds "chuyển đổi"). */
  readonly open: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const QUOTED_OR_PART = /"([^"]*)"?|[^\s"]+/g;

const OLD_TONES = /([òóỏõọ])([ae])(?![\p{L}\p{M}])|(?<!q)([ùúủũụ])(y)(?![\p{L}\p{M}])/gu;
const TONES_ON: Readonly<Record<string, string>> = {
  a: 'àáảãạ',
  e: 'èéẻẽẹ',
  y: 'ỳýỷỹỵ',
  o: 'òóỏõọ',
  u: 'ùúủũụ',
};

/** Lower case, and "hòa", "thúy" as "hoà", "thuý": both placements of a tone mark print the same word. */
export const withModernTones = (text: string): string =>
  text.toLowerCase().replace(OLD_TONES, (_, ofO?: string, afterO?: string, ofU?: string, afterU?: string) => {
    const [first, marked, second] = ofO ? ['o', ofO, afterO!] : ['u', ofU!, afterU!];
    return first + TONES_ON[second]![TONES_ON[first]!.indexOf(marked)]!;
  });

function wordsOf(text: string): (SearchWord & { readonly start: number; readonly end: number })[] {
  const folded = foldKeepingLength(text);
  return [...text.matchAll(WORD)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    return { start, end, folded: folded.slice(start, end), marked: withModernTones(match[0]) };
  });
}

/**
 * What a person typed as words to find: all of them, in any order; a part in quotes, or joined by punctuation
 * ("57-NQ/TW"), in its order. Anything that is not a letter or digit only separates. Empty where there are no words.
 */
export function parseQuery(query: string): SearchTerm[] {
  return [...query.normalize('NFC').matchAll(QUOTED_OR_PART)].flatMap((part) => {
    const words = wordsOf(part[1] ?? part[0]);
    const marked = words.some((word) => word.marked !== word.folded);
    return words.length > 0 ? [{ words, marked, open: false }] : [];
  });
}

/** The same query with its last word left open, for what is still being typed. */
export const leaveOpen = (terms: readonly SearchTerm[]): SearchTerm[] =>
  terms.map((term, at) => ({ ...term, open: at === terms.length - 1 }));

/** In FTS5's query language; words are only letters and digits, and quoted, so nothing a person types is syntax. */
export const toMatch = (terms: readonly SearchTerm[]): string =>
  terms
    .map(({ words, marked, open }) => {
      const column = marked ? 'marked' : 'folded';
      return `${column} : "${words.map((word) => word[column]).join(' ')}"${open ? ' *' : ''}`;
    })
    .join(' AND ');

/** Offsets [start, end) of the matching words of an NFC text, in UTF-16 code units, in order. */
export function findMatches(text: string, terms: readonly SearchTerm[]): [number, number][] {
  const words = wordsOf(text);
  const matching = new Set<number>();
  for (const { words: sought, marked, open } of terms) {
    const column = marked ? 'marked' : 'folded';
    const fits = (at: number, index: number): boolean => {
      const [word, wanted] = [words[at]![column], sought[index]![column]];
      return open && index === sought.length - 1 ? word.startsWith(wanted) : word === wanted;
    };
    for (let at = 0; at + sought.length <= words.length; at += 1) {
      if (!sought.every((_, index) => fits(at + index, index))) continue;
      for (let index = 0; index < sought.length; index += 1) matching.add(at + index);
    }
  }
  return words.flatMap(({ start, end }, at): [number, number][] => (matching.has(at) ? [[start, end]] : []));
}

/** About two lines of a terminal. */
const LONGEST_EXCERPT = 240;
/** More pieces than these say no more. */
const MOST_EXCERPTS = 3;
const CUT = '…';

/**
 * What of a text shows why it was found: the line that the most terms match, then lines for the terms that it leaves,
 * each cut at spaces around its matches where it is long. Terms that match across lines are shown across them.
 */
export function excerptsOf(text: string, terms: readonly SearchTerm[]): string[] {
  const lines = text.split('\n');
  const excerpts: string[] = [];
  let left = terms;
  while (left.length > 0 && excerpts.length < MOST_EXCERPTS) {
    const line = lineWithMost(lines, left) ?? lineWithMost([text.replaceAll('\n', ' ')], left);
    if (line === null) break;
    const excerpt = cutAround(line, left);
    excerpts.push(excerpt);
    left = left.filter((term) => findMatches(excerpt, [term]).length === 0);
  }
  return excerpts;
}

/** The first of the lines that the most terms match; null where none does. */
function lineWithMost(lines: readonly string[], terms: readonly SearchTerm[]): string | null {
  let best: { line: string | null; matched: number } = { line: null, matched: 0 };
  for (const line of lines) {
    const folded = foldKeepingLength(line);
    const hopeful = terms.filter(({ words }) => folded.includes(words[0]!.folded));
    if (hopeful.length <= best.matched) continue;
    const matched = hopeful.filter((term) => findMatches(line, [term]).length > 0).length;
    if (matched > best.matched) best = { line: line.trim(), matched };
  }
  return best.line;
}

/** The part of a long line that holds the most of the terms, the first such part. */
function cutAround(line: string, terms: readonly SearchTerm[]): string {
  if (line.length <= LONGEST_EXCERPT) return line;
  const lead = LONGEST_EXCERPT / 3;
  const matches = terms.flatMap((term, index) =>
    findMatches(line, [term]).map(([start, end]) => ({ start, end, index })),
  );
  matches.sort((a, b) => a.start - b.start);
  let best = { start: 0, held: 0 };
  for (const [at, { start }] of matches.entries()) {
    const held = new Set<number>();
    for (
      let next = at;
      next < matches.length && matches[next]!.end <= start + LONGEST_EXCERPT - lead;
      next += 1
    )
      held.add(matches[next]!.index);
    if (held.size > best.held) best = { start, held: held.size };
    if (held.size === terms.length) break;
  }
  const from = Math.max(0, Math.min(best.start - lead, line.length - LONGEST_EXCERPT));
  const words = wordsOf(line).filter(({ start, end }) => start >= from && end <= from + LONGEST_EXCERPT);
  const [first, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? line.length];
  return `${first > 0 ? CUT : ''}${line.slice(first, last)}${last < line.length ? CUT : ''}`;
}
