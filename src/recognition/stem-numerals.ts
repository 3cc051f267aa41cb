import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrWord } from '../ocr/ocr-engine.js';
import { heightOf, inkThreshold, type PixelBox, widthOf } from './ink-marks.js';

/**
 * Numbers printed with upright strokes: a word that is only 11 or III loses strokes in engines, which read repeated
 * letters as one ("11" → "1", "III" → "II", "II" → "lịi"). How many strokes there are is counted on the pixels.
 */

/** Ink in so much of a column's height makes it part of an upright stroke. */
const fullColumn = 0.85;
/** Widest stroke as a share of the height (bold sans serif has 0.25), and how far serifs and flags stand out. */
const widestStroke = 0.34;
const serif = 0.42;
/** Rows where nothing may lie between strokes: below the serifs and the flag of 1, and above the feet. */
const bare = { from: 0.4, to: 0.82 };
/**
 * Rows where the flag of 1 hangs to the left of its stroke, how far it reaches, and how much more of that place it
 * inks than lies on the other side: the serifs of I are alike on both.
 */
const flag = { from: 0, to: 0.4, reach: 0.25, least: 0.04 };

/** Top rows and how far to the right of its stroke a serif of I reaches in them; the bar of T reaches 0.3 and more. */
const crossbar = { from: 0, to: 0.25, most: 0.24 };

interface Stroke {
  readonly left: number;
  readonly right: number;
}

class Glyphs {
  readonly height: number;
  constructor(
    private readonly image: GreyImage,
    readonly box: PixelBox,
  ) {
    this.height = heightOf(box);
  }

  isInk(x: number, y: number): boolean {
    const { width, data } = this.image;
    return data[y * width + x]! < inkThreshold;
  }

  /** Share of the rows between two shares of the height that have ink in some column of `left`–`right`. */
  inkIn(left: number, right: number, rows: { readonly from: number; readonly to: number }): number {
    const [top, bottom] = [rows.from, rows.to].map((share) => this.box[1] + Math.round(share * this.height));
    let inked = 0;
    for (let y = top!; y < bottom!; y += 1) {
      for (let x = Math.max(left, this.box[0]); x < Math.min(right, this.box[2]); x += 1) {
        if (!this.isInk(x, y)) continue;
        inked += 1;
        break;
      }
    }
    return inked / Math.max(1, bottom! - top!);
  }

  /** Share of the pixels of the same rows and columns that are ink. */
  fill(left: number, right: number, rows: { readonly from: number; readonly to: number }): number {
    const [top, bottom] = [rows.from, rows.to].map((share) => this.box[1] + Math.round(share * this.height));
    let inked = 0;
    for (let y = top!; y < bottom!; y += 1)
      for (let x = Math.max(left, this.box[0]); x < Math.min(right, this.box[2]); x += 1)
        if (this.isInk(x, y)) inked += 1;
    return inked / Math.max(1, (right - left) * (bottom! - top!));
  }

  /** Columns from `left` on that have ink in these rows, up to the first that has none. */
  reach(left: number, rows: { readonly from: number; readonly to: number }): number {
    let x = left;
    while (x < this.box[2] && this.inkIn(x, x + 1, rows) > 0) x += 1;
    return x - left;
  }

  strokes(): Stroke[] {
    const found: { left: number; right: number }[] = [];
    for (let x = this.box[0]; x < this.box[2]; x += 1) {
      let inked = 0;
      for (let y = this.box[1]; y < this.box[3]; y += 1) if (this.isInk(x, y)) inked += 1;
      if (inked < fullColumn * this.height) continue;
      const last = found.at(-1);
      if (last && x - last.right <= 1) last.right = x + 1;
      else found.push({ left: x, right: x + 1 });
    }
    return found;
  }
}

/** The box of the ink in a box; null where there is none. */
export function tightBox(image: GreyImage, box: PixelBox): PixelBox | null {
  let [left, top, right, bottom] = [box[2], box[3], box[0], box[1]];
  for (let y = Math.max(0, box[1]); y < Math.min(image.height, box[3]); y += 1) {
    for (let x = Math.max(0, box[0]); x < Math.min(image.width, box[2]); x += 1) {
      if (image.data[y * image.width + x]! >= inkThreshold) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  }
  return right > left ? [left, top, right, bottom] : null;
}

/** The box without what stands after its last empty column: a full stop, a dash. */
function withoutStop(image: GreyImage, box: PixelBox): PixelBox {
  const isBare = (x: number): boolean => {
    for (let y = box[1]; y < box[3]; y += 1)
      if (image.data[y * image.width + x]! < inkThreshold) return false;
    return true;
  };
  let x = box[2] - 1;
  while (x > box[0] && !isBare(x)) x -= 1;
  return x > box[0] ? (tightBox(image, [box[0], box[1], x, box[3]]) ?? box) : box;
}

/** "I" or "1" for each upright stroke; null where there is anything but bare strokes of one kind. */
export function strokesAsNumber(image: GreyImage, box: PixelBox): string | null {
  const glyphs = new Glyphs(image, box);
  const strokes = glyphs.strokes();
  const { height } = glyphs;
  if (strokes.length === 0 || strokes.some(({ left, right }) => right - left > widestStroke * height))
    return null;
  const edges = [box[0], ...strokes.flatMap(({ left, right }) => [left, right]), box[2]];
  if (edges[1]! - edges[0]! > serif * height || edges.at(-1)! - edges.at(-2)! > serif * height) return null;
  // Between strokes lie at most two serifs, and nothing at half height.
  for (let i = 0; i < edges.length; i += 2)
    if (glyphs.inkIn(edges[i]!, edges[i + 1]!, bare) > 0.1) return null;
  for (let i = 2; i < edges.length - 2; i += 2)
    if (edges[i + 1]! - edges[i]! > 2 * serif * height) return null;
  const isTop = strokes.some(({ right }, i) => {
    const room = (strokes[i + 1]?.left ?? Number.POSITIVE_INFINITY) - right;
    return Math.min(glyphs.reach(right, crossbar), room / 2) > crossbar.most * height;
  });
  if (isTop) return null;
  const flagged = strokes.filter(({ left, right }, i) => {
    const gaps = [strokes[i - 1]?.right, strokes[i + 1]?.left].flatMap((edge) =>
      edge === undefined ? [] : [Math.max(left - edge, edge - right)],
    );
    const reach = Math.round(Math.min(flag.reach * height, ...gaps.map((gap) => gap / 2)));
    return glyphs.fill(left - reach, left, flag) - glyphs.fill(right, right + reach, flag) > flag.least;
  });
  if (flagged.length === 0) return 'I'.repeat(strokes.length);
  return flagged.length === strokes.length ? '1'.repeat(strokes.length) : null;
}

/** One stroke is read well, and may be a T or l that lost its serifs; a table seldom has more than 111 rows. */
const fewest = 2;
const longest = 3;
/** Letters that engines print for strokes, and the stop or dash that ends a number. */
const strokeLike = /^[Iil1ìíịỉĩLHUN|!()[\]]{1,6}([.\-–—]?)$/u;

/** A word that is bare strokes, read by their number; any other word as it was. */
export function withStrokesCounted(image: GreyImage, word: OcrWord): OcrWord {
  const stop = strokeLike.exec(word.text)?.[1];
  if (stop === undefined) return word;
  const whole = tightBox(image, word.bbox);
  if (!whole || widthOf(whole) > 3 * heightOf(whole)) return word;
  const number = strokesAsNumber(image, stop === '' ? whole : withoutStop(image, whole));
  if (number === null || number.length < fewest || number.length > longest) return word;
  // Of as many strokes as the engine saw, it is the better judge whether they are I or 1.
  const agreed =
    /^(?:I+|1+)$/.test(word.text.slice(0, number.length)) && word.text.length === number.length + stop.length;
  return agreed ? word : { ...word, text: number + stop };
}
