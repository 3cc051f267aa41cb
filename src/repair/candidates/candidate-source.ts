import { ChannelRows } from '../channel/channel-rows.js';
import { type SegmentChannel, wordStart } from '../channel/segment-channel.js';
import type { WordMemory } from '../channel/word-memory.js';
import type { LetterCase } from './letter-case.js';
import type { SyllableTrie } from './syllable-trie.js';
import { type CandidateLimits, leastChance, TrieSearch } from './trie-search.js';

/** A word that may have been printed where another was seen. */
export interface Candidate {
  /** Id in the language model. */
  readonly id: number;
  /** As it would be printed, case and all. */
  readonly text: string;
  /** ln P(seen | text). */
  readonly channel: number;
}

/** Words this long are names, addresses or two words run together: no syllable has more than 7 letters. */
const longestWord = 14;

/** Two strokes that were one letter, mostly in capitals under a stamp: "CC)NG" for CÔNG; and what it costs to see it so. */
const drawnLetters: readonly (readonly [strokes: string, letter: string])[] = [
  ['C)', 'O'],
  ['|)', 'D'],
  ['I)', 'D'],
  ['(J', 'U'],
  ['}{', 'H'],
];
const redrawing = -3;

/** What a seen word may stand for, best first. */
export interface Candidates {
  candidates(seen: string, cases: readonly LetterCase[]): readonly Candidate[];
}

/**
 * Finds the words of the vocabulary that a seen word may stand for: the trie of syllables is walked while the channel
 * sums, for every prefix, the chance that it came out as each beginning of the seen word. Branches that cannot reach the
 * best `count` are left. Results are kept per word.
 */
export class CandidateSource implements Candidates {
  private readonly search: TrieSearch;
  private readonly known = new Map<string, readonly Candidate[]>();
  private static readonly mostKnown = 200_000;

  constructor(
    trie: SyllableTrie,
    private readonly channel: SegmentChannel,
    private readonly memory: WordMemory,
    private readonly limits: CandidateLimits,
  ) {
    this.search = new TrieSearch(trie, channel, limits);
  }

  candidates(seen: string, cases: readonly LetterCase[]): readonly Candidate[] {
    const key = `${cases.join()} ${seen}`;
    const known = this.known.get(key);
    if (known) return known;
    if (this.known.size > CandidateSource.mostKnown) this.known.clear();
    const found = seen.length > longestWord ? [] : this.find(seen, cases);
    this.known.set(key, found);
    return found;
  }

  private find(seen: string, cases: readonly LetterCase[]): Candidate[] {
    const redrawn = drawnLetters.reduce((text, [strokes, letter]) => text.replaceAll(strokes, letter), seen);
    if (redrawn === seen) return this.read(seen, cases);
    return this.read(redrawn, cases).map((candidate) => ({
      ...candidate,
      channel: candidate.channel + redrawing,
    }));
  }

  private read(seen: string, cases: readonly LetterCase[]): Candidate[] {
    const chances = new Map<string, { id: number; segments: number }>();
    const rows = new ChannelRows(seen, this.channel);
    const startId = this.channel.letterId(wordStart);
    for (const letterCase of cases)
      for (const { id, text, chance } of this.search.run(rows, startId, letterCase))
        chances.set(text, { id, segments: chance });
    for (const { text, id } of this.memory.printedFor(seen))
      if (!chances.has(text)) chances.set(text, { id, segments: 0 });
    const candidates: Candidate[] = [];
    for (const [text, { id, segments }] of chances) {
      const chance = this.memory.chance(text, seen, segments);
      if (chance > leastChance) candidates.push({ id, text, channel: Math.log(chance) });
    }
    candidates.sort((a, b) => b.channel - a.channel || (a.text < b.text ? -1 : 1));
    const least = (candidates[0]?.channel ?? 0) - this.limits.margin;
    return candidates.filter(({ channel }) => channel >= least);
  }
}
