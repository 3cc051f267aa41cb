import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffPlans } from '../../src/diffing/diff-plans.js';
import { servingTasks } from '../../src/linking/serving-tasks.js';
import { type DiffItem, diffChanges, type PlanDiff, planDiffSchema } from '../../src/model/diff.js';
import type { DocumentRecord } from '../../src/model/records.js';
import { makeDocument, makeTarget, makeTask, quarter } from '../exporters/diff/make-diff.js';
import { arbitraryRecordSet } from '../store/arbitrary-records.js';
import { again, arbitraryPlan } from './arbitrary-plans.js';

const diffOf = (child: DocumentRecord, parent: DocumentRecord): PlanDiff =>
  diffPlans(child, parent, {
    via: null,
    parentNumber: null,
    relation: 'asked',
    relationEvidence: '',
    chain: { plans: [], edges: [] },
  });
const only = (items: readonly DiffItem[], change: DiffItem['change']): (string | null)[] =>
  items
    .filter((item) => item.change === change)
    .map(({ child, parent }) => child ?? parent)
    .sort();

describe('whatever the plans', () => {
  test('a plan beside itself has only what was kept', () => {
    fc.assert(
      fc.property(arbitraryPlan('plan'), (plan) => {
        const { items } = diffOf(again(plan, 'again'), plan);
        expect(items.filter(({ change }) => change !== 'kept')).toEqual([]);
        expect(items.length).toBe(plan.targets.length + plan.tasks.length);
      }),
      { numRuns: 60 },
    );
  });

  test('with the plans exchanged the pairs are the same, and what only one has changes sides', () => {
    fc.assert(
      fc.property(arbitraryPlan('a'), arbitraryPlan('b'), (a, b) => {
        const [there, back] = [diffOf(a, b), diffOf(b, a)];
        const pairs = ({ links }: PlanDiff) =>
          links.map(({ child, parent, score }) => [child, parent, score]);
        const turned = pairs(back).map(([child, parent, score]) => [parent, child, score]);
        expect(turned.map(String).sort()).toEqual(pairs(there).map(String).sort());
        expect(only(back.items, 'child-only')).toEqual(only(there.items, 'parent-only'));
        expect(only(back.items, 'parent-only')).toEqual(only(there.items, 'child-only'));
      }),
      { numRuns: 150 },
    );
  });

  test('every row is told, of pairs both, and counted; the most telling first', () => {
    fc.assert(
      fc.property(arbitraryPlan('a'), arbitraryPlan('b'), (a, b) => {
        const diff = diffOf(a, b);
        expect(planDiffSchema.parse(diff)).toEqual(diff);
        const told = new Set(diff.items.flatMap(({ child, parent }) => [child, parent]));
        for (const row of [...a.targets, ...a.tasks, ...b.targets, ...b.tasks])
          expect(told.has(row.id)).toBe(true);
        expect(Object.values(diff.counts).reduce((sum, count) => sum + count, 0)).toBe(diff.items.length);
        const ranks = diff.items
          .filter(({ change }) => change !== 'parent-only')
          .map(({ change }) => diffChanges.indexOf(change));
        expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
      }),
      { numRuns: 60 },
    );
  });

  test('texts of any kind are compared, and nothing is a counterpart of nothing', () => {
    const any = (name: string) =>
      arbitraryRecordSet(`${name}.txt`, name).map(({ document }) => ({ ...document, supersedes: null }));
    fc.assert(
      fc.property(any('one'), any('other'), (one, other) => {
        const diff = diffOf(one, other);
        expect(planDiffSchema.parse(diff)).toEqual(diff);
        for (const { child, parent } of diff.items) expect(child ?? parent).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test('links rest on the two plans alone', () => {
    fc.assert(
      fc.property(arbitraryPlan('a'), arbitraryPlan('b'), arbitraryPlan('c'), (a, b, c) => {
        const alone = diffOf(structuredClone(a), structuredClone(b)).links;
        diffOf(a, c);
        diffOf(c, b);
        expect(diffOf(a, b).links).toEqual(alone);
      }),
      { numRuns: 30 },
    );
  });

  test('a task serves targets of its own plan, few of them', () => {
    fc.assert(
      fc.property(arbitraryPlan('a'), (plan) => {
        const [targets, tasks] = [plan.targets, plan.tasks].map((rows) => new Set(rows.map(({ id }) => id)));
        const links = servingTasks(plan);
        for (const { child, parent } of links) {
          expect(tasks!.has(child)).toBe(true);
          expect(targets!.has(parent)).toBe(true);
        }
        expect(new Set(links.map(({ child, parent }) => `${child} ${parent}`)).size).toBe(links.length);
      }),
      { numRuns: 40 },
    );
  });
});

const health = { name: 'Tỷ lệ người dân có hồ sơ sức khỏe điện tử', comparator: '>=', unit: '%' } as const;
const province = makeDocument('p', {
  level: 'province',
  issuer: 'UBND tỉnh Gia Lai',
  place: 'Gia Lai',
  targets: [
    makeTarget('p1', health.name, { ...health, raw: '≥ 90%', value: 90, leadUnits: ['Sở Y tế'] }),
    makeTarget('p2', 'Số xã đạt chuẩn nông thôn mới nâng cao', {
      leadUnits: ['Sở Nông nghiệp và Môi trường'],
    }),
    makeTarget('p3', 'Tỷ lệ trạm y tế có bác sĩ làm việc thường xuyên', { leadUnits: ['Sở Y tế'] }),
    makeTarget('p4', 'Tỷ lệ văn bản được ký số cá nhân', { leadUnits: ['Các sở, ban, ngành'] }),
    makeTarget('p5', 'Diện tích rừng trồng mới', {
      leadUnits: ['Sở Nông nghiệp và Môi trường'],
      coordinatingUnits: ['Sở Y tế'],
    }),
  ],
  tasks: [makeTask('p6', 'Triển khai bệnh án điện tử tại bệnh viện công lập', { deadline: quarter(1) })],
});
const department = makeDocument('c', {
  level: 'department',
  issuer: 'Sở Y tế',
  place: 'Gia Lai',
  targets: [
    makeTarget('c1', health.name, { ...health, raw: '≥ 80%', value: 80, leadUnits: ['Phòng Nghiệp vụ Y'] }),
  ],
  tasks: [
    makeTask('c2', 'Triển khai bệnh án điện tử tại bệnh viện công lập', { deadline: quarter(3) }),
    makeTask('c3', 'Ban hành nội quy phòng họp của cơ quan'),
  ],
});

describe('in the order a person should read it', () => {
  const told = (child: DocumentRecord, parent: DocumentRecord): string[] =>
    diffOf(child, parent).items.map(({ child: own, parent: above, change, weaker }) =>
      [own ?? above, change, weaker === true ? 'weaker' : ''].filter(Boolean).join(' '),
    );

  test('what was lowered and put off, what its own unit was given, the rest', () => {
    expect(told(department, province)).toEqual([
      'c1 value-lowered weaker',
      'c2 deadline-later weaker',
      'p3 parent-only weaker', // by name
      'p4 parent-only weaker', // in a collective
      'p5 parent-only', // to help with
      'p2 parent-only',
      'c3 child-only',
    ]);
  });

  test('across levels the lead always changes and is not told; between versions of one plan it is', () => {
    const signed = again(province, 'signed');
    const other = { ...signed.targets[1]!, leadUnits: ['Sở Tài chính'] };
    const version = { ...signed, targets: signed.targets.with(1, other) };
    const [first, ...others] = diffOf(version, province).items;
    expect(first).toMatchObject({ change: 'lead-changed', parent: 'p2', weaker: null });
    expect(first!.changes.map(({ field }) => field)).toEqual(['leadUnits']);
    expect(others.every(({ change }) => change === 'kept')).toBe(true);
    expect(
      diffOf(department, province).items.flatMap(({ changes }) => changes.map(({ field }) => field)),
    ).toEqual(['value', 'deadline']);
  });

  test.each([
    { child: 'trên địa bàn xã', parent: 'trên địa bàn tỉnh', change: 'reworded' }, // the commune's own part of it
    { child: 'của xã', parent: 'trên địa bàn tỉnh', change: 'reworded' },
    { child: 'trong và ngoài tỉnh', parent: 'trong và ngoài nước', change: 'narrowed' },
    { child: 'trong và ngoài nước', parent: 'trong và ngoài tỉnh', change: 'reworded' },
  ])('"$child" for "$parent" is $change', ({ child, parent, change }) => {
    const named = (id: string, where: string) =>
      makeDocument(id, { targets: [makeTarget(`${id}1`, `Số mô hình chuyển đổi số tiêu biểu ${where}`)] });
    const [item] = diffOf(
      { ...named('c', child), level: 'commune' },
      { ...named('p', parent), level: 'province' },
    ).items;
    expect(item).toMatchObject({ child: 'c1', parent: 'p1', change });
  });

  test('tasks of the body are not compared', () => {
    const inBody = makeTask('b1', 'Tuyên truyền trên cổng thông tin', { origin: 'body' });
    expect(told({ ...department, tasks: [...department.tasks, inBody] }, province)).toEqual(
      told(department, province),
    );
  });

  test('a plan without rows, and one without an issuer', () => {
    const empty = makeDocument('e');
    expect(told(empty, empty)).toEqual([]);
    expect(told({ ...department, issuer: null }, province)).toContain('p3 parent-only');
    expect(diffOf(empty, province).items.every(({ assigned }) => assigned === null)).toBe(true);
  });

  test('of a task split in two both halves are told, and what they answer is not missing', () => {
    const general = 'Phát triển chữ ký số';
    const above = makeDocument('p', {
      level: 'province',
      tasks: [
        makeTask(
          'p1',
          'Phát triển chữ ký số: cấp chứng thư số cho cán bộ và tích hợp ký số vào hệ thống một cửa',
        ),
      ],
    });
    const below = makeDocument('c', {
      level: 'commune',
      tasks: ['Cấp chứng thư số cho cán bộ', 'Tích hợp ký số vào hệ thống một cửa'].map((title, at) =>
        makeTask(`c${at}`, title, { parentId: 'g', parentTitle: general, subOrdinal: `1.${at + 1}` }),
      ),
    });
    const items = diffOf(below, above).items;
    expect(items.map(({ child, parent }) => [child, parent])).toEqual([
      ['c0', 'p1'],
      ['c1', 'p1'],
    ]);
  });
});
