import { cellText, groupCode, type Layout, mergesOrdinal } from './layout.js';
import type { Column, LogicalRow, LogicalTable } from './logical-table.js';
import type { Random } from './random.js';

/** What stands on the pages, in order. A break is a page end: the same table goes on, or a new one begins. */
export type Piece =
  | { readonly type: 'headings' }
  | {
      readonly type: 'group';
      readonly text: string;
      readonly cells: readonly string[];
      readonly merged: boolean;
    }
  | { readonly type: 'line'; readonly text: string }
  | {
      readonly type: 'row';
      readonly cells: readonly string[];
      readonly rowSpan: number;
      readonly spanned: boolean;
    }
  | { readonly type: 'break'; readonly newTable: boolean };

/** A pipe table cannot begin without a heading row, so one that restarts has its first row there. */
const breakPieces = (random: Random): Piece[] => {
  const style = random.pick(['blank', 'blank', 'headings', 'headings', 'block'] as const);
  const newTable = style === 'block' || (style === 'headings' && random.chance(0.7));
  const end: Piece = { type: 'break', newTable };
  return style === 'headings' ? [end, { type: 'headings' }] : [end];
};

const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);

/** Columns of a row that a page end may cut so that a careful reader still sees what the tail is. */
function cuttable(layout: Layout, row: LogicalRow, cells: readonly string[], subRows: boolean): number[] {
  const guard = layout.columns.includes('deadline')
    ? 'deadline'
    : layout.columns.includes('lead')
      ? 'lead'
      : 'raw';
  const strict = mergesOrdinal(layout) || subRows;
  if (strict && !row.merged && !layout.columns.some((column) => column === guard)) return [];
  return cells.flatMap((cell, index) => {
    const column = layout.columns[index]!;
    if (column === 'ordinal' || column === 'note') return [];
    if (strict && column === guard) return [];
    // A value is short: it wraps only where it has words ("trên 01 vạn dân ≥ 12"), never after its sign.
    return wordsOf(cell).length >= (column === 'raw' ? 3 : 2) ? [index] : [];
  });
}

/** Cuts some cells of a row at a word; what is left below the page end stands in `tail`. */
function cutRow(
  random: Random,
  layout: Layout,
  row: LogicalRow,
  cells: readonly string[],
  subRows: boolean,
): { head: string[]; tail: string[] } | null {
  const able = cuttable(layout, row, cells, subRows);
  const most =
    mergesOrdinal(layout) || subRows
      ? Math.floor(layout.columns.filter((column) => column !== 'note').length / 2)
      : able.length;
  const count = Math.min(able.length, most, random.pick([1, 1, 1, 2, 2, 3]));
  if (count === 0) return null;
  const head = [...cells];
  const tail = cells.map(() => '');
  for (const index of random.shuffled(able).slice(0, count)) {
    const words = wordsOf(cells[index]!);
    // A printed number stays with the first word of its text.
    const first = /^[\dIVX.]+\.?$/.test(words[0]!) ? 2 : 1;
    if (words.length <= first) continue;
    const at = first + random.below(words.length - first);
    // "4. …" at the head of a tail would be a new item to any reader.
    if (/^(\d+(\.\d+)*\.|[IVX]+\.|[a-zđ]\)|-|–|\+)$/.test(words[at]!)) continue;
    head[index] = words.slice(0, at).join(' ');
    tail[index] = words.slice(at).join(' ');
  }
  return tail.some(Boolean) ? { head, tail } : null;
}

/** What a group row says of how many rows follow: "(02)", "(2 nhiệm vụ)". */
const countSuffix = (layout: Layout, table: LogicalTable, rows: number): string =>
  layout.groupCount
    .replace('##', String(rows).padStart(2, '0'))
    .replace('#', String(rows))
    .replace('chỉ tiêu', table.kind === 'targets' ? 'chỉ tiêu' : 'nhiệm vụ');

function groupPiece(layout: Layout, table: LogicalTable, index: number): Piece[] {
  const group = table.groups[index]!;
  if (group.title === null) return [];
  const code = groupCode(layout, group.ordinal);
  const title = group.title + countSuffix(layout, table, group.rows.length);
  const text = `${code}. ${title}`;
  if (layout.groupStyle === 'line') return [{ type: 'line', text }];
  const own = layout.columns.indexOf(table.kind === 'targets' ? 'name' : 'general');
  const ordinal = layout.columns.indexOf('ordinal');
  const merged = layout.groupStyle === 'merged' || ordinal < 0;
  const cells = layout.columns.map((column, at) => {
    if (merged) return at === 0 ? text : '';
    if (at === ordinal) return code ?? '';
    if (at === own) return title;
    return layout.stray ? (group.stray?.[column as Column] ?? '') : '';
  });
  return [{ type: 'group', text, cells, merged }];
}

/** A table as it comes off the pages: rows, page ends, rows cut by them. */
export function layPages(random: Random, layout: Layout, table: LogicalTable): Piece[] {
  const subRows = table.groups.some((group) => group.rows.some((row) => row.merged));
  const all = table.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const everyRows = Math.max(3, Math.floor(all / (1 + random.below(5))));
  const pieces: Piece[] = [{ type: 'headings' }];
  let sinceBreak = 0;
  let ordinalFalls = layout.fallenOrdinal;
  for (const [index, group] of table.groups.entries()) {
    const opening = groupPiece(layout, table, index);
    pieces.push(...opening);
    if (opening[0]?.type === 'line') {
      if (random.chance(0.4)) pieces.push({ type: 'headings' });
    } else if (opening.length > 0 && random.chance(0.1)) pieces.push(...breakPieces(random));
    for (const [at, row] of group.rows.entries()) {
      const cells = layout.columns.map((column) => cellText(layout, row, column));
      const whole = !subRows && cells.every((cell, index) => cell !== '' || layout.columns[index] === 'note');
      if (ordinalFalls && whole && random.chance(0.2)) {
        ordinalFalls = false;
        const below = cells.map((cell, index) => (index === 0 ? cell : ''));
        for (const printed of [cells.slice(1), below])
          pieces.push({ type: 'row', cells: printed, rowSpan: 1, spanned: false });
        continue;
      }
      const follows = group.rows.slice(at + 1).findIndex((next) => !next.merged);
      const span = (follows < 0 ? group.rows.length - at - 1 : follows) + 1;
      const spans = layout.format === 'html' && layout.rowSpans && !row.merged && span > 1;
      const spanned = layout.format === 'html' && layout.rowSpans && row.merged === true;
      sinceBreak += 1;
      const due = sinceBreak >= everyRows && !spans && !spanned;
      const cut = due && random.chance(0.7) ? cutRow(random, layout, row, cells, subRows) : null;
      pieces.push({ type: 'row', cells: cut?.head ?? cells, rowSpan: spans ? span : 1, spanned });
      if (!due) continue;
      sinceBreak = 0;
      const last = index === table.groups.length - 1 && at === group.rows.length - 1;
      if (cut !== null)
        pieces.push(...breakPieces(random), { type: 'row', cells: cut.tail, rowSpan: 1, spanned: false });
      else if (!last) pieces.push(...breakPieces(random));
    }
  }
  return pieces;
}
