import type { GivenTable, Page, TextLine } from '../model/paged-document.js';
import { alignedTables } from './aligned-tables.js';
import { midHeight } from './boxes.js';
import { furnitureOf } from './furniture.js';
import { numberLines } from './number-lines.js';
import type { PageMarks, PlacedWord } from './page-marks.js';
import { type Margins, marginsOf } from './paragraph-gaps.js';
import { bandsOf, type PrintedRow, printedRows, wordsOfRows } from './printed-rows.js';
import { ruledTables } from './ruled-tables.js';
import { type Flow, textFlows } from './text-columns.js';
import { fullWidthRows, textLinesOf } from './text-flow.js';
import { blankLine, textLine } from './text-of-words.js';

type Content = Page['content'];

const topOf = (table: GivenTable): number => table.bbox![1];

const byPlace = (a: GivenTable, b: GivenTable): number => a.bbox![1] - b.bbox![1] || a.bbox![0] - b.bbox![0];

/** Lines of the page's head and foot, and turned words. */
const furnitureLines = (words: readonly PlacedWord[]): TextLine[] =>
  printedRows(words).map((row) => textLine(wordsOfRows([row]), { furniture: true }));

/** A page taken apart: its tables, and the text above, between and below them. */
interface Parts {
  readonly items: readonly (GivenTable | { readonly type: 'flows'; readonly flows: readonly Flow[] })[];
  readonly rows: readonly PrintedRow[];
}

/** Text and tables of a page in reading order: top to bottom, columns one after the other. */
function partsOf(words: readonly PlacedWord[], tables: readonly GivenTable[]): Parts {
  const bands = bandsOf(printedRows(words));
  const items: Parts['items'][number][] = [];
  const rows: PrintedRow[] = [];
  let from = 0;
  const textTo = (to: number): void => {
    if (to > from) {
      const flows = textFlows(bands.slice(from, to));
      items.push({ type: 'flows', flows });
      rows.push(...fullWidthRows(flows));
    }
    from = Math.max(from, to);
  };
  for (const table of [...tables].sort(byPlace)) {
    const below = bands.findIndex((band) => midHeight(band.box) > topOf(table));
    textTo(below < 0 ? bands.length : below);
    items.push(table);
  }
  textTo(bands.length);
  return { items, rows };
}

/** So many lines tell a page's margins; one with fewer has those of the pages as wide as it is. */
const enoughLines = 12;

function marginsOfPages(pages: readonly PageMarks[], parts: readonly Parts[]): Margins[] {
  const alike = new Map<number, PrintedRow[]>();
  parts.forEach(({ rows }, i) => {
    const key = Math.round(pages[i]!.width);
    alike.set(key, [...(alike.get(key) ?? []), ...rows]);
  });
  const shared = new Map([...alike].map(([key, rows]) => [key, marginsOf(rows)]));
  return parts.map(({ rows }, i) =>
    rows.length >= enoughLines ? marginsOf(rows) : shared.get(Math.round(pages[i]!.width))!,
  );
}

const printed = ({ items }: Parts, margins: Margins): Content =>
  items.flatMap((item, i): Content => {
    if (item.type === 'table') return [item];
    const lines = textLinesOf(item.flows, margins);
    return i > 0 ? [blankLine, ...lines] : lines;
  });

/** A table is cut only by the page's end: other text above or below it says that it is whole there. */
function withCuts(content: Content): Content {
  const first = content.findIndex((item) => item.type === 'table' || !item.furniture);
  const last = content.findLastIndex((item) => item.type === 'table' || !item.furniture);
  return content.map((item, i) =>
    item.type === 'table'
      ? { ...item, cutAbove: item.cutAbove && i === first, cutBelow: item.cutBelow && i === last }
      : item,
  );
}

/**
 * Turns what is drawn on the pages of one document into its lines and tables in reading order. Every word is in exactly
 * one line or cell. Lines count from 1 through the whole document, each printed line having one number.
 */
export function arrangePages(pages: readonly PageMarks[]): Content[] {
  const found = pages.map((page) => ruledTables(page.words, page.rulings));
  const furniture = furnitureOf(found.map(({ rest }, i) => ({ height: pages[i]!.height, words: rest })));
  const parts = found.map(({ tables, rest, free }, i) => {
    const body = rest.filter((word) => !furniture[i]!.has(word));
    const aligned = alignedTables(body, free);
    return partsOf(aligned.rest, [...tables, ...aligned.tables]);
  });
  const margins = marginsOfPages(pages, parts);
  const contents = pages.map((page, i): Content => {
    const loose = [...furniture[i]!];
    const isTop = (word: PlacedWord): boolean => midHeight(word.bbox) < page.height / 2;
    return withCuts([
      ...furnitureLines(loose.filter(isTop)),
      ...printed(parts[i]!, margins[i]!),
      ...furnitureLines(loose.filter((word) => !isTop(word))),
    ]);
  });
  return numberLines(contents);
}

/** One page alone, its lines counted from 1; what repeats from page to page is not known. */
export const arrangePage = (page: PageMarks): Content => arrangePages([page])[0]!;
