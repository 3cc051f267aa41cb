import type { DocumentRecord, Target, Task } from '../../src/model/records.js';
import { bare, normalise, pairRows } from '../plans/compare.js';
import { type RowScore, scoreTargets, scoreTasks } from '../plans/score.js';
import type { Truth, TruthTarget, TruthTask } from '../plans/truth.js';

/** Right ones of how many. */
export interface Share {
  readonly right: number;
  readonly all: number;
}

export const noShare: Share = { right: 0, all: 0 };
export const addShares = (one: Share, other: Share): Share => ({
  right: one.right + other.right,
  all: one.all + other.all,
});
export const ratio = ({ right, all }: Share): number => (all === 0 ? 1 : right / all);

/** Rows of one kind, as bars want them: whole rows right, rows found, and single fields. */
export interface RowDetail {
  /** Rows with every cell right, of all that are expected. */
  readonly strict: Share;
  /** Twice the rows found of those expected and read together: the share is F1. */
  readonly found: Share;
  readonly cells: Share;
  readonly values: Share;
  readonly comparators: Share;
  readonly deadlines: Share;
  readonly faults: readonly string[];
}

type Read = Omit<DocumentRecord, 'supersedes'>;

/** Cells compared in a row: targetCells and taskCells of test/plans/score.ts list 12 and 13. */
const cellsOfTarget = 12;
const cellsOfTask = 13;

interface Kind<T, G> {
  readonly code: { expected(row: T): string; got(row: G): string };
  readonly title: { expected(row: T): string; got(row: G): string };
  readonly one: (truth: T, got: G) => RowScore;
  readonly width: number;
}

const joined = (...parts: unknown[]): string => parts.map(normalise).join(' | ');
const titleOf = (row: TruthTask): string => row.subtask ?? row.general ?? '';

const targets: Kind<TruthTarget, Target> = {
  code: {
    expected: (row) => joined(row.group, row.ordinal, row.targetYear),
    got: (row) => joined(row.group, row.ordinal, row.targetYear),
  },
  title: { expected: (row) => row.name, got: (row) => row.name },
  one: (truth, got) => scoreTargets([truth], [got]),
  width: cellsOfTarget,
};

const tasks: Kind<TruthTask, Task> = {
  code: {
    expected: (row) => joined(row.group, row.generalOrdinal, row.subOrdinal),
    got: (row) => joined(row.group, row.ordinal, row.subOrdinal),
  },
  title: { expected: titleOf, got: (row) => row.title },
  one: (truth, got) => scoreTasks([truth], [got]),
  width: cellsOfTask,
};

const sameYears = (truth: readonly TruthTarget[]): ((row: Target) => Target) =>
  truth.some((row) => row.targetYear !== undefined) ? (row) => row : (row) => ({ ...row, targetYear: null });

function scoreKind<T extends { readonly open?: readonly string[] }, G>(
  kind: Kind<T, G>,
  truth: readonly T[],
  got: readonly G[],
  fields: (
    truth: T,
    got: G,
    wrong: (name: string) => boolean,
  ) => Pick<RowDetail, 'values' | 'comparators' | 'deadlines'>,
): RowDetail {
  const { pairs, extra } = pairRows(truth, got, kind.code, kind.title);
  let [strict, found, right, all] = [0, 0, 0, 0];
  let sums = { values: noShare, comparators: noShare, deadlines: noShare };
  const faults: string[] = [];
  for (const [row, match] of pairs) {
    if (match === null) {
      faults.push(`missing [${kind.code.expected(row)}] ${kind.title.expected(row).slice(0, 80)}`);
      continue;
    }
    found += 1;
    const { faults: wrong } = kind.one(row, match);
    faults.push(...wrong);
    const apart = wrong.some((fault) => fault.startsWith('missing ')); // paired by title alone, too unlike for the scorer
    const width = kind.width - (row.open?.length ?? 0);
    all += width;
    right += apart ? 0 : width - wrong.length;
    strict += wrong.length === 0 ? 1 : 0;
    const of = fields(row, match, (name) => apart || wrong.some((fault) => fault.startsWith(`${name} `)));
    sums = {
      values: addShares(sums.values, of.values),
      comparators: addShares(sums.comparators, of.comparators),
      deadlines: addShares(sums.deadlines, of.deadlines),
    };
  }
  for (const row of extra) faults.push(`extra [${kind.code.got(row)}] ${kind.title.got(row).slice(0, 80)}`);
  return {
    strict: { right: strict, all: truth.length + extra.length },
    found: { right: 2 * found, all: truth.length + got.length },
    cells: { right, all },
    ...sums,
    faults,
  };
}

const one = (right: boolean): Share => ({ right: right ? 1 : 0, all: 1 });

/** Targets: a comparator counts where one is printed or read. */
export function targetDetail(truth: readonly TruthTarget[], got: readonly Target[]): RowDetail {
  return scoreKind(targets, truth, got.map(sameYears(truth)), (row, match, wrong) => ({
    values: row.open?.includes('value') ? noShare : one(!wrong('value')),
    comparators:
      row.open?.includes('value') || (row.comparator === null && match.comparator === null)
        ? noShare
        : one((row.comparator ?? '') === (match.comparator ?? '')),
    deadlines: noShare,
  }));
}

/** Tasks of tables; those of the body are left to test/plans. */
export function taskDetail(truth: readonly TruthTask[], got: readonly Task[]): RowDetail {
  const fromTables = got.filter((row) => row.origin === 'table');
  return scoreKind(tasks, truth, fromTables, (row, _, wrong) => ({
    values: noShare,
    comparators: noShare,
    deadlines:
      row.deadlineKind === null || row.open?.includes('deadline') ? noShare : one(!wrong('deadline')),
  }));
}

/** What one reading found, in the shape of a hand-made truth: the reading of the plain text is the second reference. */
export function truthOf(read: Read): Pick<Truth, 'document' | 'targets' | 'tasks'> {
  const targetRows = read.targets.map((row) => ({
    ...row,
    groupTitle: bare(row.groupTitle),
    lead: row.leadUnits,
    coordinating: row.coordinatingUnits,
    ...(row.targetYear === null ? {} : { targetYear: row.targetYear }),
  })) as unknown as TruthTarget[];
  const taskRows = read.tasks
    .filter((row) => row.origin === 'table')
    .map((row) => ({
      group: row.group,
      groupTitle: row.groupTitle,
      generalOrdinal: row.ordinal,
      general: row.parentTitle ?? row.title,
      subOrdinal: row.subOrdinal,
      subtask: row.parentTitle === null ? null : row.title,
      output: row.output,
      kpi: row.kpi,
      lead: row.leadUnits,
      coordinating: row.coordinatingUnits,
      deadlineRaw: row.deadline?.raw ?? null,
      deadlineKind: row.deadline?.kind ?? null,
      deadlineEnd: row.deadline?.end ?? null,
      result: row.result,
    }));
  return {
    document: {
      type: read.typeName ?? '',
      kind: read.kind,
      number: read.number,
      date: read.issuedOn,
      issuer: read.issuer,
      place: read.place,
      title: read.title,
      signer: read.signer,
      signerRole: null,
      year: read.year,
    },
    targets: targetRows,
    tasks: taskRows,
  };
}
