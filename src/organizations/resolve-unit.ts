import type { Level } from '../model/records.js';
import { remembered } from '../vietnamese/remembered.js';
import type { UnitKind } from './data/entries.js';
import { readUnit } from './match-unit.js';
import { provinceOf, slugOf } from './places.js';
import { placeTailEnd, readProperUnit } from './proper-unit.js';
import { longestEntry } from './registry.js';
import { placeWordLength } from './signals.js';
import { Words } from './words.js';

/** Where a printed name was read: whose plan it is. `issuer` tells apart the offices of one name inside two bodies. */
export interface UnitContext {
  readonly level: Level | null;
  readonly province: string | null;
  readonly commune?: string | null;
  readonly issuer?: string | null;
}

export interface ResolvedUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: Level | null;
}

/** Kinds by head noun, for names that are not registered. */
const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(tỉnh ủy|thành ủy|đảng ủy|đảng bộ|chi bộ|ban (tuyên giáo|dân vận|nội chính|tổ chức))/, 'party'],
  [/^(ban chỉ đạo|bcđ|hội đồng|tổ |ban điều hành|tiểu ban)/, 'committee'],
  [/^(ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|bộ )/, 'government'],
  [/^sở/, 'department'],
  [/^(công an|đội cảnh sát)/, 'police'],
  [/^(trường|đại học|học viện|nhà trường)/, 'school'],
  [/^(bệnh viện|trạm y tế|trung tâm y tế)/, 'health'],
  [/^(trung tâm|ban quản lý|quỹ|viện|thư viện|bảo tàng|nhà hát|nhà văn hóa|vườn|chi cục|cục|hạt)/, 'center'],
  [/^(báo|đài|tạp chí|cổng|kênh)/, 'press'],
  [/^(hội|đoàn|liên đoàn|liên minh|liên hiệp|hiệp hội|mặt trận|công đoàn|câu lạc bộ)/, 'mass-organization'],
  [
    /^(công ty|tập đoàn|tổng công ty|doanh nghiệp|hợp tác xã|chi nhánh công ty|vnpt|viettel|cảng)/,
    'enterprise',
  ],
  [/^(ngân hàng|kho bạc|chi nhánh|thuế|hải quan)/, 'agency'],
];

const PLACE_LEVELS: Readonly<Record<string, 'province' | 'commune'>> = {
  tỉnh: 'province',
  'thành phố': 'province',
  tp: 'province',
  xã: 'commune',
  phường: 'commune',
  'đặc khu': 'commune',
  'thị trấn': 'commune',
};

interface Tail {
  readonly level: 'province' | 'commune' | null;
  /** The place's own name, null where only its level is printed. */
  readonly place: string | null;
}

const textOf = (words: Words, from: number, to: number): string =>
  words.text.slice(words.at(from)!.start, words.at(to - 1)!.end);

/** The place printed behind a registered name, which is no part of the organisation's own name. */
const tailOf = (words: Words, from: number, to: number): Tail | null => {
  if (from === to) return { level: null, place: null };
  if (placeTailEnd(words, from, false) === to) {
    const length = placeWordLength(words, from);
    const level = PLACE_LEVELS[words.phrase(from, Math.max(1, length)) ?? ''] ?? null;
    const tier = /^cấp (tỉnh|xã)$/.exec(words.phrase(from, 2) ?? '');
    if (tier !== null || level === null) return null;
    return { level, place: from + length < to ? textOf(words, from + length, to) : null };
  }
  const place = textOf(words, from, to);
  return provinceOf(place) === null ? null : { level: 'province', place };
};

const sentenceCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const LEVEL_OF_COMMUNE_BODY: ReadonlySet<UnitKind> = new Set<UnitKind>(['health', 'school']);

const tierOf = (level: Level | null): 'central' | 'province' | 'commune' | null => {
  if (level === null) return null;
  if (level === 'central') return 'central';
  return level.startsWith('commune') ? 'commune' : 'province';
};

const levelOf = (own: Level | null, tail: Tail, kind: UnitKind, context: UnitContext): Level | null => {
  const party = kind === 'party';
  if (tail.level === 'commune') return party ? 'commune-party' : 'commune';
  if (tail.level === 'province')
    return own ?? (party ? 'province-party' : /^(government|place)$/.test(kind) ? 'province' : 'department');
  if (own !== null) return own;
  if (LEVEL_OF_COMMUNE_BODY.has(kind)) return null;
  const tier = tierOf(context.level);
  if (tier === 'commune') return party ? 'commune-party' : 'commune';
  if (context.level === 'department' && kind === 'office') return 'department';
  return null;
};

const scopeOf = (level: Level | null, tail: Tail, context: UnitContext): string => {
  const tier = tierOf(level) ?? tierOf(context.level) ?? 'province';
  if (tier === 'central') return 'central';
  const named = tail.level === 'province' && tail.place !== null ? tail.place : context.province;
  const province = named === null ? null : slugOf(provinceOf(named)?.name ?? named);
  const at = province === null ? 'province' : `province:${province}`;
  if (tier === 'province') return at;
  const commune = (tail.level === 'commune' ? tail.place : null) ?? context.commune ?? null;
  return `${at}/${commune === null ? 'commune' : `commune:${slugOf(commune.replace(/^(xã|phường|đặc khu)\s+/i, ''))}`}`;
};

/**
 * The organisation that a printed name means, whatever its spelling: "Sở KHCN", "Sở KH&CN" and "Sở Khoa học và Công
 * nghệ" have one id, made of the place and the registered name ("province:…/so-khoa-hoc-va-cong-nghe"). Names that are
 * well formed but not registered are organisations of their own; null for text that names none.
 */
export function resolveUnit(printed: string, context: UnitContext): ResolvedUnit | null {
  const found = resolve({ printed, context });
  return found === NONE ? null : found;
}

const NONE = Symbol('no organisation');
const resolve = remembered(
  ({ printed, context }: { printed: string; context: UnitContext }) =>
    [printed, context.level, context.province, context.commune, context.issuer].join('\n'),
  ({ printed, context }) => resolved(printed, context) ?? NONE,
);

const resolved = (printed: string, context: UnitContext): ResolvedUnit | null => {
  const text = printed
    .normalize('NFC')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–•+*]+|[\s.,;:]+$/g, '');
  const words = new Words(sentenceCase(text.replace(FAMILY, '$1 ')));
  const read = readUnit(words, 0);
  if (read === null) return departmentNamed(text, context);
  if (words.at(read.end) !== null) return resolveLong(text, words, read.kind, context);
  const central = readProperUnit(words, 0)?.entry?.level === 'central';
  if (read.kind !== 'unit' && !central) return resolveGroup(text, read.kind, context);
  return resolveProper(words, read.end, context);
};

/** "Các Sở: Tài chính" stands for "Sở Tài chính". */
const FAMILY = /^[Cc]ác (Sở)(?:\s*:\s*|\s+)(?=\p{Lu})/u;

/** "Xây dựng", cut from "Sở Tài chính, Xây dựng", is the Sở of that name. */
const departmentNamed = (text: string, context: UnitContext): ResolvedUnit | null => {
  const words = new Words(`Sở ${text}`);
  const registered = longestEntry(words, 0);
  if (registered === null || registered.end < 2 || words.at(registered.end) !== null) return null;
  return registered.entry.kind === 'department' ? resolveProper(words, registered.end, context) : null;
};

/** Members of collectives, whose capital is a matter of taste: "các Sở, ngành". */
const MEMBER =
  /(?<![\p{L}])(?:Các|Những|Sở|Ban|Ngành|Phòng|Cơ quan|Đơn vị|Địa phương|Xã|Phường|Bộ|Cơ Quan|Đơn Vị)(?![\p{L}])/gu;

const resolveGroup = (
  text: string,
  kind: 'collective' | 'office-holder',
  context: UnitContext,
): ResolvedUnit => {
  const plain =
    kind === 'collective'
      ? text.replace(MEMBER, (noun) => noun.toLowerCase()).replace(/\s*\/\s*/g, ', ')
      : text;
  const name = sentenceCase(plain).replace(/thuộc sở$/u, 'thuộc Sở');
  const scope =
    context.level === 'central' ? 'central' : scopeOf(null, { level: null, place: null }, context);
  return { id: `${scope}/${slugOf(plain.replace(/\svà\s/g, ' '))}`, name, kind, level: null };
};

/** A name with more behind it: a relative clause after a collective; anything else is a sentence. */
const resolveLong = (
  text: string,
  words: Words,
  kind: 'unit' | 'office-holder' | 'collective',
  context: UnitContext,
): ResolvedUnit | null =>
  kind === 'collective' && words.at(16) === null ? resolveGroup(text, kind, context) : null;

const resolveProper = (words: Words, end: number, context: UnitContext): ResolvedUnit | null => {
  const unit = readProperUnit(words, 0);
  if (unit === null) return null;
  const entryEnd = unit.entry === null ? null : registeredEnd(words, end);
  const tail =
    unit.kind === 'place' ? placeAsTail(words, end) : entryEnd === null ? null : tailOf(words, entryEnd, end);
  const lower = textOf(words, 0, end).toLowerCase();
  const kind = unit.kind ?? KINDS.find(([pattern]) => pattern.test(lower))?.[1] ?? 'office';
  const where: Tail = tail ?? { level: null, place: null };
  const own = tail === null ? null : (unit.entry?.level ?? null);
  const level = levelOf(own, where, kind, context);
  const named = unit.entry?.stands === 'extended' && where.place !== null; // "Báo X" is no plain "Báo"
  const base = tail === null || unit.entry === null || named ? textOf(words, 0, end) : unit.entry.name;
  const scope = scopeOf(level, where, context);
  const inside =
    kind === 'office' && context.level === 'department' && context.issuer ? `/${slugOf(context.issuer)}` : '';
  return {
    id: `${scope}${inside}/${slugOf(base)}`,
    name: nameOf(base, level, where, kind, context),
    kind,
    level,
  };
};

/** A place that acts itself: "Phường X" is of the level its first word says. */
const placeAsTail = (words: Words, end: number): Tail => {
  const length = placeWordLength(words, 0);
  const level = PLACE_LEVELS[words.phrase(0, length) ?? ''] ?? null;
  return { level, place: textOf(words, length, end) };
};

const registeredEnd = (words: Words, end: number): number | null => {
  const registered = longestEntry(words, 0);
  return registered !== null && registered.end <= end ? registered.end : null;
};

/** Bodies of a place carry its level in their name, and the place where it is known. */
const nameOf = (
  base: string,
  level: Level | null,
  tail: Tail,
  kind: UnitKind,
  context: UnitContext,
): string => {
  const needsPlace =
    /^(government|police|military|mass-organization|party)$/.test(kind) && level !== 'central';
  const tier = tierOf(level);
  if (!needsPlace || tier === 'central' || tier === null || /tỉnh|thành/i.test(base))
    return sentenceCase(base);
  const place = tail.place ?? (tier === 'province' ? context.province : (context.commune ?? null));
  if (tier === 'commune') {
    const bare = place?.replace(/^(xã|phường|đặc khu)\s+/i, '') ?? null;
    return bare === null ? `${base} xã` : `${base} xã ${bare}`;
  }
  const known = place === null ? null : provinceOf(place);
  const type = known?.type ?? 'tỉnh';
  return `${base} ${type}${place === null ? '' : ` ${known?.name ?? place}`}`;
};
