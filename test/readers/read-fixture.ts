import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GivenTable, PagedDocument, TextLine } from '../../src/model/paged-document.js';
import { type ReaderFinding, readerFor } from '../../src/readers/index.js';

export interface ReadResult {
  readonly document: PagedDocument;
  readonly findings: readonly ReaderFinding[];
  readonly lines: readonly TextLine[];
  readonly tables: readonly GivenTable[];
}

/** Reads bytes as the reader of that file name would. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<ReadResult> {
  const findings: ReaderFinding[] = [];
  const [document, ...others] = await readerFor(name)!.read(
    { sourceId: '0'.repeat(64), path: name, bytes },
    { report: (finding) => findings.push(finding) },
  );
  if (!document || others.length > 0) throw new Error('a text holds one document');
  const content = document.pages.flatMap((page) => page.content);
  return {
    document,
    findings,
    lines: content.filter((item) => item.type === 'line'),
    tables: content.filter((item) => item.type === 'table'),
  };
}

export const readText = (name: string, text: string): Promise<ReadResult> =>
  readBytes(name, new TextEncoder().encode(text));

export const readFixture = (name: string): Promise<ReadResult> =>
  readBytes(name, readFileSync(path.resolve(import.meta.dirname, '../../fixtures/readers', name)));

/** A table as its cells' texts. */
export const cellsOf = (table: GivenTable | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
