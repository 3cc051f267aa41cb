import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalSyllable } from '../repair/language/canonical.js';
import { LanguageModel } from '../repair/language/language-model.js';
import { isVietnameseSyllable } from '../vietnamese/syllables.js';
import { perplexityOf } from './language/perplexity.js';
import { readCorpora } from './language/read-corpus.js';
import { tesseractWords } from './language/tesseract-words.js';
import { trainModel } from './language/train-model.js';
import { CorpusTokens } from './language/vocabulary.js';

/** Share of each corpus in the mixture, by its file's name; chosen on paragraphs held out from the first. */
const WEIGHTS: Readonly<Record<string, number>> = { admin: 0.8, laws: 0.2 };

/**
 * Chosen on stretches of `admin` held out whole (documents never seen): order 6 lowers perplexity by 3 percent for a fifth
 * more n-grams, two thirds of the pruning by 1 percent for a tenth more.
 */
const SETTINGS = { order: 5, trust: 20, pruning: 3e-8 };

/** Syllables no corpus may hold, most of them in names; a word list under the Apache licence, version 2.0. */
const LISTED = { package: '@tesseract.js-data/vie', file: '4.0.0/vie.traineddata.gz' };

const listFile = path.join(import.meta.dirname, '../../node_modules', LISTED.package, LISTED.file);
const listed = [...new Set(tesseractWords(listFile).map(canonicalSyllable))].filter(isVietnameseSyllable);

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    out: { type: 'string', default: path.resolve(import.meta.dirname, '../repair/data/language.bin') },
  },
});
if (values.corpus === undefined) {
  throw new Error('Say where the texts are: train-language.ts --corpus DIR [--out FILE]');
}

const sha256Of = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

const corpora = readCorpora(values.corpus);
const tokens = new CorpusTokens();
const texts = corpora.map(({ name, train }) => ({
  paragraphs: train,
  weight: WEIGHTS[name] ?? 1 / corpora.length,
}));
const { bytes, vocabulary, levels } = trainModel(texts, { ...SETTINGS, extraWords: listed }, tokens);

const model = LanguageModel.fromBytes(bytes);
const card = {
  sources: corpora.map(({ name, sha256, words, train, tune, test }) => ({
    name,
    sha256,
    words,
    weight: WEIGHTS[name] ?? 1 / corpora.length,
    paragraphs: { train: train.length, tune: tune.length, test: test.length },
  })),
  wordList: { ...LISTED, sha256: sha256Of(readFileSync(listFile)), syllables: listed.length },
  settings: SETTINGS,
  file: { bytes: bytes.length, sha256: sha256Of(bytes) },
  words: vocabulary.size,
  ngrams: levels.map(({ size }) => size),
  heldOut: Object.fromEntries(
    corpora.flatMap(({ name, tune, test }) => [
      [`${name} tune`, perplexityOf(model, tune, tokens)],
      [`${name} test`, perplexityOf(model, test, tokens)],
    ]),
  ),
};
mkdirSync(path.dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
writeFileSync(`${values.out.replace(/\.bin$/, '')}.json`, `${JSON.stringify(card, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(card, null, 2)}\n`);
