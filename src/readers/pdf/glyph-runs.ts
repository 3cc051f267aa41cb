import { raised, textOfGlyph } from './glyph-text.js';
import type { DrawnGlyph } from './page-drawing.js';

/** A glyph in a run of them along one base line. */
export interface RunGlyph {
  readonly glyph: DrawnGlyph;
  text: string;
  /** A space was drawn before it. */
  spaced: boolean;
  /** Free room to the glyph before it, in ems, less what letters are spaced on purpose; 0 for the first. */
  readonly gap: number;
}

export interface GlyphRun {
  readonly glyphs: RunGlyph[];
  /** A space was drawn right after its last glyph. */
  spaceAfter: boolean;
}

/** Cosine of the angle by which the glyphs of one line may differ in direction (10°). */
const sameDirection = 0.985;
/** Ems up or down that glyphs of one line may be apart; raised and lowered glyphs are smaller, and further away. */
const sameLine = 0.2;
const smaller = 0.9;
const raisedBy = [0.2, 0.75] as const;
const loweredBy = [0.1, 0.45] as const;
/** Raised and lowered glyphs touch the word they belong to (ems between), and are few. */
const raisedGap = 0.15;
const raisedGlyphs = 3;
/** Ems back over what is drawn already: kerning is less, the start of a line is more. */
const furthestBack = 0.5;
/** A space is none where the next glyph is drawn over more than this share of it. */
const overdrawn = 0.7;
/** Ems between a mark and the letter it belongs to. */
const markReach = 0.25;

/** More marks apart from their letters than a page of print has: each would be looked for among all letters. */
const mostMarks = 5000;

const mark = /^\p{M}/u;

const along = (of: DrawnGlyph, x: number, y: number): number => of.along[0] * x + of.along[1] * y;
const above = (of: DrawnGlyph, glyph: DrawnGlyph): number =>
  of.up[0] * (glyph.x - of.x) + of.up[1] * (glyph.y - of.y);

const within = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most;

type Place = 'line' | 'raised' | 'lowered' | 'lineAfterRaised' | null;

/** How a glyph stands to the line of the one before it; null where it is on another line. */
function placeOf(glyph: DrawnGlyph, before: DrawnGlyph): Place {
  if (glyph.along[0] * before.along[0] + glyph.along[1] * before.along[1] < sameDirection) return null;
  const rise = above(before, glyph);
  const size = Math.max(glyph.size, before.size);
  if (Math.abs(rise) <= sameLine * size) return 'line';
  if (glyph.size < smaller * before.size) {
    if (within(rise / before.size, raisedBy)) return 'raised';
    if (within(-rise / before.size, loweredBy)) return 'lowered';
  } else if (before.size < smaller * glyph.size && within(-rise / glyph.size, raisedBy))
    return 'lineAfterRaised';
  return null;
}

/**
 * The glyphs in the order of drawing, cut where a new line begins. Marks drawn on their own go to the letter they stand
 * on, wherever it was drawn.
 */
export function glyphRuns(glyphs: readonly DrawnGlyph[]): GlyphRun[] {
  const runs: GlyphRun[] = [];
  const marks: { glyph: DrawnGlyph; text: string }[] = [];
  let space: DrawnGlyph | null = null;
  /** The last glyph on the base line itself, which raised ones are measured by. */
  let base: DrawnGlyph | null = null;
  for (const glyph of glyphs) {
    const text = textOfGlyph(glyph.text, glyph.font.pictures);
    if (text === '') continue;
    if (text === ' ') {
      space = glyph;
      continue;
    }
    const run = runs.at(-1);
    const last = run?.glyphs.at(-1);
    if (mark.test(text)) {
      if (last && standsOn(glyph, last.glyph)) last.text += text;
      else marks.push({ glyph, text });
      continue;
    }
    const gap = last ? gapBetween(last.glyph, glyph) : 0;
    const spaced = space !== null && last !== undefined && !isOverdrawn(space, glyph);
    let place = base && last ? placeOf(glyph, base) : null;
    if (place !== 'line' && (spaced || gap > raisedGap)) place = null;
    if (place === 'lineAfterRaised' && run!.glyphs.length > raisedGlyphs) place = null;
    if (run === undefined || last === undefined || place === null || gap < -furthestBack) {
      if (run !== undefined && space !== null) run.spaceAfter = true;
      const leads = space !== null && placeOf(glyph, space) === 'line';
      runs.push({ glyphs: [{ glyph, text, spaced: leads, gap: 0 }], spaceAfter: false });
    } else {
      if (place === 'lineAfterRaised') for (const one of run.glyphs) one.text = raised(one.text);
      run.glyphs.push({ glyph, text: place === 'raised' ? raised(text) : text, spaced, gap });
    }
    if (place !== 'raised' && place !== 'lowered') base = glyph;
    space = null;
  }
  if (space !== null && runs.length > 0) runs.at(-1)!.spaceAfter = true;
  for (const { glyph, text } of marks) placeMark(glyph, text, marks.length > mostMarks ? [] : runs, runs);
  return runs;
}

function gapBetween(before: DrawnGlyph, glyph: DrawnGlyph): number {
  const room = along(before, glyph.x - before.endX, glyph.y - before.endY);
  return (room - before.spacing) / Math.max(before.size, glyph.size);
}

/** Word processors draw the parts of a word anew after a change of font, and move back over a space of no meaning. */
function isOverdrawn(space: DrawnGlyph, glyph: DrawnGlyph): boolean {
  const start = along(space, space.x, space.y);
  const end = along(space, space.endX, space.endY);
  return along(space, glyph.x, glyph.y) < end - overdrawn * (end - start);
}

function standsOn(one: DrawnGlyph, letter: DrawnGlyph): boolean {
  const reach = markReach * letter.size;
  const at = along(letter, one.x, one.y);
  return (
    at >= along(letter, letter.x, letter.y) - reach &&
    at <= along(letter, letter.endX, letter.endY) + reach &&
    Math.abs(above(letter, one)) < letter.size
  );
}

/** Marks that take no room have their ink before the place they are drawn at. */
const inkBefore = ({ x, y, endX, endY, size }: DrawnGlyph): number =>
  x === endX && y === endY ? markReach * size : 0;

/** A mark drawn apart from its letter: onto the letter whose middle is nearest; alone where there is none. */
function placeMark(glyph: DrawnGlyph, text: string, letters: readonly GlyphRun[], runs: GlyphRun[]): void {
  let nearest: RunGlyph | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const run of letters)
    for (const one of run.glyphs) {
      if (!standsOn(glyph, one.glyph)) continue;
      const middle = along(glyph, (one.glyph.x + one.glyph.endX) / 2, (one.glyph.y + one.glyph.endY) / 2);
      const own = along(glyph, (glyph.x + glyph.endX) / 2, (glyph.y + glyph.endY) / 2) - inkBefore(glyph);
      const distance = Math.abs(middle - own) + Math.abs(above(one.glyph, glyph));
      if (distance < least) [nearest, least] = [one, distance];
    }
  if (nearest) nearest.text += text;
  else runs.push({ glyphs: [{ glyph, text, spaced: false, gap: 0 }], spaceAfter: false });
}
