/** How a line of text spells a table row: cells between tabs, or between the pipes of Markdown. */
export type RowSyntax = 'tab' | 'pipe';

const dashes = /^\s*(?::?-+:?|[-—–_=]{2,})\s*$/;
const telling = /:-|-:|[-—–_=]{2}/;

/** A line with more separators than that is no row of any table a person drew. */
const widestRow = 4000;

function tooWide(text: string, separator: string): boolean {
  let count = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
    count += 1;
    if (count > widestRow) return true;
  }
  return false;
}

/** The syntax of one line on its own; a line with pipes is a row only if it opens with one or holds two. */
export function rowSyntaxOf(text: string): RowSyntax | null {
  if (text.includes('\t')) return text.trim() === '' || tooWide(text, '\t') ? null : 'tab';
  const first = text.indexOf('|');
  if (first < 0 || tooWide(text, '|')) return null;
  if (text.trimStart().startsWith('|')) return 'pipe';
  return text.indexOf('|', first + 1) > 0 ? 'pipe' : null;
}

/** Cells of a row, trimmed; a pipe escaped as "\|" belongs to its cell. */
export function splitRow(text: string, syntax: RowSyntax): string[] {
  if (syntax === 'tab') return text.split('\t').map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (char === '\\' && text[i + 1] === '|') {
      cell += '|';
      i += 1;
    } else if (char === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  cells.push(cell.trim());
  if (cells.length > 1 && cells[0] === '' && text.trimStart().startsWith('|')) cells.shift();
  if (cells.length > 1 && cells.at(-1) === '' && text.trimEnd().endsWith('|')) cells.pop();
  return cells;
}

/** "---|:--:|---": the rule that Markdown draws below a heading, also when a tool printed it with tabs. */
export const isRuleRow = (cells: readonly string[]): boolean =>
  cells.some((cell) => telling.test(cell)) && cells.every((cell) => cell === '' || dashes.test(cell));
