import type { PairWeights } from './pair-weights.js';
import type { PreparedRow } from './prepared-row.js';

/** A row that stands under no common general task is a part only where its own words say so plainly. */
const plainWeight = 2.2;
/** Share of a sub-task's own words that the other side has to say. */
const leastCovered = 0.3;

/**
 * Whether a row that is left over may share `counterpart` with `paired`, a row of its own plan: both are sub-tasks of one
 * general task that was split, or its weight with that counterpart is high by itself.
 */
export function isPartOf(
  left: PreparedRow,
  paired: PreparedRow,
  counterpart: PreparedRow,
  { weight, weights }: { readonly weight: number; readonly weights: PairWeights },
): boolean {
  const family = left.family !== null && left.family === paired.family;
  return family ? coveredShare(left, counterpart, weights) >= leastCovered : weight >= plainWeight;
}

/** How much of a row's own name or title the other's says too, wherever, 0 to 1: a general task says nothing of its parts. */
function coveredShare(row: PreparedRow, by: PreparedRow, weights: PairWeights): number {
  const said = new Set(by.name.words.map(({ folded }) => folded));
  const each = weights.of(row.name);
  let [covered, total] = [0, 0];
  for (const [at, { folded }] of row.name.words.entries()) {
    total += each[at]!;
    if (said.has(folded)) covered += each[at]!;
  }
  return total === 0 ? 0 : covered / total;
}
