import type { Level } from '../../model/records.js';
import { issuerOfSymbol } from '../../organizations/issuers.js';
import { provinceOf, slugOf } from '../../organizations/places.js';
import type { DocumentHead } from './document-head.js';
import { tierOfLeads } from './level-of-leads.js';
import { communeNamedIn, provincesNamedIn, readBody, type Tier, tierOfLevel } from './printed-body.js';

/** The place of a document in the chain of plans; a progress report has that of the plan it reports on. */
export interface Standing {
  readonly level: Level | null;
  /** Known where the level is, and sometimes where it is not. */
  readonly tier: Tier | null;
  /** The province of today by its plain name ("Lâm Đồng"). */
  readonly province: string | null;
  /** A slug of the commune's name without what it is. */
  readonly commune: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly year: number | null;
  /** What told the level: printed in the head, or worked out; null where nothing did. */
  readonly levelFrom: 'printed' | 'issuer' | 'number' | 'leads' | 'report' | null;
  /** Of a report the work that it reports on, where there is one. */
  readonly reportsOn: string | null;
  /** "report" where all this is that of the plan reported on. */
  readonly via: 'report' | null;
}

/** What a document says of its own place, and for a report what its rows say of the plan's. */
export interface OwnStanding extends Standing {
  readonly tierOfLeads: Tier | null;
}

const STATE_LETTERS = /(?:^|[-/\d])(?:ubnd|hdnd|hdnd-ubnd)(?:$|[-/])/;

/** True for a number of a People's Committee or Council, of which every province and commune has one. */
export const isStateNumber = (numberKey: string): boolean => STATE_LETTERS.test(numberKey);

const PARTY_LEAD = /(?<![\p{L}])(?:tỉnh ủy|thành ủy|đảng ủy)(?![\p{L}])/iu;

function levelOf(head: DocumentHead, leads: Tier | null): Pick<Standing, 'level' | 'levelFrom'> {
  if (head.level !== null) return { level: head.level, levelFrom: 'printed' };
  const byIssuer = head.issuer === null ? null : readBody(head.issuer).level;
  if (byIssuer !== null) return { level: byIssuer, levelFrom: 'issuer' };
  const symbol = head.number === null ? null : issuerOfSymbol(head.number);
  if (symbol !== null && symbol.level !== null) return { level: symbol.level, levelFrom: 'number' };
  // "KH/BCĐ" and an issuer without a level may be the Party's as well as the state's.
  const open = symbol === null ? head.issuer !== null : symbol.name.startsWith('Ban Chỉ đạo');
  if (leads === null || open || head.leadUnits.some((unit) => PARTY_LEAD.test(unit)))
    return { level: null, levelFrom: null };
  return { level: leads, levelFrom: 'leads' };
}

/** The one province that these texts name; null where they name none or several. */
const onlyProvince = (texts: readonly string[]): string | null => {
  const named = new Set(texts.flatMap(provincesNamedIn));
  return named.size === 1 ? [...named][0]! : null;
};

/** What tells the province, the surest first: only where one says nothing is the next asked. */
function provinceFrom(head: DocumentHead, tier: Tier | null): string | null {
  if (tier === 'central') return null;
  const issuer = head.issuer === null ? null : readBody(head.issuer).province;
  // A commune's place is the commune, also where it has the name of a former province.
  const place = tier === 'province' && head.place !== null ? provinceOf(head.place) : null;
  const cited = head.references.flatMap(({ issuer: printed }) => {
    const province = printed === null ? null : readBody(printed).province;
    return province === null ? [] : [province];
  });
  const citedOnly = new Set(cited).size === 1 ? cited[0]! : null;
  return (
    issuer ??
    onlyProvince([head.place ?? '']) ??
    place?.name ??
    onlyProvince([head.title ?? '']) ??
    (cited.length > 0 ? citedOnly : onlyProvince(head.leadUnits))
  );
}

const COMMUNE_TYPE = /^(?:xã|phường|đặc khu|thị trấn)\s+/iu;

function communeFrom(head: DocumentHead, tier: Tier | null): string | null {
  if (tier !== 'commune') return null;
  const named = communeNamedIn(head.issuer ?? '') ?? communeNamedIn(head.title ?? '');
  if (head.place === null || provincesNamedIn(head.place).length > 0) return named;
  const place = slugOf(head.place.replace(COMMUNE_TYPE, '')) || null;
  // A name read too far ("xã X Dự thảo") ends where the place does.
  return named === null || named.startsWith(`${place}-`) ? place : named;
}

/** Where a document stands by its own words alone. */
export function ownStanding(head: DocumentHead): OwnStanding {
  const known = head.level ?? (head.issuer === null ? null : readBody(head.issuer).level);
  const leads = known === null || head.kind === 'progress-report' ? tierOfLeads(head.leadUnits) : null;
  const { level, levelFrom } = levelOf(head, leads);
  const tier = tierOfLevel(level) ?? (head.issuer === null ? null : readBody(head.issuer).tier) ?? leads;
  return {
    level,
    levelFrom,
    tier,
    province: provinceFrom(head, tier),
    commune: communeFrom(head, tier),
    number: head.number,
    issuer: head.issuer,
    issuedOn: head.issuedOn,
    year: head.year,
    reportsOn: null,
    via: null,
    tierOfLeads: leads,
  };
}
