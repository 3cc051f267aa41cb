import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Affine } from './affine.js';
import type { FontFacts } from './font-facts.js';

/** What the operators of a page set, as far as words, rulings and pictures depend on it (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  /** From the space that is drawn in to points of the page as it is shown. */
  toPage: Affine;
  font: FontFacts | null;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  textMode: number;
  /** "#rrggbb"; null for a pattern. */
  fillColor: string | null;
  strokeColor: string | null;
  fillAlpha: number;
  strokeAlpha: number;
  lineWidth: number;
}

export const initialState = (toPage: Affine): GraphicsState => ({
  toPage,
  font: null,
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  textMode: 0,
  fillColor: '#000000',
  strokeColor: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
});

/** Near enough to white to be no ink on white paper; print faded to grey is darker. */
const whiteFrom = 0xf0;

export const isWhite = (color: string | null): boolean => {
  if (color === null) return false;
  const value = Number.parseInt(color.slice(1), 16);
  return value >> 16 >= whiteFrom && ((value >> 8) & 0xff) >= whiteFrom && (value & 0xff) >= whiteFrom;
};

/** What an operator is given: pdf.js checks it, and its types leave it open. */
export type OperatorArguments = readonly never[];

/** Operators that only set a parameter; those that are no such are passed over. */
export function setParameter(
  state: GraphicsState,
  fonts: ReadonlyMap<string, FontFacts>,
  operator: number,
  args: readonly never[],
): void {
  switch (operator) {
    case OPS.setFont:
      state.font = fonts.get(args[0]!) ?? null;
      state.fontSize = args[1]!;
      return;
    case OPS.setCharSpacing:
      state.characterSpacing = args[0]!;
      return;
    case OPS.setWordSpacing:
      state.wordSpacing = args[0]!;
      return;
    case OPS.setHScale:
      state.horizontalScale = args[0]! / 100;
      return;
    case OPS.setLeading:
      state.leading = args[0]!;
      return;
    case OPS.setTextRise:
      state.rise = args[0]!;
      return;
    case OPS.setTextRenderingMode:
      state.textMode = args[0]!;
      return;
    case OPS.setLineWidth:
      state.lineWidth = args[0]!;
      return;
    case OPS.setFillRGBColor:
      state.fillColor = args[0]!;
      return;
    case OPS.setStrokeRGBColor:
      state.strokeColor = args[0]!;
      return;
    case OPS.setFillColorN:
      state.fillColor = null;
      return;
    case OPS.setStrokeColorN:
      state.strokeColor = null;
      return;
    case OPS.setGState:
      for (const [key, value] of args[0]! as [string, never][]) {
        if (key === 'ca') state.fillAlpha = value;
        else if (key === 'CA') state.strokeAlpha = value;
        else if (key === 'LW') state.lineWidth = value;
        else if (key === 'Font') {
          state.font = fonts.get(value[0]!) ?? null;
          state.fontSize = value[1]!;
        }
      }
  }
}
