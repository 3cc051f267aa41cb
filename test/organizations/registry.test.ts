import { describe, expect, test } from 'vitest';
import { furtherBodies, furtherSpellings } from '../../src/organizations/data/further-bodies.js';
import { oneBody, organsOfCommittee, provincialNames } from '../../src/organizations/data/one-body.js';
import { matchUnitAt } from '../../src/organizations/match-unit.js';
import { shippedRegistry } from '../../src/organizations/registry.js';
import { resolveUnit, type UnitContext } from '../../src/organizations/resolve-unit.js';

const names = new Set(shippedRegistry.entries.map(({ name }) => name));

describe('the data holds together', () => {
  test('every name that a table points to is registered', () => {
    const pointed = [
      ...Object.entries(oneBody).flat(),
      ...Object.entries(provincialNames).flat(2),
      ...organsOfCommittee,
      ...Object.values(furtherSpellings),
    ];
    expect(pointed.filter((name) => !names.has(name))).toEqual([]);
  });

  test('further bodies and spellings are read whole', () => {
    const spellings = [
      ...furtherBodies.flatMap(({ name, also }) => [name, ...also]),
      ...Object.keys(furtherSpellings),
    ];
    expect(spellings.filter((name) => matchUnitAt(name, 0)?.end !== name.length)).toEqual([]);
  });
});

const ward: UnitContext = {
  level: 'commune',
  province: 'Đồng Tháp',
  commune: 'Mỹ Tho',
  issuer: 'UBND phường Mỹ Tho',
};
const province: UnitContext = { level: 'province', province: 'Đồng Tháp' };
const department: UnitContext = { ...province, level: 'department', issuer: 'Sở Y tế tỉnh Đồng Tháp' };

describe('one body of its place', () => {
  test.each([
    { printed: 'Công an', context: ward, name: 'Công an phường Mỹ Tho' },
    { printed: 'UBND phường', context: ward, name: 'Ủy ban nhân dân phường Mỹ Tho' },
    // nobody says whether it is a xã or a phường, so the name does not either
    { printed: 'Công an', context: { ...ward, issuer: null }, name: 'Công an Mỹ Tho' },
    { printed: 'Công an', context: { ...ward, issuer: null, commune: null }, name: 'Công an cấp xã' },
    { printed: 'Đảng ủy UBND phường', context: ward, name: 'Đảng ủy UBND phường' },
    { printed: 'MTTQ', context: ward, name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Mỹ Tho' },
    { printed: 'Liên minh HTX tỉnh', context: province, name: 'Liên minh Hợp tác xã tỉnh Đồng Tháp' },
  ])('"$printed" is $name', ({ printed, context, name }) => {
    expect(resolveUnit(printed, context)?.name).toBe(name);
  });

  test.each([
    { printed: 'Cục Thuế tỉnh', context: province, id: 'province:dong-thap/cuc-thue' }, // no central body
    {
      printed: 'Ngân hàng Nhà nước Khu vực 13',
      context: province,
      id: 'province:dong-thap/ngan-hang-nha-nuoc-khu-vuc',
    },
    { printed: 'UBND TP. Huế', context: province, id: 'province:hue/uy-ban-nhan-dan' },
    { printed: 'UBND TP.HCM', context: province, id: 'province:ho-chi-minh/uy-ban-nhan-dan' },
    { printed: 'Đoàn TNCS Hồ Chí Minh tỉnh', context: province, id: 'province:dong-thap/tinh-doan' },
    { printed: 'Văn phòng', context: department, id: 'province:dong-thap/so-y-te/van-phong' },
    { printed: 'Văn phòng Sở', context: department, id: 'province:dong-thap/so-y-te/van-phong' },
    {
      printed: 'Văn phòng UBND tỉnh',
      context: department,
      id: 'province:dong-thap/van-phong-uy-ban-nhan-dan',
    },
    {
      printed: 'Ban Nội chính',
      context: { ...province, level: 'province-party' as const },
      id: 'province:dong-thap/ban-noi-chinh-tinh-uy',
    },
  ])('"$printed" is $id', ({ printed, context, id }) => expect(resolveUnit(printed, context)?.id).toBe(id));

  test.each([
    { printed: 'UBND các xã, phường', context: province, kind: 'collective' },
    { printed: 'Ủy ban nhân dân cấp xã', context: province, kind: 'collective' },
    { printed: 'UBND cấp xã', context: ward, kind: 'government' }, // its own
    { printed: 'Ban Chỉ đạo cấp tỉnh', context: province, kind: 'committee' }, // its own
    { printed: 'Công an cấp tỉnh', context: { ...province, level: 'central' as const }, kind: 'collective' },
    { printed: 'Ban Quản lý các khu công nghiệp', context: province, kind: 'center' },
  ])('"$printed" of $context.level is a $kind', ({ printed, context, kind }) => {
    expect(resolveUnit(printed, context)?.kind).toBe(kind);
  });
});
