import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judging } from '../../../pipelines/judging.js';
import { planText } from '../../../pipelines/plan-text.js';
import { kinds } from '../../../src/kinds/index.js';
import type { OutlinedDocument } from '../../../src/model/outlined-document.js';
import { readerFor } from '../../../src/readers/index.js';
import { loadRepairer } from '../../../src/repair/index.js';
import { noEvidence } from '../../../src/stages/repair-diacritics.js';

const repairer = loadRepairer();

/** Reads a file of text with the real pipeline up to its outline: tables whole, zones known. */
export async function readOutline(file: string): Promise<OutlinedDocument> {
  const bytes = readFileSync(file);
  const sourceId = createHash('sha256').update(bytes).digest('hex');
  const [paged] = await readerFor(file)!.read(
    { sourceId, path: path.basename(file), bytes },
    { report: () => undefined },
  );
  if (paged === undefined) throw new Error(`nothing read from ${file}`);
  let document: unknown = paged;
  const stages = [
    ...judging({ repairer }).stages,
    ...planText({ kinds, repairer, evidence: noEvidence }).stages,
  ];
  for (const stage of stages) {
    document = await stage.run(document, {
      signal: new AbortController().signal,
      report: () => undefined,
      progress: () => undefined,
    });
    if (stage.name === 'outline-sections') return document as OutlinedDocument;
  }
  throw new Error('the pipeline has no stage outline-sections');
}
