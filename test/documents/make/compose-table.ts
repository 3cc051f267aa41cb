import type { ColumnRole, GridCell, TableBlock } from '../../../src/model/segmented-document.js';
import type { Look } from './look.js';
import type { PrintedCell, PrintedRow, PrintedTable } from './printed-plan.js';

/** Roles whose cells are short and set in the middle. */
const centred: ReadonlySet<ColumnRole> = new Set(['ordinal', 'unit', 'value', 'deadline']);
/** Roles whose empty cells below a filled one belong to it where the text could not show a merged cell. */
const mergedDown: ReadonlySet<ColumnRole> = new Set(['general-task', 'group']);

type Spans = (GridCell['span'] | 'covered')[][];

const spansOf = (rows: readonly (readonly GridCell[])[]): Spans =>
  rows.map((cells) => cells.map((cell) => cell.span));

/** Headings of two rows that came as text: an empty place belongs to the cell above it, else to the one on its left. */
function headingSpans(rows: readonly (readonly GridCell[])[], spansKnown: boolean): Spans {
  const spans = spansOf(rows);
  if (spansKnown || rows.length < 2) return spans;
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell.text !== '' || spans[row]![column] !== null) return;
      if (row > 0 && rows[row - 1]![column]!.text !== '') spans[row]![column] = 'above';
      else if (column > 0 && row === 0) spans[row]![column] = 'left';
    });
  });
  return spans;
}

function itemSpans(table: TableBlock, look: Look): Spans {
  const rows = table.rows.map((row) => row.cells);
  const spans = spansOf(rows);
  if (table.spansKnown || !look.mergeDown) return spans;
  const tall = table.columns.flatMap((column, index) => (mergedDown.has(column.role) ? [index] : []));
  const ordinal = table.columns.findIndex((column) => column.role === 'ordinal');
  table.rows.forEach((row, index) => {
    if (index === 0 || row.kind === 'group' || table.rows[index - 1]!.kind === 'group') return;
    for (const column of tall) {
      if (row.cells[column]?.text !== '') continue;
      spans[index]![column] = 'above';
      const bareOrdinal = ordinal >= 0 && ordinal === column - 1 && row.cells[ordinal]?.text === '';
      if (bareOrdinal) spans[index]![ordinal] = 'above';
    }
  });
  return spans;
}

/** Rectangles of cells as HTML and ODF want them; a place under a rectangle is null. */
function rectangles(
  rows: readonly (readonly GridCell[])[],
  spans: Spans,
  width: number,
  cell: (source: GridCell, row: number, column: number) => Pick<PrintedCell, 'align' | 'bold'>,
): PrintedRow[] {
  const taken = rows.map(() => new Array<boolean>(width).fill(false));
  return rows.map((cells, row) =>
    Array.from({ length: width }, (_, column) => {
      if (taken[row]![column]) return null;
      const source = cells[column] ?? { text: '', span: null, sources: [] };
      let columns = 1;
      while (column + columns < width && spans[row]![column + columns] === 'left') columns += 1;
      let tall = 1;
      while (row + tall < rows.length && spans[row + tall]![column] === 'above') tall += 1;
      for (let down = 0; down < tall; down += 1)
        for (let along = 0; along < columns; along += 1) taken[row + down]![column + along] = true;
      return { text: source.text, rows: tall, columns, ...cell(source, row, column) };
    }),
  );
}

/** A group row printed as typists do: its title over the columns that it leaves empty, or over the whole width. */
function groupSpans(row: TableBlock['rows'][number], spans: Spans[number], look: Look): GridCell[] {
  const cells = [...row.cells];
  const filled = cells.flatMap((cell, index) => (cell.text !== '' && cell.span === null ? [index] : []));
  const plain = filled.length > 0 && filled.length <= 2 && filled.every((index, at) => index === at);
  if (!plain || look.groups === 'cells' || cells.some((cell) => cell.span !== null)) return cells;
  const title = filled.length - 1;
  if (look.groups === 'full' && title === 1) {
    const [first, second] = cells as [GridCell, GridCell];
    const dot = /[.)-]$/.test(first.text) ? '' : '.';
    cells[0] = { ...first, text: `${first.text}${dot} ${second.text}` };
    cells[1] = { ...second, text: '' };
    for (let column = 1; column < cells.length; column += 1) spans[column] = 'left';
  } else {
    for (let column = title + 1; column < cells.length; column += 1) spans[column] = 'left';
  }
  return cells;
}

const leastShare = 0.045;
/** Width of a bold letter as a share of its size, generous, and what the cell's padding adds, points. */
const letterWidth = 0.68;
const padding = 12;
/** Letters of a word that a column has to hold whole; numbers of documents may be broken. */
const longestWord = 8;
/** Points between the margins of the narrowest page that the table may stand on. */
const room = { upright: 467, lying: 714 };

/** Columns as wide as their text asks for: the root of its length keeps long columns from eating the short ones. */
function widthsOf(table: TableBlock, look: Look): number[] {
  const size = look.size - look.tableStep;
  const width = look.orientation === 'landscape' ? room.lying : room.upright;
  const texts = table.columns.map((column, index) => [
    column.heading,
    ...table.rows.filter((row) => row.kind === 'item').map((row) => row.cells[index]?.text ?? ''),
  ]);
  const least = texts.map((column) => {
    const word = Math.max(3, ...column.flatMap((text) => text.split(/\s+/)).map((text) => text.length));
    return Math.max(leastShare, (Math.min(word, longestWord) * size * letterWidth + padding) / width);
  });
  const wishes = texts.map((column) =>
    Math.sqrt(column.reduce((sum, text) => sum + text.length, 0) / column.length),
  );
  const spare = Math.max(0.1, 1 - least.reduce((sum, share) => sum + share, 0));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const shares = least.map((share, index) => share + (spare * wishes[index]!) / wished);
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}

/** A whole table of the reading as a printed one: no row cut, groups and merged cells as the look has them. */
export function composeTable(table: TableBlock, look: Look): PrintedTable {
  const width = Math.max(
    table.columns.length,
    ...table.rows.map((row) => row.cells.length),
    ...table.heading.map((row) => row.cells.length),
  );
  const heading = table.heading.map((row) => row.cells);
  const spans = itemSpans(table, look);
  const rows = table.rows.map((row, index) =>
    row.kind === 'group' ? groupSpans(row, spans[index]!, look) : [...row.cells],
  );
  return {
    type: 'table',
    widths: widthsOf(table, look).concat(new Array<number>(width - table.columns.length).fill(leastShare)),
    heading: rectangles(heading, headingSpans(heading, table.spansKnown), width, () => ({
      align: 'centre',
      bold: true,
    })),
    rows: rectangles(rows, spans, width, (_, row, column) => {
      const role = table.columns[column]?.role;
      return {
        align:
          role !== undefined && centred.has(role) && table.rows[row]!.kind === 'item' ? 'centre' : 'left',
        bold: table.rows[row]!.kind === 'group',
      };
    }),
  };
}
