import type { Box } from '../model/source.js';

/** What a drawing is made of; places in points, origin top left. Both writers, SVG and PNG, know these and no more. */
export type Shape =
  | {
      readonly type: 'box';
      readonly box: Box;
      readonly fill?: string;
      /** Of the fill, 0–1. */
      readonly opacity?: number;
      readonly stroke?: string;
      readonly width?: number;
      readonly dashed?: boolean;
    }
  | {
      readonly type: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly stroke: string;
      readonly width: number;
    }
  | {
      readonly type: 'text';
      /** Left end of the base line. */
      readonly at: readonly [number, number];
      readonly text: string;
      readonly size: number;
      readonly fill: string;
      readonly bold?: boolean;
      /** The text is made as wide as this, where its font is not the page's. */
      readonly length?: number;
    }
  | { readonly type: 'picture'; readonly box: Box; readonly png: Uint8Array };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Sans-serif fonts with all Vietnamese letters, of which each system has one. */
export const fonts = [
  'Noto Sans',
  'Liberation Sans',
  'DejaVu Sans',
  'Arial',
  'Segoe UI',
  'Helvetica Neue',
  'Carlito',
];

/** Mean width of a letter as a share of the font's height; capitals and figures are wider. */
const letterWidth = 0.5;
const wideLetterWidth = 0.62;

/** How wide a text will be, near enough to keep it in its place: no font is asked. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce(
    (sum, letter) => sum + size * (/[\p{Lu}\d%≥≤]/u.test(letter) ? wideLetterWidth : letterWidth),
    0,
  );

/** The text, its end left out where it would be wider than `width`. */
export function shortened(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  let kept = text;
  while (kept !== '' && widthOf(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
