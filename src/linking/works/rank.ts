import { type Level, levelSchema } from '../../model/records.js';
import type { Standing } from './standing.js';

/** Levels in the order in which plans follow one another. */
export const levelsDown: readonly Level[] = levelSchema.options;

/** First and last rank that a document may have, 0 the highest: one where its level is known. */
function ranksOf({ level, tier }: Standing): readonly [number, number] {
  if (level !== null) return [levelsDown.indexOf(level), levelsDown.indexOf(level)];
  if (tier === 'central') return [0, 0];
  if (tier === 'province') return [1, 3];
  return tier === 'commune' ? [4, 5] : [0, levelsDown.length - 1];
}

/** Whether a document stands above another; null where too little is known of one of them. */
export function standsAbove(parent: Standing, child: Standing): boolean | null {
  const [above, below] = [ranksOf(parent), ranksOf(child)];
  if (above[1] < below[0]) return true;
  return above[0] < below[1] ? null : false;
}

const known = (one: string | null, other: string | null): boolean => one !== null && other !== null;

/** False where two documents are known to be of different provinces or communes. */
export function placesMeet(parent: Standing, child: Standing): boolean {
  if (parent.tier === 'central' || child.tier === 'central') return true;
  if (known(parent.province, child.province) && parent.province !== child.province) return false;
  if (parent.tier !== 'commune' || child.tier !== 'commune') return true;
  return !known(parent.commune, child.commune) || parent.commune === child.commune;
}

/** True where the parent is known to be dated after the child. */
export function isNewer(parent: Standing, child: Standing): boolean {
  if (parent.issuedOn === null) return false;
  const latest = child.issuedOn ?? (child.year === null ? null : `${child.year}-12-31`);
  return latest !== null && parent.issuedOn > latest;
}
