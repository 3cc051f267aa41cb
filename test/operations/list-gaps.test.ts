import { describe, expect, test } from 'vitest';
import { type GapReport, gapReportSchema } from '../../src/model/gaps.js';
import type { FileToSave } from '../../src/model/store.js';
import { listGaps } from '../../src/operations/list-gaps.js';
import {
  chain,
  departmentPlan,
  goal,
  madePlan,
  partyPlan,
  planId,
  quarter,
  rowId,
  statePlan,
  stateReport,
  unrelatedPlan,
  vague,
  work,
} from '../linking/made-plans.js';
import { withFiles } from './made-store.js';

const gapsOf = (files: readonly FileToSave[], unit: string): Promise<GapReport> =>
  withFiles(files, (store) => listGaps(store, unit));

const names = new Map(
  ['party', 'state', 'department', 'commune', 'report', 'unrelated'].flatMap((plan) =>
    Array.from({ length: 10 }, (_, row) => [rowId(plan, row), `${plan} ${row}`] as const),
  ),
);
const told = ({ gaps }: GapReport): string[] =>
  gaps.map(({ state, as, collective, row, answers }) =>
    [
      `${state}:`,
      names.get(row.id) ?? row.name,
      as,
      collective ? 'in a collective' : '',
      ...answers.map((answer) => `<- ${names.get(answer.row.id)}`),
    ]
      .filter(Boolean)
      .join(' '),
  );

describe('what a Sở was given, and what its plan answers', () => {
  test('unanswered first, what it leads before what it helps with, by name before in a collective', async () => {
    const report = await gapsOf(chain, 'Sở Y tế tỉnh Gia Lai');
    expect(gapReportSchema.parse(report)).toEqual(report);
    expect(report.ownDocuments).toEqual([planId('department')]);
    expect(report.counts).toEqual({ unanswered: 3, 'no-plan': 1, 'in-text': 0, answered: 3 });
    expect(told(report)).toEqual([
      'unanswered: state 3 lead',
      'unanswered: state 5 lead in a collective',
      'unanswered: state 6 coordinating',
      'no-plan: party 0 lead', // its plan follows the committee's, not the Party's
      'answered: state 4 lead <- department 2',
      'answered: state 0 lead <- department 0',
      'answered: state 2 lead in a collective <- department 1',
    ]);
  });

  test.each(['SYT tỉnh Gia Lai', 'sở y tế tỉnh Gia Lai', ' Sở  Y tế tỉnh Gia Lai '])(
    'as "%s" too',
    async (unit) => {
      const [asPrinted, otherwise] = [await gapsOf(chain, 'Sở Y tế tỉnh Gia Lai'), await gapsOf(chain, unit)];
      expect({ ...otherwise, unit: '' }).toEqual({ ...asPrinted, unit: '' });
    },
  );

  test('of another province nothing', async () => {
    expect(told(await gapsOf([...chain, unrelatedPlan], 'Sở Y tế tỉnh Cà Mau'))).toEqual([
      'no-plan: unrelated 0 lead',
    ]);
    expect(told(await gapsOf([...chain, unrelatedPlan], 'Sở Y tế tỉnh Gia Lai'))).toEqual(
      told(await gapsOf(chain, 'Sở Y tế tỉnh Gia Lai')),
    );
  });

  test('from a report that stands for the plan, which is named', async () => {
    const report = await gapsOf([partyPlan, stateReport, departmentPlan], 'Sở Y tế tỉnh Gia Lai');
    expect(report.counts).toEqual({ unanswered: 3, 'no-plan': 1, 'in-text': 0, answered: 3 });
    expect(report.gaps[0]!.row.document).toMatchObject({ via: 'report', number: '91/KH-UBND' });
  });

  test('a task that stands in prose is not compared, so that nothing can be said of an answer', async () => {
    const [set] = statePlan.recordSets;
    const [task, ...others] = set!.document.tasks;
    const inProse = { ...task!, origin: 'body' as const };
    const document = { ...set!.document, tasks: [inProse, ...others] };
    const saved = { ...statePlan, recordSets: [{ ...set!, document }] };
    const report = await gapsOf([saved, departmentPlan], 'Sở Y tế tỉnh Gia Lai');
    expect(told(report).filter((line) => line.startsWith('in-text'))).toEqual(['in-text: state 4 lead']);
  });

  test('without a plan of its own all is without a plan', async () => {
    const report = await gapsOf([statePlan], 'Sở Y tế tỉnh Gia Lai');
    expect(report.ownDocuments).toEqual([]);
    expect(new Set(report.gaps.map(({ state }) => state))).toEqual(new Set(['no-plan']));
  });

  test('the soonest first, what has no day last', async () => {
    const plan = madePlan('state', {
      level: 'province',
      place: 'Gia Lai',
      issuer: 'UBND tỉnh Gia Lai',
      goals: [goal('Tỷ lệ trạm y tế đạt chuẩn', 80, 'Sở Y tế')],
      works: [
        work('Diễn tập cấp cứu ngoại viện', quarter(3), 'Sở Y tế'),
        work('Rà soát quy hoạch mạng lưới', vague('Theo hướng dẫn'), 'Sở Y tế'),
        work('Kiểm tra bếp ăn tập thể', quarter(1), 'Sở Y tế'),
      ],
    });
    const report = await gapsOf([plan], 'Sở Y tế tỉnh Gia Lai');
    expect(report.gaps.map(({ row }) => row.deadline?.raw ?? null)).toEqual([
      'Quý I/2026',
      'Quý III/2026',
      null,
      'Theo hướng dẫn',
    ]);
  });
});

test('a commune owns its plan with its province in the letterhead and without', async () => {
  for (const unit of ['UBND xã Ia Grai', 'Ủy ban nhân dân xã Ia Grai'])
    expect((await gapsOf(chain, unit)).ownDocuments).toEqual([planId('commune')]);
  expect((await gapsOf(chain, 'UBND xã Đak Đoa')).ownDocuments).toEqual([]);
});

test.each(['Cơ quan không có thật nào', '', '   ', '%', 'Các'])('"%s" names no body', async (unit) => {
  await expect(gapsOf(chain, unit)).rejects.toMatchObject({ code: 'unit-unknown', exitCode: 2 });
});

test('an empty store gave nothing', async () => {
  expect(await gapsOf([], 'Sở Y tế')).toMatchObject({ ownDocuments: [], gaps: [] });
});

test('a name that bodies of two provinces share has to say of which', async () => {
  await expect(gapsOf([...chain, unrelatedPlan], 'Sở Y tế')).rejects.toMatchObject({
    code: 'unit-ambiguous',
    exitCode: 2,
    suggestions: ['Sở Y tế tỉnh Cà Mau', 'Sở Y tế tỉnh Gia Lai'],
  });
  expect((await gapsOf(chain, 'Sở Y tế')).gaps.length).toBeGreaterThan(0);
});

describe('a commune and its offices', () => {
  const plan = (name: string, commune: string) =>
    madePlan(name, {
      level: 'commune',
      place: commune,
      issuer: `UBND xã ${commune}`,
      works: [work('Khám sức khỏe cho người cao tuổi', quarter(3), 'Trạm Y tế xã')],
    });
  const [one, other] = [plan('one', 'Ia Grai'), plan('other', 'Đak Đoa')];

  test('own their plans also where no province is known', async () => {
    expect((await gapsOf([one, other], 'UBND xã Ia Grai')).ownDocuments).toEqual([planId('one')]);
    expect((await gapsOf([one], 'UBND xã Ia Grai, tỉnh Gia Lai')).ownDocuments).toEqual([]); // maybe another's
    expect(told(await gapsOf([one], 'Trạm Y tế xã'))).toHaveLength(1);
  });

  test('of two communes have to be told apart, and the advice does it', async () => {
    await expect(gapsOf([one, other], 'Trạm Y tế xã')).rejects.toMatchObject({
      code: 'unit-ambiguous',
      suggestions: ['Trạm Y tế xã Ia Grai', 'Trạm Y tế xã Đak Đoa'],
    });
    expect(told(await gapsOf([one, other], 'Trạm Y tế xã Ia Grai'))).toEqual([
      'no-plan: Khám sức khỏe cho người cao tuổi lead',
    ]);
  });

  test.each(['UBND xã Ia Grai tỉnh Gia Lai', 'UBND xã Ia Grai, tỉnh Gia Lai', 'UBND xã Ia Grai (Gia Lai)'])(
    '"%s" tells its province',
    async (unit) => {
      expect((await gapsOf([...chain, unrelatedPlan], unit)).ownDocuments).toEqual([planId('commune')]);
      const elsewhere = await gapsOf(chain, unit.replace('Gia Lai', 'Cà Mau'));
      expect(elsewhere).toMatchObject({ ownDocuments: [], gaps: [] });
    },
  );
});

test('a draft of a signed plan neither gives nor answers', async () => {
  const [set] = departmentPlan.recordSets;
  const head = { number: '46/KH-SYT', issuer: 'Sở Y tế', place: 'Gia Lai', level: 'department' } as const;
  const goals = [goal('Tỷ lệ trạm y tế có bác sĩ làm việc thường xuyên', 85, 'Phòng Nghiệp vụ Y')];
  const draft = madePlan('draft', { ...head, draft: true, references: set!.document.references, goals });
  expect(told(await gapsOf([...chain, draft], 'Sở Y tế tỉnh Gia Lai'))).toEqual(
    told(await gapsOf(chain, 'Sở Y tế tỉnh Gia Lai')),
  );
});

test('an indicator that is answered for one year is not missing for another', async () => {
  const name = 'Tỷ lệ người dân có hồ sơ sức khỏe điện tử';
  const head = { level: 'province', place: 'Gia Lai', issuer: 'UBND tỉnh Gia Lai' } as const;
  const years = [2026, 2030].map((targetYear) =>
    goal(name, targetYear - 1940, 'Sở Y tế', { targetYear, ordinal: '1' }),
  );
  const above = madePlan('above', { ...head, number: '91/KH-UBND', issuedOn: '2026-02-12', goals: years });
  const report = await gapsOf([above, departmentPlan], 'Sở Y tế tỉnh Gia Lai');
  expect(report.counts).toMatchObject({ unanswered: 0, answered: 1 });
  expect(report.gaps[0]!.answers[0]!.changes.length).toBeGreaterThan(0);
});
