import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { UnreadableFileError } from '../errors.js';
import type { ReaderInput } from './reader.js';

const hashedAtATime = 1024 * 1024;

/**
 * A file that is read where it lies, piece by piece: a scan of 300 pages has 150 MB, and every process that shows pages of
 * it would hold them all. Nothing is given of a file that is not the one it was opened as.
 */
export class FileOnDisk {
  readonly size: number;
  /** What tells that somebody writes to the file, or puts another in its place, after its sha256 was taken. */
  private readonly state: string;

  /** @throws UnreadableFileError `file-changed` where its sha256 is not `sourceId` */
  constructor(
    private readonly file: string,
    private readonly path: string,
    sourceId: string,
  ) {
    const hash = createHash('sha256');
    const piece = Buffer.alloc(hashedAtATime);
    [this.state, this.size] = this.opened((descriptor) => {
      const { state, size } = stateOf(descriptor);
      for (let read = -1; read !== 0; ) {
        read = readSync(descriptor, piece);
        hash.update(piece.subarray(0, read));
      }
      return [state, size];
    });
    if (hash.digest('hex') !== sourceId) throw this.changed();
  }

  /** @throws UnreadableFileError `file-changed` */
  read(begin: number, end: number): Uint8Array {
    const bytes = new Uint8Array(end - begin);
    this.opened((descriptor) => {
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(descriptor, bytes, at, bytes.length - at, begin + at);
        if (read === 0) throw this.changed();
        at += read;
      }
      if (stateOf(descriptor).state !== this.state) throw this.changed();
    });
    return bytes;
  }

  private opened<Result>(use: (descriptor: number) => Result): Result {
    const descriptor = openSync(this.file, 'r');
    try {
      return use(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  private changed(): UnreadableFileError {
    return new UnreadableFileError(
      'file-changed',
      `${this.path} was changed while it was being read; read it again.`,
    );
  }
}

function stateOf(descriptor: number): { readonly state: string; readonly size: number } {
  const { ino, size, mtimeMs } = fstatSync(descriptor);
  return { state: `${ino} ${size} ${mtimeMs}`, size };
}

/** What a reader is given of a file on disk; `bytes` reads it whole, for readers that know no other way. */
export interface InputOnDisk extends ReaderInput {
  readonly onDisk: FileOnDisk;
}

export const inputOnDisk = (onDisk: FileOnDisk, input: Omit<ReaderInput, 'bytes'>): InputOnDisk => ({
  ...input,
  onDisk,
  get bytes() {
    return onDisk.read(0, onDisk.size);
  },
});
