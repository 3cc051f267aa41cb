import { type ModelTrie, unpackModel } from './packed-model.js';
import { SENTENCE_START } from './tokens.js';

/** How a word is written inside sentences, as shares that sum to 1; all 0 where it was never seen there. */
export interface Casing {
  readonly lower: number;
  readonly capitalised: number;
  readonly upper: number;
}

/**
 * Which syllable follows which: an interpolated Kneser–Ney model over canonical syllables (`canonicalSyllable`), marks and
 * the classes of `tokens.ts`. A *state* is a number that stands for the words before, as far as they matter: hypotheses in
 * the same state may be merged. Walk it so:
 *
 * ```ts
 * let state = model.start;                               // before the first word of a paragraph; `model.empty` anywhere else
 * score += model.logProbability(state, id);              // natural logarithm
 * state = model.next(state, id);
 * ```
 *
 * Words outside the vocabulary are the word `unknown` (`<unk>`).
 */
export class LanguageModel {
  /** The number of `<unk>`. */
  readonly unknown = 0;
  /** Nothing is known of the words before. */
  readonly empty = 0;
  /** At the beginning of a paragraph. */
  readonly start: number;

  private readonly ids: ReadonlyMap<string, number>;
  /** From here on nodes are contexts of full length: one word must go before another comes. */
  private readonly fullContexts: number;

  /** @throws RangeError when the bytes are not a language model of this version. */
  static fromBytes(bytes: Uint8Array): LanguageModel {
    return new LanguageModel(unpackModel(bytes));
  }

  constructor(private readonly trie: ModelTrie) {
    this.ids = new Map(trie.words.map((word, id) => [word, id]));
    let fullContexts = 0;
    for (let length = 1; length < trie.order; length += 1) fullContexts = trie.firstChild[fullContexts]!;
    this.fullContexts = fullContexts;
    this.start = this.next(this.empty, this.idOf(SENTENCE_START));
  }

  /** Longest run of words it knows probabilities for. */
  get order(): number {
    return this.trie.order;
  }

  /** How many words it knows: their numbers run from 0. */
  get size(): number {
    return this.trie.words.length;
  }

  /** The number of a canonical word or class token, -1 for one outside the vocabulary. */
  idOf(token: string): number {
    return this.ids.get(token) ?? -1;
  }

  wordOf(id: number): string {
    return this.trie.words[id]!;
  }

  /** All words with the natural logarithm of their probability where nothing is known of the words before. */
  *vocabulary(): Generator<{ readonly id: number; readonly word: string; readonly logProbability: number }> {
    for (let id = 0; id < this.size; id += 1) {
      yield { id, word: this.wordOf(id), logProbability: this.trie.single[id]! };
    }
  }

  casingOf(id: number): Casing {
    const [lower, capitalised, upper] = this.trie.casing.subarray(3 * id, 3 * id + 3);
    return { lower: lower! / 255, capitalised: capitalised! / 255, upper: upper! / 255 };
  }

  /** Natural logarithm of P(word | state). */
  logProbability(state: number, id: number): number {
    const { suffix, backoff, single, loss, step } = this.trie;
    let lost = 0;
    for (let context = state; context !== 0; context = suffix[context]!) {
      const child = this.childOf(context, id);
      if (child !== 0) return lost - loss[child]! * step;
      lost += backoff[context]! * step;
    }
    return lost + single[id]!;
  }

  /** The same for many words at once: `logs[i]` becomes log P(ids[i] | state), for the first `count`, in any order. */
  logProbabilities(state: number, ids: ArrayLike<number>, logs: Float64Array, count = ids.length): void {
    for (let at = 0; at < count; at += 1) logs[at] = this.logProbability(state, ids[at]!);
  }

  /** The state after one more word. */
  next(state: number, id: number): number {
    const { suffix, firstChild } = this.trie;
    let context = state >= this.fullContexts ? suffix[state]! : state;
    let node = 0;
    for (; node === 0 && context !== 0; context = suffix[context]!) node = this.childOf(context, id);
    if (node === 0) node = 1 + id;
    // A node without children says nothing that its suffix does not.
    while (node !== 0 && firstChild[node] === firstChild[node + 1]) node = suffix[node]!;
    return node;
  }

  /** What `advance` found last. */
  lastLogProbability = 0;

  /** `next` and `logProbability` in one, which is twice as fast: returns the state, and leaves the logarithm beside it. */
  advance(state: number, id: number): number {
    const { suffix, backoff, single, loss, step, firstChild } = this.trie;
    let lost = 0;
    let met = false;
    let node = 0;
    for (let context = state; context !== 0; context = suffix[context]!) {
      const child = this.childOf(context, id);
      if (child === 0) {
        if (!met) lost += backoff[context]! * step;
        continue;
      }
      if (!met) this.lastLogProbability = lost - loss[child]! * step;
      met = true;
      if (context >= this.fullContexts) continue;
      node = child;
      break;
    }
    if (!met) this.lastLogProbability = lost + single[id]!;
    if (node === 0) node = 1 + id;
    while (node !== 0 && firstChild[node] === firstChild[node + 1]) node = suffix[node]!;
    return node;
  }

  /** The state after the words `u v` where nothing more is known. */
  context(u: number, v: number): number {
    return this.next(this.next(this.empty, u), v);
  }

  /** The node of a word after a context, 0 where it is not listed. */
  private childOf(context: number, id: number): number {
    const { firstChild, word } = this.trie;
    let low = firstChild[context]!;
    const end = firstChild[context + 1]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (word[middle]! < id) low = middle + 1;
      else high = middle;
    }
    return low < end && word[low] === id ? low : 0;
  }
}
