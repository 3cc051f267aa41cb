import { inCapitals, paragraphsOf } from './paragraphs.js';
import { type Piece, piecesOf } from './pieces.js';
import { confidenceAt } from './recognized-words.js';

/** A piece in its paragraph. */
export interface PlacedPiece extends Piece {
  readonly line: number;
  /** The words around it are set in capitals. */
  readonly inCapitals: boolean;
  readonly firstOfLine: boolean;
  /** A word stands before it in its sentence. */
  readonly inSentence: boolean;
  /** The recogniser's, of the token between spaces that it is of; null where none read it. */
  readonly recognized: number | null;
}

/** Longer paragraphs are decoded in parts: what stands 400 words before tells nothing. */
const longestParagraph = 400;
/** This many words in capitals one after another are a heading, whatever else stands on the line. */
const headingWords = 3;
const CAPITALS = /^(?=.*\p{Lu})[^\p{Ll}]{2,}$/u;

/** Places of the words that stand in a run of capitals. */
function headingPlaces(pieces: readonly Piece[]): Set<number> {
  const heading = new Set<number>();
  let run: number[] = [];
  const settle = () => {
    if (run.length >= headingWords) for (const place of run) heading.add(place);
    run = [];
  };
  pieces.forEach(({ kind, text }, place) => {
    if (kind === 'mark') return;
    if (CAPITALS.test(text)) run.push(place);
    else settle();
  });
  settle();
  return heading;
}

/** "a)", "b." before an item: its letter stands for itself, but "d" may have been đ where the marks were lost. */
const isMarker = (piece: Piece, next: Piece | undefined, recognized: boolean): boolean =>
  piece.kind === 'word' &&
  (recognized ? /^\p{L}$/u : /^[^\P{L}dD]$/u).test(piece.text) &&
  next?.attached === true &&
  /^[).]/.test(next.text);

function piecesOfLine(
  text: string,
  line: number,
  confidences: readonly number[] | null | undefined,
): PlacedPiece[] {
  const recognized = confidenceAt(text, confidences);
  const capitals = inCapitals(text);
  const pieces = piecesOf(text);
  const heading = capitals ? null : headingPlaces(pieces);
  return pieces.map((piece, place) => ({
    ...piece,
    kind: place === 0 && isMarker(piece, pieces[1], recognized !== null) ? 'kept' : piece.kind,
    line,
    inCapitals: capitals || heading!.has(place),
    firstOfLine: place === 0,
    inSentence: false,
    recognized: recognized?.(piece.start) ?? null,
  }));
}

/** Confidences of the tokens of every line that a recogniser read; null for the others. */
export type Recognized = readonly (readonly number[] | null)[];

/** The pieces of every paragraph of the lines `first` to `last`, long ones in parts. */
export function paragraphPieces(
  lines: readonly string[],
  first: number,
  last: number,
  recognized: Recognized = [],
): PlacedPiece[][] {
  return paragraphsOf(lines, first, last).flatMap((paragraph) => {
    const pieces = paragraph
      .flatMap((line) => piecesOfLine(lines[line]!, line, recognized[line]))
      .map((piece, index, all) => ({ ...piece, inSentence: index > 0 && all[index - 1]!.kind !== 'mark' }));
    const parts: PlacedPiece[][] = [];
    for (let from = 0; from < pieces.length; from += longestParagraph)
      parts.push(pieces.slice(from, from + longestParagraph));
    return parts;
  });
}
