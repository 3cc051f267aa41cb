import { expect, test } from 'vitest';
import { arrangeDiff } from '../../../src/exporters/diff/index.js';
import { planDiffSchema } from '../../../src/model/diff.js';
import { sampleDiff } from './sample-diff.js';

const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, one]) => [key, reversed(one)]),
        )
      : value;

test('the JSON of a diff is the diff, its keys in one order however it was built', () => {
  const arranged = arrangeDiff(sampleDiff, { evidence: false });
  expect(arranged).toEqual(sampleDiff);
  expect(planDiffSchema.parse(arranged)).toEqual(sampleDiff);
  const turned = arrangeDiff(reversed(sampleDiff) as typeof sampleDiff, { evidence: false });
  expect(JSON.stringify(turned)).toBe(JSON.stringify(arranged));
  expect(Object.keys(arranged)).toEqual(Object.keys(planDiffSchema.shape));
});
