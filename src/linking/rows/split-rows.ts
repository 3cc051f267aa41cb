import type { PairWeights } from './pair-weights.js';
import type { PreparedRow, View } from './prepared-row.js';

/** Share of a sub-task's own words that the other side has to say; from `plainly` on it is a part whatever else speaks against it. */
const leastCovered = 0.3;
const plainly = 0.6;
/** Against more than this no words help: another year, another level. */
const leastWeight = -4.5;
/** A row that stands under no common general task is a part only where its own words say so, and those of the pair leave room. */
/** Of a row that says what the paired one leaves out: all of it, and enough of it to be no chance. */
const leftOut = { weight: -3, words: 3, covered: 0.9 } as const;
const apart = { weight: 2.2, covered: 0.7, pairWeight: 5 } as const;

/**
 * Whether a row that is left over may share `counterpart` with `paired`, a row of its own plan: both are sub-tasks of one
 * general task that was split, or its weight with that counterpart is high by itself.
 */
export function isPartOf(
  left: PreparedRow,
  paired: PreparedRow,
  counterpart: PreparedRow,
  by: { readonly weight: number; readonly pairWeight: number; readonly weights: PairWeights },
): boolean {
  const covered = coveredShare(left, counterpart, by.weights);
  if (left.family !== null && left.family === paired.family) {
    // Both plans split it: what the paired row does not say has to be said too.
    if (counterpart.familySize > 1)
      return by.weight > 0 && coveredShare(left, counterpart, by.weights, paired) >= plainly;
    if (counterpart.general === null && saysAll(counterpart, left.general)) return true;
    return by.weight > 0 ? covered >= leastCovered : by.weight > leastWeight && covered >= plainly;
  }
  if (by.weight >= apart.weight && covered >= apart.covered && by.pairWeight < apart.pairWeight) return true;
  // "Khám sức khỏe và lập sổ sức khỏe điện tử" is two tasks below: what the one leaves out the other says.
  return (
    by.weight > leftOut.weight &&
    wordsBesides(left, paired) >= leftOut.words &&
    coveredShare(left, counterpart, by.weights, paired) >= leftOut.covered
  );
}

/** Words that name something and that the other row has not. */
const wordsBesides = ({ name }: PreparedRow, other: PreparedRow): number => {
  const known = new Set(other.name.words.map(({ folded }) => folded));
  return name.words.filter(({ role, folded }) => role === 'matter' && !known.has(folded)).length;
};

/** The row is what the other plan's general task is: all its sub-tasks are parts of it. */
const saysAll = ({ name }: PreparedRow, general: View | null): boolean => {
  const said = new Set(name.words.map(({ folded }) => folded));
  const words = general?.words.filter(({ role }) => role === 'matter' || role === 'figure') ?? [];
  return words.length > 0 && words.filter(({ folded }) => said.has(folded)).length >= oneText * words.length;
};
const oneText = 0.85;

/**
 * How much of a row's own name or title the other's says too, wherever, 0 to 1: a general task says nothing of its parts.
 * Words of `besides` are left out; 0 where there are no others.
 */
function coveredShare(
  row: PreparedRow,
  by: PreparedRow,
  weights: PairWeights,
  besides: PreparedRow | null = null,
): number {
  const said = new Set(by.name.words.map(({ folded }) => folded));
  const known = new Set(besides?.name.words.map(({ folded }) => folded));
  const each = weights.of(row.name);
  let [covered, total] = [0, 0];
  for (const [at, { folded }] of row.name.words.entries()) {
    if (known.has(folded)) continue;
    total += each[at]!;
    if (said.has(folded)) covered += each[at]!;
  }
  return total === 0 ? 0 : covered / total;
}
