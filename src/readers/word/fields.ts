import { symbolAt } from './symbol-fonts.js';

interface Field {
  instruction: string;
  /** Past its separator: what follows is what the field shows. */
  shows: boolean;
}

/** Page numbers are the printer's, not the text's. */
const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const contents = /^\s*TOC\b/i;
const symbol = /^\s*SYMBOL\s+(\d{1,5}|0x[0-9a-f]{1,4})\b(?:.*\\f\s*"?([^"\\]+))?/i;

export const isPageNumberField = (instruction: string): boolean => pageNumber.test(instruction);

/** Follows the fields of a document, which open and close anywhere in its runs (ECMA-376, part 1, 17.16). */
export class Fields {
  private open: Field[] = [];

  /** Text here is an instruction, or a page number, and not of the document. */
  get hides(): boolean {
    return this.open.some(({ shows, instruction }) => !shows || isPageNumberField(instruction));
  }

  get inContents(): boolean {
    return this.open.some(({ instruction }) => contents.test(instruction));
  }

  instruction(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.shows) field.instruction += text;
  }

  /** `type` of a `w:fldChar`; returns what a field prints that shows nothing by itself. */
  mark(type: string | undefined): string {
    if (type === 'begin') this.open.push({ instruction: '', shows: false });
    else if (type === 'separate') {
      const field = this.open.at(-1);
      if (field) field.shows = true;
    } else if (type === 'end') {
      const field = this.open.pop();
      const code = field && !field.shows ? symbol.exec(field.instruction) : null;
      if (code) return symbolAt(Number(code[1]), code[2]?.trim() ?? 'Symbol');
    }
    return '';
  }

  /** An instruction does not go on over a paragraph's end: what was not closed there is broken, and hides no more. */
  endParagraph(): void {
    if (this.open.length > 0) this.open = this.open.filter(({ shows }) => shows);
  }
}
