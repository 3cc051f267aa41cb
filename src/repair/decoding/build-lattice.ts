import type { Candidate, Candidates } from '../candidates/candidate-source.js';
import { possibleCases } from '../candidates/letter-case.js';
import { CODE, markTokensOf, NUMBER, UNKNOWN } from '../language/tokens.js';
import type { PlacedPiece } from '../text/place-pieces.js';
import { type Arc, type Lattice, latticeOf } from './lattice.js';

export interface Vocabulary {
  /** -1 where the word is not in the model. */
  idOf(token: string): number;
}

export interface LatticeSettings {
  /** What it costs (ln) to take a seen word for one that the model does not know, and what each of its letters costs. */
  readonly unknownWord: number;
  readonly unknownLetter: number;
  /** What it costs that just this short number, or this letter with a digit, was printed. */
  readonly thisNumber: number;
  readonly thisCode: number;
  /** What it costs to read a small letter inside a sentence as a capital. */
  readonly rise: number;
  /** Syllables of one word may stand apart ("KHO ẢN"): up to this many pieces are read as one. */
  readonly longestJoin: number;
  readonly join: number;
  /** Two syllables may have run together. */
  readonly splits: boolean;
  readonly split: number;
}

/** Halves of a word run together are paired only while there are few. */
const halvesKept = 6;

/** Lays out every reading of a paragraph's pieces: boundary i stands before piece i. */
export function buildLattice(
  pieces: readonly PlacedPiece[],
  source: Candidates,
  vocabulary: Vocabulary,
  settings: LatticeSettings,
): Lattice {
  const unknown = vocabulary.idOf(UNKNOWN);
  const leaving = pieces.map((piece, index): Arc[] => {
    const at = { from: index, to: index + 1 };
    const fixed = (tokens: readonly string[]): Arc => ({
      ...at,
      ids: tokens.map((token) => idOr(vocabulary, token, unknown)),
      local: 0,
      text: piece.text,
    });
    switch (piece.kind) {
      case 'mark':
        return [fixed(markTokensOf(piece.text))];
      case 'number':
        return [fixed([NUMBER])];
      case 'code':
        return [fixed([CODE])];
      case 'kept':
        return [fixed([UNKNOWN])];
      case 'digits':
        return [
          isNumber(piece.text)
            ? { ...fixed([NUMBER]), local: settings.thisNumber }
            : { ...fixed([CODE]), local: settings.thisCode },
          ...read(piece, source).map((candidate) => arcOf(candidate, at, 0)),
        ];
      default:
        return [
          ...wordArcs(piece, index, unknown, source, settings),
          ...joinArcs(pieces, index, source, settings),
        ];
    }
  });
  return latticeOf(leaving);
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

const idOr = (vocabulary: Vocabulary, token: string, otherwise: number): number => {
  const id = vocabulary.idOf(token);
  return id < 0 ? otherwise : id;
};

const read = (piece: PlacedPiece, source: Candidates): readonly Candidate[] =>
  source.candidates(piece.text, possibleCases(piece.text, piece.inCapitals));

const arcOf = (candidate: Candidate, at: { from: number; to: number }, cost: number): Arc => ({
  ...at,
  ids: [candidate.id],
  local: candidate.channel + cost,
  text: candidate.text,
});

function wordArcs(
  piece: PlacedPiece,
  index: number,
  unknown: number,
  source: Candidates,
  settings: LatticeSettings,
): Arc[] {
  const at = { from: index, to: index + 1 };
  const arcs = read(piece, source).map((candidate) =>
    arcOf(candidate, at, risesTo(candidate, piece) ? settings.rise : 0),
  );
  const asItIs = settings.unknownWord + settings.unknownLetter * piece.text.length;
  arcs.push({ ...at, ids: [unknown], local: asItIs, text: piece.text });
  if (settings.splits) arcs.push(...splitArcs(piece, at, source, settings));
  return arcs;
}

/** A small letter read as a capital where no sentence begins. */
const risesTo = ({ text }: Candidate, piece: PlacedPiece): boolean =>
  piece.inSentence && /^\p{Ll}/u.test(piece.text) && /^\p{Lu}/u.test(text);

/** "vtrí" as "vị trí": both halves are words of the vocabulary. */
function splitArcs(
  piece: PlacedPiece,
  at: { from: number; to: number },
  source: Candidates,
  settings: LatticeSettings,
): Arc[] {
  const arcs: Arc[] = [];
  for (let cut = 1; cut < piece.text.length; cut += 1) {
    const cases = (text: string) => possibleCases(text, piece.inCapitals);
    const left = piece.text.slice(0, cut);
    const right = piece.text.slice(cut);
    const lefts = source.candidates(left, cases(left)).slice(0, halvesKept);
    if (lefts.length === 0) continue;
    const rights = source.candidates(right, cases(right)).slice(0, halvesKept);
    for (const a of lefts)
      for (const b of rights) {
        const local = a.channel + b.channel + settings.split;
        arcs.push({ ...at, ids: [a.id, b.id], local, text: `${a.text} ${b.text}` });
      }
  }
  return arcs;
}

/** "ĐIỀ U" as "ĐIỀU": words that follow one another on a line, read as one. */
function joinArcs(
  pieces: readonly PlacedPiece[],
  index: number,
  source: Candidates,
  settings: LatticeSettings,
): Arc[] {
  const arcs: Arc[] = [];
  let seen = pieces[index]!.text;
  for (let length = 2; length <= settings.longestJoin; length += 1) {
    const next = pieces[index + length - 1];
    if (next?.kind !== 'word' || next.attached || next.line !== pieces[index]!.line) break;
    seen += next.text;
    const at = { from: index, to: index + length };
    const cost = settings.join * (length - 1);
    for (const candidate of source
      .candidates(seen, possibleCases(seen, next.inCapitals))
      .slice(0, halvesKept))
      arcs.push(arcOf(candidate, at, cost));
  }
  return arcs;
}
