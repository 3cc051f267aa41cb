import { describe, expect, test } from 'vitest';
import { issuerOfSymbol, levelOfIssuer, readIssuerAt, restoreCase } from '../../src/organizations/issuers.js';

test.each([
  { symbol: 'NQ-CP', issuer: { name: 'Chính phủ', level: 'central' } },
  { symbol: '66.7/2025/NQ-CP', issuer: { name: 'Chính phủ', level: 'central' } },
  { symbol: 'NQ/TW', issuer: { name: 'Trung ương Đảng', level: 'central' } }, // Bộ Chính trị, or Ban Chấp hành Trung ương
  { symbol: 'KH/TU', issuer: { name: 'Tỉnh ủy', level: 'province-party' } },
  { symbol: 'KH/ĐU', issuer: { name: 'Đảng ủy', level: 'commune-party' } },
  { symbol: 'QH15', issuer: { name: 'Quốc hội', level: 'central' } },
  { symbol: 'KH-UBND', issuer: { name: 'Ủy ban nhân dân', level: null } }, // of a province or a commune
  { symbol: 'NQ-HĐND', issuer: { name: 'Hội đồng nhân dân', level: null } },
  { symbol: 'KH/BCĐ', issuer: { name: 'Ban Chỉ đạo', level: null } },
  { symbol: 'VPCP-KGVX', issuer: { name: 'Văn phòng Chính phủ', level: 'central' } },
  { symbol: 'QĐ-TTg', issuer: { name: 'Thủ tướng Chính phủ', level: 'central' } },
  { symbol: 'KH-SNNMT', issuer: { name: 'Sở Nông nghiệp và Môi trường', level: 'department' } },
  { symbol: 'KH-SoNNMT', issuer: { name: 'Sở Nông nghiệp và Môi trường', level: 'department' } },
  { symbol: 'SokHCN-CN', issuer: { name: 'Sở Khoa học và Công nghệ', level: 'department' } }, // case lost by OCR
  { symbol: 'STP-HCTP', issuer: { name: 'Sở Tư pháp', level: 'department' } },
  { symbol: 'QĐ-BKHCN', issuer: { name: 'Bộ Khoa học và Công nghệ', level: 'central' } },
  { symbol: 'BCTT-W', issuer: null },
  { symbol: 'XYZ', issuer: null },
  { symbol: '', issuer: null },
])('the symbol $symbol is of $issuer.name', ({ symbol, issuer }) => {
  expect(issuerOfSymbol(symbol)).toEqual(issuer);
});

test.each([
  { name: 'UBND tỉnh Lâm Đồng', level: 'province' },
  { name: 'Uỷ ban nhân dân thành phố Huế', level: 'province' },
  { name: 'Hội đồng nhân dân tỉnh', level: 'province' },
  { name: 'UBND xã Tân Phú', level: 'commune' },
  { name: 'Ủy ban nhân dân phường Tân Triều, thành phố X', level: 'commune' },
  { name: 'UBND đặc khu Côn Đảo', level: 'commune' },
  { name: 'Công an xã', level: 'commune' },
  { name: 'Sở Y tế', level: 'department' },
  { name: 'Công an tỉnh', level: 'department' },
  { name: 'Tỉnh ủy Lâm Đồng', level: 'province-party' },
  { name: 'Thành ủy Huế', level: 'province-party' },
  { name: 'Ban Thường vụ Tỉnh ủy', level: 'province-party' },
  { name: 'Đảng ủy xã', level: 'commune-party' },
  { name: 'Chính phủ', level: 'central' },
  { name: 'Bộ Chính trị', level: 'central' },
  { name: 'Bộ Y tế', level: 'central' },
  { name: 'Ban Chỉ đạo Trung ương', level: 'central' },
  { name: 'UBND', level: null },
  { name: 'Ban Chỉ đạo', level: null },
  { name: '', level: null },
])('"$name" is of level $level', ({ name, level }) => expect(levelOfIssuer(name)).toBe(level));

describe('restoreCase', () => {
  test.each([
    'Ủy ban nhân dân tỉnh Lâm Đồng',
    'Ủy ban nhân dân thành phố Hồ Chí Minh',
    'Uỷ ban nhân dân tỉnh Bà Rịa - Vũng Tàu',
    'Ủy ban nhân dân xã Nha Bích',
    'UBND tỉnh Đồng Nai',
    'Sở Nông nghiệp và Môi trường',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Tỉnh ủy Đồng Nai',
    'Đảng ủy xã Nha Bích',
    'Đảng bộ tỉnh Đồng Nai',
    'Chính phủ',
    'Bộ Khoa học và Công nghệ',
    'Trung tâm Công nghệ thông tin',
    'Trường Đại học Lạc Hồng',
    'Hội đồng nhân dân tỉnh Cà Mau',
    'Ban Chỉ đạo phát triển Khoa học, Công nghệ, Đổi mới sáng tạo và Chuyển đổi số',
  ])('gives back "%s"', (name) => expect(restoreCase(name.toUpperCase())).toBe(name));

  test('leaves text that has its case', () => expect(restoreCase('UBND tỉnh')).toBe('UBND tỉnh'));
});

// The issuer stands before the bar, what a citation goes on with behind it.
test.each([
  'UBND tỉnh Đồng Nai| về việc triển khai',
  'Bộ Chính trị| về “đột phá',
  'Ban chỉ đạo phát triển Khoa học, Công nghệ, Đổi mới sáng tạo và Chuyển đổi số| triển khai Nghị quyết',
  'Ban chỉ đạo phát triển Khoa học, Công nghệ, Đổi mới sáng tạo và Chuyển đổi số| Triển khai Nghị quyết',
  'Hội đồng nhân dân tỉnh| về giao dự toán',
  'Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số|',
  'Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số| trong tháng 6',
  'Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số| đảm bảo hoàn thành',
  'Đảng ủy xã| triển khai',
  'Văn phòng Chính phủ| về việc',
  'Ban Thường vụ Tỉnh ủy|)',
  'Chính phủ| sửa đổi, bổ sung',
  'Chính phủ| và Kế hoạch hành động số',
  'Tỉnh ủy Đồng Nai| về triển khai',
  'Thủ tướng Chính phủ| phê duyệt',
  'UBND tỉnh Đồng Nai|, Kế hoạch số',
  'UBND xã Nha Bích| ban hành',
  '|ngành nông nghiệp', // "của ngành …" names no issuer
])('reads the issuer of "của %s"', (marked) => {
  const [name = '', after = ''] = marked.split('|');
  expect(readIssuerAt(`của ${name}${after}`, 4)?.name ?? '').toBe(name);
});
