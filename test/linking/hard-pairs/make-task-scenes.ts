import type { Random } from '../../../src/training/random.js';
import { moved } from './make-target-scenes.js';
import { lostMarks, otherSpelling, otherWord, strayMarks } from './misprints.js';
import { readBank, readTask } from './read-scenes.js';
import { linked, noCounterpart, type RowRelation, type Scene, type TaskRow } from './scene.js';

export const bankTasks: readonly TaskRow[] = readBank('tasks').map(
  ([subject, ...rest]) => readTask(subject!, rest) as TaskRow,
);

const one = (
  className: string,
  parent: TaskRow,
  row: TaskRow,
  relations: readonly RowRelation[] | null,
  level: Scene['level'] = null,
): Scene => ({ className, level, parents: [parent], children: [{ row, expected: linked(relations, 0) }] });

export const taskSpellingScenes = (random: Random): Scene[] =>
  bankTasks.flatMap((row, index) => {
    if (index % 2 === 1) return [];
    const title =
      index % 6 === 0
        ? lostMarks(row.title, random)
        : index % 6 === 2
          ? strayMarks(otherSpelling(row.title), random)
          : lostMarks(otherSpelling(row.title), random);
    return [one('spelling', row, { ...row, title }, ['same'])];
  });

export const taskValidWordScenes = (random: Random): Scene[] =>
  bankTasks.flatMap((row) => {
    const title = otherWord(row.title, random);
    if (title === null || random.chance(0.4)) return [];
    return [one('valid-word', row, { ...row, title }, ['same', 'reworded'])];
  });

export const taskScopeScenes = (random: Random): Scene[] =>
  bankTasks.flatMap((row, index) => {
    if (index % 4 !== 1) return [];
    const parent = { ...row, title: `${row.title} trên địa bàn tỉnh` };
    const scope = random.pick([
      [' trên địa bàn xã', 3],
      [' trên địa bàn', 1],
      ['', 2],
      [' trên địa bàn xã {XÃ}', 1],
    ]);
    return [one('scope', parent, { ...row, title: row.title + scope }, null, 'commune')];
  });

/** Later, sooner, of another kind; and the same day printed otherwise. */
const DEADLINES: readonly (readonly [string, string, RowRelation])[] = [
  ['Quý I/2026', 'Quý III/2026', 'deadline-changed'],
  ['Quý III/2026', 'Quý II/2026', 'deadline-changed'],
  ['Quý II/2026', 'Quý II năm 2026', 'same'],
  ['Tháng 6/2026', 'Tháng 9/2026', 'deadline-changed'],
  ['Trước ngày 15/6/2026', 'Trước ngày 30/11/2026', 'deadline-changed'],
  ['Quý II/2026', 'Tháng 10/2026', 'deadline-changed'],
  ['Trước ngày 15/06/2026', 'trước ngày 15 tháng 6 năm 2026', 'same'],
  ['Năm 2026', 'Quý II/2026', 'deadline-changed'],
  ['Quý IV/2026', 'Năm 2027', 'deadline-changed'],
  ['Quý I/2026', 'Quý I/ 2026', 'same'],
  ['31/3/2026', '30/9/2026', 'deadline-changed'],
];

export const deadlineScenes = (): Scene[] =>
  bankTasks.map((row, index) => {
    const [above, below, relation] = DEADLINES[index % DEADLINES.length]!;
    return one('deadline', { ...row, deadline: above }, { ...row, deadline: below }, [relation]);
  });

/** The figure of the KPI moved, everything else kept. */
export const kpiScenes = (random: Random): Scene[] =>
  bankTasks
    .filter(({ kpi }) => kpi?.startsWith('≥ '))
    .filter(() => random.chance(0.6))
    .map((row) => {
      const factor = random.chance(0.5) ? 0.6 : 1.3;
      return one('value', row, { ...row, kpi: moved(row.kpi!, factor) }, ['value-changed']);
    });

const WEAKER: Readonly<Record<string, readonly string[]>> = {
  'Xây dựng': [
    'Phối hợp xây dựng',
    'Tham gia góp ý xây dựng',
    'Tham gia xây dựng',
    'Phối hợp với các Sở xây dựng',
  ],
  'Tổ chức': [
    'Phối hợp tổ chức',
    'Tham gia tổ chức',
    'Cử cán bộ tham gia',
    'Phối hợp với cơ quan cấp trên tổ chức',
  ],
  'Triển khai': ['Phối hợp triển khai', 'Tham gia triển khai', 'Theo dõi, phối hợp triển khai'],
};

/** The verb is weakened: who was to make it now only helps. */
export const weakenedScenes = (random: Random): Scene[] =>
  bankTasks.flatMap((row, index) => {
    if (index % 5 === 4) return [];
    const verb = Object.keys(WEAKER).find((known) => row.title.startsWith(known))!;
    const weaker = WEAKER[verb]!;
    const strong = verb !== 'Triển khai' && random.chance(0.4) ? `Chủ trì ${verb.toLowerCase()}` : verb;
    const title = row.title.replace(verb, weaker[random.whole(0, weaker.length - 1)]!);
    return [
      one('weakened', { ...row, title: row.title.replace(verb, strong) }, { ...row, title }, ['narrowed']),
    ];
  });

export const taskOrderScenes = (random: Random): Scene[] =>
  bankTasks.filter(() => random.chance(0.4)).map((row) => one('order', row, row, ['same']));

const resolution = (object: string, verb: string): TaskRow => ({
  kind: 'task',
  subject: 'KT',
  general: null,
  title: `${verb} Nghị quyết của Hội đồng nhân dân tỉnh quy định ${object.replace(/^quy định /, '')}`,
  output: 'Nghị quyết được ban hành',
  kpi: null,
  deadline: 'Quý III/2026',
});

/** Long lists of resolutions that differ in their object alone: a third in both, a third above, a third below. */
export function resolutionScenes(): Scene[] {
  const objects = readBank('resolutions').map(([object]) => object!);
  return [0, 1, 2].map((turn): Scene => {
    const shared = objects.filter((_, index) => index % 3 === turn);
    const above = objects.filter((_, index) => index % 3 === (turn + 1) % 3);
    const own = objects.filter((_, index) => index % 3 === (turn + 2) % 3).slice(0, 6);
    return {
      className: 'resolutions',
      level: 'draft',
      parents: [...shared, ...above].map((object) => resolution(object, 'Xây dựng')),
      children: [
        ...own.map((object) => ({ row: resolution(object, 'Xây dựng'), expected: noCounterpart })),
        ...shared.map((object, index) => ({
          row: resolution(object, 'Xây dựng'),
          expected: linked(['same'], index),
        })),
      ],
    };
  });
}
