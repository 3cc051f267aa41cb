/** A pair of rows that may be one, by their numbers. */
export interface CandidatePair {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

/** What a swap has to win, so that chains of swaps end. */
const least = 1e-9;

/**
 * The pairs that are right together, each row in one at most: the heaviest first, then swapped while the whole gains. A row
 * whose best partner is another's even better one goes to its second best, or to none. Pairs of no weight are left out.
 * The same with the sides exchanged.
 */
export function assignPairs<Pair extends CandidatePair>(candidates: readonly Pair[]): Pair[] {
  const useful = candidates.filter(({ weight }) => weight > 0).sort(heaviestFirst);
  const taken = { one: new Map<number, Pair>(), other: new Map<number, Pair>() };
  const take = (pair: Pair): void => {
    taken.one.set(pair.one, pair);
    taken.other.set(pair.other, pair);
  };
  for (const pair of useful) if (!taken.one.has(pair.one) && !taken.other.has(pair.other)) take(pair);
  const release = (pair: Pair): void => {
    taken.one.delete(pair.one);
    taken.other.delete(pair.other);
  };
  for (let swapped = true; swapped; ) {
    swapped = false;
    for (const pair of useful) {
      const [rowsPair, othersPair] = [taken.one.get(pair.one), taken.other.get(pair.other)];
      if (rowsPair === pair || (!rowsPair && !othersPair)) continue;
      // Taking this pair frees a row on each side, which may have each other: a swap of two.
      const freed =
        rowsPair && othersPair
          ? useful.find(({ one, other }) => one === othersPair.one && other === rowsPair.other)
          : undefined;
      const lost = (rowsPair?.weight ?? 0) + (othersPair?.weight ?? 0);
      if (pair.weight + (freed?.weight ?? 0) <= lost + least) continue;
      if (rowsPair) release(rowsPair);
      if (othersPair) release(othersPair);
      take(pair);
      if (freed) take(freed);
      swapped = true;
    }
  }
  return [...taken.one.values()].sort((a, b) => a.one - b.one);
}

/** Equal weights are told apart by both numbers together, then by the smaller, so that neither side decides. */
const heaviestFirst = (a: CandidatePair, b: CandidatePair): number =>
  b.weight - a.weight ||
  a.one + a.other - (b.one + b.other) ||
  Math.abs(a.one - a.other) - Math.abs(b.one - b.other) ||
  a.one - b.one;
