import { piecesOf } from '../../repair/text/pieces.js';
import { alignKeys } from './align-keys.js';

/** Printed tokens that no language model may touch: numbers, dates, shares, symbols of documents, addresses, abbreviations. */
export interface ProtectedCounts {
  readonly printed: number;
  /** Letter for letter as printed: before the repair and after it. */
  readonly before: number;
  readonly after: number;
  /** Right before the repair and no more after it. */
  readonly broken: number;
}

const EDGES = /^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu;
const ABBREVIATION = /^\p{Lu}{2,7}$/u;
const LOWER = /\p{Ll}/u;

/** In a line of capitals an abbreviation cannot be told from a word. */
const isProtected = (token: string, inCapitals: boolean): boolean =>
  /\d/.test(token)
    ? piecesOf(token).some(({ kind }) => kind === 'number' || kind === 'code' || kind === 'digits')
    : !inCapitals && ABBREVIATION.test(token);

const tokensOf = (line: string): string[] =>
  line
    .split(/\s+/)
    .map((token) => token.replace(EDGES, ''))
    .filter((token) => token !== '');

/** Looks where the protected tokens of a printed line stand in the line as it was read, and in the line as repaired. */
export function countProtected(printed: string, garbled: string, repaired: string): ProtectedCounts {
  const tokens = tokensOf(printed);
  const inCapitals = !LOWER.test(printed);
  const stands = (line: string): boolean[] => {
    const got = tokensOf(line);
    return alignKeys(tokens, got).map((place, index) => place !== null && got[place] === tokens[index]);
  };
  const before = stands(garbled);
  const after = stands(repaired);
  const counts = { printed: 0, before: 0, after: 0, broken: 0 };
  for (const [index, token] of tokens.entries()) {
    if (!isProtected(token, inCapitals)) continue;
    counts.printed += 1;
    if (before[index]) counts.before += 1;
    if (after[index]) counts.after += 1;
    if (before[index] && !after[index]) counts.broken += 1;
  }
  return counts;
}
