import { isVietnameseSyllable } from '../../vietnamese/syllables.js';

/**
 * What a piece of a line is to the repairer. `word`: letters, or signs that stand for letters; `digits`: a short number
 * that may stand for a word ("18" for "lệ"); `number`, `code` and `kept` (addresses, names of files) are never touched by
 * the language model; `mark`: punctuation.
 */
export type PieceKind = 'word' | 'digits' | 'number' | 'code' | 'kept' | 'mark';

/** A run of characters of one line; offsets in UTF-16 code units. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** No space stands before it. */
  readonly attached: boolean;
}

/** Signs that a recogniser of another language writes for marked letters. */
const letterLike = '&€¢@¥§£$';
const EDGES = new RegExp(
  `^([^\\p{L}\\p{M}\\p{N}${letterLike}]*)(.*?)([^\\p{L}\\p{M}\\p{N}${letterLike}]*)$`,
  'su',
);
const HAS_LETTER = /\p{L}/u;
const HAS_DIGIT = /\p{N}/u;
const NUMBER = /^[\p{N}][\p{N}.,:/%‰+–-]*$/u;
/**
 * One or two digits, or one beside a letter: figures as a rule ("12", "5G", "Q1"), and what "lệ", "là", "số" may become.
 * With any mark but a comma or a full stop they are figures for certain: "(18)", "18%", "1." before a heading.
 */
const SHORT_NUMBER = /^(?:[1-9]\d?|\d\p{L}|\p{L}\d)$/u;
/** II, IV, XII: numbers of parts, quarters and terms. */
const ROMAN = /^(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XV|XVI{0,3})$/;
/** R&D, KH&CN. */
const AMPERSAND = /^\p{Lu}{1,4}&\p{Lu}{1,5}$/u;
/** Something between dots or around @ with no space: an address, a file name, an abbreviation with full stops. */
const ADDRESS = /^(?:https?:|www\.)|^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$|^[\w.+-]+@[\w-]+\.[\w.-]+$/u;
/** A running number with the letters of a document's symbol: 57-NQ/TW, 71/NQ-CP, 04/2025/NQ-CP, 17-TB/CQTTBCP. */
const DOCUMENT_NUMBER =
  /^\d{1,5}(?:\.\d{1,2})?[a-d]?[-–/](?:(?:19|20)\d{2}\/)?[\p{Lu}\d][\p{L}\d&.]*(?:[-–/][\p{Lu}\d][\p{L}\d&.]*)*$/u;
/** A symbol without its number: -KH/BCĐ, /KH-UBND. */
const SYMBOL = /^[\p{Lu}]{2,5}[-–/][\p{Lu}][\p{L}\d]*(?:[-–/][\p{Lu}][\p{L}\d]*)*$/u;
/** 5G, 4.0, m2, Q1, IV/2026, 01a: letters that measure or count. */
const MEASURE =
  /^(?:\d+(?:[.,]\d+)*(?:[GKMT]|[GKM]?bps|[kcmd]?m[23]?|ha|kg|km|MW|kV|[a-d])|[A-Z]\d{2,3}|[A-Z]{2,4}\d{1,3}|[IVX]+\/\d{4}|[GMK]b\/s)$/;

const TAG = /<\/?[a-z!][^<>]*>|<\/?[a-z!][^<>]*$|^[^<>]*>/giu;

/** Cuts a line into pieces; what lies between them is white space. Tags of HTML are kept whole. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  if (!looksMarkedUp(line)) {
    cutText(line, 0, pieces);
    return pieces;
  }
  let at = 0;
  for (const { 0: tag, index } of line.matchAll(TAG)) {
    cutText(line.slice(at, index), at, pieces);
    at = index + tag.length;
    pieces.push({ kind: 'kept', text: tag, start: index, end: at, attached: false });
  }
  cutText(line.slice(at), at, pieces);
  return pieces;
}

/** A tag, or the end of one that was begun on a line before. */
const looksMarkedUp = (line: string): boolean =>
  line.includes('<') ? /<\/?[a-z!]/i.test(line) : line.includes('>') && /["'/]\s*>/.test(line);

function cutText(text: string, from: number, pieces: Piece[]): void {
  for (const match of text.matchAll(/\S+/gu)) cutChunk(match[0], from + match.index, pieces);
}

function cutChunk(chunk: string, at: number, pieces: Piece[]): void {
  const [, before, core, after] = EDGES.exec(chunk)!;
  let attached = false;
  const push = (kind: PieceKind, text: string, start: number): void => {
    if (text === '') return;
    pieces.push({ kind, text, start: at + start, end: at + start + text.length, attached });
    attached = true;
  };
  push('mark', before!, 0);
  const alone = before === '' && /^[.,;:]*$/.test(after!) && !(pieces.length === 0 && after !== '');
  cutCore(core!, before!.length, (kind, text, start) =>
    push(kind === 'digits' && /^\d+$/.test(text) && !(alone && text === core) ? 'number' : kind, text, start),
  );
  push('mark', after!, before!.length + core!.length);
}

/** A stroke or a hyphen between two words ("và/hoặc", "khoa học-công nghệ"), not one inside a number or code. */
const JOINT = /[/–—-]|(?<=\p{L}|^\d{1,2})[.,;:](?=\p{L})/u;
/** A bracket that closes nothing is what became of a letter ("CC)NG"). */
const BRACKETED_JOINT = /[/–—-]|(?<=\p{L}|^\d{1,2})[.,;:)(](?=\p{L})/u;

function cutCore(
  core: string,
  at: number,
  push: (kind: PieceKind, text: string, start: number) => void,
): void {
  if (core === '') return;
  const kind = kindOf(core);
  const joint = kind === 'word' ? (core.includes('(') ? BRACKETED_JOINT : JOINT).exec(core) : null;
  if (!joint || joint.index === 0 || joint.index === core.length - 1) {
    push(kind, core, at);
    return;
  }
  cutCore(core.slice(0, joint.index), at, push);
  push('mark', joint[0], at + joint.index);
  cutCore(core.slice(joint.index + 1), at + joint.index + 1, push);
}

function kindOf(core: string): PieceKind {
  if (SHORT_NUMBER.test(core)) return 'digits';
  if (NUMBER.test(core)) return 'number';
  if (DOCUMENT_NUMBER.test(core) || SYMBOL.test(core)) return 'code';
  if (AMPERSAND.test(core) || ROMAN.test(core)) return 'code';
  if (MEASURE.test(core)) return 'number';
  if (ADDRESS.test(core) && !twoSyllables(core)) return 'kept';
  return HAS_LETTER.test(core) || HAS_DIGIT.test(core) || [...core].some((sign) => letterLike.includes(sign))
    ? 'word'
    : 'mark';
}

/** "nước.Các", "2.Về": a full stop without its space, not an address. */
function twoSyllables(core: string): boolean {
  const parts = core.split('.');
  if (parts.length !== 2 || !/^\p{Lu}\p{Ll}/u.test(parts[1]!)) return false;
  return /^\d{1,2}$/.test(parts[0]!) || parts.every(isVietnameseSyllable);
}
