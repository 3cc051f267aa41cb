import type { Deadline, Target, Task } from '../../model/records.js';
import { fold } from '../../vietnamese/fold.js';
import { parseNumber } from '../../vietnamese/numerals.js';
import type { LinkedPlan } from '../linked-plan.js';
import { type RowWord, rowWords } from '../words/row-words.js';
import { type Tier, tiersIn } from '../words/scopes.js';
import { milestones } from './milestones.js';

/** A text of a row as it is compared: name or title, general task, or both. */
export interface View {
  readonly text: string;
  readonly words: readonly RowWord[];
}

/** A target or task with all that is compared of it worked out once. */
export interface PreparedRow {
  readonly kind: 'target' | 'task';
  readonly row: Target | Task;
  readonly name: View;
  /** The general task above it; null for targets and tasks of one level. */
  readonly general: View | null;
  /** General task and task as one text. */
  readonly whole: View;
  /** Rows of one general task have one key; null where there is none. */
  readonly family: string | null;
  /** How many rows of the plan have its general task, itself included. */
  readonly familySize: number;
  readonly group: View;
  /** The plan has the same name under another heading too, so that only the heading tells which it is. */
  readonly isRepeated: boolean;
  readonly ordinal: string;
  readonly tiers: ReadonlySet<Tier>;
  /** The year a target is for, and whether the plan prints it at the row. */
  readonly year: { readonly value: number | null; readonly printed: boolean };
  readonly deadline: Deadline | null;
  readonly unit: string;
}

/** `own`: the row's own figure, which some plans print in the name too; it is compared as a value, not as a word. */
const viewOf = (text: string, own: number | null = null): View => ({
  text,
  words: rowWords(text).map((word) =>
    own !== null && word.role === 'figure' && parseNumber(word.key) === own
      ? { ...word, role: 'function', weight: 0 }
      : word,
  ),
});
const empty: View = { text: '', words: [] };

/** Abbreviations written out; a unit that is the thing itself ("bể bơi" of "số bể bơi …") is compared in the name. */
const unitOf = ({ unit }: Target, name: View): string => {
  const words = rowWords(unit ?? '').map(({ key }) => key);
  if (words.length === 0) return fold(unit ?? '');
  const named = new Set(name.words.map(({ key }) => key));
  return words.every((word) => named.has(word)) ? '' : words.join(' ');
};

const isTarget = (row: Target | Task): row is Target => 'name' in row;

const nameOf = (row: Target | Task): string => (isTarget(row) ? row.name : row.title);

const familyOf = (row: Target | Task): string | null =>
  isTarget(row) ? null : (row.parentId ?? row.parentTitle);

/** By the list of rows itself: a plan is compared with all below and above it, and lists of a plan are not written to. */
const known = new WeakMap<
  readonly (Target | Task)[],
  { readonly year: number | null; readonly rows: readonly PreparedRow[] }
>();

/** All rows of a plan, in its order, ready to be compared. */
export function prepareRows(plan: LinkedPlan, kind: 'target' | 'task'): readonly PreparedRow[] {
  const list = kind === 'target' ? plan.targets : plan.tasks;
  const before = known.get(list);
  if (before && before.year === plan.year) return before.rows;
  const rows = prepared(plan, kind);
  known.set(list, { year: plan.year, rows });
  return rows;
}

function prepared(plan: LinkedPlan, kind: 'target' | 'task'): PreparedRow[] {
  const years = kind === 'target' ? milestones(plan) : null;
  const rows: readonly (Target | Task)[] =
    kind === 'target' ? plan.targets : plan.tasks.filter(({ origin }) => origin === 'table');
  const sizes = new Map<string | null, number>();
  for (const row of rows) {
    const family = familyOf(row);
    if (family !== null) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  const headings = new Map<string, Set<string>>();
  for (const row of rows) {
    const titles = headings.get(fold(nameOf(row))) ?? new Set();
    headings.set(fold(nameOf(row)), titles.add(fold(row.groupTitle ?? '')));
  }
  return rows.map((row) => {
    const text = nameOf(row);
    const above = isTarget(row) ? null : row.parentTitle;
    const general = above && above !== text ? viewOf(above) : null;
    const name = viewOf(text, isTarget(row) ? row.value : null);
    return {
      kind,
      row,
      name,
      general,
      whole: general ? viewOf(`${general.text}. ${text}`) : name,
      family: familyOf(row),
      familySize: sizes.get(familyOf(row)) ?? 1,
      group: row.groupTitle ? viewOf(row.groupTitle) : empty,
      isRepeated: headings.get(fold(text))!.size > 1,
      ordinal: [row.group, row.ordinal, isTarget(row) ? null : row.subOrdinal].join('/'),
      tiers: tiersIn(general ? `${general.text}. ${text}` : text),
      year: years?.get(row.id) ?? { value: null, printed: false },
      deadline: isTarget(row) ? null : row.deadline,
      unit: isTarget(row) ? unitOf(row, name) : '',
    };
  });
}
