import type { DiffItem } from '../../model/diff.js';

/** What a reader asks of a diff, in the order in which the answers matter. */
export const diffGroups = [
  'weakened',
  'put-off',
  'missing',
  'strengthened',
  'changed',
  'reworded',
  'added',
  'helping',
  'parent-only',
  'kept',
] as const;
export type DiffGroup = (typeof diffGroups)[number];

/** The answer that an item belongs to. What may or may not be weaker is not told as weakened. */
export function groupOf({ change, weaker, assigned }: DiffItem): DiffGroup {
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
      return weaker ? 'put-off' : 'changed';
    case 'deadline-sooner':
      return 'strengthened';
    case 'value-lowered':
      return weaker === false ? 'strengthened' : 'weakened';
    case 'value-raised':
      return weaker ? 'weakened' : 'strengthened';
    case 'narrowed':
    case 'reworded':
      return weaker ? 'weakened' : 'reworded';
    case 'value-changed':
    case 'unit-changed':
    case 'lead-changed':
      return weaker
        ? 'weakened'
        : weaker === false && change === 'value-changed'
          ? 'strengthened'
          : 'changed';
  }
}
