import type { Box } from '../model/source.js';
import { enclose, midHeight } from './boxes.js';
import type { PlacedWord } from './page-marks.js';

/** Words that follow each other on one line without a wide space between them. */
export interface Run {
  readonly words: readonly PlacedWord[];
  readonly box: Box;
  /** The largest font size in it: raised marks and small words do not shrink it. */
  readonly size: number;
}

/**
 * In font sizes: a wider space than this ends a run. A space is 0.25, justified lines seldom stretch it to 0.6, and the
 * cells of a letterhead in Word stand 0.8 apart at the least (two margins of 5.4 pt at 13 pt).
 */
export const wideSpace = 0.6;
/** Words of one line may overlap by this much (italics, boxes of recognisers). */
const overlapAllowed = 0.5;

/** In font sizes: middles of two words of one line differ by less (raised marks do by 0.3, the next line by 1). */
const sameLine = 0.45;
/** The same, in sizes of the smaller of two words. */
const sameLineOfSmaller = 0.75;

/** How far the middles of two words of one line may lie apart. */
export const lineTolerance = (sizeA: number, sizeB: number): number =>
  Math.min(sameLine * Math.max(sizeA, sizeB), sameLineOfSmaller * Math.min(sizeA, sizeB));

interface OpenRun {
  readonly words: PlacedWord[];
  right: number;
  middle: number;
  size: number;
  slot: number;
}

/** Heights are looked up in slots of this many points, about half a line of print. */
const slotHeight = 8;

/** Open runs by height, so that a word meets only those beside it. */
class OpenRuns {
  private readonly slots = new Map<number, OpenRun[]>();

  near(middle: number, reach: number): OpenRun[] {
    const found: OpenRun[] = [];
    const last = Math.floor((middle + reach) / slotHeight);
    for (let slot = Math.floor((middle - reach) / slotHeight); slot <= last; slot += 1)
      found.push(...(this.slots.get(slot) ?? []));
    return found;
  }

  place(run: OpenRun): void {
    const slot = Math.floor(run.middle / slotHeight);
    if (slot === run.slot) return;
    const before = this.slots.get(run.slot);
    if (before !== undefined) before.splice(before.indexOf(run), 1);
    const list = this.slots.get(slot) ?? [];
    list.push(run);
    this.slots.set(slot, list);
    run.slot = slot;
  }

  /** Runs that end too far left for any word to come are dropped, so that slots stay short. */
  forget(run: OpenRun): void {
    const list = this.slots.get(run.slot)!;
    list.splice(list.indexOf(run), 1);
  }
}

/** A font size that is no size (a broken file's) counts as the height of the box. */
const sizeOf = (word: PlacedWord): number =>
  word.fontSize > 0 && Number.isFinite(word.fontSize)
    ? word.fontSize
    : Math.max(1, word.bbox[3] - word.bbox[1]);

/** Puts words together to runs; every word is in exactly one. Copes with raised marks and a slight skew. */
export function runsOf(words: readonly PlacedWord[]): Run[] {
  const open = new OpenRuns();
  const runs: OpenRun[] = [];
  for (const word of [...words].sort((a, b) => a.bbox[0] - b.bbox[0] || a.bbox[1] - b.bbox[1])) {
    const middle = midHeight(word.bbox);
    const size = sizeOf(word);
    let best: OpenRun | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const run of open.near(middle, size)) {
      const em = Math.max(run.size, size);
      const gap = word.bbox[0] - run.right;
      if (gap > 4 * em) open.forget(run);
      if (gap > wideSpace * em || gap < -overlapAllowed * em) continue;
      const apart = Math.abs(run.middle - middle);
      if (apart > lineTolerance(run.size, size) || apart + Math.abs(gap) >= nearest) continue;
      [best, nearest] = [run, apart + Math.abs(gap)];
    }
    if (best === null) {
      best = { words: [], right: word.bbox[2], middle, size, slot: Number.NaN };
      runs.push(best);
    }
    best.words.push(word);
    best.right = Math.max(best.right, word.bbox[2]);
    // A raised mark does not move the line; otherwise the line is followed where it is skewed.
    if (size > 0.8 * best.size) best.middle = middle;
    best.size = Math.max(best.size, size);
    open.place(best);
  }
  return runs.map(({ words: own, size }) => ({
    words: own,
    size,
    box: enclose(own.map((word) => word.bbox)),
  }));
}
