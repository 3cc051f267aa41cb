import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UnreadableFileError } from '../../../src/errors.js';
import { openReading } from '../../../src/operations/open-reading.js';
import { judgeFile, prepareFile } from '../../../src/operations/read-file.js';
import { loadRepairer } from '../../../src/repair/index.js';
import { defaultLimits, type ReadingLimits } from '../../../src/settings.js';

export interface BadOutcome {
  /** Of the error that ended the reading; null where something was read. */
  readonly code: string | null;
  readonly message: string | null;
  /** What was reported on the way, where something was read. */
  readonly findings: readonly string[];
  readonly seconds: number;
}

/**
 * Reads bytes as a file of that name, in a process of its own as ingest does. An error without a code is a fault of the
 * program and is thrown on.
 */
export async function readBad(
  name: string,
  bytes: Uint8Array,
  limits: Partial<ReadingLimits> = {},
): Promise<BadOutcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-bad-'));
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const reading = await openReading(loadRepairer(), {
    jobs: 1,
    ocrEngine: 'none',
    limits: { ...defaultLimits, ...limits },
  });
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  try {
    const parts = await judgeFile(await prepareFile({ path: file, name }, reading.parts, { maxBytes: null }), reading.parts);
    const findings = parts.flatMap((part) => part.findings.map((finding) => finding.code));
    return { code: null, message: null, findings, seconds: seconds() };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return { code: error.code, message: error.message, findings: [], seconds: seconds() };
  } finally {
    reading.close();
    rmSync(folder, { recursive: true });
  }
}
