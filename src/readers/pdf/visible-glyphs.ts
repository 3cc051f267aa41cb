import type { Box } from '../../model/source.js';
import { isWhite } from './graphics-state.js';
import type { DrawnGlyph, DrawnPicture } from './page-drawing.js';

/** An area painted in one colour; `white` areas hide what lies below. */
export interface PaintedArea {
  readonly bbox: Box;
  readonly white: boolean;
  readonly order: number;
}

export interface PageGround {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly PaintedArea[];
  readonly pictures: readonly DrawnPicture[];
}

/** Points; print is not read below 4, and what is set smaller is there for machines. */
const tiniest = 2;
/** Two glyphs of one kind nearer than this share of the em are one, drawn twice to look bold; no letter is so narrow. */
const sameplace = 0.12;
/** From this share of the em on, drawing twice makes a letter visibly bolder. */
const visiblyBeside = 0.008;
/** Points within which the same place is, however large a letter is said to be. */
const furthest = 50;
/** A picture over this share of the page, drawn after the words, is a scan with its words below. */
const wholePage = 0.7;

const inside = (x: number, y: number, [left, top, right, bottom]: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Last painted, white or not, of what lies under a point when the glyph is drawn; paper is white. */
function standsOnWhite(x: number, y: number, order: number, ground: PageGround): boolean {
  let last = 0;
  let white = true;
  for (const area of ground.areas)
    if (area.order < order && area.order > last && inside(x, y, area.bbox)) {
      last = area.order;
      white = area.white;
    }
  return (
    white && !ground.pictures.some((one) => one.order > last && one.order < order && inside(x, y, one.bbox))
  );
}

/** Order from which on a picture covers the page, and words drawn before are not seen. */
function coveredUntil({ pictures, width, height }: PageGround): number {
  let order = 0;
  for (const { bbox, order: drawn } of pictures) {
    const shownWidth = Math.min(width, bbox[2]) - Math.max(0, bbox[0]);
    const shownHeight = Math.min(height, bbox[3]) - Math.max(0, bbox[1]);
    if (shownWidth > 0 && shownHeight > 0 && shownWidth * shownHeight > wholePage * width * height)
      order = Math.max(order, drawn);
  }
  return order;
}

/**
 * The glyphs a reader of the page sees, and those laid invisibly under a scan (marked hidden). Left out are glyphs off
 * the page, too small to read, or white on white, and second drawings of the same glyph at the same place.
 */
export function visibleGlyphs(glyphs: readonly DrawnGlyph[], ground: PageGround): DrawnGlyph[] {
  const covered = coveredUntil(ground);
  const seen = new SeenGlyphs();
  const kept: DrawnGlyph[] = [];
  for (const glyph of glyphs) {
    const { size, up } = glyph;
    const x = (glyph.x + glyph.endX) / 2 + up[0] * size * 0.3;
    const y = (glyph.y + glyph.endY) / 2 + up[1] * size * 0.3;
    if (size < tiniest || x < 0 || y < 0 || x > ground.width || y > ground.height) continue;
    const hidden = glyph.hidden || glyph.order < covered;
    if (!hidden && isWhite(glyph.color) && standsOnWhite(x, y, glyph.order, ground)) continue;
    const index = seen.indexOf(glyph, kept.length);
    const first = kept[index];
    if (first === undefined) kept.push(hidden === glyph.hidden ? glyph : { ...glyph, hidden });
    else if (!hidden) kept[index] = withSecond(first, glyph);
  }
  return kept;
}

/** A glyph drawn a second time: it is seen if either is, and bold where the second stands a little beside the first. */
function withSecond(first: DrawnGlyph, second: DrawnGlyph): DrawnGlyph {
  const beside = Math.hypot(second.x - first.x, second.y - first.y) > visiblyBeside * first.size;
  return { ...first, hidden: false, bold: first.bold || second.bold || (beside && !first.hidden) };
}

/** Finds glyphs by place, in squares of the page. */
class SeenGlyphs {
  private readonly squares = new Map<number, { glyph: DrawnGlyph; index: number }[]>();

  /** Where the same glyph stands already; `index` is remembered for this one where it does not. */
  indexOf(glyph: DrawnGlyph, index: number): number {
    if (glyph.text.trim() === '') return index;
    const reach = Math.min(furthest, glyph.size * sameplace);
    const [fromX, toX] = [squareOf(glyph.x - reach), squareOf(glyph.x + reach)];
    const [fromY, toY] = [squareOf(glyph.y - reach), squareOf(glyph.y + reach)];
    for (let column = fromX; column <= toX; column += 1)
      for (let row = fromY; row <= toY; row += 1)
        for (const { glyph: other, index: found } of this.squares.get(keyOf(column, row)) ?? [])
          if (
            other.text === glyph.text &&
            Math.abs(other.x - glyph.x) < reach &&
            Math.abs(other.y - glyph.y) < reach
          )
            return found;
    const key = keyOf(squareOf(glyph.x), squareOf(glyph.y));
    const square = this.squares.get(key);
    if (square) square.push({ glyph, index });
    else this.squares.set(key, [{ glyph, index }]);
    return index;
  }
}

/** Points; a square holds few glyphs of a printed page. */
const squareSide = 8;
const squareOf = (at: number): number => Math.floor(at / squareSide);
const keyOf = (column: number, row: number): number => row * 10_000 + column;
