import type { ChannelRows } from '../channel/channel-rows.js';
import type { SegmentChannel } from '../channel/segment-channel.js';
import { type LetterCase, setCase } from './letter-case.js';
import type { SyllableTrie } from './syllable-trie.js';

export interface CandidateLimits {
  /** How many are kept, by channel and frequency together. */
  readonly count: number;
  /** A candidate this much less likely than the best one by the channel is dropped (natural logarithm). */
  readonly margin: number;
  /** The same for channel and frequency together, as a factor. */
  readonly leastShare: number;
}

export interface FoundWord {
  readonly id: number;
  readonly text: string;
  readonly chance: number;
  readonly rank: number;
}

/** Nothing less likely is a reading of anything. */
export const leastChance = 1e-11;
const longestWord = 16;
/** What has no likely reading after so many nodes is no word: junk of a seal, two words run together. */
const mostOpened = 150;

/** A way worth so little of what a word must be worth changes nothing. */
const negligible = 1e-3;

/**
 * Best-first search for the words that most likely came out as a seen word: a node of the trie is worth at most what its
 * prefixes reach times the highest frequency below it, and nodes are opened in that order, until none can beat the words
 * found. Its arrays are kept between searches.
 */
export class TrieSearch {
  private readonly lower: Int16Array;
  private readonly upper: Int16Array;
  /** Of the nodes opened or waiting: the trie's node, the number of its letter, its bound; their sums, row by row. */
  private nodes = new Int32Array(1024);
  private letters = new Int16Array(1024);
  private bounds = new Float64Array(1024);
  private sums = new Float64Array(1024 * longestWord);
  /** A binary heap of places in those arrays, the highest bound first. */
  private heap = new Int32Array(1024);
  private waiting = 0;
  private used = 0;
  private least = 0;
  private found: FoundWord[] = [];

  constructor(
    readonly trie: SyllableTrie,
    channel: SegmentChannel,
    private readonly limits: CandidateLimits,
  ) {
    this.lower = Int16Array.from(trie.letter, (letter) => channel.letterId(letter));
    this.upper = Int16Array.from(trie.upper, (letter) => channel.letterId(letter));
  }

  /** The best words first; `rows` are those of a word of less than 16 characters. */
  run(rows: ChannelRows, startId: number, letterCase: LetterCase): readonly FoundWord[] {
    this.used = 1;
    this.waiting = 0;
    this.least = leastChance;
    this.found = [];
    this.nodes[0] = 0;
    this.letters[0] = startId;
    this.bounds[0] = 1;
    this.sums.fill(0, 0, longestWord);
    this.sums[0] = 1;
    this.push(0);
    for (let opened = 0; opened < mostOpened && this.waiting > 0; opened += 1) {
      const place = this.pop();
      if (this.bounds[place]! < this.least) break;
      this.open(place, rows, letterCase);
    }
    return this.found;
  }

  private open(place: number, rows: ChannelRows, letterCase: LetterCase): void {
    const { trie } = this;
    const node = this.nodes[place]!;
    const beforeId = this.letters[place]!;
    const upper = letterCase === 'upper' || (letterCase === 'title' && node === 0);
    const last = rows.width - 1;
    for (let child = trie.child[node]!; child !== -1; child = trie.next[child]!) {
      if (trie.best[child]! < this.least) break; // children stand by frequency, and no chance is above 1
      if (this.used === this.nodes.length) this.grow();
      const here = this.used * longestWord;
      const letterId = upper ? this.upper[child]! : this.lower[child]!;
      const letter = upper ? trie.upper[child]! : trie.letter[child]!;
      const bound =
        rows.extend(
          this.sums,
          place * longestWord,
          here,
          letter,
          letterId,
          beforeId,
          this.least * negligible,
        ) * trie.best[child]!;
      if (bound < this.least) continue;
      const word = trie.word[child]!;
      if (word >= 0)
        this.take(word, setCase(trie.printed[child]!, letterCase), this.sums[here + last]!, trie.own[child]!);
      if (trie.child[child] === -1) continue;
      this.nodes[this.used] = child;
      this.letters[this.used] = letterId;
      this.bounds[this.used] = bound;
      this.push(this.used);
      this.used += 1;
    }
  }

  private take(id: number, text: string, chance: number, frequency: number): void {
    const rank = chance * frequency;
    if (rank < this.least) return;
    const twin = this.found.findIndex((other) => other.text === text);
    if (twin >= 0) {
      if (this.found[twin]!.rank >= rank) return;
      this.found.splice(twin, 1);
    }
    let place = this.found.length;
    while (place > 0 && this.found[place - 1]!.rank < rank) place -= 1;
    this.found.splice(place, 0, { id, text, chance, rank });
    if (this.found.length > this.limits.count) this.found.pop();
    const worst = this.found.length === this.limits.count ? this.found[this.found.length - 1]!.rank : 0;
    this.least = Math.max(this.least, this.found[0]!.rank * this.limits.leastShare, worst);
  }

  private push(place: number): void {
    const { heap, bounds } = this;
    let at = this.waiting;
    this.waiting += 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (bounds[heap[above]!]! >= bounds[place]!) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = place;
  }

  private pop(): number {
    const { heap, bounds } = this;
    const top = heap[0]!;
    this.waiting -= 1;
    const moved = heap[this.waiting]!;
    let at = 0;
    for (let below = 1; below < this.waiting; below = 2 * at + 1) {
      if (below + 1 < this.waiting && bounds[heap[below + 1]!]! > bounds[heap[below]!]!) below += 1;
      if (bounds[heap[below]!]! <= bounds[moved]!) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = moved;
    return top;
  }

  private grow(): void {
    const size = this.nodes.length * 2;
    const larger = <Column extends Int32Array | Int16Array | Float64Array>(
      column: Column,
      grown: Column,
    ): Column => {
      grown.set(column);
      return grown;
    };
    this.nodes = larger(this.nodes, new Int32Array(size));
    this.letters = larger(this.letters, new Int16Array(size));
    this.bounds = larger(this.bounds, new Float64Array(size));
    this.heap = larger(this.heap, new Int32Array(size));
    this.sums = larger(this.sums, new Float64Array(size * longestWord));
  }
}
