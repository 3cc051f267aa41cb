import { expect, test } from 'vitest';
import { resolveWorks } from '../../../src/linking/works/resolve-works.js';
import { versionsOf } from '../../../src/linking/works/versions.js';
import { communePlan } from './make-head.js';

const title = 'Chuyển đổi số trên địa bàn xã năm 2026';
const signed = communePlan('signed', 'Di Linh', 'Lâm Đồng', {
  title,
  number: '12/KH-UBND',
  issuedOn: '2026-02-01',
});
const draft = communePlan('draft', 'Di Linh', null, { title, draft: true });

test.each([
  { why: 'issuer, year and title', other: draft, are: true },
  { why: 'title in other letters', other: { ...draft, title: title.toUpperCase() }, are: true },
  {
    why: 'the number, whatever the title',
    other: { ...draft, title: null, number: '12/KH-UBND' },
    are: true,
  },
  { why: 'another year', other: { ...draft, year: 2025 }, are: false },
  {
    why: 'another commune',
    other: { ...draft, issuer: 'UBND xã Đức Trọng', place: 'Đức Trọng' },
    are: false,
  },
  { why: 'nobody knows whose', other: { ...draft, issuer: null }, are: false },
  { why: 'another quarter', other: { ...draft, title: `${title} (quý I)` }, are: false },
  { why: 'both signed', other: { ...draft, draft: false }, are: false },
  { why: 'a report', other: { ...draft, kind: 'progress-report' as const }, are: false },
])('$why: $are', ({ other, are }) => {
  const heads = [signed, other];
  expect(versionsOf(heads, resolveWorks(heads)).map((pair) => [pair.draft, pair.signed])).toEqual(
    are ? [['draft', 'signed']] : [],
  );
});
