import { findingAt, type ReaderFinding } from './reader.js';

/** Where an HTML table stands in a text: [start, end) offsets. */
export interface TableRange {
  readonly start: number;
  readonly end: number;
}

interface OpenTag {
  readonly start: number;
  /** Which of all the start tags it is. */
  readonly index: number;
}

const tableTag = /<(\/?)table(?=[\s>/])[^<>]*>/gi;
const cellTag = /<t[rdh][\s>]/i;

/**
 * The end of a table that is never closed: the first prose after a blank line, or after a line that closes a row or
 * cell; at the latest the next table. So a lost "</table>" costs nothing of what follows.
 */
function boundUnclosed(text: string, start: number, limit: number): number {
  let at = text.indexOf('\n', start);
  if (at === -1 || at >= limit) return limit;
  let previous = text.slice(start, at).trim();
  while (at !== -1 && at < limit) {
    const next = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, next === -1 ? limit : Math.min(next, limit)).trim();
    const prose = line !== '' && !line.startsWith('<') && !/<\/t[rdh]>/i.test(line);
    if (prose && (previous === '' || /<\/t[rdh]>$/i.test(previous))) return at + 1;
    previous = line;
    at = next;
  }
  return limit;
}

/** Tables that text or Markdown holds as HTML, the outermost of nested ones; those never closed are reported. */
export function findEmbeddedTables(
  text: string,
  lineAt: (offset: number) => number,
): { ranges: TableRange[]; findings: ReaderFinding[] } {
  const ranges: TableRange[] = [];
  const findings: ReaderFinding[] = [];
  const open: OpenTag[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(tableTag)) {
    if (match[1] === '') {
      open.push({ start: match.index, index: starts.length });
      starts.push(match.index);
      continue;
    }
    const opener = open.pop();
    if (!opener) continue;
    while (ranges.length > 0 && ranges.at(-1)!.start > opener.start) ranges.pop();
    ranges.push({ start: opener.start, end: match.index + match[0].length });
  }
  for (const { start, index } of open) {
    const bound = boundUnclosed(text, start, starts[index + 1] ?? text.length);
    const end = start + text.slice(start, bound).trimEnd().length;
    const line = lineAt(start);
    const isTable = cellTag.test(text.slice(start, end));
    const message = isTable
      ? `The table that begins in line ${line} is never closed; it was read up to line ${lineAt(end - 1)}.`
      : `"<table" in line ${line} is never closed and holds no rows; it was read as text.`;
    findings.push(findingAt('warning', 'unclosed-table', message, line, isTable ? lineAt(end - 1) : line));
    if (isTable) ranges.push({ start, end });
  }
  return { ranges: ranges.sort((a, b) => a.start - b.start), findings };
}
