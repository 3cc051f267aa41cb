/** One way to read the text between two boundaries. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** Words of the language model it stands for, none to two. */
  readonly ids: readonly number[];
  /** What it costs apart from the language model: channel and penalties (natural logarithm, weighted). */
  readonly local: number;
  /** What is printed when it is chosen. */
  readonly text: string;
}

/**
 * All readings of a run of pieces. Boundaries are numbered 0 to `size`; the arcs that leave boundary b are
 * `arcs[first[b]]` up to before `arcs[first[b + 1]]`, and every arc leads to a later boundary.
 */
export interface Lattice {
  readonly size: number;
  readonly arcs: readonly Arc[];
  readonly first: Int32Array;
}

export function latticeOf(leaving: readonly (readonly Arc[])[]): Lattice {
  const first = new Int32Array(leaving.length + 1);
  leaving.forEach((arcs, boundary) => {
    first[boundary + 1] = first[boundary]! + arcs.length;
  });
  return { size: leaving.length, arcs: leaving.flat(), first };
}

/** How likely a word is after the words before, of which a number stands for what matters. */
export interface WordScorer {
  /** At the beginning of a paragraph. */
  readonly start: number;
  /** What `advance` found last: natural logarithm of P(word | memory). */
  readonly logProbability: number;
  /** The memory after one more word. */
  advance(memory: number, word: number): number;
}
