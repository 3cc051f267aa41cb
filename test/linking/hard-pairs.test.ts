import { describe, expect, test } from 'vitest';
import { linkRows } from '../../src/linking/link-rows.js';
import type { RowLink } from '../../src/linking/linked-plan.js';
import { type Decision, type HardPlan, judge, type Verdict } from './hard-pairs/decide.js';
import { hardPlans } from './hard-pairs/hard-plans.js';
import { printScores, type Score, scoreByClass } from './hard-pairs/score.js';

const SEED = 'hard-pairs';
/** The bars of the project: decided right in all, and in each class. */
const RIGHT = { inAll: 0.98, inEachClass: 0.95 };
/**
 * One name under two headings, of which the other plan has only one: a name of few words ("tỷ lệ giải ngân trong năm") with
 * another figure under another heading is still linked, for plans that order their headings anew are many.
 */
const LESS_RIGHT: Readonly<Record<string, number>> = { 'two-groups': 0.85 };
const FEWEST_DECISIONS = 600;
const FEWEST_IN_CLASS = 40;

const plans = hardPlans(SEED);

/** KEHOACH_SHOW=1 prints what was decided wrongly, as a person reads it. */
function show({ printed }: HardPlan, decision: Decision, verdict: Verdict, links: readonly RowLink[]): void {
  const got = links.filter(({ child }) => child === decision.child);
  const lines = [
    `[${decision.className}] ${verdict}`,
    `  child  ${printed.get(decision.child)}`,
    `  expect ${decision.parent ? printed.get(decision.parent) : 'none'} (${decision.relations?.join('|') ?? 'any'})`,
    ...got.map(
      ({ parent, relation, score }) => `  got    ${printed.get(parent)} (${relation}, ${score.toFixed(2)})`,
    ),
  ];
  console.log(lines.join('\n'));
}

function decideAll(): Map<Decision, Verdict> {
  const verdicts = new Map<Decision, Verdict>();
  for (const plan of plans) {
    const links = linkRows(plan.child, plan.parent);
    for (const decision of plan.decisions) {
      const verdict = judge(decision, links);
      verdicts.set(decision, verdict);
      if (verdict !== 'right' && process.env.KEHOACH_SHOW === '1') show(plan, decision, verdict, links);
    }
  }
  return verdicts;
}

describe('hard pairs: the plans themselves', () => {
  test.each(plans.map((plan) => [plan.child.id, plan] as const))('%s is of one piece', (_, plan) => {
    const idsOf = ({ targets, tasks }: HardPlan['child']) => [...targets, ...tasks].map(({ id }) => id);
    const above = new Set(idsOf(plan.parent));
    const below = new Set(idsOf(plan.child));
    expect(above.size).toBe(idsOf(plan.parent).length);
    expect(below.size).toBe(idsOf(plan.child).length);
    for (const { child, parents } of plan.decisions) {
      expect(below.has(child)).toBe(true);
      expect(parents.every((parent) => above.has(parent))).toBe(true);
    }
    for (const { raw, comparator } of [...plan.parent.targets, ...plan.child.targets]) {
      expect(comparator, `"${raw}" is read`).not.toBeNull();
    }
    for (const { tasks, generalTasks } of [plan.parent, plan.child]) {
      const known = new Set(generalTasks.map(({ id }) => id));
      expect(tasks.every(({ parentId }) => parentId === null || known.has(parentId))).toBe(true);
    }
  });

  test('there are enough of every class', () => {
    const scores = scoreByClass(
      plans.flatMap(({ decisions }) => decisions.map((d) => [d, 'right'] as const)),
    );
    expect([...scores.values()].reduce((sum, { all }) => sum + all, 0)).toBeGreaterThanOrEqual(
      FEWEST_DECISIONS,
    );
    for (const [name, { all }] of scores) expect(all, name).toBeGreaterThanOrEqual(FEWEST_IN_CLASS);
  });

  test('the same seed gives the same plans', () => {
    expect(hardPlans(SEED).map(({ parent }) => parent)).toEqual(plans.map(({ parent }) => parent));
  });
});

describe('hard pairs: row linking', () => {
  const scores: ReadonlyMap<string, Score> = scoreByClass(decideAll());
  const total = [...scores.values()].reduce(
    (sum, { all, right }) => [sum[0]! + all, sum[1]! + right],
    [0, 0],
  );

  test('decides right in all', () => {
    expect(total[1]! / total[0]!, printScores(scores)).toBeGreaterThanOrEqual(RIGHT.inAll);
  });

  test.each([...scores])('decides right of %s', (name, { all, right }) => {
    expect(right / all, printScores(scores)).toBeGreaterThanOrEqual(LESS_RIGHT[name] ?? RIGHT.inEachClass);
  });
});
