import { createHash } from 'node:crypto';
import { createReadStream, promises as fs } from 'node:fs';
import { UnreadableFileError } from '../errors.js';
import { splitDocuments } from '../layout/split-documents.js';
import { markStamps } from '../layout/stamp-text.js';
import { textPieces } from '../layout/text-pieces.js';
import type { Finding, ReportedFinding } from '../model/finding.js';
import type { PagedDocument } from '../model/paged-document.js';
import type { RecordSet } from '../model/record-set.js';
import type { JudgedDocument } from '../model/repaired-document.js';
import { registryInUse } from '../organizations/registry.js';
import type { Reader } from '../readers/reader.js';
import { defaultMaxBytes, defaultMaxIsolatedBytes } from '../settings.js';
import type { RepairEvidence } from '../stages/repair-diacritics.js';
import type { FoundFile } from './find-files.js';
import type { FileRead } from './isolation/messages.js';
import type { ReadingParts, RecordPipeline } from './reading-parts.js';

/** A file, and all that decides whether it has to be read again. */
export interface PreparedFile {
  readonly file: FoundFile;
  readonly size: number;
  /** Null where a process of its own opens the file. */
  readonly bytes: Uint8Array | null;
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
  options: { readonly maxBytes: number | null },
): Promise<PreparedFile> {
  const reader = parts.readerFor(file.path);
  if (!reader) throw new UnreadableFileError('type-not-supported', 'This type of file cannot be read yet.');
  const { size } = await fs.stat(file.path);
  const limit = options.maxBytes ?? (reader.isolated ? defaultMaxIsolatedBytes : defaultMaxBytes);
  if (size > limit) throw new FileTooLargeError(size, limit);
  const bytes = reader.isolated ? null : await fs.readFile(file.path);
  const pipeline = parts.choosePipeline(reader.mediaType);
  return {
    file,
    size,
    bytes,
    sha256: bytes ? createHash('sha256').update(bytes).digest('hex') : await hashOf(file.path),
    reader,
    pipeline,
    fingerprint: `${reader.name}@${reader.version}|${pipeline.fingerprint}${organizationsMark()}`,
  };
}

/** Bodies that the user added resolve names otherwise. */
const organizationsMark = (): string => {
  const { mark } = registryInUse();
  return mark === '' ? '' : `|organizations:${mark}`;
};

/** Piece by piece: a scan may be large, and only its own process needs it whole. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** A document of a file, and what was found on the way to it. */
export interface JudgedPart {
  readonly document: JudgedDocument;
  readonly findings: readonly Finding[];
}

export interface JudgeOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told with every page that is settled. */
  readonly onPages?: (pages: { done: number; total: number }) => void;
}

/**
 * Reads a file as far as to know its documents and where their letters are right.
 * @throws UnreadableFileError where the bytes are no document
 */
export async function judgeFile(
  prepared: PreparedFile,
  parts: Pick<ReadingParts, 'readIsolated'>,
  { signal, onPages }: JudgeOptions = {},
): Promise<JudgedPart[]> {
  const { reader, pipeline } = prepared;
  const { documents, findings } = await readDocuments(prepared, parts, signal);
  if (documents.length === 0) throw new UnreadableFileError('no-document', 'The file holds no document.');
  const reported = findings.map((finding): Finding => ({ ...finding, stage: reader.name }));
  const judged: JudgedPart[] = [];
  for (const document of documents) {
    const recognized = await pipeline.recognize(document, {
      ...(signal && { signal }),
      listener: (event) => {
        if (event.type === 'stage-progress') onPages?.({ done: event.done, total: event.total });
      },
    });
    for (const part of splitDocuments(markStamps(recognized.document))) {
      const first = part.finding === null ? [] : [{ ...part.finding, stage: 'split-documents' }];
      const among = [...first, ...recognized.findings].filter((finding) => concerns(finding, part.document));
      judged.push({
        document: await pipeline.judge({
          ...part.document,
          source: { ...part.document.source, index: judged.length },
        }),
        findings: [...reported, ...among],
      });
    }
  }
  if (judged.every(({ document }) => isEmpty(document))) throw nothingRead(judged);
  return judged;
}

/** Several documents of one file are told each what befell its own pages. */
const concerns = ({ source }: Finding, { pages }: PagedDocument): boolean =>
  source === null || source.page === null || pages.some(({ number }) => number === source.page);

const isEmpty = (document: PagedDocument): boolean =>
  textPieces(document).every(({ text }) => text.trim() === '');

/** Every page failed, or shows nothing: what was found says why. */
function nothingRead(judged: readonly JudgedPart[]): UnreadableFileError {
  const trouble = judged.flatMap(({ findings }) => findings).find(({ severity }) => severity === 'error');
  return trouble
    ? new UnreadableFileError(trouble.code, trouble.message)
    : new UnreadableFileError(
        'empty-file',
        'No page of the file holds a word, printed or in pixels. What to do: open it and see whether it shows a text at all; a very pale or small scan has to be made anew.',
      );
}

async function readDocuments(
  { file, bytes, sha256, reader }: PreparedFile,
  { readIsolated }: Pick<ReadingParts, 'readIsolated'>,
  signal: AbortSignal | undefined,
): Promise<FileRead> {
  if (bytes === null)
    return readIsolated({ sourceId: sha256, path: file.name, file: file.path, reader: reader.name }, signal);
  const findings: ReportedFinding[] = [];
  const documents = await reader.read(
    { sourceId: sha256, path: file.name, bytes },
    { report: (finding) => findings.push(finding) },
  );
  return { documents, findings };
}

/**
 * The records of all documents in a file, what was reported on the way among their findings.
 * @throws whatever the pipeline throws
 */
export async function readRecords(
  parts: readonly JudgedPart[],
  pipeline: RecordPipeline,
  options: { readonly evidence: RepairEvidence; readonly signal?: AbortSignal | undefined },
): Promise<RecordSet[]> {
  const { evidence, signal } = options;
  const recordSets: RecordSet[] = [];
  for (const { document, findings: before } of parts) {
    const { recordSet } = await pipeline.run(document, { evidence, ...(signal && { signal }) });
    const findings = [...before, ...recordSet.document.findings];
    recordSets.push({ ...recordSet, document: { ...recordSet.document, findings } });
  }
  return recordSets;
}
