const never = Number.NEGATIVE_INFINITY;
const hashing = 0x9e3779b1;
const more = 0x85ebca6b;
/** A memory is cut in two to be hashed. */
const halfRoom = 2 ** 24;

type Column = Float64Array | Int32Array | Uint8Array;

function grown<Kind extends Column>(column: Kind, make: new (length: number) => Kind): Kind {
  const larger = new make(column.length * 2);
  larger.set(column as never);
  return larger;
}

/** The states of a search in columns that grow and are kept between searches, found again by boundary and memory. */
export class States {
  boundary = new Int32Array(4096);
  memory = new Float64Array(4096);
  best = new Float64Array(4096);
  /** ln of the sum over all ways to here, and from here, at the posterior's temperature. */
  forward = new Float64Array(4096);
  backward = new Float64Array(4096);
  /** The edge of the best way to here. */
  back = new Int32Array(4096);
  kept = new Uint8Array(4096);
  /** The state made before it at the same boundary; -1 for the first. */
  before = new Int32Array(4096);
  count = 0;
  /** The state made last at each boundary; -1 for none. */
  private last = new Int32Array(512);
  /** State + 1 at the places of a hash table, twice as long as the columns; 0 for an empty place. */
  private places = new Int32Array(8192);

  clear(boundaries: number): void {
    this.count = 0;
    this.places.fill(0);
    if (this.last.length < boundaries) this.last = new Int32Array(boundaries * 2);
    this.last.fill(-1);
  }

  lastOf(boundary: number): number {
    return this.last[boundary]!;
  }

  /** The state at a boundary with a memory, made when there is none yet. */
  at(boundary: number, memory: number): number {
    const mask = this.places.length - 1;
    const upper = Math.floor(memory / halfRoom);
    const lower = memory - upper * halfRoom;
    const mixed = Math.imul(Math.imul(upper, hashing) ^ Math.imul(lower + boundary, more), hashing);
    let place = (mixed >>> 9) & mask;
    for (let found = this.places[place]!; found !== 0; found = this.places[place]!) {
      if (this.memory[found - 1] === memory && this.boundary[found - 1] === boundary) return found - 1;
      place = (place + 1) & mask;
    }
    const state = this.count;
    this.count += 1;
    this.places[place] = state + 1;
    this.boundary[state] = boundary;
    this.memory[state] = memory;
    this.best[state] = never;
    this.forward[state] = never;
    this.backward[state] = never;
    this.back[state] = -1;
    this.kept[state] = 0;
    this.before[state] = this.last[boundary]!;
    this.last[boundary] = state;
    if (this.count === this.memory.length) this.grow();
    return state;
  }

  private grow(): void {
    this.boundary = grown(this.boundary, Int32Array);
    this.memory = grown(this.memory, Float64Array);
    this.best = grown(this.best, Float64Array);
    this.forward = grown(this.forward, Float64Array);
    this.backward = grown(this.backward, Float64Array);
    this.back = grown(this.back, Int32Array);
    this.kept = grown(this.kept, Uint8Array);
    this.before = grown(this.before, Int32Array);
    this.places = new Int32Array(this.places.length * 2);
    const mask = this.places.length - 1;
    for (let state = 0; state < this.count; state += 1) {
      const upper = Math.floor(this.memory[state]! / halfRoom);
      const lower = this.memory[state]! - upper * halfRoom;
      const mixed = Math.imul(
        Math.imul(upper, hashing) ^ Math.imul(lower + this.boundary[state]!, more),
        hashing,
      );
      let place = (mixed >>> 9) & mask;
      while (this.places[place] !== 0) place = (place + 1) & mask;
      this.places[place] = state + 1;
    }
  }
}

/** Steps from state to state, in the order in which they were taken. */
export class Edges {
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
