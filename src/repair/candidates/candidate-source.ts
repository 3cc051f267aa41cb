import { ChannelRows } from '../channel/channel-rows.js';
import { type SegmentChannel, wordStart } from '../channel/segment-channel.js';
import type { WordMemory } from '../channel/word-memory.js';
import type { Arc } from '../decoding/lattice.js';
import { type LetterCase, possibleCases } from './letter-case.js';
import type { SyllableTrie } from './syllable-trie.js';
import { type CandidateLimits, leastChance, TrieSearch } from './trie-search.js';

/** Words this long are names, addresses or two words run together: no syllable has more than 7 letters. */
const longestWord = 14;

/** Two strokes that were one letter, mostly in capitals under a stamp: "CC)NG" for CÔNG; and what it costs to see it so. */
const drawnLetters: readonly (readonly [strokes: string, letter: string])[] = [
  ['C)', 'O'],
  ['|)', 'D'],
  ['I)', 'D'],
  ['(J', 'U'],
  ['}{', 'H'],
  ['NQ', 'NG'], // no syllable has the one, many end with the other
];
const redrawing = -3;

/** The words that may have been printed where another was seen, best first; `local` is ln P(seen | text). */
export interface Candidates {
  candidates(seen: string, inCapitals: boolean): readonly Arc[];
}

/**
 * Finds the words of the vocabulary that a seen word may stand for: the trie of syllables is walked while the channel
 * sums, for every prefix, the chance that it came out as each beginning of the seen word. Branches that cannot reach the
 * best `count` are left. Results are kept per word.
 */
export class CandidateSource implements Candidates {
  private readonly search: TrieSearch;
  /** By what was seen: in running text, and among words in capitals. */
  private readonly known = [new Map<string, readonly Arc[]>(), new Map<string, readonly Arc[]>()] as const;
  private static readonly mostKnown = 200_000;

  constructor(
    trie: SyllableTrie,
    private readonly channel: SegmentChannel,
    private readonly memory: WordMemory,
    private readonly limits: CandidateLimits,
  ) {
    this.search = new TrieSearch(trie, channel, limits);
  }

  candidates(seen: string, inCapitals: boolean): readonly Arc[] {
    const known = this.known[inCapitals ? 1 : 0];
    const found = known.get(seen);
    if (found) return found;
    if (known.size > CandidateSource.mostKnown) known.clear();
    const fresh = seen.length > longestWord ? [] : this.find(seen, possibleCases(seen, inCapitals));
    known.set(seen, fresh);
    return fresh;
  }

  private find(seen: string, cases: readonly LetterCase[]): Arc[] {
    const redrawn = drawnLetters.reduce((text, [strokes, letter]) => text.replaceAll(strokes, letter), seen);
    if (redrawn === seen) return this.read(seen, cases);
    return this.read(redrawn, cases).map((candidate) => ({
      ...candidate,
      local: candidate.local + redrawing,
    }));
  }

  private read(seen: string, cases: readonly LetterCase[]): Arc[] {
    const chances = new Map<string, { id: number; segments: number }>();
    const rows = new ChannelRows(seen, this.channel);
    const startId = this.channel.letterId(wordStart);
    for (const letterCase of cases)
      for (const { id, text, chance } of this.search.run(rows, startId, letterCase))
        chances.set(text, { id, segments: chance });
    for (const { text, id } of this.memory.printedFor(seen))
      if (!chances.has(text)) chances.set(text, { id, segments: 0 });
    const candidates: Arc[] = [];
    for (const [text, { id, segments }] of chances) {
      const chance = this.memory.chance(text, seen, segments);
      if (chance > leastChance) candidates.push({ ids: [id], text, local: Math.log(chance) });
    }
    candidates.sort((a, b) => b.local - a.local || (a.text < b.text ? -1 : 1));
    const least = (candidates[0]?.local ?? 0) - this.limits.margin;
    return candidates.filter(({ local }) => local >= least);
  }
}
