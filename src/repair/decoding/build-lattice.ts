import { isVietnameseSyllable } from '../../vietnamese/syllables.js';
import type { Candidates } from '../candidates/candidate-source.js';
import { canonicalSyllable, sameWord } from '../language/canonical.js';
import { CODE, markTokensOf, NUMBER, UNKNOWN } from '../language/tokens.js';
import type { PlacedPiece } from '../text/place-pieces.js';
import { partedWords } from './glued-words.js';
import { type Arc, type Lattice, type LongArc, latticeOf } from './lattice.js';

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
  /** Only what is no syllable is parted, into words that are right as they stand, and only joined where one piece is none. */
  readonly onlyImpossible: boolean;
  /** Short numbers are figures, whatever else they might stand for. */
  readonly figures: boolean;
  /** How much more likely than not (ln) the recogniser's confidence makes it that a piece is wrong; 0 for no evidence. */
  readonly doubt: (piece: PlacedPiece) => number;
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
  const long = new Map<number, readonly LongArc[]>();
  const leaving = pieces.map((piece, index): readonly Arc[] => {
    switch (piece.kind) {
      case 'mark':
        return [fixed(piece, markTokensOf(piece.text), vocabulary, 0)];
      case 'number':
        return [fixed(piece, [NUMBER], vocabulary, 0)];
      case 'code':
        return [fixed(piece, [CODE], vocabulary, 0)];
      case 'kept':
        return [{ ids: [unknown], local: 0, text: piece.text }];
      case 'digits':
        return settings.figures
          ? [asFigure(piece, vocabulary, settings)]
          : [asFigure(piece, vocabulary, settings), ...source.candidates(piece.text, piece.inCapitals)];
      default:
        if (settings.longestJoin > 1) long.set(index, joinArcs(pieces, index, source, settings));
        return wordArcs(piece, source, vocabulary, settings);
    }
  });
  return latticeOf(leaving, long);
}

function fixed(piece: PlacedPiece, tokens: readonly string[], vocabulary: Vocabulary, local: number): Arc {
  const ids = tokens.map((token) => {
    const id = vocabulary.idOf(token);
    return id < 0 ? vocabulary.idOf(UNKNOWN) : id;
  });
  return { ids, local, text: piece.text };
}

const asFigure = (piece: PlacedPiece, vocabulary: Vocabulary, settings: LatticeSettings): Arc =>
  /^\d+$/.test(piece.text)
    ? fixed(piece, [NUMBER], vocabulary, settings.thisNumber)
    : fixed(piece, [CODE], vocabulary, settings.thisCode);

function wordArcs(
  piece: PlacedPiece,
  source: Candidates,
  vocabulary: Vocabulary,
  settings: LatticeSettings,
): readonly Arc[] {
  const { text, inCapitals } = piece;
  const candidates = doubted(source.candidates(text, inCapitals), text, settings.doubt(piece));
  const asItIs = {
    ids: [vocabulary.idOf(UNKNOWN)],
    local: settings.unknownWord + settings.unknownLetter * text.length,
    text,
  };
  const arcs = [
    ...(piece.inSentence && isSmall(text) ? lowered(candidates, settings.rise) : candidates),
    asItIs,
  ];
  if (settings.onlyImpossible) return [...arcs, ...gluedArcs(piece, vocabulary, settings)];
  return settings.splits ? [...arcs, ...splitArcs(piece, source, settings)] : arcs;
}

/** Candidates that change the word are as much likelier as the recogniser was unsure of it. */
const doubted = (candidates: readonly Arc[], seen: string, doubt: number): readonly Arc[] =>
  doubt === 0
    ? candidates
    : candidates.map((arc) =>
        arc.text === seen || sameWord(seen, arc.text) ? arc : { ...arc, local: arc.local + doubt },
      );

/** The first letter is a small one. */
const isSmall = (text: string): boolean => text.charAt(0) !== text.charAt(0).toUpperCase();

/** No sentence begins here: a small letter that is read as a capital costs. */
const lowered = (candidates: readonly Arc[], rise: number): readonly Arc[] =>
  candidates.every(({ text }) => isSmall(text))
    ? candidates
    : candidates.map((arc) => (isSmall(arc.text) ? arc : { ...arc, local: arc.local + rise }));

/** Words that ran together, each right as it stands. */
const gluedArcs = (
  piece: PlacedPiece,
  vocabulary: Vocabulary,
  { split, doubt }: LatticeSettings,
): readonly Arc[] =>
  partedWords(piece.text, (word) => vocabulary.idOf(canonicalSyllable(word)) >= 0).map((words) => ({
    ids: words.map((word) => vocabulary.idOf(canonicalSyllable(word))),
    local: split * (words.length - 1) + doubt(piece),
    text: words.join(' '),
  }));

/** A marked piece that is no syllable ("ợng"), and so a part of one. */
const isCrumb = (text: string): boolean => /[^\x00-\x7f]/.test(text) && !isVietnameseSyllable(text);

/** "vtrí" as "vị trí": both halves are words of the vocabulary. */
function splitArcs(piece: PlacedPiece, source: Candidates, settings: LatticeSettings): Arc[] {
  const { text, inCapitals } = piece;
  const doubt = settings.doubt(piece);
  const arcs: Arc[] = [];
  for (let cut = 1; cut < text.length; cut += 1) {
    const lefts = source.candidates(text.slice(0, cut), inCapitals).slice(0, halvesKept);
    if (lefts.length === 0) continue;
    const rights = source.candidates(text.slice(cut), inCapitals).slice(0, halvesKept);
    for (const a of lefts)
      for (const b of rights) {
        const local = a.local + b.local + settings.split + doubt;
        arcs.push({ ids: [...a.ids, ...b.ids], local, text: `${a.text} ${b.text}` });
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
): LongArc[] {
  const arcs: LongArc[] = [];
  let seen = pieces[index]!.text;
  let doubt = settings.doubt(pieces[index]!);
  for (let length = 2; length <= settings.longestJoin; length += 1) {
    const next = pieces[index + length - 1];
    if (next?.kind !== 'word' || next.attached || next.line !== pieces[index]!.line) break;
    if (settings.onlyImpossible && !isCrumb(seen) && !isCrumb(next.text)) break;
    seen += next.text;
    doubt = Math.max(doubt, settings.doubt(next));
    const cost = settings.join * (length - 1) + doubt;
    for (const arc of source.candidates(seen, next.inCapitals).slice(0, halvesKept))
      arcs.push({ ...arc, local: arc.local + cost, pieces: length });
  }
  return arcs;
}
