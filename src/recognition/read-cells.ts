import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrEngine, OcrWord } from '../ocr/ocr-engine.js';
import type { InkMark, PixelBox } from './ink-marks.js';
import { inkBox, readBlocks } from './page-words.js';
import { unreadLines } from './unread-lines.js';

/** A cell as it is to be read: where it is, and the ink in it. */
export interface InkedCell {
  /** Cells with the same key are printed alike and read in one picture. */
  readonly group: string;
  readonly box: PixelBox;
  readonly marks: readonly InkMark[];
}

/** Cells of one picture at the most: a column of a page of short rows has fewer. */
const mostInStrip = 80;

function groupsOf(cells: readonly InkedCell[]): InkedCell[][] {
  const groups = new Map<string, InkedCell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.group) ?? [];
    groups.set(cell.group, group);
    group.push(cell);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / mostInStrip) }, (_, i) =>
      group.slice(i * mostInStrip, (i + 1) * mostInStrip),
    ),
  );
}

/** Clipped to the cell: the ink beyond belongs to its rules or its neighbours. */
const clipped = (box: PixelBox, cell: PixelBox): PixelBox => [
  Math.max(box[0], cell[0]),
  Math.max(box[1], cell[1]),
  Math.min(box[2], cell[2]),
  Math.min(box[3], cell[3]),
];

/** One cell by itself, as lines and, where that gives nothing (a single figure), as one line. */
async function readAlone(page: GreyImage, box: PixelBox, engine: OcrEngine): Promise<OcrWord[]> {
  for (const layout of ['block', 'line'] as const) {
    const [words = []] = await readBlocks(page, [box], engine, layout);
    if (words.length > 0) return words;
  }
  return [];
}

/** The words of a cell, read again where there are none, or where a line of its letters is on no word. */
async function complete(
  page: GreyImage,
  cell: InkedCell,
  box: PixelBox,
  words: OcrWord[],
  engine: OcrEngine,
): Promise<OcrWord[]> {
  const left = unreadLines(cell.marks, words, page.dpi).length;
  if (words.length > 0 && left === 0) return words;
  const again = await readAlone(page, box, engine);
  return words.length === 0 || unreadLines(cell.marks, again, page.dpi).length < left ? again : words;
}

/**
 * Words of table cells, as many answers as cells; cells without ink are not read. The cells of a column are set below
 * each other and read as one picture: as right as one by one (95.3 and 95.4 % of 569 cells exact), with a tenth less
 * work, and one start of the engine for all. A cell that has ink and gave no word, or lost a line, is read again alone.
 */
export async function readCells(
  page: GreyImage,
  cells: readonly InkedCell[],
  engine: OcrEngine,
): Promise<OcrWord[][]> {
  const found = new Map<InkedCell, OcrWord[]>();
  for (const group of groupsOf(cells.filter(({ marks }) => marks.length > 0))) {
    const boxes = group.map((cell) => clipped(inkBox(cell.marks, page), cell.box));
    const answers = await readBlocks(page, boxes, engine);
    for (const [i, cell] of group.entries()) {
      found.set(cell, await complete(page, cell, boxes[i]!, answers[i]!, engine));
    }
  }
  return cells.map((cell) => found.get(cell) ?? []);
}
