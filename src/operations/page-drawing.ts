import type { Page, TextLine, Word } from '../model/paged-document.js';
import type { Box } from '../model/source.js';
import type { Drawing, Shape } from './drawing-shapes.js';
import { colourOfField, colourOfWord, colours } from './page-drawing-colours.js';
import { type DrawingWords, panelShapes, panelWidth } from './page-drawing-panel.js';

/** A value found on the page, and the places it was read from there. */
export interface SeenField {
  readonly name: string;
  readonly value: string;
  readonly confidence: number;
  readonly boxes: readonly Box[];
}

/** A row, or the head of the document, as far as it was read from this page. */
export interface SeenRow {
  readonly kind: 'document' | 'target' | 'task';
  readonly id: string;
  readonly ordinal: string | null;
  /** Where its number is drawn. */
  readonly anchor: Box;
  readonly fields: readonly SeenField[];
}

/** A page with all that was seen on it. */
export interface SeenPage {
  readonly document: { readonly id: string; readonly number: string | null; readonly sourceFile: string };
  readonly page: Page;
  /** Of the file. */
  readonly pages: number;
  readonly rows: readonly SeenRow[];
  /** Where digital signatures are drawn. */
  readonly stamps: readonly Box[];
  /** The page as it looks; null where it could not be shown: its words are then set in their places. */
  readonly picture: Uint8Array | null;
}

const grown = ([left, top, right, bottom]: Box, by: number): Box => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

const linesOf = (page: Page): TextLine[] =>
  page.content.filter((item): item is TextLine => item.type === 'line' && item.bbox !== null);
const cellsOf = (page: Page) =>
  page.content.flatMap((item) => (item.type === 'table' ? item.rows.flatMap(({ cells }) => cells) : []));

/** Words of the document's text, in lines and cells; furniture is drawn apart. */
const wordsOf = (page: Page): Word[] => [
  ...linesOf(page).flatMap(({ words, furniture }) => (furniture ? [] : words)),
  ...cellsOf(page).flatMap(({ words }) => words),
];

/** Words without a picture behind them: as wide as they are printed, on a base line a fifth above the bottom. */
const setWord = ({ text, bbox }: Word): Shape => ({
  type: 'text',
  at: [bbox[0], bbox[3] - (bbox[3] - bbox[1]) * 0.2],
  text,
  size: (bbox[3] - bbox[1]) * 0.82,
  fill: colours.print,
  length: bbox[2] - bbox[0],
});

function structureShapes(page: Page): Shape[] {
  const furniture = linesOf(page).filter((line) => line.furniture);
  return [
    ...furniture.map(
      ({ bbox }): Shape => ({ type: 'box', box: grown(bbox!, 1), fill: colours.furniture, opacity: 0.45 }),
    ),
    ...linesOf(page)
      .filter((line) => !line.furniture)
      .map(({ bbox }): Shape => ({ type: 'box', box: bbox!, stroke: colours.line, width: 0.35 })),
    ...cellsOf(page).flatMap(({ bbox }): Shape[] =>
      bbox === null
        ? []
        : [{ type: 'box', box: grown(bbox, -1), stroke: colours.cell, width: 0.8, dashed: true }],
    ),
    ...(page.geometry?.rulings ?? []).map(({ direction, at, start, end }): Shape => {
      const [from, to] =
        direction === 'horizontal'
          ? ([
              [start, at],
              [end, at],
            ] as const)
          : ([
              [at, start],
              [at, end],
            ] as const);
      return { type: 'line', from, to, stroke: colours.ruling, width: 0.9 };
    }),
    ...wordsOf(page).map(
      ({ bbox, confidence }): Shape => ({
        type: 'line',
        from: [bbox[0], bbox[3]],
        to: [bbox[2], bbox[3]],
        stroke: colourOfWord(confidence),
        width: 1,
      }),
    ),
  ];
}

const badgeHeight = 9;
const badgeText = 7;

/** A row's number at the corner of its first place, as the list beside the page has it. */
function badge(number: number, [left, top]: Box): Shape[] {
  const text = String(number);
  const width = 3 + 4.4 * text.length;
  const box: Box = [left - width, top - 2, left, top - 2 + badgeHeight];
  return [
    { type: 'box', box, fill: colours.badge, opacity: 1 },
    { type: 'text', at: [box[0] + 1.5, box[3] - 2], text, size: badgeText, fill: '#ffffff', bold: true },
  ];
}

/** The places of all values; those read from one place (a value and its unit, rows of a merged cell) are drawn once. */
function rowShapes(rows: readonly SeenRow[]): Shape[] {
  const places = new Map<string, Shape>();
  for (const { name, boxes } of rows.flatMap(({ fields }) => fields)) {
    const colour = colourOfField(name);
    for (const box of boxes)
      if (!places.has(box.join()))
        places.set(box.join(), { type: 'box', box, fill: colour, opacity: 0.16, stroke: colour, width: 1.1 });
  }
  return [...places.values(), ...rows.flatMap(({ anchor }, index) => badge(index + 1, anchor))];
}

/**
 * Draws a page as the program sees it: its picture, over it words, lines, rulings, cells and furniture, and the values
 * that were found, numbered as in the list beside the page, which also explains the colours.
 */
export function drawPageShapes(seen: SeenPage, words: DrawingWords): Drawing {
  const { page, picture, stamps, rows } = seen;
  const { width, height } = page.geometry!;
  const panel = panelShapes(seen, words, [width, 0]);
  const print: Shape[] =
    picture === null
      ? [...linesOf(page), ...cellsOf(page)].flatMap((item) => item.words.map(setWord))
      : [{ type: 'picture', box: [0, 0, width, height], png: picture }];
  return {
    width: width + panelWidth,
    height: Math.max(height, panel.height),
    shapes: [
      {
        type: 'box',
        box: [0, 0, width + panelWidth, Math.max(height, panel.height)],
        fill: colours.desk,
        opacity: 1,
      },
      {
        type: 'box',
        box: [0, 0, width, height],
        fill: '#ffffff',
        opacity: 1,
        stroke: colours.line,
        width: 0.5,
      },
      ...print,
      ...structureShapes(page),
      ...stamps.map((box): Shape => ({ type: 'box', box, stroke: colours.stamp, width: 1.4, dashed: true })),
      ...rowShapes(rows),
      ...panel.shapes,
    ],
  };
}
