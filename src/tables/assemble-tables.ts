import type { GridBlock, TableBlock, TextBlock } from '../model/segmented-document.js';
import { groupRowOf, isGroupLine, isStrayTail, strayTailRow } from './group-line.js';
import { type Heading, headingGoesOn, recognizeHeading } from './recognize-heading.js';
import {
  continuesNumbering,
  type Draft,
  finish,
  fits,
  opensWithTail,
  repeatedHeading,
} from './table-draft.js';

/** Text blocks above a table that may caption it. */
const captionReach = 3;

const isText = (block: TextBlock | Draft): block is TextBlock => 'text' in block;

/** Gathers tables from a run of blocks; `result` gives them back in place of their pieces. */
class TableAssembler {
  private readonly out: (TextBlock | Draft)[] = [];
  private draft: Draft | null = null;
  /** Paragraphs since the last row. */
  private between: TextBlock[] = [];

  addText(block: TextBlock): void {
    if (block.layer === 'body') this.between.push(block);
    this.out.push(block);
  }

  addGrid(grid: GridBlock): void {
    let broken = true;
    const begin = this.takesHeadingTail(grid) ? 1 : 0;
    for (let r = begin; r < grid.rows.length; ) {
      const again = repeatedHeading(this.draft, grid.rows, r);
      if (again > 0 && (r > 0 || this.absorbGroupLines())) {
        r += again;
        broken = true;
      } else {
        const heading = again > 0 || this.mayHead(grid, r) ? recognizeHeading(grid.rows, r) : null;
        if (heading !== null || (r === 0 && !this.goesOn(grid))) {
          this.open(heading, grid);
          r += heading?.rows.length ?? 0;
          broken = true;
        }
        const row = heading === null ? grid.rows[r] : undefined;
        if (row !== undefined) {
          this.draft!.rows.push({ ...row, breakBefore: broken || row.breakBefore });
          broken = false;
          r += 1;
        }
      }
      this.between = [];
    }
    this.draft?.sources.push(...grid.sources);
  }

  result(): (TextBlock | TableBlock)[] {
    return this.out.map((block) => (isText(block) ? block : finish(block)));
  }

  /** A heading that a page end cuts: the piece below opens with its rest, and is the table's first. */
  private takesHeadingTail(grid: GridBlock): boolean {
    const { draft, between } = this;
    if (!draft?.heading || draft.rows.length > 0 || between.length > 0 || grid.rows[0] === undefined)
      return false;
    const whole = headingGoesOn(draft.heading, grid.rows[0]);
    if (whole !== null) draft.heading = whole;
    return whole !== null;
  }

  private mayHead(grid: GridBlock, r: number): boolean {
    return r === 0 || grid.rows[r]!.heading || this.draft?.heading === null;
  }

  private open(heading: Heading | null, grid: GridBlock): void {
    this.draft = {
      heading,
      width: heading?.texts.length ?? grid.columns,
      at: this.out.length,
      spansKnown: grid.spansKnown,
      rows: [],
      sources: [],
      captions: this.out
        .slice(this.out.findLastIndex((block) => !isText(block)) + 1)
        .slice(-captionReach)
        .filter(isText),
      lineGroups: 0,
    };
    this.out.push(this.draft);
  }

  /** True where a piece without a heading of its own goes on the table above; lines between become rows of it. */
  private goesOn(grid: GridBlock): boolean {
    const { draft } = this;
    if (draft === null) return false;
    if (fits(draft, grid, !this.between.every(isGroupLine)) && this.absorbGroupLines()) return true;
    if (!continuesNumbering(draft, grid) && !opensWithTail(draft, grid, this.between)) return false;
    // A tail that lost its tabs stands as a line of its own; other lines between (footnotes) stay text.
    for (const line of this.between.filter(isStrayTail)) {
      this.out.splice(this.out.lastIndexOf(line), 1);
      draft.rows.push(strayTailRow(line));
    }
    return true;
  }

  /** Makes group rows of the lines since the last row; false, and nothing done, where one of them is no group's title. */
  private absorbGroupLines(): boolean {
    const { draft, between, out } = this;
    if (draft === null || !between.every(isGroupLine)) return false;
    if (between.length === 0) return true;
    // Pieces headed by sibling lines ("I. …", heading, rows, "II. …", heading, rows): the first line is a group too.
    const leading = draft.lineGroups === 0 ? out[draft.at - 1] : undefined;
    if (
      leading &&
      isText(leading) &&
      isGroupLine(leading) &&
      leading.marker?.style === between[0]!.marker?.style
    ) {
      draft.rows.unshift(groupRowOf(leading, draft.width));
      out.splice(out.indexOf(leading), 1);
    }
    draft.lineGroups += between.length;
    for (const line of between) {
      out.splice(out.lastIndexOf(line), 1);
      draft.rows.push(groupRowOf(line, draft.width));
    }
    return true;
  }
}

/**
 * Gathers pieces of table into whole tables: a piece with a heading opens a table, one that repeats it or has none goes
 * on, and a line between two pieces that titles a group becomes a group row. All else keeps its place.
 */
export function assembleTables(blocks: readonly (TextBlock | GridBlock)[]): (TextBlock | TableBlock)[] {
  const assembler = new TableAssembler();
  for (const block of blocks) {
    if (block.type === 'text') assembler.addText(block);
    else assembler.addGrid(block);
  }
  return assembler.result();
}
