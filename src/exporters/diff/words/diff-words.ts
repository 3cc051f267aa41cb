import type { DiffChange, PlanDiff } from '../../../model/diff.js';
import type { Language } from '../../../settings.js';
import type { DiffGroup } from '../groups.js';
import type { ChainWords } from './chain-words.js';
import type { SheetWords } from './sheet-words.js';

/** What the two sides are to each other, for naming them; of a draft and the signed plan, which one stands first. */
export type Sides = 'above' | 'versions' | 'drafted' | 'signed' | 'asked';

/** A change that is about no field. */
export type WholeChange = Extract<
  DiffChange,
  'narrowed' | 'reworded' | 'kept' | 'parent-only' | 'child-only'
>;

/** A field of a row that can differ. */
export type ToldField =
  | 'name'
  | 'value'
  | 'quantity'
  | 'year'
  | 'unit'
  | 'deadline'
  | 'leadUnits'
  | 'coordinatingUnits'
  | 'parentTitle'
  | 'output'
  | 'kpi';

/** How a change of value or deadline is told beside another one. */
export type Move = 'lowered' | 'raised' | 'later' | 'sooner' | 'changed';

/** Every word that a diff is told in, in one language; HTML, XLSX and terminal say the same. */
export interface DiffWords {
  readonly language: Language;
  readonly date: (iso: string) => string;
  readonly confidence: (share: number) => string;
  readonly kinds: { readonly target: string; readonly task: string };
  /** A word or two, for a badge or a cell, where a row changed as a whole or in its wording. */
  readonly changes: Readonly<Record<WholeChange, string>>;
  /** The same of a row that the child has not although its unit was named for it. */
  readonly missing: { readonly lead: string; readonly coordinating: string };
  readonly groups: Readonly<Record<DiffGroup, string>>;
  readonly groupCounts: Readonly<Record<DiffGroup, (count: number) => string>>;
  readonly sides: { readonly child: string; readonly parent: string };
  /** The same in a word or two, for the heading of a narrow column. */
  readonly shortSides: { readonly child: string; readonly parent: string };
  /** Stands after the name of a side that was read from a progress report. */
  readonly fromReport: string;
  readonly fields: Readonly<Record<ToldField | 'ordinal' | 'group' | 'place' | 'file', string>>;
  readonly sentences: SentenceWords;
  readonly relation: (diff: PlanDiff) => string;
  /** Evidence of the model, which is English, in the words of this language. */
  readonly evidence: (evidence: string) => string;
  readonly standsFor: (plan: string, report: string, file: string) => string;
  readonly chain: ChainWords;
  readonly document: DocumentWords;
  readonly page: PageWords;
  readonly sheet: SheetWords;
}

export interface SentenceWords {
  readonly lowered: string;
  readonly raised: string;
  /** Of what is to become less: more of it asks for less. */
  readonly loosened: string;
  readonly tightened: string;
  readonly ceilingLoosened: string;
  readonly ceilingTightened: string;
  /** Where it cannot be told whether less is asked for. */
  readonly nowLower: string;
  readonly nowHigher: string;
  readonly valueChanged: string;
  /** Of a task, whose figure stands in its title or its KPI. */
  readonly quantity: Readonly<Record<'lowered' | 'raised' | 'changed', string>>;
  readonly kpi: Readonly<Record<'lowered' | 'raised' | 'changed', string>>;
  readonly later: string;
  readonly sooner: string;
  readonly leftOpen: string;
  readonly deadlineChanged: string;
  readonly unitChanged: string;
  readonly leadChanged: string;
  readonly narrowed: string;
  readonly reworded: string;
  readonly kept: string;
  readonly missing: string;
  readonly helping: string;
  readonly parentOnly: string;
  readonly added: string;
  /** "từ … xuống …" of the change that the sentence is about. */
  readonly moved: (move: Move, parent: string, child: string) => string;
  /** The same of a further change. */
  readonly also: (field: ToldField, move: Move, parent: string, child: string) => string;
  readonly alsoDropped: (field: ToldField, parent: string) => string;
  readonly alsoGiven: (field: ToldField, child: string) => string;
  readonly alsoChanged: (fields: readonly ToldField[]) => string;
  readonly insteadOf: (child: string, parent: string) => string;
  readonly wordsAdded: (child: string) => string;
  readonly wordsGone: (parent: string) => string;
  readonly addedAndGone: (child: string, parent: string) => string;
  /** That the unit was not named itself, but is one of those that were. */
  readonly givenToAll: (printed: string) => string;
}

export interface DocumentWords {
  readonly noNumber: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly title: string;
  readonly level: string;
  readonly draft: string;
  readonly file: string;
  readonly report: string;
  readonly rows: string;
  readonly textOrigin: string;
  readonly origins: Readonly<Record<'text-layer' | 'ocr' | 'given', string>>;
  readonly levels: Readonly<Record<string, string>>;
  readonly countRows: (targets: number, tasks: number) => string;
  readonly page: (page: number) => string;
  readonly lines: (lines: string) => string;
  readonly wholeFile: string;
}

export interface PageWords {
  readonly title: (child: string, parent: string) => string;
  readonly skip: string;
  readonly plans: string;
  readonly found: string;
  readonly summary: string;
  readonly counts: string;
  readonly more: (count: number) => string;
  readonly noDifference: string;
  readonly empty: string;
  readonly filters: string;
  readonly filterChange: string;
  readonly filterKind: string;
  readonly all: string;
  readonly onlyWeaker: string;
  readonly onlyOwn: string;
  readonly search: string;
  readonly searchHint: string;
  readonly reset: string;
  readonly shown: string;
  readonly table: string;
  readonly column: string;
  readonly noCounterpart: { readonly child: string; readonly parent: string };
  readonly weaker: string;
  readonly doubtful: string;
  readonly doubtfulMeaning: string;
  readonly readAt: string;
  readonly sure: (confidence: string) => string;
  readonly evidence: string;
  readonly score: (score: string) => string;
  readonly assigned: (as: 'lead' | 'coordinating', printed: string, collective: boolean) => string;
  readonly marks: readonly [
    before: string,
    deleted: string,
    between: string,
    inserted: string,
    after: string,
  ];
  readonly saidDeleted: string;
  readonly saidInserted: string;
  readonly saidEnd: string;
  readonly made: string;
}
