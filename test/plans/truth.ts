/**
 * The shape of a hand-made truth file: that of the project's evaluation format, with body tasks added.
 * `open` names fields on which careful readers may differ; an `…Alt` value is right too.
 */
export interface TruthHeader {
  readonly type: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly signer: string | null;
  readonly signerRole: string | null;
  readonly year: number | null;
  /** Expected kind, where it is not told by the type ("other" for a document that is no plan). */
  readonly kind?: string;
  readonly level?: string;
}

export interface TruthReference {
  readonly number: string;
  readonly type: string;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly relation: string;
  readonly relationAlt?: string;
  readonly optional?: boolean;
}

interface TruthRow {
  readonly group: string | null;
  readonly groupTitle: string | null;
  readonly lead: readonly string[];
  readonly leadAlt?: readonly string[];
  readonly coordinating: readonly string[];
  readonly coordinatingAlt?: readonly string[];
  readonly result: string | null;
  readonly open?: readonly string[];
}

export interface TruthTarget extends TruthRow {
  readonly ordinal: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly raw: string | null;
  readonly comparator: string | null;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly resultValue: number | null;
  readonly targetYear?: number;
}

export interface TruthTask extends TruthRow {
  readonly generalOrdinal: string | null;
  readonly general: string | null;
  readonly subOrdinal: string | null;
  readonly subtask: string | null;
  readonly output: string | null;
  readonly kpi: string | null;
  readonly deadlineRaw: string | null;
  readonly deadlineKind: string | null;
  readonly deadlineEnd: string | null;
  readonly deadlineEndAlt?: string | null;
}

export interface TruthBodyTask {
  readonly lines: readonly [number, number];
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly title: string;
  readonly deadlineRaw: string | null;
  readonly deadlineKind: string | null;
  readonly certain: boolean;
  readonly open?: readonly string[];
}

export interface Truth {
  readonly document: TruthHeader;
  readonly references: readonly TruthReference[];
  readonly targets: readonly TruthTarget[];
  readonly tasks: readonly TruthTask[];
  readonly bodyTasks?: readonly TruthBodyTask[];
  /** Concrete deliverables of the body that name no unit: a reader may list them, with no lead. */
  readonly unassigned?: readonly { readonly lines: readonly [number, number]; readonly title: string }[];
}
