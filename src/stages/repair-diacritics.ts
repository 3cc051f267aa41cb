import { documentIdOf } from '../kinds/document-id.js';
import { type TextPiece, textPieces, withTexts } from '../layout/text-pieces.js';
import type { Correction, Repair } from '../model/repair.js';
import type { JudgedDocument, RepairedDocument } from '../model/repaired-document.js';
import type { Stage } from '../pipeline/stage.js';
import type { Adaptation, Repairer, RepairResult } from '../repair/repairer.js';
import { holdsWords } from '../vietnamese/holds-words.js';
import { needsRepair } from './judge-garble.js';
import { recognizedWords } from './recognized-words.js';
import { reportLegacy, reportRepairs } from './report-repairs.js';

/** What a repair may rest on beside the trained models. */
export interface RepairEvidence {
  /** Learned from clean documents that cite what this one cites; null where there are none. */
  readonly adaptation: Adaptation | null;
  /** Of all documents; those that hold for this one are picked out. */
  readonly corrections: readonly Correction[];
}

/** For a text that stands alone. */
export const noEvidence: RepairEvidence = { adaptation: null, corrections: [] };

/** The corrections that hold for a document, its own first; one of its own wins over a general one. */
export function correctionsFor(corrections: readonly Correction[], documentId: string | null): Correction[] {
  const own = corrections.filter(({ scope }) => scope !== null && scope === documentId);
  const settled = new Set(own.map(({ sic }) => sic));
  return [...own, ...corrections.filter(({ scope, sic }) => scope === null && !settled.has(sic))];
}

const legacyRepairs = ({ legacy = [] }: JudgedDocument): Repair[] => legacy.map(({ repair }) => repair);

const untouched = (document: JudgedDocument): RepairedDocument => ({
  ...document,
  repairs: legacyRepairs(document),
  lineConfidence: [],
  wordConfidence: 1,
});

const noPlace = { page: null, lines: null, bbox: null };

const repairsOf = (result: RepairResult, pieces: readonly TextPiece[]): Repair[] =>
  result.repairs.map(({ line, sic, corr, kind, reason, confidence, made }) => {
    const source = pieces[line]?.source ?? noPlace;
    return { sic, corr, kind, reason, confidence: round(confidence), made, source };
  });

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000;

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** The mean over all words of a text, each as sure as its line. */
function meanConfidence({ lines, lineConfidence }: RepairResult): number {
  const words = lines.map(countWords);
  const total = words.reduce((sum, count) => sum + count, 0);
  const sure = words.reduce((sum, count, at) => sum + count * lineConfidence[at]!, 0);
  return total === 0 ? 1 : round(sure / total);
}

/**
 * Gives garbled lines and cells their letters back, and puts in what people have corrected. Text that is clean and holds
 * no corrected word is not looked at; lines read by OCR get their tones mended too, the surer the OCR was the less.
 */
export const repairDiacritics = ({
  repairer,
  evidence,
}: {
  repairer: Pick<Repairer, 'repair'>;
  evidence: RepairEvidence;
}): Stage<JudgedDocument, RepairedDocument> => ({
  name: 'repair-diacritics',
  version: 2,
  run: (document, context) => {
    reportLegacy(document.legacy ?? [], context);
    const corrections = correctionsFor(evidence.corrections, documentIdOf(document.source));
    const pieces = textPieces(document);
    const corrected = corrections.some(({ sic }) => pieces.some(({ text }) => holdsWords(text, sic)));
    const recognized = recognizedWords(document);
    const read = recognized.some((confidences) => confidences !== null);
    if (!read && !needsRepair(document) && !corrected) return untouched(document);
    const result = repairer.repair({
      lines: pieces.map(({ text }) => text),
      recognized,
      corrections,
      ...(evidence.adaptation && { adaptation: evidence.adaptation }),
    });
    const repairs = repairsOf(result, pieces);
    reportRepairs(repairs, context);
    return {
      ...withTexts(document, result.lines),
      repairs: [...legacyRepairs(document), ...repairs],
      lineConfidence: pieces.flatMap(({ source }, at) => {
        const confidence = round(result.lineConfidence[at]!);
        return source === null || confidence === 1 ? [] : [{ source, confidence }];
      }),
      wordConfidence: meanConfidence(result),
    };
  },
});
