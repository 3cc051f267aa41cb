import { foldKeepingLength } from '../vietnamese/fold.js';
import { type Province, provinceShortForms, provinces } from './data/provinces.js';

const keyOf = (name: string): string =>
  foldKeepingLength(name.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/y/g, 'i')
    .trim();

const named: ReadonlyMap<string, Province> = new Map(
  provinces.flatMap((province) =>
    [province.name, ...province.from].map((name) => [keyOf(name), province] as const),
  ),
);
const shortForms: ReadonlyMap<string, string> = new Map(
  Object.entries(provinceShortForms).map(([short, name]) => [keyOf(short), keyOf(name)]),
);
const currentNames: ReadonlySet<string> = new Set(provinces.map((province) => keyOf(province.name)));
const properNames: ReadonlyMap<string, string> = new Map(
  provinces.flatMap((province) => [province.name, ...province.from]).map((name) => [keyOf(name), name]),
);

const LEVEL = /^(?:tinh|thanh pho|tp)\s+/;
const bare = (printed: string): string => keyOf(printed).replace(LEVEL, '');

/**
 * The province of today that a printed name means, by its own name or that of one merged into it on 1 July 2025
 * (Nghị quyết 202/2025/QH15); "tỉnh" and "thành phố" before it do not matter. Null for any other place.
 */
export function provinceOf(
  printed: string,
): { name: string; type: 'tỉnh' | 'thành phố'; former: boolean } | null {
  const printedKey = bare(printed);
  const key = shortForms.get(printedKey) ?? printedKey;
  const found = named.get(key);
  return found === undefined ? null : { name: found.name, type: found.type, former: !currentNames.has(key) };
}

/** A province's name, of today or before, in its proper case; null for any other place. */
export function provinceName(printed: string): string | null {
  return properNames.get(bare(printed)) ?? null;
}

/** A name as part of an id: "Bà Rịa - Vũng Tàu" → "ba-ria-vung-tau". */
export function slugOf(name: string): string {
  return foldKeepingLength(name.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
