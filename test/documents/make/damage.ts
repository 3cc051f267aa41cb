/**
 * What printing, stamping, signing, copying and scanning do to a page. Lengths in millimetres on paper, angles in
 * degrees, blur and noise in pixels and grey levels of the scan at its own resolution.
 */
export interface Damage {
  /** Where red seals stand: over the signature, hanging over the issuer at the top, over the middle of a table. */
  readonly seals: readonly ('signature' | 'heading' | 'table')[];
  /** A signature in blue ink between the office and the name of the signer. */
  readonly pen: boolean;
  /** The most the page is turned; every page by an angle of its own, of either sign, at least a third of it. */
  readonly skew: number;
  /** Standard deviation of a Gaussian. */
  readonly blur: number;
  /** Standard deviation of the sensor's noise; a third of it differs from colour to colour. */
  readonly noise: number;
  /** Quality of the JPEG that holds the page. */
  readonly jpeg: number;
  /** The gutter of a bound volume: how many levels the inner edge is darker; light falls off across the page by half of it. */
  readonly shadow: number;
  /** Specks on a page; one in twenty is a hair. */
  readonly dust: number;
  /** Cut to black and white at this level, as a fax does; null keeps the greys. */
  readonly bilevel: number | null;
}

const clean: Damage = {
  seals: [],
  pen: false,
  skew: 0,
  blur: 0,
  noise: 0,
  jpeg: 90,
  shadow: 0,
  dust: 0,
  bilevel: null,
};

/** Each damage alone at the strength of the bars, some at half of it, and mixtures. */
export const damages = {
  clean,
  seal: { ...clean, seals: ['signature', 'heading'], pen: true },
  'seal-table': { ...clean, seals: ['table', 'table'] },
  'skew-1': { ...clean, skew: 1 },
  'skew-3': { ...clean, skew: 3 },
  'blur-0.8': { ...clean, blur: 0.8 },
  'blur-1.4': { ...clean, blur: 1.4 },
  'noise-15': { ...clean, noise: 15 },
  'noise-30': { ...clean, noise: 30 },
  'jpeg-40': { ...clean, jpeg: 40 },
  shadow: { ...clean, shadow: 90 },
  dust: { ...clean, dust: 250 },
  bilevel: { ...clean, bilevel: 150 },
  office: { ...clean, seals: ['signature'], pen: true, skew: 0.6, blur: 0.5, noise: 6, jpeg: 75, dust: 40 },
  all: {
    ...clean,
    seals: ['signature', 'heading', 'table'],
    pen: true,
    skew: 3,
    blur: 1.4,
    noise: 30,
    jpeg: 40,
  },
  'all-and-light': {
    ...clean,
    seals: ['signature', 'table'],
    pen: true,
    skew: 1.5,
    blur: 1,
    noise: 15,
    jpeg: 50,
    shadow: 60,
    dust: 120,
  },
} as const satisfies Record<string, Damage>;

export type DamageName = keyof typeof damages;
