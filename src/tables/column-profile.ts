import type { GridCell } from '../model/segmented-document.js';
import { looksLikeUnit } from '../organizations/match-unit.js';
import { isClockTime, isDuration } from '../vietnamese/deadlines.js';
import { parseOrdinalCell } from '../vietnamese/markers.js';
import { parseTargetValue } from '../vietnamese/target-value.js';

/**
 * What the cells of one column look like: shares (0–1) of its printed cells, and their mean length. A share is worked
 * out when it is asked for: most columns are told by their heading, and few shares are ever looked at.
 */
export class ColumnProfile {
  private readonly texts: readonly string[];
  private readonly short: readonly string[];

  constructor(rows: readonly (readonly GridCell[])[], index: number) {
    const texts: string[] = [];
    for (const cells of rows) {
      const cell = cells[index];
      if (cell === undefined || cell.text === '' || cell.span === 'left' || isAcross(cells, index)) continue;
      texts.push(cell.text);
      if (texts.length >= sampleSize) break;
    }
    this.texts = texts;
    this.short = texts.filter((text) => text.length <= longestTold);
  }

  get printed(): number {
    return this.texts.length;
  }

  get meanLength(): number {
    return this.texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, this.texts.length);
  }

  get ordinals(): number {
    return this.share((text) => parseOrdinalCell(text) !== null);
  }

  get values(): number {
    return this.share((text) => parseTargetValue(text) !== null);
  }

  get units(): number {
    return this.share(looksLikeUnit);
  }

  /** Times of day and lengths of time, as programmes and procedures print them. */
  get clocksAndDurations(): number {
    return this.share((text) => isClockTime(text) || isDuration(text));
  }

  private share(test: (text: string) => boolean): number {
    return this.texts.length === 0 ? 0 : this.short.filter(test).length / this.texts.length;
  }
}

/** A text laid across most of the table is a heading of what follows, and says nothing of the column it begins in. */
const isAcross = (cells: readonly GridCell[], index: number): boolean => {
  let last = index;
  while (cells[last + 1]?.span === 'left') last += 1;
  return last > index && last - index + 1 > cells.length / 2;
};

/** Cells looked at; a column shows its nature well before that. */
const sampleSize = 24;
/** A longer cell is prose, whatever it begins with. */
const longestTold = 120;
