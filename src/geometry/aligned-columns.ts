import { foldKeepingLength } from '../vietnamese/fold.js';
import { mergeStretches, type Stretch } from './boxes.js';
import { type Band, wordsOfRows } from './printed-rows.js';
import { wideSpace } from './runs.js';

/** Bands that a table without rules may take up, and the spaces between its columns, left to right. */
export interface AlignedRegion {
  readonly bands: readonly Band[];
  readonly gutters: readonly Stretch[];
}

/** Lines with so many parts show columns; two parts are letterhead, signature, or an item and its mark. */
export const fewestParts = 3;
/** So many of them are needed, and so many where one shows this many columns: a table's begin at a page's end. */
const fewestRich = { usually: 3, wide: 2 };
const wideParts = 5;
/** Lines of wrapped cells that may stand between two of them, and how many of these may be as wide as prose is. */
const mostBetween = 12;
const mostWide = 1;
const wideShare = 0.7;
/** Share of a region's lines that may cross a space between columns (titles of groups). */
const mostCrossing = 0.15;
/** Share of the parts of a column that begin, end or are centred at the same place. */
const leastAligned = 0.5;
const samePlace = 4;

/** Words of the letterhead and the foot, which stand side by side and are no table. */
const layoutWords =
  /cong hoa xa hoi|doc lap\s*[-–]|dang cong san viet|^noi nhan|(?:^|\s)(?:tm|kt|tl|tuq)\.\s?[a-z]|ngay[\s.…_\d]{1,12}thang[\s.…_\d]{1,12}nam/;

const textOf = (band: Band): string =>
  foldKeepingLength(
    wordsOfRows(band.rows)
      .map((word) => word.text)
      .join(' '),
  );

const isRich = (band: Band): boolean => band.spans.length >= fewestParts && !layoutWords.test(textOf(band));

/** True where prose stands between two lines in columns. */
function holdsProse(bands: readonly Band[]): boolean {
  const [first, last] = [bands[0]!, bands.at(-1)!];
  const width = Math.max(first.box[2], last.box[2]) - Math.min(first.box[0], last.box[0]);
  const isWide = (band: Band): boolean => band.spans.some((span) => span.to - span.from > wideShare * width);
  return bands.slice(1, -1).filter(isWide).length > mostWide;
}

/** Runs of bands with rich ones near each other, as [first, end). */
function richRuns(bands: readonly Band[]): [number, number][] {
  const runs: { from: number; to: number; rich: number; parts: number }[] = [];
  bands.forEach((band, i) => {
    if (!isRich(band)) return;
    const run = runs.at(-1);
    if (run !== undefined && i - run.to <= mostBetween && !holdsProse(bands.slice(run.to, i + 1))) {
      run.to = i;
      run.rich += 1;
      run.parts = Math.max(run.parts, band.spans.length);
    } else runs.push({ from: i, to: i, rich: 1, parts: band.spans.length });
  });
  return runs
    .filter(({ rich, parts }) => rich >= (parts >= wideParts ? fewestRich.wide : fewestRich.usually))
    .map((run) => [run.from, run.to + 1]);
}

/** In font sizes: the space of most fonts is 0.25 wide, of some 0.32. */
const plainSpace = 0.33;
/** In font sizes: over so many lines, a space this wide that none of them fills is no chance. */
const narrowGutter = { bands: 6, width: 0.35 };

/** Where the words of a band stand, those that follow each other in a sentence (at most a plain space apart) as one. */
const wordSpans = (band: Band): Stretch[] =>
  mergeStretches(
    wordsOfRows(band.rows).map(({ bbox }) => ({ from: bbox[0], to: Math.max(bbox[0], bbox[2]) })),
    plainSpace * band.size,
  );

/** Spaces that nearly no band crosses. */
export function guttersOf(bands: readonly Band[]): Stretch[] {
  const left = Math.min(...bands.map((band) => band.box[0]));
  const right = Math.max(...bands.map((band) => band.box[2]));
  const size = Math.max(...bands.map((band) => band.size));
  const covered = new Uint16Array(Math.max(1, Math.ceil(right - left)));
  for (const band of bands)
    for (const span of wordSpans(band))
      for (let x = Math.floor(span.from - left); x < span.to - left && x < covered.length; x += 1)
        covered[Math.max(0, x)]! += 1;
  const most = mostCrossing * bands.length;
  const least = (bands.length < narrowGutter.bands ? wideSpace : narrowGutter.width) * size;
  const stretchesUpTo = (limit: number, { from, to }: Stretch): Stretch[] => {
    const free: Stretch[] = [];
    for (let x = Math.round(from - left); x < Math.round(to - left); x += 1)
      if (covered[x]! <= limit) free.push({ from: left + x, to: left + x + 1 });
    return mergeStretches(free, 0.01);
  };
  return stretchesUpTo(most, { from: left, to: left + covered.length })
    .filter(({ from, to }) => to - from >= least && from > left && to < right - 1)
    .map((gutter) => {
      // Of a wide space, the part that the fewest lines cross: headings are wider than what stands below them.
      const fewest = Math.min(...covered.slice(Math.round(gutter.from - left), Math.round(gutter.to - left)));
      return stretchesUpTo(fewest, gutter).reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
    });
}

/** True where a span fills a space between columns from side to side. */
const crosses = (span: Stretch, gutters: readonly Stretch[]): boolean =>
  gutters.some((gutter) => span.from < gutter.from && span.to > gutter.to);

/** Index of the column that holds `x`; gutters part the columns. */
export function columnAt(gutters: readonly Stretch[], x: number): number {
  let column = 0;
  while (column < gutters.length && x > (gutters[column]!.from + gutters[column]!.to) / 2) column += 1;
  return column;
}

/** Largest share of some places that are the same but for a few points. */
function shareAlike(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b);
  let best = 0;
  for (let from = 0, to = 0; to < sorted.length; to += 1) {
    while (sorted[to]! - sorted[from]! > samePlace) from += 1;
    best = Math.max(best, to - from + 1);
  }
  return sorted.length === 0 ? 0 : best / sorted.length;
}

/** True where the parts of most columns stand in line: by their left or right ends, or their middles. */
function isAligned({ bands, gutters }: AlignedRegion): boolean {
  const columns: Stretch[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const { spans } of bands)
    for (const span of spans)
      if (!crosses(span, gutters)) columns[columnAt(gutters, (span.from + span.to) / 2)]!.push(span);
  const aligned = columns.filter((spans) => {
    if (spans.length < 2) return false;
    const places = [
      spans.map((span) => span.from),
      spans.map((span) => span.to),
      spans.map((span) => (span.from + span.to) / 2),
    ];
    return places.some((own) => shareAlike(own) >= leastAligned);
  });
  return aligned.length >= Math.max(fewestParts, Math.ceil(0.7 * columns.length));
}

/** Regions of a page's lines that stand in three or more columns. */
export function alignedRegions(bands: readonly Band[]): AlignedRegion[] {
  return richRuns(bands).flatMap(([first, end]) => {
    const gutters = guttersOf(bands.slice(first, end));
    const begin = first - reach(bands.slice(0, first).reverse(), bands[first]!, gutters);
    const last = end + reach(bands.slice(end), bands[end - 1]!, gutters);
    const own = bands.slice(begin, last);
    const region = { bands: own, gutters: guttersOf(own) };
    return region.gutters.length + 1 >= fewestParts && isAligned(region) ? [region] : [];
  });
}

/** In font sizes: the wrapped lines of one row follow each other this close. */
const goesOn = 0.4;
/** A row of its own stands this close, one with words in the first column and in another. */
const nextRow = 1.2;

/** In font sizes: a first column as narrow as this holds numbers, and no wrapped words. */
const narrowColumn = 4;

/** How many bands, away from the one at a region's rim, go on with its first or last row: wrapped lines in its columns. */
function reach(away: readonly Band[], rim: Band, gutters: readonly Stretch[]): number {
  let last = rim;
  for (const [count, band] of away.entries()) {
    const crossed = band.spans.some((span) => crosses(span, gutters));
    const apart = Math.max(band.box[1] - last.box[3], last.box[1] - band.box[3]);
    const narrow = (gutters[0]?.from ?? 0) - rim.box[0] < narrowColumn * band.size;
    const alone = narrow && band.spans.length < 2 && columnAt(gutters, band.box[0]) === 0;
    const opensRow = band.spans.length > 1 && columnAt(gutters, band.spans[0]!.from) === 0;
    const near = opensRow ? nextRow : goesOn;
    if (crossed || alone || apart > near * band.size || layoutWords.test(textOf(band))) return count;
    last = band;
  }
  return away.length;
}
