import type { PhraseDocument } from '../../model/repair.js';
import { isVietnameseSyllable } from '../../vietnamese/syllables.js';
import type { Spelling } from '../candidates/syllable-trie.js';
import type { WordScorer } from '../decoding/lattice.js';
import type { LanguageModel } from '../language/language-model.js';
import { modelTokens, UNKNOWN } from '../language/tokens.js';
import type { Adaptation } from '../repairer.js';
import { spelledBothWays } from '../sources.js';
import { lexiconSentences } from './lexicon.js';
import { AdaptedScorer, SiblingModel } from './sibling-model.js';

/** How often a word that only siblings know counts as met, for ranking candidates (natural logarithm). */
const newWordFrequency = -11;
/** How much the bare frequencies of words count beside the language model's: siblings use the same words, a lexicon need not. */
const siblingShare = 0.05;
const lexiconShare = 0.01;
/** New words that are no syllables are names of some length; shorter ones are abbreviations, which have a list of their own. */
const longName = 5;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/** Words and phrases of clean documents, ready for use with one language model. */
export class SiblingAdaptation implements Adaptation {
  readonly documentIds: readonly string[];
  /** Words that the language model lacks. */
  readonly spellings: readonly Spelling[];
  private readonly newIds = new Map<string, number>();
  private readonly siblings: SiblingModel;

  constructor(
    documents: readonly PhraseDocument[],
    private readonly model: LanguageModel,
  ) {
    this.documentIds = documents.map(({ id }) => id);
    const sentences = [
      ...lexiconSentences(),
      ...documents.flatMap(({ lines }) => lines.map(modelTokens)),
    ].map((tokens) => tokens.map((token) => this.learn(token)));
    this.siblings = new SiblingModel(sentences, documents.length === 0 ? lexiconShare : siblingShare);
    this.spellings = [...this.newIds]
      .filter(([word]) => isVietnameseSyllable(word) || (LETTERS.test(word) && word.length >= longName))
      .flatMap(([word, id]) => spelledBothWays(word, id, newWordFrequency));
  }

  private learn(token: string): number {
    const id = this.idOf(token);
    if (id >= 0) return id;
    const fresh = this.model.size + this.newIds.size;
    this.newIds.set(token, fresh);
    return fresh;
  }

  idOf(token: string): number {
    const known = this.model.idOf(token);
    return known >= 0 ? known : (this.newIds.get(token) ?? -1);
  }

  scorer(base: WordScorer): WordScorer {
    return new AdaptedScorer(base, this.siblings, this.model.size, this.model.idOf(UNKNOWN));
  }
}
