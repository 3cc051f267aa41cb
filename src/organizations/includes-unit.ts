import type { Level } from '../model/records.js';
import { remembered } from '../vietnamese/remembered.js';
import { type CollectiveMember, type MemberGroup, readMembers } from './collective-members.js';
import type { MemberKind } from './data/collective-words.js';
import type { UnitKind } from './data/entries.js';
import { type Body, isZoneBoard, memberRules, type Setting } from './member-rules.js';
import { provinceOf, slugOf } from './places.js';
import { registryInUse } from './registry.js';
import { type ResolvedUnit, resolveUnit } from './resolve-unit.js';
import { type OpenPlaces, placeAgrees, readOrganizationId } from './same-unit.js';
import { communeTypeOf, type Tier, tierOf, type UnitContext } from './unit-place.js';

/** A body that was not resolved from a printed name, such as the issuer of a plan. */
export interface NamedBody {
  readonly name: string;
  readonly level: Level | null;
  readonly kind: UnitKind | null;
  readonly province: string | null;
}

const bodyOf = (unit: ResolvedUnit | NamedBody): Body | null => {
  const resolved =
    'id' in unit ? unit : resolveUnit(unit.name, { level: unit.level, province: unit.province });
  if (resolved === null || /^(collective|office-holder)$/.test(resolved.kind)) return null;
  const id = readOrganizationId(resolved.id);
  const tier = id.central ? 'central' : id.commune !== undefined ? 'commune' : 'province';
  return { ...id, kind: resolved.kind, tier, communeType: communeTypeOf(resolved.name) };
};

/** Levels that a member is of by its own words, whatever the plan's. */
const ownTiers: Partial<Readonly<Record<MemberKind, Tier>>> = {
  department: 'province',
  commune: 'commune',
  province: 'province',
  village: 'commune',
  ministry: 'central',
  'ministry-rank': 'central',
  'government-agency': 'central',
};
/** Found at several levels below the plan's. */
const ANY_TIER: ReadonlySet<MemberKind> = new Set<MemberKind>([
  'school',
  'enterprise',
  'telecom',
  'hospital',
  'health-center',
  'health-station',
  'health',
  'bank',
  'press',
  'party-committee',
]);

/** The level whose bodies a member means: as its words say, else that of the plan; null where neither tells. */
const tierOfMember = (member: CollectiveMember, { tier, among }: Setting): Tier | null => {
  const own = ownTiers[member.kind];
  if (own !== undefined) return own;
  if (member.kind === 'body')
    return /^(?:tỉnh|thành phố|cấp tỉnh)$/.test(member.noun) ? 'province' : 'commune';
  if (member.scope !== null && member.scope.tier !== null) return member.scope.tier;
  if (member.kind === 'locality') {
    if (among.has('ministry') || (tier === 'central' && !among.has('department'))) return 'province';
    return among.has('department') || tier === 'province' ? 'commune' : null;
  }
  if (/^(?:board|sector)$/.test(member.kind)) {
    if (among.has('department')) return 'province';
    if (among.has('ministry')) return 'central';
  }
  return tier;
};

/** Offices of the body whose plan it is: they are told by where they stand, not by their level. */
const isInner = ({ kind, scope }: CollectiveMember, { ofDepartment, among }: Setting): boolean => {
  if (scope?.under === '' || scope?.under === 'so') return true;
  if (!ofDepartment || scope !== null) return false;
  if (kind === 'board') return among.has('office');
  return kind === 'office' || kind === 'subordinate-center' || (kind === 'unit' && !among.has('locality'));
};

const typeFits = (member: CollectiveMember, body: Body, nouns: ReadonlySet<string>): boolean => {
  if (body.tier !== 'commune' || nouns.has('cấp xã') || !/^(?:commune|body)$/.test(member.kind)) return true;
  return body.communeType === null ? nouns.has('xã') && nouns.has('phường') : nouns.has(body.communeType);
};

/** Slugs that stand for the body whose members a collective names: "thuộc UBND tỉnh" has its Sở, "thuộc Tỉnh ủy" its Ban. */
const isUnder = (under: string, body: Body): boolean => {
  if (/^(?:uy-ban-nhan-dan|van-phong-uy-ban-nhan-dan)$/.test(under))
    return (
      body.kind === 'department' ||
      isZoneBoard(body) ||
      (body.tier === 'commune' && body.slug.startsWith('phong-'))
    );
  if (/^(?:tinh-uy|thanh-uy|dang-uy)$/.test(under)) return body.kind === 'party';
  return body.inside === under;
};

const includes = (
  member: CollectiveMember,
  body: Body,
  setting: Setting,
  nouns: ReadonlySet<string>,
): boolean => {
  const { scope } = member;
  if (isInner(member, setting)) {
    if (setting.ofDepartment)
      return body.inside !== null && body.inside === setting.issuer && innerFits(member, body);
    if (!(setting.party && /^party-/.test(member.kind))) return false;
  } else if (body.inside !== null && (scope === null || body.inside !== scope.under)) return false;
  if (scope !== null && scope.under !== null && scope.under !== '' && !isUnder(scope.under, body))
    return false;
  if (scope?.province && scope.province !== body.province) return false;
  const tier = tierOfMember(member, setting);
  const anyTier = ANY_TIER.has(member.kind) && (scope === null || scope.tier === null);
  if (tier === null || (!anyTier && body.tier !== tier)) return false;
  if (setting.ofDepartment && /^(?:agency|unit)$/.test(member.kind) && scope === null) return false;
  if (member.named.length > 0 && !member.named.some((name) => name === body.slug || name === body.commune))
    return false;
  return typeFits(member, body, nouns) && memberRules[member.kind](body, setting, member);
};

const innerFits = ({ kind, noun }: CollectiveMember, body: Body): boolean =>
  kind === 'unit' || kind === 'agency' || body.slug.startsWith(`${slugOf(noun).split('-')[0]}-`);

const EXCEPT = /(?<!\p{L})(?:trừ|ngoại trừ|ngoài|không bao gồm|không gồm)(?!\p{L})|\(/iu;

const membersOf = remembered(
  (collective: string) => `${registryInUse().mark}\n${collective}`,
  (collective): readonly MemberGroup[] => (EXCEPT.test(collective) ? [] : readMembers(collective)),
);

const usualIssuers: Readonly<Record<Exclude<Level, 'central' | 'department'>, string>> = {
  province: 'uy-ban-nhan-dan',
  'province-party': 'tinh-uy',
  commune: 'uy-ban-nhan-dan',
  'commune-party': 'dang-uy',
};

/** Slug of the body whose plan it is, as far as issuer or level tell. */
const issuerOf = ({ level, province, commune, issuer }: UnitContext): string | null => {
  const resolved = issuer ? resolveUnit(issuer, { level, province, commune: commune ?? null }) : null;
  if (resolved !== null) return readOrganizationId(resolved.id).slug;
  return level === null || level === 'central' || level === 'department' ? null : usualIssuers[level];
};

const provinceSlug = remembered(
  (province: string) => province,
  (province) => slugOf(provinceOf(province)?.name ?? province),
);

const inPlaceOf = (body: Body, context: UnitContext, open: OpenPlaces): boolean => {
  const tier = tierOf(context.level);
  if (body.tier === 'central' || tier === 'central') return true;
  const province = context.province === null ? null : provinceSlug(context.province);
  if (!placeAgrees(body.province, province, open)) return false;
  if (tier !== 'commune' || body.tier !== 'commune') return true;
  const commune = context.commune ? slugOf(context.commune.replace(/^(?:xã|phường|đặc khu)\s+/iu, '')) : null;
  return placeAgrees(body.commune ?? null, commune, open);
};

/**
 * True where the words of a printed collective ("Các sở, ban, ngành, địa phương") tell that a body is one of those meant,
 * read in the level and place of the plan that prints it: "địa phương" of a province's plan are its communes, "các phòng"
 * of a Sở's plan its own. False wherever they do not tell: "liên quan", "một số", "trừ …", a lone "đơn vị".
 * A place that is not known counts as the same unless `open` says otherwise; see OpenPlaces.
 */
export function includesUnit(
  collective: string,
  unit: ResolvedUnit | NamedBody,
  context: UnitContext,
  open: OpenPlaces = 'agree',
): boolean {
  const body = bodyOf(unit);
  if (body === null || !inPlaceOf(body, context, open)) return false;
  const own = issuerOf(context);
  if (own === body.slug && body.tier === tierOf(context.level)) return false; // "các Sở" of a Sở's plan are the others
  return membersOf(collective).some(({ members, vague }) => {
    if (vague) return false;
    const nouns = new Set(members.map(({ noun }) => noun));
    const setting: Setting = {
      tier: tierOf(context.level),
      party: /-party$/.test(context.level ?? ''),
      ofDepartment: context.level === 'department',
      issuer: own,
      among: new Set(members.map(({ kind }) => kind)),
    };
    return members.some((member) => includes(member, body, setting, nouns));
  });
}
