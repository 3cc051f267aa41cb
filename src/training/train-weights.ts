import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LanguageModel } from '../repair/language/language-model.js';

/**
 * Writes what linking ships of the language model: how rare each syllable is, as a whole number of nats. Run it after
 * `npm run train:language`.
 */
const out = path.resolve(import.meta.dirname, '../linking/data/syllable-weights.ts');
/** Rarer ones are left out: a word that is not listed weighs as much as the rarest. */
const rarest = 10;

const model = path.resolve(import.meta.dirname, '../repair/data/language.bin');
const language = LanguageModel.fromBytes(readFileSync(model));
const byWeight = new Map<number, string[]>();
for (const { word, logProbability } of language.vocabulary()) {
  const weight = Math.max(3, Math.round(-logProbability));
  if (weight >= rarest || !/^\p{L}[\p{L}\p{M}]*$/u.test(word)) continue;
  byWeight.set(weight, [...(byWeight.get(weight) ?? []), word]);
}
const lines = [...byWeight]
  .sort(([one], [other]) => one - other)
  .map(([weight, words]) => `  [${weight}, '${words.sort().join(' ')}'],`);
writeFileSync(
  out,
  `/**
 * How rare syllables are: -ln P of the trained language model (src/repair/data/card.md says what it was learned from), to
 * the whole number. Made by \`npm run train:weights\`; shipped, so that no plan in a store changes the links of others.
 */
export const syllableWeights: readonly (readonly [weight: number, syllables: string])[] = [
${lines.join('\n')}
];

/** Of every syllable that is not listed. */
export const rarestWeight = ${rarest};
`,
);
