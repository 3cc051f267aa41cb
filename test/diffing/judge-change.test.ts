import { describe, expect, test } from 'vitest';
import { judgeTarget, judgeTask, judgeWording } from '../../src/diffing/judge-change.js';
import type { Deadline, Target, Task } from '../../src/model/records.js';
import { parseDeadline } from '../../src/vietnamese/deadlines.js';
import { parseTargetValue } from '../../src/vietnamese/target-value.js';
import { makeTarget, makeTask } from '../exporters/diff/make-diff.js';

const noValue = { comparator: null, value: null, min: null, max: null, valueBase: null };
const targetOf = (raw: string | null, name: string): Target =>
  makeTarget('t', name, { raw, ...((raw && parseTargetValue(raw, { unit: null })?.value) || noValue) });

interface TargetCase {
  readonly child: string | null;
  readonly parent: string | null;
  readonly name?: string;
  readonly relation?: 'same' | 'value-changed';
  readonly judged: readonly [change: string, weaker: boolean | null] | null;
}

describe('a target against the one above', () => {
  test.each<TargetCase>([
    { child: '≥ 80%', parent: '≥ 90%', judged: ['value-lowered', true] },
    { child: '≥ 95%', parent: '≥ 90%', judged: ['value-raised', false] },
    { child: '100%', parent: '100%', judged: null },
    { child: '90%', parent: '≥ 90%', judged: null }, // the sign alone is no change of the figure
    { child: '> 90%', parent: '≥ 80%', judged: ['value-raised', false] },
    { child: '≤ 10%', parent: '≤ 5%', judged: ['value-raised', true] }, // a looser ceiling
    { child: '≤ 3%', parent: '≤ 5%', judged: ['value-lowered', false] },
    { child: '< 7', parent: '≤ 5', judged: ['value-raised', true] },
    { child: '≤ 5%', parent: '5%', judged: null },
    { child: '≤ 4%', parent: '5%', judged: ['value-lowered', null] }, // one says at most, the other does not
    { child: '≥ 80%', parent: '≤ 90%', relation: 'value-changed', judged: ['value-lowered', null] },
    { child: '≥ 90%', parent: '≤ 90%', relation: 'value-changed', judged: ['value-changed', null] }, // turned round
    { child: '10 - 12%', parent: '15 - 17%', judged: ['value-lowered', true] },
    { child: '15 - 16%', parent: '15 - 17%', judged: ['value-lowered', true] },
    { child: '14 - 18%', parent: '15 - 17%', judged: ['value-changed', null] }, // wider on both ends
    { child: '15%', parent: '15 - 17%', judged: ['value-lowered', true] },
    { child: '16%', parent: '15 - 17%', judged: ['value-changed', null] }, // within
    { child: null, parent: '≥ 90%', judged: null }, // told as a change of the value, not as lowered to nothing
    { child: '≥ 90%', parent: null, judged: null },
    { child: 'Có', parent: 'Có', judged: null },
    { child: '≥ 80%', parent: '≥ 90%', relation: 'value-changed', judged: ['value-lowered', true] },
    { child: '50%', parent: '50%', relation: 'value-changed', judged: ['value-changed', null] }, // of another base
  ])('$child against $parent', ({ child, parent, relation = 'same', judged }) => {
    const name = 'Tỷ lệ hồ sơ trực tuyến';
    const [first, ...others] = judgeTarget(targetOf(child, name), targetOf(parent, name), relation);
    expect(first ? [first.change, first.weaker] : null).toEqual(judged);
    expect(others).toEqual([]);
  });

  test.each<{
    name: string;
    child: string;
    parent: string;
    unit?: readonly [string, string];
    judged: unknown;
  }>([
    { name: 'Tỷ lệ hộ nghèo đa chiều', child: '3%', parent: '5%', judged: ['value-lowered', false] },
    { name: 'Tỷ lệ thất nghiệp ở thành thị', child: '5%', parent: '3%', judged: ['value-raised', true] },
    { name: 'Thời gian giải quyết một hồ sơ', child: '3', parent: '5', judged: ['value-lowered', false] },
    { name: 'Tỷ lệ hồ sơ quá hạn', child: '3%', parent: '5%', judged: ['value-lowered', false] },
    { name: 'Số vụ vi phạm', child: '120', parent: '150', judged: ['value-lowered', false] },
    // a floor is a floor, whatever is counted
    { name: 'Tỷ lệ hộ nghèo được vay vốn', child: '≥ 90%', parent: '≥ 92%', judged: ['value-lowered', true] },
    // what is counted is the workers
    {
      name: 'Số lao động thuộc hộ nghèo được đào tạo',
      child: '5',
      parent: '6',
      judged: ['value-lowered', true],
    },
    // by how much it is cut: less of it is less
    { name: 'Mức giảm số vụ tai nạn giao thông', child: '3%', parent: '5%', judged: ['value-lowered', true] },
    { name: 'Rút ngắn thời gian giải quyết', child: '20%', parent: '30%', judged: ['value-lowered', true] },
    // without any marks it cannot be told
    { name: 'Ty le ho ngheo da chieu', child: '3%', parent: '5%', judged: ['value-lowered', null] },
    // in one measure
    {
      name: 'Thu ngân sách',
      child: '185.000',
      parent: '15.200',
      unit: ['Triệu đồng', 'Tỷ đồng'],
      judged: ['value-lowered', true],
    },
    {
      name: 'Lượt khách',
      child: '3.200',
      parent: '3,5',
      unit: ['Nghìn lượt', 'Triệu lượt'],
      judged: ['value-lowered', true],
    },
    { name: 'Diện tích', child: '2', parent: '15.000', unit: ['ha', 'm2'], judged: ['value-raised', false] },
    {
      name: 'Người được khám',
      child: '100',
      parent: '1',
      unit: ['%', 'lần'],
      judged: ['value-changed', null],
    },
  ])('$name: $child against $parent', ({ name, child, parent, unit, judged }) => {
    const [ours, theirs] = [targetOf(child, name), targetOf(parent, name)];
    const [one, other] = unit
      ? [
          { ...ours, unit: unit[0] },
          { ...theirs, unit: unit[1] },
        ]
      : [ours, theirs];
    const [first] = judgeTarget(one, other, 'value-changed');
    expect([first!.change, first!.weaker]).toEqual(judged);
  });

  // Without their marks, giám and chăm would be giảm and chậm.
  test.each([
    'Tỷ lệ tuyến đường có camera giám sát',
    'Tỷ lệ người cao tuổi được chăm sóc',
    'Tỷ lệ hồ sơ đúng hạn',
  ])('of "%s" it is', (name) => {
    expect(judgeTarget(targetOf('3%', name), targetOf('5%', name), 'value-changed')).toEqual([
      { change: 'value-lowered', weaker: true },
    ]);
  });
});

const deadlineOf = (raw: string | null): Deadline | null =>
  raw === null ? null : parseDeadline(raw, { planYear: 2026 }).deadline;
const taskOf = (part: Partial<Task>): Task => makeTask('k', 'Xây dựng kế hoạch', part);

describe('the deadline of a task', () => {
  test.each<{
    child: string | null;
    parent: string | null;
    judged: readonly [string, boolean | null] | null;
  }>([
    { child: 'Quý III/2026', parent: 'Quý I/2026', judged: ['deadline-later', true] },
    { child: 'Quý I/2026', parent: 'Quý III/2026', judged: ['deadline-sooner', false] },
    { child: 'Tháng 3/2026', parent: 'Quý I/2026', judged: null }, // the same last day
    { child: '31/12/2026', parent: 'Năm 2026', judged: null },
    { child: 'Tháng 12/2026', parent: 'Tháng 11/2026', judged: ['deadline-later', true] },
    { child: 'Thường xuyên', parent: 'Thường xuyên', judged: null },
    { child: 'Hằng năm', parent: 'Thường xuyên', judged: null }, // recurring is recurring
    { child: 'Thường xuyên', parent: 'Quý I/2026', judged: ['deadline-changed', null] },
    { child: 'Quý I/2026', parent: 'Thường xuyên', judged: ['deadline-changed', null] },
    { child: 'Theo hướng dẫn của tỉnh', parent: 'Quý I/2026', judged: ['deadline-changed', true] }, // left open
    { child: 'Quý I/2026', parent: 'Theo hướng dẫn của Bộ', judged: ['deadline-changed', null] },
    { child: 'Theo hướng dẫn của tỉnh', parent: 'theo hướng dẫn của Tỉnh', judged: null },
    { child: null, parent: 'Quý I/2026', judged: ['deadline-changed', null] },
    { child: 'Quý I/2026', parent: null, judged: ['deadline-changed', null] },
    { child: null, parent: null, judged: null },
  ])('$child against $parent', ({ child, parent, judged }) => {
    const [first, ...others] = judgeTask(
      taskOf({ deadline: deadlineOf(child) }),
      taskOf({ deadline: deadlineOf(parent) }),
      { relation: 'same', changes: [] },
    );
    expect(first ? [first.change, first.weaker] : null).toEqual(judged);
    expect(others).toEqual([]);
  });
});

describe('the KPI of a task', () => {
  test.each<{ child: string | null; parent: string | null; judged: readonly [string, boolean | null] }>([
    { child: '80% hồ sơ', parent: '100% hồ sơ', judged: ['value-lowered', true] },
    { child: '99,5 % hồ sơ', parent: '99% hồ sơ', judged: ['value-raised', false] },
    { child: '80% hồ sơ, 50% văn bản', parent: '100% hồ sơ', judged: ['value-changed', null] }, // which of them?
    { child: '20 lớp', parent: '30 lớp', judged: ['value-changed', null] }, // no percentage
    { child: null, parent: '100%', judged: ['value-changed', null] },
  ])('$child against $parent', ({ child, parent, judged }) => {
    const [first] = judgeTask(taskOf({ kpi: child }), taskOf({ kpi: parent }), {
      relation: 'value-changed',
      changes: [],
    });
    expect([first!.change, first!.weaker]).toEqual(judged);
  });

  test('is not judged where its figures are the same', () => {
    expect(
      judgeTask(taskOf({ kpi: '100%' }), taskOf({ kpi: '100 %' }), { relation: 'same', changes: [] }),
    ).toEqual([]);
  });

  test.each([
    { child: '100', parent: '120', judged: ['value-lowered', true] },
    { child: '1.200', parent: '900', judged: ['value-raised', false] },
  ])('how much is to be done: $child against $parent', ({ child, parent, judged }) => {
    const changes = [{ field: 'quantity', child, parent }];
    const [first] = judgeTask(taskOf({}), taskOf({}), { relation: 'value-changed', changes });
    expect([first!.change, first!.weaker]).toEqual(judged);
  });

  test('and the deadline are both told', () => {
    const judged = judgeTask(
      taskOf({ kpi: '80%', deadline: deadlineOf('Quý IV/2026') }),
      taskOf({ kpi: '90%', deadline: deadlineOf('Quý II/2026') }),
      { relation: 'value-changed', changes: [] },
    );
    expect(judged.map(({ change }) => change)).toEqual(['deadline-later', 'value-lowered']);
  });
});

describe('the wording', () => {
  const field = (name: string) => ({ field: name, child: 'a', parent: 'b' });
  test.each([
    { relation: 'unit-changed' as const, fields: ['unit', 'name'], told: 'unit-changed', weaker: null },
    { relation: 'narrowed' as const, fields: ['name'], told: 'narrowed', weaker: true },
    { relation: 'reworded' as const, fields: ['name'], told: 'reworded', weaker: null },
    { relation: 'same' as const, fields: [], told: 'kept', weaker: false },
    { relation: 'same' as const, fields: ['leadUnits', 'output'], told: 'kept', weaker: false },
    // Told first as a change of the figure; of the wording it is still other words.
    { relation: 'value-changed' as const, fields: ['value', 'name'], told: 'reworded', weaker: null },
    { relation: 'deadline-changed' as const, fields: ['deadline'], told: 'kept', weaker: false },
    { relation: 'same' as const, fields: ['parentTitle'], told: 'reworded', weaker: null },
  ])('$relation with $fields is $told', ({ relation, fields, told, weaker }) => {
    expect(judgeWording(relation, fields.map(field))).toEqual({ change: told, weaker });
  });
});
