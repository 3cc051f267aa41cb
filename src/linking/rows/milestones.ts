import type { Target } from '../../model/records.js';
import { fold } from '../../vietnamese/fold.js';
import type { LinkedPlan } from '../linked-plan.js';

const YEAR = /\b(?:nam|den|giai doan)\s+(?:\d{4}\s?-\s?)?(20\d{2})\b/;

/** Equal for the years of one indicator, which plans print as columns: "2026", "2030". */
export const indicatorOf = ({ group, ordinal, name }: Pick<Target, 'group' | 'ordinal' | 'name'>): string =>
  [group, ordinal, fold(name)].join('\n');

/**
 * The year each target of a plan is for, by its id. `printed` where the plan says so at the row: in its words, in its
 * group's, or by giving one indicator for several years; otherwise it is the plan's own year.
 */
export function milestones(
  plan: LinkedPlan,
): ReadonlyMap<string, { readonly value: number | null; readonly printed: boolean }> {
  const yearsOf = new Map<string, Set<number | null>>();
  for (const target of plan.targets) {
    const years = yearsOf.get(indicatorOf(target)) ?? new Set();
    yearsOf.set(indicatorOf(target), years.add(target.targetYear));
  }
  return new Map(
    plan.targets.map((target) => {
      const inWords =
        YEAR.exec(fold(`${target.name} ${target.raw ?? ''}`)) ?? YEAR.exec(fold(target.groupTitle ?? ''));
      const several = yearsOf.get(indicatorOf(target))!.size > 1;
      const printed =
        inWords !== null || several || (target.targetYear !== null && target.targetYear !== plan.year);
      const value = several || inWords === null ? target.targetYear : Number(inWords[1]);
      return [target.id, { value, printed }];
    }),
  );
}
