import type { PlanDiff } from '../../../model/diff.js';
import type { Language } from '../../../settings.js';
import type { DiffWords, Sides } from './diff-words.js';
import { en } from './en.js';
import { vi } from './vi.js';

export type { DiffWords, Move, ToldField } from './diff-words.js';

const catalogues: Readonly<Record<Language, (sides: Sides) => DiffWords>> = { en, vi };
const sidesOf: Readonly<Record<PlanDiff['relation'], Sides>> = {
  cited: 'above',
  found: 'above',
  version: 'versions',
  asked: 'asked',
};

/** The words for one diff: two versions of a plan are not told as a plan and the plan above it. */
export const wordsFor = (diff: Pick<PlanDiff, 'relation'>, language: Language): DiffWords =>
  catalogues[language](sidesOf[diff.relation]);
