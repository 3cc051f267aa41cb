import type { GivenTable, Page, TextLine } from '../model/paged-document.js';
import { cleanMarkup } from './markup/clean-markup.js';

/** A line of a file with its marks taken off, which may wrap up to `last`; text formats have no geometry. */
export function toTextLine(number: number, raw: string, bold = false, last = number): TextLine {
  const { text, emphasis } = cleanMarkup(raw);
  return {
    type: 'line',
    number,
    last,
    raw,
    text,
    emphasis: emphasis || (bold && text !== ''),
    bbox: null,
    words: [],
    furniture: false,
  };
}

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * Collects the pages of a text in reading order. A form feed begins a page; pages are numbered only where there is one.
 */
export class PageBuilder {
  private readonly pages: Page['content'][] = [[]];
  private broken = false;

  /** Lines whose numbers are in `unprinted` keep their raw text and say nothing. */
  constructor(private readonly unprinted: ReadonlySet<number>) {}

  /** Lines of `text`, the first of which has `firstLine` as its number; blank remains of a cut line are left out. */
  addText(text: string, firstLine: number, cut: { start: boolean; end: boolean }): void {
    const lines = text.split('\n');
    lines.forEach((raw, index) => {
      const remains = (cut.start && index === 0) || (cut.end && index === lines.length - 1);
      if (remains && isBlank(raw.replaceAll('\f', ''))) this.addBreaks(raw);
      else this.addLine(firstLine + index, raw);
    });
  }

  addContent(content: readonly (TextLine | GivenTable)[]): void {
    for (const item of content) this.pages.at(-1)!.push(item);
  }

  /** A last page without a word is the form feed that some tools write after every page. */
  build(): Page[] {
    const last = this.pages.at(-1)!;
    if (this.pages.length > 1 && last.every((item) => item.type === 'line' && isBlank(item.text)))
      this.pages.pop();
    const paged = this.pages.length > 1 || this.broken;
    return this.pages.map((content, index) => ({
      number: paged ? index + 1 : null,
      content,
      geometry: null,
    }));
  }

  private addBreaks(raw: string): void {
    for (const character of raw) if (character === '\f') this.startPage();
  }

  private startPage(): void {
    this.broken = true;
    this.pages.push([]);
  }

  private addLine(number: number, raw: string): void {
    if (this.unprinted.has(number)) {
      this.pages.at(-1)!.push({ ...toTextLine(number, ''), raw });
      return;
    }
    if (!raw.includes('\f')) {
      this.pages.at(-1)!.push(toTextLine(number, raw));
      return;
    }
    const pieces = raw.split('\f');
    const empty = pieces.every((piece) => piece === '');
    pieces.forEach((piece, index) => {
      if (index > 0) this.startPage();
      if (piece !== '' || (empty && index === pieces.length - 1))
        this.pages.at(-1)!.push(toTextLine(number, piece));
    });
  }
}
