import type { GivenCell, GivenTable, Page } from '../../model/paged-document.js';
import type { LineRange } from '../../model/source.js';
import { cleanInlineMarkup } from '../markup/clean-markup.js';
import { toTextLine } from '../page-builder.js';
import type { Block, Paragraph, ReadCell, ReadTable } from './block-reader.js';
import { blockText, isLayout } from './layout-table.js';

/**
 * Lays blocks out as lines and tables. Lines are counted from 1 in reading order, those of cells included: Word has no
 * lines of its own, so this is what "line 57" of a Word file means.
 */
export class DocumentLines {
  readonly content: Page['content'] = [];
  private count = 0;
  private gap = false;

  add(blocks: readonly Block[], furniture = false): void {
    for (const block of blocks) {
      if (block.type === 'paragraph') this.addParagraph(block, furniture || block.isContents);
      else if (furniture || isLayout(block)) {
        for (const cell of block.rows.flatMap((row) => row.cells)) this.add(cell.blocks, furniture);
      } else this.addTable(block);
    }
  }

  private addParagraph({ lines }: Paragraph, furniture: boolean): void {
    this.gap = true;
    for (const { text, bold } of lines) {
      this.count += 1;
      // an empty line between paragraphs, as other formats have it
      if (this.gap && this.content.at(-1)?.type === 'line') this.content.push(toTextLine(this.count, ''));
      this.gap = false;
      this.content.push({ ...toTextLine(this.count, text, bold), furniture });
    }
    this.gap = true;
  }

  private addTable(table: ReadTable): void {
    if (blockText(table).trim() === '') return;
    const first = this.count + 1;
    const rows = table.rows.map(({ cells, heading }): GivenTable['rows'][number] => {
      const from = this.count + 1;
      const read = cells.map((cell) => this.readCell(cell, heading, from));
      this.count = Math.max(this.count, from);
      return { cells: read, lines: [from, this.count] };
    });
    const lines: LineRange = [first, this.count];
    this.content.push({ type: 'table', rows, lines, bbox: null, cutAbove: false, cutBelow: false });
  }

  private readCell({ blocks, columnSpan, rowSpan }: ReadCell, heading: boolean, row: number): GivenCell {
    const texts = blocks
      .flatMap((block) => blockText(block).split('\n'))
      .map((line) => cleanInlineMarkup(line).text.trim())
      .filter((line) => line !== '');
    const from = this.count + 1;
    this.count += texts.length;
    const lines: LineRange = texts.length === 0 ? [row, row] : [from, this.count];
    return { text: texts.join('\n'), rowSpan, columnSpan, heading, lines, bbox: null, words: [] };
  }
}
