import type { GreyImage } from '../imaging/raster-image.js';
import { likestSign } from './classify-sign.js';
import { heightOf, type InkMark, type PixelBox, widthOf } from './ink-marks.js';
import type { Comparator } from './sign-templates.js';

/** A sign decided on the pixels, and where it stands. */
export interface PrintedSign {
  readonly text: Comparator | '•';
  readonly box: PixelBox;
  /** How like the sign its ink is, 0–1. */
  readonly likeness: number;
}

/**
 * Hairlines of Times are as light as this when blurred; a lower threshold breaks the arms of "≥" (measured: 9–14 pt at
 * 200 and 300 dpi, 12 fonts, blur to 1.4 px).
 */
export const signThreshold = 190;
/** Correlation with a drawn comparator: comparators of 12 fonts score 0.67 and more, other letters 0.55 and less. */
const leastLikeness = 0.62;
/** Height of a comparator in inches: between 8-point and 20-point print. */
const signHeight = { least: 0.035, most: 0.2 };
/** Width over height: a single guillemet is half as wide as high, ">" about as wide. */
const signShape = { least: 0.62, most: 1.6 };
/** Ink in the box: two thin arms in 14-point Times to both arms and a bar in bold. */
const signFill = { least: 0.1, most: 0.68 };

const isSized = ({ box, area }: InkMark, dpi: number): boolean => {
  const [width, height] = [widthOf(box), heightOf(box)];
  const fill = area / (width * height);
  return (
    height >= signHeight.least * dpi &&
    height <= signHeight.most * dpi &&
    width >= signShape.least * height &&
    width <= signShape.most * height &&
    fill >= signFill.least &&
    fill <= signFill.most
  );
};

/** The bar of "≥" is as wide as its arms, thin, and near below them. */
function barBelow(arms: PixelBox, marks: readonly InkMark[]): PixelBox | null {
  const [width, height] = [widthOf(arms), heightOf(arms)];
  const bar = marks.find(
    ({ box }) =>
      box[1] >= arms[3] - 0.15 * height &&
      box[1] <= arms[3] + 0.5 * height &&
      heightOf(box) <= 0.3 * height &&
      widthOf(box) >= 0.75 * width &&
      widthOf(box) <= 1.3 * width &&
      Math.abs(box[0] + box[2] - arms[0] - arms[2]) <= 0.4 * width,
  );
  return bar?.box ?? null;
}

const around = (a: PixelBox, b: PixelBox): PixelBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const withBar: Readonly<Partial<Record<Comparator, Comparator>>> = { '>': '≥', '<': '≤' };

function comparatorAt(
  image: GreyImage,
  mark: InkMark,
  near: (box: PixelBox) => readonly InkMark[],
): PrintedSign | null {
  const alone = likestSign(image, mark.box);
  if (!alone || alone.score < leastLikeness) return null;
  const barred = withBar[alone.sign];
  if (barred === undefined) return { text: alone.sign, box: mark.box, likeness: alone.score };
  const bar = barBelow(mark.box, near(mark.box));
  if (!bar) return { text: alone.sign, box: mark.box, likeness: alone.score };
  const whole = around(mark.box, bar);
  const together = likestSign(image, whole);
  return together?.sign === barred && together.score >= leastLikeness
    ? { text: barred, box: whole, likeness: together.score }
    : { text: alone.sign, box: mark.box, likeness: Math.min(alone.score, leastLikeness) };
}

/** Looks marks up by height, so that neighbours are found without going through the page. */
class MarkRows {
  private readonly rows: InkMark[][] = [];
  constructor(
    marks: readonly InkMark[],
    private readonly step: number,
  ) {
    for (const mark of marks) {
      const from = Math.floor(mark.box[1] / step);
      const to = Math.floor((mark.box[3] - 1) / step);
      for (let row = from; row <= to; row += 1) {
        const own = this.rows[row];
        if (own) own.push(mark);
        else this.rows[row] = [mark];
      }
    }
  }

  between(top: number, bottom: number): InkMark[] {
    const found = new Set<InkMark>();
    for (let row = Math.floor(top / this.step); row <= Math.floor(bottom / this.step); row += 1)
      for (const mark of this.rows[row] ?? []) found.add(mark);
    return [...found];
  }
}

/** Width and height in inches of a round bullet in 9–16-point print, and what of its box a disc fills (0.785). */
const bulletSide = { least: 0.028, most: 0.085 };
const bulletFill = 0.7;
/** Inches without ink before a bullet: it opens its line; and at the most between it and its text. */
const bulletGap = { before: 0.2, after: 0.6, least: 0.03 };

/** A disc at the start of a line, at half the height of the letter after it: no full stop, dot of an i, or tone mark. */
function isBullet({ box, area }: InkMark, rows: MarkRows, dpi: number): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  if (Math.min(width, height) < bulletSide.least * dpi || Math.max(width, height) > bulletSide.most * dpi)
    return false;
  if (Math.max(width, height) > 1.25 * Math.min(width, height) || area < bulletFill * width * height)
    return false;
  const beside = rows.between(box[1], box[3]).filter((other) => other.box !== box);
  if (beside.some((other) => other.box[0] < box[2] && other.box[2] > box[0] - bulletGap.before * dpi))
    return false;
  const next = beside
    .filter((other) => other.box[0] >= box[2] && heightOf(other.box) >= 1.5 * height)
    .sort((a, b) => a.box[0] - b.box[0])[0];
  if (!next) return false;
  const gap = next.box[0] - box[2];
  const place = ((box[1] + box[3]) / 2 - next.box[1]) / heightOf(next.box);
  return gap >= bulletGap.least * dpi && gap <= bulletGap.after * dpi && place > 0.25 && place < 0.8;
}

/**
 * Comparators and bullets on a page, found by their shape alone, whatever stands beside them. `marks` are the page's
 * pieces of ink at `signThreshold`.
 */
export function findPrintedSigns(image: GreyImage, marks: readonly InkMark[]): PrintedSign[] {
  const rows = new MarkRows(marks, Math.max(8, Math.round(0.1 * image.dpi)));
  const near = (box: PixelBox): InkMark[] => rows.between(box[1], box[3] + heightOf(box));
  const signs: PrintedSign[] = [];
  for (const mark of marks) {
    const sign = isSized(mark, image.dpi) ? comparatorAt(image, mark, near) : null;
    if (sign) signs.push(sign);
    else if (isBullet(mark, rows, image.dpi)) signs.push({ text: '•', box: mark.box, likeness: 1 });
  }
  return signs;
}

/** The picture without the signs, for an engine that would take them for other letters. */
export function eraseSigns(image: GreyImage, signs: readonly PrintedSign[]): GreyImage {
  if (signs.length === 0) return image;
  const data = new Uint8Array(image.data);
  for (const { box } of signs) {
    // Blurred edges lie outside of the box that the threshold gives.
    const [left, right] = [Math.max(0, box[0] - 2), Math.min(image.width, box[2] + 2)];
    for (let y = Math.max(0, box[1] - 2); y < Math.min(image.height, box[3] + 2); y += 1)
      data.fill(255, y * image.width + left, y * image.width + right);
  }
  return { ...image, data };
}
