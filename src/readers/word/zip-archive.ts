import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableFileError } from '../../errors.js';
import type { ReadingLimits } from '../../settings.js';

/** A Word file with a thousand pictures has some 1,100 parts. */
const MAX_ENTRIES = 20_000;
/** Office text packs to a tenth, the most repetitive table met to a fiftieth; deflate cannot go beyond 1,032. */
const MAX_RATIO = 400;
/** Small parts may pack better than that without harm. */
const RATIO_FREE_BYTES = 8 * 1024 * 1024;

const broken = (path: string, trouble: string): UnreadableFileError =>
  new UnreadableFileError(
    'broken-file',
    `${path} is damaged: ${trouble}. Copy or download it again, or open it in Word and save it anew.`,
  );

/** The entries of a ZIP file held in memory; what is unpacked from it, all entries together, stays under the limit. */
export class ZipArchive {
  private unpacked = 0;

  private constructor(
    private readonly path: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly maxUnpackedBytes: number,
  ) {}

  /** @throws UnreadableFileError `broken-file`, `unpacks-too-large` (too many entries) */
  static async open(bytes: Uint8Array, path: string, limits: ReadingLimits): Promise<ZipArchive> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = new Map<string, Entry>();
    try {
      const zip = await fromBufferPromise(buffer);
      if (zip.entryCount > MAX_ENTRIES)
        throw new UnreadableFileError(
          'unpacks-too-large',
          `${path} holds ${zip.entryCount} parts, more than the ${MAX_ENTRIES} that any document has; it was not read.`,
        );
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName.toLowerCase();
        if (!entries.has(name)) entries.set(name, entry);
      }
      return new ZipArchive(path, zip, entries, limits.maxUnpackedBytes);
    } catch (error) {
      if (error instanceof UnreadableFileError) throw error;
      throw broken(path, `it cannot be unpacked (${(error as Error).message})`);
    }
  }

  /** Names in lower case: parts of Office files are named regardless of case (ECMA-376, part 2). */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * The bytes of a part; null where there is none of that name. What is counted are the bytes that come out, not
   * those that the file claims.
   * @throws UnreadableFileError `broken-file`, `encrypted-file`, `unpacks-too-large`
   */
  async read(name: string): Promise<Buffer | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    if (entry.isEncrypted())
      throw new UnreadableFileError(
        'encrypted-file',
        `${this.path} is locked with a password. Open it in Word, take the password off (File > Info > Protect Document) and save it.`,
      );
    try {
      return await this.inflate(entry);
    } catch (error) {
      if (error instanceof UnreadableFileError) throw error;
      throw broken(this.path, `its part ${name} cannot be unpacked (${(error as Error).message})`);
    }
  }

  private async inflate(entry: Entry): Promise<Buffer> {
    const stream = await this.zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      this.unpacked += chunk.length;
      if (this.unpacked > this.maxUnpackedBytes)
        throw this.tooLarge(`more than ${this.maxUnpackedBytes} bytes`);
      if (size > RATIO_FREE_BYTES && size > entry.compressedSize * MAX_RATIO)
        throw this.tooLarge(`${size} bytes from ${entry.compressedSize}, as no document does`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  }

  private tooLarge(what: string): UnreadableFileError {
    return new UnreadableFileError(
      'unpacks-too-large',
      `${this.path} unpacks to ${what}; it was not read further. Raise --max-unpacked if it is meant.`,
    );
  }
}
