import type { Numbering } from './numbering.js';
import {
  chosenAlternative,
  isPlaceholder,
  type Losses,
  type OpenParagraph,
  ParagraphReader,
} from './paragraph-reader.js';
import { type ParagraphLine, ParagraphText } from './paragraph-text.js';
import { placeOf, type Styles } from './styles.js';
import { placeCells } from './table-grid.js';
import { tableParts } from './table-parts.js';
import { declaredRows, gridWidths, type TableRow } from './table-rows.js';
import { childOf, switchOf, valueIn } from './xml-queries.js';
import type { XmlElement } from './xml-tree.js';

/** A paragraph as printed, its automatic number with it. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly lines: readonly ParagraphLine[];
  /** A line of the table of contents, which says again what the text says. */
  readonly isContents: boolean;
}

export interface ReadCell {
  readonly blocks: readonly Block[];
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface ReadRow {
  readonly cells: readonly ReadCell[];
  readonly heading: boolean;
}

export interface ReadTable {
  readonly type: 'table';
  readonly rows: readonly ReadRow[];
}

export type Block = Paragraph | ReadTable;

/** Wrap blocks without being any. */
const transparent = new Set([
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:sdtContent',
  'w:smartTag',
  'w:footnote',
  'w:endnote',
]);

/** A line that leads to a page of the text. */
const endsInPage = /\d\s*$/;

/** The mark of a paragraph is deleted, or hidden: its text is shown as one with the next paragraph's. */
function joinsNext(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  if (mark === undefined) return false;
  return (
    childOf(mark, 'w:del') !== undefined ||
    childOf(mark, 'w:moveFrom') !== undefined ||
    (switchOf(mark, 'w:vanish') ?? false) ||
    (switchOf(mark, 'w:specVanish') ?? false)
  );
}

/** Reads paragraphs and tables as they are shown with all tracked changes accepted. Numbers are counted as it reads. */
export class BlockReader {
  readonly paragraphs: ParagraphReader;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly losses: Losses,
  ) {
    this.paragraphs = new ParagraphReader(styles, losses);
  }

  /** The blocks of a body, a cell, a note, a text box. */
  read(container: XmlElement): Block[] {
    const blocks: Block[] = [];
    const open: { paragraph: OpenParagraph | null; last: XmlElement | null } = {
      paragraph: null,
      last: null,
    };
    const settle = (): void => {
      const { paragraph, last } = open;
      open.paragraph = open.last = null;
      if (paragraph !== null && last !== null) blocks.push(...this.finish(last, paragraph));
    };
    const visit = (element: XmlElement): void => {
      const { name } = element;
      if (name === 'w:p') {
        open.paragraph = this.readInto(element, open.paragraph);
        open.last = element;
        if (!joinsNext(childOf(element, 'w:pPr'))) settle();
      } else if (name === 'w:tbl') {
        settle();
        for (const rows of tableParts(declaredRows(element)))
          blocks.push(this.readTable(rows, gridWidths(element)));
      } else if (name === 'w:sdt') {
        if (!isPlaceholder(element))
          for (const child of childOf(element, 'w:sdtContent')?.children ?? []) visit(child);
      } else if (name === 'mc:AlternateContent') {
        for (const child of chosenAlternative(element)?.children ?? []) visit(child);
      } else if (name === 'w:altChunk' || name === 'w:subDoc') this.losses.otherFiles += 1;
      else if (transparent.has(name)) for (const child of element.children) visit(child);
    };
    for (const child of container.children) visit(child);
    settle();
    return blocks;
  }

  private readInto(element: XmlElement, open: OpenParagraph | null): OpenParagraph {
    const paragraph = open ?? { text: new ParagraphText(), boxes: [] };
    const style = this.styles.paragraph(valueIn(childOf(element, 'w:pPr'), 'w:pStyle'));
    this.paragraphs.read(element, style, paragraph);
    return paragraph;
  }

  /** The paragraph whose properties are those of `element`, and behind it the texts of its boxes. */
  private finish(element: XmlElement, { text, boxes }: OpenParagraph): Block[] {
    const properties = childOf(element, 'w:pPr');
    const styleId = valueIn(properties, 'w:pStyle');
    const style = this.styles.paragraph(styleId);
    const label = this.numbering.next(placeOf(properties), styleId, style);
    const lines = text.lines();
    this.losses.legacyPieces += text.legacyPieces;
    const [first, ...rest] = lines;
    const isHeading = style.kind === 'heading';
    const numbered: ParagraphLine[] =
      first === undefined
        ? label === ''
          ? []
          : [{ text: label.trim(), bold: false }]
        : [{ ...first, text: label + first.text }, ...rest];
    const inContents = this.paragraphs.fields.inContents && endsInPage.test(lines.at(-1)?.text ?? '');
    return [
      {
        type: 'paragraph',
        lines: numbered.map((line) => ({ ...line, bold: line.bold || isHeading })),
        isContents: style.kind === 'contents' || inContents,
      },
      ...boxes.flatMap((box) => this.read(box)),
    ];
  }

  private readTable(declared: readonly TableRow[], widths: readonly number[]): ReadTable {
    const placed = placeCells(declared, widths);
    let inHeading = true;
    const rows = placed.map((cells, i): ReadRow => {
      // Word repeats only rows from the first on
      inHeading &&= declared[i]!.isHeading;
      return {
        heading: inHeading,
        cells: cells.map(({ content, columnSpan, rowSpan }) => ({
          blocks: content === null ? [] : this.read(content),
          columnSpan,
          rowSpan,
        })),
      };
    });
    // a table of nothing but headings has none
    return { type: 'table', rows: inHeading ? rows.map((row) => ({ ...row, heading: false })) : rows };
  }
}
