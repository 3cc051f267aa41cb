import { describe, expect, test } from 'vitest';
import { compareRows } from '../../../src/exporters/diff/compared-rows.js';
import { groupOf } from '../../../src/exporters/diff/groups.js';
import { sentenceOf, tellChange } from '../../../src/exporters/diff/told-changes.js';
import { wordsFor } from '../../../src/exporters/diff/words/index.js';
import type { DiffItem, PlanDiff } from '../../../src/model/diff.js';
import { diffChanges } from '../../../src/model/diff.js';
import type { Target, Task } from '../../../src/model/records.js';
import type { Language } from '../../../src/settings.js';
import { type MadeItem, makeDiff, makeTarget, makeTask, quarter } from './make-diff.js';

const told = (
  item: MadeItem,
  language: Language = 'vi',
  relation: PlanDiff['relation'] = 'cited',
): string => {
  const diff = makeDiff([item], { relation });
  return sentenceOf(tellChange(compareRows(diff)[0]!, wordsFor(diff, language)));
};

const spending = (raw: string | null, value: number | null, rest: Partial<Target> = {}) =>
  makeTarget(`s${value}`, 'Tỷ lệ chi ngân sách cho khoa học và công nghệ', {
    raw,
    value,
    comparator: '>=',
    unit: '%',
    ...rest,
  });
const database = (rest: Partial<Task>) => makeTask('k', 'Xây dựng cơ sở dữ liệu nhà ở./.', rest);
const waiting = (days: number) =>
  makeTarget('w', 'Thời gian giải quyết hồ sơ', {
    raw: `≤ ${days} ngày`,
    value: days,
    comparator: '<=',
    unit: 'ngày',
  });

describe('what happened to an item, in words', () => {
  test.each<{ item: MadeItem; vi: string; en: string }>([
    {
      item: {
        change: 'value-lowered',
        weaker: true,
        changed: ['value'],
        child: spending('≥ 1% GRDP', 1),
        parent: spending('≥ 2% GRDP', 2),
      },
      vi: 'Hạ chỉ tiêu: Tỷ lệ chi ngân sách cho khoa học và công nghệ, từ ≥ 2% GRDP xuống ≥ 1% GRDP',
      en: 'Target lowered: Tỷ lệ chi ngân sách cho khoa học và công nghệ, from ≥ 2% GRDP down to ≥ 1% GRDP',
    },
    {
      item: {
        change: 'value-raised',
        weaker: false,
        changed: ['value', 'comparator'],
        child: spending('≥ 80%', 80),
        parent: spending('≥ 50%', 50),
      },
      vi: 'Nâng chỉ tiêu: Tỷ lệ chi ngân sách cho khoa học và công nghệ, từ ≥ 50% lên ≥ 80%',
      en: 'Target raised: Tỷ lệ chi ngân sách cho khoa học và công nghệ, from ≥ 50% up to ≥ 80%',
    },
    {
      // a higher ceiling asks for less
      item: {
        change: 'value-raised',
        weaker: true,
        changed: ['value'],
        child: waiting(12),
        parent: waiting(7),
      },
      vi: 'Nới mức trần: Thời gian giải quyết hồ sơ, từ ≤ 7 ngày lên ≤ 12 ngày',
      en: 'Ceiling loosened: Thời gian giải quyết hồ sơ, from ≤ 7 ngày up to ≤ 12 ngày',
    },
    {
      item: {
        change: 'value-lowered',
        weaker: false,
        changed: ['value'],
        child: waiting(5),
        parent: waiting(7),
      },
      vi: 'Siết mức trần: Thời gian giải quyết hồ sơ, từ ≤ 7 ngày xuống ≤ 5 ngày',
      en: 'Ceiling tightened: Thời gian giải quyết hồ sơ, from ≤ 7 ngày down to ≤ 5 ngày',
    },
    {
      // a value that is gone is said to be gone, not read as nought
      item: {
        change: 'value-changed',
        weaker: true,
        changed: ['value'],
        child: spending(null, null),
        parent: spending('≥ 2%', 2),
      },
      vi: 'Đổi giá trị: Tỷ lệ chi ngân sách cho khoa học và công nghệ, từ ≥ 2% thành (không ghi)',
      en: 'Value changed: Tỷ lệ chi ngân sách cho khoa học và công nghệ, from ≥ 2% to (not given)',
    },
    {
      // the unit stands beside a figure that does not say it
      item: {
        change: 'unit-changed',
        changed: ['unit', 'value'],
        child: spending('1.200', 1200, { unit: 'hồ sơ' }),
        parent: spending('100', 100),
      },
      vi: 'Đổi đơn vị tính: Tỷ lệ chi ngân sách cho khoa học và công nghệ, từ % thành hồ sơ; đổi giá trị từ 100 % thành 1.200 hồ sơ',
      en: 'Unit of measure changed: Tỷ lệ chi ngân sách cho khoa học và công nghệ, from % to hồ sơ; other value (from 100 % to 1.200 hồ sơ)',
    },
    {
      item: {
        change: 'deadline-later',
        weaker: true,
        changed: ['deadline', 'output'],
        child: database({ deadline: quarter(3), output: 'Báo cáo' }),
        parent: database({ deadline: quarter(1), output: 'Cơ sở dữ liệu' }),
      },
      vi: 'Lùi thời hạn: Xây dựng cơ sở dữ liệu nhà ở, từ Quý I/2026 sang Quý III/2026; đổi sản phẩm',
      en: 'Put off: Xây dựng cơ sở dữ liệu nhà ở, from Quý I/2026 to Quý III/2026; other output',
    },
    {
      // what else changed keeps its direction
      item: {
        change: 'lead-changed',
        changed: ['leadUnits', 'deadline'],
        child: database({ leadUnits: ['Phòng A'], deadline: quarter(2) }),
        parent: database({ leadUnits: ['Sở B', 'Sở C'], deadline: quarter(4) }),
      },
      vi: 'Đổi đơn vị chủ trì: Xây dựng cơ sở dữ liệu nhà ở, từ “Sở B; Sở C” thành “Phòng A”; đẩy sớm thời hạn từ Quý IV/2026 lên Quý II/2026',
      en: 'Lead changed: Xây dựng cơ sở dữ liệu nhà ở, from “Sở B; Sở C” to “Phòng A”; sooner deadline (from Quý IV/2026 to Quý II/2026)',
    },
    {
      item: {
        change: 'reworded',
        changed: ['name', 'deadline'],
        child: makeTask('a', 'Phối hợp lập bản đồ số', {}),
        parent: makeTask('b', 'Lập bản đồ số;', { deadline: quarter(4) }),
      },
      vi: 'Diễn đạt lại: “Phối hợp lập bản đồ số” thay cho “Lập bản đồ số”, không ghi thời hạn (kế hoạch cấp trên: Quý IV/2026)',
      en: 'Reworded: “Phối hợp lập bản đồ số” in place of “Lập bản đồ số”, no deadline (the plan above: Quý IV/2026)',
    },
    {
      item: {
        change: 'parent-only',
        weaker: true,
        assigned: { as: 'lead', printed: 'Sở Xây dựng', collective: false },
        parent: database({ deadline: quarter(2) }),
      },
      vi: 'Đơn vị mình được giao chủ trì nhưng kế hoạch không có: Xây dựng cơ sở dữ liệu nhà ở, Quý II/2026',
      en: 'Given to this unit to lead, but not in its plan: Xây dựng cơ sở dữ liệu nhà ở, Quý II/2026',
    },
    {
      item: {
        change: 'parent-only',
        assigned: { as: 'coordinating', printed: 'Các sở, ban, ngành', collective: true },
        parent: database({}),
      },
      vi: 'Đơn vị mình được giao phối hợp nhưng kế hoạch không có: Xây dựng cơ sở dữ liệu nhà ở, giao chung cho “Các sở, ban, ngành”',
      en: 'Given to this unit to help with, but not in its plan: Xây dựng cơ sở dữ liệu nhà ở, given to “Các sở, ban, ngành”, which includes it',
    },
    {
      item: { change: 'child-only', child: spending('Có', null, { unit: null, targetYear: 2027 }) },
      vi: 'Bổ sung: Tỷ lệ chi ngân sách cho khoa học và công nghệ, Có · 2027',
      en: 'Added: Tỷ lệ chi ngân sách cho khoa học và công nghệ, Có · 2027',
    },
    {
      item: { change: 'kept', child: database({}), parent: database({}) },
      vi: 'Giữ nguyên: Xây dựng cơ sở dữ liệu nhà ở',
      en: 'Kept: Xây dựng cơ sở dữ liệu nhà ở',
    },
  ])('$vi', ({ item, vi, en }) => {
    expect(told(item)).toBe(vi);
    expect(told(item, 'en')).toBe(en);
  });

  test.each([
    ['cited', 'Chỉ có ở kế hoạch cấp trên'],
    ['found', 'Chỉ có ở kế hoạch cấp trên'],
    ['version', 'Chỉ có ở bản trước'], // two versions are no plan and the plan above it
    ['asked', 'Chỉ có ở kế hoạch thứ hai'],
  ] as const)('of two plans put together as "%s" the sides are called so: %s', (relation, label) => {
    expect(told({ change: 'parent-only', parent: database({}) }, 'vi', relation)).toMatch(`${label}: `);
  });
});

describe('groups', () => {
  const item = (given: Partial<DiffItem>) => ({ weaker: null, assigned: null, ...given }) as DiffItem;
  test.each([
    [{ change: 'value-lowered', weaker: true }, 'weakened'],
    [{ change: 'value-lowered', weaker: null }, 'weakened'], // lower it is, whatever the words ask for
    [{ change: 'value-lowered', weaker: false }, 'strengthened'],
    [{ change: 'value-raised', weaker: true }, 'weakened'],
    [{ change: 'value-raised', weaker: null }, 'strengthened'],
    [{ change: 'value-changed', weaker: null }, 'changed'],
    [{ change: 'deadline-later', weaker: true }, 'put-off'],
    [{ change: 'deadline-changed', weaker: true }, 'put-off'],
    [{ change: 'deadline-changed', weaker: null }, 'changed'],
    [{ change: 'narrowed', weaker: true }, 'weakened'],
    [{ change: 'reworded', weaker: null }, 'reworded'],
    [{ change: 'parent-only', assigned: { as: 'lead', printed: 'x', collective: true } }, 'missing'],
    [{ change: 'parent-only', assigned: { as: 'coordinating', printed: 'x', collective: false } }, 'helping'],
    [{ change: 'parent-only' }, 'parent-only'],
  ] as const)('%o is told as %s', (given, group) => expect(groupOf(item(given))).toBe(group));

  test('every change has a group, whatever is known of it', () => {
    for (const change of diffChanges)
      for (const weaker of [true, false, null]) expect(groupOf(item({ change, weaker }))).toBeTruthy();
  });

  test('a row that is in neither document is an error, not an empty cell', () => {
    const diff = makeDiff([{ change: 'child-only', child: database({}) }]);
    const broken = { ...diff, items: diff.items.map((one) => ({ ...one, child: 'other' })) };
    expect(() => compareRows(broken)).toThrow(/other/);
  });
});
