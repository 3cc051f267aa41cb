import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { PlanDiff } from '../../../model/diff.js';
import type { Language } from '../../../settings.js';
import { byGroup, type ComparedRow, compareRows } from '../compared-rows.js';
import { type DiffGroup, tellingGroups } from '../groups.js';
import { sentenceUnder, tellChange } from '../told-changes.js';
import {
  factsOfPlan,
  nameOfPlan,
  reportStandsFor,
  sideNames,
  tellRelation,
  toldPlan,
} from '../told-documents.js';
import { type DiffWords, wordsFor } from '../words/index.js';
import { compareColumns } from './columns.js';
import { finishWorkbook, type SheetFinish } from './finish-workbook.js';
import { numberCell, textCell, wrappedRow } from './safe-cell.js';

/** Sentences of one group in the summary; more are none, and the sheet of rows has them all. */
const mostSummed = 10;

type MadeSheet = Sheet<Buffer>;

const bothSides = ['child', 'parent'] as const;

/** Pale enough for black text; the word stands in the cell too. */
const fills: Readonly<Record<DiffGroup, string>> = {
  weakened: '#F8D3D0',
  'put-off': '#FCE3C5',
  missing: '#EBD7F2',
  strengthened: '#D5EEDD',
  changed: '#D6E4F5',
  reworded: '#E1E7ED',
  added: '#D2EDF0',
  helping: '#E6E0EF',
  'parent-only': '#ECEDEF',
  kept: '#FFFFFF',
};

const body: Partial<CellObject> = {
  wrap: true,
  alignVertical: 'top',
  borderColor: '#C6CCD2',
  borderStyle: 'thin',
};
const heading: Partial<CellObject> = {
  ...body,
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: '#26323E',
  alignVertical: 'center',
};
const title: Partial<CellObject> = { fontWeight: 'bold', fontSize: 14, height: 22 };
const plain: Partial<CellObject> = { wrap: true, alignVertical: 'top' };
/** Runs on over the cells beside it. */
const line: Partial<CellObject> = { alignVertical: 'center' };

/** One row an item; the first row is the heading, frozen, filtered and printed on every page. */
function compareSheet(diff: PlanDiff, rows: readonly ComparedRow[], words: DiffWords) {
  const { child, parent } = words.shortSides;
  const shortNames = { child, parent: parent + (diff.via === null ? '' : words.fromReport) };
  const { columns, printed } = compareColumns(shortNames, words);
  const widths = columns.map(({ width }) => width);
  const wrapped = (cells: readonly CellObject[]): Row => wrappedRow(cells, widths);
  const data: Row[] = [
    wrapped(columns.map((column) => textCell(column.heading, heading))),
    ...rows.map((row) =>
      wrapped(
        columns.map(({ of, format, align, coloured }) => {
          const content = of(row);
          const style: Partial<CellObject> = {
            ...body,
            ...(align ? { align } : {}),
            ...(coloured ? { backgroundColor: fills[row.group], fontWeight: 'bold' } : {}),
          };
          return typeof content === 'number'
            ? numberCell(content, format ?? '0', style)
            : textCell(content, style);
        }),
      ),
    ),
  ];
  const sheet: MadeSheet = {
    sheet: words.sheet.compare,
    data,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    orientation: 'landscape',
  };
  const range = (width: number): string =>
    `$A$1:${getCellAddress(data.length - 1, width - 1).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`;
  const finish: SheetFinish = {
    filtered: range(columns.length),
    printed: range(printed),
    repeated: '$1:$1',
  };
  return { sheet, finish };
}

/** What is to be said first, in sentences, and how many items there are of each group. */
function summarySheet(diff: PlanDiff, rows: readonly ComparedRow[], words: DiffWords): MadeSheet {
  const [child, parent] = bothSides.map((side) => nameOfPlan(toldPlan(diff, side), words));
  const standsFor = reportStandsFor(diff, words);
  const groups = byGroup(rows);
  const cell = (group: DiffGroup): Partial<CellObject> => ({ ...body, backgroundColor: fills[group] });
  const widths = [8, 44, 90];
  const acrossAll = widths.reduce((sum, width) => sum + width);
  const caution = { ...plain, fontWeight: 'bold', textColor: '#8A4700', columnSpan: widths.length } as const;
  return {
    sheet: words.sheet.summary,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    data: [
      [textCell(words.page.title(child!, parent!), title)],
      [textCell(words.relation(diff), line)],
      ...(standsFor ? [wrappedRow([textCell(standsFor, caution)], [acrossAll])] : []),
      [],
      [textCell(words.sheet.countHeading, heading), textCell(words.sheet.change, heading)],
      ...groups.map(([group, members]) =>
        wrappedRow(
          [numberCell(members.length, '0', cell(group)), textCell(words.groups[group], cell(group))],
          widths,
        ),
      ),
      [],
      [
        textCell(words.sheet.number, heading),
        textCell(words.sheet.change, heading),
        textCell(words.page.summary, heading),
      ],
      ...groups
        .filter(([group]) => tellingGroups.includes(group))
        .flatMap(([group, members]) => {
          const name = words.groups[group];
          const more = members.length - mostSummed;
          return [
            ...members.slice(0, mostSummed).map((row) => {
              const told = sentenceUnder(name, tellChange(row, words));
              const number = numberCell(row.number, '0', { ...body, align: 'center' });
              return [number, textCell(name, cell(group)), textCell(told, body)];
            }),
            ...(more > 0
              ? [[textCell(null, body), textCell(name, cell(group)), textCell(words.page.more(more), body)]]
              : []),
          ].map((cells) => wrappedRow(cells, widths));
        }),
    ],
  };
}

/** Both documents side by side, with the hash that tells which file it was. */
function sourcesSheet(diff: PlanDiff, words: DiffWords): MadeSheet {
  const names = sideNames(diff, words);
  const [child, parent] = bothSides.map((side) => new Map(factsOfPlan(toldPlan(diff, side), words)));
  const { relation, evidence } = tellRelation(diff, words);
  const labels = [...new Set([...child!.keys(), ...parent!.keys()])];
  const bold: Partial<CellObject> = { ...body, fontWeight: 'bold' };
  const widths = [22, 70, 70];
  const data: CellObject[][] = [
    [words.sheet.field, names.child, names.parent].map((text) => textCell(text, heading)),
    ...labels.map((label) => [
      textCell(label, bold),
      textCell(child!.get(label) ?? null, body),
      textCell(parent!.get(label) ?? null, body),
    ]),
    [textCell(words.sheet.fingerprint, bold), ...diff.documents.map(({ sha256 }) => textCell(sha256, body))],
    [textCell(null)],
    [
      textCell(words.page.found, { ...plain, fontWeight: 'bold' }),
      textCell(relation, plain),
      textCell(evidence, plain),
    ],
    [textCell(null), textCell(words.page.made, plain)],
  ];
  return {
    sheet: words.sheet.sources,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    data: data.map((cells) => wrappedRow(cells, widths)),
  };
}

/** The diff as a workbook of three sheets; every text of a document is a text in its cell. Same diff, same bytes. */
export async function diffWorkbook(
  diff: PlanDiff,
  options: { readonly language: Language },
): Promise<Uint8Array> {
  const words = wordsFor(diff, options.language);
  const rows = compareRows(diff);
  const compared = compareSheet(diff, rows, words);
  const sheets = [compared.sheet, summarySheet(diff, rows, words), sourcesSheet(diff, words)];
  const packed = await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
  return finishWorkbook(packed, [
    [words.sheet.compare, compared.finish],
    [words.sheet.summary, null],
    [words.sheet.sources, null],
  ]);
}
