import { remembered } from '../vietnamese/remembered.js';
import { readCollective } from './collective.js';
import {
  bareCollectiveNouns,
  dependentOffices,
  heads,
  offices,
  placeWords,
  quantifiers,
} from './data/lexicon.js';
import { readOfficeHolder } from './office-holder.js';
import { readProperUnit } from './proper-unit.js';
import { opensName, registryInUse } from './registry.js';
import { makeWord, type Word, Words } from './words.js';

export type MatchKind = 'unit' | 'office-holder' | 'collective';

/** What begins at a word: `end` is the number of the word behind it. */
export interface UnitRead {
  readonly end: number;
  readonly kind: MatchKind;
}

const OPENERS: ReadonlySet<string> = new Set(
  [
    ...bareCollectiveNouns,
    ...dependentOffices,
    ...heads,
    ...offices,
    ...placeWords,
    ...quantifiers,
    'đồng',
    'ông',
    'bà',
  ].map((phrase) => phrase.split(' ')[0]!),
);

/** True for a word that may be the first of a unit: a cheap look before reading. */
const opens = (word: Word): boolean => OPENERS.has(word.lower) || opensName(word);

/** The longest unit, office-holder or collective that begins at word `index`. */
export function readUnit(words: Words, index: number): UnitRead | null {
  const first = words.at(index);
  if (first === null || !opens(first)) return null;
  const unit = readProperUnit(words, index);
  const holder = readOfficeHolder(words, index);
  const collective = readCollective(words, index);
  const reads: UnitRead[] = [];
  if (unit !== null)
    reads.push({ end: unit.end, kind: unit.kind === 'office-holder' ? 'office-holder' : 'unit' });
  if (holder !== null) reads.push({ end: holder.end, kind: 'office-holder' });
  if (collective !== null) reads.push({ end: collective.end, kind: 'collective' });
  return reads.reduce<UnitRead | null>(
    (best, read) => (best === null || read.end > best.end ? read : best),
    null,
  );
}

const LETTER = /[\p{L}\p{N}]/u;

const FIRST = /[\p{L}\p{M}\p{N}]+/uy;

/** True where a word that may open a unit stands at `start`. */
const mayOpen = (text: string, start: number): boolean => {
  FIRST.lastIndex = start;
  const match = FIRST.exec(text);
  if (match === null || (start > 0 && LETTER.test(text[start - 1]!))) return false;
  return opens(makeWord(match[0]));
};

/**
 * The longest name of one organisation, office-holder or collective that begins exactly at `start`; lists are left to
 * `matchUnitListAt`. `end` is an offset in `text`. An unregistered name goes from its head noun over capitals and their
 * joints to the first word that only a sentence has ("chủ trì", "căn cứ").
 */
export function matchUnitAt(text: string, start: number): { end: number; kind: MatchKind } | null {
  if (!mayOpen(text, start)) return null;
  const words = new Words(text, start);
  const read = readUnit(words, 0);
  return read === null ? null : { end: words.at(read.end - 1)!.end, kind: read.kind };
}

const LIST_GAP = /^([,;]|,?&|&amp;)$/;

/**
 * A run of units from `start` on, joined by ",", ";" or "và": their printed names, and the offset behind the last.
 * Null where no unit begins at `start`.
 */
export function matchUnitListAt(text: string, start: number): { end: number; units: string[] } | null {
  if (!mayOpen(text, start)) return null;
  const words = new Words(text, start);
  const units: string[] = [];
  let at = 0;
  let end = start;
  for (;;) {
    const read = readUnit(words, at);
    if (read === null) break;
    end = words.at(read.end - 1)!.end;
    units.push(text.slice(words.at(at)!.start, end));
    const next = words.at(read.end);
    if (next === null) break;
    if (next.lower === 'và' && /^,?$/.test(next.gap) && words.at(read.end + 1)?.gap === '') at = read.end + 1;
    else if (LIST_GAP.test(next.gap)) at = read.end;
    else break;
  }
  return units.length === 0 ? null : { end, units };
}

const INTRODUCTION =
  /^\s*(?:[-–+•*]\s*)?(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)]\s*)*(?:(?:[Đđ]ối với|[Đđ]ề nghị|[Gg]iao|[Yy]êu cầu)\s*:?\s+)?/u;
const LEFT_OVER = /^[\s.,;:…/]*(?:\([^()]{0,60}\))?[\s.,;:…/]*$/;

/**
 * True where the whole text is the name of a unit or a list of them, with no more than a number, "Đối với" or "Giao"
 * before it and punctuation or a note in brackets behind: the shape of a heading or of a lead column's cell.
 */
export const looksLikeUnit = remembered((text: string) => `${registryInUse().mark}\n${text}`, isUnitText);

function isUnitText(text: string): boolean {
  let at = INTRODUCTION.exec(text)?.[0].length ?? 0;
  if (text.length - at > 1000) return false;
  let found = false;
  while (at < text.length) {
    const list = matchUnitListAt(text, at);
    if (list === null) break;
    found = true;
    at = list.end;
    const rest = text.slice(at);
    if (LEFT_OVER.test(rest)) return true;
    at += /^(?:[\s,;/&–-]|\([^()]{0,60}\)|<br\s*\/?>|(?:và|cùng|với|cùng với)\s)*/u.exec(rest)![0].length;
  }
  return found && LEFT_OVER.test(text.slice(at));
}
