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

/** Columns of numbers that grow; kept between calls. */
class States {
  memory = new Float64Array(4096);
  best = new Float64Array(4096);
  /** ln of the sum over all ways to here, and from here, at the posterior's temperature. */
  forward = new Float64Array(4096);
  backward = new Float64Array(4096);
  /** The edge of the best way to here. */
  back = new Int32Array(4096);
  kept = new Uint8Array(4096);
  count = 0;

  make(memory: number): number {
    if (this.count === this.memory.length) this.grow();
    const state = this.count;
    this.count += 1;
    this.memory[state] = memory;
    this.best[state] = never;
    this.forward[state] = never;
    this.backward[state] = never;
    this.back[state] = -1;
    this.kept[state] = 0;
    return state;
  }

  private grow(): void {
    this.memory = grown(this.memory, Float64Array);
    this.best = grown(this.best, Float64Array);
    this.forward = grown(this.forward, Float64Array);
    this.backward = grown(this.backward, Float64Array);
    this.back = grown(this.back, Int32Array);
    this.kept = grown(this.kept, Uint8Array);
  }
}

class Edges {
  from = new Int32Array(16384);
  to = new Int32Array(16384);
  arc = new Int32Array(16384);
  score = new Float64Array(16384);
  count = 0;

  add(from: number, to: number, arc: number, score: number): number {
    if (this.count === this.from.length) {
      this.from = grown(this.from, Int32Array);
      this.to = grown(this.to, Int32Array);
      this.arc = grown(this.arc, Int32Array);
      this.score = grown(this.score, Float64Array);
    }
    const edge = this.count;
    this.count += 1;
    this.from[edge] = from;
    this.to[edge] = to;
    this.arc[edge] = arc;
    this.score[edge] = score;
    return edge;
  }
}

function grown<Column extends Float64Array | Int32Array | Uint8Array>(
  column: Column,
  make: new (length: number) => Column,
): Column {
  const larger = new make(column.length * 2);
  larger.set(column);
  return larger;
}

/**
 * Finds the most likely reading of a lattice under a language model by beam search with recombination, and how likely
 * every arc is by summing forward and backward over what the beam kept.
 */
export class Decoder {
  private readonly states = new States();
  private readonly edges = new Edges();

  constructor(private readonly settings: DecoderSettings) {}

  decode(lattice: Lattice, scorer: WordScorer): Decoding {
    const { states } = this;
    states.count = 0;
    this.edges.count = 0;
    const boundaries: Map<number, number>[] = Array.from({ length: lattice.size + 1 }, () => new Map());
    const first = states.make(scorer.start);
    states.best[first] = 0;
    states.forward[first] = 0;
    boundaries[0]!.set(scorer.start, first);
    let last: number[] = [];
    for (let boundary = 0; boundary <= lattice.size; boundary += 1) {
      last = this.prune([...boundaries[boundary]!.values()]);
      for (const state of last) states.kept[state] = 1;
      if (boundary === lattice.size) break;
      for (const state of last) this.expand(state, boundary, lattice, boundaries, scorer);
    }
    return this.trace(lattice, last);
  }

  private prune(here: number[]): number[] {
    if (here.length <= 1) return here;
    const { best } = this.states;
    let top = never;
    for (const state of here) top = Math.max(top, best[state]!);
    const near = here.filter((state) => best[state]! >= top - this.settings.margin);
    if (near.length <= this.settings.beam) return near;
    return near.sort((a, b) => best[b]! - best[a]! || a - b).slice(0, this.settings.beam);
  }

  private expand(
    state: number,
    boundary: number,
    lattice: Lattice,
    boundaries: readonly Map<number, number>[],
    scorer: WordScorer,
  ): void {
    const { states, edges } = this;
    const { languageWeight, temperature } = this.settings;
    const before = states.memory[state]!;
    const best = states.best[state]!;
    const forward = states.forward[state]!;
    const end = lattice.first[boundary + 1]!;
    for (let place = lattice.first[boundary]!; place < end; place += 1) {
      const arc = lattice.arcs[place]!;
      let memory = before;
      let language = 0;
      for (let index = 0; index < arc.ids.length; index += 1) {
        memory = scorer.advance(memory, arc.ids[index]!);
        language += scorer.logProbability;
      }
      const score = arc.local + languageWeight * language;
      const target = boundaries[lattice.to[place]!]!;
      let next = target.get(memory);
      if (next === undefined) {
        next = states.make(memory);
        target.set(memory, next);
      }
      const edge = edges.add(state, next, place, score / temperature);
      states.forward[next] = logAdd(states.forward[next]!, forward + score / temperature);
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
