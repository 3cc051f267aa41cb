import { remembered } from '../vietnamese/remembered.js';
import type { Entry } from './data/entries.js';
import { relativeVerbs, strongVerbs } from './data/lexicon.js';
import { readUnit } from './match-unit.js';
import { longestEntry, registryInUse } from './registry.js';
import { isStop, placeWordLength, properRunEnd } from './signals.js';
import { type Word, Words } from './words.js';

const HARD = /[;\n\r]|<br\s*\/?>|<\/?p>/;
const BULLET = /^\s*(?:[-–—+•*●▪]\s+|[-–+•●▪](?=\p{Lu})|\(?\d{1,2}[.)]\s+)/u;
const EDGES = /^[\s,.;:]+|[\s,;:]+$|(?:\s*\.\/?\.?)+$/g;
const NOTHING = /^(?:[-–—.…_xX/*]|không|\s)*$/u;

/** A number before a later item on the line of the first: "1. Sở Y tế 2. Sở Tài chính". */
const INLINE_NUMBER = /\s(?=\(?\d{1,2}[.)]\s+\p{Lu})/gu;

/** `text` without the punctuation a list leaves around its items; brackets stay. */
const trimmed = (text: string): string => text.replace(EDGES, '').trim();

/** Lines that a cell's width broke are one again: the next begins small, or the line before ends with a joint. */
const pieces = (raw: string): string[] => {
  const lines: string[] = [];
  let separator = '';
  const numbered = /^\s*\(?1[.)]\s/.test(raw);
  const text = numbered ? raw.replace(INLINE_NUMBER, '\n') : raw;
  for (const part of text.split(/([;\n\r]+|<br\s*\/?>|<\/?p>)/)) {
    if (HARD.test(part)) {
      separator += part;
      continue;
    }
    if (part.trim() === '') continue;
    const before = lines.at(-1);
    if (before !== undefined && !separator.includes(';') && continues(before, part)) {
      lines[lines.length - 1] = `${before.trimEnd()} ${part.trimStart()}`;
    } else lines.push(part);
    separator = '';
  }
  return lines;
};

const continues = (before: string, line: string): boolean => {
  if (BULLET.test(line)) return false;
  const words = new Words(line);
  const first = words.at(0);
  if (first === null) return true;
  if (/^[,&)]/.test(line.trim())) return true;
  if (first.lower === 'và') return true;
  if (readUnit(words, 0) !== null) return false;
  return !first.capital || /(?:[,&–-]|\svà)\s*$/.test(before);
};

/** Depth of brackets before each word, read along with the words. */
const bracketDelta = (text: string): number => {
  let depth = 0;
  for (const character of text) depth += character === '(' ? 1 : character === ')' ? -1 : 0;
  return depth;
};

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Names of one family without their head: "Xây dựng" of "Sở Xây dựng", so that "Sở Tài chính, Xây dựng" is two. */
const FAMILIES = ['Sở', 'Phòng', 'Hội', 'Ban'] as const;
const hasFamily = (words: Words, head: Word, index: number): boolean => {
  const family = FAMILIES.find((name) => name.toLowerCase() === head.lower);
  const first = words.at(index);
  if (family === undefined || first === null || !first.capital) return false;
  const rest = words.text.slice(first.start, first.start + 80);
  const joined = new Words(`${family} ${rest}`);
  const read = readUnit(joined, 0);
  if (read === null) return false;
  const end = joined.at(read.end - 1)!.end;
  const behind = `${family} ${rest}`.slice(end);
  return (
    registeredNames().has(keyOf(`${family} ${rest}`.slice(0, end))) && /^\s*(?:[,;.&(]|và\s|$)/u.test(behind)
  );
};
const keyOf = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();
const namesByEntries = new WeakMap<readonly Entry[], ReadonlySet<string>>();
/** Spellings of bodies below the centre, made once a registry. */
const registeredNames = (): ReadonlySet<string> => {
  const { entries } = registryInUse();
  const known = namesByEntries.get(entries);
  if (known !== undefined) return known;
  const local = entries.filter(({ level }) => level !== 'central');
  const names = new Set(local.flatMap((entry) => [entry.name, ...entry.also]).map(keyOf));
  namesByEntries.set(entries, names);
  return names;
};

/** Where another unit begins at word `index`, behind a separator or where one was lost. */
const beginsUnit = (words: Words, index: number): boolean => readUnit(words, index) !== null;

/** The pieces of one line as offsets; null where the line is a sentence and no list. */
const cutLine = (text: string, bulleted: boolean): Cut[] | null => {
  const words = new Words(text);
  const first = words.at(0);
  if (first === null) return null;
  const cuts: Cut[] = [];
  let start = 0;
  let depth = bracketDelta(text.slice(0, first.start));
  const plural = words.at(1);
  let family = first.lower === 'các' && plural !== null ? plural : first;
  const read = readUnit(words, 0);
  if (read === null && isSentence(words)) return null;
  let at = read?.end ?? 1;
  let previousEnd = words.at(at - 1)!.end;
  for (let seen = 1; seen < at; seen += 1) depth += bracketDelta(words.at(seen)!.gap);
  const begin = (index: number): void => {
    cuts.push({ from: words.at(start)!.start, to: previousEnd });
    start = index;
  };
  for (let word = words.at(at); word !== null; word = words.at(at)) {
    depth = Math.max(0, depth + bracketDelta(word.gap));
    const joint = jointAt(words, at);
    const next = joint === null ? at : at + joint;
    if (depth === 0 && joint !== null && words.at(next) !== null) {
      const unit = readUnit(words, next);
      if (word.gap === ':') family = words.at(at - 1)!;
      const listed =
        unit !== null ||
        followsAsPlace(words, start, at, next) ||
        isWholeItem(words, next) ||
        hasFamily(words, family, next);
      const dash = /^[-–]$/.test(word.gap);
      if (word.gap === ':' && unit === null && listed) {
        at = next + 1; // "Các Sở: Tài chính, Xây dựng": the first stays with what introduces it
        previousEnd = words.at(next)!.end;
        continue;
      }
      if (listed && (!dash || bulleted)) {
        if (unit !== null) family = words.at(next)!;
        if (joint > 0) previousEnd = Math.max(previousEnd, words.at(at - 1)!.end);
        cutAt(next, unit?.end ?? next + 1);
        continue;
      }
    }
    if (depth === 0 && word.gap === '' && word.lower !== 'và') {
      if (saysMore(words, at)) return null;
      if (lostSeparator(words, at)) {
        cutAt(at, readUnit(words, at)!.end);
        continue;
      }
    }
    previousEnd = word.end + closing(text, word.end);
    at += 1;
  }
  cuts.push({ from: words.at(start)!.start, to: text.length });
  return cuts;

  function cutAt(index: number, end: number): void {
    begin(index);
    for (let seen = index + 1; seen < end; seen += 1) depth += bracketDelta(words.at(seen)!.gap);
    at = end;
    previousEnd = words.at(end - 1)!.end + closing(text, words.at(end - 1)!.end);
  }
};

/** A closing bracket right behind a word belongs to the piece. */
const closing = (text: string, end: number): number => (text[end] === ')' ? 1 : 0);

/** How many words a separator at `index` takes ("và" is one, "," none); null where there is no separator. */
const jointAt = (words: Words, index: number): number | null => {
  const word = words.at(index)!;
  const punctuated = /(?:[,&/:–.-]|&amp;)$/.test(word.gap.replace(/[()]/g, ''));
  for (const joint of ['cùng với', 'và', 'cùng', 'với']) {
    const length = joint === 'cùng với' ? 2 : 1;
    if (words.phrase(index, length) === joint) return length;
  }
  return punctuated ? 0 : null;
};

/** "Phường A, B", "UBND xã A, B": the name of a second place whose level is said once. */
const followsAsPlace = (words: Words, start: number, joint: number, index: number): boolean => {
  let level = joint - 2;
  while (level > start && level > joint - 6 && placeWordLength(words, level) === 0) level -= 1;
  const length = placeWordLength(words, level);
  if (level < start || length === 0 || words.at(level + length)?.gap !== '') return false;
  if (words.at(level - 1)?.lower === 'các' || properRunEnd(words, level + length) !== joint) return false;
  const run = properRunEnd(words, index);
  const behind = words.at(run);
  return run > index && (behind === null || behind.gap !== '' || behind.lower === 'và');
};

/** A registered name that fills an item, though in running text it would need more: "Chi cục Thuế, Kho bạc". */
const isWholeItem = (words: Words, index: number): boolean => {
  const registered = words.at(index)!.capital ? longestEntry(words, index) : null;
  const behind = registered === null ? undefined : words.at(registered.end);
  return behind === null || (behind !== undefined && (/[,;]/.test(behind.gap) || behind.lower === 'và'));
};

/** A unit that begins in mid-line without a separator: "Sở Tài chính | Các Sở, ngành". */
const lostSeparator = (words: Words, index: number): boolean => {
  const word = words.at(index)!;
  const read = readUnit(words, index);
  if (read === null) return false;
  if (read.kind === 'collective') return word.capital || /^(các|những)$/.test(word.lower);
  return word.capital;
};

/** A verb of assignment: the cell is a sentence. */
const saysMore = (words: Words, index: number): boolean =>
  words.longestIn(strongVerbs, index, 3) > 0 && words.longestIn(relativeVerbs, index, 3) === 0;

const SENTENCE_LOOK = 12;

/** Words that begin with no unit are a sentence when they have a verb, or run long before the first separator. */
const isSentence = (words: Words): boolean => {
  for (let at = 0; at < SENTENCE_LOOK; at += 1) {
    const word = words.at(at);
    if (word === null || (at > 0 && /[,;]/.test(word.gap))) return false;
    if (isStop(words, at) && word.lower !== 'các') return true;
    if (at > 0 && !word.capital && beginsUnit(words, at) && word.gap === '') return true;
  }
  return true;
};

/**
 * The units of a cell as printed, in printed order: cut at ";", line ends and bullets, at "," "và" "&" "/" only where
 * another organisation follows, and where a separator was lost before one. A cell that is a sentence comes back
 * whole; an empty one, a dash or an "x" gives none.
 */
export function splitUnits(raw: string): string[] {
  return [...split(raw)];
}

const split = remembered(
  (raw: string) => `${registryInUse().mark}\n${raw}`,
  (raw): readonly string[] => {
    if (NOTHING.test(raw)) return [];
    const lines = pieces(raw);
    const cut = lines.map((line) => {
      const body = line.replace(BULLET, (bullet) => ' '.repeat(bullet.length));
      const cuts = cutLine(body, /^\s*[-–+•]/.test(line));
      return cuts === null ? null : cuts.map(({ from, to }) => trimmed(line.slice(from, to)));
    });
    if (cut.every((parts) => parts === null))
      return [trimmed(raw.replace(/\s+/g, ' '))].filter((unit) => unit !== '');
    return cut
      .flatMap((parts, index) => parts ?? [trimmed(lines[index]!.replace(BULLET, ''))])
      .filter((unit) => !NOTHING.test(unit));
  },
);
