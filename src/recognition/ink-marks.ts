import type { GreyImage } from '../imaging/raster-image.js';

/** Pixels in the frame of a picture: [left, top, right, bottom], right and bottom beyond the last pixel. */
export type PixelBox = readonly [left: number, top: number, right: number, bottom: number];

/** A connected piece of ink. */
export interface InkMark {
  readonly box: PixelBox;
  /** Pixels of ink. */
  readonly area: number;
}

/**
 * Greys darker than this are ink. Print is below 120 and thin strokes blur to 150–190; paper after cleaning lies above
 * 230. Low enough that the two strokes of "≥" stay apart at 200 dpi.
 */
export const inkThreshold = 150;

class Pieces {
  private readonly parent: number[] = [];
  readonly left: number[] = [];
  readonly top: number[] = [];
  readonly right: number[] = [];
  readonly bottom: number[] = [];
  readonly area: number[] = [];

  add(y: number, start: number, end: number): number {
    this.parent.push(this.parent.length);
    this.left.push(start);
    this.top.push(y);
    this.right.push(end);
    this.bottom.push(y + 1);
    return this.area.push(end - start) - 1;
  }

  rootOf(piece: number): number {
    let root = piece;
    while (this.parent[root] !== root) root = this.parent[root]!;
    for (let at = piece; this.parent[at] !== root; ) [this.parent[at], at] = [root, this.parent[at]!];
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a === b) return;
    const [to, from] = a < b ? [a, b] : [b, a];
    this.parent[from] = to;
    this.left[to] = Math.min(this.left[to]!, this.left[from]!);
    this.top[to] = Math.min(this.top[to]!, this.top[from]!);
    this.right[to] = Math.max(this.right[to]!, this.right[from]!);
    this.bottom[to] = Math.max(this.bottom[to]!, this.bottom[from]!);
    this.area[to] = this.area[to]! + this.area[from]!;
  }

  marks(): InkMark[] {
    return this.parent.flatMap((parent, at) =>
      parent === at
        ? [
            {
              box: [this.left[at]!, this.top[at]!, this.right[at]!, this.bottom[at]!] as const,
              area: this.area[at]!,
            },
          ]
        : [],
    );
  }
}

/** A stretch of ink in one row of pixels and the piece it belongs to. */
type Run = readonly [start: number, end: number, piece: number];

/** The connected pieces of ink inside a box (the whole picture by default), corners counted as touching; top to bottom. */
export function inkMarks(
  image: GreyImage,
  within: PixelBox = [0, 0, image.width, image.height],
  threshold = inkThreshold,
): InkMark[] {
  const [left, top, right, bottom] = within;
  const pieces = new Pieces();
  let above: Run[] = [];
  for (let y = top; y < bottom; y += 1) {
    const row: Run[] = [];
    const offset = y * image.width;
    let next = 0;
    for (let x = left; x < right; x += 1) {
      if (image.data[offset + x]! >= threshold) continue;
      const start = x;
      while (x < right && image.data[offset + x]! < threshold) x += 1;
      const piece = pieces.add(y, start, x);
      while (next < above.length && above[next]![1] < start) next += 1;
      for (let i = next; i < above.length && above[i]![0] <= x; i += 1) pieces.join(piece, above[i]![2]);
      row.push([start, x, piece]);
    }
    above = row;
  }
  return pieces.marks();
}

export const widthOf = (box: PixelBox): number => box[2] - box[0];
export const heightOf = (box: PixelBox): number => box[3] - box[1];
