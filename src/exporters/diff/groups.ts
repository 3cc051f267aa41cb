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

/** A day above, and below only words such as "Theo hướng dẫn của tỉnh". */
export const leavesOpen = (child: Row, parent: Row): boolean =>
  child !== null &&
  parent !== null &&
  'deadline' in child &&
  'deadline' in parent &&
  Boolean(parent.deadline?.end) &&
  child.deadline?.kind === 'other' &&
  child.deadline.end === null;

/**
 * The answer that an item belongs to. Weakened are figures alone: an item may be weaker for several reasons, so rows say
 * here which one it is.
 */
export function groupOf({ change, assigned }: DiffItem, child: Row, parent: Row): DiffGroup {
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
      return leavesOpen(child, parent) ? 'put-off' : 'changed';
    case 'deadline-sooner':
      return 'strengthened';
    case 'value-lowered':
      return areCeilings(child, parent) ? 'strengthened' : 'weakened';
    case 'value-raised':
      return areCeilings(child, parent) ? 'weakened' : 'strengthened';
    case 'narrowed':
    case 'reworded':
      return 'reworded';
    case 'value-changed':
    case 'unit-changed':
    case 'lead-changed':
      return 'changed';
  }
}
