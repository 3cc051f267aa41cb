import { describe, expect, test } from 'vitest';
import { includesUnit, type NamedBody } from '../../src/organizations/includes-unit.js';
import { resolveUnit, type UnitContext } from '../../src/organizations/resolve-unit.js';

const province: UnitContext = { level: 'province', province: 'Lâm Đồng' };
const party: UnitContext = { level: 'province-party', province: 'Lâm Đồng' };
const central: UnitContext = { level: 'central', province: null };
const health: UnitContext = { level: 'department', province: 'Lâm Đồng', issuer: 'Sở Y tế tỉnh Lâm Đồng' };
const commune: UnitContext = { level: 'commune', province: 'Lâm Đồng', commune: 'xã Tân Phú' };
const communeParty: UnitContext = { level: 'commune-party', province: 'Lâm Đồng', commune: 'xã Tân Phú' };
const unknown: UnitContext = { level: null, province: 'Lâm Đồng' };

const body = (name: string, level: NamedBody['level'], home: string | null = 'Lâm Đồng'): NamedBody => ({
  name,
  level,
  kind: null,
  province: home,
});
const finance = body('Sở Tài chính', 'department');
const otherFinance = body('Sở Tài chính', 'department', 'Cà Mau');
const nationalities = body('Ban Dân tộc', 'department');
const police = body('Công an tỉnh', 'department');
const office = body('Văn phòng UBND tỉnh', 'department');
const zones = body('Ban Quản lý các khu công nghiệp', 'department');
const tanPhu = body('UBND xã Tân Phú', 'commune');
const laGi = body('Ủy ban nhân dân phường La Gi', 'commune');
const tanPhuParty = body('Đảng ủy xã Tân Phú', 'commune-party');
const farmers = body('Hội Nông dân tỉnh', 'department');
const front = body('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'department');
const personnel = body('Ban Tổ chức Tỉnh ủy', 'province-party');
const ministry = body('Bộ Khoa học và Công nghệ', 'central', null);
const wholeProvince = body('UBND tỉnh Lâm Đồng', 'province');
const of = (printed: string, context: UnitContext) => resolveUnit(printed, context)!;

interface Case {
  readonly says: string;
  readonly unit: NamedBody | ReturnType<typeof of>;
  readonly in: UnitContext;
}

describe('told by the words', () => {
  test.each<Case>([
    { says: 'Các sở, ban, ngành, địa phương', unit: finance, in: province },
    { says: 'Các sở, ban, ngành, địa phương', unit: tanPhu, in: province },
    { says: 'Các sở, ban, ngành, địa phương', unit: police, in: province },
    { says: 'Sở, ban, ngành', unit: finance, in: province },
    { says: 'các Sở/ngành', unit: finance, in: province },
    { says: 'Các Sở ngành', unit: finance, in: province },
    { says: 'Các sở, ban, ngành tỉnh', unit: finance, in: province },
    { says: 'Các sở, ngành tỉnh Lâm Đồng', unit: finance, in: province },
    { says: 'các sở, ngành', unit: finance, in: commune },
    { says: 'Các sở, ban, ngành', unit: police, in: commune },
    { says: 'Các sở, ban, ngành', unit: finance, in: health },
    { says: 'các Sở, ngành', unit: finance, in: unknown }, // a Sở is of a province, whoever plans
    { says: 'Các ngành, địa phương', unit: finance, in: province },
    { says: 'các sở, ban, ngành', unit: nationalities, in: province },
    { says: 'các sở, ban, ngành', unit: zones, in: province },
    { says: 'Các cơ quan, đơn vị, địa phương', unit: finance, in: province },
    { says: 'Các cơ quan, đơn vị, địa phương', unit: office, in: province },
    { says: 'Các cơ quan, đơn vị, địa phương', unit: laGi, in: province },
    { says: 'Các đơn vị, địa phương', unit: finance, in: province },
    { says: 'Các cơ quan chuyên môn thuộc UBND tỉnh', unit: finance, in: province },
    { says: 'Các cơ quan, đơn vị thuộc Ủy ban nhân dân tỉnh', unit: finance, in: province },
    { says: 'Các địa phương', unit: tanPhu, in: health },
    { says: 'Các Sở, ngành, địa phương', unit: tanPhu, in: unknown }, // beside the Sở these are communes
    { says: 'các xã/phường', unit: tanPhu, in: province },
    { says: 'Các xã, phường, đặc khu', unit: of('Phường La Gi', province), in: province },
    { says: 'UBND các xã, phường', unit: tanPhu, in: province },
    { says: 'Ủy ban nhân dân các phường, xã', unit: laGi, in: province },
    { says: 'UBND cấp xã', unit: laGi, in: health },
    { says: 'Chủ tịch UBND các xã, phường', unit: tanPhu, in: province },
    { says: 'Thủ trưởng các sở, ban, ngành tỉnh', unit: finance, in: province },
    { says: 'Giám đốc các sở', unit: finance, in: province },
    { says: 'Các sở, ngành, UBND các xã, phường', unit: tanPhu, in: province },
    { says: 'Các sở, ngành liên quan; UBND các xã, phường', unit: tanPhu, in: province },
    { says: 'UBND các xã Tân Phú, Đức Trọng', unit: tanPhu, in: province },
    { says: 'Các Sở: Tài chính, Nông nghiệp và Môi trường', unit: finance, in: province },
    { says: 'Công an các xã, phường', unit: of('Công an xã', commune), in: province },
    { says: 'các đảng ủy xã, phường, đặc khu', unit: tanPhuParty, in: party },
    { says: 'các đảng ủy trực thuộc Tỉnh ủy', unit: tanPhuParty, in: party },
    { says: 'Các cơ quan, địa phương', unit: personnel, in: party },
    { says: 'Các ban, sở, ngành, địa phương', unit: tanPhuParty, in: party },
    { says: 'Các bộ, ngành, địa phương', unit: ministry, in: central },
    { says: 'Các bộ, ngành, địa phương', unit: wholeProvince, in: central },
    { says: 'UBND các tỉnh, thành phố trực thuộc Trung ương', unit: wholeProvince, in: central },
    { says: 'các bộ, ngành trung ương', unit: ministry, in: province },
    { says: 'Các tổ chức chính trị - xã hội', unit: farmers, in: province },
    { says: 'các đoàn thể tỉnh', unit: farmers, in: province },
    { says: 'các đoàn thể xã', unit: of('Hội Nông dân xã', commune), in: commune },
    { says: 'Các phòng, ban, đơn vị thuộc Sở', unit: of('Phòng Kế hoạch - Tài chính', health), in: health },
    { says: 'Các phòng chuyên môn', unit: of('Phòng Tổ chức cán bộ', health), in: health },
    { says: 'các đơn vị trực thuộc', unit: of('Văn phòng', health), in: health },
    { says: 'Các phòng, đơn vị', unit: of('Phòng Kinh tế', commune), in: commune },
    { says: 'các cơ quan, đơn vị', unit: of('Trạm Y tế xã', commune), in: commune },
    { says: 'Các ban, ngành, đoàn thể xã', unit: of('Công an xã', commune), in: commune },
    { says: 'Các nhà trường', unit: of('Trường THCS Lê Lợi', commune), in: commune },
    { says: 'Các trường THCS', unit: of('Trường THCS Lê Lợi', commune), in: commune },
    { says: 'các trường đại học, cao đẳng', unit: of('Trường Đại học Đà Lạt', province), in: province },
    { says: 'các doanh nghiệp viễn thông', unit: of('Viettel Lâm Đồng', province), in: province },
    { says: 'Các bệnh viện, trung tâm y tế', unit: of('Bệnh viện Đa khoa tỉnh', province), in: health },
    { says: 'các thôn, tổ dân phố', unit: of('Thôn Thượng', commune), in: commune },
    { says: 'Các chi bộ', unit: of('Chi bộ thôn Thượng', communeParty), in: communeParty },
  ])('"$says" of $in.level includes $unit.name', ({ says, unit, in: context }) => {
    expect(includesUnit(says, unit, context)).toBe(true);
  });
});

describe('not told by the words', () => {
  test.each<Case>([
    { says: 'Các sở, ban, ngành', unit: tanPhu, in: province },
    { says: 'Các sở, ban, ngành', unit: wholeProvince, in: province },
    { says: 'Các sở, ban, ngành, địa phương', unit: otherFinance, in: province },
    { says: 'Các sở, ban, ngành', unit: personnel, in: province }, // the Party's Ban are not the committee's
    { says: 'Các sở, ban, ngành', unit: farmers, in: province },
    { says: 'Các sở, ban, ngành', unit: of('Công an xã', commune), in: province },
    { says: 'các Sở, ngành', unit: body('Sở Y tế', 'department'), in: health }, // the others
    { says: 'Các ban, ngành', unit: finance, in: province }, // beside "các sở"
    { says: 'Các sở', unit: police, in: province },
    { says: 'Các sở, ngành liên quan', unit: finance, in: province },
    { says: 'Các sở, ban, ngành, địa phương có liên quan', unit: tanPhu, in: province },
    { says: 'Một số sở, ngành', unit: finance, in: province },
    { says: 'Các sở, ngành (trừ Sở Tài chính)', unit: finance, in: province },
    { says: 'các sở, ngành được giao chỉ tiêu', unit: finance, in: province },
    { says: 'Các sở, ngành tỉnh Cà Mau', unit: finance, in: province },
    { says: 'Các Sở: Tài chính, Xây dựng', unit: body('Sở Y tế', 'department'), in: province },
    { says: 'Các bộ, ngành', unit: finance, in: province },
    { says: 'các bộ, ngành, địa phương', unit: tanPhu, in: central },
    { says: 'Các đơn vị', unit: finance, in: province },
    { says: 'các đơn vị liên quan', unit: of('Phòng Kinh tế', commune), in: commune },
    { says: 'Các cơ quan, đơn vị, địa phương', unit: farmers, in: province },
    { says: 'Các cơ quan, đơn vị', unit: tanPhu, in: province },
    { says: 'Các cơ quan, đơn vị', unit: finance, in: unknown },
    { says: 'Các cơ quan, đơn vị', unit: finance, in: health },
    { says: 'Các cơ quan, đơn vị thuộc UBND tỉnh', unit: police, in: province },
    { says: 'Các địa phương', unit: finance, in: province },
    { says: 'Các địa phương', unit: tanPhu, in: commune },
    { says: 'Các địa phương', unit: tanPhuParty, in: province },
    { says: 'Các địa phương', unit: tanPhu, in: unknown },
    { says: 'Các cấp ủy, tổ chức đảng', unit: tanPhuParty, in: communeParty }, // its own
    { says: 'Các địa phương', unit: of('Phòng Kinh tế', commune), in: province },
    { says: 'Các xã', unit: laGi, in: province }, // a phường is no xã
    { says: 'các phường', unit: tanPhu, in: province },
    { says: 'UBND các xã, phường', unit: of('Công an xã', commune), in: province },
    { says: 'UBND các xã, phường', unit: finance, in: province },
    { says: 'UBND các xã biên giới', unit: tanPhu, in: province },
    { says: 'UBND các xã Đức Trọng, Di Linh', unit: tanPhu, in: province },
    { says: 'UBND các xã, phường', unit: body('UBND xã Tân Phú', 'commune', 'Cà Mau'), in: province },
    { says: 'Công an các xã, phường', unit: tanPhu, in: province },
    { says: 'các đảng ủy xã, phường', unit: tanPhu, in: party },
    { says: 'Các phòng, ban, đơn vị thuộc Sở', unit: finance, in: health },
    {
      says: 'Các phòng, đơn vị thuộc Sở',
      unit: of('Phòng Kế hoạch - Tài chính', { ...health, issuer: 'Sở Xây dựng' }),
      in: health,
    },
    { says: 'các đơn vị trực thuộc', unit: finance, in: health },
    { says: 'các đơn vị trực thuộc', unit: tanPhu, in: province },
    { says: 'Các đơn vị thuộc Sở Y tế', unit: finance, in: province },
    {
      says: 'Các phòng, đơn vị',
      unit: of('Phòng Kinh tế', { ...commune, commune: 'xã Di Linh' }),
      in: commune,
    },
    { says: 'Các phòng, đơn vị', unit: of('Phòng Kinh tế', commune), in: province },
    { says: 'các đoàn thể xã', unit: farmers, in: commune },
    { says: 'Các tổ chức chính trị - xã hội', unit: front, in: province }, // it unites them
    { says: 'Các tổ chức chính trị - xã hội', unit: of('Hội Khuyến học tỉnh', province), in: province },
    { says: 'Các nhà trường', unit: tanPhu, in: commune },
    { says: 'Các trường THCS', unit: of('Trường Tiểu học Kim Đồng', commune), in: commune },
    { says: 'Các nhà trường', unit: of('Phòng Giáo dục và Đào tạo', commune), in: commune },
    { says: 'các doanh nghiệp viễn thông', unit: of('Công ty Điện lực Lâm Đồng', province), in: province },
    { says: 'các doanh nghiệp viễn thông', unit: of('Bưu điện tỉnh', province), in: province },
    { says: 'các tổ chức, cá nhân', unit: finance, in: province },
    { says: 'Các thành viên Ban Chỉ đạo', unit: finance, in: province },
    { says: 'Sở Tài chính', unit: finance, in: province }, // no collective
    { says: 'Chủ tịch UBND xã', unit: tanPhu, in: province },
    { says: '', unit: finance, in: province },
    { says: 'Các sở, ngành', unit: of('Các sở, ngành', province), in: province }, // no body
  ])('"$says" of $in.level does not include $unit.name', ({ says, unit, in: context }) => {
    expect(includesUnit(says, unit, context)).toBe(false);
  });
});

test('a place that is not known is any place only between plans that belong together', () => {
  const somewhere = body('UBND xã Tân Phú', 'commune', null);
  expect(includesUnit('UBND các xã, phường', somewhere, province)).toBe(true);
  expect(includesUnit('UBND các xã, phường', somewhere, province, 'differ')).toBe(false);
  expect(includesUnit('Các sở, ngành', finance, { level: 'province', province: null }, 'differ')).toBe(false);
});
