import { describe, expect, test } from 'vitest';
import type { FileToSave } from '../../src/model/store.js';
import { type Trace, type TraceStep, traceSchema } from '../../src/model/trace.js';
import { traceItem } from '../../src/operations/trace-item.js';
import {
  chain,
  cited,
  communePlan,
  departmentPlan,
  goal,
  madePlan,
  partyPlan,
  quarter,
  rowId,
  statePlan,
  stateReport,
  work,
} from '../linking/made-plans.js';
import { withFiles } from './made-store.js';

const traceOf = (files: readonly FileToSave[], item: string): Promise<Trace> =>
  withFiles(files, (store) => traceItem(store, item));

const names = new Map(
  ['party', 'state', 'department', 'commune', 'report'].flatMap((plan) =>
    Array.from({ length: 10 }, (_, row) => [rowId(plan, row), `${plan} ${row}`] as const),
  ),
);
/** "state 0 (party 0)": each row with those a step further. */
const told = (steps: readonly TraceStep[]): string =>
  steps
    .map(
      ({ row, steps: further }) => `${names.get(row.id)}${further.length > 0 ? ` (${told(further)})` : ''}`,
    )
    .join(', ');

describe('a row through all levels held', () => {
  test.each([
    { item: ['commune', 0], up: 'state 0 (party 0)', down: '' },
    { item: ['state', 0], up: 'party 0', down: 'commune 0, department 0' },
    { item: ['party', 0], up: '', down: 'state 0 (commune 0, department 0)' },
    { item: ['state', 6], up: '', down: '' }, // nobody took it up
    { item: ['department', 3], up: '', down: '' }, // its own
  ] as const)('$item', async ({ item: [plan, row], up, down }) => {
    const trace = await traceOf(chain, rowId(plan, row));
    expect(traceSchema.parse(trace)).toEqual(trace);
    expect(trace.item.id).toBe(rowId(plan, row));
    expect({ up: told(trace.up), down: told(trace.down) }).toEqual({ up, down });
  });

  test('by the beginning of its id, with what changed at each step', async () => {
    const trace = await traceOf(chain, rowId('department', 2).slice(0, 8));
    expect(trace.up).toMatchObject([
      {
        relation: 'deadline-changed',
        changes: expect.arrayContaining([{ field: 'deadline', child: 'Quý IV/2026', parent: 'Quý II/2026' }]),
      },
    ]);
  });

  test('through a report that stands for its plan, which is named', async () => {
    const trace = await traceOf([partyPlan, stateReport, communePlan], rowId('commune', 0));
    expect(told(trace.up)).toBe('report 0 (party 0)');
    expect(trace.up[0]!.row.document).toMatchObject({
      via: 'report',
      number: '91/KH-UBND',
      level: 'province',
      kind: 'progress-report',
    });
    expect(trace.up[0]!.row.result).toBe('Đang thực hiện');
  });

  test('a task and the target of its own plan that it serves', async () => {
    const own = madePlan('commune', {
      level: 'commune',
      goals: [
        goal('Tỷ lệ trẻ em dưới sáu tuổi được tiêm chủng đầy đủ vắc xin phòng bệnh sởi', 95, 'Trạm Y tế'),
      ],
      works: [
        work(
          'Tổ chức tiêm chủng đầy đủ vắc xin phòng bệnh sởi cho trẻ em dưới sáu tuổi',
          quarter(2),
          'Trạm Y tế',
        ),
      ],
    });
    const [task, target] = [rowId('commune', 1), rowId('commune', 0)];
    expect((await traceOf([own], task)).serves.map(({ id }) => id)).toEqual([target]);
    const trace = await traceOf([own], target);
    expect(trace.servedBy.map(({ id }) => id)).toEqual([task]);
    expect([trace.serves, trace.up, trace.down]).toEqual([[], [], []]);
  });

  test('plans that cite each other make no circle', async () => {
    const rows = { goals: [goal('Tỷ lệ trạm y tế có bác sĩ làm việc thường xuyên', 85, 'Sở Y tế')] };
    const head = {
      level: 'province',
      place: 'Gia Lai',
      issuer: 'UBND tỉnh Gia Lai',
      issuedOn: '2026-02-12',
    } as const;
    const one = madePlan('state', {
      ...head,
      ...rows,
      number: '91/KH-UBND',
      references: [cited('implements', '92/KH-UBND', '2026-02-12')],
    });
    const other = madePlan('party', {
      ...head,
      ...rows,
      number: '92/KH-UBND',
      references: [cited('implements', '91/KH-UBND', '2026-02-12')],
    });
    const trace = await traceOf([one, other, departmentPlan], rowId('state', 0));
    expect(JSON.stringify([trace.up, trace.down])).not.toContain(rowId('state', 0));
  });

  test('a row of a plan that has no neighbours', async () => {
    expect(await traceOf([statePlan], rowId('state', 0))).toMatchObject({
      up: [],
      down: [],
      serves: [],
      servedBy: [],
    });
  });
});

describe('an item that is no row', () => {
  test.each([
    { why: 'unknown', item: 'ffffffffffff', code: 'item-unknown' },
    { why: 'too short', item: rowId('state', 0).slice(0, 4), code: 'item-unknown' },
    { why: 'empty', item: '', code: 'item-unknown' },
    { why: 'a document', item: chain[0]!.recordSets[0]!.document.id, code: 'item-unknown' },
    { why: 'of pattern signs', item: '%'.repeat(9), code: 'item-unknown' },
  ])('$why: $code', async ({ item, code }) => {
    await expect(traceOf(chain, item)).rejects.toMatchObject({ code, exitCode: 2 });
  });
});
