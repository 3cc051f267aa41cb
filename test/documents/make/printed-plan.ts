/** A plan as it is set on paper: what the two printers (flat ODT, HTML) draw, in the same order and the same words. */

export interface PrintedCell {
  readonly text: string;
  /** Rows and columns it covers. */
  readonly rows: number;
  readonly columns: number;
  readonly align: 'left' | 'centre' | 'justify';
  readonly bold: boolean;
}

/** `null` stands where a cell from above or from the left covers the place. */
export type PrintedRow = readonly (PrintedCell | null)[];

export interface PrintedTable {
  readonly type: 'table';
  /** Share of the table's width for each column; they sum to 1. */
  readonly widths: readonly number[];
  readonly heading: readonly PrintedRow[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedLine {
  readonly text: string;
  readonly bold: boolean;
}

/** Two columns without rules, as letterheads and signatures are set. */
export interface PrintedSides {
  readonly type: 'sides';
  readonly part: 'letterhead' | 'signature';
  readonly left: readonly PrintedLine[];
  readonly right: readonly PrintedLine[];
}

export interface PrintedParagraph {
  readonly type: 'paragraph';
  readonly style: 'title' | 'caption' | 'heading' | 'body';
  readonly text: string;
}

/** From here a new page, which may lie in the other direction. */
export interface PrintedAnnex {
  readonly type: 'annex';
}

export type PrintedBlock = PrintedTable | PrintedSides | PrintedParagraph | PrintedAnnex;

const linesOf = (block: PrintedBlock): string[] => {
  if (block.type === 'annex') return [];
  if (block.type === 'paragraph') return [block.text];
  if (block.type === 'sides') return [...block.left, ...block.right].map((line) => line.text);
  return [...block.heading, ...block.rows].map((row) =>
    row.map((cell) => (cell === null ? '' : cell.text)).join('\t'),
  );
};

/** The words of the plan in the order in which a reader takes them: left column before the right one, tables row by row. */
export const printedText = (blocks: readonly PrintedBlock[]): string =>
  `${blocks.flatMap(linesOf).join('\n')}\n`;
