import { lightness } from './grey.js';
import type { GreyImage, RasterImage } from './raster-image.js';

/** The colours that stamps and pens come in; black, grey and brown are none of them. */
export type Hue = 'red' | 'blue';

/** A page in grey, and how coloured it is, cell by cell. */
export interface ColourCells {
  readonly grey: GreyImage;
  /** Side of a cell in pixels. */
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  /** How far the mean of a cell's red (or blue) stands out of its other colours, paper taken as white; 0–255. */
  readonly strength: Readonly<Record<Hue, Uint8Array>>;
  /** How light the paper is, 0–255. */
  readonly paper: number;
}

/** How far red stands out of the other colours; negative where it does not. */
export const redOver = (red: number, green: number, blue: number): number => red - Math.max(green, blue);

/** How far blue does; violet, of which pads and copying pencils are, counts as blue. */
export const blueOver = (red: number, green: number, blue: number): number =>
  blue - (red <= blue ? green : Math.max(red, green));

/** Side of a cell in inches, 0.7 mm: as wide as the ring of a seal, and noise of 30 levels is 4 in its mean. */
const cellInches = 1 / 36;
/** Share of the cells that are darker than the paper. */
const paperQuantile = 0.7;

/** One look at all pixels: their grey values, and the mean colour of every cell. */
export function colourCells(image: RasterImage): ColourCells {
  const { width, height, data, dpi } = image;
  const size = Math.max(2, Math.round(dpi * cellInches));
  const columns = Math.ceil(width / size);
  const rows = Math.ceil(height / size);
  const [reds, greens, blues] = [0, 0, 0].map(() => new Float32Array(columns * rows)) as Channels;
  const grey = new Uint8Array(width * height);
  for (let y = 0, at = 0, from = 0; y < height; y += 1) {
    let cell = Math.floor(y / size) * columns;
    for (let left = 0; left < width; left += size, cell += 1) {
      const end = Math.min(width, left + size);
      let sumRed = 0;
      let sumGreen = 0;
      let sumBlue = 0;
      for (let x = left; x < end; x += 1, at += 1, from += 3) {
        const red = data[from]!;
        const green = data[from + 1]!;
        const blue = data[from + 2]!;
        sumRed += red;
        sumGreen += green;
        sumBlue += blue;
        grey[at] = lightness(red, green, blue);
      }
      reds[cell]! += sumRed;
      greens[cell]! += sumGreen;
      blues[cell]! += sumBlue;
    }
  }
  const areas = cellAreas(width, height, size, columns, rows);
  const means = [reds, greens, blues].map((sums) => sums.map((sum, cell) => sum / areas[cell]!)) as Channels;
  const papers = means.map(usualPaper) as [number, number, number];
  return {
    grey: { width, height, channels: 1, data: grey, dpi },
    size,
    columns,
    rows,
    strength: strengths(means, papers),
    paper: lightness(...papers),
  };
}

type Channels = [red: Float32Array, green: Float32Array, blue: Float32Array];

function cellAreas(width: number, height: number, size: number, columns: number, rows: number): Float32Array {
  const areas = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      areas[row * columns + column] =
        Math.min(size, width - column * size) * Math.min(size, height - row * size);
  return areas;
}

/** Yellowed paper and warm lamps colour a page all over: colours are told from those of the paper. */
function strengths(
  [reds, greens, blues]: Channels,
  papers: readonly [number, number, number],
): Record<Hue, Uint8Array> {
  const [byRed, byGreen, byBlue] = papers.map((paper) => 255 / Math.max(1, paper)) as [
    number,
    number,
    number,
  ];
  const strength = { red: new Uint8Array(reds.length), blue: new Uint8Array(reds.length) };
  for (let cell = 0; cell < reds.length; cell += 1) {
    const red = Math.min(255, reds[cell]! * byRed);
    const green = Math.min(255, greens[cell]! * byGreen);
    const blue = Math.min(255, blues[cell]! * byBlue);
    strength.red[cell] = Math.max(0, redOver(red, green, blue));
    strength.blue[cell] = Math.max(0, blueOver(red, green, blue));
  }
  return strength;
}

const usualPaper = (channel: Float32Array): number =>
  [...channel.filter((_, cell) => cell % 7 === 0)]
    .sort((a, b) => a - b)
    .at(Math.floor((channel.length / 7) * paperQuantile)) ?? 255;
