import type { GreyImage } from '../imaging/raster-image.js';

/** How the engine is to look at a picture: a whole page of any layout, one block of lines, or one line. */
export type OcrLayout = 'page' | 'block' | 'line';

/** A word as an engine reads it; the box in pixels of the picture it was given: [left, top, right, bottom]. */
export interface OcrWord {
  readonly text: string;
  readonly bbox: readonly [number, number, number, number];
  /** 0–1. */
  readonly confidence: number;
  readonly fontSize: number | null;
  readonly bold: boolean;
  /** Index of the printed line the engine put it on, counted over the picture. */
  readonly line: number;
}

/** Reads pictures of text. Deterministic: the same pixels give the same words. Not to be called twice at a time. */
export interface OcrEngine {
  readonly name: string;
  /** Changes whenever the same picture may be read otherwise: engine version and hash of its model data. */
  readonly fingerprint: string;
  recognize(image: GreyImage, layout: OcrLayout): Promise<readonly OcrWord[]>;
  close(): Promise<void>;
}
