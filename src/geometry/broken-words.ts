import { isVietnameseSyllable } from '../vietnamese/syllables.js';
import type { PlacedWord } from './page-marks.js';

/** A word that ends a line after a sign at which printers part words: "57-" of "57-NQ/TW", "2025/" of "2025/QH15". */
const endsAtSign = /[\p{L}\p{N}][-/]$/u;
const goesOnAfterSign = /^[\p{L}\p{N}]/u;
/** "I-", "1-", "a-" alone open an item, but not before the symbol of a document ("NQ/TW"). */
const itemMark = /^(?:[ivxlc]+|\p{L}|\d{1,2})-$/iu;
const symbol = /^\p{Lu}{1,5}[/-]/u;

/** No word begins with a sign like that. */
const onlySigns = /^[,.;:)\]”’%]+$/;

const endsInFigure = /\d[.,]?$/;
const goesOnInFigure = /^[\d./,%-]/;
const capitals = /^\p{Lu}{1,5}$/u;

/** A line without room for one more letter of the next word was full: its word may be cut anywhere. */
const letterSlack = 1.15;

/** True where two pieces make one word and do not each make one of their own. */
function fitTogether(head: string, tail: string): boolean {
  if (endsInFigure.test(head) && goesOnInFigure.test(tail)) return true;
  const end = /\p{L}+$/u.exec(head)?.[0];
  const start = /^\p{L}+/u.exec(tail)?.[0];
  if (end === undefined || start === undefined) return false;
  if (capitals.test(end) && capitals.test(start)) return start.length === 1 || end.length === 1;
  const whole = isVietnameseSyllable(end) && isVietnameseSyllable(start);
  return !whole && isVietnameseSyllable(end + start);
}

const widthOf = (word: PlacedWord): number => word.bbox[2] - word.bbox[0];

/** True where a line's last word goes on with the next line's first; `width` is that of the column, null if not known. */
function isBroken(
  line: readonly PlacedWord[],
  head: PlacedWord,
  tail: PlacedWord,
  width: number | null,
): boolean {
  if (endsAtSign.test(head.text) && goesOnAfterSign.test(tail.text))
    return line.length > 1 || !itemMark.test(head.text) || symbol.test(tail.text);
  if (onlySigns.test(tail.text)) return /[\p{L}\p{N}]$/u.test(head.text);
  if (width === null || line.length > 1) return false;
  const letter = (widthOf(tail) / tail.text.length) * letterSlack;
  return width - widthOf(head) < letter && fitTogether(head.text, tail.text);
}

/**
 * Lines with the words made whole that the line's end cuts: at a sign, or, in a column `width` points wide, wherever a
 * word too long for it was full. Such a word stands where it begins.
 */
export function withWholeWords(
  lines: readonly (readonly PlacedWord[])[],
  width: number | null,
): PlacedWord[][] {
  const whole: PlacedWord[][] = [];
  /** The last piece as it was printed: the next one is judged by it. */
  let piece: PlacedWord | undefined;
  for (const line of lines) {
    const last = whole.at(-1);
    const [first, ...others] = line;
    if (
      last === undefined ||
      piece === undefined ||
      first === undefined ||
      !isBroken(last, piece, first, width)
    ) {
      whole.push([...line]);
      piece = line.at(-1);
      continue;
    }
    const joined = last.pop()!;
    last.push({ ...joined, text: joined.text + first.text });
    if (others.length > 0) whole.push(others);
    piece = others.at(-1) ?? first;
  }
  return whole;
}
