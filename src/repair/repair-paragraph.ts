import type { GarbleKind, RepairReason } from '../model/repair.js';
import { issuersBySymbol } from '../organizations/data/symbols.js';
import type { Candidates } from './candidates/candidate-source.js';
import type { RecognizerSureness } from './channel/recognizer-sureness.js';
import { acronyms } from './data/acronyms.js';
import { buildLattice, type Vocabulary } from './decoding/build-lattice.js';
import { Decoder, type Decoding } from './decoding/decode.js';
import type { Lattice, WordScorer } from './decoding/lattice.js';
import { sameWord } from './language/canonical.js';
import type { WordRepair } from './repairer.js';
import { decoderSettings, latticeSettings, leastSureAsItIs, recognizedLattice } from './settings.js';
import {
  mendDocumentNumber,
  mendMarker,
  mendQuarter,
  mendRoman,
  mendStampedNumber,
} from './text/number-grammar.js';
import type { PlacedPiece } from './text/place-pieces.js';
import { Skeletons } from './text/skeleton.js';
import { couldBeSyllable } from './text/syllable-shape.js';

export interface Reading {
  readonly source: Candidates;
  readonly vocabulary: Vocabulary;
  readonly scorer: WordScorer;
  readonly kind: Exclude<GarbleKind, 'clean'>;
  readonly sureness: RecognizerSureness;
}

export interface DecodedParagraph {
  readonly lattice: Lattice;
  readonly decoding: Decoding;
}

const decoder = new Decoder(decoderSettings);
const knownAcronyms = new Skeletons([...acronyms, ...Object.keys(issuersBySymbol)]);
const CAPITALS = /^\p{Lu}[\p{Lu}\d&l]{1,9}$/u;
/** Of the signs before figures in the plans at hand, all but a few are ≥ and ≤. */
const comparatorConfidence = 0.9;
/** Certain by the grammar, short of having seen the page. */
const grammarConfidence = 0.95;

/** A change that no model is asked for: numbers of documents and abbreviations have a closed list to choose from. */
export function mendByGrammar(
  piece: PlacedPiece,
  next: PlacedPiece | undefined,
  before: PlacedPiece | undefined,
): { corr: string; reason: RepairReason; confidence: number } | null {
  if (piece.firstOfLine) {
    const marker = mendMarker(piece.text, next?.attached === true, piece.inCapitals);
    if (marker !== null) return { corr: marker, reason: 'number-grammar', confidence: 0.9 };
    const stamped = next?.line === piece.line ? mendStampedNumber(piece.text, next.text) : null;
    if (stamped !== null) return { corr: stamped, reason: 'number-grammar', confidence: 0.7 };
  }
  if (piece.kind === 'code') {
    const corr = mendDocumentNumber(piece.text);
    return corr === null ? null : { corr, reason: 'number-grammar', confidence: grammarConfidence };
  }
  const roman =
    piece.recognized === null ? null : (mendRoman(piece.text) ?? mendQuarter(piece.text, before?.text ?? ''));
  if (roman !== null) return { corr: roman, reason: 'number-grammar', confidence: 0.9 };
  if (piece.kind !== 'word' || piece.inCapitals || !CAPITALS.test(piece.text)) return null;
  const corr = knownAcronyms.mend(piece.text);
  return corr === null ? null : { corr, reason: 'acronym', confidence: grammarConfidence };
}

/** An abbreviation that is right as it stands, as far as one can know: capitals in running text that spell no syllable. */
const isAcronym = (piece: PlacedPiece): boolean =>
  piece.kind === 'word' &&
  !piece.inCapitals &&
  (knownAcronyms.has(piece.text) || (/^\p{Lu}{3,7}$/u.test(piece.text) && !couldBeSyllable(piece.text)));

const isRecognized = (pieces: readonly PlacedPiece[], { kind }: Reading): boolean =>
  kind === 'tone-errors' && pieces.some(({ recognized }) => recognized !== null);

export function decodeParagraph(pieces: readonly PlacedPiece[], reading: Reading): DecodedParagraph {
  const settled = pieces.map(
    (piece, index): PlacedPiece =>
      mendByGrammar(piece, pieces[index + 1], pieces[index - 1]) || isAcronym(piece)
        ? { ...piece, kind: 'code' }
        : piece,
  );
  const lattice = buildLattice(settled, reading.source, reading.vocabulary, {
    ...(isRecognized(pieces, reading) ? recognizedLattice : latticeSettings[reading.kind]),
    doubt: ({ recognized }) =>
      recognized === null || reading.kind !== 'tone-errors' ? 0 : reading.sureness.doubt(recognized),
  });
  return { lattice, decoding: decoder.decode(lattice, reading.scorer) };
}

/** A change before it is settled whether to make it; `kept` ones are what else a word may be that stays as it is. */
export type FoundRepair = Omit<WordRepair, 'made'> & { readonly kept?: true };

/** The changes of one paragraph, every one with its confidence; whether they are made is the caller's to say. */
export function repairsOf(
  pieces: readonly PlacedPiece[],
  { lattice, decoding }: DecodedParagraph,
  kind: GarbleKind,
): FoundRepair[] {
  const repairs: FoundRepair[] = [];
  for (const place of decoding.path) {
    const arc = lattice.arcs[place]!;
    const from = lattice.from[place]!;
    const to = lattice.to[place]!;
    const first = pieces[from]!;
    const last = pieces[to - 1]!;
    const where = { line: first.line, start: first.start, end: last.end, kind };
    const mended = to === from + 1 ? mendByGrammar(first, pieces[to], pieces[from - 1]) : null;
    if (mended) {
      repairs.push({ ...where, sic: first.text, ...mended });
      continue;
    }
    const sign =
      first.kind === 'mark' && kind === 'wrong-language' ? mendComparator(first, pieces[to]) : null;
    if (sign !== null) {
      repairs.push({
        ...where,
        sic: first.text,
        corr: sign,
        reason: 'look-alike',
        confidence: comparatorConfidence,
      });
      continue;
    }
    const sic = pieces
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    if (sic === arc.text || sameWord(sic, arc.text)) {
      const other = first.kind === 'word' ? otherReading(place, lattice, decoding) : null;
      if (other !== null) repairs.push({ ...where, sic, ...other, reason: 'model', kept: true });
      continue;
    }
    repairs.push({
      ...where,
      sic,
      corr: arc.text,
      reason: 'model',
      confidence: confidenceOf(place, lattice, decoding),
    });
  }
  return repairs;
}

/** What else a word may be that was left as it is, where that is not sure enough. */
function otherReading(
  place: number,
  lattice: Lattice,
  decoding: Decoding,
): { corr: string; confidence: number } | null {
  if (confidenceOf(place, lattice, decoding) >= leastSureAsItIs) return null;
  const { arcs, first, from } = lattice;
  const arc = arcs[place]!;
  let best = -1;
  for (let other = first[from[place]!]!; other < first[from[place]! + 1]!; other += 1) {
    if (sameIds(arcs[other]!.ids, arc.ids)) continue;
    if (best < 0 || decoding.posteriors[other]! > decoding.posteriors[best]!) best = other;
  }
  return best < 0 ? null : { corr: arcs[best]!.text, confidence: confidenceOf(best, lattice, decoding) };
}

/**
 * No model of another language has "≥" or "≤" in its alphabet: they come out as ">" and "<", which plans hardly ever use
 * before a figure themselves.
 */
function mendComparator(mark: PlacedPiece, next: PlacedPiece | undefined): string | null {
  if (!next || !/^\d/.test(next.text) || !/[<>]$/.test(mark.text)) return null;
  return mark.text.replace(/>$/, '≥').replace(/<$/, '≤');
}

/** How sure an arc is; readings that differ in case alone, or in the place of the tone, stand for one another. */
export function confidenceOf(
  place: number,
  { arcs, first, from, to }: Lattice,
  { posteriors }: Decoding,
): number {
  const { ids } = arcs[place]!;
  let sum = 0;
  for (let other = first[from[place]!]!; other < first[from[place]! + 1]!; other += 1)
    if (other === place || (to[other] === to[place] && sameIds(arcs[other]!.ids, ids)))
      sum += posteriors[other]!;
  return Math.min(1, sum);
}

const sameIds = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
