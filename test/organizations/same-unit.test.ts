import { expect, test } from 'vitest';
import { provincialSuccessors, successors } from '../../src/organizations/data/successors.js';
import { shippedRegistry } from '../../src/organizations/registry.js';
import { resolveUnit, type UnitContext } from '../../src/organizations/resolve-unit.js';
import { sameUnit, successorOf } from '../../src/organizations/same-unit.js';

const province: UnitContext = { level: 'province', province: 'Đồng Tháp' };
const of = (printed: string, context = province) => resolveUnit(printed, context);

test.each([
  { printed: 'Sở TN&MT', later: 'province:dong-thap/so-nong-nghiep-va-moi-truong' },
  { printed: 'Sở NN&PTNT', later: 'province:dong-thap/so-nong-nghiep-va-moi-truong' },
  { printed: 'Sở KH&ĐT', later: 'province:dong-thap/so-tai-chinh' },
  { printed: 'Sở TT&TT', later: 'province:dong-thap/so-khoa-hoc-va-cong-nghe' },
  { printed: 'Sở GTVT', later: 'province:dong-thap/so-xay-dung' },
  { printed: 'Ban Dân tộc tỉnh', later: 'province:dong-thap/so-dan-toc-va-ton-giao' },
  { printed: 'Bộ Thông tin và Truyền thông', later: 'central/bo-khoa-hoc-va-cong-nghe' },
  { printed: 'Ban Dân vận Tỉnh ủy', later: 'province:dong-thap/ban-tuyen-giao-va-dan-van-tinh-uy' },
  { printed: 'Báo Đồng Tháp', later: 'province:dong-thap/bao-va-phat-thanh-truyen-hinh' },
  { printed: 'Báo Tiền Giang', later: 'province:dong-thap/bao-va-phat-thanh-truyen-hinh' },
  { printed: 'Cục Thuế tỉnh', later: 'province:dong-thap/thue-tinh' },
  { printed: 'Cục Thuế TP. Huế', later: 'province:hue/thue-thanh-pho' },
  { printed: 'Cục Thuế', later: null }, // the one of the centre
  { printed: 'Sở LĐTBXH', later: null }, // its work went to several
  { printed: 'Bộ Lao động - Thương binh và Xã hội', later: null },
  { printed: 'Sở Ngoại vụ', later: null }, // provinces settled it differently
  { printed: 'Sở Tài chính', later: null }, // still there
  { printed: 'Báo Nhân Dân', later: null },
])('$printed → $later', ({ printed, later }) => expect(successorOf(of(printed)!.id)).toBe(later));

test('both sides of every succession are registered', () => {
  const names = new Set(shippedRegistry.entries.map(({ name }) => name));
  expect(
    [...Object.entries(successors).flat(), ...Object.entries(provincialSuccessors).flat(2)].filter(
      (name) => !names.has(name),
    ),
  ).toEqual([]);
});

test.each([
  { a: 'Sở KH&CN', b: 'Sở Khoa học và Công nghệ tỉnh Đồng Tháp' },
  { a: 'Sở TT&TT', b: 'Sở Khoa học và Công nghệ' },
  { a: 'Sở Tài nguyên và Môi trường', b: 'Sở Nông nghiệp và Phát triển nông thôn' }, // one today
  { a: 'Sở Y tế tỉnh Tiền Giang', b: 'Sở Y tế' }, // one province since 1 July 2025
  { a: 'UB MTTQ tỉnh', b: 'Mặt trận Tổ quốc tỉnh' },
  { a: 'Các sở, ngành', b: 'các sở/ngành' },
  { a: 'Bộ Công an', b: 'Bộ Công an' },
])('"$a" is "$b"', ({ a, b }) => {
  expect(sameUnit(of(a), of(b))).toBe(true);
  expect(sameUnit(of(b), of(a))).toBe(true);
});

test.each([
  { a: 'Sở Tài chính', b: 'Sở Xây dựng' },
  { a: 'Sở LĐTBXH', b: 'Sở Nội vụ' },
  { a: 'Công an tỉnh', b: 'Công an xã Tân Phú' },
  { a: 'Công an xã Tân Phú', b: 'Công an xã Cái Bè' },
  { a: 'Sở Y tế tỉnh Cà Mau', b: 'Sở Y tế' },
  { a: 'Sở Công an', b: 'Bộ Công an' },
  { a: 'không rõ', b: 'không rõ' }, // two unknown are not one
])('"$a" is not "$b"', ({ a, b }) => expect(sameUnit(of(a), of(b))).toBe(false));

test('a place that is not known may be any, unless asked for', () => {
  const open = of('Sở Y tế', { level: 'province', province: null });
  expect(sameUnit(open, of('Sở Y tế'))).toBe(true);
  expect(sameUnit(open, of('Sở Y tế'), 'differ')).toBe(false);
  expect(sameUnit(open, of('Trạm Y tế xã Tân Phú'))).toBe(false);
});

test('offices of one name inside two Sở are two', () => {
  const inside = (issuer: string) =>
    of('Văn phòng Sở', { level: 'department', province: 'Đồng Tháp', issuer });
  expect(sameUnit(inside('Sở Y tế'), inside('Sở Y tế tỉnh Đồng Tháp'))).toBe(true);
  expect(sameUnit(inside('Sở Y tế'), inside('Sở Nội vụ'))).toBe(false);
});
