import type { PlanChain } from '../../../model/diff.js';
import { type Level, levelSchema } from '../../../model/records.js';

type ChainPlan = PlanChain['plans'][number];
type ChainEdge = PlanChain['edges'][number];

/** What is placed: a box of a plan, or a lane by which lines pass a row between its boxes. */
export interface PlacedNode {
  readonly plan: ChainPlan | null;
  /** Of the middle. */
  x: number;
}

/** Plans of one level beside each other; a level of many takes several rows. */
export interface ChainRow {
  /** Null where it is not known. */
  readonly level: Level | null;
  /** The first row of its level. */
  readonly first: boolean;
  readonly nodes: PlacedNode[];
}

/** A line from a node of one row to a node of the next; `arrow` at the end that is the plan below. */
export interface ChainLine {
  readonly upper: PlacedNode;
  readonly lower: PlacedNode;
  readonly how: ChainEdge['how'];
  readonly arrow: 'lower' | 'upper' | null;
}

export interface ChainLayout {
  readonly rows: readonly ChainRow[];
  readonly lines: readonly ChainLine[];
  readonly width: number;
}

export interface ChainSizes {
  readonly box: number;
  readonly gap: number;
  readonly lane: number;
  /** Boxes of a row; more make the picture too wide for a page of text. */
  readonly mostInRow: number;
}

/** From the centre down, as they stand in a picture; a Sở guides the communes. */
const levels: readonly Level[] = levelSchema.options;
/** Enough for sixteen plans to come to rest. */
const rounds = 8;

/** A plan whose level is not known stands right below those that it follows, else at the bottom. */
function ranksOf({ plans, edges }: PlanChain): ReadonlyMap<string, number> {
  const ranks = new Map(
    plans.map(({ id, level }) => [id, level === null ? Number.NaN : levels.indexOf(level)]),
  );
  for (const { id, level } of plans) {
    if (level !== null) continue;
    const above = edges
      .filter(({ child }) => child === id)
      .map(({ parent }) => ranks.get(parent) ?? Number.NaN)
      .filter((rank) => !Number.isNaN(rank));
    ranks.set(id, above.length > 0 ? Math.max(...above) + 0.5 : levels.length);
  }
  return ranks;
}

/** Which row of its level a plan stands in: below those of the same level that it follows. */
function stepsOf(
  { plans, edges }: PlanChain,
  ranks: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const steps = new Map(plans.map(({ id }) => [id, 0]));
  const within = edges.filter(
    ({ child, parent }) => child !== parent && steps.has(child) && ranks.get(child) === ranks.get(parent),
  );
  for (let round = 0; round < plans.length; round += 1)
    for (const { child, parent } of within)
      steps.set(child, Math.min(plans.length, Math.max(steps.get(child)!, steps.get(parent)! + 1)));
  return steps;
}

function rowsOf(chain: PlanChain, mostInRow: number): ChainRow[] {
  const ranks = ranksOf(chain);
  const steps = stepsOf(chain, ranks);
  const orderOf = ({ id }: ChainPlan): number =>
    ranks.get(id)! * (chain.plans.length + 1) * 2 + steps.get(id)!;
  const orders = [...new Set(chain.plans.map(orderOf))].sort((a, b) => a - b);
  const rows: ChainRow[] = [];
  for (const order of orders) {
    const plans = chain.plans.filter((plan) => orderOf(plan) === order);
    const evenly = Math.ceil(plans.length / Math.ceil(plans.length / mostInRow));
    for (let from = 0; from < plans.length; from += evenly) {
      const level = plans[0]!.level;
      const nodes = plans.slice(from, from + evenly).map((plan) => ({ plan, x: 0 }));
      rows.push({ level, first: rows.at(-1)?.level !== level, nodes });
    }
  }
  return rows;
}

/** Lines from row to row; those of one plan that go further down share one lane in every row that they pass. */
function linesOf({ edges }: PlanChain, rows: readonly ChainRow[]): ChainLine[] {
  const places = new Map(
    rows.flatMap(({ nodes }, row) => nodes.map((node) => [node.plan!.id, { node, row }] as const)),
  );
  const lanes = new Map<string, PlacedNode>();
  const lines: ChainLine[] = [];
  for (const { child, parent, how } of edges) {
    const [below, above] = [places.get(child), places.get(parent)];
    if (!below || !above || below.row === above.row) continue;
    const down = below.row > above.row;
    const [from, to] = down ? [above, below] : [below, above];
    let upper = from.node;
    for (let row = from.row + 1; row < to.row; row += 1) {
      const key = `${row} ${down} ${how} ${from.node.plan!.id}`;
      const known = lanes.get(key);
      const lane = known ?? { plan: null, x: 0 };
      if (!known) {
        lanes.set(key, lane);
        rows[row]!.nodes.push(lane);
        lines.push({ upper, lower: lane, how, arrow: !down && row === from.row + 1 ? 'upper' : null });
      }
      upper = lane;
    }
    const arrow = down ? 'lower' : upper === from.node ? 'upper' : null;
    lines.push({ upper, lower: to.node, how, arrow });
  }
  return lines;
}

/**
 * The places nearest to those wanted, in the given order, `apart` from each other and between `first` and `last` (isotonic
 * regression with bounds).
 */
function spread(
  wanted: readonly number[],
  apart: readonly number[],
  { first, last }: { readonly first: number; readonly last: number },
): number[] {
  const offsets = [0];
  for (const distance of apart) offsets.push(offsets.at(-1)! + distance);
  const blocks: { sum: number; size: number }[] = [];
  wanted.forEach((x, at) => {
    let block = { sum: x - offsets[at]!, size: 1 };
    for (
      let before = blocks.at(-1);
      before && before.sum / before.size > block.sum / block.size;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: before.sum + block.sum, size: before.size + block.size };
    }
    blocks.push(block);
  });
  const means = blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
  const highest = last - offsets.at(-1)!;
  return means.map((mean, at) => Math.max(first, Math.min(highest, mean)) + offsets[at]!);
}

/** Nodes in the order of what they hang on, as near below or above it as the others let them; no wider than the fullest row. */
function place(rows: readonly ChainRow[], lines: readonly ChainLine[], sizes: ChainSizes): number {
  const half = ({ plan }: PlacedNode): number => (plan ? sizes.box : sizes.lane) / 2;
  const widthOf = ({ nodes }: ChainRow): number =>
    nodes.reduce((sum, node) => sum + 2 * half(node), sizes.gap * (nodes.length - 1));
  const width = Math.max(...rows.map(widthOf));
  const settle = (nodes: PlacedNode[], wanted: ReadonlyMap<PlacedNode, number>): void => {
    nodes.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
    const apart = nodes.slice(1).map((node, at) => half(nodes[at]!) + sizes.gap + half(node));
    const bounds = { first: half(nodes[0]!), last: width - half(nodes.at(-1)!) };
    spread(
      nodes.map((node) => wanted.get(node)!),
      apart,
      bounds,
    ).forEach((x, at) => {
      nodes[at]!.x = x;
    });
  };
  for (const { nodes } of rows) settle(nodes, new Map(nodes.map((node, at) => [node, width / 2 + at])));
  for (let round = 0; round < rounds; round += 1) {
    const down = round % 2 === 0;
    for (const { nodes } of down ? rows : [...rows].reverse()) {
      const wanted = nodes.map((node) => {
        const beside = lines.flatMap(({ upper, lower }) =>
          (down ? lower : upper) === node ? [(down ? upper : lower).x] : [],
        );
        const mean = beside.reduce((sum, x) => sum + x, 0) / beside.length;
        return [node, beside.length > 0 ? mean : node.x] as const;
      });
      settle(nodes, new Map(wanted));
    }
  }
  return width;
}

/** Where the plans of a chain stand in a picture: boxes do not touch, and no line passes through a box. */
export function layOutChain(chain: PlanChain, sizes: ChainSizes): ChainLayout {
  const rows = rowsOf(chain, sizes.mostInRow);
  const lines = linesOf(chain, rows);
  return { rows, lines, width: place(rows, lines, sizes) };
}
