import type { GridCell, GridRow } from '../model/segmented-document.js';
import { parseOrdinalCell, splitLeadingOrdinal } from '../vietnamese/markers.js';
import { endsOpen, joinPieces, startsLower } from './cell-shape.js';
import { claimsOf, isForeignHeading } from './heading-lexicon.js';

/** A table's heading: its rows and, column by column, the words that head it. */
export interface Heading {
  readonly rows: readonly GridRow[];
  readonly texts: readonly string[];
  /** Number of columns whose heading says something known. */
  readonly known: number;
}

const printed = (cell: GridCell): boolean => cell.text !== '' && cell.span === null;

/** "(1) | (2) | (3)", "1 | 2 | 3", "A | B | 1": the row that numbers the columns. */
export function isNumberingRow(cells: readonly GridCell[]): boolean {
  const texts = cells.filter(printed).map((cell) => cell.text.replace(/[()[\].]/g, '').trim());
  if (texts.length < 3) return false;
  const numbers = texts
    .filter((text) => /^\d{1,2}(?:\s*[=+].*)?$/.test(text))
    .map((text) => Number.parseInt(text, 10));
  if (numbers.length < Math.max(2, texts.length - 2)) return false;
  if (!texts.every((text) => /^(?:[A-Z]|\d{1,2}(?:\s*[=+].*)?)$/i.test(text))) return false;
  return numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
}

const knownCount = (texts: readonly string[]): number =>
  texts.filter((text) => text !== '' && (claimsOf(text).length > 0 || isForeignHeading(text))).length;

/** Fewest known headings a row needs, and the least share of its printed cells, to be read as a heading. */
const fewestKnown = 2;
const leastShare = 0.6;
/** Least share of its cells that a heading row fills. */
const leastFilled = 0.5;

/** A row that could head a table: words of headings, no ordinal where the ordinals stand. */
function looksLikeHeading(row: GridRow): boolean {
  const texts = row.cells.filter(printed).map((cell) => cell.text);
  if (
    texts.length < fewestKnown ||
    texts.length < leastFilled * row.cells.filter((cell) => cell.span === null).length
  )
    return false;
  if (texts.some((text) => /^\p{Ll}/u.test(text))) return false;
  // "1. Triển khai …" is content; "(1) Mã nhiệm vụ" numbers a column.
  if (texts.some((text) => (splitLeadingOrdinal(text)?.style ?? 'paren') !== 'paren')) return false;
  if (texts.some((text) => parseOrdinalCell(text) !== null) && !row.heading) return false;
  const known = knownCount(texts);
  if (known < fewestKnown || known < leastShare * texts.length) return false;
  // A row of content may open with a word of headings, but then its cells are sentences.
  return row.heading || texts.filter((text) => text.length > 120).length === 0;
}

/** A second row of headings fills columns that the first leaves open or spans over. */
function isSecondRow(first: GridRow, second: GridRow): boolean {
  if (isNumberingRow(second.cells)) return false;
  // A cell that repeats the words above it is merged with it.
  const own = second.cells
    .map((cell, i) => ({ cell, i }))
    .filter(({ cell, i }) => printed(cell) && cell.text !== first.cells[i]?.text);
  if (own.length === 0 || own.length >= Math.max(second.cells.length, 3)) return false;
  if (own.some(({ cell }) => parseOrdinalCell(cell.text) !== null && !/^20\d\d$/.test(cell.text)))
    return false;
  const under = own.filter(({ i }) => {
    const above = first.cells[i];
    return (
      above === undefined ||
      above.text === '' ||
      above.span === 'left' ||
      first.cells[i + 1]?.text === '' ||
      first.cells[i + 1]?.text === above.text ||
      first.cells[i - 1]?.text === above.text ||
      first.cells[i + 1]?.span === 'left'
    );
  });
  if (under.length < own.length) return false;
  const combined = combine(first, second, Math.max(first.cells.length, second.cells.length));
  return second.heading || knownCount(own.map(({ i }) => combined[i]!)) >= leastShare * own.length;
}

/** The words above a column: of a two-row heading both, the upper carried over the columns it spans. */
function combine(first: GridRow, second: GridRow | undefined, columns: number): string[] {
  const texts: string[] = [];
  let carried = '';
  for (let i = 0; i < columns; i += 1) {
    const above = first.cells[i]?.text ?? '';
    const below = second?.cells[i];
    const belowText = below === undefined || below.span === 'above' || below.text === above ? '' : below.text;
    if (above !== '') carried = above;
    const upper = above === '' && belowText !== '' ? carried : above;
    texts.push([upper, belowText].filter((text) => text !== '').join(' '));
  }
  return texts;
}

/** Reads the heading that begins at `at`; null where no heading begins there. */
export function recognizeHeading(rows: readonly GridRow[], at: number): Heading | null {
  const first = rows[at];
  if (first === undefined || !looksLikeHeading(first)) return null;
  const next = rows[at + 1];
  const second = next !== undefined && isSecondRow(first, next) ? next : undefined;
  const used = second === undefined ? [first] : [first, second];
  const columns = Math.max(...used.map((row) => row.cells.length));
  const texts = combine(first, second, columns);
  const numbering = rows[at + used.length];
  if (numbering !== undefined && isNumberingRow(numbering.cells)) used.push(numbering);
  return { rows: used, texts, known: knownCount(texts) };
}

/** Longer words than that are content. */
const longestHeadingTail = 60;

/**
 * The heading with the rest of its last row, which stands at the top of the next page; null where `row` is none: it has
 * an ordinal, or words that do not go on those above them.
 */
export function headingGoesOn(heading: Heading, row: GridRow): Heading | null {
  if (row.cells.length !== heading.texts.length || row.heading) return null;
  const own = row.cells.map((cell, i) => ({ text: cell.text, i })).filter(({ i }) => printed(row.cells[i]!));
  const isContent = ({ text }: { text: string }): boolean =>
    text.length > longestHeadingTail || parseOrdinalCell(text) !== null || splitLeadingOrdinal(text) !== null;
  if (own.length === 0 || own.some((cell) => heading.texts[cell.i] === '' || isContent(cell))) return null;
  const goesOn = own.filter(({ text, i }) => startsLower(text) || endsOpen(heading.texts[i]!)).length;
  if (row.cutAbove !== true && goesOn < leastShare * own.length) return null;
  const texts = heading.texts.map((text, i) => {
    const tail = own.find((cell) => cell.i === i);
    return tail === undefined ? text : joinPieces(text, tail.text);
  });
  return { rows: [...heading.rows, row], texts, known: knownCount(texts) };
}
