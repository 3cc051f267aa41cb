import { type Random, randomFrom } from './random.js';

/**
 * How a page is spoilt: read with the English model instead of the Vietnamese one, from fair print or from a copy with
 * heavy ink (where breves and hooks clot and "năm" becomes "nim"); or read with the right model from a bad copy, or from
 * scans as offices make them (`scans`: clean ones, and blurred or noisy ones, at 200 and 300 dpi).
 */
export const KINDS = ['wrong-language', 'wrong-language-dark', 'tone-errors', 'scans'] as const;
export type Kind = (typeof KINDS)[number];

export type Family = 'Tinos' | 'Arimo' | 'NotoSerif';
export type Style = 'Regular' | 'Italic' | 'Bold';

export interface PlannedParagraph {
  readonly text: string;
  readonly style: Style;
  readonly caps: boolean;
  readonly centred: boolean;
}

/** How a page is printed and copied. Lengths in pixels, `size` in points, `skew` in radians, ink and paper 0–255. */
export interface PageLook {
  readonly family: Family;
  readonly size: number;
  readonly dpi: number;
  readonly leading: number;
  readonly justified: boolean;
  readonly skew: number;
  readonly spread: number;
  readonly blur: number;
  readonly noise: number;
  readonly ink: number;
  readonly paper: number;
  /** Grey level that parts black from white, or null for a grey picture. */
  readonly threshold: number | null;
}

export interface PagePlan {
  readonly page: number;
  readonly look: PageLook;
  readonly paragraphs: readonly PlannedParagraph[];
  /** Settles the speckles. */
  readonly noiseSeed: string;
}

/** A page is full at this many words; with the paragraph that fills it, some 450. */
const WORDS_A_PAGE = 430;
const LONGEST_PARAGRAPH = 130;
const LONGEST_HEADING = 12;
const CAPS_SHARE = 0.12;
const BOLD_SHARE = 0.1;
const ITALIC_SHARE = 0.08;
const CAPS_BOLD_SHARE = 0.65;
/** Too little to be seen, but Skia fits no glyph to the pixel grid on a turned page: scanners and PDF viewers do not either. */
const UNHINTED = 0.0001;

/**
 * Which paragraphs stand on each of the first `count` pages, and how each page looks. Paragraphs follow in the order
 * given and start over when they run out; a page depends on the seed and on the paragraphs before it, never on how
 * many pages are asked for.
 */
export function planPages(
  kind: Kind,
  paragraphs: readonly string[],
  count: number,
  seed: string,
): PagePlan[] {
  if (paragraphs.length === 0) throw new RangeError('no paragraphs to print');
  const plans: PagePlan[] = [];
  let drawn = 0;
  for (let page = 0; page < count; page += 1) {
    const random = randomFrom(`page.${seed}.${page}`);
    const look = LOOKS[kind](random);
    const planned: PlannedParagraph[] = [];
    for (let words = 0; words < WORDS_A_PAGE; drawn += 1) {
      const paragraph = planParagraph(paragraphs[drawn % paragraphs.length]!, random);
      planned.push(paragraph);
      words += paragraph.text.split(' ').length;
    }
    plans.push({ page, look, paragraphs: planned, noiseSeed: `noise.${seed}.${page}` });
  }
  return plans;
}

function planParagraph(text: string, random: Random): PlannedParagraph {
  const words = text.split(' ');
  if (random.chance(CAPS_SHARE)) {
    const heading = words.length > LONGEST_HEADING ? words.slice(0, random.whole(4, LONGEST_HEADING)) : words;
    const style = random.chance(CAPS_BOLD_SHARE) ? 'Bold' : 'Regular';
    return { text: heading.join(' ').toUpperCase(), style, caps: true, centred: random.chance(0.6) };
  }
  const style = random.pick<Style>([
    ['Bold', BOLD_SHARE],
    ['Italic', ITALIC_SHARE],
    ['Regular', 1 - BOLD_SHARE - ITALIC_SHARE],
  ]);
  return { text: words.slice(0, LONGEST_PARAGRAPH).join(' '), style, caps: false, centred: false };
}

/** Share of the contrast; with more, Tesseract takes the speckles for lines of print and the page is lost. */
const MOST_NOISE = 0.09;

/** How much more blur a face bears than Times with its hairlines before it is misread as often. */
const STURDINESS: Readonly<Record<Family, number>> = { Tinos: 1, Arimo: 1.2, NotoSerif: 1.2 };

const LOOKS: Readonly<Record<Kind, (random: Random) => PageLook>> = {
  'wrong-language': (random) => {
    const paper = random.chance(0.5) ? 255 : random.between(235, 255);
    return {
      ...printed(random),
      dpi: random.pick([
        [150, 0.15],
        [200, 0.65],
        [300, 0.2],
      ]),
      blur: random.between(0.3, 1),
      noise: random.chance(0.4) ? 0 : random.between(1, 8),
      ink: random.between(0, 70),
      paper,
      threshold: random.chance(0.35) ? random.between(110, 190) : null,
    };
  },
  'wrong-language-dark': (random) => {
    // Fine scans keep the clots apart from the letters, so that they are read as letters of their own.
    const fine = random.chance(0.6);
    const ink = random.between(0, 70);
    const paper = random.between(225, 255);
    return {
      ...printed(random),
      dpi: fine ? 300 : 200,
      spread: fine ? random.between(0.8, 1.8) : random.between(0.5, 1.2),
      blur: fine ? random.between(0.9, 2.1) : random.between(0.6, 1.3),
      noise: random.between(0, 8),
      ink,
      paper,
      threshold: random.chance(0.6) ? ink + (paper - ink) * random.between(0.55, 0.8) : null,
    };
  },
  'tone-errors': (random) => {
    const print = printed(random);
    const ink = random.between(40, 110);
    const paper = random.between(190, 250);
    const contrast = paper - ink;
    // Cutting to black and white breaks blurred hairlines at once, so that such a page bears less blur.
    const cut = random.chance(0.3);
    const blur = random.chance(0.15)
      ? random.between(0.5, 1)
      : cut
        ? random.between(0.7, 1.3)
        : random.between(1.2, 2.4);
    return {
      ...print,
      dpi: 200,
      blur: blur * STURDINESS[print.family],
      noise: contrast * random.between(0.01, MOST_NOISE),
      ink,
      paper,
      threshold: cut ? ink + contrast * random.between(0.5, 0.65) : null,
    };
  },
  scans: (random) => {
    const dpi = random.pick([
      [200, 0.4],
      [300, 0.6],
    ]);
    const ink = random.between(0, 60);
    const paper = random.between(235, 255);
    const damage = random.pick([
      ['none', 0.5],
      ['blur', 0.3],
      ['noise', 0.2],
    ]);
    return {
      ...printed(random),
      dpi,
      // as bad as the bars for scans ask to be read: 1.4 pixels of blur, noise of 30 levels at 300 dpi
      blur: damage === 'blur' ? random.between(1.1, 1.7) : random.between(0.3, 0.8),
      noise: damage === 'noise' ? random.between(10, dpi === 300 ? 30 : 18) : random.between(0, 6),
      ink,
      paper,
      threshold: random.chance(0.1) ? ink + (paper - ink) * random.between(0.5, 0.65) : null,
    };
  },
};

/** Decrees ask for Times (Nghị định 30/2020/NĐ-CP, phụ lục I: Times New Roman, 13–14 pt); older ones do not keep to it. */
function printed(
  random: Random,
): Pick<PageLook, 'family' | 'size' | 'leading' | 'justified' | 'skew' | 'spread'> {
  return {
    family: random.pick<Family>([
      ['Tinos', 0.7],
      ['Arimo', 0.15],
      ['NotoSerif', 0.15],
    ]),
    size: random.pick([
      [12, 0.2],
      [13, 0.35],
      [14, 0.45],
    ]),
    leading: random.between(1.2, 1.5),
    justified: random.chance(0.7),
    skew: random.chance(0.5) ? UNHINTED : random.gaussian() * 0.0015,
    spread: random.chance(0.6) ? 0 : random.between(0.1, 0.7),
  };
}
