import { expect, test } from 'vitest';
import { laterMilestones } from '../../src/diffing/later-milestones.js';
import { makeTarget } from '../exporters/diff/make-diff.js';

const target = (id: string, name: string, targetYear: number) =>
  makeTarget(id, name, { ordinal: id.slice(0, 1), targetYear });

test('what is due after the plan ends, where it is due before too', () => {
  const parent = {
    targets: [
      target('1a', 'Số bác sĩ trên 10.000 dân', 2026),
      target('1b', 'Số bác sĩ trên 10.000 dân', 2030),
      target('2a', 'Tuổi thọ trung bình', 2030), // due in 2030 alone: a plan for 2026 may well have to say something
    ],
  };
  expect([...laterMilestones(parent, { year: 2026, targets: [] })]).toEqual(['1b']);
  expect([...laterMilestones(parent, { year: 2030, targets: [] })]).toEqual([]);
  expect([...laterMilestones(parent, { year: 2026, targets: [target('9', 'Chỉ tiêu', 2030)] })]).toEqual([]);
  expect([...laterMilestones(parent, { year: null, targets: [] })]).toEqual([]);
});
