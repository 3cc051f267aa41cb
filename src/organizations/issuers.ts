import type { Level } from '../model/records.js';
import { documentTypeSymbols, issuersBySymbol } from './data/symbols.js';
import { readProperUnit } from './proper-unit.js';
import { longestEntry } from './registry.js';
import { Words } from './words.js';

export { readIssuerAt } from './read-issuer.js';
export { restoreCase } from './restore-case.js';

/** Letters that OCR and typing mix up in symbols; case is kept out of the comparison. */
const symbolKey = (symbol: string): string => symbol.toUpperCase().replace(/\s+/g, '');
const bySymbol: ReadonlyMap<string, readonly [string, Level | null]> = new Map(
  Object.entries(issuersBySymbol).map(([symbol, issuer]) => [symbolKey(symbol), issuer]),
);
const typeSymbols: ReadonlySet<string> = new Set([...documentTypeSymbols].map(symbolKey));

/** What a symbol alone can say of its issuer; null where nothing is known of it. */
const issuerOfPart = (part: string): { name: string; level: Level | null } | null => {
  const known = bySymbol.get(part.replace(/^QH\d{1,2}$/, 'QH').replace(/^UBTVQH\d{1,2}$/, 'UBTVQH'));
  if (known !== undefined) return { name: known[0], level: known[1] };
  if (!/^(?:S|B)\p{L}{2,}$/u.test(part)) return null;
  const words = new Words(part);
  const registered = longestEntry(words, 0);
  if (registered?.entry.kind !== 'department' && registered?.entry.level !== 'central') return null;
  return { name: registered.entry.name, level: registered.entry.level };
};

/**
 * The issuer that the letters of a document number name: "NQ-CP" → Chính phủ, "KH-SYT" → the Sở, "KH-UBND" → some
 * Ủy ban nhân dân, of level null. "NQ/TW" and its like may be of Bộ Chính trị, Ban Bí thư or Ban Chấp hành Trung ương:
 * the name is then "Trung ương Đảng". The number before the letters may be given too. Null where the letters are of no
 * known body.
 */
export function issuerOfSymbol(symbol: string): { name: string; level: Level | null } | null {
  const parts = symbolKey(symbol)
    .replace(/[–—]/g, '-')
    .split(/[/-]/)
    .filter((part) => part !== '' && !/^[\d.]+$/.test(part));
  if (parts.includes('TW')) return { name: 'Trung ương Đảng', level: 'central' };
  for (const part of parts) {
    const issuer = typeSymbols.has(part) ? null : issuerOfPart(part);
    if (issuer !== null) return issuer;
  }
  return null;
}

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^(ban thường vụ |thường trực |văn phòng |ban .{3,40} )?(tỉnh|thành) ủy(?![\p{L}])/u, 'province-party'],
  [/^ban chấp hành đảng bộ (tỉnh|thành phố)/, 'province-party'],
  [/^(ban thường vụ |thường trực |văn phòng )?đảng ủy (xã|phường|đặc khu|thị trấn)/, 'commune-party'],
  [/^(ban chấp hành )?đảng bộ (xã|phường|đặc khu|thị trấn)/, 'commune-party'],
  [/^.{3,}(?<![\p{L}])(xã|phường|đặc khu|thị trấn)(?![\p{L}])(?! hội)/u, 'commune'],
  [
    /^(ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đoàn đại biểu quốc hội).{0,4}(?<![\p{L}])(tỉnh|thành phố|tp)(?![\p{L}])/u,
    'province',
  ],
  [/^văn phòng (ủy ban nhân dân|ubnd|đoàn đại biểu).*(tỉnh|thành phố|tp)/, 'province'],
  [/^sở(?![\p{L}])/u, 'department'],
  [/^công an (tỉnh|thành phố|tp)/, 'department'],
];

/**
 * The level of the body that issued a document, told by its name: "Ủy ban nhân dân tỉnh X" → province, "UBND xã X" →
 * commune, "Sở …" → department, "Tỉnh ủy" → province-party. Null where the name leaves it open ("UBND", "Ban Chỉ đạo").
 */
export function levelOfIssuer(name: string): Level | null {
  const words = new Words(name);
  const lower = words.at(0) === null ? '' : lowerOf(words);
  for (const [pattern, level] of LEVELS) if (pattern.test(lower)) return level;
  const unit = readProperUnit(words, 0);
  if (unit?.entry?.level !== undefined && unit.entry.level !== null) return unit.entry.level;
  if (/(?<![\p{L}])(tỉnh|thành phố)(?![\p{L}])/u.test(lower)) return 'department';
  return /^bộ \p{L}/u.test(lower) ? 'central' : null;
}

const lowerOf = (words: Words): string => {
  const parts: string[] = [];
  for (let at = 0; at < 40; at += 1) {
    const word = words.at(at);
    if (word === null) break;
    parts.push(word.lower);
  }
  return parts.join(' ');
};
