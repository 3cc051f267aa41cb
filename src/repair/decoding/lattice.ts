/** One way to read the text between two boundaries. */
export interface Arc {
  /** Words of the language model it stands for, none to two. */
  readonly ids: readonly number[];
  /** What it costs apart from the language model: channel and penalties (natural logarithm, weighted). */
  readonly local: number;
  /** What is printed when it is chosen, case and all. */
  readonly text: string;
}

/** An arc that passes over `pieces` pieces. */
export interface LongArc extends Arc {
  readonly pieces: number;
}

/**
 * All readings of a run of pieces. Boundaries are numbered 0 to `size`; the arcs that leave boundary b stand at the places
 * `first[b]` up to before `first[b + 1]`, and `from` and `to` tell the boundaries of every place.
 */
export interface Lattice {
  readonly size: number;
  readonly arcs: readonly Arc[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly first: Int32Array;
}

/** `leaving[b]`: arcs over piece b alone; `long[b]`: those over more pieces. */
export function latticeOf(
  leaving: readonly (readonly Arc[])[],
  long: ReadonlyMap<number, readonly LongArc[]>,
): Lattice {
  const size = leaving.length;
  const first = new Int32Array(size + 1);
  for (let boundary = 0; boundary < size; boundary += 1)
    first[boundary + 1] = first[boundary]! + leaving[boundary]!.length + (long.get(boundary)?.length ?? 0);
  const count = first[size]!;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const arcs: Arc[] = [];
  for (let boundary = 0; boundary < size; boundary += 1) {
    from.fill(boundary, first[boundary]!, first[boundary + 1]!);
    to.fill(boundary + 1, first[boundary]!, first[boundary + 1]!);
    for (const arc of leaving[boundary]!) arcs.push(arc);
    for (const arc of long.get(boundary) ?? []) {
      to[arcs.length] = boundary + arc.pieces;
      arcs.push(arc);
    }
  }
  return { size, arcs, from, to, first };
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
