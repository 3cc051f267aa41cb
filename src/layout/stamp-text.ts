import { enclose, midHeight, midWidth } from '../geometry/boxes.js';
import type { Page, PagedDocument, TextLine } from '../model/paged-document.js';
import type { Box } from '../model/source.js';
import { isBareLabel, isRestOfTime, type StampSign, stampBegins, stampSignOf } from './stamp-words.js';

/** How far a word may stand out of the box of its stamp, in points: readers round boxes, and letters have tails. */
const slack = 2;
/** Lines of one stamp stand closer than this many times their height. */
const nearLines = 3;
/** Lines between two of one stamp, where a text has no geometry. */
const nearRows = 3;
/** Lines that a name printed over several lines has at the most, between two labels of a stamp. */
const mostBetween = 3;
/** A gap wider than this many times the line's height parts a stamp from words beside it. */
const wideGap = 1;

function within(inner: Box, outer: Box): boolean {
  const [x, y] = [midWidth(inner), midHeight(inner)];
  return x >= outer[0] - slack && x <= outer[2] + slack && y >= outer[1] - slack && y <= outer[3] + slack;
}

/** The line's tokens from `first` to before `last`, with the white space between them. */
function piece(text: string, first: number, last: number): string | null {
  const tokens = [...text.matchAll(/\S+/g)];
  const [from, to] = [tokens[first], tokens[last - 1]];
  return from && to ? text.slice(from.index, to.index + to[0].length) : null;
}

/** The line cut in two before word `at`; the same line where its words cannot be told apart. */
function cutAt(line: TextLine, at: number): TextLine[] {
  const count = line.raw.match(/\S+/g)?.length ?? 0;
  if (at <= 0 || at >= count || (line.text.match(/\S+/g)?.length ?? 0) !== count) return [line];
  return [
    [0, at],
    [at, count],
  ].map(([first, last]) => {
    const words = line.words.slice(first, last);
    return {
      ...line,
      raw: piece(line.raw, first!, last!) ?? '',
      text: piece(line.text, first!, last!) ?? '',
      words,
      bbox: line.words.length === count ? enclose(words.map(({ bbox }) => bbox)) : line.bbox,
    };
  });
}

const wordIndexAt = (text: string, offset: number): number =>
  text.slice(0, offset).match(/\S+/g)?.length ?? 0;

/** Where the words of a line are parted by the end of a row, or a gap that no space between words has. */
function isApart({ raw, words }: TextLine, at: number, offset: number): boolean {
  const [before, after] = [words[at - 1]?.bbox, words[at]?.bbox];
  if (before === undefined || after === undefined) return /\s{3,}$|\t$/.test(raw.slice(0, offset));
  const height = after[3] - after[1];
  const inNextRow = midHeight(after) > before[3]; // wrapped lines come as one
  return inNextRow || after[0] - before[2] > wideGap * height;
}

/** A stamp beside the letterhead comes on one line with it: cut where the words, or the box of the stamp, begin. */
function partLine(line: TextLine, stamps: readonly Box[]): TextLine[] {
  const offset = stampBegins(line.raw);
  if (offset !== null) {
    const at = wordIndexAt(line.raw, offset);
    const inBox = line.words[at] !== undefined && stamps.some((stamp) => within(line.words[at]!.bbox, stamp));
    if (inBox || isApart(line, at, offset)) return cutAt(line, at);
  }
  for (const stamp of stamps) {
    const inside = line.words.map(({ bbox }) => within(bbox, stamp));
    const cut = inside.findIndex((is, at) => at > 0 && is !== inside[at - 1] && isApart(line, at, 0));
    const [head, tail] = cut > 0 ? cutAt(line, cut) : [line];
    if (tail !== undefined) return [head!, ...partLine(tail, stamps)];
  }
  return [line];
}

/** Whether two lines may belong to one stamp: one below the other, in one column. */
function isNear(a: Box, b: Box): boolean {
  const height = Math.max(a[3] - a[1], b[3] - b[1]);
  const gap = Math.max(a[1], b[1]) - Math.min(a[3], b[3]);
  return Math.min(a[2], b[2]) > Math.max(a[0], b[0]) && gap <= nearLines * height;
}

/** Lines within few rows of the one at `at`, where nothing is placed; empty lines do not count. */
function rowsAround(lines: readonly TextLine[], at: number): number[] {
  const found: number[] = [];
  for (const step of [-1, 1]) {
    let rows = 0;
    for (let other = at + step; lines[other] !== undefined && rows < nearRows; other += step) {
      if (lines[other]!.text.trim() === '') continue;
      rows += 1;
      found.push(other);
    }
  }
  return found.sort((a, b) => a - b);
}

/** The lines that may belong to one stamp with the one at `at`, in their order. */
function neighbours(lines: readonly TextLine[], at: number): number[] {
  const box = lines[at]!.bbox;
  if (box === null) return rowsAround(lines, at);
  return lines.flatMap(({ bbox, text }, other) =>
    other !== at && bbox !== null && text.trim() !== '' && isNear(box, bbox) ? [other] : [],
  );
}

/** The line of the same column right below; null at its end. */
const below = (lines: readonly TextLine[], at: number): number | null =>
  neighbours(lines, at).find((other) => other > at) ?? null;

/** Adds to a stamp what is near it: its details, the lines between two of its labels, the rest of its time. */
function grow(lines: readonly TextLine[], signs: readonly (StampSign | null)[], found: Set<number>): void {
  for (const at of found) {
    for (const other of neighbours(lines, at)) if (signs[other] !== null) found.add(other);
    const next = below(lines, at);
    if (next === null || signs[next] !== null) continue;
    if (isRestOfTime(lines[next]!.text) || isBareLabel(lines[at]!.text)) found.add(next);
    else for (const between of runTo(lines, signs, at, next)) found.add(between);
  }
}

/** Lines from `first` on down to the next label of the stamp, where one follows soon: a name over several lines. */
function runTo(
  lines: readonly TextLine[],
  signs: readonly (StampSign | null)[],
  label: number,
  first: number,
): number[] {
  const run = [first];
  while (run.length <= mostBetween) {
    const next = below(lines, run.at(-1)!);
    if (next === null) return [];
    if (signs[next] !== null) return alignedWith(lines, label, run) ? run : [];
    run.push(next);
  }
  return [];
}

const alignedWith = (lines: readonly TextLine[], label: number, run: readonly number[]): boolean => {
  const box = lines[label]!.bbox;
  return run.every((at) => {
    const other = lines[at]!.bbox;
    if (box === null || other === null) return true;
    const height = box[3] - box[1];
    return Math.abs(other[0] - box[0]) <= 2 * height && other[3] - other[1] <= 1.3 * height;
  });
};

/** True where another label of a stamp, not only a detail, is reached from line to labelled line. */
function isBorneOut(lines: readonly TextLine[], signs: readonly (StampSign | null)[], at: number): boolean {
  const reached = new Set([at]);
  for (const from of reached) {
    for (const other of neighbours(lines, from)) {
      if (reached.has(other) || signs[other] === null) continue;
      if (signs[other] !== 'detail') return true;
      reached.add(other);
    }
  }
  return false;
}

function stampLines(lines: readonly TextLine[], stamps: readonly Box[]): Set<number> {
  const signs = lines.map(({ text }) => stampSignOf(text));
  const found = new Set<number>();
  for (const [at, { bbox, text }] of lines.entries()) {
    const sign = signs[at]!;
    const inBox = bbox !== null && stamps.some((stamp) => within(bbox, stamp));
    // Most boxes are laid over the signer's printed name and office: only what reads as a stamp is taken for one there.
    if (inBox && (sign !== null || isRestOfTime(text))) found.add(at);
    else if (sign === 'sure' || (sign === 'likely' && isBorneOut(lines, signs, at))) found.add(at);
  }
  grow(lines, signs, found);
  return found;
}

function markPage(page: Page, stamps: readonly Box[]): Page {
  const content = page.content.flatMap((item): Page['content'] =>
    item.type === 'line' ? partLine(item, stamps) : [item],
  );
  const lines = content.filter((item): item is TextLine => item.type === 'line');
  const found = stampLines(lines, stamps);
  if (found.size === 0) return page;
  const marked = new Set([...found].map((at) => lines[at]!));
  return {
    ...page,
    content: content.map((item) =>
      item.type === 'line' && marked.has(item) ? { ...item, furniture: true } : item,
    ),
  };
}

/**
 * The document with the visible text of digital signatures marked as furniture: "Ký bởi: … Ngày ký: …", "Người ký: …
 * Email: … Cơ quan: … Thời gian ký: …", "Digitally signed by …". It is told by its words, and with more trust inside the
 * boxes of the file's signatures; the signer's name and office that lie under a stamp stay text. A line that holds words
 * of a stamp beside others is cut in two lines of the same number. Pages without a stamp stay the same objects.
 */
export function markStamps(document: PagedDocument): PagedDocument {
  const pages = document.pages.map((page) =>
    markPage(
      page,
      document.signatures.flatMap(({ page: number, bbox }) =>
        bbox !== null && number !== null && number === page.number ? [bbox] : [],
      ),
    ),
  );
  return pages.every((page, at) => page === document.pages[at]) ? document : { ...document, pages };
}
