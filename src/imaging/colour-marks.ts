import type { ColourCells, Hue } from './colour-cells.js';

/** A stamp or a signature on the page: the cells that its ink may touch. */
export interface ColourMark {
  readonly hue: Hue;
  readonly cells: readonly number[];
}

/** A cell of ink: a stroke through a tenth of it already stands so far out of noise. */
const leastStrength = 18;
/**
 * Stamps are 20 mm wide and more (Thông tư 07/2010/TT-BCA: seals of 20 to 42 mm), signatures 15 mm high; a line of
 * coloured print is lower, and what is larger than two seals is a chart or a coloured background.
 */
const leastSide = 12 / 25.4;
const mostSide = 100 / 25.4;
/** Cells of ink among those of a mark's box: rings, letters and strokes leave paper between them, fills and photographs none. */
const mostSolid = 0.8;
/** Lines of coloured print: no higher than this in inches, parted by rows that have next to no ink. */
const highestLine = 8 / 25.4;
const emptyRow = 0.06;
const fullRow = 0.3;
/** Cells around those of ink that its pale rim reaches; JPEG spreads colours over 16 pixels. */
const rimCells = 2;

interface Region {
  readonly cells: number[];
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Stamps and signatures in red or blue; coloured print, filled cells and pictures are no marks. */
export function findColourMarks(page: ColourCells): ColourMark[] {
  return (['red', 'blue'] as const).flatMap((hue) => {
    const regions = regionsOf(page, page.strength[hue]);
    const marks = regions.filter((region) => isMark(region, page));
    return marks.map((mark) => {
      const own = regions.filter((region) => region === mark || isInside(region, mark));
      return {
        hue,
        cells: withRim(
          own.flatMap(({ cells }) => cells),
          page,
        ),
      };
    });
  });
}

function isMark(region: Region, page: ColourCells): boolean {
  const inches = page.size / page.grey.dpi;
  const width = (region.right - region.left + 1) * inches;
  const height = (region.bottom - region.top + 1) * inches;
  if (Math.min(width, height) < leastSide || Math.max(width, height) > mostSide) return false;
  const area = (region.right - region.left + 1) * (region.bottom - region.top + 1);
  return region.cells.length / area <= mostSolid && !isPrint(region, page, inches);
}

/** Lines of letters that touch by their marks: low bands of much ink, parted by rows of little. */
function isPrint(region: Region, { columns }: ColourCells, inches: number): boolean {
  const counts = new Uint32Array(region.bottom - region.top + 1);
  for (const cell of region.cells) counts[Math.floor(cell / columns) - region.top]! += 1;
  const width = region.right - region.left + 1;
  let [height, fullest] = [0, 0];
  for (const count of [...counts, 0]) {
    if (count > emptyRow * width) {
      height += 1;
      fullest = Math.max(fullest, count);
      continue;
    }
    if (height * inches > highestLine || (height > 2 && fullest < fullRow * width)) return false;
    [height, fullest] = [0, 0];
  }
  return true;
}

/** The letters and the star of a seal are apart from its ring. */
const isInside = (region: Region, mark: Region): boolean =>
  region.left >= mark.left - 1 &&
  region.right <= mark.right + 1 &&
  region.top >= mark.top - 1 &&
  region.bottom <= mark.bottom + 1;

/** Cells of ink that touch each other, corners counted. */
function regionsOf({ columns, rows }: ColourCells, strength: Uint8Array): Region[] {
  const seen = new Uint8Array(strength.length);
  const regions: Region[] = [];
  for (let start = 0; start < strength.length; start += 1) {
    if (strength[start]! < leastStrength || seen[start] === 1) continue;
    const region: Region = { cells: [start], left: columns, top: rows, right: 0, bottom: 0 };
    seen[start] = 1;
    for (let next = 0; next < region.cells.length; next += 1) {
      const x = region.cells[next]! % columns;
      const y = Math.floor(region.cells[next]! / columns);
      region.left = Math.min(region.left, x);
      region.right = Math.max(region.right, x);
      region.top = Math.min(region.top, y);
      region.bottom = Math.max(region.bottom, y);
      for (let row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row += 1)
        for (let column = Math.max(0, x - 1); column <= Math.min(columns - 1, x + 1); column += 1) {
          const cell = row * columns + column;
          if (strength[cell]! < leastStrength || seen[cell] === 1) continue;
          seen[cell] = 1;
          region.cells.push(cell);
        }
    }
    regions.push(region);
  }
  return regions;
}

function withRim(cells: readonly number[], { columns, rows }: ColourCells): number[] {
  const rim = new Set<number>();
  for (const cell of cells) {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    for (let row = Math.max(0, y - rimCells); row <= Math.min(rows - 1, y + rimCells); row += 1)
      for (let column = Math.max(0, x - rimCells); column <= Math.min(columns - 1, x + rimCells); column += 1)
        rim.add(row * columns + column);
  }
  return [...rim];
}
