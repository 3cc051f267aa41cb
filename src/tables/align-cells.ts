import type { ColumnRole, GridCell, TableColumn } from '../model/segmented-document.js';
import { looksLikeUnit } from '../organizations/match-unit.js';
import { deadlinePlausible } from '../vietnamese/deadlines.js';
import { parseOrdinalCell } from '../vietnamese/markers.js';
import { parseTargetValue } from '../vietnamese/target-value.js';
import { endsClosed, endsOpen, startsLower } from './cell-shape.js';

const empty: GridCell = { text: '', span: null, sources: [] };

/** How well a text suits a column (positive) or speaks against it (negative). */
function suits(text: string, role: ColumnRole): number {
  if (text === '') return 0;
  switch (role) {
    case 'ordinal':
      return parseOrdinalCell(text) !== null ? 3 : -4;
    case 'deadline':
      return deadlinePlausible(text) ? 3 : -1;
    case 'value':
      return parseTargetValue(text) !== null ? 2 : -2;
    case 'unit':
      return text.length <= 30 ? 0.5 : -2;
    case 'lead':
    case 'coordinating':
      return looksLikeUnit(text) ? 1.5 : -1;
    case 'task':
    case 'general-task':
    case 'indicator':
      return parseOrdinalCell(text) !== null
        ? -2
        : looksLikeUnit(text) || deadlinePlausible(text)
          ? -0.5
          : 0.6;
    default:
      return looksLikeUnit(text) || deadlinePlausible(text) ? -0.3 : 0.3;
  }
}

/** A date goes on a cell that ends in the number of a document. */
const citedDate = /^(?:ngày\s+)?\d{1,2}(?:\/|\s+tháng\s)/u;
const endsInNumber = /\d\s?[-/]\s?[\p{Lu}\d][^\s]*$/u;

const isUnitRole = (role: ColumnRole): boolean => role === 'lead' || role === 'coordinating';

/** How well a text goes on from what the cell above holds; `closed` are texts the column holds whole elsewhere. */
function goesOn(text: string, head: string, closed: ReadonlySet<string>, role: ColumnRole): number {
  if (text === '') return 0;
  if (head === '') return -3;
  let score = startsLower(text) ? 1 : -0.5;
  if (endsOpen(head)) score += 1.5;
  if (endsClosed(head)) score -= 1.5;
  if (closed.has(head)) score -= 1.5;
  if (citedDate.test(text) && endsInNumber.test(head)) score += 3;
  if (isUnitRole(role) && !looksLikeUnit(text) && looksLikeUnit(`${head} ${text}`)) score += 2;
  // A cell that the page end cut had reached it: of two, the longer one.
  return score + Math.min(head.length, 80) / 80;
}

/**
 * Lays fewer cells than columns into the columns, keeping their order, where they suit best together.
 * Ties go to the left, where a reader would put them.
 */
function bestPlacement(
  count: number,
  columns: number,
  score: (cell: number, column: number) => number,
): number[] {
  const memo = new Map<number, { total: number; at: number[] }>();
  const place = (cell: number, column: number): { total: number; at: number[] } => {
    if (cell === count) return { total: 0, at: [] };
    const key = cell * (columns + 1) + column;
    const known = memo.get(key);
    if (known) return known;
    let best = { total: Number.NEGATIVE_INFINITY, at: [] as number[] };
    for (let c = column; c <= columns - (count - cell); c += 1) {
      const rest = place(cell + 1, c + 1);
      const total = score(cell, c) + rest.total;
      if (total > best.total + 1e-9) best = { total, at: [c, ...rest.at] };
    }
    memo.set(key, best);
    return best;
  };
  return place(0, 0).at;
}

/** Columns beyond which a short row is only padded: placing is for a person's tables, not for generated ones. */
const widestPlaced = 40;
/** How much better (in the units of `suits`) another placing must be than the printed one. */
const clearlyBetter = 1;

/**
 * Brings a row to the width of its table: surplus empty cells fall away, surplus text joins the last cell,
 * and a row with cells missing is laid where its cells suit (`head` is the row it may go on from, null for a new row).
 */
export function alignCells(
  cells: readonly GridCell[],
  columns: readonly TableColumn[],
  head: { cells: readonly GridCell[]; closed: (column: number) => ReadonlySet<string> } | null,
): { cells: GridCell[]; guessed: boolean } {
  const width = columns.length;
  if (cells.length === width) return { cells: [...cells], guessed: false };
  if (cells.length > width) {
    const surplus = cells.slice(width).filter((cell) => cell.text !== '' && cell.span === null);
    const kept = cells.slice(0, width);
    if (surplus.length === 0) return { cells: kept, guessed: false };
    const last = kept[width - 1]!;
    const text = [last.text, ...surplus.map((cell) => cell.text)].filter((t) => t !== '').join(' ');
    kept[width - 1] = {
      ...last,
      text,
      sources: [...last.sources, ...surplus.flatMap((cell) => cell.sources)],
    };
    return { cells: kept, guessed: true };
  }
  const pad = (): GridCell[] => [...cells, ...Array.from({ length: width - cells.length }, () => empty)];
  if (width > widestPlaced) return { cells: pad(), guessed: true };
  const printed = cells.filter((cell) => cell.text !== '');
  // Trailing empty cells are often not printed at all: a tail that ends in text and opens with gaps stands where it stands.
  const opensInPlace = cells[0]!.text === '' || columns[0]!.role !== 'ordinal';
  if (head !== null && cells.at(-1)!.text !== '' && cells.length > 1 && opensInPlace)
    return { cells: pad(), guessed: false };
  const score = (cell: number, column: number): number => {
    const text = cells[cell]!.text;
    const role = columns[column]!.role;
    if (head === null) return suits(text, role);
    return (
      goesOn(text, head.cells[column]!.text, head.closed(column), role) +
      (role === 'ordinal' && text !== '' ? -4 : 0)
    );
  };
  if (printed.length <= 1 && head === null && suits(printed[0]?.text ?? '', columns[0]!.role) >= 0) {
    return { cells: pad(), guessed: false };
  }
  const at = bestPlacement(cells.length, width, score);
  const total = (columnOf: (cell: number) => number): number =>
    cells.reduce((sum, _, cell) => sum + score(cell, columnOf(cell)), 0);
  // Cells stand where they were printed unless another placing is clearly better.
  if (total((cell) => at[cell]!) - total((cell) => cell) < clearlyBetter)
    return { cells: pad(), guessed: printed.length > 1 && head === null };
  const placed: GridCell[] = Array.from({ length: width }, () => empty);
  at.forEach((column, cell) => {
    placed[column] = cells[cell]!;
  });
  return { cells: placed, guessed: printed.length > 1 };
}
