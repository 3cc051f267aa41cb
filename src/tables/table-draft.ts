import type { GridBlock, GridRow, TableBlock, TextBlock } from '../model/segmented-document.js';
import { fold } from '../vietnamese/fold.js';
import { parseOrdinalCell, splitLeadingOrdinal } from '../vietnamese/markers.js';
import { startsLower } from './cell-shape.js';
import { isForeignCaption } from './heading-lexicon.js';
import { joinRows } from './join-rows.js';
import { type Heading, isNumberingRow } from './recognize-heading.js';
import { resolveColumns } from './resolve-columns.js';

/** A table while its pieces are being gathered. */
export interface Draft {
  heading: Heading | null;
  readonly width: number;
  /** Index among the blocks where the table stands. */
  readonly at: number;
  readonly spansKnown: boolean;
  readonly rows: GridRow[];
  readonly sources: GridBlock['sources'];
  readonly captions: readonly TextBlock[];
  /** Group rows that came from lines between pieces. */
  lineGroups: number;
}

const cellKey = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Share of heading cells that must be printed again for a row to be the heading repeated. */
const sameHeadingShare = 0.7;

/** Keys of a heading row's own cells; worked out once a row. */
const headingKeys = new WeakMap<GridRow, { keys: readonly string[]; longest: number }>();

function keysOf(heading: GridRow): { keys: readonly string[]; longest: number } {
  const known = headingKeys.get(heading);
  if (known) return known;
  const own = heading.cells.filter((cell) => cell.text !== '' && cell.span !== 'above');
  const made = {
    keys: own.map((cell) => cellKey(cell.text)),
    longest: own.reduce((most, cell) => Math.max(most, cell.text.length), 0),
  };
  headingKeys.set(heading, made);
  return made;
}

function repeats(heading: GridRow, row: GridRow): boolean {
  const { keys, longest } = keysOf(heading);
  if (keys.length < 2) return false;
  const own = row.cells.filter((cell) => cell.text !== '' && cell.span !== 'above');
  // A heading is short: a row with a longer cell is content, and most rows are told so without folding a letter.
  if (own.length < sameHeadingShare * keys.length || own.some((cell) => cell.text.length > longest + 10))
    return false;
  const printed = new Set(own.map((cell) => cellKey(cell.text)));
  const again = keys.filter((key) => printed.has(key)).length;
  return again >= sameHeadingShare * keys.length && printed.size <= keys.length + 1;
}

/** How many rows at `at` print the draft's heading again. */
export function repeatedHeading(draft: Draft | null, rows: readonly GridRow[], at: number): number {
  const first = draft?.heading?.rows[0];
  if (first === undefined || rows[at] === undefined || !repeats(first, rows[at])) return 0;
  let count = 1;
  for (const next of draft!.heading!.rows.slice(1)) {
    const row = rows[at + count];
    if (row !== undefined && (repeats(next, row) || isNumberingRow(row.cells))) count += 1;
  }
  const numbering = rows[at + count];
  if (numbering !== undefined && isNumberingRow(numbering.cells)) count += 1;
  return count;
}

const usedColumns = (grid: GridBlock): number =>
  grid.rows.reduce(
    (widest, row) =>
      row.cells.reduce((width, cell, i) => (cell.text === '' ? width : Math.max(width, i + 1)), widest),
    1,
  );

/** A piece without a heading goes on the table above it where its width fits. */
export function fits(draft: Draft, grid: GridBlock, apart: boolean): boolean {
  if (draft.heading === null) return !apart && grid.columns === draft.width;
  if (usedColumns(grid) > draft.width + 1) return false;
  if (grid.columns >= draft.width) return true;
  // A cut row's rest may come as a block of its own with cells missing; a real table of other width has rows.
  return !apart && (grid.rows.length <= 3 || grid.columns >= draft.width - 1);
}

export function finish(draft: Draft): TableBlock {
  const { heading } = draft;
  const texts = heading?.texts ?? Array.from({ length: draft.width }, () => '');
  const resolved = resolveColumns(
    texts,
    draft.rows.map((row) => row.cells),
  );
  const weakTitle = resolved.columns.every(
    (c) => (c.role !== 'task' && c.role !== 'indicator') || c.confidence < 0.8,
  );
  const foreign = weakTitle && draft.captions.some((caption) => isForeignCaption(caption.text));
  const content = heading === null || foreign ? 'other' : resolved.content;
  const { columns } =
    content === resolved.content
      ? resolved
      : resolveColumns(
          texts.map(() => ''),
          [],
        );
  const named = columns.map((column, i) => ({ ...column, heading: texts[i]! }));
  return {
    type: 'table',
    layer: 'body',
    content,
    columns: named,
    heading: [...(heading?.rows ?? [])],
    rows:
      content === 'other'
        ? draft.rows.map((row) => ({ kind: 'item', cells: row.cells, confidence: 1, sources: row.sources }))
        : joinRows(draft.rows, named, { spansKnown: draft.spansKnown }),
    spansKnown: draft.spansKnown,
    sources: draft.sources,
  };
}

const firstOrdinal = (row: GridRow | undefined): number | null => {
  const texts = row?.cells.filter((cell) => cell.text !== '').map((cell) => cell.text) ?? [];
  const read = texts
    .map((text) => parseOrdinalCell(text) ?? splitLeadingOrdinal(text))
    .find((ordinal) => ordinal?.style === 'arabic');
  return read && /^\d+$/.test(read.ordinal) ? Number(read.ordinal) : null;
};

/** A piece as wide as the table that opens with the number after the table's last one goes on it, whatever stands between. */
export function continuesNumbering(draft: Draft, grid: GridBlock): boolean {
  if (draft.heading === null || grid.columns > draft.width || grid.columns < draft.width - 1) return false;
  const last = [...draft.rows]
    .reverse()
    .map(firstOrdinal)
    .find((ordinal) => ordinal !== null);
  return last != null && firstOrdinal(grid.rows[0]) === last + 1;
}

/** Lines between two pieces that a foot or head of a page may hold. */
const mostBetween = 2;

/** A piece whose first row goes on in the middle of sentences is the rest of the table above, past a page's foot and head. */
export function opensWithTail(draft: Draft, grid: GridBlock, between: readonly TextBlock[]): boolean {
  if (draft.heading === null || Math.abs(grid.columns - draft.width) > 1 || between.length > mostBetween)
    return false;
  if (between.some((block) => block.marker?.style === 'roman' || block.marker?.style === 'annex'))
    return false;
  const texts = grid.rows[0]?.cells.filter((cell) => cell.text !== '').map((cell) => cell.text) ?? [];
  return texts.length > 0 && texts.every(startsLower);
}
