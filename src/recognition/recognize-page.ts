import { arrangePage } from '../geometry/arrange-pages.js';
import type { PlacedWord } from '../geometry/page-marks.js';
import { cleanPage } from '../imaging/clean-page.js';
import { eraseRulings } from '../imaging/erase-rulings.js';
import { findRulings, toRulings } from '../imaging/find-rulings.js';
import type { GreyImage, RasterImage } from '../imaging/raster-image.js';
import type { RecognizedPage } from '../model/page-recognizer.js';
import type { Page, Ruling, Word } from '../model/paged-document.js';
import type { Box } from '../model/source.js';
import type { OcrEngine, OcrWord } from '../ocr/ocr-engine.js';
import { withBoldLines } from './bold-words.js';
import { letterSizes } from './letter-sizes.js';
import { pageFindings, turnedFinding } from './page-findings.js';
import { type PixelCell, readPicture } from './read-picture.js';
import { ruledCells, withoutStems } from './table-cells.js';
import { seemsTurned, turnedPicture, turnToUpright } from './upright.js';

const pointsAnInch = 72;
/** Points that a cell is cut smaller on each side: the blurred edge of its rules. */
const insideRules = 0.75;

/** The cells in whole pixels; those too small for a letter are left out. */
function pixelCells(rulings: readonly Ruling[], image: GreyImage): PixelCell[] {
  const scale = image.dpi / pointsAnInch;
  return ruledCells(rulings).flatMap(({ table, column, box }): PixelCell[] => {
    const left = Math.max(0, Math.ceil((box[0] + insideRules) * scale));
    const top = Math.max(0, Math.ceil((box[1] + insideRules) * scale));
    const right = Math.min(image.width, Math.floor((box[2] - insideRules) * scale));
    const bottom = Math.min(image.height, Math.floor((box[3] - insideRules) * scale));
    return right - left < 2 || bottom - top < 2
      ? []
      : [{ group: `${table} ${column}`, box: [left, top, right, bottom] }];
  });
}

function placedWords(words: readonly OcrWord[], picture: GreyImage): PlacedWord[] {
  const { dpi } = picture;
  const points = (pixels: number): number => Math.round((pixels * 100 * pointsAnInch) / dpi) / 100;
  const sizes = letterSizes(words, dpi);
  return withBoldLines(picture, words, sizes).map(({ text, bbox, confidence, bold }, i) => ({
    text,
    bbox: [points(bbox[0]), points(bbox[1]), points(bbox[2]), points(bbox[3])],
    confidence,
    fontSize: sizes[i]!,
    bold,
    turned: false,
  }));
}

/** Takes a box of the straightened page back to the page as it was scanned: the smallest upright box around it. */
type BackToPage = (box: Box) => Box;

function backToPage(transform: (x: number, y: number) => readonly [number, number], dpi: number): BackToPage {
  const scale = dpi / pointsAnInch;
  const rounded = (points: number): number => Math.round(points * 100) / 100;
  return ([left, top, right, bottom]) => {
    const corners = [
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ].map(([x, y]) => transform(x! * scale, y! * scale).map((pixels) => rounded(pixels / scale)));
    const [xs, ys] = [corners.map((corner) => corner[0]!), corners.map((corner) => corner[1]!)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  };
}

const movedContent = (content: Page['content'], back: BackToPage): Page['content'] =>
  content.map((item) => {
    const bbox = item.bbox && back(item.bbox);
    if (item.type === 'line')
      return { ...item, bbox, words: item.words.map((word) => ({ ...word, bbox: back(word.bbox) })) };
    const rows = item.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        bbox: cell.bbox && back(cell.bbox),
        words: cell.words.map((word) => ({ ...word, bbox: back(word.bbox) })),
      })),
    }));
    return { ...item, bbox, rows };
  });

/** A rule of a page that lay askew is given at its mean place. */
function movedRuling(ruling: Ruling, back: BackToPage): Ruling {
  const { at, start, end } = ruling;
  const across = ruling.direction === 'horizontal';
  const [left, top, right, bottom] = back(across ? [start, at, end, at] : [at, start, at, end]);
  return across
    ? { ...ruling, at: (top + bottom) / 2, start: left, end: right }
    : { ...ruling, at: (left + right) / 2, start: top, end: bottom };
}

const meanConfidence = (words: readonly OcrWord[]): number | null =>
  words.length === 0 ? null : words.reduce((sum, word) => sum + word.confidence, 0) / words.length;

/**
 * Reads a page from its picture: cleaned and laid straight, the cells of ruled tables each by themselves, the rest as a
 * page; what no Vietnamese model can print (≥ ≤ •) is decided on the pixels. Boxes fit the picture that was given, or,
 * where it lay sideways or upside down, the picture turned upright (finding `page-turned`).
 */
export async function recognizePage(image: RasterImage, engine: OcrEngine): Promise<RecognizedPage> {
  const asGiven = await readAsItLies(image, engine);
  if (!seemsTurned(wordsOf(asGiven.content))) return asGiven;
  const quarters = await turnToUpright(image, engine);
  if (quarters === null) return asGiven;
  const upright = await readAsItLies(turnedPicture(image, quarters), engine);
  return { ...upright, findings: [turnedFinding(quarters), ...upright.findings] };
}

const wordsOf = (content: Page['content']): Word[] =>
  content.flatMap((item) =>
    item.type === 'line' ? item.words : item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.words)),
  );

async function readAsItLies(image: RasterImage, engine: OcrEngine): Promise<RecognizedPage> {
  const { grey, skewDegrees, sealShare, noise, transform } = cleanPage(image);
  const pixelRulings = withoutStems(findRulings(grey), grey.dpi);
  const rulings = toRulings(pixelRulings, grey.dpi);
  const picture = pixelRulings.length > 0 ? eraseRulings(grey, pixelRulings) : grey;
  const { words, lost } = await readPicture(picture, pixelCells(rulings, grey), engine);
  const points = (pixels: number): number => (pixels * pointsAnInch) / grey.dpi;
  const [width, height] = [points(grey.width), points(grey.height)];
  const content = arrangePage({ width, height, words: placedWords(words, picture), rulings });
  const back = backToPage(transform, grey.dpi);
  const straight = skewDegrees === 0;
  return {
    content: straight ? content : movedContent(content, back),
    geometry: {
      width: points(image.width),
      height: points(image.height),
      rulings: straight ? rulings : rulings.map((ruling) => movedRuling(ruling, back)),
      imageShare: 1,
      hiddenText: false,
      textFrom: 'ocr',
    },
    confidence: meanConfidence(words),
    findings: pageFindings({
      skewDegrees,
      sealShare,
      noise,
      lost: lost.map((box) => back([points(box[0]), points(box[1]), points(box[2]), points(box[3])])),
    }),
  };
}
