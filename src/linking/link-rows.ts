import type { Level } from '../model/records.js';
import type { LinkedPlan, RowLink } from './linked-plan.js';
import { assignPairs, type CandidatePair } from './rows/assign-pairs.js';
import { blockRows } from './rows/block-rows.js';
import { compareRows, type PlanTiers, type RowComparison, type Weighed } from './rows/compare-rows.js';
import { PairWeights } from './rows/pair-weights.js';
import { type PreparedRow, prepareRows } from './rows/prepared-row.js';
import { relateRows } from './rows/relate-rows.js';
import { isPartOf } from './rows/split-rows.js';
import type { Tier } from './words/scopes.js';

/** Less sure pairs are left out: no counterpart is better than a wrong one. */
const leastWeight = 0.4;

/**
 * The rows of a plan and those of the plan above it that are one: targets one to one, tasks also several to one where a
 * row was split or merged. Record linkage (Fellegi and Sunter 1969): pairs that share telling words are compared in several
 * features, whose weights add up; a row whose best weight is too low has no counterpart. Rests on the two plans alone, and
 * finds the same pairs with the two exchanged.
 */
export function linkRows(child: LinkedPlan, parent: LinkedPlan): RowLink[] {
  return (['target', 'task'] as const).flatMap((kind) => linkKind(child, parent, kind));
}

interface ComparedPair extends CandidatePair {
  readonly comparison: RowComparison;
}

function linkKind(child: LinkedPlan, parent: LinkedPlan, kind: 'target' | 'task'): RowLink[] {
  const [ours, theirs] = [prepareRows(child, kind), prepareRows(parent, kind)];
  if (ours.length === 0 || theirs.length === 0) return [];
  const weights = new PairWeights(ours, theirs);
  const planTiers: PlanTiers = { one: tierOf(child.level), other: tierOf(parent.level) };
  const compared = blockRows(ours, theirs, weights).map(([one, other]) => {
    const comparison = compareRows(ours[one]!, theirs[other]!, weights, planTiers);
    return { one, other, comparison, weight: comparison.matchWeight - leastWeight };
  });
  const pairs = assignPairs(compared);
  const chosen = kind === 'task' ? [...pairs, ...parts(compared, pairs, { ours, theirs, weights })] : pairs;
  return chosen
    .sort((a, b) => a.one - b.one || a.other - b.other)
    .map(({ one, other, comparison }) =>
      linkOf({ plan: child, row: ours[one]! }, { plan: parent, row: theirs[other]! }, comparison),
    );
}

/** Rows that were split or merged: what is left over on one side and belongs to a pair of the other. */
function parts(
  compared: readonly ComparedPair[],
  pairs: readonly ComparedPair[],
  {
    ours,
    theirs,
    weights,
  }: { ours: readonly PreparedRow[]; theirs: readonly PreparedRow[]; weights: PairWeights },
): ComparedPair[] {
  const takenOnes = new Map(pairs.map((pair) => [pair.one, pair]));
  const takenOthers = new Map(pairs.map((pair) => [pair.other, pair]));
  const best = new Map<string, ComparedPair>();
  for (const pair of compared) {
    const [mine, yours] = [takenOnes.get(pair.one), takenOthers.get(pair.other)];
    if ((mine === undefined) === (yours === undefined)) continue;
    const by = { weight: pair.weight, pairWeight: (yours ?? mine!).weight, weights };
    const fits = yours
      ? isPartOf(ours[pair.one]!, ours[yours.one]!, theirs[pair.other]!, by)
      : isPartOf(theirs[pair.other]!, theirs[mine!.other]!, ours[pair.one]!, by);
    const side = yours ? `one ${pair.one}` : `other ${pair.other}`;
    const known = best.get(side);
    if (fits && (!known || pair.weight > known.weight)) best.set(side, pair);
  }
  return [...best.values()];
}

interface PlanRow {
  readonly plan: LinkedPlan;
  readonly row: PreparedRow;
}

function linkOf(child: PlanRow, parent: PlanRow, { matchWeight, weighed }: RowComparison): RowLink {
  const { relation, changes } = relateRows(child.row, parent.row);
  return {
    kind: child.row.kind,
    child: child.row.row.id,
    childDocument: child.plan.id,
    parent: parent.row.row.id,
    parentDocument: parent.plan.id,
    relation,
    score: rounded(1 / (1 + Math.exp(-Math.max(matchWeight, leastWeight)))),
    changes: [...changes],
    evidence: evidenceOf(weighed, matchWeight),
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const signed = (nats: number): string => `${nats < 0 ? '-' : '+'}${Math.abs(nats).toFixed(1)}`;

/** "words 0.97 +5.0; level -3.0; = 2.0": each feature with its nats, and their sum. */
const evidenceOf = (weighed: readonly Weighed[], sum: number): string =>
  `${weighed.map(({ feature, nats }) => `${feature} ${signed(nats)}`).join('; ')}; = ${sum.toFixed(1)}`;

const TIERS: Readonly<Record<Level, Tier>> = {
  central: 'central',
  'province-party': 'province',
  province: 'province',
  department: 'province',
  'commune-party': 'commune',
  commune: 'commune',
};
const tierOf = (level: Level | null): Tier | null => level && TIERS[level];
