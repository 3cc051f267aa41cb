import { kinds } from '../src/kinds/index.js';
import { projectRecords } from '../src/kinds/project-records.js';
import type { PagedDocument } from '../src/model/paged-document.js';
import type { RecordSet } from '../src/model/record-set.js';
import type { PipelineListener } from '../src/pipeline/events.js';
import { runPipeline } from '../src/pipeline/run-pipeline.js';
import { plainText } from './plain-text.js';

/** A pipeline with its exit: from what a reader gives to what the store keeps, findings included. */
export interface RunnablePipeline {
  readonly fingerprint: string;
  run(
    document: PagedDocument,
    options: { signal?: AbortSignal; listener?: PipelineListener },
  ): Promise<{ recordSet: RecordSet }>;
}

/** Raise it whenever the projection to records changes. */
const projectionVersion = 1;

const textPipeline = plainText({ kinds });

/** The pipeline for files of a media type; all text formats share one. */
export const choosePipeline = (_mediaType: string): RunnablePipeline => ({
  fingerprint: `${textPipeline.fingerprint},project-records@${projectionVersion}`,
  run: async (paged, options) => {
    const { document, findings } = await runPipeline(textPipeline, paged, options);
    return { recordSet: projectRecords(document, findings) };
  },
});
