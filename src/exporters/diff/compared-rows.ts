import type { DiffItem, PlanDiff, Span } from '../../model/diff.js';
import type { DocumentRecord, Target, Task } from '../../model/records.js';
import type { Source } from '../../model/source.js';
import { fold } from '../../vietnamese/fold.js';
import { type DiffGroup, diffGroups, groupOf } from './groups.js';

/** Rows below it had to be guessed at in part; a person should look at the page. */
const doubtfulBelow = 0.8;

/** A unit as printed; `other` where the other plan does not name it. */
export interface ComparedUnit {
  readonly printed: string;
  readonly other: boolean;
}

/** One plan's row, with what is shown of it whatever its kind. */
export interface ComparedSide {
  readonly row: Target | Task;
  readonly ordinal: string | null;
  readonly group: string | null;
  readonly groupTitle: string | null;
  readonly parentTitle: string | null;
  readonly name: string;
  /** Words of the name that the other has not. */
  readonly changedWords: readonly Span[];
  /** The value as printed, its unit beside it where it does not say it. */
  readonly value: string | null;
  readonly deadline: string | null;
  readonly output: string | null;
  readonly kpi: string | null;
  readonly leadUnits: readonly ComparedUnit[];
  readonly coordinatingUnits: readonly ComparedUnit[];
  readonly places: readonly Source[];
  readonly confidence: number;
  readonly doubtful: boolean;
}

/** An item with its rows; at least one side is there. */
export interface ComparedRow {
  /** Counts from 1 in reading order: the same in every output. */
  readonly number: number;
  readonly item: DiffItem;
  readonly group: DiffGroup;
  readonly child: ComparedSide | null;
  readonly parent: ComparedSide | null;
  /** Fields of which the two say different things. */
  readonly changed: ReadonlySet<string>;
}

const isTask = (row: Target | Task): row is Task => 'title' in row;

/** A figure and its sign alone: the unit stands after it as in a sentence. */
const figureAlone = /^[≥≤<>=~\s]*[\d.,]+$/;

/** "≥ 2% GRDP", "15 sản phẩm", "≥ 50% · 2027" where the row is for another year than its plan. */
function printedValue({ raw, unit, targetYear }: Target, planYear: number | null): string | null {
  const alone = unit === '%' || (raw !== null && figureAlone.test(raw));
  const measure = unit && !raw?.includes(unit) ? (alone ? unit : `(${unit})`) : null;
  const measured = raw === null ? null : [raw, measure].filter(Boolean).join(' ');
  const year = targetYear !== planYear && targetYear ? String(targetYear) : null;
  return [measured, year].filter(Boolean).join(' · ') || null;
}

function unitsBeside(units: readonly string[], others: readonly string[] | null): ComparedUnit[] {
  const named = others && new Set(others.map(fold));
  return units.map((printed) => ({ printed, other: named !== null && !named.has(fold(printed)) }));
}

function sideOf(
  row: Target | Task,
  beside: Target | Task | null,
  document: DocumentRecord,
  changedWords: readonly Span[],
): ComparedSide {
  const task = isTask(row) ? row : null;
  return {
    row,
    ordinal: task?.subOrdinal ?? row.ordinal,
    group: row.group,
    groupTitle: row.groupTitle,
    parentTitle: task?.parentTitle ?? null,
    name: isTask(row) ? row.title : row.name,
    changedWords,
    value: isTask(row) ? null : printedValue(row, document.year),
    deadline: task?.deadline?.raw ?? null,
    output: task?.output ?? null,
    kpi: task?.kpi ?? null,
    leadUnits: unitsBeside(row.leadUnits, beside?.leadUnits ?? null),
    coordinatingUnits: unitsBeside(row.coordinatingUnits, beside?.coordinatingUnits ?? null),
    places: row.sources.length > 0 ? row.sources : [row.source],
    confidence: row.confidence,
    doubtful: row.confidence < doubtfulBelow,
  };
}

const rowsById = ({ targets, tasks }: DocumentRecord): ReadonlyMap<string, Target | Task> =>
  new Map([...targets, ...tasks].map((row) => [row.id, row]));

function rowIn(rows: ReadonlyMap<string, Target | Task>, id: string | null): Target | Task | null {
  if (id === null) return null;
  const row = rows.get(id);
  if (!row) throw new Error(`The diff names a row ${id} that its document has not.`);
  return row;
}

/** The items of a diff with their rows, group by group, inside a group in the order of the diff. */
export function compareRows(diff: PlanDiff): ComparedRow[] {
  const [childDocument, parentDocument] = diff.documents;
  const [childRows, parentRows] = [rowsById(childDocument), rowsById(parentDocument)];
  const grouped = diff.items.map((item) => {
    const [child, parent] = [rowIn(childRows, item.child), rowIn(parentRows, item.parent)];
    return { item, child, parent, group: groupOf(item, child, parent) };
  });
  const inOrder = diffGroups.flatMap((group) => grouped.filter((one) => one.group === group));
  return inOrder.map(({ item, group, child, parent }, index) => {
    return {
      number: index + 1,
      item,
      group,
      child: child && sideOf(child, parent, childDocument, item.changedWords.child),
      parent: parent && sideOf(parent, child, parentDocument, item.changedWords.parent),
      changed: new Set(item.changes.map(({ field }) => field)),
    };
  });
}

/** Rows by the group they belong to; groups without rows are left out. */
export const byGroup = (rows: readonly ComparedRow[]): readonly (readonly [DiffGroup, ComparedRow[]])[] =>
  diffGroups
    .map((group) => [group, rows.filter((row) => row.group === group)] as const)
    .filter(([, members]) => members.length > 0);
