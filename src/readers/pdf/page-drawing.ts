import type { Box } from '../../model/source.js';
import type { Affine } from './affine.js';
import type { FontFacts } from './font-facts.js';

/** One glyph as it is drawn; lengths in points of the page as it is shown. */
export interface DrawnGlyph {
  /** What the file says that the glyph means: one character, several (a ligature), or one that means nothing. */
  readonly text: string;
  /** Where it starts on its base line, and where it ends (without any spacing that is asked for). */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  /** Unit vectors of the direction of writing, and from its base line up. */
  readonly along: readonly [number, number];
  readonly up: readonly [number, number];
  /** Height of the em. */
  readonly size: number;
  readonly font: FontFacts;
  /** Drawn with no ink: for the search of a scan, or by chance. */
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly color: string | null;
  /** Space to the next glyph that is asked for on purpose (spaced letters), no gap between words. */
  readonly spacing: number;
  /** How many things were drawn before it. */
  readonly order: number;
}

/** A path that is painted: pdf.js's codes and coordinates, in the space of `toPage`. */
export interface DrawnPath {
  readonly coordinates: ArrayLike<number>;
  /** Left, top, right and bottom of the coordinates. */
  readonly bounds: ArrayLike<number>;
  readonly toPage: Affine;
  readonly stroked: boolean;
  readonly filled: boolean;
  readonly strokeColor: string | null;
  readonly fillColor: string | null;
  /** Thickness of the line, in points of the page. */
  readonly lineWidth: number;
  readonly order: number;
}

export interface DrawnPicture {
  readonly bbox: Box;
  /** Its own left side is on the left and its top at the top: it is neither turned nor mirrored. */
  readonly upright: boolean;
  readonly order: number;
}

/** Receives what a page draws, in the order of drawing. */
export interface DrawingSink {
  glyph(glyph: DrawnGlyph): void;
  path(path: DrawnPath): void;
  picture(picture: DrawnPicture): void;
}
