import { crc32, repeatedDeflate } from './packed-files.js';

function pngChunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(head.subarray(4), data), 0);
  return Buffer.concat([head, data, tail]);
}

const rowsAtOnce = 100;
/** Modulus of Adler-32. */
const adlerModulus = 65_521;

/** A whole, valid PNG of one bit a pixel, all black, in a few kilobytes. `side` is a multiple of 100. */
export function largePng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const row = 1 + Math.ceil(side / 8);
  const packed = repeatedDeflate(new Uint8Array(row * rowsAtOnce), side / rowsAtOnce);
  const adler = Buffer.alloc(4);
  // Of zeros only: the low sum stays 1, the high one counts the bytes.
  adler.writeUInt32BE((((row * side) % adlerModulus) * 65_536 + 1) >>> 0, 0);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.concat([Buffer.from([0x78, 0x01]), packed, adler])),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

interface TiffOptions {
  readonly side: number;
  /** Offset of the directory after this one; 8 is this one itself. */
  readonly next: number;
}

/** A bare TIFF of one bit a pixel: only its directory, and 16 bytes where the picture should be. */
export function bareTiff({ side, next }: TiffOptions): Buffer {
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, 4, side],
    [257, 4, side],
    [258, 3, 1],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 200],
    [277, 3, 1],
    [278, 4, side],
    [279, 4, 16],
  ];
  const file = Buffer.alloc(216);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, value], at) => {
    const place = 10 + at * 12;
    file.writeUInt16LE(tag, place);
    file.writeUInt16LE(type, place + 2);
    file.writeUInt32LE(1, place + 4);
    file.writeUInt32LE(value, place + 8);
  });
  file.writeUInt32LE(next, 10 + entries.length * 12);
  return file;
}

/** Offset of the only directory of `bareTiff`: as its successor it makes a file of endless pages. */
export const firstDirectory = 8;
