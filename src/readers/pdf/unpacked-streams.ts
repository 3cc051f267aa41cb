import { createInflate } from 'node:zlib';
import { UnreadableFileError } from '../../errors.js';
import type { ReadingLimits } from '../../settings.js';

/** Deflate packs no better than this (RFC 1951: 258 bytes in two bits, and the codes before them). */
const mostRatio = 1032;
/** A stream's dictionary is looked for in so many bytes before it; those of pictures have a few hundred. */
const dictionaryReach = 2048;
/** A stream packed more often than this is none that a program wrote. */
const mostTimesPacked = 4;

const streamMark = Buffer.from('stream');
const endMark = Buffer.from('endstream');

/**
 * Refuses a PDF with a stream that unpacks to more than the limit: pdf.js itself unpacks whatever there is. Only streams
 * that may do so by their length are looked into, which in an honest file are few or none.
 * @throws UnreadableFileError `unpacks-too-large`
 */
export async function refuseStreamBombs(
  bytes: Uint8Array,
  path: string,
  { maxUnpackedBytes }: ReadingLimits,
): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { start, end, times } of packedStreams(file)) {
    if ((end - start) * mostRatio ** times <= maxUnpackedBytes) continue;
    if (!(await unpacksBeyond(file.subarray(start, end), times, maxUnpackedBytes))) continue;
    throw new UnreadableFileError(
      'unpacks-too-large',
      `${path} holds a part that unpacks to more than ${maxUnpackedBytes} bytes; it was not read. The file is made to do harm; where it is meant, raise the limit with --max-unpacked.`,
    );
  }
}

interface PackedStream {
  readonly start: number;
  readonly end: number;
  /** How many times it is packed with deflate. */
  readonly times: number;
}

function* packedStreams(file: Buffer): Generator<PackedStream> {
  for (let at = file.indexOf(streamMark); at >= 0; at = file.indexOf(streamMark, at)) {
    const head = file.toString('latin1', Math.max(0, at - dictionaryReach), at);
    let start = at + streamMark.length;
    while (file[start] === 0x0d || file[start] === 0x0a) start += 1;
    const found = file.indexOf(endMark, start);
    const end = found < 0 ? file.length : found;
    at = end + endMark.length;
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (times > 0) yield { start, end, times: Math.min(times, mostTimesPacked) };
  }
}

/** What comes out is counted and let go, piece by piece. A stream that is damaged ends where it is damaged. */
function unpacksBeyond(data: Uint8Array, times: number, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    const stages = Array.from({ length: times }, () => createInflate());
    let size = 0;
    const settle = (isBeyond: boolean): void => {
      for (const stage of stages) stage.destroy();
      resolve(isBeyond);
    };
    for (const [index, stage] of stages.entries()) {
      stage.on('error', () => settle(false)); // encrypted, or damaged: what unpacked before it was within the limit
      if (index > 0) stages[index - 1]!.pipe(stage);
    }
    stages.at(-1)!.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > limit) settle(true);
    });
    stages.at(-1)!.on('end', () => settle(false));
    stages[0]!.end(data);
  });
}
