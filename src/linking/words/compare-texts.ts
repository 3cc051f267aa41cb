import { compareKey } from '../../vietnamese/syllables.js';
import { contrasts } from '../data/plan-words.js';
import { alignWords, type Gap, gapsOf } from './compare-words.js';
import type { RowWord } from './row-words.js';

/** What two texts have in common, by weight. */
export interface TextComparison {
  /** 0 to 1: the same words in the same order are 1. */
  readonly likeness: number;
  /** Share of the lighter text that the other has other words for, in the same place. */
  readonly replaced: number;
  /** A pair of words of which one excludes the other; null where there is none. */
  readonly contrast: readonly [one: string, other: string] | null;
  /** Figures in the same place that differ, and whether they count something ("120 trạm") or name it ("3 sao", "số 57"). */
  readonly figures: DifferentFigures | null;
  /** Weight of the words of each that the other has not. */
  readonly only: readonly [one: number, other: number];
}

/** A phrase that stands elsewhere is said again, but not in the same breath. */
const movedLikeness = 0.85;
/** How far a text within the other counts beside how much of both is common: a narrowed row is part of its parent. */
const withinShare = 0.3;
/** Words on each side of a difference that may belong to a contrasting phrase. */
const reach = 2;

const sum = (weights: Iterable<number>): number => {
  let total = 0;
  for (const weight of weights) total += weight;
  return total;
};

interface Side {
  /** The same array for the same text: what is worked out of it is remembered by it. */
  readonly words: readonly RowWord[];
  readonly weights: Float64Array;
}

/** Compares two texts word by word. Which comes first makes no difference but for the order of pairs in the answer. */
export function compareTexts(one: Side, other: Side): TextComparison {
  const totals = [sum(one.weights), sum(other.weights)] as const;
  if (totals[0] === 0 || totals[1] === 0)
    return { likeness: 0, replaced: 0, contrast: null, figures: null, only: [totals[0], totals[1]] };
  const alignment = alignWords(one.words, other.words);
  const gaps = gapsOf(alignment, [one.words.length, other.words.length]);
  const moved = movedWords(gaps, one.words, other.words);
  const covered: [number, number] = [0, 0];
  for (const [i, j, like] of alignment.pairs) {
    covered[0] += like * one.weights[i]!;
    covered[1] += like * other.weights[j]!;
  }
  for (const i of moved.one) covered[0] += movedLikeness * one.weights[i]!;
  for (const j of moved.other) covered[1] += movedLikeness * other.weights[j]!;
  const [shareOfOne, shareOfOther] = [covered[0] / totals[0], covered[1] / totals[1]];
  const both =
    shareOfOne + shareOfOther === 0 ? 0 : (2 * shareOfOne * shareOfOther) / (shareOfOne + shareOfOther);
  const within = Math.max(shareOfOne, shareOfOther);
  const replaced = sum(gaps.map((gap) => Math.min(...gapWeights(gap, one, other, moved))));
  return {
    likeness: both * (1 - withinShare) + within * withinShare,
    replaced: replaced / Math.min(...totals),
    contrast: contrastIn(gaps, one.words, other.words),
    figures: differentFigures(gaps, one.words, other.words),
    only: [totals[0] - covered[0], totals[1] - covered[1]],
  };
}

interface Moved {
  readonly one: ReadonlySet<number>;
  readonly other: ReadonlySet<number>;
}

/** Words that both texts have, in different places. */
function movedWords(gaps: readonly Gap[], one: readonly RowWord[], other: readonly RowWord[]): Moved {
  const moved = { one: new Set<number>(), other: new Set<number>() };
  const left = new Map<string, number[]>();
  for (const gap of gaps)
    for (const j of gap.other) {
      const { key } = other[j]!;
      const listed = left.get(key);
      if (listed) listed.push(j);
      else left.set(key, [j]);
    }
  for (const gap of gaps)
    for (const i of gap.one) {
      const j = left.get(one[i]!.key)?.shift();
      if (j === undefined) continue;
      moved.one.add(i);
      moved.other.add(j);
    }
  return moved;
}

const gapWeights = (gap: Gap, one: Side, other: Side, moved: Moved): [number, number] => [
  sum(gap.one.filter((i) => !moved.one.has(i)).map((i) => one.weights[i]!)),
  sum(gap.other.filter((j) => !moved.other.has(j)).map((j) => other.weights[j]!)),
];

const texts = new WeakMap<readonly RowWord[], string>();
const asText = (words: readonly RowWord[]): string => {
  const known = texts.get(words);
  if (known !== undefined) return known;
  const text = ` ${words.map(({ own }) => own).join(' ')} `;
  texts.set(words, text);
  return text;
};
const CONTRASTS = contrasts.map((members) => members.map((name) => ({ name, key: ` ${compareKey(name)} ` })));

type Member = (typeof CONTRASTS)[number][number];
const held = new WeakMap<readonly RowWord[], ReadonlyMap<number, readonly Member[]>>();
/** The words with a contrast that a text holds, by the number of their list; of "hộ cận nghèo" the longer. */
const membersIn = (words: readonly RowWord[]): ReadonlyMap<number, readonly Member[]> => {
  const known = held.get(words);
  if (known) return known;
  const text = asText(words);
  const members = new Map<number, readonly Member[]>();
  for (const [list, each] of CONTRASTS.entries()) {
    const found = longestOf(each, text);
    if (found.length > 0) members.set(list, found);
  }
  held.set(words, members);
  return members;
};

const longestOf = (members: readonly Member[], text: string): readonly Member[] => {
  const found = members.filter(({ key }) => text.includes(key));
  return found.filter(({ key }) => {
    const longer = found.filter((other) => other.key !== key && other.key.includes(key));
    const alone = longer.reduce((rest, other) => rest.replaceAll(other.key, ' '), text);
    return longer.length === 0 || alone.includes(key);
  });
};

/** A difference where one text has a word and the other, which has not this one, a word that excludes it. */
function contrastIn(
  gaps: readonly Gap[],
  one: readonly RowWord[],
  other: readonly RowWord[],
): readonly [string, string] | null {
  for (const [list, ofOne] of membersIn(one)) {
    const ofOther = membersIn(other).get(list);
    if (!ofOther) continue;
    const [mine, theirs] = [without(ofOne, ofOther), without(ofOther, ofOne)];
    if (mine.length === 0 || theirs.length === 0) continue;
    for (const gap of gaps) {
      const first = mine.find(({ key }) => around(gap.one, gap.before[0], one).includes(key));
      const second = theirs.find(({ key }) => around(gap.other, gap.before[1], other).includes(key));
      if (first && second) return [first.name, second.name];
    }
  }
  return null;
}

export interface DifferentFigures {
  readonly one: string;
  readonly other: string;
}

/** Figures in the same place of two texts that differ: "4 sao" against "3 sao", "120 trạm" against "100 trạm". */
export function differentFigures(
  gaps: readonly Gap[],
  one: readonly RowWord[],
  other: readonly RowWord[],
): DifferentFigures | null {
  const figureOf = (numbers: readonly number[], words: readonly RowWord[]): RowWord | undefined =>
    numbers.map((at) => words[at]!).find(({ role, own }) => role === 'figure' && !YEAR.test(own));
  for (const gap of gaps) {
    const [first, second] = [figureOf(gap.one, one), figureOf(gap.other, other)];
    if (first && second) return { one: first.own, other: second.own };
  }
  return null;
}
/** Of plans, not the scale of a map (1/2000). */
const YEAR = /^20[1-9]\d$/;

const without = (members: readonly Member[], others: readonly Member[]): readonly Member[] =>
  members.filter((member) => !others.includes(member));

const around = (gap: readonly number[], before: number, words: readonly RowWord[]): string =>
  asText(words.slice(Math.max(0, before - gap.length - reach), before + reach));
