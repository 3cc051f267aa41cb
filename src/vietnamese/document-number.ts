import { symbolTypes, typeNames, typesByName } from './data/document-types.js';
import { foldKeepingLength } from './fold.js';

export { typeNames } from './data/document-types.js';

export interface DocumentNumber {
  /** The running number as printed: "46", "66.7", "02". */
  readonly serial: string;
  readonly year: number | null;
  /** What follows the serial: "KH-UBND", "KH/TU", "QH13". */
  readonly symbol: string;
  /** The whole as printed, spaces inside removed: "46/KH-UBND", "57-NQ/TW". */
  readonly number: string;
  /** The Party's form: hyphen first, stroke second (Hướng dẫn 36-HD/VPTW). */
  readonly party: boolean;
}

export interface FoundDocumentNumber extends DocumentNumber {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** The type as the words before the number say it ("Kế hoạch hành động" → "Kế hoạch"); null where none stand there. */
  readonly typeName: string | null;
  /** Where those words begin; `start` where there are none. */
  readonly typeStart: number;
  /** "số" stands before the number. */
  readonly so: boolean;
}

const LETTERS = 'A-ZĐÐƯƠÔÊÂĂ';
const SEGMENT = `[${LETTERS}][${LETTERS}a-zđ0-9]*(?:[&.][${LETTERS}][${LETTERS}a-zđ0-9]*)*`;
const BEFORE = '(?<![\\p{L}\\d/.,_…]|\\d[:-])';
/** Groups: serial, year, symbol | serial, symbol's type, symbol's issuer. */
const NUMBER = new RegExp(
  `${BEFORE}(?:(\\d{1,5}(?:\\.\\d{1,2})?[a-d]?)\\s{0,2}/\\s{0,2}(?:((?:19|20)\\d{2})\\s?/\\s?)?(${SEGMENT}(?:\\s?-\\s?(?=[${LETTERS}]{2})${SEGMENT}|-${SEGMENT}|-\\d{1,2}(?!\\d))*)` +
    `|(\\d{1,5}[a-d]?)\\s{0,2}[-–]\\s?([${LETTERS}][${LETTERS}a-zđ]{0,4})\\s?/\\s?(${SEGMENT}(?:[-/]${SEGMENT})*))(?![\\p{L}\\d])`,
  'gu',
);
const WORDS_BEFORE = 90;
const SO = /(?:\bs[o6b0]|\bs6)\s*[:.]?\s*$/;

const key = (symbol: string): string => foldKeepingLength(symbol).toUpperCase();

/**
 * The type that a symbol's letters stand for ("KH-UBND" → "Kế hoạch", "KH/TU" → "Kế hoạch"): Nghị định 30/2020/NĐ-CP,
 * phụ lục III; Hướng dẫn 36-HD/VPTW. A symbol that begins with an office ("VPCP-KGVX") is a Công văn; the National
 * Assembly's ("QH13") is a law or a resolution, so null.
 */
export function documentTypeOfSymbol(symbol: string): string | null {
  const [first = '', second] = symbol.split(/\s*[-/]\s*/);
  const known = symbolTypes[key(first)];
  if (known) return known;
  if (/^(?:QH|UBTVQH)\d/.test(first)) return null;
  return second !== undefined && /^\p{Lu}{3}/u.test(first) ? 'Công văn' : null;
}

/** Letters that a bare search may take for a document's symbol without a word that says so. */
function isLikely(symbol: string, year: number | null, announced: boolean, party: boolean): boolean {
  const segments = symbol.split(/[-/]/);
  const known = symbolTypes[key(segments[0]!)] !== undefined;
  if (party) return known || (announced && segments.length > 1);
  if (year !== null) return segments.length > 1 || /^\p{Lu}{2}/u.test(symbol);
  if (segments.length > 1) return known || announced || (/^\p{Lu}/u.test(segments[0]!) && symbol.length >= 5);
  return announced ? /^\p{Lu}{2}/u.test(symbol) : known && symbol.length >= 2;
}

function build(match: RegExpMatchArray): DocumentNumber {
  const [, serial, year, symbol, partySerial, partyType, partyIssuer] = match;
  if (partySerial) {
    const whole = `${partyType}/${partyIssuer!.replace(/\s/g, '')}`;
    return { serial: partySerial, year: null, symbol: whole, number: `${partySerial}-${whole}`, party: true };
  }
  const letters = symbol!.replace(/\s/g, '');
  const middle = year ? `/${year}` : '';
  return {
    serial: serial!,
    year: year ? Number(year) : null,
    symbol: letters,
    number: `${serial}${middle}/${letters}`,
    party: false,
  };
}

/** The name of a type that ends right before `end`, "hành động" and the like passed over. */
function typeBefore(folded: string, end: number): { name: string; start: number } | null {
  const from = Math.max(0, end - WORDS_BEFORE);
  const before = folded.slice(from, end);
  const match = TYPE_BEFORE.exec(before);
  return match ? { name: typesByName[match[1]!.replace(/\s+/g, ' ')]!, start: from + match.index } : null;
}
const TYPE_BEFORE = new RegExp(
  `(?<!\\p{L})(${Object.keys(typesByName)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/ /g, '\\s+'))
    .join('|')})(?:\\s+(?:hanh dong|chien luoc|lien tich|ket luan|phoi hop|cong tac|noi bo))*\\s*,?\\s*$`,
  'u',
);

/** What may stand between two numbers of one list, under the type named once. */
const LIST_GAP =
  /^\s*(?:\(?\s*ngay[\s\d/.-]{4,16}(?:thang[\s\d/]{2,10}(?:nam[\s\d]{4,7})?)?\)?)?\s*(?:[;,]|\bva\b|[;,]\s*va\b)\s*$/;

/**
 * Every document number of a text, with the words of type before it. Laws, standards, ratios and dates are none
 * ("TCVN 7957:2023", "1/2000", "24/7", "Gb/s"), nor is a draft's blank ("/KH-UBND").
 */
export function findDocumentNumbers(text: string): FoundDocumentNumber[] {
  const found: FoundDocumentNumber[] = [];
  if (!text.includes('/')) return found;
  const folded = foldKeepingLength(text);
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    const number = build(match);
    const window = folded.slice(Math.max(0, start - 8), start);
    const so = SO.exec(window);
    const type = typeBefore(folded, so ? start - so[0].length : start);
    const previous = found.at(-1);
    const listed =
      previous !== undefined &&
      start - previous.end < 60 &&
      LIST_GAP.test(folded.slice(previous.end, so ? start - so[0].length : start));
    if (!isLikely(number.symbol, number.year, so !== null || type !== null || listed, number.party)) continue;
    const inherited = !type && listed && sameType(previous, number) ? previous.typeName : null;
    const typeName = type ? nameOfType(type.name, number.symbol) : inherited;
    found.push({
      ...number,
      start,
      end,
      raw: match[0],
      typeName,
      typeStart: type?.start ?? start,
      so: so !== null,
    });
  }
  return found;
}

/** A number in a list goes under the type named before it, unless its own letters say another. */
function sameType(previous: FoundDocumentNumber, next: DocumentNumber): boolean {
  const letters = symbolTypes[key(next.symbol.split(/[-/]/)[0]!)];
  return letters === undefined
    ? symbolTypes[key(previous.symbol.split(/[-/]/)[0]!)] === undefined
    : letters === previous.typeName;
}

/** "Văn bản số …" is what people say for a letter; the symbol tells it better where it names a type. */
function nameOfType(name: string, symbol: string): string {
  return name === 'Văn bản' ? (documentTypeOfSymbol(symbol) ?? 'Công văn') : name;
}

/**
 * Reads a text that is a document number and nothing else, with or without "Số:" before it; null for a draft's blank
 * ("/KH-UBND") and for anything else.
 */
export function parseDocumentNumber(raw: string): DocumentNumber | null {
  const text = raw.normalize('NFC').trim();
  if (text.length > 60) return null;
  const label = /^s[o6]\s*[:.]?\s*/.exec(foldKeepingLength(text))?.[0].length ?? 0;
  const match = [...`số ${text.slice(label)}`.matchAll(NUMBER)][0];
  if (match?.index !== 3 || match[0].length !== text.length - label) return null;
  const number = build(match);
  return isLikely(number.symbol, number.year, true, number.party) ? number : null;
}

/** Whether `name` is one of the types of documents, whatever its case. */
export function isTypeName(name: string): boolean {
  return typeNames.some((known) => foldKeepingLength(known) === foldKeepingLength(name.trim()));
}
