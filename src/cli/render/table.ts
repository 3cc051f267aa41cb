import { sanitizeForTerminal } from './sanitize.js';
import { padEnd, padStart, shorten, textWidth, wrap } from './text-width.js';

export interface Column {
  readonly heading: string;
  readonly align?: 'right';
  /** Widest it may get. */
  readonly max?: number;
  /** Its share of the width that is left over; columns without one take what they need. */
  readonly grow?: number;
}

/** A row of cells, or a line of its own across the table. */
export type TableLine = readonly string[] | { readonly across: string };

const gap = '  ';
/** A column that grows never gets narrower than a word or two. */
const minGrown = 8;

const isAcross = (line: TableLine): line is { readonly across: string } => 'across' in line;

function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const natural = columns.map((column, at) =>
    Math.min(
      column.max ?? Number.POSITIVE_INFINITY,
      Math.max(textWidth(column.heading), ...rows.map((row) => textWidth(row[at] ?? ''))),
    ),
  );
  const fixed = columns.reduce((sum, column, at) => sum + (column.grow ? 0 : natural[at]!), 0);
  const shares = columns.reduce((sum, column) => sum + (column.grow ?? 0), 0);
  let left = width - fixed - gap.length * (columns.length - 1);
  let sharesLeft = shares;
  const grown = new Map<number, number>();
  // Narrow columns first: what they do not need goes to the others.
  const growing = columns.map((column, at) => ({ column, at })).filter(({ column }) => column.grow);
  growing.sort((a, b) => natural[a.at]! / a.column.grow! - natural[b.at]! / b.column.grow!);
  for (const { column, at } of growing) {
    const share = Math.floor((left * column.grow!) / sharesLeft);
    const taken = Math.max(minGrown, Math.min(natural[at]!, share));
    grown.set(at, taken);
    left -= taken;
    sharesLeft -= column.grow!;
  }
  return natural.map((value, at) => grown.get(at) ?? value);
}

/**
 * Lines of a table no wider than `width` (as long as its fixed columns fit). Cells are sanitized here. With `wrapped`
 * long cells run over several lines, else they are shortened.
 */
export function renderTable(
  columns: readonly Column[],
  lines: readonly TableLine[],
  options: { readonly width: number; readonly wrapped?: boolean },
): string {
  const clean = lines.map((line) =>
    isAcross(line) ? { across: sanitizeForTerminal(line.across) } : line.map(sanitizeForTerminal),
  );
  const rows = clean.filter((line): line is string[] => !isAcross(line));
  const widths = widthsOf(columns, rows, options.width);
  const cellLines = (cell: string, width: number): string[] =>
    options.wrapped ? wrap(cell, width) : [shorten(cell, width)];
  const renderRow = (row: readonly string[]): string[] => {
    const cells = columns.map((_, at) => cellLines(row[at] ?? '', widths[at]!));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, level) =>
      columns
        .map((column, at) =>
          (column.align === 'right' ? padStart : padEnd)(cells[at]![level] ?? '', widths[at]!),
        )
        .join(gap)
        .trimEnd(),
    );
  };
  const rule = widths.map((width) => '─'.repeat(width)).join(gap);
  const body = clean.flatMap((line) => (isAcross(line) ? wrap(line.across, options.width) : renderRow(line)));
  return [...renderRow(columns.map((column) => column.heading)), rule, ...body].join('\n');
}
