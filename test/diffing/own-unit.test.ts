import { describe, expect, test } from 'vitest';
import { ownUnitOf } from '../../src/diffing/own-unit.js';
import { contextOf, issuerOf } from '../../src/linking/plan-context.js';
import type { Level } from '../../src/model/records.js';
import { makeDocument, makeTarget } from '../exporters/diff/make-diff.js';

const province = makeDocument('p', { level: 'province', issuer: 'UBND tỉnh Gia Lai', place: 'Gia Lai' });
const plan = (issuer: string | null, level: Level, place: string | null = 'Gia Lai') =>
  makeDocument('c', { issuer, level, place });

describe('what a plan gives to the body whose plan is compared', () => {
  test.each([
    { leads: ['Sở Y tế'], helps: [], given: ['lead', 'Sở Y tế', false] },
    { leads: ['Sở Nội vụ'], helps: ['Sở Y tế'], given: ['coordinating', 'Sở Y tế', false] },
    { leads: ['Các sở, ban, ngành'], helps: [], given: ['lead', 'Các sở, ban, ngành', true] },
    { leads: ['Các sở, ban, ngành'], helps: ['Sở Y tế'], given: ['lead', 'Các sở, ban, ngành', true] },
    { leads: ['Các sở, ban, ngành', 'Sở Y tế'], helps: [], given: ['lead', 'Sở Y tế', false] }, // the name is surer
    { leads: ['SYT'], helps: [], given: ['lead', 'SYT', false] },
    { leads: ['Sở Nội vụ'], helps: ['Sở Tài chính'], given: null },
    { leads: ['UBND các xã, phường'], helps: [], given: null },
    { leads: [], helps: [], given: null },
  ])('$leads, helped by $helps', ({ leads, helps, given }) => {
    const own = ownUnitOf(plan('Sở Y tế', 'department'), province)!;
    const assigned = own.assignedBy(makeTarget('t', 'Tỷ lệ', { leadUnits: leads, coordinatingUnits: helps }));
    expect(assigned && [assigned.as, assigned.printed, assigned.collective]).toEqual(given);
  });

  test.each([
    { issuer: 'UBND xã Ia Grai', place: 'Gia Lai' },
    { issuer: 'UBND xã Ia Grai, tỉnh Gia Lai', place: 'Ia Grai' },
    { issuer: 'Ủy ban nhân dân xã Ia Grai', place: 'Ia Grai' },
  ])('"$issuer" is one of the communes, and the one of its name', ({ issuer, place }) => {
    const own = ownUnitOf(plan(issuer, 'commune', place), province)!;
    const assigned = (lead: string) => own.assignedBy(makeTarget('t', 'Tỷ lệ', { leadUnits: [lead] }));
    expect(assigned('UBND các xã, phường')).toMatchObject({ as: 'lead', collective: true });
    expect(assigned('UBND xã Ia Grai')).toMatchObject({ as: 'lead', collective: false });
    expect(assigned('UBND xã Đak Đoa')).toBeNull();
    expect(assigned('Sở Y tế')).toBeNull();
  });

  test.each([null, 'Người ký', ''])('an issuer "%s" that names no body was given nothing', (issuer) => {
    expect(ownUnitOf(plan(issuer, 'department'), province)).toBeNull();
  });
});

test.each([
  { issuer: 'UBND xã Ia Grai, tỉnh Gia Lai', place: 'Ia Grai', commune: 'Ia Grai', province: 'Gia Lai' },
  { issuer: 'Đảng ủy phường Pleiku', place: 'Gia Lai', commune: 'Pleiku', province: 'Gia Lai' },
  { issuer: 'Ủy ban nhân dân xã', place: 'Ia Grai', commune: 'Ia Grai', province: null }, // a letterhead without the name
])('"$issuer" stands in $commune, $province', ({ issuer, place, commune, province: expected }) => {
  expect(contextOf(plan(issuer, 'commune', place))).toMatchObject({ commune, province: expected });
});

test('an issuer is the same body with its province behind it and without', () => {
  const bare = issuerOf(plan('UBND xã Ia Grai', 'commune'));
  expect(bare).not.toBeNull();
  expect(issuerOf(plan('UBND xã Ia Grai, tỉnh Gia Lai', 'commune'))).toEqual(bare);
});
