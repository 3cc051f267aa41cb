import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Places in a *.traineddata file (tesseract's tessdatamanager.h). */
const UNICHARSET = 1;
const WORD_DAWG = 7;
const DAWG_MAGIC = 42;
/** Flags of an edge, between the unichar and the target node (tesseract's dawg.h). */
const MARKER_FLAG = 1n;
const DIRECTION_FLAG = 2n;
const WORD_END_FLAG = 4n;
const FLAG_BITS = 3n;

/** The word list of a packed tesseract model (*.traineddata.gz), as `combine_tessdata -u` and `dawg2wordlist` give it. */
export function tesseractWords(file: string): string[] {
  const bytes = gunzipSync(readFileSync(file));
  const characters = part(bytes, UNICHARSET)
    .toString('utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(' ')[0]!)
    .map((character) => (character === 'NULL' ? ' ' : character));
  return wordsOf(part(bytes, WORD_DAWG), characters);
}

function part(bytes: Buffer, index: number): Buffer {
  const offsets = Array.from({ length: bytes.readInt32LE(0) }, (_, at) =>
    Number(bytes.readBigInt64LE(4 + 8 * at)),
  );
  const from = offsets[index]!;
  const to = Math.min(bytes.length, ...offsets.filter((offset) => offset > from));
  return bytes.subarray(from, to);
}

/** Walks a "squished" word graph: its edges in one list, those of a node one after another, the last one marked. */
function wordsOf(dawg: Buffer, characters: readonly string[]): string[] {
  if (dawg.readInt16LE(0) !== DAWG_MAGIC)
    throw new RangeError('The word list is of a byte order or format not known.');
  const characterBits = BigInt(Math.ceil(Math.log2(dawg.readInt32LE(2) + 1)));
  const characterMask = (1n << characterBits) - 1n;
  const edge = (at: number): bigint => dawg.readBigUInt64LE(10 + 8 * at);
  const words: string[] = [];
  const walk = (node: number, before: string): void => {
    for (let at = node; ; at += 1) {
      const record = edge(at);
      const flags = (record >> characterBits) & 7n;
      const word = before + characters[Number(record & characterMask)]!;
      if ((flags & DIRECTION_FLAG) === 0n) {
        if ((flags & WORD_END_FLAG) !== 0n) words.push(word);
        const target = Number(record >> (characterBits + FLAG_BITS));
        if (target !== 0) walk(target, word);
      }
      if ((flags & MARKER_FLAG) !== 0n) return;
    }
  };
  walk(0, '');
  return words;
}
