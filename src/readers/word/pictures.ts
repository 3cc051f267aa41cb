import { findAll } from './xml-queries.js';
import type { XmlElement } from './xml-tree.js';

/** Equations of Word before 2007, and of MathType: a picture with a program behind it. */
const equationProgram = /^(?:Equation|MathType)/i;

/** Least width and height in points (8 × 4 cm) of a picture that may show a table or a page: logos and stamps are smaller. */
const LEAST_WIDTH = 227;
const LEAST_HEIGHT = 113;
const EMU_PER_POINT = 12_700;

export const isEquation = (drawing: XmlElement): boolean =>
  findAll(drawing, 'o:OLEObject').some(({ attributes }) => equationProgram.test(attributes.ProgID ?? ''));

const points: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 };

/** Of a VML shape: "width:453.5pt;height:12cm". */
function styledLength(style: string, name: 'width' | 'height'): number {
  const match = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]{1,9})\\s*(pt|in|cm|mm|px)`, 'i').exec(style);
  return match ? Number(match[1]) * points[match[2]!.toLowerCase()]! : 0;
}

function sizeOf(drawing: XmlElement): { width: number; height: number } {
  const extent = findAll(drawing, 'wp:extent')[0]?.attributes;
  if (extent !== undefined)
    return { width: Number(extent.cx ?? 0) / EMU_PER_POINT, height: Number(extent.cy ?? 0) / EMU_PER_POINT };
  const style = findAll(drawing, 'v:shape')[0]?.attributes.style ?? '';
  return { width: styledLength(style, 'width'), height: styledLength(style, 'height') };
}

/** True for a picture in which text may stand that nothing here reads. */
export function isLargePicture(drawing: XmlElement): boolean {
  if (findAll(drawing, 'a:blip').length + findAll(drawing, 'v:imagedata').length === 0) return false;
  const { width, height } = sizeOf(drawing);
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
}
