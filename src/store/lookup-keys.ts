import { fold } from '../vietnamese/fold.js';

const SPACES = /\s+/g;

/** A document number as it is looked up: "469 - KH/TU" and "469-kh/tu" are one. */
export const numberKey = (number: string): string => fold(number).replace(SPACES, '');

const PUNCTUATION = /[^a-z0-9]+/g;

/** A number as people type it from memory: "81 kh ubnd" and "81/KH-UBND" are one. */
export const plainKey = (number: string): string => fold(number).replace(PUNCTUATION, '');

/** A file name as it is looked up: no marks, lower case. */
export const nameKey = (name: string): string => fold(name);

/** The last part of a path in NFC; paths are kept with "/" between their parts. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).normalize('NFC');

/** The name without its last extension; ".txt" alone is a name. */
export const stemOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
};

/** The upper bound of all strings that begin with `prefix`, in SQLite's BINARY order. */
export const endOfPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;

/** Short forms of issuers that citations use and letterheads do not, both folded. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['bcd', 'ban chi dao'],
  ['bch', 'ban chap hanh'],
  ['ttg', 'thu tuong chinh phu'],
  ['bct', 'bo chinh tri'],
  ['khcn', 'khoa hoc va cong nghe'],
]);
const WORD = /[a-z0-9]+/g;

const issuerWords = (issuer: string): string[] =>
  (fold(issuer).match(WORD) ?? []).flatMap((word) => (SHORT_FORMS.get(word) ?? word).split(' '));

/**
 * Whether two printed issuers may be one: the words of one are all in the other ("UBND tỉnh" and "Ủy ban nhân dân tỉnh
 * Khánh Hòa"). An issuer that was not read contradicts nothing.
 */
export function issuersAgree(one: string | null, other: string | null): boolean {
  const [left, right] = [new Set(issuerWords(one ?? '')), new Set(issuerWords(other ?? ''))];
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  return [...few].every((word) => many.has(word));
}
