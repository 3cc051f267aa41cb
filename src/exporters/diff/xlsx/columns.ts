import type { CellObject } from 'write-excel-file/node';
import type { ComparedRow, ComparedSide, ComparedUnit } from '../compared-rows.js';
import { changeName } from '../main-change.js';
import { sentenceOf, tellChange } from '../told-changes.js';
import { tellPlaces } from '../told-documents.js';
import type { DiffWords } from '../words/index.js';

type Content = string | number | null;

/** A column of the comparison. */
export interface CompareColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly align?: CellObject['align'];
  readonly format?: '0' | '0.00';
  /** Carries the colour of the change. */
  readonly coloured?: true;
  readonly of: (row: ComparedRow) => Content;
}

const listed = (units: readonly ComparedUnit[]): string => units.map(({ printed }) => printed).join('; ');

/** Columns of one plan that are printed, and those further right that are only on the screen. */
function columnsOfSide(side: 'child' | 'parent', name: string, words: DiffWords) {
  const { fields, sheet } = words;
  const column = (
    heading: string,
    width: number,
    of: (side: ComparedSide) => Content,
    rest: Partial<CompareColumn> = {},
  ): CompareColumn => ({
    heading: sheet.of(heading, name),
    width,
    of: (row) => (row[side] ? of(row[side]) : null),
    ...rest,
  });
  return {
    printed: [
      column(fields.ordinal, 8, ({ ordinal }) => ordinal),
      column(fields.name, 32, ({ name }) => name),
      column(sheet.figure, 14, ({ value, kpi }) => value ?? kpi),
      column(fields.deadline, 15, ({ deadline }) => deadline),
      column(fields.leadUnits, 17, ({ leadUnits }) => listed(leadUnits)),
    ],
    beside: [
      column(fields.group, 30, ({ group, groupTitle }) => [group, groupTitle].filter(Boolean).join('. ')),
      column(fields.parentTitle, 30, ({ parentTitle }) => parentTitle),
      column(fields.coordinatingUnits, 26, ({ coordinatingUnits }) => listed(coordinatingUnits)),
      column(fields.output, 26, ({ output }) => output),
      column(fields.place, 22, ({ places }) => tellPlaces(places, words)),
      column(sheet.confidence, 11, ({ confidence }) => confidence, { format: '0.00' }),
    ],
  };
}

const doubtfulOf =
  (words: DiffWords) =>
  ({ child, parent }: ComparedRow): string | null =>
    child?.doubtful || parent?.doubtful ? words.page.doubtful : null;

/** All columns, those that are printed first, and how many of them are printed. */
export function compareColumns(
  names: { readonly child: string; readonly parent: string },
  words: DiffWords,
): { readonly columns: readonly CompareColumn[]; readonly printed: number } {
  const { sheet, page } = words;
  const child = columnsOfSide('child', names.child, words);
  const parent = columnsOfSide('parent', names.parent, words);
  const printed: CompareColumn[] = [
    { heading: sheet.number, width: 5, format: '0', align: 'center', of: ({ number }) => number },
    {
      heading: sheet.change,
      width: 17,
      coloured: true,
      of: (row) => changeName(row, words),
    },
    { heading: sheet.sentence, width: 44, of: (row) => sentenceOf(tellChange(row, words)) },
    {
      heading: sheet.weaker,
      width: 10,
      of: ({ item: { weaker } }) => (weaker === null ? null : weaker ? sheet.yes : sheet.no),
    },
    { heading: sheet.kind, width: 10, of: ({ item }) => words.kinds[item.kind] },
    ...child.printed,
    ...parent.printed,
  ];
  const beside: CompareColumn[] = [
    {
      heading: sheet.assigned,
      width: 26,
      of: ({ item: { assigned } }) =>
        assigned && page.assigned(assigned.as, assigned.printed, assigned.collective),
    },
    { heading: page.doubtful, width: 13, of: doubtfulOf(words) },
    ...child.beside,
    ...parent.beside,
    { heading: sheet.score, width: 9, format: '0.00', of: ({ item }) => item.score },
    { heading: sheet.evidence, width: 40, of: ({ item }) => words.evidence(item.evidence) },
  ];
  return { columns: [...printed, ...beside], printed: printed.length };
}
