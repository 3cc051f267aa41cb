import { SENTENCE_START, specialTokens } from '../../repair/language/tokens.js';
import type { BackoffLevel } from './backoff-model.js';
import { CasingCounts } from './casing.js';
import { countNgrams, type NgramLevel } from './count-ngrams.js';
import { kneserNey } from './kneser-ney.js';
import { packModel } from './pack-model.js';
import { pruneModel } from './prune-model.js';
import { CorpusTokens, chooseVocabulary, encode, type Vocabulary } from './vocabulary.js';

export interface TrainingText {
  /** One a paragraph. */
  readonly paragraphs: readonly string[];
  /** Share of the mixture; those of all texts sum to 1. */
  readonly weight: number;
}

export interface TrainingSettings {
  readonly order: number;
  /** See MixSettings. */
  readonly trust: number;
  /** See pruneModel; 0 keeps everything. */
  readonly pruning: number;
  /** Words to know although no text holds them. */
  readonly extraWords: readonly string[];
}

export interface TrainedModel {
  readonly bytes: Uint8Array;
  readonly vocabulary: Vocabulary;
  readonly levels: readonly BackoffLevel[];
}

/** A language model of several texts. The same texts and settings give the same bytes. */
export function trainModel(
  texts: readonly TrainingText[],
  settings: TrainingSettings,
  tokens = new CorpusTokens(),
): TrainedModel {
  const counts = new Map<string, number>();
  for (const { paragraphs } of texts) {
    for (const paragraph of paragraphs) {
      for (const { token } of tokens.of(paragraph)) counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  }
  const vocabulary = chooseVocabulary(counts, settings.extraWords);
  const casing = new CasingCounts(vocabulary);
  for (const { paragraphs } of texts) for (const paragraph of paragraphs) casing.add(tokens.of(paragraph));

  const start = specialTokens.indexOf(SENTENCE_START);
  const encoded = texts.map(({ paragraphs }) => encode(paragraphs, tokens, vocabulary));
  const levels = countNgrams(encoded, { order: settings.order, words: vocabulary.size, start });
  const weights = texts.map(({ weight }) => weight);
  const full = kneserNey(levels, { weights, trust: settings.trust, start });
  const kept = pruneModel(
    full,
    levels.map((level) => sharesOf(level, encoded, weights)),
    settings.pruning,
  );
  return { bytes: packModel(vocabulary.words, casing.toBytes(), kept), vocabulary, levels: kept };
}

/** How often each n-gram occurs in the mixture of texts, as a share of all their words. */
function sharesOf(
  level: NgramLevel,
  texts: readonly Uint16Array[],
  weights: readonly number[],
): Float64Array {
  const shares = new Float64Array(level.size);
  level.counts.forEach((counts, source) => {
    const factor = weights[source]! / Math.max(texts[source]!.length, 1);
    counts.forEach((count, place) => {
      shares[place]! += factor * count;
    });
  });
  return shares;
}
