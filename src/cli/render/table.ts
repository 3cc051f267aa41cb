import { strong } from './emphasis.js';
import { sanitizeForTerminal } from './sanitize.js';
import { padEnd, padStart, shorten, shortenPath, textWidth, wrap, wrapShort } from './text-width.js';

export interface Column {
  readonly heading: string;
  readonly align?: 'right';
  /** Widest it may get. */
  readonly max?: number;
  /** Its share of the width that is left over; columns without one take what they need. */
  readonly grow?: number;
  /** Most lines a cell takes, the rest is cut at its end; without it a cell is one line, cut in its middle. */
  readonly lines?: number;
  /** Cells are paths: the folder is cut first, the name never. */
  readonly path?: true;
}

/** A text, or one with details below it. */
export type Cell = string | { readonly text: string; readonly details: readonly string[] };

/** A row of cells, or a line of its own across the table. */
export type TableLine = readonly Cell[] | { readonly across: string; readonly strong?: boolean };

const gap = '  ';
/** A column that grows never gets narrower than a word or two. */
const minGrown = 8;
/** Lines that a detail or a line across the table may take; "inspect" shows the whole. */
const detailLines = 2;

const isAcross = (line: TableLine): line is { readonly across: string; readonly strong?: boolean } =>
  'across' in line;
const textsOf = (cell: Cell | undefined): readonly string[] =>
  cell === undefined || typeof cell === 'string' ? [cell ?? ''] : [cell.text, ...cell.details];

function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly (readonly string[])[])[],
  width: number,
): number[] {
  const natural = columns.map((column, at) =>
    Math.min(
      column.max ?? Number.POSITIVE_INFINITY,
      Math.max(textWidth(column.heading), ...rows.flatMap((row) => (row[at] ?? []).map(textWidth))),
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

function linesOfCell(texts: readonly string[], column: Column, width: number): string[] {
  const [text = '', ...details] = texts;
  const head = column.path
    ? shortenPath(text, width)
    : column.lines === undefined
      ? [shorten(text, width)]
      : wrapShort(text, width, column.lines);
  return [...head, ...details.flatMap((detail) => wrapShort(detail, width, detailLines))];
}

/**
 * Lines of a table no wider than `width` (as long as its fixed columns fit). Cells are sanitized here. `spaced` sets an
 * empty line above rows, and above the lines across that lead them.
 */
export function renderTable(
  columns: readonly Column[],
  lines: readonly TableLine[],
  options: { readonly width: number; readonly spaced?: boolean },
): string {
  const clean = lines.map((line) =>
    isAcross(line)
      ? { ...line, across: sanitizeForTerminal(line.across) }
      : line.map((cell) => textsOf(cell).map(sanitizeForTerminal)),
  );
  const rows = clean.filter((line): line is string[][] => Array.isArray(line));
  const widths = widthsOf(columns, rows, options.width);
  const renderRow = (row: readonly (readonly string[])[]): string[] => {
    const cells = columns.map((column, at) => linesOfCell(row[at] ?? [], column, widths[at]!));
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
  const body = clean.flatMap((line, index) => {
    const led = index > 0 && !Array.isArray(clean[index - 1]);
    const space = options.spaced && index > 0 && !led ? [''] : [];
    if (Array.isArray(line)) return [...space, ...renderRow(line)];
    const wrapped = wrapShort(line.across, options.width, detailLines);
    return [...space, ...(line.strong ? wrapped.map(strong) : wrapped)];
  });
  const headings = columns.flatMap((column, at) => wrap(column.heading, widths[at]!).slice(0, 1));
  const head = columns.map((column, at) =>
    (column.align === 'right' ? padStart : padEnd)(headings[at]!, widths[at]!),
  );
  return [head.join(gap).trimEnd(), rule, ...body].join('\n');
}
