import type { DefaultTreeAdapterTypes } from 'parse5';
import type { MarkupRow } from './given-table.js';
import { isElement, isTextNode } from './nodes.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Letterhead and signature stand side by side in a table without rulings of at most this size. */
const MAX_LAYOUT_ROWS = 5;
const MAX_LAYOUT_COLUMNS = 3;
/** A table that holds more text in tables than beside them is the frame of a page. */
const MIN_NESTED_SHARE = 0.5;

/** Words that stand in the letterhead or beside the signature (Nghị định 30/2020/NĐ-CP, phụ lục I) and in no table of data. */
const letterheadWords =
  /cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s*[-–—]\s*tự do|nơi nhận\s*:|^\s*(?:tm|kt|tl|tuq|q)\.\s/iu;

/** Everything below `element` in reading order, without recursion; `inTable` is true inside a table below it. */
function* descendants(element: Element): Generator<{ node: Node; inTable: boolean }> {
  const stack = element.childNodes.map((node) => ({ node, inTable: false })).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    if (!isElement(next.node)) continue;
    const inTable = next.inTable || next.node.tagName === 'table';
    for (let at = next.node.childNodes.length - 1; at >= 0; at -= 1)
      stack.push({ node: next.node.childNodes[at]!, inTable });
  }
}

/** Characters of `element`, and how many of them stand in tables inside it. */
function measure(element: Element): { all: number; nested: number } {
  let all = 0;
  let nested = 0;
  for (const { node, inTable } of descendants(element)) {
    const length = isTextNode(node) ? node.value.trim().length : 0;
    all += length;
    if (inTable) nested += length;
  }
  return { all, nested };
}

const textOf = (element: Element): string => {
  const texts: string[] = [];
  for (const { node } of descendants(element)) if (isTextNode(node)) texts.push(node.value);
  return texts.join(' ').replace(/\s+/g, ' ');
};

const holdsTable = (element: Element): boolean => {
  if (!element.childNodes.some(isElement)) return false;
  for (const { node } of descendants(element)) if (isElement(node) && node.tagName === 'table') return true;
  return false;
};

function placesLetterhead(rows: readonly MarkupRow[]): boolean {
  if (rows.length > MAX_LAYOUT_ROWS) return false;
  const cells = rows.flatMap((row) => row.cells);
  if (rows.some((row) => row.cells.length > MAX_LAYOUT_COLUMNS) || cells.some((cell) => cell.heading))
    return false;
  return cells.some((cell) => letterheadWords.test(textOf(cell.element)));
}

/**
 * True for a table that only places text: a single cell, the frame of a page around other tables, a letterhead or
 * the recipients beside a signature.
 */
export function isLayout(rows: readonly MarkupRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 1) return true;
  const hasTables = cells.some(({ element }) => holdsTable(element));
  if (!hasTables) return placesLetterhead(rows);
  if (rows.length === 1 || rows.every((row) => row.cells.length === 1)) return true;
  const sizes = cells.map(({ element }) => measure(element));
  const all = sizes.reduce((sum, size) => sum + size.all, 0);
  return sizes.reduce((sum, size) => sum + size.nested, 0) > all * MIN_NESTED_SHARE;
}
