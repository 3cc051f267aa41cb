import { inflateRawSync } from 'node:zlib';

/**
 * The file of a language model. A 4-byte magic, the length of a JSON header, the header, then deflated columns:
 *
 * - `words`: the vocabulary, one word a line; `casing`: three bytes a word; `single`: log P(word), 32-bit floats.
 * - for every length from 2 on: `counts`, how many words are listed after each context (LEB128, in the order of the
 *   contexts); `steps`, which ones: their places among the words listed after the context without its first word, as
 *   distances, so that the numbers stay small (LEB128); `logs`, -log P in steps of `step`, one byte each.
 * - for every length but the longest: `backoffs`, one byte for each n-gram that has words listed after it.
 */
export interface PackedHeader {
  readonly version: number;
  readonly order: number;
  /** How many n-grams of each length. */
  readonly sizes: readonly number[];
  /** Natural logarithms are stored as multiples of it. */
  readonly step: number;
  /** Bytes of each packed column, in their order in the file. */
  readonly columns: readonly number[];
}

/** "KHLM". */
export const packedMagic = 0x4d4c484b;
export const packedVersion = 1;

/** Backoff factors may exceed 1: this many steps are added to the loss before it is stored. */
export const backoffHeadroom = 8;
/** The largest stored loss of a backoff, in steps; with the headroom taken off, it fits a signed byte. */
export const backoffMost = 135;

/** LEB128: seven bits a byte, the lowest first; the high bit says that more follow. */
const LEB_MORE = 0x80;
const LEB_BITS = 0x7f;

/** A model in memory: a trie in breadth-first order. Node 0 is the empty context, node 1 + id the word alone. */
export interface ModelTrie {
  readonly order: number;
  readonly words: readonly string[];
  /** Lower case, capitalised, all capitals: three bytes a word. */
  readonly casing: Uint8Array;
  /** Last word of each node; node 0: 0. */
  readonly word: Uint16Array;
  /** Natural log P(word), by the word's number. */
  readonly single: Float32Array;
  /** -log P(last word | those before) in steps, by node; of use from two words on. */
  readonly loss: Uint8Array;
  readonly step: number;
  /** Children of node n stand from firstChild[n] to firstChild[n + 1]; nodes of the longest length have none, and no entry. */
  readonly firstChild: Uint32Array;
  /** The node of the same context without its first word. */
  readonly suffix: Uint32Array;
  /** Natural log of the factor on the shorter context's probability, for words not listed; in steps. */
  readonly backoff: Int8Array;
}

/** @throws RangeError when the bytes are not a language model of this version. */
export function unpackModel(bytes: Uint8Array): ModelTrie {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== packedMagic) {
    throw new RangeError('This is no language model: train one with npm run train:language.');
  }
  const headerEnd = 8 + view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, headerEnd))) as PackedHeader;
  if (header.version !== packedVersion) {
    throw new RangeError(
      `The language model is of format ${header.version}, not ${packedVersion}: train it anew.`,
    );
  }
  let at = headerEnd;
  const columns = header.columns.map((length) => {
    at += length;
    return inflateRawSync(bytes.subarray(at - length, at));
  });
  return trieOf(header, columns);
}

function trieOf(header: PackedHeader, columns: readonly Uint8Array[]): ModelTrie {
  const { order, sizes, step } = header;
  const nodes = 1 + sizes.reduce((sum, size) => sum + size, 0);
  const contexts = nodes - sizes[order - 1]!;
  const next = columns.values();
  const column = (): Uint8Array => next.next().value!;

  const words = new TextDecoder().decode(column()).split('\n');
  const casing = column();
  const single = new Float32Array(column().slice().buffer);
  const trie = {
    order,
    words,
    casing,
    single,
    step,
    word: new Uint16Array(nodes),
    loss: new Uint8Array(nodes),
    firstChild: new Uint32Array(contexts + 1),
    suffix: new Uint32Array(contexts),
    backoff: new Int8Array(contexts),
  };
  trie.firstChild.set([1, 1 + words.length]);
  for (let id = 0; id < words.length; id += 1) trie.word[1 + id] = id;
  let first = 1;
  for (let length = 2; length <= order; length += 1) {
    const size = sizes[length - 2]!;
    readChildren(trie, { first, size, longest: length === order }, { counts: column(), steps: column() });
    trie.loss.set(column(), first + size);
    readBackoffs(trie, { first, size }, column());
    first += size;
  }
  return trie;
}

/** Hangs the children of the `size` nodes from `first` on into the trie. One loop, as loading spends its time here. */
function readChildren(
  { word, firstChild, suffix }: ModelTrie,
  { first, size, longest }: { first: number; size: number; longest: boolean },
  { counts, steps }: { counts: Uint8Array; steps: Uint8Array },
): void {
  let countAt = 0;
  let stepAt = 0;
  let child = firstChild[first]!;
  for (let node = first; node < first + size; node += 1) {
    let count = counts[countAt++]!;
    if (count >= LEB_MORE) {
      count &= LEB_BITS;
      for (let shift = 7, more = LEB_MORE; more >= LEB_MORE; shift += 7) {
        more = counts[countAt++]!;
        count |= (more & LEB_BITS) << shift;
      }
    }
    let below = count === 0 ? 0 : firstChild[suffix[node]!]! - 1;
    for (const end = child + count; child < end; child += 1) {
      let skipped = steps[stepAt++]!;
      if (skipped >= LEB_MORE) {
        skipped &= LEB_BITS;
        for (let shift = 7, more = LEB_MORE; more >= LEB_MORE; shift += 7) {
          more = steps[stepAt++]!;
          skipped |= (more & LEB_BITS) << shift;
        }
      }
      below += 1 + skipped;
      word[child] = word[below]!;
      if (!longest) suffix[child] = below;
    }
    firstChild[node + 1] = child;
  }
}

function readBackoffs(
  { firstChild, backoff }: ModelTrie,
  { first, size }: { first: number; size: number },
  bytes: Uint8Array,
): void {
  let at = 0;
  for (let node = first; node < first + size; node += 1) {
    if (firstChild[node] !== firstChild[node + 1]) backoff[node] = backoffHeadroom - bytes[at++]!;
  }
}
