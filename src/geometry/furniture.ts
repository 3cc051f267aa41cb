import { foldKeepingLength } from '../vietnamese/fold.js';
import { midHeight } from './boxes.js';
import type { PlacedWord } from './page-marks.js';
import { type PrintedRow, printedRows, wordsOfRows } from './printed-rows.js';

/** The words of a page outside of its tables, and its height. */
export interface LooseWords {
  readonly height: number;
  readonly words: readonly PlacedWord[];
}

/** Share of the page's height, at the top and at the bottom, where heads, feet and page numbers stand. */
const edge = 0.12;
/** The same for a number alone: the margin of the rule is 2 cm of 29.7. */
const numberEdge = 0.1;
/** Points that a repeated line may move from page to page. */
const samePlace = 6;
/** How often a line is printed at least to be a running head, and on what share of the pages between. */
const fewestTimes = 3;
const leastShare = 0.4;
/** A running head has parts at the left, in the middle and at the right; more of them head the columns of a table. */
const mostParts = 3;
/** Lines at an edge that may be furniture. */
const mostLines = 3;

const pageNumber =
  /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$|^(?:trang|page)\s*:?\s*\d{1,4}(?:\s*(?:\/|tren|of)\s*\d{1,4})?$|^\d{1,4}\s*\/\s*\d{1,4}$/;
/** Printed again at the head of every document of a file that holds several: never furniture. */
const letterhead = /cong hoa xa hoi|doc lap\s*[-–]|dang cong san viet/;

interface EdgeLine {
  readonly page: number;
  readonly row: PrintedRow;
  readonly text: string;
  readonly bottom: boolean;
}

const textOf = (row: PrintedRow): string =>
  foldKeepingLength(
    wordsOfRows([row])
      .map((word) => word.text)
      .join(' '),
  ).trim();

function edgeLines(page: LooseWords, index: number): EdgeLine[] {
  const near = (bottom: boolean): EdgeLine[] => {
    const words = page.words.filter(({ bbox }) =>
      bottom ? midHeight(bbox) > (1 - edge) * page.height : midHeight(bbox) < edge * page.height,
    );
    const rows = printedRows(words);
    return (bottom ? rows.slice(-mostLines).reverse() : rows.slice(0, mostLines)).map((row) => ({
      page: index,
      row,
      text: textOf(row),
      bottom,
    }));
  };
  return [...near(false), ...near(true)];
}

/** A number alone, first or last on its page and in its margin. */
function isPageNumber(line: EdgeLine, outermost: boolean, height: number): boolean {
  const middle = midHeight(line.row.box);
  const inMargin = line.bottom ? middle > (1 - numberEdge) * height : middle < numberEdge * height;
  return outermost && inMargin && pageNumber.test(line.text);
}

function repeatedLines(lines: readonly EdgeLine[]): Set<EdgeLine> {
  const groups = new Map<string, EdgeLine[]>();
  for (const line of lines) {
    const isHeading = line.row.runs.length > mostParts;
    if (isHeading || letterhead.test(line.text) || !/\p{L}/u.test(line.text)) continue;
    const key = `${line.bottom} ${line.text.replace(/\d+/g, '#')}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const repeated = new Set<EdgeLine>();
  for (const group of groups.values()) {
    for (const line of group) {
      const alike = group.filter(
        (other) => Math.abs(midHeight(other.row.box) - midHeight(line.row.box)) <= samePlace,
      );
      const pages = alike.map((other) => other.page);
      const between = Math.max(...pages) - Math.min(...pages) + 1;
      if (pages.length >= fewestTimes && pages.length >= leastShare * between) repeated.add(line);
    }
  }
  return repeated;
}

/**
 * Words of page numbers and of heads and feet that are printed again on page after page, for each page; turned words
 * (watermarks) belong to them.
 */
export function furnitureOf(pages: readonly LooseWords[]): ReadonlySet<PlacedWord>[] {
  const upright = pages.map((page) => ({ ...page, words: page.words.filter((word) => !word.turned) }));
  const lines = upright.map(edgeLines);
  const repeated = repeatedLines(lines.flat());
  return pages.map((page, i) => {
    const found = new Set(page.words.filter((word) => word.turned));
    for (const bottom of [false, true]) {
      let outermost = true;
      for (const line of lines[i]!.filter((own) => own.bottom === bottom)) {
        const isLoose: boolean = repeated.has(line) || isPageNumber(line, outermost, page.height);
        if (isLoose) for (const word of wordsOfRows([line.row])) found.add(word);
        outermost &&= isLoose;
      }
    }
    return found;
  });
}
