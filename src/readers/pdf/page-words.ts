import type { PlacedWord } from '../../geometry/page-marks.js';
import type { Box } from '../../model/source.js';
import { type GlyphRun, glyphRuns, type RunGlyph } from './glyph-runs.js';
import { composed } from './glyph-text.js';
import type { DrawnGlyph } from './page-drawing.js';

export interface WordsOfPage {
  readonly words: readonly PlacedWord[];
  /** Share of the words' characters that are drawn without ink. */
  readonly hiddenShare: number;
}

/** Ems of free room that part two words where no space is drawn; the narrowest space of justified text is wider. */
const wordGap = 0.13;
/**
 * Letters are spaced where the usual gap between them is more than `gap` (ems), over at least so many gaps; wider than
 * `widest` they are cells of a table, or figures in columns.
 */
const spacedLetters = { gap: 0.08, widest: 0.6, gaps: 4 } as const;
/** Ems between the parts of a word that were drawn at different times. */
const partGap = 0.1;
/** Ems that the parts may lap over each other, by kerning and by rounding. */
const partOverlap = 0.15;
/** Cosine from which on a line is level: a page laid askew on the scanner has its words askew by a few degrees. */
const level = 0.94;

/** Dots that lead to a page number are spaced too, and are no letters. */
const letter = /[\p{L}\p{N}]/u;

interface Draft {
  readonly glyphs: RunGlyph[];
  spaceBefore: boolean;
  spaceAfter: boolean;
}

/** The words a page draws, in the order of drawing, each whole however many pieces it was drawn in. */
export function wordsOf(glyphs: readonly DrawnGlyph[]): WordsOfPage {
  const drafts = glyphRuns(glyphs).flatMap(splitRun);
  const whole = joinParts(drafts);
  let [hidden, all] = [0, 0];
  for (const draft of whole)
    for (const { glyph } of draft.glyphs) {
      all += 1;
      if (glyph.hidden) hidden += 1;
    }
  return { words: whole.map(wordOf), hiddenShare: all === 0 ? 0 : hidden / all };
}

/** Where letters are spaced ("K Ế H O Ạ C H"), a gap parts words only where it is wider than between the letters. */
function splitRun({ glyphs, spaceAfter }: GlyphRun): Draft[] {
  const gaps = glyphs.flatMap(({ text, spaced, gap }, index) =>
    index > 0 &&
    !spaced &&
    gap <= spacedLetters.widest &&
    letter.test(text) &&
    letter.test(glyphs[index - 1]!.text)
      ? [gap]
      : [],
  );
  const usual = gaps.length < spacedLetters.gaps ? 0 : gaps.sort((a, b) => a - b)[gaps.length >> 1]!;
  const widest = usual > spacedLetters.gap ? usual + wordGap : wordGap;
  const drafts: Draft[] = [];
  for (const [index, one] of glyphs.entries()) {
    if (index > 0 && !one.spaced && one.gap <= widest) {
      drafts.at(-1)!.glyphs.push(one);
      continue;
    }
    if (one.spaced && index > 0) drafts.at(-1)!.spaceAfter = true;
    drafts.push({ glyphs: [one], spaceBefore: one.spaced, spaceAfter: false });
  }
  drafts.at(-1)!.spaceAfter = spaceAfter;
  return drafts;
}

const isLevel = (glyph: DrawnGlyph): boolean => glyph.along[0] > level && glyph.up[1] < 0;
const firstOf = (draft: Draft): DrawnGlyph => draft.glyphs[0]!.glyph;
const lastOf = (draft: Draft): DrawnGlyph => draft.glyphs.at(-1)!.glyph;

/** Joins the parts of words that were not drawn one after the other: level lines only, parts that touch. */
function joinParts(drafts: readonly Draft[]): Draft[] {
  const joined = new Set<Draft>();
  const order = new Map(drafts.map((draft, index) => [draft, index]));
  const byStart = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (!isLevel(firstOf(draft)) || draft.spaceBefore) continue;
    const key = squareOf(firstOf(draft).x, firstOf(draft).y);
    const square = byStart.get(key);
    if (square) square.push(draft);
    else byStart.set(key, [draft]);
  }
  for (const draft of drafts) {
    if (joined.has(draft) || !isLevel(lastOf(draft))) continue;
    while (!draft.spaceAfter) {
      const next = nextPart(draft, byStart);
      if (next === null || joined.has(next)) break;
      joined.add(next);
      draft.glyphs.push(...next.glyphs);
      draft.spaceAfter = next.spaceAfter;
    }
  }
  return drafts.filter((draft) => !joined.has(draft)).sort((a, b) => order.get(a)! - order.get(b)!);
}

const squareSide = 6;
const squareOf = (x: number, y: number): number =>
  Math.floor(y / squareSide) * 10_000 + Math.floor(x / squareSide);

/** The part that begins where this one ends, on the same base line and in about the same size. */
function nextPart(draft: Draft, byStart: ReadonlyMap<number, readonly Draft[]>): Draft | null {
  const last = lastOf(draft);
  for (let column = -1; column <= 1; column += 1)
    for (let row = -1; row <= 1; row += 1) {
      const square = squareOf(last.endX + column * squareSide, last.endY + row * squareSide);
      for (const other of byStart.get(square) ?? [])
        if (other !== draft && follows(other, last)) return other;
    }
  return null;
}

function follows(draft: Draft, last: DrawnGlyph): boolean {
  const { x, y, size } = firstOf(draft);
  const gap = (x - last.endX - last.spacing) / last.size;
  return (
    gap < partGap &&
    gap > -partOverlap &&
    x > last.x &&
    Math.abs(y - last.endY) < partGap * last.size &&
    Math.abs(size - last.size) < partOverlap * last.size
  );
}

function wordOf({ glyphs }: Draft): PlacedWord {
  const first = glyphs[0]!.glyph;
  let [bold, size, largest] = [0, 0, first];
  const bbox: Box = [first.x, first.y, first.x, first.y];
  for (const { glyph } of glyphs) {
    if (glyph.bold) bold += 1;
    if (glyph.size > size) [size, largest] = [glyph.size, glyph];
  }
  for (const { glyph } of glyphs) enclose(bbox, glyph, glyph.size >= fullSize * size);
  return {
    text: composed(glyphs.map((one) => one.text).join('')),
    bbox,
    confidence: null,
    fontSize: largest.size,
    bold: bold * 2 > glyphs.length,
    turned: !isLevel(first),
  };
}

/** Share of a word's size from which on a glyph counts for its height: raised and lowered ones do not. */
const fullSize = 0.9;

function enclose(bbox: Box, glyph: DrawnGlyph, full: boolean): void {
  const { font, up, size } = glyph;
  for (const reach of full ? [font.ascent * size, -font.descent * size] : [0])
    for (const [x, y] of [
      [glyph.x, glyph.y],
      [glyph.endX, glyph.endY],
    ] as const) {
      bbox[0] = Math.min(bbox[0], x + up[0] * reach);
      bbox[1] = Math.min(bbox[1], y + up[1] * reach);
      bbox[2] = Math.max(bbox[2], x + up[0] * reach);
      bbox[3] = Math.max(bbox[3], y + up[1] * reach);
    }
}
