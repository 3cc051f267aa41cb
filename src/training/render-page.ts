import path from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Family, PageLook, PagePlan, PlannedParagraph, Style } from './plan-page.js';
import { type GreyPicture, weather } from './weather-picture.js';

/** A line as it was printed. `top` and `bottom` bound its capitals at the middle of the page, in pixels. */
export interface PrintedLine {
  readonly text: string;
  readonly font: string;
  readonly caps: boolean;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly picture: GreyPicture;
  readonly lines: readonly PrintedLine[];
}

const MODULES = path.resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const FOLDERS: Readonly<Record<Family, string>> = { Tinos: 'tinos', Arimo: 'arimo', NotoSerif: 'noto-serif' };
const STYLES: Readonly<Record<Style, string>> = {
  Regular: '400Regular',
  Italic: '400Regular_Italic',
  Bold: '700Bold',
};

/** A4 and the margins of Nghị định 30/2020/NĐ-CP, phụ lục I, in points. */
const PAGE_WIDTH = 595;
const PAGE_HEIGHT = 842;
const MARGIN = { left: 85, right: 45, top: 57, bottom: 57 };
const INDENT = 36;
const PARAGRAPH_GAP = 6;
/** Height of a capital over the baseline, as a share of the size: 0.66 in Times, 0.72 in Arial. */
const CAPITAL_HEIGHT = 0.66;

const registered = new Set<string>();

/** The name the font is registered under; every style is a family of its own, so that none is ever synthesised. */
function fontName(family: Family, style: Style): string {
  const name = `${family}-${style}`;
  if (!registered.has(name)) {
    const file = path.join(MODULES, FOLDERS[family], STYLES[style], `${family}_${STYLES[style]}.ttf`);
    if (!GlobalFonts.registerFromPath(file, name)) throw new Error(`no font in ${file}`);
    registered.add(name);
  }
  return name;
}

/**
 * Prints a page as it would lie under the scanner: lines filled to the width, then blurred and soiled as its look says.
 * The page is A4 and grows when its text is longer. Throws when a font is missing.
 */
export function renderPage(plan: PagePlan): PrintedPage {
  const { look } = plan;
  const pixels = look.dpi / 72;
  const width = Math.round(PAGE_WIDTH * pixels);
  const measure = createCanvas(8, 8).getContext('2d');
  const placed = plan.paragraphs.map((paragraph) => placeLines(paragraph, look, measure));
  const advance = look.size * look.leading;
  const needed = placed.reduce((sum, lines) => sum + lines.length * advance + PARAGRAPH_GAP, 0);
  const height = Math.round(Math.max(PAGE_HEIGHT, needed + MARGIN.top + MARGIN.bottom) * pixels);

  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.strokeStyle = '#000';
  context.textRendering = 'geometricPrecision';
  context.lineWidth = look.spread;
  // Turned about the middle, so that the middle of every line stays at the height it was given.
  context.translate(width / 2, height / 2);
  context.rotate(look.skew);
  context.translate(-width / 2, -height / 2);

  const lines: PrintedLine[] = [];
  let baseline = MARGIN.top + advance;
  for (const [index, paragraph] of plan.paragraphs.entries()) {
    const font = fontName(look.family, paragraph.style);
    context.font = `${look.size * pixels}px "${font}"`;
    for (const line of placed[index]!) {
      for (const { text, x } of line.pieces) {
        context.fillText(text, x * pixels, baseline * pixels);
        if (look.spread > 0) context.strokeText(text, x * pixels, baseline * pixels);
      }
      lines.push({
        text: line.text,
        font,
        caps: paragraph.caps,
        top: (baseline - look.size * CAPITAL_HEIGHT) * pixels,
        bottom: baseline * pixels,
      });
      baseline += advance;
    }
    baseline += PARAGRAPH_GAP;
  }
  const { data } = context.getImageData(0, 0, width, height);
  return { picture: weather(data, width, height, look, plan.noiseSeed), lines };
}

interface PlacedLine {
  readonly text: string;
  readonly pieces: readonly { readonly text: string; readonly x: number }[];
}

/** Fills lines with words as a word processor does; lengths in points. */
function placeLines(paragraph: PlannedParagraph, look: PageLook, context: SKRSContext2D): PlacedLine[] {
  // Measured large, where hinting and rounding do not matter.
  const scale = 10;
  context.font = `${look.size * scale}px "${fontName(look.family, paragraph.style)}"`;
  context.textRendering = 'geometricPrecision';
  const widthOf = (text: string): number => context.measureText(text).width / scale;
  const full = PAGE_WIDTH - MARGIN.left - MARGIN.right;
  const indent = paragraph.centred ? 0 : INDENT;
  const lines: string[][] = [[]];
  for (const word of paragraph.text.split(' ')) {
    const line = lines.at(-1)!;
    const room = full - (lines.length === 1 ? indent : 0);
    if (line.length > 0 && widthOf([...line, word].join(' ')) > room) lines.push([word]);
    else line.push(word);
  }
  return lines.map((words, index) => {
    const text = words.join(' ');
    const start = MARGIN.left + (index === 0 ? indent : 0);
    const free = MARGIN.left + full - start - widthOf(text);
    if (paragraph.centred) return { text, pieces: [{ text, x: start + free / 2 }] };
    const last = index === lines.length - 1;
    if (!look.justified || last || words.length === 1) return { text, pieces: [{ text, x: start }] };
    const stretch = free / (words.length - 1);
    const pieces = words.map((word, at) => ({
      text: word,
      x: start + widthOf(at === 0 ? '' : `${words.slice(0, at).join(' ')} `) + stretch * at,
    }));
    return { text, pieces };
  });
}
