import type { BackoffLevel } from './backoff-model.js';
import type { NgramLevel } from './count-ngrams.js';

export interface MixSettings {
  /** How much each source counts; they sum to 1. */
  readonly weights: readonly number[];
  /** A source counts in full where it saw a context far more often than this, by half where as often. */
  readonly trust: number;
  /** The number of the word that begins paragraphs: counted as context only. */
  readonly start: number;
}

/** What a source has to say at one length. */
interface Evidence {
  readonly counts: Float64Array;
  readonly discounts: Discounts;
}

/** By how often an n-gram was seen: never, once, twice, more. */
type Discounts = readonly [0, number, number, number];

/**
 * Interpolated modified Kneser–Ney (Chen and Goodman 1999) over several sources at once. Each source discounts its own
 * counts; after every context the sources are mixed by their weights and by how well they know the context, and what their
 * discounts leave over goes to the mixed estimate of the context without its first word. So the probabilities after each
 * context sum to one, and one source alone gives plain Kneser–Ney.
 */
export function kneserNey(levels: readonly NgramLevel[], settings: MixSettings): BackoffLevel[] {
  const evidence = settings.weights.map((_, source) => evidenceOf(levels, source, settings.start));
  const result: BackoffLevel[] = [];
  levels.forEach((level, depth) => {
    const sources = evidence.map((ofSource) => ofSource[depth]!);
    const estimates = estimate(level, sources, settings, result.at(-1)?.probability);
    if (depth === 0) estimates.probability[settings.start] = 0;
    const { counts: _, ...shape } = level;
    result.push({ ...shape, ...estimates });
  });
  return result;
}

/** The longest n-grams count as often as they are seen, shorter ones once for every word they are seen after. */
function evidenceOf(levels: readonly NgramLevel[], source: number, start: number): Evidence[] {
  let startsParagraph = Uint8Array.from(levels[0]!.word, (word) => (word === start ? 1 : 0));
  return levels.map((level, depth) => {
    const longer = levels[depth + 1];
    const counts = longer ? continuations(level, longer, source, startsParagraph) : level.counts[source]!;
    if (depth === 0) counts[start] = 0;
    if (longer) startsParagraph = Uint8Array.from(longer.prefix, (place) => startsParagraph[place]!);
    return { counts, discounts: discountsOf(counts) };
  });
}

/** What begins a paragraph has nothing before it and keeps its count. */
function continuations(
  level: NgramLevel,
  longer: NgramLevel,
  source: number,
  startsParagraph: Uint8Array,
): Float64Array {
  const own = level.counts[source]!;
  const result = Float64Array.from(own, (count, place) => (startsParagraph[place] ? count : 0));
  const seen = longer.counts[source]!;
  for (let place = 0; place < longer.size; place += 1) {
    if (seen[place]! > 0) result[longer.suffix[place]!]! += 1;
  }
  return result;
}

/** Counts of counts of a tiny text say nothing: these stand in. */
const TINY_TEXT: Discounts = [0, 0.5, 0.75, 0.9];

/** From how many n-grams are seen once to four times. */
function discountsOf(counts: Float64Array): Discounts {
  const times = [0, 0, 0, 0, 0];
  for (const count of counts) if (count <= 4) times[count]! += 1;
  const [, n1, n2, n3, n4] = times as [number, number, number, number, number];
  if (n1 === 0 || n2 === 0 || n3 === 0 || n4 === 0) return TINY_TEXT;
  const y = n1 / (n1 + 2 * n2);
  const discount = (count: 1 | 2 | 3, next: number, these: number) =>
    Math.min(Math.max(count - ((count + 1) * y * next) / these, 0.05), 0.95 * count);
  return [0, discount(1, n2, n1), discount(2, n3, n2), discount(3, n4, n3)];
}

function estimate(
  level: NgramLevel,
  sources: readonly Evidence[],
  { weights, trust }: MixSettings,
  shorter: Float64Array | undefined,
): Pick<BackoffLevel, 'probability' | 'backoff'> {
  const probability = new Float64Array(level.size);
  const backoff = new Float64Array(level.firstChild.length - 1).fill(1);
  for (let context = 0; context < backoff.length; context += 1) {
    const from = level.firstChild[context]!;
    const to = level.firstChild[context + 1]!;
    const seen = sources.map(({ counts }) => totalOf(counts, from, to));
    const known = weights.map((weight, source) => (weight * seen[source]!) / (seen[source]! + trust));
    const all = known.reduce((sum, share) => sum + share, 0);
    if (all === 0) {
      for (let place = from; place < to; place += 1)
        probability[place] = shorter?.[level.suffix[place]!] ?? 0;
      continue;
    }
    let used = 0;
    sources.forEach(({ counts, discounts }, source) => {
      const share = known[source]! === 0 ? 0 : known[source]! / all / seen[source]!;
      if (share === 0) return;
      for (let place = from; place < to; place += 1) {
        const kept = share * (counts[place]! - discounts[Math.min(counts[place]!, 3)]!);
        probability[place]! += kept;
        used += kept;
      }
    });
    backoff[context] = 1 - used;
    for (let place = from; place < to; place += 1) {
      probability[place]! += (1 - used) * (shorter ? shorter[level.suffix[place]!]! : 1 / (level.size - 1));
    }
  }
  return { probability, backoff };
}

function totalOf(counts: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let place = from; place < to; place += 1) total += counts[place]!;
  return total;
}
