import type { GreyImage } from '../imaging/raster-image.js';
import { whiten } from '../imaging/whiten.js';
import type { OcrEngine, OcrWord } from '../ocr/ocr-engine.js';
import { withPrintedDashes } from './dashes.js';
import { withDigitsCounted } from './digit-counts.js';
import { type InkMark, inkMarks, type PixelBox, widthOf } from './ink-marks.js';
import { insertSigns } from './insert-signs.js';
import { withLostSpace } from './lost-spaces.js';
import { centre, isInside } from './page-words.js';
import { eraseSigns, findPrintedSigns, type PrintedSign, signThreshold } from './printed-signs.js';
import { withQuarterNumerals } from './quarter-numerals.js';
import { type InkedCell, readCells } from './read-cells.js';
import { readText } from './read-text.js';
import { withSecondReadings } from './second-reading.js';
import { withStrokesCounted } from './stem-numerals.js';
import { seemsTurned } from './upright.js';

/** A cell of a ruled table, in pixels inside its rules. */
export interface PixelCell {
  readonly group: string;
  readonly box: PixelBox;
}

export interface ReadPicture {
  readonly words: readonly OcrWord[];
  readonly lost: readonly PixelBox[];
}

const pointsAnInch = 72;
/** Smaller than this, in square inches, is no full stop of 8-point print: dust. */
const leastArea = 0.00007;

/** Which cell holds a point; -1 outside of all. Rows of cells are looked up by height. */
class CellFinder {
  private readonly rows: number[][] = [];
  private readonly step = 64;

  constructor(private readonly cells: readonly PixelCell[]) {
    cells.forEach(({ box }, i) => {
      for (let row = Math.floor(box[1] / this.step); row <= Math.floor(box[3] / this.step); row += 1) {
        const own = this.rows[row];
        if (own) own.push(i);
        else this.rows[row] = [i];
      }
    });
  }

  at(point: readonly [number, number]): number {
    const row = this.rows[Math.floor(point[1] / this.step)] ?? [];
    return row.find((i) => isInside(point, this.cells[i]!.box)) ?? -1;
  }
}

function inkedCells(cells: readonly PixelCell[], marks: readonly InkMark[], finder: CellFinder) {
  const own: InkMark[][] = cells.map(() => []);
  const outside: InkMark[] = [];
  for (const mark of marks) {
    const at = finder.at(centre(mark.box));
    if (at < 0) outside.push(mark);
    else own[at]!.push(mark);
  }
  return { inked: cells.map((cell, i): InkedCell => ({ ...cell, marks: own[i]! })), outside };
}

/** What the engine cannot tell and the pixels can: digits and strokes of numbers, widths of dashes, spaces, signs. */
async function corrected(
  image: GreyImage,
  words: readonly OcrWord[],
  signs: readonly PrintedSign[],
  marks: readonly InkMark[],
  engine: OcrEngine,
): Promise<OcrWord[]> {
  const counted = seemsTurned(words) ? words : await withDigitsCounted(image, words, marks, engine);
  const exact = counted.flatMap((word) => {
    const size = ((word.fontSize ?? 0) * image.dpi) / pointsAnInch;
    if (size === 0) return [withStrokesCounted(image, word)];
    return withLostSpace(withPrintedDashes(word, size, marks), size, marks).map((part) =>
      withStrokesCounted(image, part),
    );
  });
  return insertSigns(withQuarterNumerals(image, exact), signs);
}

/** Reads a clean, straight page without its rules: the given cells by themselves, and what stands outside of them. */
export async function readPicture(
  page: GreyImage,
  cells: readonly PixelCell[],
  engine: OcrEngine,
): Promise<ReadPicture> {
  const signs = findPrintedSigns(page, inkMarks(page, undefined, signThreshold));
  const picture = eraseSigns(page, signs);
  const dust = leastArea * page.dpi * page.dpi;
  const marks = inkMarks(picture).filter(({ area, box }) => area >= dust && widthOf(box) > 1);
  const finder = new CellFinder(cells);
  const { inked, outside } = inkedCells(cells, marks, finder);
  // Only the engine gets white paper: what is counted on the pixels goes by the greys of the scan.
  const white = whiten(picture);
  const ofCells = await readCells(white, inked, engine);
  const text = await readText(
    white,
    cells.map(({ box }) => box),
    outside,
    engine,
  );
  const first = [text.words, ...ofCells];
  const [outer, ...inner] = seemsTurned(text.words) ? first : await withSecondReadings(white, first, engine);
  const signsAt = (cell: number): PrintedSign[] => signs.filter(({ box }) => finder.at(centre(box)) === cell);
  const words = await corrected(picture, outer!, signsAt(-1), outside, engine);
  for (const [i, { marks: own }] of inked.entries())
    words.push(...(await corrected(picture, inner[i]!, signsAt(i), own, engine)));
  return { words, lost: text.lost };
}
