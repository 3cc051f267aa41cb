import type { DiffChange } from '../../model/diff.js';
import type { ComparedRow } from './compared-rows.js';
import { areCeilings, asksForLess, leavesOpen } from './groups.js';
import type { DiffWords, Move, ToldField, WholeChange } from './words/index.js';

/** The field that an item's change is about, how it is called, and which way it went. */
export type MainChange = readonly [label: string, field: ToldField, move: Move];

/** The figure of a task stands in its title or else in its KPI. */
function taskFigure(row: ComparedRow, move: 'lowered' | 'raised' | 'changed', words: DiffWords): MainChange {
  // Whoever judged took the title's figure where there is one, so the direction is its own.
  const field = row.changed.has('quantity') ? 'quantity' : 'kpi';
  return [words.sentences[field][move], field, move];
}

/** A lower share of poor households asks for more, as a lower ceiling does. */
function targetFigure(row: ComparedRow, move: 'lowered' | 'raised', { sentences }: DiffWords): MainChange {
  const [child, parent] = [row.child?.row ?? null, row.parent?.row ?? null];
  const less = asksForLess(row.item, child, parent);
  const labels = {
    lowered: [sentences.lowered, sentences.tightened],
    raised: [sentences.loosened, sentences.raised],
  } as const;
  if (less === null) return [move === 'lowered' ? sentences.nowLower : sentences.nowHigher, 'value', move];
  if (areCeilings(child, parent))
    return [less ? sentences.ceilingLoosened : sentences.ceilingTightened, 'value', move];
  return [labels[move][less ? 0 : 1], 'value', move];
}

function figureChange(row: ComparedRow, words: DiffWords): MainChange | null {
  const { change, kind } = row.item;
  switch (change) {
    case 'value-lowered':
    case 'value-raised': {
      const move = change === 'value-lowered' ? 'lowered' : 'raised';
      return kind === 'task' ? taskFigure(row, move, words) : targetFigure(row, move, words);
    }
    case 'value-changed':
      return kind === 'task'
        ? taskFigure(row, 'changed', words)
        : [words.sentences.valueChanged, 'value', 'changed'];
    default:
      return null;
  }
}

/** Null where an item's change is about no field, but about the whole row or its wording. */
export function mainChange(row: ComparedRow, words: DiffWords): MainChange | null {
  const { sentences } = words;
  switch (row.item.change) {
    case 'deadline-later':
      return [sentences.later, 'deadline', 'later'];
    case 'deadline-sooner':
      return [sentences.sooner, 'deadline', 'sooner'];
    case 'deadline-changed':
      return leavesOpen(row.item, row.child?.row ?? null, row.parent?.row ?? null)
        ? [sentences.leftOpen, 'deadline', 'later']
        : [sentences.deadlineChanged, 'deadline', 'changed'];
    case 'unit-changed':
      return [sentences.unitChanged, 'unit', 'changed'];
    case 'lead-changed':
      return [sentences.leadChanged, 'leadUnits', 'changed'];
    default:
      return figureChange(row, words);
  }
}

const wholeChanges: ReadonlySet<DiffChange> = new Set<WholeChange>([
  'narrowed',
  'reworded',
  'kept',
  'parent-only',
  'child-only',
]);
const isWhole = (change: DiffChange): change is WholeChange => wholeChanges.has(change);

/** The change in a word or two, for a badge or a cell: what the sentence begins with, where that is short. */
export function changeName(row: ComparedRow, words: DiffWords): string {
  const { assigned, change } = row.item;
  if (assigned !== null) return words.missing[assigned.as];
  return isWhole(change) ? words.changes[change] : mainChange(row, words)![0];
}
