import type { Change, SetFigures } from './measure-set.js';

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;

/** Columns as wide as their widest cell; the first is set to the left, the others to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const figureHeadings = [
  'set',
  'words',
  'right before',
  'right after',
  'mended of the wrong',
  'broken of the right',
  'wrong ones in the least sure 10 %',
] as const;

export const figureRow = (figures: SetFigures): string[] => [
  figures.set,
  ...changeCells(figures),
  percent(figures.wrongInLeastConfident, 1),
];

function changeCells({ words, before, after, broken, mended }: Readonly<Change>): string[] {
  const brokenCell = broken === 0 ? '0' : `${broken} (1 in ${Math.round(before / broken)})`;
  return [
    String(words),
    percent(before, words),
    percent(after, words),
    percent(mended, words - before),
    brokenCell,
  ];
}

export const fontHeadings = ['set, font', ...figureHeadings.slice(1, -1)] as const;

export const fontRows = ({ set, fonts }: SetFigures): string[][] =>
  Object.entries(fonts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([font, change]) => [`${set}, ${font}`, ...changeCells(change)]);

export const protectedHeadings = [
  'set',
  'protected tokens',
  'right before',
  'right after',
  'of those right before, kept',
] as const;

export const protectedRow = ({ set, protectedTokens }: SetFigures): string[] => {
  const { printed, before, after, broken } = protectedTokens;
  return [
    set,
    String(printed),
    percent(before, printed),
    percent(after, printed),
    percent(before - broken, before),
  ];
};

export const reliabilityHeadings = ['set, confidence', 'words', 'right', 'mean confidence'] as const;

export const reliabilityRows = ({ set, reliability }: SetFigures): string[][] =>
  reliability
    .filter(({ words }) => words > 0)
    .map(({ from, words, right, meanConfidence }) => [
      `${set}, from ${from}`,
      String(words),
      percent(right, 1),
      percent(meanConfidence, 1),
    ]);

/** All that was measured, as tables for a terminal. */
export function printedFigures(sets: readonly SetFigures[]): string {
  const speed = sets.map(({ set, pages, wordsPerSecond, judged }) => [
    set,
    String(pages),
    String(wordsPerSecond),
    Object.entries(judged)
      .map(([kind, lines]) => `${kind} ${lines}`)
      .join(', '),
  ]);
  return [
    [[...figureHeadings], ...sets.map(figureRow)],
    [[...fontHeadings], ...sets.flatMap(fontRows)],
    [[...protectedHeadings], ...sets.map(protectedRow)],
    [[...reliabilityHeadings], ...sets.flatMap(reliabilityRows)],
    [['set', 'pages', 'words a CPU second', 'lines judged as'], ...speed],
  ]
    .filter((rows) => rows.length > 1)
    .map(textTable)
    .join('\n\n');
}
