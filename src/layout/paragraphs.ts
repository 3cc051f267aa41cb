import type { TextBlock } from '../model/segmented-document.js';
import { boxAround, type Source } from '../model/source.js';
import { parseMarker } from '../vietnamese/markers.js';
import { isCapitals, isDrawnRule, isFurniture, standsAlone } from './stand-alone.js';

/** A printed line on its way into a paragraph. */
export interface PrintedLine {
  readonly text: string;
  readonly emphasis: boolean;
  /** Its place on the page says that it is no text of the document. */
  readonly furniture: boolean;
  readonly source: Source;
  /** A blank line, a table, or a page end stands before it. */
  readonly blankBefore: boolean;
}

const terminal = /[.;:!?…]["”’)]?$/;
/** Words that no line ends a paragraph with. */
const openEnd = /(?:^|\s)(?:số|ngày|tháng|năm|của|và|các|về|theo|tại|trong|cho|với|từ|đến|những|bằng|là)$/iu;
const startsLower = /^[\p{Ll},;)]/u;

/** Least share of lines that run on in lower case for a text to count as wrapped at its right margin. */
const wrappedShare = 0.2;
/** A line shorter than this share of the wrapping width ends its paragraph. */
const fullLine = 0.7;
/** A paragraph cut by a page end is at least this long before the cut (characters). */
const shortestCut = 40;

/** The right margin of a text whose lines were wrapped by a printer, in characters; null where lines are paragraphs. */
export function wrapWidth(lines: readonly PrintedLine[]): number | null {
  let runsOn = 0;
  for (let i = 1; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (!line.blankBefore && startsLower.test(line.text) && !terminal.test(lines[i - 1]!.text)) runsOn += 1;
  }
  if (lines.length < 8 || runsOn < wrappedShare * lines.length) return null;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)]!;
}

/** True where `line` goes on the paragraph that `last` printed so far. */
function runsOn(block: TextBlock, last: PrintedLine, line: PrintedLine, width: number | null): boolean {
  if (block.layer === 'furniture' || standsAlone(line.text) || standsAlone(last.text)) return false;
  if (block.marker?.style === 'annex' || isCapitals(last.text) !== isCapitals(line.text)) return false;
  if (line.blankBefore) {
    return startsLower.test(line.text) && !terminal.test(last.text) && block.text.length >= shortestCut;
  }
  if (isCapitals(line.text)) return /[,–-]$/.test(last.text);
  if (last.emphasis !== line.emphasis && !startsLower.test(line.text)) return false;
  if (openEnd.test(last.text) && last.text.length >= shortestCut) return true;
  if (startsLower.test(line.text)) return !terminal.test(last.text) || width !== null;
  return width !== null && last.text.length >= fullLine * width;
}

function addSource(sources: Source[], next: Source): void {
  const last = sources.at(-1);
  if (last?.lines && next.lines && last.page === next.page && last.lines[1] + 1 === next.lines[0]) {
    const bbox = last.bbox && next.bbox && boxAround(last.bbox, next.bbox);
    sources[sources.length - 1] = { ...last, lines: [last.lines[0], next.lines[1]], bbox };
  } else sources.push(next);
}

/** A bullet before a number ("- 1. Văn phòng Sở …") is a tool's, not the document's. */
function markerOf(text: string): ReturnType<typeof parseMarker> {
  const read = parseMarker(text);
  if (read?.marker.style !== 'dash') return read;
  const inner = parseMarker(read.rest);
  return inner !== null && inner.marker.style !== 'dash' && inner.marker.style !== 'annex' ? inner : read;
}

/** A capital alone between empty lines, before words that run on in small letters: a speck at the page's end. */
const isSpeck = (line: PrintedLine, next: PrintedLine | undefined): boolean =>
  line.blankBefore &&
  /^\s*\p{Lu}\s*$/u.test(line.text) &&
  next?.blankBefore === true &&
  /^\s*\p{Ll}/u.test(next.text);

/** Puts printed lines together to paragraphs and items; an item begins at its marker. */
export function paragraphsOf(
  lines: readonly PrintedLine[],
  width: number | null,
  runningHeads: ReadonlySet<PrintedLine> = new Set(),
): TextBlock[] {
  const blocks: TextBlock[] = [];
  let last: PrintedLine | null = null;
  /** The paragraph being printed; furniture in between does not end it. */
  let open: TextBlock | undefined;
  for (const [index, line] of lines.entries()) {
    const furniture =
      line.furniture ||
      runningHeads.has(line) ||
      isSpeck(line, lines[index + 1]) ||
      isDrawnRule(line.text) ||
      (isFurniture(line.text) && (line.blankBefore || last === null));
    const read = furniture ? null : markerOf(line.text);
    if (
      read === null &&
      !furniture &&
      open !== undefined &&
      last !== null &&
      runsOn(open, last, line, width)
    ) {
      // Strings grow as ropes: trimming each time would copy a long paragraph line by line.
      open.text = open.text === '' ? line.text : `${open.text} ${line.text}`;
      open.emphasis &&= line.emphasis;
      addSource(open.sources, line.source);
    } else {
      const block: TextBlock = {
        type: 'text',
        layer: furniture ? 'furniture' : 'body',
        marker: read?.marker ?? null,
        text: read?.rest ?? line.text,
        emphasis: line.emphasis || isCapitals(line.text),
        sources: [line.source],
      };
      blocks.push(block);
      if (!furniture) open = block;
    }
    if (!furniture) last = line;
  }
  return blocks;
}
