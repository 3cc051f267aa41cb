import { createHash } from 'node:crypto';
import { choosePipeline } from '../../pipelines/index.js';
import type { RecordSet } from '../../src/model/record-set.js';
import { readerFor } from '../../src/readers/index.js';

/** Reads one file held in memory with the pipeline that ingest would choose for it. */
export async function readPlan(path: string, content: string | Uint8Array): Promise<RecordSet> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sourceId = createHash('sha256').update(bytes).digest('hex');
  const reader = readerFor(path);
  if (reader === null || reader === undefined) throw new Error(`no reader for ${path}`);
  const [paged] = await reader.read({ sourceId, path, bytes }, { report: () => undefined });
  if (paged === undefined) throw new Error(`nothing read from ${path}`);
  const { recordSet } = await choosePipeline(paged.source.mediaType).run(paged, {});
  return recordSet;
}
