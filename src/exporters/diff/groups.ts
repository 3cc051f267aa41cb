import type { DiffItem } from '../../model/diff.js';
import type { Target, Task } from '../../model/records.js';

/** What a reader asks of a diff, in the order in which the answers matter. */
export const diffGroups = [
  'weakened',
  'put-off',
  'strengthened',
  'missing',
  'changed',
  'reworded',
  'added',
  'helping',
  'parent-only',
  'kept',
] as const;
export type DiffGroup = (typeof diffGroups)[number];

type Row = Target | Task | null;

const isCeiling = (row: Row): boolean =>
  row !== null && 'comparator' in row && row.comparator?.startsWith('<') === true;

/** Both say "at most": a lower figure asks for more. */
export const areCeilings = (child: Row, parent: Row): boolean => isCeiling(child) && isCeiling(parent);

/** Whether a figure that fell or rose asks for less; null where nobody can tell, as of "at most 5" against "at least 3". */
export const asksForLess = ({ weaker }: DiffItem, child: Row, parent: Row): boolean | null =>
  isCeiling(child) === isCeiling(parent) ? weaker : null;

/** A day above, and below only words such as "Theo hướng dẫn của tỉnh"; or nothing at all, where that was judged weaker. */
export function leavesOpen({ weaker }: DiffItem, child: Row, parent: Row): boolean {
  if (!child || !parent || !('deadline' in child && 'deadline' in parent)) return false;
  if (!parent.deadline?.end) return false;
  if (child.deadline === null) return weaker === true;
  return child.deadline.kind === 'other' && child.deadline.end === null;
}

/** What an official has to know before anything else. */
export const tellingGroups: readonly DiffGroup[] = ['weakened', 'put-off', 'strengthened', 'missing'];

/** The figure fell or rose, and whether that asks for less is not known: it stands under neither. */
const figureGroups = { true: 'weakened', false: 'strengthened', null: 'changed' } as const;

/** A narrower name may be what is weaker, its deadline only put otherwise. */
const putOff = (item: DiffItem, child: Row, parent: Row): boolean =>
  leavesOpen(item, child, parent) ||
  (item.weaker === true && !item.changes.some(({ field }) => field === 'name' || field === 'parentTitle'));

/**
 * The answer that an item belongs to. Weakened are figures alone: an item may be weaker for several reasons, so rows say
 * here which one it is.
 */
export function groupOf(item: DiffItem, child: Row, parent: Row): DiffGroup {
  const { change, assigned } = item;
  switch (change) {
    case 'parent-only':
      return assigned === null ? 'parent-only' : assigned.as === 'lead' ? 'missing' : 'helping';
    case 'child-only':
      return 'added';
    case 'kept':
      return 'kept';
    case 'deadline-later':
      return 'put-off';
    case 'deadline-changed':
      return putOff(item, child, parent) ? 'put-off' : 'changed';
    case 'deadline-sooner':
      return 'strengthened';
    case 'value-lowered':
    case 'value-raised':
      return figureGroups[`${asksForLess(item, child, parent)}`];
    case 'narrowed':
    case 'reworded':
      return 'reworded';
    case 'value-changed':
    case 'unit-changed':
    case 'lead-changed':
      return 'changed';
  }
}
