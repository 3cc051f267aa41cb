import type { ExtractedTask, Header } from '../../model/extracted-document.js';
import type { Deadline } from '../../model/records.js';
import type { TableBlock, TableRow } from '../../model/segmented-document.js';
import { ordinalOfRow } from '../../tables/group-row.js';
import { yearOf } from '../../tables/heading-lexicon.js';
import { parseDeadline } from '../../vietnamese/deadlines.js';
import { parseOrdinalCell, splitLeadingOrdinal } from '../../vietnamese/markers.js';
import type { Report, Rows } from '../document-kind.js';
import { fieldsOf, leastConfidence, notRead, type Reading, reading, sourceOf } from '../evidence.js';
import { extrasOf, type RowReader, readRow, unitsOf } from './cells.js';
import { checkCount, declaredByHeading, type Group, groupFrom, groupOfRow, noGroup } from './groups.js';

type TaskRows = Pick<Rows, 'tasks' | 'generalTasks'>;

/** The general task that rows stand under. */
interface Parent {
  /** Index in `generalTasks`. */
  readonly index: number;
  readonly ordinal: string | null;
  readonly title: string;
  readonly reading: Reading<string>;
}

/** Splits a printed ordinal off a cell's words. */
function numbered(read: Reading<string>): { ordinal: string | null; reading: Reading<string> } {
  const leading = read.value === null ? null : splitLeadingOrdinal(read.value);
  return leading === null
    ? { ordinal: null, reading: read }
    : { ordinal: leading.ordinal, reading: { ...read, value: leading.rest } };
}

export function deadlineOf(row: RowReader, planYear: number | null): Reading<Deadline> {
  const place = row.cell('deadline');
  if (place === null) return notRead('deadline-cell');
  const { cell, column } = place;
  const read = parseDeadline(cell.text, { planYear: yearOf(column.heading) ?? planYear });
  return reading(
    read.deadline,
    cell.text,
    read.rule,
    read.confidence * column.confidence * row.row.confidence,
    cell.sources,
  );
}

interface Titles {
  readonly parent: Parent | null;
  readonly ordinal: string | null;
  readonly subOrdinal: string | null;
  readonly title: Reading<string>;
}

function taskFrom(row: RowReader, titles: Titles, group: Group, header: Header): ExtractedTask {
  const { parent, title } = titles;
  const output = row.reading('output', 'output-cell');
  const kpi = row.reading('kpi', 'kpi-cell');
  const result = row.reading('result', 'result-cell');
  const deadline = deadlineOf(row, header.year);
  const { lead, coordinating } = unitsOf(row);
  const readings = {
    title,
    parentTitle: parent?.reading ?? notRead<string>('general-task-cell'),
    output,
    kpi,
    leadUnits: lead,
    coordinatingUnits: coordinating,
    deadline,
    result,
  };
  return {
    origin: 'table',
    group: group.ordinal,
    groupTitle: group.title,
    ordinal: titles.ordinal,
    subOrdinal: titles.subOrdinal,
    parent: parent?.index ?? null,
    parentTitle: parent?.title ?? null,
    title: title.value ?? '',
    output: output.value,
    kpi: kpi.value,
    leadUnits: lead.value ?? [],
    coordinatingUnits: coordinating.value ?? [],
    deadline: deadline.value,
    result: result.value,
    extra: extrasOf(row),
    ...sourceOf([...row.row.sources, ...(row.cell('general-task')?.cell.sources ?? [])]),
    confidence: leastConfidence(Object.values(readings)),
    fields: fieldsOf(readings),
  };
}

/** The ordinal that a cell merged over several rows gives each of them. */
function mergedOrdinal(table: TableBlock, row: TableRow): string | null {
  const cell = row.cells[table.columns.findIndex((column) => column.role === 'ordinal')];
  return cell?.span === 'above' ? (parseOrdinalCell(cell.text)?.ordinal ?? null) : null;
}

/** True where a row says nothing but its title: it heads the rows below it. */
const isBare = (row: RowReader): boolean =>
  (['output', 'kpi', 'lead', 'coordinating', 'deadline', 'result'] as const).every(
    (role) => row.text(role) === null,
  );

const isNested = (ordinal: string, above: string): boolean =>
  ordinal.startsWith(`${above}.`) || (/^[a-zđ]$/.test(ordinal) && /^\d/.test(above));

/** Tasks of one table, with the general tasks above its sub-tasks. */
export function tasksOfTable(
  table: TableBlock,
  header: Header,
  firstParent: number,
  report: Report,
): TaskRows {
  const tasks: ExtractedTask[] = [];
  const generalTasks: Rows['generalTasks'] = [];
  const twoLevels = table.columns.some((column) => column.role === 'general-task');
  let group: Group = noGroup;
  let inGroup = 0;
  let parent: Parent | null = null;
  const close = () => {
    if (group.title !== null)
      checkCount(`The group "${group.title}"`, group.declared, inGroup, group.sources, report);
    inGroup = 0;
    parent = null;
  };
  const open = (ordinal: string | null, read: Reading<string>): Parent => {
    generalTasks.push({ group: group.ordinal, ordinal, title: read.value ?? '' });
    return { index: firstParent + generalTasks.length - 1, ordinal, title: read.value ?? '', reading: read };
  };
  const rows = table.rows.map((row) => ({
    row,
    read: readRow(table, row),
    ordinal: ordinalOfRow(row.cells, table.columns)?.ordinal ?? mergedOrdinal(table, row),
  }));
  rows.forEach(({ row, read, ordinal: printed }, i) => {
    if (row.kind === 'group') {
      close();
      group = groupOfRow(row, table.columns);
      return;
    }
    const own = read.cell('group');
    if (own !== null && own.cell.text !== group.title) {
      close();
      group = groupFrom(own.cell.text, null, own.cell.sources);
    }
    const task = numbered(read.reading('task', 'task-cell'));
    let titles: Titles;
    if (twoLevels) {
      const place = read.cell('general-task');
      if (place !== null && place.cell.span === null) {
        const general = numbered(read.reading('general-task', 'general-task-cell'));
        const inColumn = table.columns.some((column) => column.role === 'ordinal') ? printed : null;
        const again: Parent | null = parent;
        const ordinal = general.ordinal ?? inColumn;
        if (
          again === null ||
          (again as Parent).title !== general.reading.value ||
          (again as Parent).ordinal !== ordinal
        ) {
          parent = open(ordinal, general.reading);
        }
      }
      const above: Parent | null = parent;
      if (task.reading.value === null) {
        if (place === null || above === null) return;
        if (
          isBare(read) &&
          rows[i + 1]?.read.text('task') != null &&
          rows[i + 1]?.read.text('general-task') === null
        )
          return;
        generalTasks.pop();
        parent = null;
        titles = { parent: null, ordinal: above.ordinal, subOrdinal: null, title: above.reading };
      } else {
        const sub = task.ordinal ?? (printed !== null && printed !== above?.ordinal ? printed : null);
        titles = {
          parent: above,
          ordinal: above?.ordinal ?? printed,
          subOrdinal: above === null ? null : sub,
          title: task.reading,
        };
      }
    } else {
      if (task.reading.value === null) return;
      const current = parent as Parent | null;
      const next = rows[i + 1];
      const nested = printed !== null && current?.ordinal != null && isNested(printed, current.ordinal);
      const belongs = nested || (printed === null && current !== null);
      if (!belongs) {
        parent = null;
        const heads =
          next !== undefined &&
          next.row.kind === 'item' &&
          printed !== null &&
          (next.ordinal === null ? isBare(read) : isNested(next.ordinal, printed));
        if (heads) {
          parent = open(printed, task.reading);
          if (isBare(read)) return;
        }
        titles = { parent: null, ordinal: printed, subOrdinal: null, title: task.reading };
      } else {
        titles = { parent: current, ordinal: current!.ordinal, subOrdinal: printed, title: task.reading };
      }
    }
    inGroup += 1;
    tasks.push(taskFrom(read, titles, group, header));
  });
  close();
  checkCount('The table of tasks', declaredByHeading(table), tasks.length, table.sources, report);
  return { tasks, generalTasks };
}
