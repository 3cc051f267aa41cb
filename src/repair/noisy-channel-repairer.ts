import type { GarbleKind, PhraseDocument } from '../model/repair.js';
import type { RecognizerSureness } from './channel/recognizer-sureness.js';
import { readyCorrections, repaired, withCorrections } from './corrections.js';
import type { WordScorer } from './decoding/lattice.js';
import { explainParagraph } from './explain-paragraph.js';
import { type JudgedRun, judgeLines } from './gate/judge-lines.js';
import type { LanguageModel } from './language/language-model.js';
import {
  confidenceOf,
  type DecodedParagraph,
  decodeParagraph,
  type FoundRepair,
  type Reading,
  repairsOf,
} from './repair-paragraph.js';
import type {
  Adaptation,
  ExplainedWord,
  JudgedBlock,
  Repairer,
  RepairRequest,
  RepairResult,
  WordRepair,
} from './repairer.js';
import {
  leastConfidence,
  leastDigitConfidence,
  leastMixedConfidence,
  leastToneConfidence,
} from './settings.js';
import { SiblingAdaptation } from './siblings/adaptation.js';
import { Sources, spellingsOf } from './sources.js';
import { type PlacedPiece, paragraphPieces, type Recognized } from './text/place-pieces.js';
import type { TrainedModels } from './trained-models.js';

/** Raise it whenever the same text would be repaired otherwise by the same trained data. */
const version = 2;

export class NoisyChannelRepairer implements Repairer {
  private known: string | null = null;
  private unadapted: SiblingAdaptation | null = null;
  private readonly sources = new WeakMap<SiblingAdaptation, Sources>();

  constructor(private readonly models: TrainedModels) {}

  get fingerprint(): string {
    this.known ??= `repair@${version}:${this.models.hash().slice(0, 16)}`;
    return this.known;
  }

  judge(lines: readonly string[]): readonly JudgedBlock[] {
    return judgeLines(lines);
  }

  adapt(documents: readonly PhraseDocument[]): SiblingAdaptation {
    return new SiblingAdaptation(documents, this.models.language());
  }

  repair(request: RepairRequest): RepairResult {
    const blocks = judgeLines(request.lines);
    const byLine: WordRepair[][] = request.lines.map(() => []);
    const kinds: GarbleKind[] = request.lines.map(() => 'clean');
    const sureness = new Sureness(request.lines.length);
    for (const { kind, first, last, letters } of garbledBlocks(blocks, request)) {
      kinds.fill(kind, first, last + 1);
      const reading = this.reading(kind, letters, request.adaptation);
      for (const pieces of paragraphPieces(request.lines, first, last, request.recognized)) {
        const decoded = decodeParagraph(pieces, reading);
        sureness.add(pieces, decoded, reading.sureness);
        for (const repair of repairsOf(pieces, decoded, kind)) byLine[repair.line]!.push(decide(repair));
      }
    }
    const corrections = readyCorrections(request.corrections ?? []);
    const repairs = byLine.map((made, index) =>
      withCorrections(request.lines[index]!, index, kinds[index]!, made, corrections),
    );
    return {
      lines: request.lines.map((line, index) => repaired(line, repairs[index]!)),
      repairs: repairs.flat(),
      blocks,
      lineConfidence: sureness.means(),
    };
  }

  explain(request: RepairRequest): readonly ExplainedWord[] {
    const explained: ExplainedWord[] = [];
    const blocks = judgeLines(request.lines);
    for (const { kind, first, last, letters } of garbledBlocks(blocks, request)) {
      const reading = this.reading(kind, letters, request.adaptation);
      for (const pieces of paragraphPieces(request.lines, first, last, request.recognized))
        explained.push(...explainParagraph(pieces, decodeParagraph(pieces, reading), kind));
    }
    return explained;
  }

  private reading(
    kind: Exclude<GarbleKind, 'clean'>,
    letters: string,
    given: Adaptation | undefined,
  ): Reading {
    const model = this.models.language();
    const adaptation = given instanceof SiblingAdaptation ? given : this.alone();
    let sources = this.sources.get(adaptation);
    if (!sources) {
      const spellings = [...spellingsOf(model), ...adaptation.spellings];
      sources = new Sources(
        spellings,
        (word) => adaptation.idOf(word),
        (name) => this.models.channel(name),
      );
      this.sources.set(adaptation, sources);
    }
    const scorer = adaptation.scorer(new ModelScorer(model));
    const source = sources.for(kind, letters);
    return { kind, source, vocabulary: adaptation, scorer, sureness: this.models.sureness() };
  }

  /** No siblings, the lexicon only. */
  private alone(): SiblingAdaptation {
    this.unadapted ??= this.adapt([]);
    return this.unadapted;
  }
}

type GarbledBlock = JudgedRun & { readonly kind: Exclude<GarbleKind, 'clean'> };

/** The blocks that are to be decoded; clean text is one only where its tones are to be mended. */
const garbledBlocks = (
  blocks: readonly JudgedRun[],
  { lines, fixTones = false, recognized }: RepairRequest,
): GarbledBlock[] =>
  blocks.flatMap((block): GarbledBlock[] => {
    const { kind } = block;
    if (kind !== 'clean') return [{ ...block, kind }];
    if (fixTones) return [{ ...block, kind: 'tone-errors' }];
    return recognized === undefined ? [] : recognizedRuns(block, lines, recognized);
  });

/** The lines of a clean block that a recogniser read; empty ones part nothing. */
function recognizedRuns(block: JudgedRun, lines: readonly string[], recognized: Recognized): GarbledBlock[] {
  const runs: GarbledBlock[] = [];
  let first = -1;
  for (let at = block.first; at <= block.last + 1; at += 1) {
    const read = at <= block.last && (recognized[at] || (first >= 0 && lines[at] === ''));
    if (read && first < 0) first = at;
    if (read || first < 0) continue;
    runs.push({ ...block, first, last: at - 1, kind: 'tone-errors' });
    first = -1;
  }
  return runs;
}

class ModelScorer implements WordScorer {
  readonly start: number;
  logProbability = 0;

  constructor(private readonly model: LanguageModel) {
    this.start = model.start;
  }

  advance(memory: number, word: number): number {
    const next = this.model.advance(memory, word);
    this.logProbability = this.model.lastLogProbability;
    return next;
  }
}

const DIGITS = /^\d+$/;
const HAS_DIGIT = /\d/;

function leastFor({ sic, kind, reason }: FoundRepair): number {
  if (reason !== 'model') return 0;
  if (DIGITS.test(sic)) return leastDigitConfidence;
  if (kind === 'tone-errors') return leastToneConfidence;
  return HAS_DIGIT.test(sic) ? leastMixedConfidence : leastConfidence;
}

function decide({ kept, ...repair }: FoundRepair): WordRepair {
  return { ...repair, made: !kept && repair.confidence >= leastFor(repair) };
}

/** Mean confidence of the words of every line; 1 for lines that were not looked at. */
class Sureness {
  private readonly sums: Float64Array;
  private readonly words: Int32Array;

  constructor(lines: number) {
    this.sums = new Float64Array(lines);
    this.words = new Int32Array(lines);
  }

  add(
    pieces: readonly PlacedPiece[],
    { lattice, decoding }: DecodedParagraph,
    recognizer: RecognizerSureness,
  ): void {
    for (const place of decoding.path) {
      const piece = pieces[lattice.from[place]!]!;
      if (piece.kind === 'mark') continue;
      // nothing but the recogniser speaks for a figure or a code
      this.sums[piece.line]! +=
        piece.kind === 'word' || piece.recognized === null
          ? confidenceOf(place, lattice, decoding)
          : recognizer.chanceRight(piece.recognized);
      this.words[piece.line]! += 1;
    }
  }

  means(): number[] {
    return Array.from(this.sums, (sum, line) => (this.words[line] === 0 ? 1 : sum / this.words[line]!));
  }
}
