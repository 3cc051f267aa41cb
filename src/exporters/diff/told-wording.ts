import type { Span } from '../../model/diff.js';
import type { ComparedSide } from './compared-rows.js';
import type { DiffWords } from './words/index.js';

/** More pieces than this are no longer quicker to read than the two names; where both have some, one each. */
const mostPieces = 2;
/** Of a name: where more of it differs, the two names say it better. */
const mostShare = 0.5;

interface Piece {
  readonly text: string;
  /** How many words stand before it, its own not counted. */
  readonly at: number;
}

/** What both names say; not the same where marks were set by folded text ("dung", "dựng"). */
const unmarked = ({ name, changedWords }: ComparedSide): string =>
  [...changedWords]
    .sort((a, b) => b[0] - a[0])
    .reduce((text, [start, end]) => `${text.slice(0, start)} ${text.slice(end)}`, name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function piecesOf({ name, changedWords }: ComparedSide): Piece[] {
  return changedWords.flatMap(([start, end]: Span) => {
    const text = name.slice(start, end).replace(/^[\s,;:.]+|[\s,;:./]+$/gu, '');
    return text === '' ? [] : [{ text, at: wordsIn(name.slice(0, start)) }];
  });
}

/**
 * The words that one name has in place of the other's, where that says it shorter than the two names do: "“Sở” thay cho
 * “tỉnh”"; null where it does not.
 */
export function tellWording(
  child: ComparedSide,
  parent: ComparedSide,
  { sentences }: DiffWords,
): string | null {
  const [added, gone] = [piecesOf(child), piecesOf(parent)];
  const most = added.length > 0 && gone.length > 0 ? 1 : mostPieces;
  if (added.length + gone.length === 0 || Math.max(added.length, gone.length) > most) return null;
  if (unmarked(child) !== unmarked(parent)) return null;
  const differs = (pieces: readonly Piece[]): number =>
    pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (differs(added) > child.name.length * mostShare || differs(gone) > parent.name.length * mostShare)
    return null;
  const quoted = (pieces: readonly Piece[]): string => pieces.map(({ text }) => `“${text}”`).join(', ');
  const [one, other] = [added[0], gone[0]];
  if (one && other) {
    return one.at === other.at
      ? sentences.insteadOf(one.text, other.text)
      : sentences.addedAndGone(quoted(added), quoted(gone));
  }
  return one ? sentences.wordsAdded(quoted(added)) : sentences.wordsGone(quoted(gone));
}
