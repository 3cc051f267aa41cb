import type { Level } from '../model/records.js';
import { remembered } from '../vietnamese/remembered.js';
import type { UnitKind } from './data/entries.js';
import { oneBody, organsOfCommittee, provincialNames } from './data/one-body.js';
import { readUnit } from './match-unit.js';
import { provinceOf, slugOf } from './places.js';
import { readProperUnit } from './proper-unit.js';
import { longestEntry, registryInUse } from './registry.js';
import {
  levelOf,
  nameAt,
  noTail,
  placeAsTail,
  scopeOf,
  sentenceCase,
  type Tail,
  tailOf,
  textOf,
  tierOf,
  type UnitContext,
} from './unit-place.js';
import { Words } from './words.js';

export type { UnitContext } from './unit-place.js';

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
    [registryInUse().mark, printed, context.level, context.province, context.commune, context.issuer].join(
      '\n',
    ),
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
  const scope = context.level === 'central' ? 'central' : scopeOf(null, noTail, context);
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

/** Behind a body's name: "UBND | các xã, phường", "Công an | cấp xã" of a plan from above are many bodies. */
const isMany = (behind: string, { level }: UnitContext): boolean => {
  if (/^(?:các|những)\s/u.test(behind)) return true;
  const below = /^cấp (?:(huyện|xã|cơ sở)|tỉnh)(?![\p{L}])/u.exec(behind);
  if (below === null) return false;
  return below[1] === undefined ? level === 'central' : tierOf(level) !== 'commune';
};

const resolveProper = (words: Words, end: number, context: UnitContext): ResolvedUnit | null => {
  const unit = readProperUnit(words, 0);
  if (unit === null) return null;
  const text = textOf(words, 0, end);
  const entryEnd = unit.entry === null ? null : registeredEnd(words, end);
  if (entryEnd !== null && entryEnd < end && isMany(textOf(words, entryEnd, end).toLowerCase(), context))
    return resolveGroup(text.replace(COMMITTEE, 'UBND'), 'collective', context);
  const tail =
    unit.kind === 'place' ? placeAsTail(words, end) : entryEnd === null ? null : tailOf(words, entryEnd, end);
  const kind = unit.kind ?? KINDS.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? 'office';
  const where = tail ?? noTail;
  const own = tail === null ? null : (unit.entry?.level ?? null);
  const level = levelOf(own, where, kind, context);
  const named = unit.entry?.stands === 'extended' && where.place !== null; // "Báo X" is no plain "Báo"
  const registered = tail === null || unit.entry === null || named ? null : unit.entry.name;
  const base = registered === null ? withoutOwnBody(text, context) : countedUnder(registered, where, context);
  const inside = where.level === null && INNER.test(base) ? insideOf(context) : '';
  return {
    id: `${scopeOf(level, where, context)}${inside}/${slugOf(base)}`,
    name: nameAt(base, level, where, kind, context),
    kind,
    level,
  };
};

const COMMITTEE = /^(?:Uỷ|Ủy) ban nhân dân/u;

/** The registered name that a body is counted under, whichever of its names is printed. */
const countedUnder = (name: string, tail: Tail, { level, province }: UnitContext): string => {
  const committee =
    level === 'commune-party' ? 'Đảng ủy' : level !== 'province-party' ? null : partyCommittee(province);
  if (committee !== null && organsOfCommittee.has(name)) {
    const whole = `${name} ${committee}`;
    if (registryInUse().entries.some((entry) => entry.name === whole)) return whole;
  }
  const one = oneBody[name] ?? name;
  if (tail.level !== 'province' || provincialNames[one] === undefined) return one;
  return provincialNames[one][isCity(tail.place ?? province) ? 1 : 0];
};

const partyCommittee = (province: string | null): string => (isCity(province) ? 'Thành ủy' : 'Tỉnh ủy');

const isCity = (province: string | null): boolean =>
  province !== null && provinceOf(province)?.type === 'thành phố';

/** Offices that every Sở has of its own; "Văn phòng Ủy ban nhân dân" is none of them. */
const INNER = /^(?:Phòng\s|Bộ phận\s|Lãnh đạo Văn phòng$|Văn phòng$)/u;

/** The body that an office stands inside of, where the plan is of a Sở: its registered name, whatever place follows. */
const insideOf = ({ level, issuer }: UnitContext): string => {
  if (level !== 'department' || !issuer) return '';
  const registered = longestEntry(new Words(issuer), 0);
  return `/${slugOf(registered?.entry.name ?? issuer)}`;
};

/** "Văn phòng Sở" of a Sở's own plan is its Văn phòng. */
const withoutOwnBody = (name: string, { level }: UnitContext): string =>
  level === 'department' ? name.replace(/\s+(?:(?:trực\s+)?thuộc\s+)?Sở$/u, '') : name;

const registeredEnd = (words: Words, end: number): number | null => {
  const registered = longestEntry(words, 0);
  return registered !== null && registered.end <= end ? registered.end : null;
};
