import type { CollectiveMember } from './collective-members.js';
import { type MemberKind, ministryRank, politicalSocial, underGovernment } from './data/collective-words.js';
import type { UnitKind } from './data/entries.js';
import { slugOf } from './places.js';
import type { OrganizationId } from './same-unit.js';
import type { Tier } from './unit-place.js';

/** A body that is looked for in a collective. */
export interface Body extends OrganizationId {
  readonly kind: UnitKind;
  readonly tier: Tier;
  /** "phường"; null where its name does not say. */
  readonly communeType: string | null;
}

/** The plan that prints the collective, and the words beside the member. */
export interface Setting {
  readonly tier: Tier | null;
  readonly party: boolean;
  /** The plan is of a Sở: its own offices come first. */
  readonly ofDepartment: boolean;
  /** Slug of the issuer, null where it is not known. */
  readonly issuer: string | null;
  /** All members of the same "các". */
  readonly among: ReadonlySet<MemberKind>;
}

const isDepartment = (body: Body): boolean => body.kind === 'department' && body.slug.startsWith('so-');
const isAuthority = (body: Body): boolean =>
  body.slug === 'uy-ban-nhan-dan' ||
  (body.kind === 'place' && /^(?:xa|phuong|dac-khu|thi-tran|tinh|thanh-pho)-/.test(body.slug));
const isInspectorate = (body: Body): boolean => /^thanh-tra-(?:tinh|thanh-pho)$/.test(body.slug);
export const isZoneBoard = (body: Body): boolean => /^ban-quan-ly-(?:cac-)?khu-/.test(body.slug);
const isPartyOrgan = (body: Body): boolean =>
  body.kind === 'party' &&
  /^(?:ban|uy-ban-kiem-tra|van-phong)-.*-(?:tinh-uy|thanh-uy|dang-uy)$/.test(body.slug);
const isPartyCommittee = (body: Body): boolean =>
  body.kind === 'party' && /^dang-(?:uy|bo)(?:-|$)/.test(body.slug);
const isVertical = (body: Body): boolean =>
  /^(?:police|military|agency)$/.test(body.kind) || isInspectorate(body);

/** "cơ quan" of a level: what works for its authority, and in a Party plan the Party's organs. */
const isOrgan = (body: Body, { party }: Setting): boolean => {
  if (party && isPartyOrgan(body)) return true;
  if (body.tier === 'province')
    return (
      body.kind === 'department' ||
      isVertical(body) ||
      isZoneBoard(body) ||
      body.slug === 'van-phong-uy-ban-nhan-dan'
    );
  if (body.tier === 'commune') return /^(?:office|police|military)$/.test(body.kind);
  return /^(?:bo|van-phong-chinh-phu|thanh-tra-chinh-phu)(?:-|$)/.test(body.slug);
};

type Rule = (body: Body, setting: Setting, member: CollectiveMember) => boolean;
const ofKind =
  (kind: UnitKind, slug = /^/): Rule =>
  (body) =>
    body.kind === kind && slug.test(body.slug);
const never: Rule = () => false;

/** Whether a body is one of those that a member names; level and place are looked at before. */
export const memberRules: Readonly<Record<MemberKind, Rule>> = {
  department: isDepartment,
  board: (body, { party }) =>
    body.slug.startsWith('ban-') &&
    (body.kind === 'department' ||
      body.kind === 'military' ||
      isZoneBoard(body) ||
      (party && isPartyOrgan(body))),
  sector: (body, { among }) => {
    if (body.tier === 'central') return body.slug.startsWith('bo-') || isOrgan(body, SILENT);
    if (isDepartment(body)) return among.has('department') || !among.has('board'); // "các ban, ngành" are beside the Sở
    return isVertical(body);
  },
  agency: (body, setting) => isOrgan(body, setting),
  specialized: (body) =>
    body.kind === 'department' || (body.tier === 'commune' && body.slug.startsWith('phong-')),
  unit: (body, setting) => {
    const { among } = setting;
    if (body.tier === 'province')
      return (among.has('locality') || among.has('agency')) && isOrgan(body, setting);
    if (body.tier !== 'commune' || !BESIDE_UNITS.some((kind) => among.has(kind))) return false;
    return isOrgan(body, setting) || body.kind === 'center' || body.kind === 'health';
  },
  locality: (body, { party }) =>
    isAuthority(body) || (party && body.tier === 'commune' && isPartyCommittee(body)),
  office: (body) => body.slug.startsWith('phong-'),
  'subordinate-center': (body, _, { noun }) => body.slug.startsWith(`${slugOf(noun)}-`),
  commune: (body, { party }) => isAuthority(body) || (party && isPartyCommittee(body)),
  province: isAuthority,
  village: (body, _, { noun }) => body.kind === 'place' && body.slug.startsWith(`${slugOf(noun)}-`),
  ministry: ofKind('government', /^bo-/),
  'ministry-rank': (body) => ministryRank.has(body.slug),
  'government-agency': (body) => underGovernment.has(body.slug),
  'mass-organization': ofKind('mass-organization', politicalSocial),
  association: ofKind('mass-organization', /^hoi-/),
  'party-committee': isPartyCommittee,
  'party-cell': ofKind('party', /^chi-bo/),
  school: (body, _, { noun }) => {
    const sort = slugOf(noun).replace(/^(?:nha-truong|truong-hoc|co-so-giao-duc|truong)-?/, '');
    return body.kind === 'school' && (sort === '' || body.slug.replace(/^truong-/, '').startsWith(sort));
  },
  enterprise: ofKind('enterprise'),
  telecom: ofKind('enterprise', /^(?:vnpt|viettel|mobifone|vien-thong)(?:-|$)/),
  hospital: ofKind('health', /^benh-vien/),
  'health-center': ofKind('health', /^trung-tam-y-te/),
  'health-station': ofKind('health', /^tram-y-te/),
  health: ofKind('health'),
  bank: ofKind('agency', /^(?:chi-nhanh-)?ngan-hang-(?!nha-nuoc)/),
  press: ofKind('press'),
  'armed-forces': (body) => body.kind === 'police' || body.kind === 'military',
  body: (body, _, member) =>
    body.slug === member.body ||
    (member.body === 'uy-ban-nhan-dan' && body.kind === 'place' && isAuthority(body)),
  unsaid: never,
};

/** Beside these "đơn vị" are all that work for a commune; alone the word tells nothing. */
const BESIDE_UNITS: readonly MemberKind[] = ['agency', 'office', 'board', 'sector'];
const SILENT: Setting = { tier: null, party: false, ofDepartment: false, issuer: null, among: new Set() };
