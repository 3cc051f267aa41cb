import type { Level } from '../../model/records.js';
import { issuerOfSymbol } from '../../organizations/issuers.js';
import { numberKey } from '../../vietnamese/number-key.js';
import { remembered } from '../../vietnamese/remembered.js';
import type { CitedReference, DocumentHead } from './document-head.js';
import { readBody, type Tier, tierOfLevel } from './printed-body.js';
import { isStateNumber, type OwnStanding } from './standing.js';

/**
 * What is known of a numbered document from one place that names it: a citation, completed by where the citing document
 * stands, or its own head. `province` counts unless it is central, `commune` where it is a commune's or may be.
 */
export interface Claim {
  readonly key: string;
  readonly date: string | null;
  readonly tier: Tier | null;
  readonly level: Level | null;
  readonly province: string | null;
  readonly commune: string | null;
  readonly issuer: string | null;
}

/** "03-KH/BCĐ" and "3-KH/BCĐ" are one number. */
export const workNumberKey = (number: string): string => numberKey(number).replace(/^0+(?=\d)/, '');

const symbolLevel = remembered(
  (number: string) => number,
  (number) => ({ level: issuerOfSymbol(number)?.level ?? null }),
);

/**
 * Whose number it is. Letters that only the centre or the province has ("NQ-CP", "KH/TU") say it; a bare number of a
 * People's Committee is of the citing body's own tier or above it, so in a province's document the province's.
 */
function tierOfCited(
  reference: CitedReference,
  key: string,
  citing: OwnStanding,
  reports: boolean,
): Tier | null {
  const bySymbol = tierOfLevel(symbolLevel(reference.number!).level);
  if (bySymbol === 'central') return 'central';
  const byIssuer = reference.issuer === null ? null : readBody(reference.issuer).tier;
  if (byIssuer !== null) return byIssuer;
  // "ĐU" is the commune's Party committee, but also that of the province's own offices.
  if (bySymbol === 'commune') return citing.tier === 'commune' ? 'commune' : null;
  if (bySymbol !== null) return bySymbol;
  if (!isStateNumber(key)) return null;
  if (reports && reference.relation === 'implements' && citing.tierOfLeads !== null)
    return citing.tierOfLeads;
  return citing.tier === 'province' ? 'province' : null;
}

const levelOfCited = (
  tier: Tier | null,
  key: string,
  number: string,
  printed: Level | null,
): Level | null => {
  if (tier === null) return null;
  const options = [printed, symbolLevel(number).level, isStateNumber(key) ? tier : null];
  return options.find((level) => level !== null && tierOfLevel(level) === tier) ?? null;
};

/** What a citation claims of the work; null where it prints no number. */
export function claimOfReference(
  reference: CitedReference,
  citing: OwnStanding,
  kind: DocumentHead['kind'],
): Claim | null {
  if (reference.number === null) return null;
  const key = workNumberKey(reference.number);
  const body = reference.issuer === null ? null : readBody(reference.issuer);
  const tier = tierOfCited(reference, key, citing, kind === 'progress-report');
  const commune = body?.commune ?? (citing.tier === 'commune' ? citing.commune : null);
  return {
    key,
    date: reference.issuedOn,
    tier,
    level: levelOfCited(tier, key, reference.number, body?.level ?? null),
    province: tier === 'central' ? null : (body?.province ?? citing.province),
    commune: tier === null || tier === 'commune' ? commune : null,
    issuer: reference.issuer,
  };
}

/** What a held document's head claims of itself; null where it has no number. */
export function claimOfHead(head: DocumentHead, standing: OwnStanding): Claim | null {
  if (head.number === null) return null;
  const { tier, level, province, commune } = standing;
  return {
    key: workNumberKey(head.number),
    date: head.issuedOn,
    tier,
    level,
    province: tier === 'central' ? null : province,
    commune: tier === 'commune' ? commune : null,
    issuer: head.issuer,
  };
}

const same = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

/** Whether two claims of one number may be of one work, dates and issuers' words aside. */
export function placesAgree(one: Claim, other: Claim): boolean {
  if (!same(one.tier, other.tier)) return false;
  const tier = one.tier ?? other.tier;
  if (tier === 'central') return true;
  if (!same(one.province, other.province)) return false;
  return tier !== 'commune' || same(one.commune, other.commune);
}

/** True where number, date and place are all known: such works are told apart for certain. */
export function isComplete(claim: Claim): boolean {
  if (claim.date === null || claim.tier === null) return false;
  if (claim.tier === 'central') return true;
  return claim.province !== null && (claim.tier === 'province' || claim.commune !== null);
}

/** Equal for claims that say the same of number, date and place. */
export const claimKey = (claim: Claim): string =>
  [claim.key, claim.date, claim.tier, claim.province, claim.commune].map((part) => part ?? '').join('\n');

/** What two claims of one work say together. */
export function bothClaims(one: Claim, other: Claim): Claim {
  const tier = one.tier ?? other.tier;
  return {
    key: one.key,
    date: one.date ?? other.date,
    tier,
    level: one.level ?? other.level,
    province: tier === 'central' ? null : (one.province ?? other.province),
    // Two communes may cite the same number of their province.
    commune:
      tier === 'commune' || (tier === null && one.commune === other.commune)
        ? (one.commune ?? other.commune)
        : null,
    issuer: one.issuer ?? other.issuer,
  };
}
