import { blueOver, type ColourCells, colourCells, redOver } from './colour-cells.js';
import { type ColourMark, findColourMarks } from './colour-marks.js';
import type { GreyImage, RasterImage } from './raster-image.js';

/** From here on a pixel may be coloured by a mark at all, and is counted to find out about its ink. */
const leastColour = 30;
/** Of the coloured pixels of a mark, this share is its ink undiluted. */
const pureShare = 0.3;
/**
 * A pixel is ink of the mark alone where it has this share of the ink's colour, and is lighter than this share of the
 * ink: 40 and 110 levels for a seal of fresh red. What is darker has black print under it, blurred or not.
 */
const colourShare = 0.35;
const mostColour = 40;
const lightShare = 0.6;
/** The pale rim that JPEG leaves around ink: its light channel alone tells how dark the print below it is. */
const rimColour = 15;

export interface Unsealed {
  readonly grey: GreyImage;
  /** Share of the pixels that were masked. */
  readonly sealShare: number;
}

/** A pixel of a mark: where it is, its value in the ink's own channel, and by how much that is over the others. */
type SeenPixel = (at: number, light: number, colour: number) => void;

/**
 * The page in grey with its seals and signatures, red or blue, made paper; what is printed black under them stays.
 * Coloured print, cells and pictures stay as well.
 */
export function maskSeals(image: RasterImage): Unsealed {
  if (image.channels === 1) return { grey: image as GreyImage, sealShare: 0 };
  const page = colourCells(image);
  const marks = findColourMarks(page);
  const grey = page.grey.data; // made a moment ago, nobody else has it
  let masked = 0;
  for (const mark of marks) {
    const { least, darkest } = inkOf(mark, page, image);
    eachPixel(mark, page, image, (at, light, colour) => {
      if (colour > least && light > darkest) {
        grey[at] = page.paper;
        masked += 1;
      } else if (colour > rimColour) grey[at] = Math.max(grey[at]!, light);
    });
  }
  return { grey: page.grey, sealShare: masked / grey.length };
}

/** What tells pixels of a mark's ink, by the most coloured of them. */
function inkOf(
  mark: ColourMark,
  page: ColourCells,
  image: RasterImage,
): { readonly least: number; readonly darkest: number } {
  const counts = new Uint32Array(256);
  let total = 0;
  eachPixel(mark, page, image, (_, __, colour) => {
    if (colour < leastColour) return;
    counts[colour]! += 1;
    total += 1;
  });
  let pure = 255;
  for (let seen = counts[pure]!; pure > leastColour && seen < total * pureShare; seen += counts[pure]!)
    pure -= 1;
  let [lights, pixels] = [0, 0];
  eachPixel(mark, page, image, (_, light, colour) => {
    if (colour < pure) return;
    lights += light;
    pixels += 1;
  });
  return {
    least: Math.min(mostColour, Math.max(rimColour, pure * colourShare)),
    darkest: pixels === 0 ? 0 : (lights / pixels) * lightShare,
  };
}

function eachPixel(
  { hue, cells }: ColourMark,
  { size, columns }: ColourCells,
  { width, height, data }: RasterImage,
  see: SeenPixel,
): void {
  for (const cell of cells) {
    const left = (cell % columns) * size;
    const top = Math.floor(cell / columns) * size;
    for (let y = top; y < Math.min(height, top + size); y += 1)
      for (let x = left, at = y * width + left; x < Math.min(width, left + size); x += 1, at += 1) {
        const red = data[at * 3]!;
        const green = data[at * 3 + 1]!;
        const blue = data[at * 3 + 2]!;
        if (hue === 'red') see(at, red, redOver(red, green, blue));
        else see(at, blue, blueOver(red, green, blue));
      }
  }
}
