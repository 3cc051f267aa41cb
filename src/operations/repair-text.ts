import { createHash } from 'node:crypto';
import { documentIdOf } from '../kinds/document-id.js';
import type { Repair } from '../model/repair.js';
import type { Store } from '../model/store.js';
import type { ExplainedWord, Repairer, RepairRequest } from '../repair/repairer.js';
import { correctionsFor, noEvidence, type RepairEvidence } from '../stages/repair-diacritics.js';
import { decodeLegacyLines } from '../vietnamese/legacy/index.js';
import { looseNumbers } from './loose-numbers.js';
import { Siblings } from './siblings.js';
import { type LinedText, linesOf, textOf } from './text-lines.js';

/** A change in a line of text, made or only proposed. Lines and columns count from 1, columns in UTF-16 code units. */
export interface LineRepair extends Omit<Repair, 'source'> {
  readonly line: number;
  readonly column: number;
}

export interface RepairedText {
  /** Line for line as it was handed in: lines that were not changed are the same to the byte. */
  readonly text: string;
  readonly repairs: readonly LineRepair[];
}

export interface RepairOptions {
  /** Mends tones of text that is not garbled, too. */
  readonly fixTones: boolean;
  /** Its clean documents are evidence, and its corrections hold; null for none. */
  readonly store: Store | null;
}

/**
 * Repairs a text that is no document: whatever its lines hold, they stay lines.
 * @throws UnreadableFileError where the bytes are no text
 */
export async function repairText(
  bytes: Uint8Array,
  repairer: Repairer,
  options: RepairOptions,
): Promise<RepairedText> {
  const lined = linesOf(bytes);
  const result = repairer.repair(await requestOf(lined, bytes, repairer, options));
  return {
    text: textOf(lined, result.lines),
    repairs: result.repairs.map(({ line, start, sic, corr, kind, reason, confidence, made }) => ({
      line: line + 1,
      column: start + 1,
      sic,
      corr,
      kind,
      reason,
      confidence: Math.round(confidence * 1000) / 1000,
      made,
    })),
  };
}

/** How the words of one line (counted from 1) were decided; null where there is no such line. */
export async function explainLine(
  bytes: Uint8Array,
  line: number,
  repairer: Repairer,
  options: RepairOptions,
): Promise<readonly ExplainedWord[] | null> {
  const lined = linesOf(bytes);
  if (line > lined.lines.length) return null;
  const words = repairer.explain(await requestOf(lined, bytes, repairer, options));
  return words.filter((word) => word.line === line - 1);
}

async function requestOf(
  { lines }: LinedText,
  bytes: Uint8Array,
  repairer: Repairer,
  { fixTones, store }: RepairOptions,
): Promise<RepairRequest> {
  const texts = inUnicode(lines.map(({ text }) => text));
  const whole = texts.join('\n');
  const sourceId = createHash('sha256').update(bytes).digest('hex');
  const { adaptation, corrections } = store ? await evidenceOf(whole, sourceId, repairer, store) : noEvidence;
  const held = correctionsFor(corrections, documentIdOf({ sourceId, index: 0 }));
  return { lines: texts, fixTones, corrections: held, ...(adaptation && { adaptation }) };
}

/** Lines in an encoding of before Unicode are decoded first, as ingest does it. */
function inUnicode(lines: readonly string[]): string[] {
  const decoded = decodeLegacyLines(lines);
  return lines.map((line, at) => decoded[at]?.text ?? line);
}

/** As ingest finds it: the same text gives the same repair, in the store or out of it. */
async function evidenceOf(
  text: string,
  sourceId: string,
  repairer: Repairer,
  store: Store,
): Promise<RepairEvidence> {
  const siblings = await Siblings.of(store);
  const nearest = siblings.nearest(looseNumbers(text), sourceId);
  return siblings.evidence(nearest, { adapt: (documents) => repairer.adapt(documents) });
}
