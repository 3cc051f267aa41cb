import type { PrintedLine } from './paragraphs.js';
import { isFurniture } from './stand-alone.js';

/** How often a line is printed at least, to be a running head, and the share of its places that lie at a page's edge. */
const fewestTimes = 3;
const edgeShare = 0.8;
/** Lines between a running head and the page number or the other page. */
const edgeReach = 2;
const longestHead = 160;

const keyOf = (text: string): string => text.toLowerCase().replace(/\d+/g, '#');

/** True where a page number, or another page, lies within reach of the line at `index`. */
function atEdge(lines: readonly (PrintedLine | null)[], index: number): boolean {
  const page = lines[index]!.source.page;
  for (let i = index - edgeReach; i <= index + edgeReach; i += 1) {
    const line = lines[i];
    if (i === index || !line) continue;
    if (line.source.page !== page || isFurniture(line.text)) return true;
  }
  return false;
}

/**
 * Lines printed again on page after page (running heads, stamps of a portal): known by being repeated at the edges of
 * pages. `lines` holds null where a table stands.
 */
export function runningHeads(lines: readonly (PrintedLine | null)[]): ReadonlySet<PrintedLine> {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line === null || line.text.length > longestHead || isFurniture(line.text)) return;
    const key = keyOf(line.text);
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  const heads = new Set<PrintedLine>();
  for (const indexes of places.values()) {
    if (indexes.length < fewestTimes) continue;
    const edges = indexes.filter((index) => atEdge(lines, index));
    if (edges.length >= edgeShare * indexes.length) for (const index of indexes) heads.add(lines[index]!);
  }
  return heads;
}
