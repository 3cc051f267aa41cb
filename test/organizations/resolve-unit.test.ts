import { describe, expect, test } from 'vitest';
import { resolveUnit, type UnitContext } from '../../src/organizations/resolve-unit.js';

const province: UnitContext = { level: 'province', province: 'Lâm Đồng' };
const commune: UnitContext = { level: 'commune', province: 'Lâm Đồng', commune: 'Tân Phú' };
const department: UnitContext = { level: 'department', province: 'tỉnh Lâm Đồng', issuer: 'Sở Y tế' };

describe('one organisation, whatever the spelling', () => {
  test.each([
    {
      id: 'province:lam-dong/so-khoa-hoc-va-cong-nghe',
      context: province,
      spellings: [
        'Sở Khoa học và Công nghệ',
        'Sở KHCN',
        'Sở KH&CN',
        'Sở KH-CN',
        'SKHCN',
        'sở khoa học và công nghệ',
        'Sở Khoa học & Công nghệ tỉnh',
        'Sở Khoa học và Công nghệ tỉnh Lâm Đồng;',
        'Sở Khoa học và Công nghệ tỉnh Bình Thuận', // merged into it in 2025
      ],
    },
    {
      id: 'province:lam-dong/so-van-hoa-the-thao-va-du-lich',
      context: province,
      spellings: [
        'Sở Văn hóa, Thể thao và Du lịch',
        'Sở Văn hoá, Thể thao và Du lịch',
        'Sở VHTTDL',
        'Sở VHTT&DL',
      ],
    },
    {
      id: 'province:lam-dong/so-xay-dung',
      context: province,
      spellings: ['Sở Xây dựng', 'Các Sở: Xây dựng', 'Xây dựng'], // cut from "Sở Tài chính, Xây dựng"
    },
    {
      id: 'province:lam-dong/uy-ban-nhan-dan',
      context: province,
      spellings: ['UBND tỉnh', 'Uỷ ban nhân dân tỉnh', 'Ủy ban nhân dân tỉnh Lâm Đồng', 'UBND tỉnh Lâm Đồng'],
    },
    {
      id: 'province:lam-dong/commune:tan-phu/van-phong-hoi-dong-nhan-dan-va-uy-ban-nhan-dan',
      context: commune,
      spellings: ['VP. HĐND-UBND', 'VP HĐND-UBND', 'VP HĐND&UBND xã', 'Văn phòng HĐND và UBND xã'],
    },
    {
      id: 'province:lam-dong/commune:tan-phu/phong-van-hoa-xa-hoi',
      context: commune,
      spellings: [
        'Phòng VH-XH',
        'Phòng VHXH',
        'Phòng Văn hóa – Xã hội',
        'P. VH-XH',
        'Phòng Văn hóa - Xã hội xã',
      ],
    },
    {
      id: 'province:lam-dong/commune:tan-phu/trung-tam-phuc-vu-hanh-chinh-cong',
      context: commune,
      spellings: ['Trung tâm PVHCC', 'Trung tâm Phục vụ hành chính công xã', 'TT PVHCC'],
    },
    {
      id: 'province:lam-dong/trung-tam-cong-nghe-thong-tin',
      context: department,
      spellings: ['Trung tâm Công nghệ Thông tin', 'Trung Tâm Công nghệ thông tin', 'Trung tâm CNTT'],
    },
    {
      id: 'province:lam-dong/cac-so-nganh-dia-phuong',
      context: province,
      spellings: ['Các Sở, ngành, địa phương', 'các sở, ngành, địa phương', 'Các sở/ngành/địa phương'],
    },
  ])('$id', ({ id, context, spellings }) => {
    expect(spellings.map((printed) => resolveUnit(printed, context)?.id)).toEqual(spellings.map(() => id));
  });
});

test.each([
  { printed: 'Chính phủ', context: commune, kind: 'government', level: 'central', id: 'central/chinh-phu' },
  {
    printed: 'Bộ Công an',
    context: province,
    kind: 'government',
    level: 'central',
    id: 'central/bo-cong-an',
  },
  {
    printed: 'Thủ tướng Chính phủ',
    context: province,
    kind: 'office-holder',
    level: 'central',
    id: 'central/thu-tuong-chinh-phu',
  },
  {
    printed: 'Tỉnh ủy',
    context: commune,
    kind: 'party',
    level: 'province-party',
    id: 'province:lam-dong/tinh-uy',
  },
  {
    printed: 'Đảng ủy xã',
    context: commune,
    kind: 'party',
    level: 'commune-party',
    id: 'province:lam-dong/commune:tan-phu/dang-uy',
  },
  {
    printed: 'Công an tỉnh',
    context: province,
    kind: 'police',
    level: 'department',
    id: 'province:lam-dong/cong-an',
  },
  {
    printed: 'Công an xã',
    context: commune,
    kind: 'police',
    level: 'commune',
    id: 'province:lam-dong/commune:tan-phu/cong-an',
  },
  {
    printed: 'Văn phòng (TCCB)',
    context: department,
    kind: 'office',
    level: 'department',
    id: 'province:lam-dong/so-y-te/van-phong',
  },
  {
    printed: 'Phường Xuân Hương',
    context: province,
    kind: 'place',
    level: 'commune',
    id: 'province:lam-dong/commune:xuan-huong/phuong-xuan-huong',
  },
  {
    printed: 'Báo Lâm Đồng',
    context: province,
    kind: 'press',
    level: 'department',
    id: 'province:lam-dong/bao-lam-dong',
  },
  {
    printed: 'Trường Đại học Đà Lạt',
    context: province,
    kind: 'school',
    level: null,
    id: 'province:lam-dong/truong-dai-hoc-da-lat',
  },
  {
    printed: 'Các phòng, ban, đơn vị thuộc Sở',
    context: department,
    kind: 'collective',
    level: null,
    id: 'province:lam-dong/cac-phong-ban-don-vi-thuoc-so',
  },
  {
    printed: 'Chủ tịch UBND xã',
    context: commune,
    kind: 'office-holder',
    level: null,
    id: 'province:lam-dong/commune:tan-phu/chu-tich-ubnd-xa',
  },
])('"$printed" is a $kind of level $level', ({ printed, context, kind, level, id }) => {
  expect(resolveUnit(printed, context)).toMatchObject({ id, kind, level });
});

test.each([
  '',
  '-',
  'Theo hướng dẫn của tỉnh',
  'Rà soát các quy định',
  'Sở Tài chính chủ trì, phối hợp',
  'Năm 2026',
])('"%s" names no organisation', (printed) => expect(resolveUnit(printed, province)).toBeNull());

test('a place not known leaves its part of the id open', () => {
  expect(resolveUnit('Sở Y tế', { level: null, province: null })?.id).toBe('province/so-y-te');
  expect(resolveUnit('Công an xã', { level: 'commune', province: null })?.id).toBe(
    'province/commune/cong-an',
  );
});
