import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { judging } from '../../pipelines/judging.js';
import { planText } from '../../pipelines/plan-text.js';
import { kinds } from '../../src/kinds/index.js';
import { projectRecords } from '../../src/kinds/project-records.js';
import { printedText, textPieces } from '../../src/layout/text-pieces.js';
import type { ExtractedDocument } from '../../src/model/extracted-document.js';
import type { Finding } from '../../src/model/finding.js';
import type { OutlinedDocument } from '../../src/model/outlined-document.js';
import type { PagedDocument } from '../../src/model/paged-document.js';
import type { RecordSet } from '../../src/model/record-set.js';
import type { JoinedDocument, SegmentedDocument } from '../../src/model/segmented-document.js';
import { readerFor } from '../../src/readers/index.js';
import { loadRepairer } from '../../src/repair/index.js';
import { noEvidence } from '../../src/stages/repair-diacritics.js';

const root = path.resolve(import.meta.dirname, '../..');
const seedFolder = path.join(root, 'seeds');
export const goldenFolder = path.join(root, 'fixtures/golden');

/** File names of the five seeds, in order. */
export const seedNames = readdirSync(seedFolder).sort();

/** A document at each level that a reviewer can look at. */
export interface Levels {
  readonly paged: PagedDocument;
  readonly segmented: SegmentedDocument;
  readonly joined: JoinedDocument;
  readonly outlined: OutlinedDocument;
  readonly extracted: ExtractedDocument;
  readonly records: RecordSet;
}

/** Stages after which a level is complete; a stage of the pipeline that is not listed completes none. */
const completes: Readonly<Record<string, keyof Levels>> = {
  'segment-blocks': 'segmented',
  'join-split-rows': 'joined',
  'outline-sections': 'outlined',
  'extract-fields': 'extracted',
};

const known = new Map<string, Promise<Levels>>();

/** What stood after each level when the real reader and the real stages were run over a seed; they are run once. */
export function levelsOf(seed: string): Promise<Levels> {
  const levels = known.get(seed) ?? runOver(seed);
  known.set(seed, levels);
  return levels;
}

async function runOver(seed: string): Promise<Levels> {
  const bytes = readFileSync(path.join(seedFolder, seed));
  const sourceId = createHash('sha256').update(bytes).digest('hex');
  const findings: Finding[] = [];
  const reader = readerFor(seed)!;
  const [paged] = await reader.read(
    { sourceId, path: seed, bytes },
    { report: (finding) => findings.push({ ...finding, stage: reader.name }) },
  );
  if (paged === undefined) throw new Error(`nothing read from ${seed}`);
  const kept = new Map<string, unknown>();
  let document: unknown = paged;
  const stages = [
    ...judging({ repairer: loadRepairer() }).stages,
    ...planText({ kinds, repairer: loadRepairer(), evidence: noEvidence }).stages,
  ];
  for (const stage of stages) {
    document = await stage.run(document, {
      signal: new AbortController().signal,
      report: (finding) => findings.push({ ...finding, stage: stage.name }),
      progress: () => undefined,
    });
    const level = completes[stage.name];
    if (level !== undefined) kept.set(level, document);
  }
  return {
    paged,
    segmented: kept.get('segmented') as SegmentedDocument,
    joined: kept.get('joined') as JoinedDocument,
    outlined: kept.get('outlined') as OutlinedDocument,
    extracted: kept.get('extracted') as ExtractedDocument,
    records: projectRecords(document as ExtractedDocument, findings, printedText(textPieces(paged))),
  };
}
