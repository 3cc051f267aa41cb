import type { GivenTable, Page } from '../../model/paged-document.js';
import type { LineRange } from '../../model/source.js';
import { cleanInlineMarkup } from '../markup/clean-markup.js';
import { listMarker } from '../markup/emphasis.js';
import { toTextLine } from '../page-builder.js';

/** Where the walk over a tree of HTML puts what it finds. Lines are those of the parsed piece, 1-based. */
export interface TextSink {
  text(value: string, line: number, bold: boolean): void;
  /** The mark or number that a list prints before an item. */
  marker(marker: string): void;
  lineBreak(): void;
  paragraphBreak(): void;
}

const htmlSpace = /[ \t\n\f\r]+/g;
const hasLetter = /[\p{L}\p{N}]/u;

/** Word indents and aligns by rows of no-break spaces. */
const oneSpace = (text: string): string => text.replace(/ {2,}/g, ' ').trim();

const countNewlines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** Text on one line, white space collapsed as a browser does; remembers from which lines of the file it came. */
class InlineText {
  private pieces: { text: string; bold: boolean }[] = [];
  private endsInSpace = true;
  private pendingMarker = '';
  first = 0;
  last = 0;

  add(value: string, line: number, bold: boolean): void {
    const words = value.replace(htmlSpace, ' ');
    if (words.trim() !== '') {
      this.note(value, line);
      if (this.pendingMarker !== '') this.addMarker(words.trimStart());
    }
    const text = this.endsInSpace ? words.trimStart() : words;
    if (text === '') return;
    this.pieces.push({ text, bold });
    this.endsInSpace = text.endsWith(' ');
  }

  space(): void {
    if (this.pieces.length > 0) this.add(' ', 0, false);
  }

  marker(marker: string): void {
    this.pendingMarker = marker;
  }

  take(): { text: string; bold: boolean; lines: LineRange } | null {
    const pieces = this.pieces;
    const lines: LineRange = [this.first, this.last];
    this.pieces = [];
    this.endsInSpace = true;
    this.first = this.last = 0;
    const text = pieces
      .map((piece) => piece.text)
      .join('')
      .trim()
      .normalize('NFC');
    return text === '' ? null : { text, bold: isBold(pieces), lines };
  }

  /** An item that prints a mark of its own ("- …", "1. …" in a list of numbers) gets no second one. */
  private addMarker(words: string): void {
    const marker = this.pendingMarker;
    this.pendingMarker = '';
    if (/^[-–•+*]\s?/.test(words) || words.startsWith(marker.trim())) return;
    this.pieces.push({ text: marker, bold: false });
    this.endsInSpace = true;
  }

  private note(value: string, line: number): void {
    const first = line + countNewlines(value.slice(0, value.length - value.trimStart().length));
    if (this.first === 0) this.first = first;
    this.last = Math.max(this.last, line + countNewlines(value.trimEnd()));
  }
}

/** All letters bold, besides a list marker before them. */
function isBold(pieces: readonly { text: string; bold: boolean }[]): boolean {
  const head = pieces[0];
  const rest = head && !head.bold && listMarker.exec(head.text)![0] === head.text ? pieces.slice(1) : pieces;
  return rest.some((piece) => piece.bold) && rest.every((piece) => piece.bold || !hasLetter.test(piece.text));
}

/** Makes lines: one a block or `<br>`, with an empty line between blocks, as plain text has between paragraphs. */
export class LineSink implements TextSink {
  private readonly content: Page['content'] = [];
  private readonly inline = new InlineText();
  private gap = false;

  constructor(private readonly lineOffset: number) {}

  text(value: string, line: number, bold: boolean): void {
    this.inline.add(value, line, bold);
  }

  marker(marker: string): void {
    this.inline.marker(marker);
  }

  lineBreak(): void {
    const line = this.inline.take();
    if (line === null) return;
    const [number, last] = line.lines.map((at) => at + this.lineOffset) as LineRange;
    if (this.gap && this.content.at(-1)?.type === 'line') this.content.push(toTextLine(number, ''));
    this.gap = false;
    const printed = toTextLine(number, line.text, line.bold, last);
    this.content.push({ ...printed, text: oneSpace(printed.text) });
  }

  paragraphBreak(): void {
    this.lineBreak();
    this.gap = true;
  }

  /** `table` has lines of the parsed piece. */
  table(table: GivenTable): void {
    this.paragraphBreak();
    const shift = ([first, last]: LineRange): LineRange => [first + this.lineOffset, last + this.lineOffset];
    this.content.push({
      ...table,
      lines: shift(table.lines),
      rows: table.rows.map((row) => ({
        lines: shift(row.lines),
        cells: row.cells.map((cell) => ({ ...cell, lines: shift(cell.lines) })),
      })),
    });
  }

  finish(): Page['content'] {
    this.lineBreak();
    return this.content;
  }
}

/** Makes the text of one cell: breaks of any kind are a space. */
export class CellSink implements TextSink {
  private readonly inline = new InlineText();

  text(value: string, line: number, bold: boolean): void {
    this.inline.add(value, line, bold);
  }

  marker(marker: string): void {
    this.inline.marker(marker);
  }

  lineBreak(): void {
    this.inline.space();
  }

  paragraphBreak(): void {
    this.inline.space();
  }

  /** `lines` null where the cell holds no text. */
  finish(): { text: string; lines: LineRange | null } {
    const cell = this.inline.take();
    return cell === null
      ? { text: '', lines: null }
      : { text: oneSpace(cleanInlineMarkup(cell.text).text), lines: cell.lines };
  }
}
