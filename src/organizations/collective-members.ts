import { headsOfBodies, type MemberKind, memberKinds } from './data/collective-words.js';
import { quantifiers } from './data/lexicon.js';
import { provinceOf, slugOf } from './places.js';
import { longestEntry } from './registry.js';
import { placeWordLength, properRunEnd } from './signals.js';
import type { Tier } from './unit-place.js';
import { Words } from './words.js';

/** Words behind members that say where they belong. */
export interface MemberScope {
  readonly tier: Tier | null;
  /** Slug of the province that is named. */
  readonly province: string | null;
  /** Slug of the body they are under ("so-y-te"); "so" for the Sở whose plan it is, "" where only "trực thuộc" is said. */
  readonly under: string | null;
}

export interface CollectiveMember {
  readonly kind: MemberKind;
  /** As printed, in lower case: "trường thcs", "phường". */
  readonly noun: string;
  /** Slug of the body that every place has one of: "uy-ban-nhan-dan" of "UBND các xã". */
  readonly body: string | null;
  /** Slugs of those that are named: "các xã Tân Phú, Định Quán"; empty where all are meant. */
  readonly named: readonly string[];
  readonly scope: MemberScope | null;
}

/** Members that one "các" opens; `vague` where its words say more than is understood: "liên quan", "một số". */
export interface MemberGroup {
  readonly members: CollectiveMember[];
  /** "các", or words that stand for all places, open it. */
  quantified: boolean;
  vague: boolean;
}

const newGroup = (): MemberGroup => ({ members: [], quantified: false, vague: false });

const NOUNS: ReadonlySet<string> = new Set(memberKinds.keys());
const LINKS: ReadonlySet<string> = new Set([
  'đóng trên địa bàn',
  'trên địa bàn',
  'trực thuộc',
  'thuộc',
  'của',
  'trong',
  'trong toàn',
]);
const PLACE_TIERS: ReadonlyMap<string, Tier> = new Map<string, Tier>([
  ['tỉnh', 'province'],
  ['thành phố', 'province'],
  ['tp', 'province'],
  ['xã', 'commune'],
  ['phường', 'commune'],
  ['đặc khu', 'commune'],
]);
const LEVEL_TIERS: ReadonlyMap<string, Tier> = new Map<string, Tier>([
  ['cấp tỉnh', 'province'],
  ['cấp xã', 'commune'],
  ['trung ương', 'central'],
  ['ở trung ương', 'central'],
  ['tw', 'central'],
]);
const LEVELS: ReadonlySet<string> = new Set(LEVEL_TIERS.keys());
const JOINT = /^(?:[,;/&–-]|&amp;)$/;

const jointed = (words: Words, at: number): boolean => JOINT.test(words.at(at)?.gap ?? '');

/** "xã, phường, đặc khu" at `at`: the end, and their level; null where they are of two levels, or none begins. */
const placeList = (words: Words, at: number): { end: number; tier: Tier } | null => {
  let end = at;
  let tier: Tier | null = null;
  for (;;) {
    const joint = end === at ? 0 : words.at(end)?.lower === 'và' ? 1 : jointed(words, end) ? 0 : null;
    const length = joint === null ? 0 : placeWordLength(words, end + joint);
    const found = length === 0 ? null : PLACE_TIERS.get(words.phrase(end + joint!, length) ?? '');
    if (!found || (tier !== null && tier !== found)) return tier === null ? null : { end, tier };
    tier = found;
    end += joint! + length;
  }
};

/** The scope that begins at `at`, right behind a member; null where the words there are none. */
const readScope = (words: Words, at: number): { end: number; scope: MemberScope } | null => {
  if (words.at(at)?.gap !== '') return null;
  const link = words.longestIn(LINKS, at, 4);
  const said = words.phrase(at, link);
  const start = at + link;
  const scope: MemberScope = { tier: null, province: null, under: null };
  const behind = words.at(start)?.gap === '' ? start : -1;
  const level = words.longestIn(LEVELS, behind, 3);
  if (level > 0) {
    const tier = LEVEL_TIERS.get(words.phrase(behind, level)!)!;
    return { end: behind + level, scope: { ...scope, tier } };
  }
  const places = placeList(words, behind);
  if (places !== null) {
    const run = properRunEnd(words, places.end);
    const name =
      run === places.end ? null : words.text.slice(words.at(places.end)!.start, words.at(run - 1)!.end);
    const province = name === null ? null : provinceOf(name);
    if (name !== null && (places.tier !== 'province' || province === null)) return null;
    return {
      end: run,
      scope: { ...scope, tier: places.tier, province: province === null ? null : slugOf(province.name) },
    };
  }
  const owner = link > 0 ? longestEntry(words, behind) : null;
  if (owner !== null && behind >= 0) {
    const place = placeList(words, owner.end);
    const under = slugOf(owner.entry.name);
    return { end: place?.end ?? owner.end, scope: { ...scope, tier: place?.tier ?? null, under } };
  }
  if (said === 'trực thuộc') return { end: start, scope: { ...scope, under: '' } };
  return said?.endsWith('địa bàn') ? { end: start, scope } : null;
};

const NAMED: ReadonlySet<MemberKind> = new Set<MemberKind>(['department', 'commune', 'province', 'village']);

/** Names behind a member: of places in their order, of Sở without "Sở". */
const readNames = (words: Words, at: number, kind: MemberKind): { end: number; named: string[] } => {
  const named: string[] = [];
  let end = at;
  for (;;) {
    const joint = named.length > 0 && words.at(end)?.lower === 'và' ? 1 : 0;
    const gap = words.at(end)?.gap ?? '.';
    const first = words.at(end + joint);
    const fits = named.length === 0 ? /^:?$/.test(gap) : joint === 1 || gap === ',';
    if (!fits || !first?.capital) return { end, named };
    if (kind === 'department') {
      const whole = new Words(`Sở ${words.text.slice(first.start)}`);
      const found = longestEntry(whole, 0);
      if (found === null || found.end < 2 || found.entry.kind !== 'department') return { end, named };
      named.push(slugOf(found.entry.name));
      end += joint + found.end - 1;
    } else {
      const run = properRunEnd(words, end + joint);
      if (run === end + joint) return { end, named };
      named.push(slugOf(words.text.slice(first.start, words.at(run - 1)!.end)));
      end = run;
    }
  }
};

/** "UBND" before "các xã, phường" or "cấp xã": the body that each of them has. */
const readBody = (words: Words, at: number): { end: number; slug: string } | null => {
  const registered = longestEntry(words, at);
  if (registered === null || words.at(registered.end)?.gap !== '') return null;
  const many = words.longestIn(quantifiers, registered.end, 1);
  const next = registered.end + many;
  const place = many > 0 && placeList(words, next) !== null;
  if (!place && !/^cấp (xã|tỉnh)$/.test(words.phrase(registered.end, 2) ?? '')) return null;
  return { end: next, slug: slugOf(registered.entry.name) };
};

/**
 * What the words of a printed collective name, group by group, each with its scope; a head ("Thủ trưởng các sở") stands
 * for the bodies.
 */
export function readMembers(text: string): MemberGroup[] {
  const words = new Words(text.replace(/(chính trị)\s*[-–]\s*(xã hội)/giu, '$1 $2'));
  let at = words.longestIn(headsOfBodies, 0, 3);
  let group = newGroup();
  const groups = [group];
  let body: string | null = null;
  const open = (): void => {
    if (group.members.length === 0 && !group.vague) return;
    group = newGroup();
    groups.push(group);
    body = null;
  };
  for (let word = words.at(at); word !== null; word = words.at(at)) {
    if (word.gap.includes(';')) open();
    else if (word.gap !== '' && !JOINT.test(word.gap)) group.vague = true;
    if (word.lower === 'và' || word.lower === 'hoặc') {
      at += 1;
      continue;
    }
    const quantifier = words.longestIn(quantifiers, at, 3);
    const many = readBody(words, at);
    if (quantifier > 0 || many !== null) open();
    if (quantifier > 0) {
      group.vague ||= /^(một số|từng|mỗi)$/.test(words.phrase(at, quantifier)!);
      group.quantified = true;
      at += quantifier;
      continue;
    }
    if (many !== null) {
      body = many.slug;
      group.quantified = true;
      at = many.end;
      continue;
    }
    const length = words.longestIn(NOUNS, at, 6);
    if (length === 0) {
      group.vague = true;
      at += 1;
      continue;
    }
    at = readMember(words, at, length, group, body);
  }
  // without "các" one member is one body
  return groups.filter(({ members, quantified }) => quantified || members.length > 1);
}

const readMember = (
  words: Words,
  at: number,
  length: number,
  group: MemberGroup,
  body: string | null,
): number => {
  const noun = words.phrase(at, length)!;
  const kind = memberKinds.get(noun)!;
  const names = NAMED.has(kind) ? readNames(words, at + length, kind) : { end: at + length, named: [] };
  const isPlace = kind === 'commune' || kind === 'province';
  const scope = isPlace && words.at(names.end)?.lower !== 'trực' ? null : readScope(words, names.end);
  const member: CollectiveMember = {
    kind: body !== null && isPlace ? 'body' : kind,
    noun,
    body,
    named: names.named,
    scope: scope?.scope ?? null,
  };
  group.members.push(member);
  if (scope !== null) {
    // what stands behind the last member says it of all that "các" opened
    const members = group.members.map((each) => ({ ...each, scope: each.scope ?? scope.scope }));
    group.members.splice(0, members.length, ...members);
  }
  return scope?.end ?? names.end;
};
