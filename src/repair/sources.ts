import type { GarbleKind } from '../model/repair.js';
import { isVietnameseSyllable, placeTones } from '../vietnamese/syllables.js';
import { CandidateSource, type Candidates } from './candidates/candidate-source.js';
import { ExactSource } from './candidates/exact-source.js';
import { type Spelling, SyllableTrie } from './candidates/syllable-trie.js';
import { droppingChannel, strippedChannel } from './channel/made-channels.js';
import type { ChannelCounts } from './channel/segment-channel.js';
import { SegmentChannel } from './channel/segment-channel.js';
import { WordMemory } from './channel/word-memory.js';
import { canonicalSyllable } from './language/canonical.js';
import type { LanguageModel } from './language/language-model.js';
import { candidateLimits, frequencyWeight } from './settings.js';

/** Below this share of capitals a word that is no syllable is a foreign word, above it an abbreviation. */
const mostCapitals = 0.5;

/** Syllables, and foreign words of some length; abbreviations are mended by their own list. */
function isCandidate(model: LanguageModel, id: number, word: string): boolean {
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return false;
  return isVietnameseSyllable(word) || (word.length >= 4 && model.casingOf(id).upper < mostCapitals);
}

const nothingRemembered = new WordMemory([], new Map(), () => -1);

/** The words of a language model as the trie of candidates wants them: a tone may stand in the old or the new place. */
export function spellingsOf(model: LanguageModel): Spelling[] {
  const spellings: Spelling[] = [];
  for (const { id, word, logProbability } of model.vocabulary())
    if (isCandidate(model, id, word)) spellings.push(...spelledBothWays(word, id, logProbability));
  return spellings;
}

/** Only these rhymes have two places for their tone: hoà, hóa; khoẻ, khỏe; thuỷ, thủy. */
const TWO_PLACES = /o[aáàảãạeéèẻẽẹ]|[óòỏõọ][ae]|u[yýỳỷỹỵ]|[úùủũụ]y/u;

export function spelledBothWays(word: string, id: number, logFrequency: number): Spelling[] {
  const old = TWO_PLACES.test(word) ? placeTones(word, 'old') : word;
  const one = { text: old, printed: old, id, logFrequency };
  return old === word ? [one] : [one, { ...one, text: word }];
}

/** Makes the candidate sources of every kind of garble, each when it is first asked for. */
export class Sources {
  private readonly made = new Map<string, Candidates>();
  private readonly trie: SyllableTrie;

  constructor(
    spellings: readonly Spelling[],
    private readonly idOf: (word: string) => number,
    private readonly learned: (kind: 'wrong-language' | 'tone-errors') => ChannelCounts,
  ) {
    this.trie = new SyllableTrie(spellings, (log) => Math.exp(frequencyWeight * log));
  }

  /** `letters`: the marked letters that the text still shows. */
  for(kind: Exclude<GarbleKind, 'clean'>, letters: string): Candidates {
    const key = kind === 'letters-dropped' ? `${kind} ${letters}` : kind;
    const known = this.made.get(key);
    if (known) return known;
    const source = this.make(kind, letters);
    this.made.set(key, source);
    return source;
  }

  private make(kind: Exclude<GarbleKind, 'clean'>, letters: string): Candidates {
    const trie = this.trie;
    switch (kind) {
      case 'wrong-language':
      case 'tone-errors': {
        const { segments, words, totals } = this.learned(kind);
        const memory = new WordMemory(words, totals, (word) => this.idOf(canonicalSyllable(word)));
        return new CandidateSource(trie, new SegmentChannel(segments), memory, candidateLimits);
      }
      case 'marks-stripped':
        return new CandidateSource(trie, strippedChannel(), nothingRemembered, candidateLimits);
      case 'letters-dropped':
        return new CandidateSource(trie, droppingChannel(letters), nothingRemembered, candidateLimits);
      case 'syllables-split':
        return new ExactSource((word) => this.idOf(canonicalSyllable(word)));
    }
  }
}
