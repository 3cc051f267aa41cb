import { foldKeepingLength } from '../vietnamese/fold.js';
import { gapsBetween, median, midHeight, midWidth, type Stretch } from './boxes.js';
import type { PlacedWord } from './page-marks.js';
import { type Band, printedRows, wordsOfRows } from './printed-rows.js';
import { wideSpace } from './runs.js';

/** Lines that stand one below the other over the full width, or two columns of them side by side. */
export type Flow =
  | { readonly type: 'lines'; readonly bands: readonly Band[] }
  | { readonly type: 'columns'; readonly left: readonly PlacedWord[]; readonly right: readonly PlacedWord[] };

/** In font sizes, by how many lines have words on both sides: the more of them, the less the space has to be. */
const leastGutter = { one: 2, two: 1, more: 0.9 };
/** A space between columns is this many times as wide as the spaces between the words beside it. */
const wideAmongSpaces = 2.2;
/** In font sizes: lines of one column below its neighbour's last follow each other this close; a signature leaves room. */
const columnGoesOn = { left: 1.4, right: 12 };

/** In font sizes: columns whose lines alternate leave no more between one's line and the other's. */
const nextLine = 0.6;

/** What opens the right column of letterhead and foot (Nghị định 30/2020/NĐ-CP, phụ lục I; the Party's too). */
const opensRight =
  /^(?:cong hoa xa hoi|doc lap\s*[-–]|dang cong san viet|(?:tm|kt|tl|tuq|q)\.\s?[a-z]|t\/m\s|[^,.;:\d]{2,40}, ngay[\s.…_\d]*(?:thang|\/))/;
/** What stands at the head of an item. */
const marker = /^(?:[-–—•+*o·]|\(?(?:\d{1,3}|[ivxl]{1,5}|\p{L})(?:\.\d{1,3})*[.):/]?-?|điều|bước)$/iu;

/** An item's mark, with its words behind a tabulator. */
const isMark = (words: readonly PlacedWord[]): boolean =>
  words.length > 0 && words.length <= 2 && marker.test(words[0]!.text);

interface Region {
  /** Bands from the first to before `end` belong to it. */
  readonly end: number;
  readonly gutter: Stretch;
  readonly both: number;
  readonly worded: boolean;
}

const textOf = (words: readonly PlacedWord[]): string =>
  foldKeepingLength(words.map((word) => word.text).join(' '));

const sidesOf = (band: Band, at: number): { left: PlacedWord[]; right: PlacedWord[] } => {
  const words = wordsOfRows(band.rows);
  return {
    left: words.filter((word) => midWidth(word.bbox) < at),
    right: words.filter((word) => midWidth(word.bbox) >= at),
  };
};

/** The spaces between words that follow each other on a line. */
function spacesOf(band: Band): number[] {
  return band.rows.flatMap((row) => {
    const words = wordsOfRows([row]);
    return words.slice(1).map((word, i) => word.bbox[0] - words[i]!.bbox[2]);
  });
}

/** What stays free of a gutter when a further band is printed; null where too little does. */
function narrowed(gutter: Stretch, band: Band, least: number): Stretch | null {
  const free = gapsBetween(band.spans, gutter).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  return free === undefined || free.to - free.from < least ? null : free;
}

/** Where the lines of one side begin and end. */
class Side {
  private readonly middles: number[] = [];
  bottom: number;

  constructor(first: number) {
    this.bottom = first;
  }

  add(words: readonly PlacedWord[]): void {
    for (const row of printedRows(words)) this.middles.push(midHeight(row.box));
    this.bottom = Math.max(this.bottom, ...words.map((word) => word.bbox[3]));
  }

  /** How many of its lines stand beside those of the other side, no higher and no lower. */
  beside(other: Side, reach: number): number {
    const from = Math.min(...other.middles) - reach;
    const to = Math.max(...other.middles) + reach;
    return this.middles.filter((middle) => middle >= from && middle <= to).length;
  }
}

/** In font sizes: how far above the other column's first line a line may stand to be beside it. */
const besideReach = 0.6;

/** Extends a gutter down from the band where it was seen. */
function grow(bands: readonly Band[], first: number, seen: Stretch): Region {
  let gutter = seen;
  let worded = false;
  let end = first;
  const left = new Side(bands[first]!.box[3]);
  const right = new Side(bands[first]!.box[3]);
  for (; end < bands.length; end += 1) {
    const band = bands[end]!;
    const next = narrowed(gutter, band, wideSpace * band.size);
    if (next === null) break;
    const words = sidesOf(band, (next.from + next.to) / 2);
    const [onLeft, onRight] = [words.left.length > 0, words.right.length > 0];
    if (onRight && isMark(words.left)) break;
    if (onLeft !== onRight) {
      const [side, goesOn] = onLeft ? [left, columnGoesOn.left] : [right, columnGoesOn.right];
      if (band.box[1] - side.bottom > goesOn * band.size) break;
    }
    worded ||= onRight && opensRight.test(textOf(words.right));
    if (onLeft) left.add(words.left);
    if (onRight) right.add(words.right);
    gutter = next;
  }
  const reach = besideReach * bands[first]!.size;
  return { end, gutter, both: Math.min(left.beside(right, reach), right.beside(left, reach)), worded };
}

function isColumns(region: Region, bands: readonly Band[], size: number): boolean {
  if (region.both === 0) return false;
  const width = (region.gutter.to - region.gutter.from) / size;
  if (region.worded) return width >= wideSpace;
  const spaces = median(bands.flatMap(spacesOf));
  if (region.gutter.to - region.gutter.from < wideAmongSpaces * spaces) return false;
  const least = region.both >= 3 ? leastGutter.more : region.both === 2 ? leastGutter.two : leastGutter.one;
  return width >= least;
}

/** Spaces at which two columns may part: in the band itself, or between it and the next where these alternate. */
function seeds(band: Band, next: Band | undefined): Stretch[] {
  const within = { from: band.spans[0]!.from, to: band.spans.at(-1)!.to };
  const own = gapsBetween(band.spans, within);
  if (next === undefined || own.length > 0) return own;
  if (next.box[1] - band.box[3] > nextLine * band.size) return [];
  const nextSpan = { from: next.spans[0]!.from, to: next.spans.at(-1)!.to };
  if (nextSpan.from > within.to) return [{ from: within.to, to: nextSpan.from }];
  return nextSpan.to < within.from ? [{ from: nextSpan.to, to: within.from }] : [];
}

/** The best two columns that begin with this band; null where it is a line of its own. */
function columnsAt(bands: readonly Band[], first: number): Region | null {
  const band = bands[first]!;
  const grown = seeds(band, bands[first + 1])
    .filter((gap) => gap.to - gap.from >= wideSpace * band.size)
    .map((gap) => grow(bands, first, gap))
    .filter((region) => isColumns(region, bands.slice(first, region.end), band.size));
  const rank = (region: Region): number =>
    (region.worded ? 1000 : 0) + 10 * region.both + (region.gutter.to - region.gutter.from) / band.size;
  return grown.reduce<Region | null>(
    (best, region) => (best === null || rank(region) > rank(best) ? region : best),
    null,
  );
}

/** Lines right above two columns that stand in the right one: there it begins higher up. */
function rightAbove(lines: readonly Band[], { gutter }: Region, first: Band): Band[] {
  const above: Band[] = [];
  let top = first.box[1];
  for (const band of lines.toReversed()) {
    if (band.box[0] < gutter.from || top - band.box[3] > columnGoesOn.left * band.size) break;
    above.unshift(band);
    top = band.box[1];
  }
  return above;
}

/**
 * Parts a run of lines where two columns stand side by side (letterhead, signature): a space that no word crosses, over
 * several lines or too wide for one. Items with a tabulator behind their mark, and stretched lines, are no columns.
 */
export function textFlows(bands: readonly Band[]): Flow[] {
  const flows: Flow[] = [];
  let lines: Band[] = [];
  const settle = (): void => {
    if (lines.length > 0) flows.push({ type: 'lines', bands: lines });
    lines = [];
  };
  for (let i = 0; i < bands.length; ) {
    const region = columnsAt(bands, i);
    if (region === null) {
      lines.push(bands[i]!);
      i += 1;
      continue;
    }
    const above = rightAbove(lines, region, bands[i]!);
    lines = lines.slice(0, lines.length - above.length);
    settle();
    const middle = (region.gutter.from + region.gutter.to) / 2;
    const sides = [...above, ...bands.slice(i, region.end)].map((band) => sidesOf(band, middle));
    flows.push({
      type: 'columns',
      left: sides.flatMap((side) => side.left),
      right: sides.flatMap((side) => side.right),
    });
    i = region.end;
  }
  settle();
  return flows;
}
