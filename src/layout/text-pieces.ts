import type { GivenCell, Page, PagedDocument } from '../model/paged-document.js';
import type { Source } from '../model/source.js';

/** A line, or a line of a cell, and where it stands; `source` is null for the gap after a cell. */
export interface TextPiece {
  readonly text: string;
  readonly source: Source | null;
}

const gap: TextPiece = { text: '', source: null };

/** The text of a page in reading order, tables cell by cell; an empty piece parts paragraphs and cells. */
export function pagePieces({ number: page, content }: Page): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const item of content) {
    if (item.type === 'line') {
      pieces.push({ text: item.text, source: { page, lines: [item.number, item.last], bbox: item.bbox } });
      continue;
    }
    for (const { cells } of item.rows) {
      for (const cell of cells) {
        const source: Source = { page, lines: cell.lines, bbox: cell.bbox };
        for (const text of cell.text.split('\n')) pieces.push({ text, source });
        pieces.push(gap);
      }
    }
  }
  return pieces;
}

/** The whole text in reading order, likewise. */
export function textPieces(document: PagedDocument): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const page of document.pages) for (const piece of pagePieces(page)) pieces.push(piece);
  return pieces;
}

/** The same document with other texts, one for each of its pieces. */
export function withTexts<Document extends PagedDocument>(
  document: Document,
  texts: readonly string[],
): Document {
  let at = 0;
  const cellWith = (cell: GivenCell): GivenCell => {
    const lines = cell.text.split('\n').length;
    const text = texts.slice(at, at + lines).join('\n');
    at += lines + 1; // the gap after the cell
    return { ...cell, text };
  };
  const pages = document.pages.map((page) => ({
    ...page,
    content: page.content.map((item) => {
      if (item.type === 'line') return { ...item, text: texts[at++]! };
      return { ...item, rows: item.rows.map((row) => ({ ...row, cells: row.cells.map(cellWith) })) };
    }),
  }));
  return { ...document, pages };
}

const cellBorder = /[|\t]/;

/** The text for reading by the line: cells of printed tables on lines of their own, one empty line at a time. */
export function printedText(pieces: readonly TextPiece[]): string {
  const lines: string[] = [];
  const add = (line: string): void => {
    const text = line.trim();
    if (text !== '' || lines.at(-1) !== '') lines.push(text);
  };
  for (const { text } of pieces) {
    if (!text.includes('|') && !text.includes('\t')) add(text);
    else
      for (const cell of text.split(cellBorder)) {
        add(cell);
        add('');
      }
  }
  return lines.join('\n').trim();
}
