import type { GridCell, GridRow, TableColumn, TableRow } from '../model/segmented-document.js';
import { parseOrdinalCell } from '../vietnamese/markers.js';
import { alignCells } from './align-cells.js';
import { endsOpen, startsLower, startsUpper } from './cell-shape.js';
import { type ContinuationContext, continuationScore, joinCells } from './continuation.js';
import { isGroupRow, isTotalRow, ordinalOfRow, titleRoles } from './group-row.js';

const own = (cell: GridCell): boolean => cell.text !== '' && cell.span === null;

/** How sure a joining is that carries this many log-odds; a joined row is never as sure as one printed whole. */
const sureness = (score: number): number => Math.min(0.97, 1 / (1 + Math.exp(-Math.abs(score) / 2)));

/** Log-odds that words go on a group's title: as the rules say, or as they read. */
const sureCut = 8;
const likelyCut = 4;

/** What can be known of a table only from all its rows. */
interface Habits extends Omit<ContinuationContext, 'breakBefore' | 'cut'> {
  /** Rows that a page end cuts are drawn without a rule there (browsers); other makers draw one. */
  readonly leavesCutsOpen: boolean;
  readonly itemsAreRoman: boolean;
  readonly spansKnown: boolean;
  readonly closed: (column: number) => ReadonlySet<string>;
}

function habitsOf(rows: readonly GridRow[], columns: readonly TableColumn[], spansKnown: boolean): Habits {
  let arabic = 0;
  let roman = 0;
  let titled = 0;
  let numbered = 0;
  for (const row of rows) {
    if (row.cells.length !== columns.length) continue;
    const words = row.cells.filter((cell) => own(cell) && parseOrdinalCell(cell.text) === null).length;
    if (words < 2) continue;
    titled += 1;
    const read = ordinalOfRow(row.cells, columns);
    if (read === null) continue;
    numbered += 1;
    if (read.style === 'roman') roman += 1;
    else if (read.style === 'arabic') arabic += 1;
  }
  const seen = new Map<number, ReadonlySet<string>>();
  const closed = (column: number): ReadonlySet<string> => {
    const known = seen.get(column);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const row of rows) {
      const text = row.cells.length === columns.length ? row.cells[column]!.text : '';
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const whole = new Set([...counts].filter(([, times]) => times > 1).map(([text]) => text));
    seen.set(column, whole);
    return whole;
  };
  return {
    itemsAreRoman: arabic === 0 && roman > 0,
    numbered: titled > 0 && numbered >= 0.6 * titled,
    nested: columns.some((column) => column.role === 'general-task'),
    spansKnown,
    closed,
    leavesCutsOpen: rows.some((row) => row.cutBelow === true),
  };
}

/** What the rules say of a row below another: cut from it by a page end, surely not, or nothing (null). */
function cutBetween(above: GridRow | undefined, row: GridRow, habits: Habits): boolean | null {
  if (above?.cutBelow === true || row.cutAbove === true) return true;
  return habits.leavesCutsOpen ? false : null;
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** The rest of a group's title, which a page end cut: words in its columns alone that go on its sentence. */
function goesOnGroup(group: TableRow, cells: readonly GridCell[], cut: boolean | null): boolean {
  if (cut === false) return false;
  const printed = cells.flatMap((cell, i) =>
    own(cell) ? [{ text: cell.text, head: group.cells[i]?.text ?? '' }] : [],
  );
  return (
    printed.length > 0 &&
    printed.every(
      ({ text, head }) =>
        head !== '' &&
        parseOrdinalCell(text) === null &&
        (cut === true || startsLower(text) || endsOpen(head) || (isCapitals(head) && isCapitals(text))),
    )
  );
}

/** A row that prints its ordinal and nothing else: the text it numbers stands on the line above or below. */
function isLoneOrdinal(cells: readonly GridCell[]): boolean {
  const printed = cells.filter(own);
  return printed.length === 1 && parseOrdinalCell(printed[0]!.text) !== null;
}

const ordinalColumn = (columns: readonly TableColumn[]): number =>
  columns.findIndex((column) => column.role === 'ordinal');

function withOrdinal(
  row: TableRow,
  lone: readonly GridCell[],
  sources: TableRow['sources'],
  at: number,
): TableRow {
  const ordinal = lone.find(own)!;
  const cells = row.cells.map((cell, i) => (i === at ? { ...ordinal, span: null } : cell));
  return { ...row, cells, confidence: Math.min(row.confidence, 0.9), sources: [...row.sources, ...sources] };
}

/** The same ordinal printed again above the rest of a cut row. */
function repeatsOrdinal(
  head: TableRow,
  cells: readonly GridCell[],
  columns: readonly TableColumn[],
): boolean {
  const before = ordinalOfRow(head.cells, columns);
  const now = ordinalOfRow(cells, columns);
  if (before === null || now === null || before.ordinal !== now.ordinal || now.column !== before.column)
    return false;
  if (columns[now.column]!.role !== 'ordinal') return false;
  const title = columns.findIndex((column, i) => titleRoles.has(column.role) && own(cells[i]!));
  return title < 0 || startsLower(cells[title]!.text);
}

/** In a table that numbers its rows, words alone that open like a title, right below a whole row, title a group. */
function isBareTitle(
  cells: readonly GridCell[],
  columns: readonly TableColumn[],
  habits: Habits,
  breakBefore: boolean,
  last: TableRow | undefined,
): boolean {
  if (!habits.numbered || habits.nested || breakBefore) return false;
  const printed = cells.map((cell, i) => ({ cell, i })).filter(({ cell }) => own(cell));
  if (printed.length !== 1) return false;
  const { cell, i } = printed[0]!;
  const above = last?.cells[i]?.text ?? '';
  return (
    titleRoles.has(columns[i]!.role) &&
    startsUpper(cell.text) &&
    !endsOpen(above) &&
    ordinalOfRow(cells, columns) === null
  );
}

/** Words where the ordinals stand were shifted there: the row is then laid anew, its empty end left out. */
function withoutEmptyEnd(cells: readonly GridCell[], ordinals: number): readonly GridCell[] {
  const first = cells[ordinals];
  if (first === undefined || !own(first) || parseOrdinalCell(first.text) !== null) return cells;
  return cells.slice(0, cells.findLastIndex(own) + 1);
}

function joinInto(head: TableRow, cells: readonly GridCell[], row: GridRow, score: number): TableRow {
  return {
    kind: head.kind,
    cells: joinCells(head.cells, cells),
    confidence: Math.min(head.confidence, sureness(score)),
    sources: [...head.sources, ...row.sources],
  };
}

/**
 * Makes whole rows of printed ones: rows that page ends cut are joined, ordinals printed on a line of their own are
 * given back, group rows are told from items. No word is lost and none is moved to another row's cell.
 */
export function joinRows(
  rows: readonly GridRow[],
  columns: readonly TableColumn[],
  options: { spansKnown: boolean },
): TableRow[] {
  const habits = habitsOf(rows, columns, options.spansKnown);
  const at = ordinalColumn(columns);
  const joined: TableRow[] = [];
  let waiting: { cells: GridCell[]; sources: TableRow['sources'] } | null = null;
  let broken = false;
  let above: GridRow | undefined;
  for (const row of rows) {
    broken ||= row.breakBefore;
    const last = joined.at(-1);
    const whole = alignCells(row.cells, columns, null);
    if (whole.cells.every((cell) => !own(cell))) continue;
    const breakBefore = broken;
    broken = false;
    const cut = cutBetween(above, row, habits);
    above = row;
    const group = { breakBefore, itemsAreRoman: habits.itemsAreRoman, spansKnown: habits.spansKnown };
    if (isTotalRow(whole.cells)) continue;
    if (at >= 0 && isLoneOrdinal(whole.cells)) {
      const target = last?.kind === 'item' && ordinalOfRow(last.cells, columns) === null ? last : null;
      if (target === null) waiting = { cells: whole.cells, sources: row.sources };
      else joined[joined.length - 1] = withOrdinal(target, whole.cells, row.sources, at);
      continue;
    }
    if (last?.kind === 'group' && breakBefore && !row.heading && goesOnGroup(last, whole.cells, cut)) {
      joined[joined.length - 1] = joinInto(last, whole.cells, row, cut === true ? sureCut : likelyCut);
      continue;
    }
    if (
      row.heading ||
      isGroupRow(whole.cells, columns, group) ||
      isBareTitle(whole.cells, columns, habits, breakBefore, last)
    ) {
      joined.push({ kind: 'group', cells: whole.cells, confidence: 1, sources: row.sources });
      continue;
    }
    const unnumbered = ordinalOfRow(whole.cells, columns) === null;
    const mayGoOn =
      last?.kind === 'item' &&
      waiting === null &&
      (unnumbered || (breakBefore && repeatsOrdinal(last, whole.cells, columns)));
    if (mayGoOn) {
      const tail = alignCells(withoutEmptyEnd(row.cells, at), columns, {
        cells: last.cells,
        closed: habits.closed,
      });
      const cells = unnumbered
        ? tail.cells
        : tail.cells.map((cell, i) => (i === at ? { ...cell, text: '' } : cell));
      const score = continuationScore(last.cells, cells, columns, { ...habits, breakBefore, cut });
      if (score > 0) {
        joined[joined.length - 1] = joinInto(last, cells, row, tail.guessed ? Math.min(score, 1.5) : score);
        continue;
      }
      if (last.confidence === 1 && score > -1) whole.guessed = true;
    }
    let next: TableRow = {
      kind: 'item',
      cells: whole.cells,
      confidence: whole.guessed ? 0.7 : 1,
      sources: row.sources,
    };
    if (waiting !== null) {
      if (unnumbered) next = withOrdinal(next, waiting.cells, waiting.sources, at);
      waiting = null;
    }
    joined.push(next);
  }
  return joined;
}
