import { expect, test } from 'vitest';
import { issuersAgree } from '../../src/organizations/issuers-agree.js';

test.each([
  { one: 'UBND tỉnh', other: 'ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA', agree: true },
  { one: 'UBND xã', other: 'UBND tỉnh', agree: false },
  { one: 'Bộ Chính trị', other: 'BCT', agree: true },
  { one: 'Sở KHCN', other: 'Sở Khoa học và Công nghệ', agree: true },
  { one: null, other: 'Chính phủ', agree: true }, // what was not read contradicts nothing
  { one: 'Tỉnh ủy', other: 'Chính phủ', agree: false },
])('"$one" and "$other": $agree', ({ one, other, agree }) => {
  expect(issuersAgree(one, other)).toBe(agree);
  expect(issuersAgree(other, one)).toBe(agree);
});
