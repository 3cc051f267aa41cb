import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Source } from '../model/source.js';
import { decodeText } from '../readers/decode-text.js';
import type { ReadingParts } from './reading-parts.js';

export interface CitedLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of a file by number, or why they cannot be shown. */
export type CitedFile =
  | { readonly state: 'unchanged'; readonly lines: ReadonlyMap<number, string> }
  | { readonly state: 'changed' | 'missing' };

/** Bytes of a file at any of its paths that are still those of `sha256`; the path may be composed or decomposed on disk. */
async function unchangedBytes(
  paths: readonly string[],
  sha256: string,
  folder: string,
): Promise<{ path: string; bytes: Buffer } | 'changed' | 'missing'> {
  let state: 'changed' | 'missing' = 'missing';
  for (const name of paths) {
    for (const form of new Set([name, name.normalize('NFD')])) {
      const bytes = await fs.readFile(path.resolve(folder, form)).catch(() => null);
      if (!bytes) continue;
      if (createHash('sha256').update(bytes).digest('hex') === sha256) return { path: name, bytes };
      state = 'changed';
    }
  }
  return state;
}

/**
 * Opens the source file of a document again, so that a value can be shown beside the lines it was read from.
 * Never throws for a file that is gone or changed: that is an answer.
 */
export async function openCitedFile(
  document: { readonly paths: readonly string[]; readonly sha256: string },
  parts: Pick<ReadingParts, 'readerFor'>,
  options: { readonly folder: string },
): Promise<CitedFile> {
  const found = await unchangedBytes(document.paths, document.sha256, options.folder);
  if (typeof found === 'string') return { state: found };
  const mediaType = parts.readerFor(found.path)?.mediaType ?? '';
  if (!mediaType.startsWith('text/')) return { state: 'unchanged', lines: new Map() };
  const { text } = decodeText(found.bytes, found.path, { declaredInMarkup: mediaType === 'text/html' });
  return { state: 'unchanged', lines: new Map(text.split('\n').map((line, index) => [index + 1, line])) };
}

/** The lines of all places, each once, in order; empty where the format has none. */
export function citedLines(file: CitedFile, sources: readonly Source[]): CitedLine[] {
  if (file.state !== 'unchanged') return [];
  const numbers = new Set<number>();
  for (const { lines } of sources)
    for (let number = lines?.[0] ?? 1; number <= (lines?.[1] ?? 0); number += 1) numbers.add(number);
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const text = file.lines.get(number);
      return text === undefined ? [] : [{ number, text }];
    });
}
