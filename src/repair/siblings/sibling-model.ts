import type { WordScorer } from '../decoding/lattice.js';

/** Longest run of words remembered from siblings. */
const order = 4;
/**
 * How many counts the shorter context weighs, for every different word that followed: large enough that a sentence which
 * differs from its sibling in one word keeps that word (measured on changed sentences), small enough to help.
 */
const caution = 6;
interface Node {
  count: number;
  /** Sum of the counts of `next`. */
  followed: number;
  readonly next: Map<number, Node>;
  suffix: Node | null;
  readonly depth: number;
  readonly id: number;
}

/**
 * Word sequences of clean documents, over the ids of a language model: a Witten–Bell mixture of what followed the last
 * three, two, one words there, on top of the language model.
 */
export class SiblingModel {
  private readonly nodes: Node[] = [];
  readonly root: Node;

  /** `frequencyShare`: weight of the bare frequencies of these words against the language model. */
  constructor(
    sentences: Iterable<readonly number[]>,
    private readonly frequencyShare: number,
  ) {
    this.root = this.make(0);
    for (const sentence of sentences)
      for (let at = 0; at < sentence.length; at += 1) {
        let node = this.root;
        for (let length = 0; length < order && at + length < sentence.length; length += 1) {
          const word = sentence[at + length]!;
          node.followed += 1;
          let below = node.next.get(word);
          if (!below) {
            below = this.make(node.depth + 1);
            node.next.set(word, below);
          }
          below.count += 1;
          node = below;
        }
      }
    this.linkSuffixes();
  }

  private make(depth: number): Node {
    const node: Node = { count: 0, followed: 0, next: new Map(), suffix: null, depth, id: this.nodes.length };
    this.nodes.push(node);
    return node;
  }

  /** The suffix of a sequence is the sequence without its first word; every one was counted too. */
  private linkSuffixes(): void {
    const queue: Node[] = [];
    for (const node of this.root.next.values()) {
      node.suffix = this.root;
      queue.push(node);
    }
    for (let at = 0; at < queue.length; at += 1)
      for (const [word, below] of queue[at]!.next) {
        below.suffix = queue[at]!.suffix!.next.get(word)!;
        queue.push(below);
      }
  }

  /** What is left of the language model for a word that siblings do not have, as a logarithm. */
  get logRest(): number {
    return this.root.followed === 0 ? 0 : Math.log1p(-this.frequencyShare);
  }

  node(id: number): Node {
    return this.nodes[id]!;
  }

  /** The longest context, of at most three words, that some sentence continues. */
  next(node: Node, word: number): Node {
    let from: Node | null = node;
    if (from.depth >= order - 1) from = from.suffix;
    for (; from; from = from.suffix) {
      const below = from.next.get(word);
      if (below && below.followed > 0) return below;
    }
    return this.root;
  }

  /** P(word | node), where the language model gives `base`. */
  probability(node: Node, word: number, base: number): number {
    const { followed, next, suffix } = node;
    if (!suffix) {
      if (followed === 0) return base;
      return (
        this.frequencyShare * ((next.get(word)?.count ?? 0) / followed) + (1 - this.frequencyShare) * base
      );
    }
    const shorter = this.probability(suffix, word, base);
    const weight = caution * next.size;
    return ((next.get(word)?.count ?? 0) + weight * shorter) / (followed + weight);
  }
}

/** A memory holds the language model's in its upper part and the number of a node in the lower. */
const nodeRoom = 2 ** 24;
const memoryOf = (base: number, node: number): number => base * nodeRoom + node;

/**
 * The most that siblings may add to a word (natural logarithm): three words in a row that they have otherwise must not
 * outweigh a letter that was read plainly.
 */
const mostBoost = 3.5;

/** The language model with what siblings add to it. */
export class AdaptedScorer implements WordScorer {
  readonly start: number;
  logProbability = 0;
  constructor(
    private readonly base: WordScorer,
    private readonly siblings: SiblingModel,
    /** Words from here on are known to the siblings only. */
    private readonly baseSize: number,
    private readonly unknown: number,
  ) {
    this.start = memoryOf(base.start, siblings.root.id);
  }

  advance(memory: number, word: number): number {
    const base = Math.floor(memory / nodeRoom);
    const node = this.siblings.node(memory - base * nodeRoom);
    const next = this.base.advance(base, word < this.baseSize ? word : this.unknown);
    const alone = this.base.logProbability;
    if (node === this.siblings.root && !node.next.has(word)) {
      this.logProbability = alone + this.siblings.logRest;
      return memoryOf(next, node.id);
    }
    const adapted = Math.log(this.siblings.probability(node, word, Math.exp(alone)));
    this.logProbability = Math.min(adapted, alone + mostBoost);
    return memoryOf(next, this.siblings.next(node, word).id);
  }
}
