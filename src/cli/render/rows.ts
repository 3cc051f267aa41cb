import type { DocumentRecord, Target, Task } from '../../model/records.js';
import type { CommandContext } from '../command.js';
import { strong } from './emphasis.js';
import { formatLines } from './numbers.js';
import { type Cell, type Column, renderTable, type TableLine } from './table.js';
import { textWidth } from './text-width.js';

/** Rows below it had to be guessed at in part; a person should look at the page. */
const doubtfulBelow = 0.8;

/** A title of three lines can be told from another; "inspect" shows the rest. */
const titleLines = 3;
/** A result that is longer is a report in words, and stands below the title. */
const widestResult = 14;

const isDoubtful = (row: { confidence: number }): boolean => row.confidence < doubtfulBelow;
const present = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join('. ');

/** What is told below a row's title, each with its label: only what is there. */
const labelled = (
  entries: readonly (readonly [label: string, text: string | null | undefined])[],
): string[] => entries.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []));

/** Who leads and who helps, on one line where both are short. */
const unitsOf = (row: Target | Task, { messages }: CommandContext): string => {
  const { lead, coordinating } = messages.show.columns;
  return labelled([
    [lead, row.leadUnits.join('; ')],
    [coordinating, row.coordinatingUnits.join('; ')],
  ]).join(' · ');
};

const extrasOf = (row: Target | Task): string[] =>
  labelled(row.extra.map(({ heading, raw }) => [heading, raw]));

const emptyLine: TableLine = { across: '' };

/** Rows with the title of each group, and of each general task, on a line of its own above its first row. */
function grouped<Row extends Target | Task>(
  rows: readonly Row[],
  cells: (row: Row) => readonly Cell[],
  parentOf: (row: Row) => string | null,
): TableLine[] {
  let [lastGroup, lastParent] = ['', ''];
  return rows.flatMap((row, index) => {
    const group = present(row.group, row.groupTitle);
    const parent = parentOf(row) ?? '';
    const lines: TableLine[] = [];
    if (group !== lastGroup) lastParent = '';
    if (group && group !== lastGroup) {
      if (index > 0) lines.push(emptyLine);
      lines.push({ across: group, strong: true });
    }
    if (parent && parent !== lastParent) lines.push({ across: parent });
    [lastGroup, lastParent] = [group, parent];
    return [...lines, cells(row)];
  });
}

const isEmpty = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' ? cell === '' : cell === undefined;

/** Columns that no row fills are left out: most plans have no results, most rows no doubt. */
function filledColumns(columns: readonly Column[], lines: readonly TableLine[]): [Column[], TableLine[]] {
  const rows = lines.filter((line): line is readonly Cell[] => !('across' in line));
  const kept = columns.map((_, at) => rows.some((row) => !isEmpty(row[at])));
  const keep = <Value>(values: readonly Value[]): Value[] => values.filter((_, at) => kept[at]);
  return [keep(columns), lines.map((line) => ('across' in line ? line : keep(line)))];
}

/** The value as printed, its unit beside it where the value does not say it. */
const printedValue = ({ raw, unit, targetYear }: Target, planYear: number | null): string => {
  const measure = unit && !raw?.includes(unit) ? (unit === '%' ? unit : `(${unit})`) : null;
  const measured = [raw, measure].filter(Boolean).join(' ');
  return [measured, targetYear !== planYear && targetYear].filter(Boolean).join(' · ');
};

/** Targets of a document: title and units, value, result, and the id that "inspect" takes. */
export function renderTargets(document: DocumentRecord, idLength: number, context: CommandContext): string {
  const { targets, year } = document;
  if (targets.length === 0) return '';
  const { messages, screen } = context;
  const { columns: words } = messages.show;
  const inColumn = targets.every(({ result }) => textWidth(result ?? '') <= widestResult);
  const columns: Column[] = [
    { heading: ' ' },
    { heading: words.ordinal, max: 8 },
    { heading: words.name, grow: 1, lines: titleLines },
    { heading: words.value, max: 18, lines: titleLines },
    { heading: words.result, max: widestResult },
    { heading: words.lines },
    { heading: messages.show.labels.id },
  ];
  const cells = (target: Target): Cell[] => {
    const details = [
      unitsOf(target, context),
      ...labelled([[words.result, inColumn ? null : target.result]]),
      ...extrasOf(target),
    ].filter(Boolean);
    return [
      isDoubtful(target) ? '?' : '',
      target.ordinal ?? '',
      { text: target.name, details },
      printedValue(target, year),
      inColumn ? (target.result ?? '') : '',
      formatLines(target.source.lines),
      target.id.slice(0, idLength),
    ];
  };
  const lines = grouped(targets, cells, () => null);
  const title = messages.show.targets(targets.length, targets.filter(isDoubtful).length);
  return `${strong(title)}\n${renderTable(...filledColumns(columns, lines), { width: screen.width })}`;
}

/** Tasks of a document: each a title with what is to come of it and who is to do it below, deadline and id beside it. */
export function renderTasks(document: DocumentRecord, idLength: number, context: CommandContext): string {
  const { tasks } = document;
  if (tasks.length === 0) return '';
  const { messages, screen } = context;
  const { columns: words } = messages.show;
  const columns: Column[] = [
    { heading: ' ' },
    { heading: words.ordinal, max: 8 },
    { heading: words.task, grow: 1, lines: titleLines },
    { heading: words.deadline, max: 16, lines: titleLines },
    { heading: words.lines },
    { heading: messages.show.labels.id },
  ];
  const cells = (task: Task): Cell[] => {
    const details = [
      ...labelled([
        [words.output, task.output],
        [words.kpi, task.kpi],
      ]),
      unitsOf(task, context),
      ...labelled([[words.result, task.result]]),
      ...extrasOf(task),
    ].filter(Boolean);
    return [
      isDoubtful(task) ? '?' : '',
      task.subOrdinal ?? task.ordinal ?? '',
      { text: task.title, details },
      task.deadline?.raw ?? '',
      formatLines(task.source.lines),
      task.id.slice(0, idLength),
    ];
  };
  const parentOf = ({ parentTitle, subOrdinal, ordinal }: Task): string | null =>
    parentTitle && messages.show.parent(subOrdinal === null ? null : ordinal, parentTitle);
  const table = tasks.filter(({ origin }) => origin === 'table');
  const body = tasks.filter(({ origin }) => origin === 'body');
  const lines = [
    ...grouped(table, cells, parentOf),
    ...(body.length > 0 ? [{ across: messages.show.bodyTasks, strong: true }] : []),
    ...grouped(body, cells, parentOf),
  ];
  const title = messages.show.tasks(tasks.length, tasks.filter(isDoubtful).length);
  const options = { width: screen.width, spaced: true };
  return `${strong(title)}\n${renderTable(
    ...filledColumns(
      columns,
      lines.filter((line) => line !== emptyLine),
    ),
    options,
  )}`;
}
