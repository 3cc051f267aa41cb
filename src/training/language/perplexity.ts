import type { LanguageModel } from '../../repair/language/language-model.js';
import { SENTENCE_END } from '../../repair/language/tokens.js';
import type { CorpusTokens } from './vocabulary.js';

export interface Perplexity {
  /** The end of every paragraph counts as one. */
  readonly tokens: number;
  readonly perplexity: number;
  /** Percent of tokens outside the vocabulary. */
  readonly unknownPercent: number;
}

/** How surprised the packed model is by paragraphs: e to the mean of -log P, unknown words counted as `<unk>`. */
export function perplexityOf(
  model: LanguageModel,
  paragraphs: readonly string[],
  tokens: CorpusTokens,
): Perplexity {
  const end = model.idOf(SENTENCE_END);
  let count = 0;
  let unknown = 0;
  let log = 0;
  for (const paragraph of paragraphs) {
    const ids = tokens.of(paragraph).map(({ token }) => Math.max(model.idOf(token), model.unknown));
    if (ids.length === 0) continue;
    let state = model.start;
    for (const id of [...ids, end]) {
      log += model.logProbability(state, id);
      state = model.next(state, id);
      count += 1;
      if (id === model.unknown) unknown += 1;
    }
  }
  return { tokens: count, perplexity: Math.exp(-log / count), unknownPercent: (100 * unknown) / count };
}
