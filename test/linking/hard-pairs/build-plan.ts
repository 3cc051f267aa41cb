import type { LinkedPlan } from '../../../src/linking/linked-plan.js';
import type { GeneralTask, Target, Task } from '../../../src/model/records.js';
import type { Random } from '../../../src/training/random.js';
import { parseDeadline } from '../../../src/vietnamese/deadlines.js';
import { parseTargetValue } from '../../../src/vietnamese/target-value.js';
import { type ChildLevel, type SceneRow, type TargetRow, type TaskRow, wordsOf } from './scene.js';
import { subjects } from './subjects.js';

export const PLAN_YEAR = 2026;
const noValue = { comparator: null, value: null, min: null, max: null, valueBase: null };
const noSource = { page: null, lines: null, bbox: null };
const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
];
const roman = (index: number): string => ROMAN[index] ?? String(index + 1);

export interface PlanFrame {
  readonly id: string;
  readonly side: 'parent' | 'child';
  readonly level: ChildLevel;
  readonly province: string;
  readonly commune: string;
}

interface Built {
  readonly plan: LinkedPlan;
  /** Ids of the rows, in the order they were given. */
  readonly ids: readonly string[];
}

/** A plan of these rows: grouped, in an order of its own, with ordinals, leads and readings as they are extracted. */
export function buildPlan(rows: readonly SceneRow[], frame: PlanFrame, random: Random): Built {
  const ids = rows.map((row, index) => `${frame.id}.${row.kind}.${index}`);
  const printed = rows.map((row, index) => ({ row, id: ids[index]!, key: random.next() }));
  const inOrder = [...printed].sort((a, b) => a.key - b.key);
  const targets = grouped(
    inOrder.flatMap(({ row, id }) => (row.kind === 'target' ? [{ row, id }] : [])),
    ({ row }) => row.groupTitle ?? titleOf(row.subject, frame),
  );
  const tasks = grouped(
    inOrder.flatMap(({ row, id }) => (row.kind === 'task' ? [{ row, id }] : [])),
    ({ row }) => titleOf(row.subject, frame),
  );
  const { generalTasks, made } = makeTasks(tasks, frame, random);
  return {
    ids,
    plan: {
      id: frame.id,
      ...issuerOf(frame),
      year: PLAN_YEAR,
      targets: targets.map((place) => makeTarget(place, frame, random)),
      generalTasks,
      tasks: made,
    },
  };
}

function issuerOf({
  side,
  level,
  province,
  commune,
}: PlanFrame): Pick<LinkedPlan, 'level' | 'place' | 'issuer'> {
  if (side === 'parent' || level === 'draft') {
    return { level: 'province', place: province, issuer: `UBND tỉnh ${province}` };
  }
  return level === 'commune'
    ? { level: 'commune', place: commune, issuer: `UBND xã ${commune}` }
    : { level: 'department', place: province, issuer: 'Sở Nội vụ' };
}

const titleOf = (subject: string, { side, level }: PlanFrame): string => {
  const known = subjects[subject]!;
  return side === 'child' && level !== 'draft' ? known.titleBelow : known.title;
};

interface Place<T> {
  readonly row: T;
  readonly id: string;
  readonly group: string;
  readonly groupTitle: string;
  readonly ordinal: number;
}

function groupsBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function grouped<R>(
  rows: readonly { readonly row: R; readonly id: string }[],
  titleFor: (item: { readonly row: R; readonly id: string }) => string,
): Place<R>[] {
  const groups = groupsBy(rows, titleFor);
  return [...groups].flatMap(([groupTitle, items], index) =>
    items.map(({ row, id }, place) => ({ row, id, groupTitle, group: roman(index), ordinal: place + 1 })),
  );
}

const named = (text: string, { province, commune }: PlanFrame): string =>
  text.replace('{TỈNH}', province).replace('{XÃ}', commune);

function leadsOf(subject: string, { side, level }: PlanFrame, random: Random): string[] {
  const { leads, leadsOfCommune } = subjects[subject] ?? subjects.CC!;
  const from = side === 'child' && level === 'commune' ? leadsOfCommune : leads;
  if (side === 'child' && level === 'department') return ['Các phòng chuyên môn thuộc Sở'];
  return [from[random.whole(0, from.length - 1)]!];
}

const rowOf = (
  { row, id, group, groupTitle }: Place<SceneRow>,
  frame: PlanFrame,
  random: Random,
): Omit<
  Target,
  'name' | 'unit' | 'raw' | 'targetYear' | 'resultValue' | keyof typeof noValue | 'ordinal'
> => ({
  id,
  group,
  groupTitle,
  leadUnits: leadsOf(row.subject, frame, random),
  coordinatingUnits: random.chance(0.5) ? ['Các cơ quan, đơn vị liên quan'] : [],
  result: null,
  extra: [],
  source: noSource,
  sources: [],
  confidence: 0.98,
});

function makeTarget(place: Place<TargetRow>, frame: PlanFrame, random: Random): Target {
  const { name, unit, raw, year } = place.row;
  return {
    ...rowOf(place, frame, random),
    ordinal: String(place.ordinal),
    name: named(name, frame),
    unit,
    raw,
    targetYear: year ?? PLAN_YEAR,
    ...((raw && parseTargetValue(raw, { unit })?.value) || noValue),
    resultValue: null,
  };
}

/** Sub-tasks of one general task stand below it in one run; a task without one is a general task of its own. */
function makeTasks(
  places: readonly Place<TaskRow>[],
  frame: PlanFrame,
  random: Random,
): { generalTasks: GeneralTask[]; made: Task[] } {
  const generalTasks: GeneralTask[] = [];
  const made: Task[] = [];
  for (const inGroup of groupsBy(places, ({ group }) => group).values()) {
    const families = [...groupsBy(inGroup, ({ row, id }) => row.general ?? id).values()];
    for (const [index, family] of families.entries()) {
      const ordinal = String(index + 1);
      const { row, group } = family[0]!;
      const parentId = row.general === null ? null : `${frame.id}.general.${group}.${ordinal}`;
      if (parentId) generalTasks.push({ id: parentId, group, ordinal, title: row.general! });
      made.push(
        ...family.map((place, at) =>
          makeTask(
            place,
            { ordinal, parentId, subOrdinal: parentId && `${ordinal}.${at + 1}` },
            frame,
            random,
          ),
        ),
      );
    }
  }
  return { generalTasks, made };
}

function makeTask(
  place: Place<TaskRow>,
  at: Pick<Task, 'ordinal' | 'parentId' | 'subOrdinal'>,
  frame: PlanFrame,
  random: Random,
): Task {
  const { general, title, output, kpi, deadline } = place.row;
  return {
    ...rowOf(place, frame, random),
    ...at,
    origin: 'table',
    parentTitle: general,
    title: named(title, frame),
    output,
    kpi,
    deadline: deadline === null ? null : parseDeadline(deadline, { planYear: PLAN_YEAR }).deadline,
  };
}

/** What a person reads of a row, for a list of wrong decisions. */
export const printedRow = (row: SceneRow): string =>
  row.kind === 'target'
    ? `${wordsOf(row)} | ${row.unit} | ${row.raw}${row.year ? ` | ${row.year}` : ''}${row.groupTitle ? ` | ${row.groupTitle}` : ''}`
    : `${row.general ? `${row.general} >> ` : ''}${row.title} | ${row.kpi ?? ''} | ${row.deadline ?? ''}`;
