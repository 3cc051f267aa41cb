import type { PagedDocument } from '../model/paged-document.js';
import type { RecordSet } from '../model/record-set.js';
import type { PipelineListener } from '../pipeline/events.js';
import type { Reader } from '../readers/reader.js';

/** What ingest needs of a pipeline: one that ends in records, findings of all its stages in them. */
export interface RecordPipeline {
  readonly fingerprint: string;
  run(
    document: PagedDocument,
    options: { readonly signal?: AbortSignal; readonly listener?: PipelineListener },
  ): Promise<{ readonly recordSet: RecordSet }>;
}

/** How files become records; handed in, so that tests read without the whole house. */
export interface ReadingParts {
  readonly readerFor: (path: string) => Reader | null;
  readonly choosePipeline: (mediaType: string) => RecordPipeline;
}
