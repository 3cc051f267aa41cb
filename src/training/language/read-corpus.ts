import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { splitOf } from '../held-out.js';
import { unpacked } from '../unpack.js';

export interface CorpusSource {
  /** The file's name without its endings: "admin". */
  readonly name: string;
  /** Of the unpacked text. */
  readonly sha256: string;
  /** Runs of characters between spaces. */
  readonly words: number;
  readonly train: readonly string[];
  readonly tune: readonly string[];
  readonly test: readonly string[];
}

/** Every *.txt and *.txt.xz of a folder by name, one paragraph a line; needs the program xz for packed files. */
export function readCorpora(folder: string): CorpusSource[] {
  const files = readdirSync(folder)
    .filter((name) => /\.txt(?:\.xz)?$/.test(name))
    .sort();
  if (files.length === 0)
    throw new Error(`No *.txt or *.txt.xz in ${folder}: give --corpus a folder that has some.`);
  return files.map((name) => {
    return sourceOf(name.replace(/\.txt(?:\.xz)?$/, ''), unpacked(path.join(folder, name)));
  });
}

function sourceOf(name: string, bytes: Buffer): CorpusSource {
  const text = bytes.toString('utf8').normalize('NFC');
  const parts: Record<'train' | 'tune' | 'test', string[]> = { train: [], tune: [], test: [] };
  for (const line of text.split('\n')) {
    if (line.trim() !== '') parts[splitOf(line)].push(line);
  }
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), words, ...parts };
}
