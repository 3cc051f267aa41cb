import type { DiffItem, PlanDiff, Span } from '../../model/diff.js';
import type { Deadline, DocumentRecord, Target, Task } from '../../model/records.js';
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
  /** The figure of a task's title that the other has another in place of. */
  readonly quantity: string | null;
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

/** Deadlines of these kinds name a day by which all is done. */
const dated: ReadonlySet<Deadline['kind']> = new Set(['date', 'month', 'quarter', 'year']);

const isTask = (row: Target | Task): row is Task => 'title' in row;

/** A figure and its sign alone: the unit stands after it as in a sentence. */
const figureAlone = /^[≥≤<>=~\s]*[\d.,]+$/;

/** "Bác sĩ" as it reads inside a sentence; names, symbols and what may be one ("MW", "Mbit") stay as printed. */
const insideSentence = (unit: string): string =>
  /^\p{Lu}[^\p{Lu}]*$/u.test(unit) && /[^\p{ASCII}]/u.test(unit) ? unit.toLowerCase() : unit;

/** The unit beside a figure that does not say it. */
function withUnit(raw: string, unit: string | null): string {
  if (!unit || raw.toLowerCase().includes(unit.toLowerCase())) return raw;
  if (!figureAlone.test(raw)) return `${raw} (${unit})`;
  return unit === '%' ? `${raw}%` : `${raw} ${insideSentence(unit)}`;
}

/** "≥ 2% GRDP", "15 sản phẩm", "≥ 50% (năm 2027)" where the row is for another year than its plan. */
function printedValue({ raw, unit, targetYear }: Target, planYear: number | null): string | null {
  const year = targetYear !== planYear && targetYear ? `năm ${targetYear}` : null;
  if (raw === null) return year;
  const measured = withUnit(raw, unit);
  return year === null ? measured : `${measured} (${year})`;
}

function unitsBeside(units: readonly string[], others: readonly string[] | null): ComparedUnit[] {
  const named = others && new Set(others.map(fold));
  return units.map((printed) => ({ printed, other: named !== null && !named.has(fold(printed)) }));
}

function sideOf(
  row: Target | Task,
  beside: Target | Task | null,
  document: DocumentRecord,
  { changes, changedWords }: DiffItem,
  side: 'child' | 'parent',
): ComparedSide {
  const task = isTask(row) ? row : null;
  return {
    row,
    ordinal: task?.subOrdinal ?? row.ordinal,
    group: row.group,
    groupTitle: row.groupTitle,
    parentTitle: task?.parentTitle ?? null,
    name: isTask(row) ? row.title : row.name,
    changedWords: changedWords[side],
    value: isTask(row) ? null : printedValue(row, document.year),
    deadline: task?.deadline?.raw ?? null,
    quantity: changes.find(({ field }) => field === 'quantity')?.[side] ?? null,
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

const dayOf = (row: Target | Task | null): string | null =>
  row && isTask(row) && row.deadline && dated.has(row.deadline.kind) ? row.deadline.end : null;

/** "Quý IV" and "Trước 31/12" end on one day: told as a change, a reader would look for what is none. */
function changedFields(item: DiffItem, child: Target | Task | null, parent: Target | Task | null) {
  const fields = new Set(item.changes.map(({ field }) => field));
  const day = dayOf(child);
  if (day !== null && day === dayOf(parent)) fields.delete('deadline');
  return fields;
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
      child: child && sideOf(child, parent, childDocument, item, 'child'),
      parent: parent && sideOf(parent, child, parentDocument, item, 'parent'),
      changed: changedFields(item, child, parent),
    };
  });
}

/** Rows by the group they belong to; groups without rows are left out. */
export const byGroup = (rows: readonly ComparedRow[]): readonly (readonly [DiffGroup, ComparedRow[]])[] =>
  diffGroups
    .map((group) => [group, rows.filter((row) => row.group === group)] as const)
    .filter(([, members]) => members.length > 0);
