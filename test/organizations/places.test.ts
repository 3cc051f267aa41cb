import { expect, test } from 'vitest';
import { provinces } from '../../src/organizations/data/provinces.js';
import { provinceName, provinceOf, slugOf } from '../../src/organizations/places.js';

test('34 provinces stand for the 63 of before', () => {
  expect(provinces).toHaveLength(34);
  expect(provinces.filter(({ type }) => type === 'thành phố')).toHaveLength(6);
  const former = new Set(provinces.flatMap(({ name, from }) => [name, ...from]));
  expect(former.size).toBe(64); // Huế under both its names
});

test.each([
  { printed: 'tỉnh Lâm Đồng', name: 'Lâm Đồng', former: false },
  { printed: 'Bà Rịa - Vũng Tàu', name: 'Hồ Chí Minh', former: true },
  { printed: 'THÀNH PHỐ CẦN THƠ', name: 'Cần Thơ', former: false },
  { printed: 'TP. Huế', name: 'Huế', former: false },
  { printed: 'TP. HCM', name: 'Hồ Chí Minh', former: false },
  { printed: 'tỉnh BR-VT', name: 'Hồ Chí Minh', former: true },
  { printed: 'Đăk Lăk', name: 'Đắk Lắk', former: false },
])('"$printed" is $name today', ({ printed, name, former }) => {
  expect(provinceOf(printed)).toMatchObject({ name, former });
});

test('a commune is no province', () => expect(provinceOf('xã Tân Phú')).toBeNull());
test('a province of before keeps its own name', () => expect(provinceName('BÌNH PHƯỚC')).toBe('Bình Phước'));
test('a slug has no marks', () => expect(slugOf('Bà Rịa - Vũng Tàu')).toBe('ba-ria-vung-tau'));
