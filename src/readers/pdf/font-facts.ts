import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What words need to know of a font. */
export interface FontFacts {
  readonly name: string;
  readonly bold: boolean;
  /** Which code a font of pictures has instead of Unicode; null for fonts of letters. */
  readonly pictures: 'symbol' | 'wingdings' | null;
  /** Points to the em, of one unit of the glyphs' widths at font size 1. */
  readonly unit: number;
  /** Height of the em at font size 1: 1, but for fonts whose glyphs are drawings of their own size (Type 3). */
  readonly em: number;
  /** Reach above and below the base line, in ems. */
  readonly ascent: number;
  readonly descent: number;
}

/** As pdf.js hands fonts over; its types leave them open. */
interface LoadedFont {
  readonly name?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly black?: boolean | undefined;
  readonly ascent?: number | undefined;
  readonly descent?: number | undefined;
  readonly isType3Font?: boolean | undefined;
  readonly bbox?: ArrayLike<number> | undefined;
  readonly fontMatrix?: ArrayLike<number> | undefined;
}

/** Reach of print faces (Times, Arial and their like lie within): files declare zeros, and boxes of the whole character set. */
const reach = { ascent: [0.7, 0.95, 0.89], descent: [0.15, 0.3, 0.22] } as const;

const reached = (declared: number | undefined, [least, most, usual]: readonly [number, number, number]) => {
  const size = Math.abs(declared ?? 0);
  return Number.isFinite(size) && size > 0 ? Math.min(most, Math.max(least, size)) : usual;
};

const boldName = /bold|black|heavy|demi|[-,]b(?:i|d)?$|\bBd(?:It)?\b/i;

const picturesOf = (name: string): FontFacts['pictures'] =>
  /wingdings/i.test(name) ? 'wingdings' : /^(?:[A-Z]{6}\+)?symbol/i.test(name) ? 'symbol' : null;

export function factsOf(font: LoadedFont): FontFacts {
  const name = font.name ?? '';
  const matrix = font.fontMatrix;
  const unit = Math.abs(matrix?.[0] ?? 0) || 0.001;
  const height = font.isType3Font && font.bbox ? Math.abs(font.bbox[3]! - font.bbox[1]!) : 0;
  return {
    name,
    bold: font.bold === true || font.black === true || boldName.test(name),
    pictures: picturesOf(name),
    unit,
    em: font.isType3Font ? Math.abs(matrix?.[3] ?? 0.001) * (height || 1000) : 1,
    ascent: reached(font.ascent, reach.ascent),
    descent: reached(font.descent, reach.descent),
  };
}

const unknownFont = factsOf({});

/**
 * The fonts of one page by the name its operators give them. pdf.js hands a font over some moments after the operators
 * that use it, so they are waited for.
 */
export async function fontsOf(
  page: PDFPageProxy,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FontFacts>> {
  const fonts = new Map<string, FontFacts>();
  for (const name of names) {
    const font = await new Promise<LoadedFont | null>((resolve) => {
      page.commonObjs.get(name, resolve);
    });
    fonts.set(name, font === null ? unknownFont : factsOf(font));
  }
  return fonts;
}
