import type { OutlinedDocument, Section } from '../../src/model/outlined-document.js';
import type { GivenTable, PagedDocument } from '../../src/model/paged-document.js';
import type {
  GridCell,
  GridRow,
  JoinedDocument,
  SegmentedDocument,
  TableBlock,
  TextBlock,
} from '../../src/model/segmented-document.js';
import { at, line, opening, share } from './words.js';

const printGiven = (table: GivenTable): string[] => [
  `table @${table.lines.join('-')}`,
  ...table.rows.map((row) => `  ${row.lines[0]}  ${row.cells.map((cell) => line(cell.text)).join(' | ')}`),
];

/** One line a printed line; blank ones show as a gap in the numbers, "*" marks emphasis. */
export const printPaged = ({ origin, pages }: PagedDocument): string[] => [
  `origin ${origin}`,
  ...pages.flatMap(({ number, content }) => [
    `page ${number ?? '-'}: ${content.length} lines`,
    ...content.flatMap((item) => {
      if (item.type === 'table') return printGiven(item);
      if (item.text === '') return [];
      return [`${item.number}${item.emphasis ? '*' : ''}\t${item.text}`];
    }),
  ]),
];

const cellText = ({ text, span }: GridCell): string =>
  (span === 'above' ? '^' : span === 'left' ? '<' : '') + line(text);

const cells = (row: { readonly cells: readonly GridCell[] }): string => row.cells.map(cellText).join(' | ');

const flags = (block: TextBlock): string =>
  [
    block.layer === 'body' ? '' : ' furniture',
    block.emphasis ? ' emphasis' : '',
    block.marker === null
      ? ''
      : ` ${block.marker.style} "${block.marker.raw}" → ${block.marker.ordinal ?? '-'}`,
  ].join('');

const printGridRow = (row: GridRow): string =>
  `  ${row.breakBefore ? '~' : ' '}${row.heading ? 'h' : ' '} ${at(row.sources)}  ${cells(row)}`;

/** One line a block, one a row of a grid: "~" stands where a page may have ended, "h" where the format says heading. */
export const printSegmented = ({ legibility, blocks }: SegmentedDocument): string[] => [
  `legibility: ${legibility.letters} letters, ${share(legibility.markedShare)} marked, ${share(legibility.syllableShare)} syllables, confidence ${share(legibility.confidence)}${legibility.garbled ? ', garbled' : ''}`,
  ...blocks.flatMap((block) =>
    block.type === 'text'
      ? [`${at(block.sources)}${flags(block)}: ${line(block.text)}`]
      : [
          `${at(block.sources)} grid of ${block.columns} columns${block.spansKnown ? ', spans known' : ''}`,
          ...block.rows.map(printGridRow),
        ],
  ),
];

const printTable = (table: TableBlock): string[] => [
  `${at(table.sources)} table of ${table.content}, ${table.columns.length} columns, ${table.rows.length} rows`,
  ...table.columns.map(
    (column, index) =>
      `  column ${index} ${column.role}${column.year === null ? '' : ` ${column.year}`} ${share(column.confidence)}: ${line(column.heading)}`,
  ),
  ...table.heading.map((row) => `  heading ${at(row.sources)}  ${cells(row)}`),
  ...table.rows.map((row) => `  ${row.kind} ${share(row.confidence)} ${at(row.sources)}  ${cells(row)}`),
];

const openingLength = 60;

/** Tables whole; text only by its opening, as the level below prints it. */
export const printJoined = ({ flow }: JoinedDocument): string[] =>
  flow.flatMap((block) =>
    block.type === 'table'
      ? printTable(block)
      : [`${at(block.sources)}${flags(block)}: ${opening(block.text, openingLength)}`],
  );

const printSection = (section: Section): string =>
  `${'  '.repeat(section.level)}${section.marker?.raw ?? '·'} ${opening(section.title, openingLength)}  ${at([section.source])} flow ${section.first}-${section.last}`;

/** Zones and the section tree, by the flow of the level below. */
export const printOutlined = ({ zones, sections, flow }: OutlinedDocument): string[] => [
  ...zones.map((zone) => {
    const sources = [
      ...(flow[zone.first]?.sources.slice(0, 1) ?? []),
      ...(flow[zone.last]?.sources.slice(-1) ?? []),
    ];
    return `zone ${zone.name} flow ${zone.first}-${zone.last} ${at(sources)}`;
  }),
  `${sections.length} sections`,
  ...sections.map(printSection),
];
