import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decoder } from '../../src/repair/decoding/decode.js';
import { type Lattice, type LongArc, latticeOf, type WordScorer } from '../../src/repair/decoding/lattice.js';

/** A bigram model by a made-up rule: enough for every reading to have a score of its own. */
class TinyScorer implements WordScorer {
  readonly start = 0;
  logProbability = 0;

  advance(memory: number, word: number): number {
    this.logProbability = -(((memory * 7 + word * 13) % 11) / 3) - 0.1;
    return word;
  }
}

const settings = { beam: 1000, margin: 1000, languageWeight: 0.8, temperature: 1.3 };

/** Two to five boundaries, one to four arcs from each, some over two boundaries. */
const lattices = fc
  .array(
    fc.array(
      fc.record({
        word: fc.integer({ min: 1, max: 6 }),
        local: fc.integer({ min: -9, max: 0 }),
        long: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 2, maxLength: 5 },
  )
  .map((places): Lattice => {
    const long = new Map<number, LongArc[]>();
    const leaving = places.map((arcs, from) => {
      const all = arcs.map(({ word, local }) => ({ ids: [word], local, text: `${word}` }));
      const over = all.filter((_, index) => arcs[index]!.long && index > 0 && from + 2 <= places.length);
      long.set(
        from,
        over.map((arc) => ({ ...arc, pieces: 2 })),
      );
      return all.filter((arc) => !over.includes(arc));
    });
    return latticeOf(leaving, long);
  });

function readings(lattice: Lattice): { arcs: number[]; score: number }[] {
  const all: { arcs: number[]; score: number }[] = [];
  const scorer = new TinyScorer();
  const go = (at: number, memory: number, arcs: number[], score: number): void => {
    if (at === lattice.size) {
      all.push({ arcs, score });
      return;
    }
    for (let place = lattice.first[at]!; place < lattice.first[at + 1]!; place += 1) {
      const arc = lattice.arcs[place]!;
      const next = scorer.advance(memory, arc.ids[0]!);
      go(
        lattice.to[place]!,
        next,
        [...arcs, place],
        score + arc.local + settings.languageWeight * scorer.logProbability,
      );
    }
  };
  go(0, scorer.start, [], 0);
  return all;
}

describe('decode', () => {
  test('finds the best of all readings, and how likely every arc is', () => {
    const decoder = new Decoder(settings);
    fc.assert(
      fc.property(lattices, (lattice) => {
        const all = readings(lattice);
        const { path, posteriors } = decoder.decode(lattice, new TinyScorer());
        const best = Math.max(...all.map(({ score }) => score));
        const chosen = all.find(({ arcs }) => arcs.join() === [...path].join());
        expect(chosen?.score).toBeCloseTo(best, 9);
        const weight = ({ score }: { score: number }) => Math.exp(score / settings.temperature);
        const total = all.reduce((sum, reading) => sum + weight(reading), 0);
        lattice.arcs.forEach((_, place) => {
          const holding = all
            .filter(({ arcs }) => arcs.includes(place))
            .reduce((sum, reading) => sum + weight(reading), 0);
          expect(posteriors[place]).toBeCloseTo(holding / total, 6);
        });
      }),
      { numRuns: 200 },
    );
  });
});
