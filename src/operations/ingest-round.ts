import { textPieces } from '../layout/text-pieces.js';
import type { RecordSet } from '../model/record-set.js';
import type { PhraseSource, Store } from '../model/store.js';
import { needsRepair } from '../stages/judge-garble.js';
import type { FileOutcome } from './ingest-report.js';
import type { LeftOut } from './left-out.js';
import { looseNumbers } from './loose-numbers.js';
import { type JudgedPart, judgeFile, type PreparedFile, readRecords } from './read-file.js';
import type { ReadingParts } from './reading-parts.js';
import { evidenceKey, type Siblings } from './siblings.js';

/** What became of one file: in the store, left out for a reason, or put off until the clean ones are in. */
export type Settled =
  | { readonly outcome: FileOutcome }
  | { readonly skipped: LeftOut }
  | { readonly failed: LeftOut }
  | Waits;

/** A garbled text waits for the clean documents that may cite the same numbers. */
interface Waits {
  readonly waits: { readonly numbers: readonly string[] };
}

/** Nobody looks at a promise until the file's turn to be written comes. */
export type Reading =
  | { readonly kind: 'records'; readonly records: Promise<readonly RecordSet[] | Waits> }
  | { readonly kind: 'settled'; readonly settled: Settled }
  | { readonly kind: 'copy'; readonly of: Begun };

interface Begun {
  readonly name: string;
  readonly fingerprint: string;
  readonly siblings: readonly PhraseSource[];
  /** Of a garbled text; null in the round of clean ones. */
  readonly numbers: readonly string[] | null;
}

interface RoundParts {
  readonly store: Store;
  readonly siblings: Siblings;
  readonly readIsolated: ReadingParts['readIsolated'];
  /** Reads again what is in the store already. */
  readonly force: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onPages: (path: string, pages: { done: number; total: number }) => void;
  /** Does a piece of work when its turn has come. */
  readonly queue: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

const evidenceMark = '|evidence:';

const numbersOf = (parts: readonly JudgedPart[]): string[] =>
  looseNumbers(parts.flatMap(({ document }) => textPieces(document).map(({ text }) => text)).join('\n'));

/**
 * One way through a list of files. In the first, clean texts are read and garbled ones put off, their numbers noted;
 * in the second, garbled ones are read with the clean ones as evidence, which is part of their fingerprint.
 */
export class IngestRound {
  /** By sha256: a file with the same bytes as one before it only adds a path. */
  private readonly begun = new Map<string, Begun>();
  private readonly putOff = new Map<string, Waits>();

  constructor(private readonly parts: RoundParts) {}

  async begin(prepared: PreparedFile, numbers: readonly string[] | null): Promise<Reading> {
    const { sha256, file } = prepared;
    const { store, siblings, force, queue } = this.parts;
    const original = this.begun.get(sha256);
    if (original !== undefined) return { kind: 'copy', of: original };
    const nearest = numbers === null ? [] : siblings.nearest(numbers, sha256);
    const mark = numbers === null ? '' : evidenceMark + evidenceKey(nearest);
    const begun = {
      name: file.name,
      fingerprint: prepared.fingerprint + mark,
      siblings: nearest,
      numbers,
    };
    this.begun.set(sha256, begun);
    const asked = { sha256, path: file.name, fingerprint: begun.fingerprint };
    if (!force && (await store.noteIfCurrent(asked)))
      return { kind: 'settled', settled: { outcome: 'unchanged' } };
    const known = numbers === null ? await this.numbersKnown(prepared) : null;
    if (known !== null) return { kind: 'settled', settled: { waits: { numbers: known } } };
    const records = queue(() => this.read(prepared, begun));
    records.catch(() => undefined); // looked at when its turn to be written comes
    return { kind: 'records', records };
  }

  /**
   * Null where the run was stopped before the file was read.
   * @throws StoreError, and whatever reading has thrown
   */
  async settle(prepared: PreparedFile, reading: Reading): Promise<Settled | null> {
    const settled = await this.settled(prepared, reading);
    if (settled && 'waits' in settled) this.putOff.set(prepared.sha256, settled);
    return settled;
  }

  private async settled(prepared: PreparedFile, reading: Reading): Promise<Settled | null> {
    if (reading.kind === 'settled') return reading.settled;
    const { sha256, file, reader, size } = prepared;
    if (reading.kind === 'copy') return this.putOff.get(sha256) ?? this.settleCopy(prepared, reading.of);
    const records = await reading.records;
    if (this.parts.signal?.aborted) return null;
    if ('waits' in records) return records;
    const { fingerprint, siblings, numbers } = this.begun.get(sha256)!;
    const outcome = await this.parts.store.saveFile({
      sha256,
      path: file.name,
      mediaType: reader.mediaType,
      bytes: size,
      fingerprint,
      recordSets: records,
      restsOn: numbers && { numbers, documents: siblings.map(({ id }) => id) },
    });
    return { outcome };
  }

  /** The numbers of a garbled text that this very program has read before: it need not be read to be put off. */
  private async numbersKnown({ sha256, fingerprint }: PreparedFile): Promise<readonly string[] | null> {
    const rests = await this.parts.store.restsOn(sha256);
    return rests?.fingerprint.startsWith(fingerprint + evidenceMark) ? rests.numbers : null;
  }

  /** A garbled file is read anew in the second round: keeping all of them would take memory without bounds. */
  private async read(prepared: PreparedFile, begun: Begun): Promise<readonly RecordSet[] | Waits> {
    const { pipeline } = prepared;
    const judged = await judgeFile(prepared, this.parts, {
      signal: this.parts.signal,
      onPages: (pages) => this.parts.onPages(prepared.file.name, pages),
    });
    if (begun.numbers === null && judged.some(({ document }) => needsRepair(document)))
      return { waits: { numbers: numbersOf(judged) } };
    const evidence = await this.parts.siblings.evidence(begun.siblings, pipeline);
    return readRecords(judged, pipeline, { evidence, signal: this.parts.signal });
  }

  private async settleCopy({ sha256, file }: PreparedFile, original: Begun): Promise<Settled> {
    const { name, fingerprint } = original;
    const noted = await this.parts.store.noteIfCurrent({ sha256, path: file.name, fingerprint });
    const about = { path: file.name, facts: { original: name } };
    return noted
      ? { skipped: { ...about, code: 'same-content', message: `The same content as "${name}".` } }
      : {
          failed: { ...about, code: 'copy-failed', message: `The same content as "${name}", which failed.` },
        };
  }
}
