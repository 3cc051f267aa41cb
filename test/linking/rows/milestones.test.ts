import { expect, test } from 'vitest';
import { milestones } from '../../../src/linking/rows/milestones.js';
import type { Target } from '../../../src/model/records.js';
import { makeTarget } from '../../exporters/diff/make-diff.js';

const planOf = (...targets: Target[]) => ({
  id: 'p',
  level: null,
  place: null,
  issuer: null,
  year: 2026,
  targets,
  generalTasks: [],
  tasks: [],
});

test.each([
  { why: 'the plan’s own', given: {}, value: 2026, printed: false },
  { why: 'in its name', given: { name: 'Tỷ lệ đến năm 2030' }, value: 2030, printed: true },
  { why: 'the end of a span', given: { name: 'Tỷ lệ giai đoạn 2026 - 2030' }, value: 2030, printed: true },
  { why: 'in its value', given: { raw: '90% (đến năm 2027)' }, value: 2027, printed: true },
  { why: 'in its heading', given: { groupTitle: 'Mục tiêu đến năm 2045' }, value: 2045, printed: true },
  {
    why: 'its own before its heading’s',
    given: { name: 'Tỷ lệ năm 2028', groupTitle: 'Đến năm 2030' },
    value: 2028,
    printed: true,
  },
  { why: 'a column’s', given: { targetYear: 2030 }, value: 2030, printed: true },
  { why: 'of a number that is none', given: { name: 'Tỷ lệ bản đồ 1/2000' }, value: 2026, printed: false },
  { why: 'of nobody', given: { targetYear: null }, value: null, printed: false },
])('the year of a target: $why', ({ given, value, printed }) => {
  const row = makeTarget('t', 'Tỷ lệ', given);
  expect(milestones(planOf(row)).get('t')).toEqual({ value, printed });
});

test('one indicator for several years has each printed', () => {
  const years = [2026, 2030].map((targetYear) =>
    makeTarget(`t${targetYear}`, 'Tỷ lệ', { targetYear, ordinal: '1' }),
  );
  const other = makeTarget('o', 'Tỷ lệ', { ordinal: '2' });
  const found = milestones(planOf(...years, other));
  expect(found.get('t2026')).toEqual({ value: 2026, printed: true });
  expect(found.get('t2030')).toEqual({ value: 2030, printed: true });
  expect(found.get('o')).toEqual({ value: 2026, printed: false });
});
