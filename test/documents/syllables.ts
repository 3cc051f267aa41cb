/** Punctuation at the edges of a token is not judged, case and diacritics are. */
const edges = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

export const syllablesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\s+/)
    .map((token) => token.replace(edges, ''))
    .filter((token) => token !== '');

export interface SyllableScore {
  /** Tokens of the print. */
  readonly printed: number;
  /** Tokens wrong or missing, and tokens that are not printed, on the way of fewest edits. */
  readonly wrong: number;
  readonly extra: number;
  /** Tokens of the print that stand anywhere in the reading: the order of tables and columns does not count. */
  readonly inBag: number;
}

function inBagOf(printed: readonly string[], read: readonly string[]): number {
  const stock = new Map<string, number>();
  for (const token of read) stock.set(token, (stock.get(token) ?? 0) + 1);
  let found = 0;
  for (const token of printed) {
    const left = stock.get(token) ?? 0;
    if (left === 0) continue;
    stock.set(token, left - 1);
    found += 1;
  }
  return found;
}

/** Numbers for tokens, so that comparing is cheap. */
function numbered(lists: readonly (readonly string[])[]): Int32Array[] {
  const numbers = new Map<string, number>();
  return lists.map((list) =>
    Int32Array.from(list, (token) => {
      const known = numbers.get(token) ?? numbers.size;
      numbers.set(token, known);
      return known;
    }),
  );
}

/**
 * Compares a reading with the print token by token (Levenshtein over two rows; insertions are counted along the way, so
 * that headings printed again on every page can be told from errors).
 */
export function scoreSyllables(printedText: string, readText: string): SyllableScore {
  const [printedTokens, readTokens] = [syllablesOf(printedText), syllablesOf(readText)];
  const [printed, read] = numbered([printedTokens, readTokens]) as [Int32Array, Int32Array];
  let cost = Int32Array.from({ length: read.length + 1 }, (_, at) => at);
  let added = cost.slice();
  for (let row = 1; row <= printed.length; row += 1) {
    const nextCost = new Int32Array(read.length + 1);
    const nextAdded = new Int32Array(read.length + 1);
    nextCost[0] = row;
    for (let at = 1; at <= read.length; at += 1) {
      const change = cost[at - 1]! + (printed[row - 1] === read[at - 1] ? 0 : 1);
      const drop = cost[at]! + 1;
      const add = nextCost[at - 1]! + 1;
      if (change <= drop && change <= add) {
        nextCost[at] = change;
        nextAdded[at] = added[at - 1]!;
      } else if (drop <= add) {
        nextCost[at] = drop;
        nextAdded[at] = added[at]!;
      } else {
        nextCost[at] = add;
        nextAdded[at] = nextAdded[at - 1]! + 1;
      }
    }
    [cost, added] = [nextCost, nextAdded];
  }
  const extra = added[read.length]!;
  return {
    printed: printed.length,
    wrong: cost[read.length]! - extra,
    extra,
    inBag: inBagOf(printedTokens, readTokens),
  };
}
