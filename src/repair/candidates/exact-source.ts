import type { Candidate, Candidates } from './candidate-source.js';

/** For text whose letters stand as they were printed: a word is itself or nothing. */
export class ExactSource implements Candidates {
  constructor(private readonly idOf: (word: string) => number) {}

  candidates(seen: string): readonly Candidate[] {
    const id = this.idOf(seen);
    return id < 0 ? [] : [{ id, text: seen, channel: 0 }];
  }
}
