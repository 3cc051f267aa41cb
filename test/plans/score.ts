import type { DocumentRecord, Target, Task } from '../../src/model/records.js';
import { bare, f1, normalise, overlap, pairRows, same, sameUnits } from './compare.js';
import type { Truth, TruthBodyTask, TruthReference, TruthTarget, TruthTask } from './truth.js';

type Read = Omit<DocumentRecord, 'supersedes'>;

export interface RowScore {
  readonly expected: number;
  readonly f1: number;
  /** Share of right cells in the rows that were found. */
  readonly cells: number;
  readonly faults: readonly string[];
}

const number4 = (value: number | null | undefined): string =>
  value === null || value === undefined ? '-' : String(Math.round(value * 1e4) / 1e4);

const targetCells = (truth: TruthTarget, got: Target): Record<string, [boolean, unknown, unknown]> => {
  const value = [truth.comparator ?? '', ...[truth.value, truth.min, truth.max].map(number4)].join(' ');
  const read = [got.comparator ?? '', ...[got.value, got.min, got.max].map(number4)].join(' ');
  return {
    name: [same(truth.name, got.name), truth.name, got.name],
    group: [same(truth.group, got.group), truth.group, got.group],
    groupTitle: [same(bare(truth.groupTitle), bare(got.groupTitle)), truth.groupTitle, got.groupTitle],
    ordinal: [same(truth.ordinal, got.ordinal), truth.ordinal, got.ordinal],
    unit: [same(truth.unit, got.unit), truth.unit, got.unit],
    raw: [same(truth.raw, got.raw), truth.raw, got.raw],
    value: [value === read, value, read],
    targetYear: [
      truth.targetYear === undefined || truth.targetYear === got.targetYear,
      truth.targetYear,
      got.targetYear,
    ],
    lead: [sameUnits(truth.lead, got.leadUnits, truth.leadAlt), truth.lead, got.leadUnits],
    coordinating: [
      sameUnits(truth.coordinating, got.coordinatingUnits, truth.coordinatingAlt),
      truth.coordinating,
      got.coordinatingUnits,
    ],
    result: [same(truth.result, got.result), truth.result, got.result],
    resultValue: [
      number4(truth.resultValue) === number4(got.resultValue),
      truth.resultValue,
      got.resultValue,
    ],
  };
};

const titleOf = (truth: TruthTask): string => truth.subtask ?? truth.general ?? '';

const taskCells = (truth: TruthTask, got: Task): Record<string, [boolean, unknown, unknown]> => {
  const parent = truth.subtask === null ? null : truth.general;
  const ends = [truth.deadlineEnd, truth.deadlineEndAlt ?? truth.deadlineEnd];
  return {
    title: [same(titleOf(truth), got.title), titleOf(truth), got.title],
    parentTitle: [same(parent, got.parentTitle), parent, got.parentTitle],
    group: [same(truth.group, got.group), truth.group, got.group],
    groupTitle: [same(bare(truth.groupTitle), bare(got.groupTitle)), truth.groupTitle, got.groupTitle],
    ordinal: [same(truth.generalOrdinal, got.ordinal), truth.generalOrdinal, got.ordinal],
    subOrdinal: [same(truth.subOrdinal, got.subOrdinal), truth.subOrdinal, got.subOrdinal],
    output: [same(truth.output, got.output), truth.output, got.output],
    kpi: [same(truth.kpi, got.kpi), truth.kpi, got.kpi],
    lead: [sameUnits(truth.lead, got.leadUnits, truth.leadAlt), truth.lead, got.leadUnits],
    coordinating: [
      sameUnits(truth.coordinating, got.coordinatingUnits, truth.coordinatingAlt),
      truth.coordinating,
      got.coordinatingUnits,
    ],
    deadlineRaw: [same(truth.deadlineRaw, got.deadline?.raw), truth.deadlineRaw, got.deadline?.raw],
    deadline: [
      truth.deadlineKind === (got.deadline?.kind ?? null) && ends.includes(got.deadline?.end ?? null),
      `${truth.deadlineKind} ${truth.deadlineEnd}`,
      `${got.deadline?.kind} ${got.deadline?.end}`,
    ],
    result: [same(truth.result, got.result), truth.result, got.result],
  };
};

const codeOf = (...parts: unknown[]): string => parts.map(normalise).join(' | ');

interface Pairable<T, G> {
  readonly truth: readonly T[];
  readonly got: readonly G[];
  readonly code: { expected(row: T): string; got(row: G): string };
  readonly title: { expected(row: T): string; got(row: G): string };
  readonly cells: (truth: T, got: G) => Record<string, [boolean, unknown, unknown]>;
}

function scoreRows<T extends { readonly open?: readonly string[] }, G>(rows: Pairable<T, G>): RowScore {
  const { pairs, extra } = pairRows(rows.truth, rows.got, rows.code, rows.title);
  const faults: string[] = [];
  let [found, right, all] = [0, 0, 0];
  for (const [truth, got] of pairs) {
    const at = `[${rows.code.expected(truth)}] ${rows.title.expected(truth).slice(0, 60)}`;
    if (got === null) {
      faults.push(`missing ${at}`);
      continue;
    }
    found += 1;
    for (const [name, [good, expected, read]] of Object.entries(rows.cells(truth, got))) {
      if (truth.open?.includes(name)) continue;
      all += 1;
      right += good ? 1 : 0;
      if (!good)
        faults.push(`${name} ${at}: expected ${JSON.stringify(expected)}, read ${JSON.stringify(read)}`);
    }
  }
  for (const row of extra) faults.push(`extra [${rows.code.got(row)}] ${rows.title.got(row).slice(0, 90)}`);
  const recall = rows.truth.length === 0 ? 1 : found / rows.truth.length;
  const precision = found + extra.length === 0 ? 1 : found / (found + extra.length);
  return {
    expected: rows.truth.length,
    f1: f1(recall, precision),
    cells: all === 0 ? 1 : right / all,
    faults,
  };
}

export const scoreTargets = (truth: readonly TruthTarget[], got: readonly Target[]): RowScore => {
  const dated = truth.some((row) => row.targetYear !== undefined);
  const year = (value: number | null | undefined): unknown => (dated ? value : null);
  return scoreRows({
    truth,
    got,
    code: {
      expected: (row) => codeOf(row.group, row.ordinal, year(row.targetYear)),
      got: (row) => codeOf(row.group, row.ordinal, year(row.targetYear)),
    },
    title: { expected: (row) => row.name, got: (row) => row.name },
    cells: targetCells,
  });
};

export const scoreTasks = (truth: readonly TruthTask[], got: readonly Task[]): RowScore =>
  scoreRows({
    truth,
    got: got.filter((row) => row.origin === 'table'),
    code: {
      expected: (row) => codeOf(row.group, row.generalOrdinal, row.subOrdinal),
      got: (row) => codeOf(row.group, row.ordinal, row.subOrdinal),
    },
    title: { expected: titleOf, got: (row) => row.title },
    cells: taskCells,
  });

/** References are paired by number; a date or a relation read wrongly is a wrong cell, not a missing reference. */
export function scoreReferences(truth: readonly TruthReference[], got: Read['references']): RowScore {
  const read = new Map(
    got.filter((row) => row.number !== null).map((row) => [normalise(row.number), row] as const),
  );
  const known = new Set(truth.map((row) => normalise(row.number)));
  const needed = truth.filter((row) => !row.optional);
  const faults: string[] = [];
  let [found, right, all] = [0, 0, 0];
  for (const row of truth) {
    const match = read.get(normalise(row.number));
    if (match === undefined) {
      if (!row.optional) faults.push(`missing reference ${row.number}`);
      continue;
    }
    found += row.optional ? 0 : 1;
    all += 2;
    const related = [row.relation, row.relationAlt].includes(match.relation);
    right += (row.date === match.issuedOn ? 1 : 0) + (related ? 1 : 0);
    if (row.date !== match.issuedOn)
      faults.push(`date of ${row.number}: ${row.date}, read ${match.issuedOn}`);
    if (!related) faults.push(`relation of ${row.number}: ${row.relation}, read ${match.relation}`);
  }
  const extra = [...read.keys()].filter((number) => !known.has(number));
  for (const number of extra) faults.push(`extra reference ${number}`);
  const recall = needed.length === 0 ? 1 : found / needed.length;
  const precision = found + extra.length === 0 ? 1 : found / (found + extra.length);
  return { expected: needed.length, f1: f1(recall, precision), cells: all === 0 ? 1 : right / all, faults };
}

/** Recall over the certain tasks, precision over all that may be listed; parts of one item may be answered by one row. */
export function scoreBody(truth: Truth, got: readonly Task[]): RowScore {
  const read = got.filter((row) => row.origin === 'body');
  const listed = truth.bodyTasks ?? [];
  const certain = listed.filter((row) => row.certain);
  const allowed = [...listed.map((row) => row.title), ...(truth.unassigned ?? []).map((row) => row.title)];
  const faults: string[] = [];
  let [hit, right, all] = [0, 0, 0];
  for (const row of certain) {
    const best = bestMatch(row, read);
    if (best === null) {
      faults.push(`missing body task, lines ${row.lines.join('–')}: ${row.title.slice(0, 80)}`);
      continue;
    }
    hit += 1;
    const cells: [string, boolean, unknown, unknown][] = [
      ['lead', sameUnits(row.lead, best.leadUnits), row.lead, best.leadUnits],
      ['deadline', row.deadlineKind === (best.deadline?.kind ?? null), row.deadlineRaw, best.deadline?.raw],
    ];
    for (const [name, good, expected, value] of cells) {
      if (row.open?.includes(name)) continue;
      all += 1;
      right += good ? 1 : 0;
      if (!good)
        faults.push(
          `${name} of lines ${row.lines.join('–')}: ${JSON.stringify(expected)}, read ${JSON.stringify(value)}`,
        );
    }
  }
  const extra = read.filter((row) => !allowed.some((title) => overlap(title, row.title) >= 0.6));
  for (const row of extra)
    faults.push(`extra body task, lines ${row.source.lines?.join('–')}: ${row.title.slice(0, 90)}`);
  const recall = certain.length === 0 ? 1 : hit / certain.length;
  const precision = read.length === 0 ? 1 : (read.length - extra.length) / read.length;
  return { expected: certain.length, f1: f1(recall, precision), cells: all === 0 ? 1 : right / all, faults };
}

function bestMatch(row: TruthBodyTask, read: readonly Task[]): Task | null {
  let found: Task | null = null;
  let score = 0;
  for (const candidate of read) {
    const within = candidate.source.lines?.[0] === row.lines[0] ? 0.001 : 0;
    const likeness = overlap(row.title, candidate.title);
    if (likeness >= 0.6 && likeness + within > score) [found, score] = [candidate, likeness + within];
  }
  return found;
}
