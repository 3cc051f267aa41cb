import { describe, expect, test } from 'vitest';
import { compareRows } from '../../../src/exporters/diff/compared-rows.js';
import { groupOf } from '../../../src/exporters/diff/groups.js';
import { changeName } from '../../../src/exporters/diff/main-change.js';
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
const guided = { raw: 'Theo hướng dẫn của Bộ Xây dựng', kind: 'other' as const, start: null, end: null };
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
      vi: 'Đổi giá trị: Tỷ lệ chi ngân sách cho khoa học và công nghệ, không ghi giá trị (kế hoạch cấp trên: ≥ 2%)',
      en: 'Value changed: Tỷ lệ chi ngân sách cho khoa học và công nghệ, no value (the plan above: ≥ 2%)',
    },
    {
      // lower it is, but whether that asks for less nobody can tell
      item: {
        change: 'value-lowered',
        weaker: null,
        changed: ['value'],
        child: makeTarget('n', 'Tỷ lệ hộ nghèo', { raw: '1%', value: 1 }),
        parent: makeTarget('m', 'Tỷ lệ hộ nghèo', { raw: '2%', value: 2 }),
      },
      vi: 'Giá trị thấp hơn: Tỷ lệ hộ nghèo, từ 2% xuống 1%',
      en: 'Value lower: Tỷ lệ hộ nghèo, from 2% down to 1%',
    },
    {
      // what is to become less
      item: {
        change: 'value-raised',
        weaker: true,
        changed: ['value'],
        child: makeTarget('n', 'Tỷ lệ hộ nghèo', { raw: '3', value: 3, unit: '%' }),
        parent: makeTarget('m', 'Tỷ lệ hộ nghèo', { raw: '2', value: 2, unit: '%' }),
      },
      vi: 'Nới chỉ tiêu: Tỷ lệ hộ nghèo, từ 2% lên 3%',
      en: 'Target loosened: Tỷ lệ hộ nghèo, from 2% up to 3%',
    },
    {
      item: {
        change: 'value-raised',
        weaker: false,
        changed: ['value'],
        child: makeTarget('n', 'Số bác sĩ trên một vạn dân', { raw: '13,5', value: 13.5, unit: 'Bác sĩ' }),
        parent: makeTarget('m', 'Số bác sĩ trên một vạn dân', {
          raw: '12 bác sĩ',
          value: 12,
          unit: 'Bác sĩ',
        }),
      },
      vi: 'Nâng chỉ tiêu: Số bác sĩ trên một vạn dân, từ 12 bác sĩ lên 13,5 bác sĩ',
      en: 'Target raised: Số bác sĩ trên một vạn dân, from 12 bác sĩ up to 13,5 bác sĩ',
    },
    {
      // how much is to be done stands in the title; both deadlines end on one day
      item: {
        change: 'value-lowered',
        weaker: true,
        changed: ['deadline', 'kpi', { field: 'quantity', child: '100', parent: '120' }],
        child: makeTask('q', 'Xây 100 trạm y tế', { deadline: quarter(4), kpi: 'Đạt' }),
        parent: makeTask('r', 'Xây 120 trạm y tế', {
          deadline: { ...quarter(4), raw: '31/12/2026', kind: 'date' },
        }),
      },
      vi: 'Hạ khối lượng: Xây 100 trạm y tế, từ 120 xuống 100; đổi KPI',
      en: 'Quantity lowered: Xây 100 trạm y tế, from 120 down to 100; other KPI',
    },
    {
      item: {
        change: 'deadline-later',
        weaker: true,
        changed: ['deadline', { field: 'quantity', child: '1.200', parent: '900' }],
        child: makeTask('q', 'Số hóa 1.200 hồ sơ', { deadline: quarter(4) }),
        parent: makeTask('r', 'Số hóa 900 hồ sơ', { deadline: quarter(2) }),
      },
      vi: 'Lùi thời hạn: Số hóa 1.200 hồ sơ, từ Quý II/2026 sang Quý IV/2026; nâng khối lượng từ 900 lên 1.200',
      en: 'Put off: Số hóa 1.200 hồ sơ, from Quý II/2026 to Quý IV/2026; higher quantity (from 900 up to 1.200)',
    },
    {
      item: {
        change: 'deadline-changed',
        weaker: true,
        changed: ['deadline'],
        child: database({}),
        parent: database({ deadline: quarter(1) }),
      },
      vi: 'Để ngỏ thời hạn: Xây dựng cơ sở dữ liệu nhà ở, không ghi thời hạn (kế hoạch cấp trên: Quý I/2026)',
      en: 'Deadline left open: Xây dựng cơ sở dữ liệu nhà ở, no deadline (the plan above: Quý I/2026)',
    },
    {
      // the figure of a task stands in its KPI
      item: {
        change: 'value-lowered',
        weaker: true,
        changed: ['kpi', 'output', 'parentTitle'],
        child: database({ kpi: '≥ 50% hồ sơ./.', output: 'Báo cáo', parentTitle: 'Dữ liệu' }),
        parent: database({ kpi: '≥ 80% hồ sơ', output: 'Kho số', parentTitle: 'Dữ liệu số' }),
      },
      vi: 'Hạ KPI: Xây dựng cơ sở dữ liệu nhà ở, từ “≥ 80% hồ sơ” xuống “≥ 50% hồ sơ”; đổi nhiệm vụ tổng quát, sản phẩm',
      en: 'KPI lowered: Xây dựng cơ sở dữ liệu nhà ở, from “≥ 80% hồ sơ” down to “≥ 50% hồ sơ”; other general task, output',
    },
    {
      item: {
        change: 'value-changed',
        changed: ['kpi'],
        child: database({ kpi: '2 báo cáo, 3 lớp' }),
        parent: database({ kpi: '4 báo cáo, 1 lớp' }),
      },
      vi: 'Đổi KPI: Xây dựng cơ sở dữ liệu nhà ở, từ “4 báo cáo, 1 lớp” thành “2 báo cáo, 3 lớp”',
      en: 'KPI changed: Xây dựng cơ sở dữ liệu nhà ở, from “4 báo cáo, 1 lớp” to “2 báo cáo, 3 lớp”',
    },
    {
      item: {
        change: 'deadline-changed',
        weaker: true,
        changed: ['deadline'],
        child: database({ deadline: guided }),
        parent: database({ deadline: quarter(1) }),
      },
      vi: 'Để ngỏ thời hạn: Xây dựng cơ sở dữ liệu nhà ở, từ Quý I/2026 sang “Theo hướng dẫn của Bộ Xây dựng”',
      en: 'Deadline left open: Xây dựng cơ sở dữ liệu nhà ở, from Quý I/2026 to “Theo hướng dẫn của Bộ Xây dựng”',
    },
    {
      // the unit stands beside a figure that does not say it
      item: {
        change: 'unit-changed',
        changed: ['unit', 'value'],
        child: spending('1.200', 1200, { unit: 'hồ sơ' }),
        parent: spending('100', 100),
      },
      vi: 'Đổi đơn vị tính: Tỷ lệ chi ngân sách cho khoa học và công nghệ, từ % thành hồ sơ; đổi giá trị từ 100% thành 1.200 hồ sơ',
      en: 'Unit of measure changed: Tỷ lệ chi ngân sách cho khoa học và công nghệ, from % to hồ sơ; other value (from 100% to 1.200 hồ sơ)',
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
        words: { child: [], parent: [] },
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
      vi: 'Bổ sung: Tỷ lệ chi ngân sách cho khoa học và công nghệ, Có (năm 2027)',
      en: 'Added: Tỷ lệ chi ngân sách cho khoa học và công nghệ, Có (năm 2027)',
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

test.each([
  [true, false, 'Bản dự thảo', 'Bản đã ký'],
  [false, true, 'Bản đã ký', 'Bản dự thảo'],
  [true, true, 'Bản sau', 'Bản trước'],
])('of two versions, drafts %s and %s, the sides are called %s and %s', (own, other, child, parent) => {
  const only = { change: 'parent-only' as const, parent: database({}) };
  const drafts = { childDocument: { draft: own }, parentDocument: { draft: other } };
  const words = wordsFor(makeDiff([only], { relation: 'version', ...drafts }), 'vi');
  expect(words.sides).toEqual({ child, parent });
  expect(words.groups['parent-only']).toBe(`Các mục chỉ có ở ${parent.replace('B', 'b')}`);
});

test.each<MadeItem>([
  { change: 'value-raised', weaker: true, child: waiting(12), parent: waiting(7) },
  { change: 'value-lowered', weaker: false, child: waiting(5), parent: waiting(7) },
  { change: 'value-lowered', weaker: null, child: spending('1', 1), parent: spending('2', 2) },
  { change: 'lead-changed', child: database({}), parent: database({}) },
  { change: 'kept', child: database({}), parent: database({}) },
])('badge and sentence say the same: %o', (item) => {
  const diff = makeDiff([item]);
  const [[row], words] = [compareRows(diff), wordsFor(diff, 'vi')];
  expect(changeName(row!, words)).toBe(tellChange(row!, words).label);
});

describe('words that differ', () => {
  const reworded = (child: string, parent: string, words: NonNullable<MadeItem['words']>): string =>
    told({ change: 'reworded', child: makeTask('a', child), parent: makeTask('b', parent), words });

  test.each<[child: string, parent: string, own: string[], above: string[], expected: string]>([
    ['Cán bộ cấp Sở được học', 'Cán bộ cấp tỉnh được học', ['Sở'], ['tỉnh'], '“Sở” thay cho “tỉnh”'],
    [
      'Đảng ủy dùng phần mềm',
      'Đảng ủy, chính quyền dùng phần mềm',
      [],
      [', chính quyền'],
      'bỏ “chính quyền”',
    ],
    ['Lập bản đồ số ngành', 'Lập bản đồ số', ['ngành'], [], 'thêm “ngành”'],
    // not in one place
    ['Sớm lập bản đồ số', 'Lập bản đồ số ngành', ['Sớm'], ['ngành'], 'thêm “Sớm”, bỏ “ngành”'],
  ])('%s / %s', (child, parent, own, above, expected) =>
    expect(reworded(child, parent, { child: own, parent: above })).toBe(
      `Diễn đạt lại: ${child}, ${expected}`,
    ),
  );

  test.each<[child: string, parent: string, own: string[], above: string[]]>([
    // marked by folded text: "dung" and "dựng" are not one word
    ['Triển khai nội dung quy chế', 'Xây dựng quy chế', ['Triển khai nội'], ['Xây']],
    ['Một hai ba bốn', 'Năm hai sáu bốn', ['Một', 'ba'], ['Năm', 'sáu']],
    ['Văn bản được ban hành', 'Đề án của cấp tỉnh được ban hành', ['Văn bản'], ['Đề án của cấp tỉnh']],
  ])('are told by both names where pieces would mislead: %s / %s', (child, parent, own, above) =>
    expect(reworded(child, parent, { child: own, parent: above })).toBe(
      `Diễn đạt lại: “${child}” thay cho “${parent}”`,
    ),
  );
});

describe('groups', () => {
  const item = (given: Partial<DiffItem>) =>
    ({ weaker: null, assigned: null, changes: [], ...given }) as DiffItem;
  const [floor, ceiling] = [spending('≥ 1%', 1), waiting(5)];
  test.each<readonly [Partial<DiffItem>, Target | Task | null, Target | Task | null, string]>([
    [{ change: 'value-lowered', weaker: true }, floor, floor, 'weakened'],
    [{ change: 'value-lowered', weaker: null }, floor, floor, 'changed'], // lower it is, but nobody can say whether that is less
    [{ change: 'value-lowered', weaker: false }, ceiling, ceiling, 'strengthened'],
    [{ change: 'value-raised', weaker: true }, ceiling, ceiling, 'weakened'],
    [{ change: 'value-raised', weaker: null }, floor, floor, 'changed'],
    [{ change: 'value-raised', weaker: true }, floor, ceiling, 'changed'], // weaker for another reason
    [{ change: 'value-raised', weaker: true }, floor, floor, 'weakened'], // what is to become less
    [{ change: 'value-lowered', weaker: false }, floor, floor, 'strengthened'],
    [{ change: 'value-lowered', weaker: true }, database({}), database({}), 'weakened'],
    [{ change: 'value-changed', weaker: null }, floor, floor, 'changed'],
    [{ change: 'deadline-later', weaker: true }, database({}), database({}), 'put-off'],
    [
      { change: 'deadline-changed', weaker: true },
      database({ deadline: guided }),
      database({ deadline: quarter(1) }),
      'put-off',
    ],
    [
      { change: 'deadline-changed', weaker: true },
      database({}),
      database({ deadline: quarter(1) }),
      'put-off',
    ],
    [
      { change: 'deadline-changed', weaker: null },
      database({}),
      database({ deadline: quarter(1) }),
      'changed',
    ],
    [
      {
        change: 'deadline-changed',
        weaker: true,
        changes: [{ field: 'name', child: 'a', parent: 'b' }],
      },
      database({ deadline: quarter(1) }),
      database({}),
      'changed', // it is the name that is weaker
    ],
    [{ change: 'narrowed', weaker: true }, floor, floor, 'reworded'],
    [{ change: 'reworded', weaker: null }, floor, floor, 'reworded'],
    [
      { change: 'parent-only', assigned: { as: 'lead', printed: 'x', collective: true } },
      null,
      floor,
      'missing',
    ],
    [
      { change: 'parent-only', assigned: { as: 'coordinating', printed: 'x', collective: false } },
      null,
      floor,
      'helping',
    ],
    [{ change: 'parent-only' }, null, floor, 'parent-only'],
  ])('%o is told as the group it belongs to', (given, child, parent, group) =>
    expect(groupOf(item(given), child, parent)).toBe(group),
  );

  test('every change has a group, whatever is known of it', () => {
    for (const change of diffChanges)
      for (const weaker of [true, false, null])
        expect(groupOf(item({ change, weaker }), null, floor)).toBeTruthy();
  });

  test('a row that is in neither document is an error, not an empty cell', () => {
    const diff = makeDiff([{ change: 'child-only', child: database({}) }]);
    const broken = { ...diff, items: diff.items.map((one) => ({ ...one, child: 'other' })) };
    expect(() => compareRows(broken)).toThrow(/other/);
  });
});
