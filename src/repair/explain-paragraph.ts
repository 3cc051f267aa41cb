import type { GarbleKind } from '../model/repair.js';
import { confidenceOf, type DecodedParagraph, mendByGrammar } from './repair-paragraph.js';
import type { ExplainedWord } from './repairer.js';
import type { PlacedPiece } from './text/place-pieces.js';

/** For every word of a paragraph: what it was taken for, and what else it might have been. */
export function explainParagraph(
  pieces: readonly PlacedPiece[],
  { lattice, decoding }: DecodedParagraph,
  kind: GarbleKind,
): ExplainedWord[] {
  const explained: ExplainedWord[] = [];
  for (const place of decoding.path) {
    const arc = lattice.arcs[place]!;
    const from = lattice.from[place]!;
    const to = lattice.to[place]!;
    const first = pieces[from]!;
    if (first.kind === 'mark') continue;
    const candidates = lattice.arcs
      .slice(lattice.first[from]!, lattice.first[from + 1]!)
      .map(({ text, local }, index) => ({
        text,
        channel: local,
        posterior: Math.min(1, decoding.posteriors[lattice.first[from]! + index]!),
      }))
      .sort((a, b) => b.posterior - a.posterior || b.channel - a.channel);
    explained.push({
      line: first.line,
      start: first.start,
      sic: pieces
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
      corr: mendByGrammar(first, pieces[to], pieces[from - 1])?.corr ?? arc.text,
      confidence: confidenceOf(place, lattice, decoding),
      kind,
      candidates,
    });
  }
  return explained;
}
