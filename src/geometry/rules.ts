import type { Ruling } from '../model/paged-document.js';
import { mergeStretches, type Stretch } from './boxes.js';

/** A whole rule: what was drawn in pieces, dashes or double lines is one. */
export interface Rule extends Stretch {
  readonly at: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Points. Pieces of one rule lie this near each other across it (double lines, edges of a thick one, a slight skew). */
const nextTo = 2;
/** Points that a rule made of pieces may be thick altogether. */
const thickest = 5;
/** Points between the pieces of one rule: dots, and corners left out where it is drawn cell by cell. */
const gapInRule = 3.5;
/** Points: no side of a cell is shorter. */
const shortest = 5;

/** Groups of values near each other: the next one lies within `near` of the last, all within `widest`. */
export function clusters<T>(
  items: readonly T[],
  placeOf: (item: T) => number,
  near: number,
  widest: number,
): T[][] {
  const groups: T[][] = [];
  for (const item of [...items].sort((a, b) => placeOf(a) - placeOf(b))) {
    const group = groups.at(-1);
    const value = placeOf(item);
    if (group !== undefined && value - placeOf(group.at(-1)!) <= near && value - placeOf(group[0]!) <= widest)
      group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Pieces of about the same position that meet, each chain of them one rule at their mean place. */
function merged(pieces: readonly Ruling[]): Rule[] {
  return clusters(pieces, (piece) => piece.at, nextTo, thickest).flatMap((group) =>
    mergeStretches(
      group.map((piece) => ({ from: piece.start, to: piece.end })),
      gapInRule,
    ).flatMap((stretch): Rule[] => {
      if (stretch.to - stretch.from < shortest) return [];
      let [weights, sum] = [0, 0];
      for (const piece of group) {
        if (piece.end < stretch.from || piece.start > stretch.to) continue;
        const weight = piece.end - piece.start + 0.01;
        weights += weight;
        sum += weight * piece.at;
      }
      return [{ at: sum / weights, ...stretch }];
    }),
  );
}

/** A drawing (map, chart) has more pieces than the tables of a page: it is left alone. */
const mostPieces = 20_000;

/** The rules that a page's pieces make; pieces of no length, and pages that are drawings, give none. */
export function rulesOf(rulings: readonly Ruling[]): Rules {
  if (rulings.length > mostPieces) return { horizontal: [], vertical: [] };
  const sound = rulings
    .filter(({ at, start, end }) => [at, start, end].every(Number.isFinite))
    .map((piece) => (piece.start <= piece.end ? piece : { ...piece, start: piece.end, end: piece.start }));
  return {
    horizontal: merged(sound.filter((piece) => piece.direction === 'horizontal')),
    vertical: merged(sound.filter((piece) => piece.direction === 'vertical')),
  };
}

/** Points that two rules may miss each other by and still meet (rounded corners, thick frames, broken scans). */
export const meeting = 3.5;

/** Sets of rules that meet each other, directly or through others. */
export function meetingRules(rules: Rules): Rules[] {
  const vertical = [...rules.vertical].sort((a, b) => a.at - b.at);
  const horizontal = rules.horizontal;
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    for (let i = at; parent[i] !== root; ) [parent[i], i] = [root, parent[i]!];
    return root;
  };
  horizontal.forEach((h, i) => {
    for (let j = firstFrom(vertical, h.from - meeting); j < vertical.length; j += 1) {
      const v = vertical[j]!;
      if (v.at > h.to + meeting) break;
      if (h.at >= v.from - meeting && h.at <= v.to + meeting)
        parent[rootOf(horizontal.length + j)] = rootOf(i);
    }
  });
  const groups = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const groupOf = (at: number) => {
    const root = rootOf(at);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  horizontal.forEach((rule, i) => {
    groupOf(i).horizontal.push(rule);
  });
  vertical.forEach((rule, j) => {
    groupOf(horizontal.length + j).vertical.push(rule);
  });
  return [...groups.values()];
}

/** Index of the first rule at or beyond `at`, of rules in rising order. */
function firstFrom(rules: readonly Rule[], at: number): number {
  let low = 0;
  let high = rules.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (rules[mid]!.at < at) low = mid + 1;
    else high = mid;
  }
  return low;
}
