import { foldKeepingLength } from '../vietnamese/fold.js';

/** Words after which no Vietnamese phrase ends: what follows belongs to the same cell. */
const openEnd =
  /(?:^|[\s(])(?:va|cua|cho|ve|theo|tai|trong|tren|tu|den|voi|de|cac|nhung|hoac|do|bang|nham|thuoc|la|duoc|co|khong|cung|giua|nhu|(?:quyet|hoach|dinh|bao|van ban|trinh|thong tu|luat|lenh) so|ngay|thang|nam|moi|mot|phat|trien khai thuc|gom|bao)$/;
const opensBracket = /[(“‘[{]/g;
const closesBracket = /[)”’\]}]/g;
const upper = /^\p{Lu}/u;
const lower = /^\p{Ll}/u;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The text begins in the middle of a sentence. */
export const startsLower = (text: string): boolean => lower.test(text) || /^[,;:.()”%/&]/.test(text);

export const startsUpper = (text: string): boolean => upper.test(text);

/** The text stops where a phrase cannot stop: a comma, a connecting word, a bracket left open. */
export function endsOpen(text: string): boolean {
  if (/[,/(–&+-]$/.test(text)) return true;
  if (count(text, opensBracket) > count(text, closesBracket)) return true;
  return openEnd.test(foldKeepingLength(text.slice(-40)));
}

/** The text is closed by its own punctuation. */
export const endsClosed = (text: string): boolean => /[.;!?]$/.test(text);

/** Joins two pieces of one cell as they would read had the page not ended. */
export const joinPieces = (head: string, tail: string): string =>
  head === '' ? tail : tail === '' ? head : `${head} ${tail}`;
