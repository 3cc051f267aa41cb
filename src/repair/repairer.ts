import type { Correction, GarbleKind, PhraseDocument, RepairReason } from '../model/repair.js';

/** A change in one line: `start` and `end` are offsets in the line as given, in UTF-16 code units. */
export interface WordRepair {
  /** Index of the line in the request. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly sic: string;
  readonly corr: string;
  readonly kind: GarbleKind;
  readonly reason: RepairReason;
  readonly confidence: number;
  /** False where the change is only proposed: too doubtful to be made. */
  readonly made: boolean;
}

/** Lines `first` to `last` (inclusive, indexes in the request) were judged together. */
export interface JudgedBlock {
  readonly first: number;
  readonly last: number;
  readonly kind: GarbleKind;
}

export interface RepairRequest {
  /** In reading order; an empty line parts paragraphs. */
  readonly lines: readonly string[];
  /** Mend tones of text that is not garbled, too (text read by OCR). */
  readonly fixTones?: boolean;
  /**
   * For every line that a recogniser of Vietnamese read, its confidence (0 to 1) in each token between spaces: tones of
   * these lines are mended, the surer the less. Null for lines of the file's own text, which are left where they are clean.
   */
  readonly recognized?: readonly (readonly number[] | null)[];
  /** Those that hold for this document; a narrower scope first. */
  readonly corrections?: readonly Correction[];
  readonly adaptation?: Adaptation;
}

export interface RepairResult {
  /** As many as were given. */
  readonly lines: readonly string[];
  /** In order of line and start; proposed ones too. */
  readonly repairs: readonly WordRepair[];
  readonly blocks: readonly JudgedBlock[];
  /** For every line, how sure its words are as they now stand (the mean over its words); 1 for untouched ones. */
  readonly lineConfidence: readonly number[];
}

/** What was learned from the clean documents of a store; made once, used for many texts. */
export interface Adaptation {
  readonly documentIds: readonly string[];
}

export interface ExplainedWord {
  /** Index of the line in the request, and offset in it. */
  readonly line: number;
  readonly start: number;
  readonly sic: string;
  readonly corr: string;
  readonly confidence: number;
  readonly kind: GarbleKind;
  /** Best first; `channel` is the natural logarithm of P(seen | text), costs of joining and the like included. */
  readonly candidates: readonly {
    readonly text: string;
    readonly channel: number;
    readonly posterior: number;
  }[];
}

/** Gives garbled Vietnamese back its letters. Deterministic, offline, no state between calls but caches. */
export interface Repairer {
  /** Changes whenever the same text would be repaired otherwise: version of the code and hash of the trained data. */
  readonly fingerprint: string;
  /** Which kind of garble each block is; no trained data is needed for clean text. */
  judge(lines: readonly string[]): readonly JudgedBlock[];
  adapt(documents: readonly PhraseDocument[]): Adaptation;
  repair(request: RepairRequest): RepairResult;
  explain(request: RepairRequest): readonly ExplainedWord[];
}
