/**
 * All n-grams of one length, sorted by their first n-1 words, then by their last. Everything else about them (counts,
 * probabilities) stands in arrays of the same order.
 */
export interface NgramLevel {
  readonly size: number;
  /** Where in the level above (one word shorter) the n-gram without its last word stands; length 1: all 0. */
  readonly prefix: Int32Array;
  /** The last word. */
  readonly word: Uint16Array;
  /** Where in the level above the n-gram without its first word stands; length 1: all 0. */
  readonly suffix: Int32Array;
  /** Children of prefix p stand from firstChild[p] to firstChild[p + 1] of this level. */
  readonly firstChild: Int32Array;
  /** How often it is seen, one array a source. */
  readonly counts: readonly Float64Array[];
}

/**
 * The n-grams of texts (numbers of words, paragraphs begun by `start`) up to `order`, counted source by source. Level 0
 * of the result holds single words: every number of the vocabulary, seen or not.
 */
export function countNgrams(
  sources: readonly Uint16Array[],
  { order, words, start }: { order: number; words: number; start: number },
): NgramLevel[] {
  const levels = [singleWords(sources, words)];
  /** For every place in every source, the n-gram that ends there; -1 where the paragraph began too lately. */
  let ending: readonly Int32Array[] = sources.map((text) => Int32Array.from(text));
  for (let length = 2; length <= order; length += 1) {
    const above = levels.at(-1)!;
    const keys = sources.map((text, source) => keysOf(text, ending[source]!, words, start));
    const distinct = distinctOf(keys);
    const places = keys.map((ofSource) => placesOf(ofSource, distinct));
    levels.push(levelOf(distinct, places, ending, above.size, words));
    ending = places;
  }
  return levels;
}

function singleWords(sources: readonly Uint16Array[], words: number): NgramLevel {
  const counts = sources.map((text) => {
    const ofSource = new Float64Array(words);
    for (const word of text) ofSource[word]! += 1;
    return ofSource;
  });
  return {
    size: words,
    prefix: new Int32Array(words),
    word: Uint16Array.from({ length: words }, (_, id) => id),
    suffix: new Int32Array(words),
    firstChild: Int32Array.of(0, words),
    counts,
  };
}

/** The n-gram ending at each place: the one that ends before it, times the words, plus the word; -1 for none. */
function keysOf(text: Uint16Array, ending: Int32Array, words: number, start: number): Float64Array {
  const keys = new Float64Array(text.length).fill(-1);
  for (let at = 1; at < text.length; at += 1) {
    const word = text[at]!;
    const before = ending[at - 1]!;
    if (word !== start && before >= 0) keys[at] = before * words + word;
  }
  return keys;
}

function distinctOf(keys: readonly Float64Array[]): Float64Array {
  const sorted = new Float64Array(keys.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const ofSource of keys) {
    sorted.set(ofSource, filled);
    filled += ofSource.length;
  }
  sorted.sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const key = sorted[at]!;
    if (key >= 0 && (kept === 0 || sorted[kept - 1] !== key)) {
      sorted[kept] = key;
      kept += 1;
    }
  }
  return sorted.slice(0, kept);
}

function placesOf(keys: Float64Array, distinct: Float64Array): Int32Array {
  return Int32Array.from(keys, (key) => (key < 0 ? -1 : placeOf(distinct, key)));
}

/** Where a key that is there stands in a sorted list. */
function placeOf(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function levelOf(
  distinct: Float64Array,
  places: readonly Int32Array[],
  ending: readonly Int32Array[],
  prefixes: number,
  words: number,
): NgramLevel {
  const size = distinct.length;
  const prefix = Int32Array.from(distinct, (key) => Math.floor(key / words));
  const word = Uint16Array.from(distinct, (key) => key % words);
  const suffix = new Int32Array(size);
  const counts = places.map((ofSource, source) => {
    const seen = new Float64Array(size);
    ofSource.forEach((place, at) => {
      if (place < 0) return;
      seen[place]! += 1;
      suffix[place] = ending[source]![at]!;
    });
    return seen;
  });
  return { size, prefix, word, suffix, firstChild: firstChildren(prefix, prefixes), counts };
}

/** From the sorted prefixes of children, where those of each prefix begin; one more entry for the end. */
export function firstChildren(prefix: Int32Array, prefixes: number): Int32Array {
  const first = new Int32Array(prefixes + 1);
  for (const parent of prefix) first[parent + 1]! += 1;
  for (let parent = 0; parent < prefixes; parent += 1) first[parent + 1]! += first[parent]!;
  return first;
}
