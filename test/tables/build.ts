import type {
  ColumnRole,
  GridBlock,
  GridCell,
  GridRow,
  TableBlock,
  TableColumn,
  TableRow,
  TextBlock,
} from '../../src/model/segmented-document.js';
import type { Source } from '../../src/model/source.js';
import { parseMarker } from '../../src/vietnamese/markers.js';

/** The place of a printed line. */
export const at = (line: number): Source => ({ page: null, lines: [line, line], bbox: null });

export const cell = (text: string, span: GridCell['span'] = null): GridCell => ({
  text,
  span,
  sources: [at(1)],
});

/**
 * One printed row: cells between "|". "^ words" is merged with the cell above, "<" with the cell to its left; a row
 * that opens with "#" is a heading by the format's own word.
 */
export function row(line: string, number = 1, breakBefore = false): GridRow {
  const sources = [at(number)];
  const heading = line.startsWith('#');
  const cells: GridCell[] = [];
  for (const part of line.replace(/^#/, '').split('|')) {
    const text = part.trim();
    if (text === '<') cells.push({ text: cells.at(-1)!.text, span: 'left', sources });
    else if (text.startsWith('^')) cells.push({ text: text.slice(1).trim(), span: 'above', sources });
    else cells.push({ text, span: null, sources });
  }
  return { cells, breakBefore, heading, sources };
}

/** Rows as printed, one a line; a blank line is where the page ends. */
export function rows(print: string): GridRow[] {
  const made: GridRow[] = [];
  let broken = true;
  print
    .trim()
    .split('\n')
    .forEach((line, i) => {
      if (line.trim() === '') broken = true;
      else {
        made.push(row(line.trim(), i + 1, broken));
        broken = false;
      }
    });
  return made;
}

export const cellsOf = (line: string): GridCell[] => row(line).cells;

export function grid(print: string, options: { spansKnown?: boolean } = {}): GridBlock {
  const made = rows(print);
  return {
    type: 'grid',
    layer: 'body',
    columns: Math.max(...made.map(({ cells }) => cells.length)),
    rows: made,
    spansKnown: options.spansKnown ?? false,
    sources: made.flatMap(({ sources }) => sources),
  };
}

/** A line of text between tables; "**words**" is bold, "~words" is furniture. */
export function line(print: string, number = 1): TextBlock {
  const bold = /^\*\*(.*)\*\*$/.exec(print);
  const furniture = print.startsWith('~');
  const words = bold?.[1] ?? print.replace(/^~/, '');
  const read = furniture ? null : parseMarker(words);
  return {
    type: 'text',
    layer: furniture ? 'furniture' : 'body',
    marker: read?.marker ?? null,
    text: read?.rest ?? words,
    emphasis: bold !== null,
    sources: [at(number)],
  };
}

export const columns = (...roles: readonly ColumnRole[]): TableColumn[] =>
  roles.map((role) => ({ role, heading: role, year: null, confidence: 1 }));

const written = (cells: readonly GridCell[]): string =>
  cells
    .map(({ text, span }) => (span === 'left' ? '<' : span === 'above' ? `^ ${text}` : text))
    .join(' | ')
    .replace(/ +/g, ' ')
    .trim();

/** Rows as they read when whole, one a line; the title of a group opens with "#". */
export const print = (made: readonly TableRow[]): string[] =>
  made.map(({ kind, cells }) => `${kind === 'group' ? '# ' : ''}${written(cells)}`);

export const printCells = (cells: readonly GridCell[]): string => written(cells);

/** What was expected, in the same hand as `print`. */
export const lines = (expected: string): string[] =>
  expected
    .trim()
    .split('\n')
    .map((each) => each.replace(/ +/g, ' ').trim());

/** Tables and lines of text in order: a table is its content and rows, a line its words. */
export const printFlow = (blocks: readonly (TextBlock | TableBlock)[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'text'
      ? [[block.marker?.raw ?? '', block.text].join(' ').trim()]
      : [`[${block.content}]`, ...print(block.rows)],
  );
