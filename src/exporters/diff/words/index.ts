import type { PlanDiff } from '../../../model/diff.js';
import type { Language } from '../../../settings.js';
import type { DiffWords, Sides } from './diff-words.js';
import { en } from './en.js';
import { vi } from './vi.js';

export type { DiffWords, Move, ToldField, WholeChange } from './diff-words.js';

const catalogues: Readonly<Record<Language, (sides: Sides) => DiffWords>> = { en, vi };
/** Where one of two versions is a draft it is called so, whichever was asked for first. */
function sidesOf({ relation, documents: [child, parent] }: Pick<PlanDiff, 'relation' | 'documents'>): Sides {
  if (relation === 'asked') return 'asked';
  if (relation !== 'version') return 'above';
  if (child.draft === parent.draft) return 'versions';
  return child.draft ? 'drafted' : 'signed';
}

/** The words for one diff: two versions of a plan are not told as a plan and the plan above it. */
export const wordsFor = (diff: Pick<PlanDiff, 'relation' | 'documents'>, language: Language): DiffWords =>
  catalogues[language](sidesOf(diff));
