import { createHash } from 'node:crypto';
import { pipelinesWith } from '../../pipelines/index.js';
import type { RecordSet } from '../../src/model/record-set.js';
import { readerFor } from '../../src/readers/index.js';
import { loadRepairer } from '../../src/repair/index.js';
import { noEvidence } from '../../src/stages/repair-diacritics.js';
import { neverRecognizes } from '../operations/never-recognizes.js';

const realPipelines = pipelinesWith({ repairer: loadRepairer(), recognizer: neverRecognizes });

/** Reads one file held in memory with the pipeline that ingest would choose for it. */
export async function readPlan(
  path: string,
  content: string | Uint8Array,
  choosePipeline = realPipelines,
): Promise<RecordSet> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sourceId = createHash('sha256').update(bytes).digest('hex');
  const reader = readerFor(path);
  if (reader === null || reader === undefined) throw new Error(`no reader for ${path}`);
  const [paged] = await reader.read({ sourceId, path, bytes }, { report: () => undefined });
  if (paged === undefined) throw new Error(`nothing read from ${path}`);
  const pipeline = choosePipeline(paged.source.mediaType);
  const { recordSet } = await pipeline.run(await pipeline.judge(paged), { evidence: noEvidence });
  return recordSet;
}

const known = new Map<string, Promise<RecordSet>>();

/** The same for committed files that several tests look at: read by the first of them that asks. */
export function readPlanOnce(path: string, bytes: Uint8Array): Promise<RecordSet> {
  const key = `${path} ${createHash('sha256').update(bytes).digest('hex')}`;
  const reading = known.get(key) ?? readPlan(path, bytes);
  known.set(key, reading);
  return reading;
}
