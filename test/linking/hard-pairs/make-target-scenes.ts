import type { Random } from '../../../src/training/random.js';
import { lostMarks, otherSpelling, otherWord, strayMarks } from './misprints.js';
import { readBank } from './read-scenes.js';
import { linked, noCounterpart, type Scene, type SceneChild, type TargetRow, target } from './scene.js';

/** A target of the bank with the place where its scope stands still open. */
interface OpenTarget {
  readonly subject: string;
  readonly pattern: string;
  readonly unit: string;
  readonly raw: string;
}

const openTargets: readonly OpenTarget[] = readBank('targets').map(([subject, pattern, unit, raw]) => ({
  subject: subject!,
  pattern: pattern!,
  unit: unit!,
  raw: raw!,
}));

const scoped = (pattern: string, scope: string): string =>
  pattern
    .replace(/\{[dc]\}/, scope)
    .replace(/\s+/g, ' ')
    .trim();
export const plain = ({ subject, pattern, unit, raw }: OpenTarget): TargetRow =>
  target(subject, scoped(pattern, ''), unit, raw);
export const bankTargets: readonly TargetRow[] = openTargets.map(plain);

const one = (
  className: string,
  parent: TargetRow,
  child: SceneChild,
  level: Scene['level'] = null,
): Scene => ({
  className,
  level,
  parents: [parent],
  children: [child],
});

const sample = <T>(from: readonly T[], count: number, random: Random): T[] =>
  from
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);

/** Spelling, lost marks, stray marks, a value glued to the name, a value written otherwise: the same target. */
export function spellingScenes(random: Random): Scene[] {
  const change: readonly ((row: TargetRow) => TargetRow)[] = [
    (row) => ({ ...row, name: otherSpelling(row.name) }),
    (row) => ({ ...row, name: lostMarks(row.name, random) }),
    (row) => ({ ...row, name: strayMarks(row.name, random), raw: row.raw!.replace('≥ ', '≥') }),
    (row) => ({ ...row, name: `${row.name} ${row.raw!.replace(/[≥≤] /, '')}` }),
    (row) => ({
      ...row,
      name: lostMarks(otherSpelling(row.name), random),
      raw: row.raw!.replace('≥ ', '>= '),
    }),
  ];
  return sample(bankTargets, 60, random).map((row, index) => {
    const changed = change[index % change.length]!(row);
    return one('spelling', row, { row: changed, expected: linked(['same'], 0) });
  });
}

export function validWordScenes(random: Random): Scene[] {
  return bankTargets.flatMap((row) => {
    const name = otherWord(row.name, random);
    if (name === null || random.chance(0.25)) return [];
    return [one('valid-word', row, { row: { ...row, name }, expected: linked(['same', 'reworded'], 0) })];
  });
}

const PARENT_SCOPES = ['trên địa bàn tỉnh', 'của tỉnh', 'toàn tỉnh', '', 'trên địa bàn tỉnh {TỈNH}'];
const CHILD_SCOPES = {
  commune: ['trên địa bàn xã', 'của xã', 'toàn xã', '', 'trên địa bàn', 'trên địa bàn xã {XÃ}'],
  department: ['toàn ngành', 'do Sở quản lý', '', 'thuộc phạm vi quản lý của ngành', 'trong toàn ngành'],
};

/** Ranks of the whole province have no smaller scope. */
const RANK = /hạng/;
const ofPlace = openTargets.filter(({ pattern }) => pattern.includes('{d}'));
const ofOffice = openTargets.filter(({ pattern }) => pattern.includes('{c}') && !RANK.test(pattern));

/** The same target for another scope is a link; what it is called (same, reworded, narrowed) officials may differ on. */
export function scopeScenes(random: Random): Scene[] {
  const below = (level: 'commune' | 'department', from: readonly OpenTarget[], count: number): Scene[] =>
    sample(from, count, random).map((open, index) => {
      const scopes = CHILD_SCOPES[level];
      const above = PARENT_SCOPES[index % PARENT_SCOPES.length]!;
      const drawn = scopes[random.whole(0, scopes.length - 1)]!;
      const own = above === '' && drawn === '' ? scopes[0]! : drawn;
      const row = { ...plain(open), name: scoped(open.pattern, own) };
      const parent = { ...plain(open), name: scoped(open.pattern, above) };
      return one('scope', parent, { row, expected: linked(null, 0) }, level);
    });
  return [
    ...below('commune', ofPlace, 48),
    ...below('commune', ofOffice, 10),
    ...below('department', ofOffice, ofOffice.length),
  ];
}

const FIGURE = /\d[\d.,]*/;
const HIGHEST_SHARE = 99;
const numberOf = (figure: string): number => Number(figure.replaceAll('.', '').replace(',', '.'));

/** A figure as its like is printed: grouped by dots, with a decimal comma or a leading zero where that has one. */
function printed(value: number, like: string): string {
  if (like.includes(',')) return value.toFixed(1).replace('.', ',');
  const grouped = String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '.');
  return /^0\d/.test(like) ? grouped.padStart(2, '0') : grouped;
}

/** The value with its figure multiplied, printed as its like is; never the figure it was, never over 99 %. */
export function moved(raw: string, factor: number): string {
  const like = FIGURE.exec(raw)?.[0] ?? '';
  const value = numberOf(like);
  const share = raw.includes('%');
  const changed = share ? Math.min(value * factor, HIGHEST_SHARE) : value * factor;
  const text = printed(changed, like);
  const other = numberOf(text) === value ? printed(share ? value - 2 : value + 1, like) : text;
  return raw === '100%' ? `≥ ${other}%` : raw.replace(like, other);
}

/** Ways to write a value that say the same. */
const sameValue = (raw: string, random: Random): string => {
  if (!raw.startsWith('≥ ')) return raw.replace('≤ ', '≤');
  const figure = raw.slice(2);
  return random.pick([
    [`từ ${figure} trở lên`, 2],
    [`tối thiểu ${figure}`, 1],
    [`≥${figure}`, 1],
    [`ít nhất ${figure}`, 1],
    [`Đạt từ ${figure} trở lên`, 1],
  ]);
};

/** The value raised, lowered, with another comparator; and written otherwise, which is no change. */
export function valueScenes(random: Random): Scene[] {
  const chosen = sample(
    openTargets.filter(({ raw }) => !/^100%/.test(raw)),
    72,
    random,
  );
  return chosen.map((open, index) => {
    const row = plain(open);
    const child =
      index % 4 === 0
        ? {
            ...row,
            raw: moved(
              row.raw!,
              random.pick([
                [0.9, 1],
                [0.5, 1],
                [0.8, 1],
              ]),
            ),
          }
        : index % 4 === 1
          ? {
              ...row,
              raw: moved(
                row.raw!,
                random.pick([
                  [1.04, 1],
                  [1.2, 1],
                  [1.6, 1],
                ]),
              ),
            }
          : index % 4 === 2
            ? { ...row, raw: row.raw!.replace(/[≥≤]/, (sign) => (sign === '≥' ? '≤' : '≥')) }
            : { ...row, raw: sameValue(row.raw!, random) };
    const relation = index % 4 === 3 ? ('same' as const) : ('value-changed' as const);
    return one('value', row, { row: child, expected: linked([relation], 0) });
  });
}

/** Milestone years: the row of the right year, and none where only another year stands above. */
export function milestoneScenes(random: Random): Scene[] {
  const years = [2026, 2030, 2045] as const;
  const rising = bankTargets.filter(({ raw }) => /^≥ [\d.]+$|^≥ [1-6]\d%$/.test(raw!));
  return sample(rising, 36, random).flatMap((row, index): Scene[] => {
    const at = years.map((year, place) => ({ ...row, year, raw: moved(row.raw!, 1 + place * 0.2) }));
    const first = { ...at[0]!, raw: row.raw };
    const all = [first, at[1]!, at[2]!];
    const place = index % 3;
    const own = all[place]!;
    const other = all[(place + 1) % 3]!;
    const right: SceneChild =
      index % 2 === 0
        ? { row: own, expected: linked(['same'], place) }
        : { row: { ...own, raw: other.raw }, expected: linked(['value-changed'], place) };
    if (index % 3 === 2) {
      return [{ ...one('milestone', own, { row: { ...row, year: other.year }, expected: noCounterpart }) }];
    }
    const second = (place + 1) % 3;
    const children = index % 4 < 2 ? [right] : [right, { row: other, expected: linked(['same'], second) }];
    return [{ className: 'milestone', level: null, parents: all, children }];
  });
}

/** Rows kept word for word: only their place in the table differs. */
export const orderScenes = (random: Random): Scene[] =>
  sample(bankTargets, 40, random).map((row) => one('order', row, { row, expected: linked(['same'], 0) }));
