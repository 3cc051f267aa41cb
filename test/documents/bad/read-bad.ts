import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UnreadableFileError } from '../../../src/errors.js';
import { type OpenReading, openReading } from '../../../src/operations/open-reading.js';
import { judgeFile, prepareFile } from '../../../src/operations/read-file.js';
import { loadRepairer } from '../../../src/repair/index.js';
import { defaultLimits, type OcrChoice, type ReadingLimits } from '../../../src/settings.js';

export interface BadOutcome {
  /** Of the error that ended the reading; null where something was read. */
  readonly code: string | null;
  readonly message: string | null;
  /** What was reported on the way, where something was read. */
  readonly findings: readonly string[];
  readonly seconds: number;
}

/** Opens files in processes of their own, as ingest does; one of them serves all files that do not break it. */
export class BadFiles {
  private constructor(private readonly reading: OpenReading) {}

  static async open(ocrEngine: OcrChoice, limits: Partial<ReadingLimits>): Promise<BadFiles> {
    const options = { jobs: 1, ocrEngine, limits: { ...defaultLimits, ...limits } };
    return new BadFiles(await openReading(loadRepairer(), options));
  }

  close(): void {
    this.reading.close();
  }

  /** Reads bytes as a file of that name. An error without a code is a fault of the program and is thrown on. */
  async read(name: string, bytes: Uint8Array): Promise<BadOutcome> {
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-bad-'));
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const { parts } = this.reading;
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    try {
      const prepared = await prepareFile({ path: file, name }, parts, { maxBytes: null });
      const judged = await judgeFile(prepared, parts);
      const findings = judged.flatMap((part) => part.findings.map((finding) => finding.code));
      return { code: null, message: null, findings, seconds: seconds() };
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      return { code: error.code, message: error.message, findings: [], seconds: seconds() };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
