import type { GreyImage } from './raster-image.js';

/** Turns a point about the middle of a picture; positive degrees are clockwise, as y runs down. */
export function turnedPoint(
  { width, height }: Pick<GreyImage, 'width' | 'height'>,
  degrees: number,
): (x: number, y: number) => [x: number, y: number] {
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  return (x, y) => {
    const [dx, dy] = [x - middleX, y - middleY];
    return [middleX + dx * cosine - dy * sine, middleY + dx * sine + dy * cosine];
  };
}

/** The picture turned by a small angle, in the same frame; what comes in at its corners has the colour of paper. */
export function turn(image: GreyImage, degrees: number, paper: number): GreyImage {
  const { width, height, data } = image;
  const turned = new Uint8Array(data.length).fill(paper);
  const from = turnedPoint(image, -degrees);
  const [stepX, stepY] = difference(from(1, 0), from(0, 0));
  for (let y = 0; y < height; y += 1) {
    const [startX, startY] = from(0, y);
    const [first, last] = common(
      range(startX, stepX, width - 1, width),
      range(startY, stepY, height - 1, width),
    );
    let sourceX = startX + first * stepX;
    let sourceY = startY + first * stepY;
    for (let at = y * width + first, end = y * width + last; at <= end; at += 1) {
      const left = Math.max(0, sourceX | 0); // the sums may be off by a hair at the edges
      const top = Math.max(0, sourceY | 0);
      const shareX = sourceX - left;
      const base = top * width + left;
      const above = data[base]! + (data[base + 1]! - data[base]!) * shareX;
      const below = data[base + width]! + (data[base + width + 1]! - data[base + width]!) * shareX;
      turned[at] = above + (below - above) * (sourceY - top) + 0.5;
      sourceX += stepX;
      sourceY += stepY;
    }
  }
  return { ...image, data: turned };
}

type Range = readonly [first: number, last: number];

/** For which of `count` steps `start + at * step` lies within 0 and `most`, the latter exclusive. */
function range(start: number, step: number, most: number, count: number): Range {
  const hair = 1e-6;
  if (Math.abs(step) < hair) return start >= 0 && start < most ? [0, count - 1] : [0, -1];
  const [enters, leaves] =
    step > 0 ? [-start / step, (most - start) / step] : [(most - start) / step, -start / step];
  return [Math.max(0, Math.ceil(enters + hair)), Math.min(count - 1, Math.floor(leaves - hair))];
}

const common = (a: Range, b: Range): Range => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];

const difference = (
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): [number, number] => [ax - bx, ay - by];

/** The picture turned by a quarter or a half, clockwise. */
export function turnByQuarters(image: GreyImage, quarters: 1 | 2 | 3): GreyImage {
  const { width, height, data } = image;
  const [newWidth, newHeight] = quarters === 2 ? [width, height] : [height, width];
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < newHeight; y += 1)
    for (let x = 0; x < newWidth; x += 1) {
      const from =
        quarters === 1
          ? (height - 1 - x) * width + y
          : quarters === 2
            ? (height - 1 - y) * width + (width - 1 - x)
            : x * width + (width - 1 - y);
      turned[y * newWidth + x] = data[from]!;
    }
  return { ...image, width: newWidth, height: newHeight, data: turned };
}
