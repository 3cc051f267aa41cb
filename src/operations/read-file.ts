import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { UnreadableFileError } from '../errors.js';
import type { Finding } from '../model/finding.js';
import type { RecordSet } from '../model/record-set.js';
import type { JudgedDocument } from '../model/repaired-document.js';
import type { Reader } from '../readers/reader.js';
import type { RepairEvidence } from '../stages/repair-diacritics.js';
import type { FoundFile } from './find-files.js';
import type { ReadingParts, RecordPipeline } from './reading-parts.js';

/** A file's bytes, and all that decides whether it has to be read again. */
export interface PreparedFile {
  readonly file: FoundFile;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly reader: Reader;
  readonly pipeline: RecordPipeline;
  /** Two files with the same bytes and fingerprint give the same records. */
  readonly fingerprint: string;
}

/** Says that a file is over the limit; carries both sizes for messages in other languages. */
export class FileTooLargeError extends UnreadableFileError {
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(
      'file-too-large',
      `The file has ${bytes} bytes, more than the ${limit} allowed; it was not read. Raise --max-bytes if it is meant.`,
    );
  }
}

/**
 * Reads a file's bytes, its size checked first, so that a file over the limit is never loaded.
 * @throws FileTooLargeError, and what the file system throws
 */
export async function prepareFile(
  file: FoundFile,
  parts: ReadingParts,
  options: { readonly maxBytes: number },
): Promise<PreparedFile> {
  const reader = parts.readerFor(file.path);
  if (!reader) throw new UnreadableFileError('type-not-supported', 'This type of file cannot be read yet.');
  const { size } = await fs.stat(file.path);
  if (size > options.maxBytes) throw new FileTooLargeError(size, options.maxBytes);
  const bytes = await fs.readFile(file.path);
  const pipeline = parts.choosePipeline(reader.mediaType);
  return {
    file,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    reader,
    pipeline,
    fingerprint: `${reader.name}@${reader.version}|${pipeline.fingerprint}`,
  };
}

/** The documents of a file as they stand in it, and what its reader reported. */
export interface JudgedFile {
  readonly documents: readonly JudgedDocument[];
  readonly reported: readonly Finding[];
}

/**
 * Reads a file as far as to know where its letters are right.
 * @throws UnreadableFileError where the bytes are no document
 */
export async function judgeFile(prepared: PreparedFile): Promise<JudgedFile> {
  const { file, bytes, sha256, reader, pipeline } = prepared;
  const reported: Finding[] = [];
  const documents = await reader.read(
    { sourceId: sha256, path: file.name, bytes },
    { report: (finding) => reported.push({ ...finding, stage: reader.name }) },
  );
  if (documents.length === 0) throw new UnreadableFileError('no-document', 'The file holds no document.');
  return { documents: await Promise.all(documents.map(pipeline.judge)), reported };
}

/**
 * The records of all documents in a file, what the reader reported among their findings.
 * @throws whatever the pipeline throws
 */
export async function readRecords(
  { documents, reported }: JudgedFile,
  pipeline: RecordPipeline,
  options: { readonly evidence: RepairEvidence; readonly signal?: AbortSignal | undefined },
): Promise<RecordSet[]> {
  const { evidence, signal } = options;
  const recordSets: RecordSet[] = [];
  for (const document of documents) {
    const { recordSet } = await pipeline.run(document, { evidence, ...(signal && { signal }) });
    const findings = [...reported, ...recordSet.document.findings];
    recordSets.push({ ...recordSet, document: { ...recordSet.document, findings } });
  }
  return recordSets;
}
