import { chooseHeadings, joinedHeadings } from './headings.js';
import { type Column, columnsOf, type LogicalRow, type LogicalTable } from './logical-table.js';
import type { Random } from './random.js';

/** How one table is to be printed. Everything here is decided before a row is drawn. */
export interface Layout {
  readonly format: 'tsv' | 'pipe' | 'html';
  readonly columns: readonly Column[];
  readonly headings: readonly string[];
  /** A heading above "lead" and "coordinating", which then stand in a second row of headings; null for one row. */
  readonly joinedHeading: string | null;
  readonly numbering: 'none' | 'parenthesised' | 'bare';
  readonly ordinalDot: boolean;
  readonly groupStyle: 'own-cells' | 'merged' | 'line';
  readonly groupLetters: boolean;
  readonly groupCount: string;
  readonly stray: boolean;
  readonly rowSpans: boolean;
  readonly subOrdinalDot: boolean;
  readonly unitSeparator: string;
  readonly latex: boolean;
  readonly bold: boolean;
  readonly paragraphs: boolean;
  readonly lineBreaks: boolean;
  readonly headingCells: boolean;
  /** One ordinal of the table fell to a line of its own, below the text of its row, which is one cell short. */
  readonly fallenOrdinal: boolean;
}

const mergeable: readonly Column[] = ['general', 'name'];

const hasSubRows = (table: LogicalTable): boolean =>
  table.groups.some((group) => group.rows.some((row) => row.merged === true));

/** Columns that this print leaves out: never those without which a row could not be told from a cut one. */
function dropColumns(random: Random, table: LogicalTable, columns: readonly Column[]): Column[] {
  const optional: readonly Column[] =
    table.kind === 'targets'
      ? ['unit', 'lead', 'coordinating', 'result']
      : hasSubRows(table)
        ? ['output', 'kpi', 'coordinating', 'result']
        : ['subtask', 'output', 'kpi', 'coordinating', 'result'];
  const kept = columns.filter((column) => !optional.includes(column) || !random.chance(0.2));
  // A table of nothing but ordinal and text could be any list.
  return kept.length >= 4 || kept.length === columns.length ? kept : [...columns];
}

function arrange(random: Random, columns: readonly Column[], bare: boolean): Column[] {
  if (random.chance(0.3)) return [...columns];
  const rest: Column[] = random.shuffled(columns.filter((column) => column !== 'ordinal'));
  const [general, subtask] = [rest.indexOf('general'), rest.indexOf('subtask')];
  if (subtask >= 0 && general > subtask && !random.chance(0.15))
    [rest[general], rest[subtask]] = [rest[subtask]!, rest[general]!];
  if (bare) return rest;
  if (random.chance(0.85)) return ['ordinal', ...rest];
  rest.splice(random.below(rest.length + 1), 0, 'ordinal');
  return rest;
}

export function chooseLayout(random: Random, table: LogicalTable): Layout {
  const format = random.pick(['tsv', 'pipe', 'html'] as const);
  const full = dropColumns(random, table, columnsOf(table));
  // "1. Triển khai …": the ordinal stands in the cell of the text, as in three of the seeds.
  const merged = random.chance(table.kind === 'targets' ? 0.1 : 0.5);
  const columns = arrange(random, merged ? full.filter((column) => column !== 'ordinal') : full, merged);
  if (random.chance(0.15)) columns.push('note');
  const [lead, coordinating] = [columns.indexOf('lead'), columns.indexOf('coordinating')];
  const adjacent = lead >= 0 && coordinating === lead + 1;
  const headings = chooseHeadings(random, table.kind, columns);
  const joinedHeading = adjacent && random.chance(0.35) ? random.pick(joinedHeadings) : null;
  if (joinedHeading !== null) {
    headings[lead] = random.pick(['Chủ trì', 'Đơn vị chủ trì', 'Cơ quan chủ trì']);
    headings[coordinating] = random.pick(['Phối hợp', 'Đơn vị phối hợp', 'Cơ quan phối hợp']);
  }
  return {
    format,
    columns,
    headings,
    joinedHeading,
    numbering: random.chance(0.8) ? 'none' : random.pick(['parenthesised', 'bare'] as const),
    ordinalDot: random.chance(0.25),
    groupStyle: random.pick(['own-cells', 'own-cells', 'merged', 'line'] as const),
    groupLetters: random.chance(0.2),
    groupCount: random.pick(['', '', ' (#)', ' (##)', ' (# chỉ tiêu)']),
    stray: random.chance(0.3),
    rowSpans: random.chance(0.5),
    subOrdinalDot: random.chance(0.5),
    unitSeparator: random.pick(['; ', '; ', ', ']),
    latex: random.chance(0.25),
    bold: random.chance(0.3),
    paragraphs: random.chance(0.15),
    lineBreaks: random.chance(0.3),
    headingCells: random.chance(0.5),
    fallenOrdinal: format === 'tsv' && columns[0] === 'ordinal' && random.chance(0.15),
  };
}

export const mergesOrdinal = (layout: Layout): boolean => !layout.columns.includes('ordinal');

/** The code of a group as this print writes it: "II" or "B". */
export function groupCode(layout: Layout, ordinal: string | null): string | null {
  if (ordinal === null || !layout.groupLetters) return ordinal;
  const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
  return letters[['I', 'II', 'III', 'IV', 'V', 'VI'].indexOf(ordinal)] ?? ordinal;
}

/** The text of one cell, before any decoration. */
export function cellText(layout: Layout, row: LogicalRow, column: Column): string {
  if (column === 'note') return '';
  if (column === 'ordinal') return row.merged ? '' : row.ordinal + (layout.ordinalDot ? '.' : '');
  if (column === 'lead' || column === 'coordinating')
    return (row[column] ?? []).join(row.separator ?? layout.unitSeparator);
  if (column === 'general' && row.merged) return '';
  if (column === 'subtask' && row.subOrdinal)
    return `${row.subOrdinal}${layout.subOrdinalDot ? '.' : ''} ${row.subtask}`;
  const text = String(row[column] ?? '');
  return mergesOrdinal(layout) && mergeable.includes(column) ? `${row.ordinal}. ${text}` : text;
}
