import { Edges, States } from './decode-columns.js';
import type { Lattice, WordScorer } from './lattice.js';

export interface DecoderSettings {
  /** States kept at a boundary. */
  readonly beam: number;
  /** A state this much worse than the best at its boundary is left (natural logarithm). */
  readonly margin: number;
  /** Weight of the language model against the channel, whose weight is 1. */
  readonly languageWeight: number;
  /** Divides scores when posteriors are summed, so that they say how often they are right (from the tuning pairs). */
  readonly temperature: number;
}

export interface Decoding {
  /** Arcs of the best reading, in order, by their places in the lattice. */
  readonly path: Int32Array;
  /** For every arc: the share of all readings, weighed by their scores, that hold it. */
  readonly posteriors: Float64Array;
}

const never = Number.NEGATIVE_INFINITY;

/** Beyond this the smaller of two summands does not show any more (natural logarithm). */
const negligible = 25;

const logAdd = (a: number, b: number): number => {
  if (a < b) return b - a > negligible || a === never ? b : b + Math.log1p(Math.exp(a - b));
  return a - b > negligible || b === never ? a : a + Math.log1p(Math.exp(b - a));
};

/**
 * Finds the most likely reading of a lattice under a language model by beam search with recombination, and how likely
 * every arc is by summing forward and backward over what the beam kept.
 */
export class Decoder {
  private readonly states = new States();
  private readonly edges = new Edges();

  /** The different words of the arcs that leave a boundary, and which of them an arc is; -1 for an arc of none or two. */
  private words = new Int32Array(64);
  private slots = new Int32Array(64);
  private wordCount = 0;
  /** What the scorer says of those words after one state. */
  private logs = new Float64Array(64);
  private memories = new Float64Array(64);

  constructor(private readonly settings: DecoderSettings) {}

  decode(lattice: Lattice, scorer: WordScorer): Decoding {
    const { states } = this;
    states.clear(lattice.size + 1);
    this.edges.count = 0;
    const first = states.at(0, scorer.start);
    states.best[first] = 0;
    states.forward[first] = 0;
    let last: number[] = [];
    for (let boundary = 0; boundary <= lattice.size; boundary += 1) {
      last = this.prune(boundary);
      for (const state of last) states.kept[state] = 1;
      if (boundary === lattice.size) break;
      this.gatherWords(lattice, boundary);
      for (const state of last) this.expand(state, boundary, lattice, scorer);
    }
    return this.trace(lattice, last);
  }

  private prune(boundary: number): number[] {
    const { best, before } = this.states;
    let top = never;
    for (let state = this.states.lastOf(boundary); state >= 0; state = before[state]!)
      if (best[state]! > top) top = best[state]!;
    const near: number[] = [];
    for (let state = this.states.lastOf(boundary); state >= 0; state = before[state]!)
      if (best[state]! >= top - this.settings.margin) near.push(state);
    near.reverse();
    if (near.length <= this.settings.beam) return near;
    return near.sort((a, b) => best[b]! - best[a]! || a - b).slice(0, this.settings.beam);
  }

  /** Candidates that differ in case alone are one word to the language model: it is asked once. */
  private gatherWords(lattice: Lattice, boundary: number): void {
    const first = lattice.first[boundary]!;
    const count = lattice.first[boundary + 1]! - first;
    if (count > this.slots.length) {
      this.words = new Int32Array(count * 2);
      this.slots = new Int32Array(count * 2);
      this.logs = new Float64Array(count * 2);
      this.memories = new Float64Array(count * 2);
    }
    const { words, slots } = this;
    let used = 0;
    for (let index = 0; index < count; index += 1) {
      const { ids } = lattice.arcs[first + index]!;
      slots[index] = -1;
      if (ids.length !== 1) continue;
      const word = ids[0]!;
      let slot = 0;
      while (slot < used && words[slot] !== word) slot += 1;
      if (slot === used) words[used++] = word;
      slots[index] = slot;
    }
    this.wordCount = used;
  }

  private expand(state: number, boundary: number, lattice: Lattice, scorer: WordScorer): void {
    const { states, edges, words, logs, memories, slots } = this;
    const { languageWeight, temperature } = this.settings;
    const before = states.memory[state]!;
    const best = states.best[state]!;
    const forward = states.forward[state]!;
    const first = lattice.first[boundary]!;
    const end = lattice.first[boundary + 1]!;
    for (let slot = 0; slot < this.wordCount; slot += 1) {
      memories[slot] = scorer.advance(before, words[slot]!);
      logs[slot] = scorer.logProbability;
    }
    for (let place = first; place < end; place += 1) {
      const arc = lattice.arcs[place]!;
      const slot = slots[place - first]!;
      let memory = before;
      let language = 0;
      if (slot >= 0) {
        memory = memories[slot]!;
        language = logs[slot]!;
      } else
        for (const word of arc.ids) {
          memory = scorer.advance(memory, word);
          language += scorer.logProbability;
        }
      const score = arc.local + languageWeight * language;
      const next = states.at(lattice.to[place]!, memory);
      const share = score / temperature;
      const edge = edges.add(state, next, place, share);
      states.forward[next] = logAdd(states.forward[next]!, forward + share);
      if (best + score > states.best[next]!) {
        states.best[next] = best + score;
        states.back[next] = edge;
      }
    }
  }

  /** Edges were added in the order of the boundaries they leave, so that going back over them meets later ones first. */
  private trace(lattice: Lattice, last: readonly number[]): Decoding {
    const { states, edges } = this;
    const posteriors = new Float64Array(lattice.arcs.length);
    let total = never;
    let winner = last[0]!;
    for (const state of last) {
      states.backward[state] = 0;
      total = logAdd(total, states.forward[state]!);
      if (states.best[state]! > states.best[winner]!) winner = state;
    }
    for (let edge = edges.count - 1; edge >= 0; edge -= 1) {
      const to = edges.to[edge]!;
      if (states.kept[to] === 0 || states.backward[to] === never) continue;
      const from = edges.from[edge]!;
      const share = edges.score[edge]! + states.backward[to]!;
      states.backward[from] = logAdd(states.backward[from]!, share);
      posteriors[edges.arc[edge]!]! += Math.exp(states.forward[from]! + share - total);
    }
    const path: number[] = [];
    for (let edge = states.back[winner]!; edge >= 0; edge = states.back[edges.from[edge]!]!)
      path.push(edges.arc[edge]!);
    return { path: Int32Array.from(path.reverse()), posteriors };
  }
}
