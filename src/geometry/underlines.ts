import type { Ruling } from '../model/paged-document.js';
import type { PlacedWord } from './page-marks.js';

/** Points: heights of words are looked up in bands of this size. */
const bandHeight = 16;
/** Points: an underline begins and ends where its words do. */
const edgeSlack = 1.5;
/** Share of an underline that has words above it. */
const leastCovered = 0.75;
/** Words that a recogniser found have boxes around their ink: an underline lies a little below them. */
const belowInk = 0.25;

/**
 * True for rules that underline or strike out words: they lie inside the height of the words and are as long as these.
 * The rule below a table's row lies below the descenders.
 */
export function underlineTest(words: readonly PlacedWord[]): (ruling: Ruling) => boolean {
  const bands = new Map<number, PlacedWord[]>();
  for (const word of words) {
    const last = Math.floor((word.bbox[3] + belowInk * word.fontSize) / bandHeight);
    for (let band = Math.floor(word.bbox[1] / bandHeight); band <= last; band += 1) {
      const list = bands.get(band) ?? [];
      list.push(word);
      bands.set(band, list);
    }
  }
  return (ruling) => {
    if (ruling.direction !== 'horizontal') return false;
    const above = (bands.get(Math.floor(ruling.at / bandHeight)) ?? []).filter(
      ({ bbox, fontSize, confidence }) =>
        bbox[0] < ruling.end + edgeSlack &&
        bbox[2] > ruling.start - edgeSlack &&
        ruling.at > bbox[1] + 0.3 * (bbox[3] - bbox[1]) &&
        ruling.at < bbox[3] + (confidence === null ? -0.02 : belowInk) * fontSize,
    );
    if (above.length === 0) return false;
    const starts = above.some(({ bbox }) => Math.abs(bbox[0] - ruling.start) <= edgeSlack);
    const ends = above.some(({ bbox }) => Math.abs(bbox[2] - ruling.end) <= edgeSlack);
    const covered = above.reduce(
      (sum, { bbox }) => sum + Math.min(bbox[2], ruling.end) - Math.max(bbox[0], ruling.start),
      0,
    );
    return starts && ends && covered >= leastCovered * (ruling.end - ruling.start);
  };
}
