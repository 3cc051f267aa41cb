import type { DocumentRecord, Target, Task } from '../../model/records.js';
import type { DocumentSummary } from '../../model/store.js';
import type { CommandContext } from '../command.js';
import { strong } from './emphasis.js';
import { formatConfidence, formatLines } from './numbers.js';
import { sanitizeForTerminal } from './sanitize.js';
import { type Column, renderTable, type TableLine } from './table.js';
import { padEnd, textWidth, wrap } from './text-width.js';

/** Rows below it had to be guessed at in part; a person should look at the page. */
export const doubtfulBelow = 0.8;

const titled = (title: string, body: string): string => `${strong(title)}\n${body}`;
const isDoubtful = (row: { confidence: number }): boolean => row.confidence < doubtfulBelow;
const units = (row: Target | Task): string => row.leadUnits.join('; ');
const present = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join('. ');

/** What the head and foot of the document say, one fact a line. */
export function renderHeader(
  document: DocumentRecord,
  summary: DocumentSummary,
  { messages, screen }: CommandContext,
): string {
  const { labels, ...words } = messages.show;
  const state = summary.supersededBy
    ? messages.documents.supersededBy(summary.supersededBy)
    : summary.supersedes && messages.documents.supersedes(summary.supersedes);
  const facts: readonly (readonly [string, string | null])[] = [
    [
      labels.number,
      [document.typeName, document.number].filter(Boolean).join(' ') || messages.documents.noNumber,
    ],
    [labels.title, document.title],
    [labels.issuedOn, [document.issuedOn, document.place].filter(Boolean).join(', ') || null],
    [labels.issuer, document.issuer],
    [labels.level, document.level],
    [labels.kind, document.kind],
    [labels.signer, [document.signerRole, document.signer].filter(Boolean).join(', ') || null],
    [labels.year, document.year === null ? null : String(document.year)],
    [labels.draft, document.draft ? words.yes : null],
    [
      labels.text,
      words.textConfidence(
        words.textOrigin[document.text.origin],
        formatConfidence(document.text.confidence),
      ),
    ],
    [labels.file, summary.paths.join(', ')],
    [labels.id, document.id],
    [labels.state, state],
  ];
  const shown = facts.filter((fact): fact is readonly [string, string] => Boolean(fact[1]));
  const width = Math.max(...shown.map(([label]) => textWidth(label)));
  return shown
    .flatMap(([label, text]) =>
      wrap(sanitizeForTerminal(text), screen.width - width - 2).map(
        (line, at) => `${padEnd(at === 0 ? label : '', width)}  ${line}`,
      ),
    )
    .join('\n');
}

export function renderReferences(document: DocumentRecord, { messages, screen }: CommandContext): string {
  if (document.references.length === 0) return '';
  const { columns } = messages.show;
  const table = renderTable(
    [
      { heading: columns.relation },
      { heading: columns.number, grow: 2 },
      { heading: columns.issuedOn },
      { heading: columns.issuer, grow: 2 },
    ],
    document.references.map((reference) => [
      reference.relation,
      [reference.typeName, reference.number].filter(Boolean).join(' '),
      reference.issuedOn ?? '',
      reference.issuer ?? '',
    ]),
    { width: screen.width },
  );
  return titled(messages.show.references(document.references.length), table);
}

/** Rows with the title of each group on a line of its own, above its first row. */
function grouped<Row extends Target | Task>(
  rows: readonly Row[],
  cells: (row: Row) => readonly string[],
): TableLine[] {
  let last = '';
  return rows.flatMap((row) => {
    const group = present(row.group, row.groupTitle);
    const lines: TableLine[] = group && group !== last ? [{ across: group }, cells(row)] : [cells(row)];
    last = group;
    return lines;
  });
}

/** Columns that no row fills are left out: most plans have no results, most reports no lead units. */
function filledColumns(columns: readonly Column[], lines: readonly TableLine[]): [Column[], TableLine[]] {
  const rows = lines.filter((line): line is readonly string[] => !('across' in line));
  const kept = columns.map((_, at) => rows.some((row) => row[at]));
  const keep = <Value>(values: readonly Value[]): Value[] => values.filter((_, at) => kept[at]);
  return [keep(columns), lines.map((line) => ('across' in line ? line : keep(line)))];
}

export function renderTargets(document: DocumentRecord, { messages, screen }: CommandContext): string {
  const { targets } = document;
  if (targets.length === 0) return '';
  const { columns: words } = messages.show;
  const columns: Column[] = [
    { heading: ' ' },
    { heading: words.ordinal, max: 8 },
    { heading: words.name, grow: 4 },
    { heading: words.value, max: 16 },
    { heading: words.unit, max: 12 },
    { heading: words.lead, grow: 2 },
    { heading: words.result, max: 12 },
    { heading: words.lines },
  ];
  const lines = grouped(targets, (target) => [
    isDoubtful(target) ? '?' : '',
    target.ordinal ?? '',
    target.name,
    [target.raw, target.targetYear !== document.year && target.targetYear].filter(Boolean).join(' · '),
    target.unit ?? '',
    units(target),
    target.result ?? '',
    formatLines(target.source.lines),
  ]);
  return titled(
    messages.show.targets(targets.length, targets.filter(isDoubtful).length),
    renderTable(...filledColumns(columns, lines), { width: screen.width, wrapped: true }),
  );
}

export function renderTasks(document: DocumentRecord, { messages, screen }: CommandContext): string {
  const { tasks } = document;
  if (tasks.length === 0) return '';
  const { columns: words } = messages.show;
  const columns: Column[] = [
    { heading: ' ' },
    { heading: words.ordinal, max: 8 },
    { heading: words.task, grow: 4 },
    { heading: words.output, grow: 2 },
    { heading: words.lead, grow: 2 },
    { heading: words.deadline, max: 14 },
    { heading: words.result, grow: 2 },
    { heading: words.lines },
  ];
  const cells = (task: Task): string[] => [
    isDoubtful(task) ? '?' : '',
    task.subOrdinal ?? task.ordinal ?? '',
    task.title,
    task.output ?? '',
    units(task),
    task.deadline?.raw ?? '',
    task.result ?? '',
    formatLines(task.source.lines),
  ];
  const table = tasks.filter(({ origin }) => origin === 'table');
  const body = tasks.filter(({ origin }) => origin === 'body');
  const lines = [
    ...grouped(table, cells),
    ...(body.length > 0 ? [{ across: messages.show.bodyTasks }, ...grouped(body, cells)] : []),
  ];
  return titled(
    messages.show.tasks(tasks.length, tasks.filter(isDoubtful).length),
    renderTable(...filledColumns(columns, lines), { width: screen.width, wrapped: true }),
  );
}
