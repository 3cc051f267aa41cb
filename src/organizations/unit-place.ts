import type { Level } from '../model/records.js';
import type { UnitKind } from './data/entries.js';
import { provinceOf, slugOf } from './places.js';
import { placeTailEnd } from './proper-unit.js';
import { placeWordLength } from './signals.js';
import type { Words } from './words.js';

/** Where a printed name was read: whose plan it is. `issuer` tells apart the offices of one name inside two bodies. */
export interface UnitContext {
  readonly level: Level | null;
  readonly province: string | null;
  /** The commune's name, best with what it is: "phường Tân Phú". */
  readonly commune?: string | null;
  readonly issuer?: string | null;
}

export type Tier = 'central' | 'province' | 'commune';

const PLACE_LEVELS: Readonly<Record<string, 'province' | 'commune'>> = {
  tỉnh: 'province',
  'thành phố': 'province',
  tp: 'province',
  xã: 'commune',
  phường: 'commune',
  'đặc khu': 'commune',
  'thị trấn': 'commune',
};

/** The place printed with a name. */
export interface Tail {
  readonly level: 'province' | 'commune' | null;
  /** The place's own name, null where only its level is printed. */
  readonly place: string | null;
  /** "phường" where that is printed. */
  readonly type: string | null;
}

export const noTail: Tail = { level: null, place: null, type: null };

export const textOf = (words: Words, from: number, to: number): string =>
  words.text.slice(words.at(from)!.start, words.at(to - 1)!.end);

const AREA_NUMBER = /^(?:\d{1,2}|[IVX]+)$/;

const placeFrom = (words: Words, from: number, to: number): Tail | null => {
  const length = placeWordLength(words, from);
  const type = words.phrase(from, Math.max(1, length)) ?? '';
  const level = PLACE_LEVELS[type] ?? null;
  if (level === null) return null;
  return { level, type, place: from + length < to ? textOf(words, from + length, to) : null };
};

/** The place printed behind a registered name, which is no part of the organisation's own name; null for other words. */
export function tailOf(words: Words, from: number, to: number): Tail | null {
  if (from === to) return noTail;
  if (placeTailEnd(words, from, false) === to) return placeFrom(words, from, to);
  const place = textOf(words, from, to);
  if (AREA_NUMBER.test(place)) return noTail; // "Ngân hàng Nhà nước khu vực | 15": a province has one
  return provinceOf(place) === null ? null : { level: 'province', place, type: null };
}

/** A place that acts itself: "Phường X" is of the level its first word says. */
export function placeAsTail(words: Words, end: number): Tail {
  return placeFrom(words, 0, end) ?? { ...noTail, place: textOf(words, placeWordLength(words, 0), end) };
}

export function tierOf(level: Level | null): Tier | null {
  if (level === null) return null;
  if (level === 'central') return 'central';
  return level.startsWith('commune') ? 'commune' : 'province';
}

/** Of these there are some in every commune and some of the province: without a place their level stays open. */
const OF_ANY_LEVEL: ReadonlySet<UnitKind> = new Set<UnitKind>(['health', 'school']);

/** The level of a body: as registered, unless the place printed with it, or the plan that names it, says another. */
export function levelOf(own: Level | null, tail: Tail, kind: UnitKind, context: UnitContext): Level | null {
  const party = kind === 'party';
  if (tail.level === 'commune') return party ? 'commune-party' : 'commune';
  if (tail.level === 'province') {
    if (own !== null && own !== 'central') return own; // "Cục Thuế tỉnh X" is no central body
    return party ? 'province-party' : /^(government|place)$/.test(kind) ? 'province' : 'department';
  }
  if (own !== null) return own;
  if (OF_ANY_LEVEL.has(kind)) return null;
  if (tierOf(context.level) === 'commune') return party ? 'commune-party' : 'commune';
  return context.level === 'department' && kind === 'office' ? 'department' : null;
}

const COMMUNE_TYPE = /^(xã|phường|đặc khu|thị trấn)\s+/i;

/** A commune's name without what it is. */
const bareCommune = (name: string): string => name.replace(COMMUNE_TYPE, '');

/** The part of an id that says where: "central", "province:x", "province:x/commune:y"; what is not known stays out. */
export function scopeOf(level: Level | null, tail: Tail, context: UnitContext): string {
  const tier = tierOf(level) ?? tierOf(context.level) ?? 'province';
  if (tier === 'central') return 'central';
  const named = tail.level === 'province' && tail.place !== null ? tail.place : context.province;
  const province = named === null ? null : slugOf(provinceOf(named)?.name ?? named);
  const at = province === null ? 'province' : `province:${province}`;
  if (tier === 'province') return at;
  const commune = (tail.level === 'commune' ? tail.place : null) ?? context.commune ?? null;
  return `${at}/${commune === null ? 'commune' : `commune:${slugOf(bareCommune(commune))}`}`;
}

const COMMUNE_OF_ISSUER = /(?<![\p{L}])(xã|phường|đặc khu|thị trấn)(?![\p{L}])(?! hội)/iu;

/** "phường" where the name, the plan's place or its issuer says so; null where nobody does. */
const communeType = (tail: Tail, context: UnitContext): string | null => {
  const { type, place } = tail;
  if (type !== null || place !== null) return type;
  return communeTypeOf(context.commune ?? '') ?? communeTypeOf(context.issuer ?? '');
};

const KINDS_NAMED_WITH_PLACE = /^(government|police|military|mass-organization|party)$/;
/** A name that says its place already. */
const SAYS_PLACE =
  /(?<![\p{L}])(?<!hợp tác )(tỉnh|thành|xã|phường|đặc khu|thị trấn|ấp|thôn|khu phố)(?![\p{L}])(?! (hội|viên))/iu;

export const sentenceCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Bodies of a place carry its level in their name, and the place where it is known. */
export function nameAt(
  base: string,
  level: Level | null,
  tail: Tail,
  kind: UnitKind,
  context: UnitContext,
): string {
  const tier = tierOf(level);
  const needsPlace = KINDS_NAMED_WITH_PLACE.test(kind) && tier !== null && tier !== 'central';
  if (!needsPlace || SAYS_PLACE.test(base)) return sentenceCase(base);
  const place = tail.place ?? (tier === 'province' ? context.province : (context.commune ?? null));
  if (tier === 'commune') {
    const type = communeType(tail, context);
    const where = [type, place === null ? null : bareCommune(place)].filter((part) => part !== null);
    return `${base} ${where.join(' ') || 'cấp xã'}`;
  }
  const known = place === null ? null : provinceOf(place);
  const type = known?.type ?? tail.type?.replace(/^tp$/, 'thành phố') ?? 'tỉnh';
  return `${base} ${type}${place === null ? '' : ` ${known?.name ?? place}`}`;
}

/** What a commune is called in a body's name ("phường"), null where the name does not say. */
export function communeTypeOf(name: string): string | null {
  return COMMUNE_OF_ISSUER.exec(name)?.[1]?.toLowerCase() ?? null;
}
