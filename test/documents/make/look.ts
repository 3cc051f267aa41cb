/** How one print of a plan looks. Everything that makers and typists do differently and a reader must not notice. */
export interface Look {
  readonly font: 'Tinos' | 'Arimo' | 'Noto Serif';
  /** `mixed`: body upright, annexes lying. */
  readonly orientation: 'portrait' | 'landscape' | 'mixed';
  /** Points, of the body; tables are set smaller by `tableStep`. */
  readonly size: number;
  readonly tableStep: number;
  /** Headings of a table are printed again on every page. */
  readonly repeatHeading: boolean;
  /** A row may be cut by the page end. */
  readonly cutRows: boolean;
  /** Group rows: number and spanning title, single cells as in the source, or one cell over the whole width. */
  readonly groups: 'spanned' | 'cells' | 'full';
  /** Cells left empty below a general task are one tall cell with it. */
  readonly mergeDown: boolean;
  /** Width of rules, points; 0 draws none. */
  readonly rule: number;
  readonly underlinedMotto: boolean;
}

const fonts = ['Tinos', 'Arimo', 'Noto Serif'] as const;
const orientations = ['portrait', 'mixed', 'landscape'] as const;
const groupStyles = ['spanned', 'cells', 'full'] as const;

/** Looks printed of every plan by every maker: with three, every plan stands in each font and each direction. */
export const looksPerPlan = 3;

/** The look of print `index` (0 to 2) of plan number `plan`: settled by the two numbers, so that a print can be made again. */
export function lookOf(plan: number, index: number): Look {
  const turn = plan + index;
  return {
    font: fonts[turn % 3]!,
    orientation: orientations[(plan * 2 + index) % 3]!,
    size: 11 + (turn % 4),
    tableStep: 1 + (plan % 2),
    repeatHeading: (plan + index * 2) % 3 !== 0,
    cutRows: turn % 5 !== 4,
    groups: groupStyles[(Math.floor(plan / 3) + index) % 3]!,
    mergeDown: index !== 1,
    rule: [0.5, 0.75, 1][turn % 3]!,
    underlinedMotto: plan % 2 === 0,
  };
}

/** As it stands in file names. */
export const fontSlug = (font: Look['font']): string => font.toLowerCase().replace(' ', '-');
