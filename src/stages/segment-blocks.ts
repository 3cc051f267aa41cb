import { flattenLayoutGrid, isLayoutGrid } from '../layout/flatten-layout-grid.js';
import { type PrintedLine, paragraphsOf, wrapWidth } from '../layout/paragraphs.js';
import { runningHeads } from '../layout/running-heads.js';
import { splitColumns } from '../layout/side-by-side.js';
import { standsAlone } from '../layout/stand-alone.js';
import type { LegibleDocument } from '../model/legible-document.js';
import type { TextLine } from '../model/paged-document.js';
import type { GridBlock, SegmentedDocument } from '../model/segmented-document.js';
import type { Stage } from '../pipeline/stage.js';
import { gridFromGiven } from '../tables/grid-from-given.js';
import { gridFromLines } from '../tables/grid-from-lines.js';
import { type RowSyntax, rowSyntaxOf } from '../tables/row-syntax.js';

/** Lines and pieces of table, in reading order. */
type Piece = PrintedLine | GridBlock;

/** A line without cells between two rows that stand together belongs to their table (a cell's second line, a group). */
function gridLinesFrom(lines: readonly TextLine[], at: number, syntax: RowSyntax): number {
  let end = at + 1;
  for (let i = at + 1; i < lines.length; i += 1) {
    const { text } = lines[i]!;
    if (text.trim() === '' || /^\s*(?:bảng|biểu|phụ lục)\s/iu.test(text)) break;
    if (rowSyntaxOf(text) === syntax || (syntax === 'pipe' && text.includes('|'))) end = i + 1;
    else if (i + 1 >= lines.length || rowSyntaxOf(lines[i + 1]!.text) !== syntax) break;
  }
  return end;
}

/** Pipes in one line of prose make no table: another row stands above or below it. */
const hasNeighbour = (lines: readonly TextLine[], at: number): boolean =>
  [lines[at - 1], lines[at + 1]].some((line) => line?.text.includes('|'));

function piecesOf(document: LegibleDocument): Piece[] {
  const pieces: Piece[] = [];
  for (const page of document.pages) {
    let blankBefore = true;
    let run: TextLine[] = [];
    const settle = () => {
      for (let i = 0; i < run.length; ) {
        const line = run[i]!;
        const syntax = rowSyntaxOf(line.text);
        const alone = syntax === 'pipe' && !line.text.trimStart().startsWith('|') && !hasNeighbour(run, i);
        if (syntax !== null && !alone) {
          const end = gridLinesFrom(run, i, syntax);
          const grid = gridFromLines(run.slice(i, end), syntax, page.number);
          if (grid !== null) pieces.push(grid);
          blankBefore = true;
          i = end;
          continue;
        }
        const texts = splitColumns(line.text);
        texts.forEach((text, column) => {
          const source = {
            page: page.number,
            lines: [line.number, line.last] as [number, number],
            bbox: line.bbox,
          };
          pieces.push({
            text,
            emphasis: line.emphasis,
            furniture: line.furniture,
            source,
            blankBefore: blankBefore || column > 0,
          });
        });
        blankBefore = texts.length !== 1;
        i += 1;
      }
      run = [];
    };
    for (const item of page.content) {
      if (item.type === 'line') run.push(item);
      else {
        settle();
        pieces.push(gridFromGiven(item, page.number));
        blankBefore = true;
      }
    }
    settle();
  }
  return pieces;
}

const isGrid = (piece: Piece): piece is GridBlock => 'rows' in piece;

/** A piece of one column, or of single cells, below a letterhead or signature set in a table goes on it. */
const goesOnLayout = (grid: GridBlock): boolean =>
  grid.columns <= 3 && grid.rows.every((row) => row.cells.filter((cell) => cell.text !== '').length <= 1);

/** Undoes tables that only place text side by side; in those that stay, a line break in a cell is a space. */
function undoLayout(pieces: readonly Piece[]): Piece[] {
  let inLayout = false;
  return pieces.flatMap((piece): Piece[] => {
    if (!isGrid(piece)) {
      inLayout &&= standsAlone(piece.text) || piece.text.length < 60;
      return [piece];
    }
    inLayout = isLayoutGrid(piece) || (inLayout && goesOnLayout(piece));
    return inLayout ? flattenLayoutGrid(piece) : [onOneLine(piece)];
  });
}

const onOneLine = (grid: GridBlock): GridBlock => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.text.includes('\n') ? { ...cell, text: cell.text.replace(/\s+/g, ' ') } : cell,
    ),
  })),
});

/** Puts lines together to paragraphs and items, and rows to pieces of table; tables that only place text are undone. */
export const segmentBlocks = (): Stage<LegibleDocument, SegmentedDocument> => ({
  name: 'segment-blocks',
  version: 4,
  run: (document) => {
    const pieces = undoLayout(piecesOf(document));
    const heads = runningHeads(pieces.map((piece) => (isGrid(piece) ? null : piece)));
    const width = wrapWidth(pieces.filter((piece): piece is PrintedLine => !isGrid(piece)));
    const blocks: SegmentedDocument['blocks'] = [];
    let lines: PrintedLine[] = [];
    const settle = () => {
      for (const block of paragraphsOf(lines, width, heads)) blocks.push(block);
      lines = [];
    };
    for (const piece of pieces) {
      if (isGrid(piece)) {
        settle();
        blocks.push(piece);
      } else lines.push(piece);
    }
    settle();
    return { ...document, blocks };
  },
});
