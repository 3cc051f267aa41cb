import { fold } from '../vietnamese/fold.js';

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
