import type { Ruling } from '../../model/paged-document.js';
import type { Box } from '../../model/source.js';
import type { Affine } from './affine.js';
import { isWhite } from './graphics-state.js';
import type { DrawnPath } from './page-drawing.js';

/** pdf.js's codes of path segments, and how many numbers follow each. */
const segments = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;
const numbersOf = [2, 2, 6, 4, 0] as const;

/** Points; a filled shape no thicker than this is a rule, a thicker one an area. A heavy frame has 4.5. */
const thickest = 4.5;
/** Points across that a line may drift and still be level or upright. */
const drift = 0.6;
/** Points that pieces of one rule may be apart: dots and dashes are drawn one by one, corners are left out. */
const gapInRule = 3.2;
/** Points across that pieces of one rule may be apart. */
const besides = 0.35;
/** Points; a rule is no shorter than a line of print is high. */
const shortest = 5;
/** A shape is long beside its thickness, or it is a dot of a dotted rule (short, and joined later). */
const elongated = 3;
/** Points; an area that words may stand on. */
const smallestArea = 3;

export interface PathMarks {
  /** Pieces as they are drawn; `mergedRulings` makes whole rules of them. */
  readonly rulings: Ruling[];
  /** Boxes of filled areas that are no rules. */
  readonly areas: Box[];
}

/** The rules and areas that one path paints; curves and slanting lines are none. */
export function marksOfPath(path: DrawnPath): PathMarks {
  const marks: PathMarks = { rulings: [], areas: [] };
  const strokes = path.stroked && !isWhite(path.strokeColor);
  const fills = path.filled;
  if (!strokes && !fills) return marks;
  for (const points of polygons(path.coordinates, path.toPage)) {
    if (strokes) addSides(points, path.lineWidth, marks.rulings);
    if (fills) addFilled(points, isWhite(path.fillColor), marks);
  }
  if (fills && !strokes && marks.areas.length === 2) addFrame(marks);
  return marks;
}

type Points = number[];

/** The polygons of a path as x, y, x, y … in points of the page; those with curves are cut at them. */
function* polygons(coordinates: ArrayLike<number>, [a, b, c, d, e, f]: Affine): Generator<Points> {
  let points: Points = [];
  for (let at = 0; at < coordinates.length; ) {
    const segment = coordinates[at]!;
    const numbers = numbersOf[segment];
    if (numbers === undefined) return;
    at += 1;
    if (segment === segments.closePath) {
      if (points.length > 4) points.push(points[0]!, points[1]!);
      continue;
    }
    if (segment !== segments.lineTo) {
      if (points.length > 2) yield points;
      points = [];
    }
    const x = coordinates[at + numbers - 2]!;
    const y = coordinates[at + numbers - 1]!;
    points.push(a * x + c * y + e, b * x + d * y + f);
    at += numbers;
  }
  if (points.length > 2) yield points;
}

function addSides(points: Points, width: number, rulings: Ruling[]): void {
  for (let at = 0; at + 3 < points.length; at += 2)
    addRule(points[at]!, points[at + 1]!, points[at + 2]!, points[at + 3]!, width, rulings);
}

function addRule(x: number, y: number, toX: number, toY: number, width: number, rulings: Ruling[]): void {
  const [across, down] = [Math.abs(toX - x), Math.abs(toY - y)];
  if (width > thickest) return;
  if (down <= drift && across > down)
    rulings.push({
      direction: 'horizontal',
      at: (y + toY) / 2,
      start: Math.min(x, toX),
      end: Math.max(x, toX),
      width,
    });
  else if (across <= drift && down > across)
    rulings.push({
      direction: 'vertical',
      at: (x + toX) / 2,
      start: Math.min(y, toY),
      end: Math.max(y, toY),
      width,
    });
}

/** A thin filled shape is a rule along its middle: a rectangle, or one with its ends cut slanting at the corners. */
function addFilled(points: Points, white: boolean, marks: PathMarks): void {
  const [left, top, right, bottom] = boxOf(points);
  const [width, height] = [right - left, bottom - top];
  const thin = Math.min(width, height);
  if (thin > thickest) {
    if (thin > smallestArea && points.length >= 8) marks.areas.push([left, top, right, bottom]);
    return;
  }
  if (white || points.length > 14) return;
  const long = Math.max(width, height);
  if (long > thickest && long < elongated * thin) return;
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  // A dot may be a piece of a dotted rule in either direction.
  if (long < 2 * thin || width > height) addRule(left, middle[1], right, middle[1], height, marks.rulings);
  if (long < 2 * thin || width <= height) addRule(middle[0], top, middle[0], bottom, width, marks.rulings);
}

/** Two areas, one just inside the other, painted as one path: a frame. */
function addFrame({ rulings, areas }: PathMarks): void {
  const [outer, inner] = areas as [Box, Box];
  const sides = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
  if (sides.some((side) => side < 0 || side > thickest)) return;
  areas.length = 0;
  const [left, top, right, bottom] = outer.map((at, index) => (at + inner[index]!) / 2) as Box;
  addRule(left, top, right, top, sides[1]!, rulings);
  addRule(left, bottom, right, bottom, sides[3]!, rulings);
  addRule(left, top, left, bottom, sides[0]!, rulings);
  addRule(right, top, right, bottom, sides[2]!, rulings);
}

function boxOf(points: Points): Box {
  const box: Box = [points[0]!, points[1]!, points[0]!, points[1]!];
  for (let at = 2; at < points.length; at += 2) {
    box[0] = Math.min(box[0], points[at]!);
    box[1] = Math.min(box[1], points[at + 1]!);
    box[2] = Math.max(box[2], points[at]!);
    box[3] = Math.max(box[3], points[at + 1]!);
  }
  return box;
}

/** Whole rules: pieces on one line that meet or nearly meet are one; what is too short to be a rule is left out. */
export function mergedRulings(pieces: readonly Ruling[]): Ruling[] {
  return (['horizontal', 'vertical'] as const).flatMap((direction) =>
    linesOf(pieces.filter((piece) => piece.direction === direction)).flatMap(mergeLine),
  );
}

/** Pieces at about the same height (or place from the left). */
function linesOf(pieces: readonly Ruling[]): Ruling[][] {
  const lines: Ruling[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line !== undefined && piece.at - line[0]!.at <= besides) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function mergeLine(line: readonly Ruling[]): Ruling[] {
  const rules: Ruling[] = [];
  for (const piece of [...line].sort((a, b) => a.start - b.start)) {
    const last = rules.at(-1);
    if (last !== undefined && piece.start <= last.end + gapInRule)
      rules[rules.length - 1] = {
        ...last,
        end: Math.max(last.end, piece.end),
        width: Math.max(last.width, piece.width),
      };
    else rules.push(piece);
  }
  return rules.filter((rule) => rule.end - rule.start >= shortest);
}
