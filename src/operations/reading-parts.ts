import type { RasterImage } from '../imaging/raster-image.js';
import type { Finding } from '../model/finding.js';
import type { PagedDocument } from '../model/paged-document.js';
import type { RecordSet } from '../model/record-set.js';
import type { PhraseDocument } from '../model/repair.js';
import type { JudgedDocument } from '../model/repaired-document.js';
import type { RunOptions } from '../pipeline/run-pipeline.js';
import type { Reader } from '../readers/reader.js';
import type { Adaptation } from '../repair/repairer.js';
import type { RepairEvidence } from '../stages/repair-diacritics.js';
import type { FileRead, IsolatedFile } from './isolation/messages.js';

/** What ingest needs of a pipeline: one that ends in records, findings of all its stages in them. */
export interface RecordPipeline {
  readonly fingerprint: string;
  /** Reads pages that are pictures, or whose text lies, from their pixels. */
  readonly recognize: (
    document: PagedDocument,
    options: RunOptions,
  ) => Promise<{ readonly document: PagedDocument; readonly findings: readonly Finding[] }>;
  /** Tells garbled text from clean, so that clean documents can go first. */
  readonly judge: (document: PagedDocument) => Promise<JudgedDocument>;
  /** What clean documents teach; made once, used for all that have the same siblings. */
  readonly adapt: (documents: readonly PhraseDocument[]) => Adaptation;
  readonly run: (
    document: JudgedDocument,
    options: RunOptions & { readonly evidence: RepairEvidence },
  ) => Promise<{ readonly recordSet: RecordSet }>;
}

/** How files become records; handed in, so that tests read without the whole house. */
export interface ReadingParts {
  readonly readerFor: (path: string) => Reader | null;
  readonly choosePipeline: (mediaType: string) => RecordPipeline;
  /** Reads a file whose format is isolated, in a process of its own. */
  readonly readIsolated: (file: IsolatedFile, signal?: AbortSignal) => Promise<FileRead>;
  /** Renders a page of such a file, there too. */
  readonly pictureIsolated: (file: IsolatedFile, page: number, dpi: number) => Promise<RasterImage>;
}
