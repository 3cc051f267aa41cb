import { AnnotationMode, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageMarks } from '../../geometry/page-marks.js';
import type { Ruling } from '../../model/paged-document.js';
import type { Affine } from './affine.js';
import { drawPage, type OperatorList } from './draw-page.js';
import { fontsOf } from './font-facts.js';
import { isWhite } from './graphics-state.js';
import { annotationsOf, type PageAnnotations } from './page-annotations.js';
import type { DrawnGlyph, DrawnPicture } from './page-drawing.js';
import { marksOfPath, mergedRulings } from './page-rulings.js';
import { wordsOf } from './page-words.js';
import { pictureShare } from './picture-share.js';
import { type PaintedArea, visibleGlyphs } from './visible-glyphs.js';

/** All that one page holds but its pixels. */
export interface ReadPage {
  readonly marks: PageMarks;
  /** Degrees the page is turned by to be shown upright: what the file says, and what its words say beyond that. */
  readonly rotation: number;
  readonly imageShare: number;
  readonly hiddenText: boolean;
  /** It has neither words nor anything that is drawn. */
  readonly blank: boolean;
  /** One upright picture is all that is seen of it, and covers it: a page as it comes from a scanner. */
  readonly scanned: boolean;
  readonly stamps: PageAnnotations['stamps'];
}

/** From this share of a page's characters on, words drawn without ink are what the page's text is. */
const mostlyHidden = 0.5;
/** A page is turned where this share of its glyphs, and so many, stand sideways: a margin note is less. */
const mostlySideways = { share: 0.8, glyphs: 20 } as const;

/** What a page draws, gathered in the order of drawing. */
interface Drawn {
  readonly glyphs: DrawnGlyph[];
  readonly rulings: Ruling[];
  readonly areas: PaintedArea[];
  readonly pictures: DrawnPicture[];
  paths: number;
}

/** Tells whether a layer of the file is switched on. */
export interface Layers {
  isVisible(layer: unknown): boolean;
}

/** Reads words, rulings and pictures of page `number` from one list of its operators; no picture is decoded. */
export async function readPage(page: PDFPageProxy, number: number, layers: Layers): Promise<ReadPage> {
  const operators: OperatorList = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
  const fonts = await fontsOf(page, fontNames(operators));
  const draw = async (rotation: number) => {
    const { width, height, transform } = page.getViewport({ scale: 1, rotation });
    const toPage = transform as unknown as Affine;
    const annotations = await annotationsOf(page, number, toPage);
    const drawn: Drawn = { glyphs: [], rulings: [], areas: [], pictures: [], paths: 0 };
    const isShown = (layer: unknown): boolean => layers.isVisible(layer);
    drawPage(operators, { toPage, fonts, annotations: annotations.textIds, isShown }, sinkOf(drawn));
    return { width, height, drawn, rotation, stamps: annotations.stamps };
  };
  const asDeclared = await draw(page.rotate);
  const turn = turnOf(asDeclared.drawn.glyphs);
  const upright = turn === 0 ? asDeclared : await draw((page.rotate + turn) % 360);
  const { width, height, drawn, rotation, stamps } = upright;
  const { words, hiddenShare } = wordsOf(visibleGlyphs(drawn.glyphs, { width, height, ...drawn }));
  return {
    marks: { width, height, words, rulings: onPage(mergedRulings(drawn.rulings), width, height) },
    rotation,
    imageShare: pictureShare(
      width,
      height,
      drawn.pictures.map(({ bbox }) => bbox),
    ),
    hiddenText: hiddenShare >= mostlyHidden,
    blank: words.length === 0 && drawn.paths === 0 && drawn.pictures.length === 0,
    scanned: isScan(drawn, width, height),
    stamps,
  };
}

/** Points that a scan's edges may miss the page's by. */
const scanEdge = 1.5;

function isScan({ glyphs, pictures, paths }: Drawn, width: number, height: number): boolean {
  const [picture] = pictures;
  if (picture === undefined || pictures.length > 1 || paths > 0 || !picture.upright) return false;
  const [left, top, right, bottom] = picture.bbox;
  const misses = [left, top, right - width, bottom - height];
  const covers = misses.every((miss) => Math.abs(miss) <= scanEdge);
  return covers && glyphs.every(({ hidden, order }) => hidden || order < picture.order);
}

function fontNames({ fnArray, argsArray }: OperatorList): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = 0; index < fnArray.length; index += 1) {
    if (fnArray[index] !== OPS.dependency) continue;
    for (const name of argsArray[index] as readonly string[]) if (name.includes('_f')) names.add(name);
  }
  return names;
}

const sinkOf = (drawn: Drawn) => ({
  glyph: (glyph: DrawnGlyph) => void drawn.glyphs.push(glyph),
  picture: (picture: DrawnPicture) => void drawn.pictures.push(picture),
  path: (path: Parameters<typeof marksOfPath>[0]) => {
    drawn.paths += 1;
    const { rulings, areas } = marksOfPath(path);
    for (const ruling of rulings) drawn.rulings.push(ruling);
    for (const bbox of areas) drawn.areas.push({ bbox, white: isWhite(path.fillColor), order: path.order });
  },
});

/** Degrees to turn the page by so that most of its words stand upright. */
function turnOf(glyphs: readonly DrawnGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { text, along } of glyphs)
    if (text.trim() !== '')
      counts[(Math.round(Math.atan2(along[1], along[0]) / (Math.PI / 2)) + 4) % 4]! += 1;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = counts.indexOf(Math.max(...counts));
  return all >= mostlySideways.glyphs && counts[most]! >= mostlySideways.share * all
    ? (360 - 90 * most) % 360
    : 0;
}

/** Points that a rule may stand off the page and still be its edge. */
const offPage = 1;

const onPage = (rulings: readonly Ruling[], width: number, height: number): Ruling[] =>
  rulings.filter(({ direction, at, start, end }) => {
    const [across, along] = direction === 'horizontal' ? [height, width] : [width, height];
    return at > -offPage && at < across + offPage && end > 0 && start < along;
  });
