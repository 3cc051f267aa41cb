import { constants, deflateRawSync } from 'node:zlib';
import { type PackedHeader, packedMagic, packedVersion } from '../../repair/language/packed-model.js';
import type { BackoffLevel } from './backoff-model.js';
import { type QuantisedLevel, quantiseLevel } from './quantise-model.js';

/** Natural logarithms are stored in steps of this size: half of it costs 10 percent more bytes and gains no perplexity. */
const LOG_STEP = 1 / 8;

class Column {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const longer = new Uint8Array(this.length * 2);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.length] = value;
    this.length += 1;
  }

  /** Unsigned LEB128. */
  number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  taken(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** A model as the bytes that `unpackModel` reads; the same model gives the same bytes. `casing`: three bytes a word. */
export function packModel(
  words: readonly string[],
  casing: Uint8Array,
  levels: readonly BackoffLevel[],
): Uint8Array {
  const single = Float32Array.from(levels[0]!.probability, (value) => Math.log(Math.max(value, 1e-30)));
  const columns = [Buffer.from(words.join('\n'), 'utf8'), casing, new Uint8Array(single.buffer)];
  let shorter: Float64Array = Float64Array.from(single, Math.exp);
  levels.slice(1).forEach((level, depth) => {
    const rounded = quantiseLevel(level, shorter, LOG_STEP);
    columns.push(...levelColumns(level, levels[depth]!, rounded));
    shorter = rounded.probability;
  });
  const packed = columns.map(compress);
  const header: PackedHeader = {
    version: packedVersion,
    order: levels.length,
    sizes: levels.map(({ size }) => size),
    step: LOG_STEP,
    columns: packed.map(({ length }) => length),
  };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const head = Buffer.alloc(8);
  head.writeUInt32LE(packedMagic, 0);
  head.writeUInt32LE(json.length, 4);
  return new Uint8Array(Buffer.concat([head, json, ...packed]));
}

function levelColumns(level: BackoffLevel, contexts: BackoffLevel, rounded: QuantisedLevel): Uint8Array[] {
  const counts = new Column();
  const steps = new Column();
  for (let context = 0; context < contexts.size; context += 1) {
    const from = level.firstChild[context]!;
    const to = level.firstChild[context + 1]!;
    counts.number(to - from);
    let last = firstOfSuffix(contexts, context) - 1;
    for (let place = from; place < to; place += 1) {
      const below = level.suffix[place]!;
      steps.number(below - last - 1);
      last = below;
    }
  }
  const backoffs = rounded.backoffs.filter(
    (_, context) => level.firstChild[context] !== level.firstChild[context + 1],
  );
  return [counts.taken(), steps.taken(), rounded.losses, backoffs];
}

/** Where, among the contexts, the words listed after a context's suffix begin. */
function firstOfSuffix(contexts: BackoffLevel, context: number): number {
  return contexts.firstChild[contexts.suffix[context]!]!;
}

/** Deflate unpacks twice as fast as Brotli, for a tenth more bytes. Most columns have no repeats: coding them alone may be best. */
function compress(bytes: Uint8Array): Buffer {
  const ways = [constants.Z_DEFAULT_STRATEGY, constants.Z_FILTERED, constants.Z_HUFFMAN_ONLY];
  const packed = ways.map((strategy) => deflateRawSync(bytes, { level: 9, memLevel: 9, strategy }));
  return packed.reduce((least, one) => (one.length < least.length ? one : least));
}
