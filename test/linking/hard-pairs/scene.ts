import type { RowLink } from '../../../src/linking/linked-plan.js';

/** Whose plan the child is: its level says what a name that leaves the level out means. */
export type ChildLevel = 'commune' | 'department' | 'draft';

export interface TargetRow {
  readonly kind: 'target';
  readonly subject: string;
  readonly name: string;
  readonly unit: string | null;
  readonly raw: string | null;
  /** Null: the plan's group of the subject. */
  readonly groupTitle: string | null;
  /** Null: the year of the plan. */
  readonly year: number | null;
}

export interface TaskRow {
  readonly kind: 'task';
  readonly subject: string;
  readonly general: string | null;
  readonly title: string;
  readonly output: string | null;
  readonly kpi: string | null;
  readonly deadline: string | null;
}

export type SceneRow = TargetRow | TaskRow;
export type RowRelation = RowLink['relation'];

/** What two careful officials would both say of a row of the child. */
export interface Expected {
  /** Indexes of the parents of the scene; none for an honest "no counterpart". */
  readonly parents: readonly number[];
  /** Readings that are right; null where officials could differ. */
  readonly relations: readonly RowRelation[] | null;
}

export interface SceneChild {
  readonly row: SceneRow;
  readonly expected: Expected;
}

/** Rows that belong together: what stands in the parent, what in the child, and which answers which. */
export interface Scene {
  readonly className: string;
  /** Null where it fits a plan of every level. */
  readonly level: ChildLevel | null;
  readonly parents: readonly SceneRow[];
  readonly children: readonly SceneChild[];
}

export const linked = (relations: readonly RowRelation[] | null, ...parents: number[]): Expected => ({
  parents,
  relations,
});
export const noCounterpart: Expected = { parents: [], relations: null };

export const target = (
  subject: string,
  name: string,
  unit: string | null,
  raw: string | null,
  more: { readonly groupTitle?: string; readonly year?: number } = {},
): TargetRow => ({
  kind: 'target',
  subject,
  name,
  unit,
  raw,
  groupTitle: more.groupTitle ?? null,
  year: more.year ?? null,
});

/** The words by which a row is told from others. */
export const wordsOf = (row: SceneRow): string =>
  row.kind === 'target' ? row.name : row.general === null ? row.title : `${row.general} ${row.title}`;
