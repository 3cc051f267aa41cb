import type { DocumentRecord } from '../model/records.js';
import { provinceOf } from '../organizations/places.js';
import { type ResolvedUnit, resolveUnit, type UnitContext } from '../organizations/resolve-unit.js';

const PROVINCE = /(?:tỉnh|thành phố|TP\.?)\s+(.+)$/iu;
const COMMUNE = /(?:xã|phường|đặc khu|thị trấn)\s+(\p{Lu}[^,;(]*)/iu;

const provinceIn = (text: string | null): string | null => {
  const tail = text === null ? null : PROVINCE.exec(text);
  return tail === null ? null : (provinceOf(tail[1]!)?.name ?? null);
};

/** The province that other documents tell, for a plan that prints none itself: its plain name. */
export interface Placed {
  readonly province?: string | null;
}

/**
 * Where a plan speaks from, for resolving the names it prints: the province of its issuer, its place or the issuers it
 * cites, and for a commune's plan the commune.
 */
export function contextOf(
  document: Placed &
    Pick<DocumentRecord, 'level' | 'issuer' | 'place'> & {
      readonly references: readonly Pick<DocumentRecord['references'][number], 'issuer'>[];
    },
): UnitContext {
  const { level, issuer, place, references } = document;
  const candidates = [
    provinceIn(issuer),
    provinceIn(place),
    place === null ? null : (provinceOf(place)?.name ?? null),
    ...references.map((reference) => provinceIn(reference.issuer)),
  ];
  const province = candidates.find((name) => name !== null) ?? document.province ?? null;
  const local = level === 'commune' || level === 'commune-party';
  const commune = local ? (COMMUNE.exec(issuer ?? '')?.[1] ?? place) : null;
  return { level, province, commune, issuer };
}

/** "UBND xã Tân Lập, tỉnh Gia Lai": where the body stands is told by the context. */
const PROVINCE_BEHIND = /,\s*(?:tỉnh|thành phố|TP\.?)\s.+$/iu;

/** The body that issued a plan; null where it was not read, or names none. */
export function issuerOf(
  document: Placed & Pick<DocumentRecord, 'level' | 'issuer' | 'place' | 'references'>,
): ResolvedUnit | null {
  const { issuer } = document;
  if (issuer === null) return null;
  const context = contextOf(document);
  return resolveUnit(issuer, context) ?? resolveUnit(issuer.replace(PROVINCE_BEHIND, ''), context);
}
