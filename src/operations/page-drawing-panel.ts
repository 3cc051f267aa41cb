import type { Box } from '../model/source.js';
import { type Shape, shortened, widthOf } from './drawing-shapes.js';
import type { SeenPage, SeenRow } from './page-drawing.js';
import { colourOfField, colours, wordColours } from './page-drawing-colours.js';

/** What is written on a drawing, in the language of whoever looks at it. */
export interface DrawingWords {
  readonly page: (number: number, of: number) => string;
  readonly legend: string;
  readonly parts: {
    readonly given: string;
    readonly sure: string;
    readonly fair: string;
    readonly doubtful: string;
    readonly line: string;
    readonly ruling: string;
    readonly cell: string;
    readonly furniture: string;
    readonly stamp: string;
    readonly field: string;
  };
  readonly found: (rows: number) => string;
  readonly nothing: string;
  readonly rows: Readonly<Record<SeenRow['kind'], string>>;
  /** By name of the field, or kind of row and name ("task.title"); one that is not here is called by its name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly confidence: (share: number) => string;
}

/** Room beside the page, in points. */
export const panelWidth = 330;
const margin = 14;
const size = { heading: 11, text: 8, small: 7 } as const;
const step = { legend: 13, row: 12, field: 10 } as const;
/** Width of a field's name; values begin behind it. */
const nameWidth = 78;

/** Writes from the top down; `top` is where the next line goes. */
class Panel {
  readonly shapes: Shape[] = [];
  private readonly left: number;
  top: number;

  constructor(corner: readonly [number, number]) {
    this.left = corner[0] + margin;
    this.top = corner[1] + margin;
  }

  text(
    text: string,
    from: number,
    size: number,
    fill: string,
    options: { bold?: boolean; keep?: number } = {},
  ): void {
    const room = panelWidth - 2 * margin - from - (options.keep ?? 0);
    this.shapes.push({
      type: 'text',
      at: [this.left + from, this.top + size],
      text: shortened(text, size, room),
      size,
      fill,
      ...(options.bold && { bold: true }),
    });
  }

  /** At the right end of the line. */
  atEnd(text: string, size: number, fill: string): void {
    const from = panelWidth - 2 * margin - widthOf(text, size);
    this.text(text, from, size, fill, { keep: -margin });
  }

  sample(draw: (box: Box) => Shape): void {
    const [left, top] = [this.left, this.top + 1];
    this.shapes.push(draw([left, top, left + 18, top + 8]));
  }

  down(by: number): void {
    this.top += by;
  }
}

const underlined =
  (stroke: string) =>
  ([left, , right, bottom]: Box): Shape => ({
    type: 'line',
    from: [left, bottom - 1],
    to: [right, bottom - 1],
    stroke,
    width: 1.6,
  });

const samples: Readonly<Record<keyof DrawingWords['parts'], (box: Box) => Shape>> = {
  given: underlined(wordColours.given),
  sure: underlined(wordColours.sure),
  fair: underlined(wordColours.fair),
  doubtful: underlined(wordColours.doubtful),
  line: (box) => ({ type: 'box', box, stroke: colours.line, width: 0.6 }),
  ruling: underlined(colours.ruling),
  cell: (box) => ({ type: 'box', box, stroke: colours.cell, width: 0.9, dashed: true }),
  furniture: (box) => ({ type: 'box', box, fill: colours.furniture, opacity: 0.45 }),
  stamp: (box) => ({ type: 'box', box, stroke: colours.stamp, width: 1.4, dashed: true }),
  field: (box) => ({
    type: 'box',
    box,
    fill: colourOfField('name'),
    opacity: 0.16,
    stroke: colourOfField('name'),
    width: 1.1,
  }),
};

/** Only what the page shows is explained. */
function partsOn({ page, stamps, rows }: SeenPage): (keyof DrawingWords['parts'])[] {
  const lines = page.content.filter((item) => item.type === 'line');
  const cells = page.content.some((item) => item.type === 'table');
  const recognised = page.geometry?.textFrom === 'ocr';
  const shown: Readonly<Record<keyof DrawingWords['parts'], boolean>> = {
    given: !recognised,
    sure: recognised,
    fair: recognised,
    doubtful: recognised,
    line: lines.some(({ furniture }) => !furniture),
    ruling: (page.geometry?.rulings.length ?? 0) > 0,
    cell: cells,
    furniture: lines.some(({ furniture }) => furniture),
    stamp: stamps.length > 0,
    field: rows.length > 0,
  };
  return (Object.keys(shown) as (keyof DrawingWords['parts'])[]).filter((part) => shown[part]);
}

function writeRow(
  panel: Panel,
  { kind, ordinal, fields }: SeenRow,
  number: number,
  words: DrawingWords,
): void {
  const heading = [words.rows[kind], ordinal].filter(Boolean).join(' ');
  panel.text(`${number}  ${heading}`, 0, size.text, colours.text, { bold: true });
  panel.down(step.row);
  for (const { name, value, confidence } of fields) {
    const share = words.confidence(confidence);
    panel.text(
      words.fields[`${kind}.${name}`] ?? words.fields[name] ?? name,
      10,
      size.small,
      colourOfField(name),
      {
        keep: panelWidth - 2 * margin - nameWidth,
      },
    );
    panel.text(value, nameWidth, size.small, colours.text, { keep: widthOf(share, size.small) + 6 });
    panel.atEnd(share, size.small, colours.faint);
    panel.down(step.field);
  }
  panel.down(3);
}

/** The panel at the right: which page it is, what the colours mean, and the values found, by the numbers on the page. */
export function panelShapes(
  seen: SeenPage,
  words: DrawingWords,
  at: readonly [number, number],
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { document, page, pages, rows } = seen;
  const panel = new Panel(at);
  panel.text(document.number ?? document.sourceFile, 0, size.heading, colours.text, { bold: true });
  panel.down(15);
  if (document.number !== null) {
    panel.text(document.sourceFile, 0, size.small, colours.faint);
    panel.down(step.field);
  }
  panel.text(words.page(page.number ?? 1, pages), 0, size.text, colours.text);
  panel.down(22);
  panel.text(words.legend, 0, size.text, colours.faint, { bold: true });
  panel.down(step.legend);
  for (const part of partsOn(seen)) {
    panel.sample(samples[part]);
    panel.text(words.parts[part], 26, size.text, colours.text);
    panel.down(step.legend);
  }
  panel.down(8);
  panel.text(rows.length === 0 ? words.nothing : words.found(rows.length), 0, size.text, colours.faint, {
    bold: true,
  });
  panel.down(step.legend + 2);
  rows.forEach((row, index) => {
    writeRow(panel, row, index + 1, words);
  });
  return { shapes: panel.shapes, height: panel.top + margin };
}
