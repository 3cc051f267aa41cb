import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Affine, compose, identity } from './affine.js';
import type { GraphicsState, OperatorArguments } from './graphics-state.js';
import type { DrawnGlyph } from './page-drawing.js';

/** A glyph as pdf.js lists it; the width in units of its font. */
export interface ListedGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Text rendering modes (ISO 32000-1, table 106): filled and stroked, as faces are made bold; without ink. */
const filledAndStroked = 2;
const withoutInk: ReadonlySet<number> = new Set([3, 7]);

/** Where the next glyph goes: the text matrix, and how far the line has come since it was set (ISO 32000-1, 9.4). */
export class TextCursor {
  private matrix: Affine = identity;
  private lineX = 0;
  private lineY = 0;
  private x = 0;
  private y = 0;

  /** Follows an operator that moves the cursor; false for all others. */
  apply(operator: number, args: OperatorArguments, state: GraphicsState): boolean {
    switch (operator) {
      case OPS.beginText:
        this.set(identity);
        return true;
      case OPS.setTextMatrix:
        this.set(args[0]!);
        return true;
      case OPS.moveText:
        this.moveLine(args[0]!, args[1]!);
        return true;
      case OPS.setLeadingMoveText:
        state.leading = -args[1]!;
        this.moveLine(args[0]!, args[1]!);
        return true;
      case OPS.nextLine:
        this.moveLine(0, -state.leading);
        return true;
      default:
        return false;
    }
  }

  /**
   * Places glyphs one after the other (ISO 32000-1, 9.4.4), each where it is drawn on the page; numbers between them move
   * the cursor back, in thousandths of the em.
   */
  show(
    state: GraphicsState,
    glyphs: readonly (ListedGlyph | number)[],
    order: number,
    draw: (glyph: DrawnGlyph) => void,
  ): void {
    const { font, fontSize, characterSpacing, wordSpacing, horizontalScale } = state;
    if (font === null) return;
    const [a, b, c, d, e, f] = compose(state.toPage, this.matrix);
    const [stretch, height] = [Math.hypot(a, b), Math.hypot(c, d)];
    const size = Math.abs(fontSize * font.em) * height;
    const forward = Math.sign(fontSize * horizontalScale) / stretch;
    const upward = Math.sign(fontSize) / height;
    const along = [forward * a, forward * b] as const;
    const up = [upward * c, upward * d] as const;
    const hidden = withoutInk.has(state.textMode) || state.fillAlpha === 0;
    const bold = font.bold || state.textMode === filledAndStroked;
    const y = this.y + state.rise;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.x -= (glyph / 1000) * fontSize * horizontalScale;
        continue;
      }
      const start = this.x;
      const end = start + glyph.width * font.unit * fontSize * horizontalScale;
      const spacing = (characterSpacing + (glyph.isSpace ? wordSpacing : 0)) * horizontalScale;
      this.x = end + spacing;
      if (size > 0 && stretch > 0)
        draw({
          text: glyph.unicode,
          x: a * start + c * y + e,
          y: b * start + d * y + f,
          endX: a * end + c * y + e,
          endY: b * end + d * y + f,
          along,
          up,
          size,
          font,
          hidden,
          bold,
          color: state.fillColor,
          spacing: spacing * stretch,
          order,
        });
    }
  }

  private set(matrix: ArrayLike<number>): void {
    this.matrix = compose(identity, matrix);
    this.lineX = this.lineY = this.x = this.y = 0;
  }

  private moveLine(x: number, y: number): void {
    this.lineX += x;
    this.lineY += y;
    this.x = this.lineX;
    this.y = this.lineY;
  }
}
