import type { LinkedPlan, RowLink } from '../../../src/linking/linked-plan.js';
import { randomFrom } from '../../../src/training/random.js';
import { buildPlan, type PlanFrame, printedRow } from './build-plan.js';
import type { PackedPlan } from './pack-scenes.js';
import type { RowRelation, SceneRow } from './scene.js';

/** One question put to row linking: which row of the parent (null: none) does this row of the child answer? */
export interface Decision {
  readonly className: string;
  readonly child: string;
  readonly parent: string | null;
  /** All parents of the child: more than one where rows were merged. */
  readonly parents: readonly string[];
  readonly relations: readonly RowRelation[] | null;
}

export interface HardPlan {
  readonly child: LinkedPlan;
  readonly parent: LinkedPlan;
  readonly decisions: readonly Decision[];
  /** Rows by id, as a person reads them. */
  readonly printed: ReadonlyMap<string, string>;
}

const PLACES: readonly (readonly [string, string])[] = [
  ['Cà Mau', 'Tân Phú'],
  ['Gia Lai', 'Ia Khươl'],
  ['Nghệ An', 'Diễn Thành'],
  ['Lào Cai', 'Mường Hoa'],
  ['Vĩnh Long', 'Long Hòa'],
];

/** The two plans of a packing, and every question that they put. */
export function layOut(packed: PackedPlan, name: string): HardPlan {
  const random = randomFrom(`hard-pairs.${name}`);
  const [province, commune] = PLACES[random.whole(0, PLACES.length - 1)]!;
  const frame = (side: 'parent' | 'child'): PlanFrame => ({
    id: `${name}.${side}`,
    side,
    level: packed.level,
    province,
    commune,
  });
  const above: SceneRow[] = [...packed.scenes.flatMap(({ parents }) => parents), ...packed.fillers];
  const below: SceneRow[] = packed.scenes.flatMap(({ children }) => children.map(({ row }) => row));
  const parent = buildPlan(above, frame('parent'), random);
  const child = buildPlan(below, frame('child'), random);
  const decisions: Decision[] = [];
  let [parentsBefore, childrenBefore] = [0, 0];
  for (const scene of packed.scenes) {
    for (const [index, { expected }] of scene.children.entries()) {
      const parents = expected.parents.map((at) => parent.ids[parentsBefore + at]!);
      const asked = parents.length === 0 ? [null] : parents;
      for (const one of asked) {
        decisions.push({
          className: scene.className,
          child: child.ids[childrenBefore + index]!,
          parent: one,
          parents,
          relations: expected.relations,
        });
      }
    }
    parentsBefore += scene.parents.length;
    childrenBefore += scene.children.length;
  }
  const printed = new Map([
    ...above.map((row, index) => [parent.ids[index]!, printedRow(row)] as const),
    ...below.map((row, index) => [child.ids[index]!, printedRow(row)] as const),
  ]);
  return { child: child.plan, parent: parent.plan, decisions, printed };
}

export type Verdict = 'right' | 'missed' | 'wrong-parent' | 'linked-anyway' | 'relation';

/** How a decision was answered: the parent first, then, where gold has one, the relation. */
export function judge(decision: Decision, links: readonly RowLink[]): Verdict {
  const own = links.filter(({ child }) => child === decision.child);
  if (decision.parent === null) return own.length === 0 ? 'right' : 'linked-anyway';
  const link = own.find(({ parent }) => parent === decision.parent);
  if (!link) return own.length === 0 ? 'missed' : 'wrong-parent';
  if (own.some(({ parent }) => !decision.parents.includes(parent))) return 'wrong-parent';
  return decision.relations === null || decision.relations.includes(link.relation) ? 'right' : 'relation';
}
