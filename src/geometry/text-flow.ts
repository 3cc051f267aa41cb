import type { TextLine } from '../model/paged-document.js';
import { withWholeWords } from './broken-words.js';
import type { PlacedWord } from './page-marks.js';
import { type Margins, opensParagraph, standsApart, usualPitch, wrapsInto } from './paragraph-gaps.js';
import { bandsOf, type PrintedRow, printedRows, wordsOfRows } from './printed-rows.js';
import { type Flow, textFlows } from './text-columns.js';
import { blankLine, textLine } from './text-of-words.js';

/** Columns inside columns: a letterhead has three at the most. */
const deepest = 3;

const rowsOf = (flow: Flow & { type: 'lines' }): PrintedRow[] => flow.bands.flatMap((band) => band.rows);

/** The lines that run over the full width of a page: its margins are told by them. */
export const fullWidthRows = (flows: readonly Flow[]): PrintedRow[] =>
  flows.flatMap((flow) => (flow.type === 'lines' ? rowsOf(flow) : []));

/** How rows follow each other: a paragraph begins, a line of its own does, or the line before goes on. */
interface Follows {
  opens(last: PrintedRow, row: PrintedRow): boolean;
  wraps(last: PrintedRow, row: PrintedRow): boolean;
}

/** Rows as lines: wrapped ones are one, with the words whole that a line's end cuts. */
function linesOf(rows: readonly PrintedRow[], follows: Follows): TextLine[] {
  const lines: (PrintedRow[] | null)[] = [];
  rows.forEach((row, i) => {
    const last = rows[i - 1];
    const opens = last !== undefined && follows.opens(last, row);
    if (opens) lines.push(null);
    if (last !== undefined && !opens && follows.wraps(last, row)) lines.at(-1)!.push(row);
    else lines.push([row]);
  });
  return lines.map((own) => {
    if (own === null) return blankLine;
    const words = withWholeWords(
      own.map((row) => wordsOfRows([row])),
      null,
    );
    return textLine(words.flat(), { printed: own.length });
  });
}

/** Lines of one column of letterhead or foot: they are centred or short, so that only a wide space parts them. */
function linesOfColumn(words: readonly PlacedWord[], depth: number): TextLine[] {
  const bands = bandsOf(printedRows(words));
  const flows: Flow[] = depth < deepest ? textFlows(bands) : [{ type: 'lines', bands }];
  return joined(flows, depth, (rows) => {
    const pitch = usualPitch(rows);
    return linesOf(rows, { opens: (last, row) => standsApart(last, row, pitch), wraps: () => false });
  });
}

function joined(
  flows: readonly Flow[],
  depth: number,
  print: (rows: readonly PrintedRow[]) => TextLine[],
): TextLine[] {
  const parts = flows.map((flow) => {
    if (flow.type === 'lines') return print(rowsOf(flow));
    const [left, right] = [linesOfColumn(flow.left, depth + 1), linesOfColumn(flow.right, depth + 1)];
    return [...left, blankLine, ...right];
  });
  return parts.flatMap((part, i) => (i > 0 ? [blankLine, ...part] : part));
}

/**
 * A part of a page as lines in reading order: columns one after the other, the wrapped lines of a paragraph one, a blank
 * line where a paragraph begins by its indent, by the space above it or by the room the line before leaves.
 */
export const textLinesOf = (flows: readonly Flow[], margins: Margins): TextLine[] =>
  joined(flows, 0, (rows) =>
    linesOf(rows, {
      opens: (last, row) => opensParagraph(last, row, margins),
      wraps: (last, row) => wrapsInto(last, row, margins),
    }),
  );
