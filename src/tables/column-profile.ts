import type { GridCell } from '../model/segmented-document.js';
import { looksLikeUnit } from '../organizations/match-unit.js';
import { deadlinePlausible, isClockTime, isDuration } from '../vietnamese/deadlines.js';
import { parseOrdinalCell } from '../vietnamese/markers.js';
import { parseTargetValue } from '../vietnamese/target-value.js';

/** What the cells of one column look like: shares (0–1) of its printed cells, and their mean length. */
export interface ColumnProfile {
  readonly printed: number;
  readonly ordinals: number;
  readonly values: number;
  readonly deadlines: number;
  readonly clocks: number;
  readonly durations: number;
  readonly units: number;
  readonly meanLength: number;
}

/** Rows looked at; a column shows its nature well before that. */
const sampleSize = 40;

const share = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(test).length / texts.length;

/** Profiles column `index` over a sample of the rows' cells. */
export function profileColumn(rows: readonly (readonly GridCell[])[], index: number): ColumnProfile {
  const texts: string[] = [];
  for (const cells of rows) {
    const cell = cells[index];
    if (cell !== undefined && cell.text !== '' && cell.span !== 'left') texts.push(cell.text);
    if (texts.length >= sampleSize) break;
  }
  const short = texts.filter((text) => text.length <= 120);
  const ofAll = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : (share(short, test) * short.length) / texts.length;
  return {
    printed: texts.length,
    ordinals: ofAll((text) => parseOrdinalCell(text) !== null),
    values: ofAll((text) => parseTargetValue(text) !== null),
    deadlines: ofAll(deadlinePlausible),
    clocks: ofAll(isClockTime),
    durations: ofAll(isDuration),
    units: ofAll(looksLikeUnit),
    meanLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}
