import type { RasterImage } from '../imaging/raster-image.js';
import type { Box } from '../model/source.js';

/** Lighter than this in all channels is paper and its shadows; small print is no darker than 190 at 72 dpi. */
const paper = 215;
/** Channels further apart than this are colour: a seal, a logo, a signature, and no print that words were read from. */
const mostColour = 60;
const pointsAnInch = 72;
/** Layers lie up to this far off the print they belong to, and boxes cut off marks above and below letters (points). */
const slack = 2.5;
/** Ink in a row or column as long as this (points) is a ruled line: no letter is so wide or high. */
const longestStroke = 30;

/**
 * Share of the printed ink of a page's picture (coarse: 50–100 dpi) that lies under boxes in points, colours and ruled
 * lines left out, each pixel counting by its darkness; null for a page without ink. Tells a text layer that covers only
 * a stamp, or a part of the page, from one that covers the page.
 */
export function inkShareUnder(image: RasterImage, boxes: readonly Box[]): number | null {
  const { width, height } = image;
  const under = coveredBy(boxes, image);
  const darkness = darknessOf(image);
  const ruled = longRuns(darkness, width, height, Math.round((longestStroke * image.dpi) / pointsAnInch));
  let [all, covered] = [0, 0];
  for (let at = 0; at < darkness.length; at += 1) {
    if (ruled[at] === 1) continue;
    all += darkness[at]!;
    covered += darkness[at]! * under[at]!;
  }
  return all === 0 ? null : covered / all;
}

function coveredBy(boxes: readonly Box[], { width, height, dpi }: RasterImage): Uint8Array {
  const under = new Uint8Array(width * height);
  const scale = dpi / pointsAnInch;
  for (const box of boxes) {
    const left = Math.max(0, Math.floor((box[0] - slack) * scale));
    const right = Math.min(width, Math.ceil((box[2] + slack) * scale));
    const bottom = Math.min(height, Math.ceil((box[3] + slack) * scale));
    for (let y = Math.max(0, Math.floor((box[1] - slack) * scale)); y < bottom; y += 1)
      if (right > left) under.fill(1, y * width + left, y * width + right);
  }
  return under;
}

/** 0 for paper and colours. */
function darknessOf({ width, height, channels, data }: RasterImage): Uint8Array {
  const darkness = new Uint8Array(width * height);
  for (let at = 0; at < darkness.length; at += 1) {
    const [red, green, blue] =
      channels === 1
        ? [data[at]!, data[at]!, data[at]!]
        : [data[at * 3]!, data[at * 3 + 1]!, data[at * 3 + 2]!];
    const darkest = Math.min(red, green, blue);
    if (darkest < paper && Math.max(red, green, blue) - darkest <= mostColour) darkness[at] = 255 - darkest;
  }
  return darkness;
}

/** 1 for pixels in a row or column of ink of at least that length. */
function longRuns(darkness: Uint8Array, width: number, height: number, length: number): Uint8Array {
  const long = new Uint8Array(darkness.length);
  const mark = (lines: number, pixels: number, lineStep: number, step: number): void => {
    for (let line = 0; line < lines; line += 1) {
      let start = 0;
      for (let pixel = 0; pixel <= pixels; pixel += 1) {
        if (pixel < pixels && darkness[line * lineStep + pixel * step]! > 0) continue;
        if (pixel - start >= length)
          for (let at = start; at < pixel; at += 1) long[line * lineStep + at * step] = 1;
        start = pixel + 1;
      }
    }
  };
  mark(height, width, width, 1);
  mark(width, height, 1, width);
  return long;
}
