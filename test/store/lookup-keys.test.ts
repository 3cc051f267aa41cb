import { expect, test } from 'vitest';
import { fileNameOf, issuersAgree, numberKey, stemOf } from '../../src/store/lookup-keys.js';

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

test.each([
  { number: '469 - KH/TU', key: '469-kh/tu' },
  { number: '02–KH/ĐU', key: '02-kh/du' },
])('looks "$number" up as $key', ({ number, key }) => expect(numberKey(number)).toBe(key));

test('names are the last part of a path, stems go without the extension', () => {
  expect(fileNameOf('a/b/kế hoạch.v2.txt')).toBe('kế hoạch.v2.txt');
  expect(stemOf('kế hoạch.v2.txt')).toBe('kế hoạch.v2');
  expect(stemOf('.txt')).toBe('.txt');
});
