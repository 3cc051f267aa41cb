import { indicatorOf } from '../linking/rows/milestones.js';
import type { DocumentRecord } from '../model/records.js';

/**
 * Targets of a plan for years after the child's own period, whose indicator it gives for an earlier year too: a plan for
 * 2026 owes no answer to what is due in 2030. Empty where the child's year is not known.
 */
export function laterMilestones(
  { targets }: Pick<DocumentRecord, 'targets'>,
  child: Pick<DocumentRecord, 'year' | 'targets'>,
): ReadonlySet<string> {
  const years = child.targets.flatMap(({ targetYear }) => targetYear ?? []);
  const last = Math.max(child.year ?? 0, ...years);
  if (last === 0) return new Set();
  const due = new Set(
    targets.filter(({ targetYear }) => targetYear !== null && targetYear <= last).map(indicatorOf),
  );
  return new Set(
    targets
      .filter(
        (target) => target.targetYear !== null && target.targetYear > last && due.has(indicatorOf(target)),
      )
      .map(({ id }) => id),
  );
}
