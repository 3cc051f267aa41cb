import type { PageGeometry, Ruling, Word } from '../model/paged-document.js';

/** A word as a page draws it; boxes in points, origin top left, the page turned as it is shown. */
export interface PlacedWord extends Word {
  /** Height of the font in points; an estimate from the box where the words are recognised. */
  readonly fontSize: number;
  readonly bold: boolean;
  /** Drawn sideways or upside down on the page as shown: a watermark, a margin note. */
  readonly turned: boolean;
}

/** Everything drawn on one page that the arranging needs. */
export interface PageMarks {
  readonly width: PageGeometry['width'];
  readonly height: PageGeometry['height'];
  readonly words: readonly PlacedWord[];
  readonly rulings: readonly Ruling[];
}
