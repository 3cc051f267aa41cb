import type { Arc } from '../decoding/lattice.js';
import type { Candidates } from './candidate-source.js';

/** For text whose letters stand as they were printed: a word is itself or nothing. */
export class ExactSource implements Candidates {
  constructor(private readonly idOf: (word: string) => number) {}

  candidates(seen: string): readonly Arc[] {
    const id = this.idOf(seen);
    return id < 0 ? [] : [{ ids: [id], text: seen, local: 0 }];
  }
}
