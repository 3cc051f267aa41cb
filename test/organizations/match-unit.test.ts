import { describe, expect, test } from 'vitest';
import { looksLikeUnit, matchUnitAt, matchUnitListAt } from '../../src/organizations/match-unit.js';

// The unit stands between the bars; "||" marks a place where none begins.
test.each([
  { text: '|Phòng Kế hoạch Tài chính| đề xuất bố trí kinh phí' },
  { text: '|Văn phòng| chủ trì theo dõi' },
  { text: '|Trưởng các phòng, ban, đơn vị thuộc Sở|:' },
  { text: '|Trưởng các phòng, ban, đơn vị| căn cứ chức năng' },
  { text: '|Sở Khoa học và Công nghệ| chủ trì, phối hợp các sở, ban, ngành, địa phương theo dõi' },
  { text: '|các sở, ban, ngành, địa phương| theo dõi, đôn đốc' },
  { text: '|Các sở, ban, ngành, địa phương| có trách nhiệm rà soát' },
  { text: '|Thủ trưởng các sở, ban, ngành, địa phương| trực tiếp chỉ đạo' },
  { text: '|UBND các xã, phường, đặc khu| xây dựng' },
  { text: '||Đề nghị các đơn vị' },
  { text: '|Chủ tịch UBND các xã, phường| chịu trách nhiệm' },
  { text: '|Đảng ủy các xã, phường| lãnh đạo' },
  { text: '|các đơn vị DVVT| phối hợp' },
  { text: '|Ban nhân dân các ấp| Tuyên truyền' },
  { text: '|Trạm Y tế xã| tiếp tục' },
  { text: '|Các nhà trường|: Triển khai' },
  { text: '|Tổ công nghệ số cộng đồng|.' },
  { text: '|Người đứng đầu đơn vị| chịu trách nhiệm' },
  { text: '|Các phòng, cơ quan, đơn vị| căn cứ Nghị quyết' },
  { text: '|các phòng chuyên môn|, các đơn vị triển khai' },
  { text: '|Văn phòng Đảng ủy| và các cơ quan liên quan trong việc' },
  { text: '|các cơ quan liên quan| trong việc theo dõi' },
  { text: '|các cơ quan liên quan| định hướng thực hiện' },
  { text: '|các cơ quan liên quan| tổng hợp, tham mưu' },
  { text: '|UBND xã| trong việc triển khai' },
  { text: '|Phòng kinh tế|' },
  { text: '|Trung tâm Phục vụ hành chính công xã|' },
  { text: '|Văn phòng HĐND và UBND xã|' },
  { text: '|Sở Tài chính| tổng hợp nhu cầu' },
  { text: '|Sở Nông nghiệp và Môi trường| tiếp tục triển khai' },
  { text: '|Sở| xác định một số nhiệm vụ' },
  { text: '|Chi cục Phát triển nông thôn| tham mưu' },
  { text: '|Trung tâm Kỹ thuật Tài nguyên môi trường| xây dựng' },
  { text: '|Sở| xây dựng kế hoạch' },
  { text: '|Sở Xây dựng| xây dựng kế hoạch' },
  { text: '|thủ trưởng các cơ quan, đơn vị, địa phương| căn cứ' },
  { text: '|Ủy ban nhân dân tỉnh Lâm Đồng| ban hành' },
  { text: '|Chủ tịch Ủy ban nhân dân xã| các khó khăn' },
  { text: '|Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh| phối hợp' },
  { text: '|Ban Quản lý các Khu công nghiệp| rà soát' },
  { text: '|Công an tỉnh| chủ trì' },
  { text: '|Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh| và các tổ chức chính trị - xã hội tuyên truyền' },
  { text: '|Trường Đại học Công nghệ Đồng Nai| nghiên cứu' },
  { text: '|Lãnh đạo Sở| xem xét' },
  { text: '||Tổ chức thực hiện' },
  { text: '||Phòng, chống tham nhũng' },
  { text: '||Báo cáo UBND tỉnh' },
  { text: '||Ban hành Kế hoạch' },
  { text: '||Bộ chỉ số chuyển đổi số' },
  { text: '||Bộ thủ tục hành chính' },
  { text: '||Hội nghị tổng kết' },
  { text: '||Trường hợp có vướng mắc' },
  { text: '||các nhiệm vụ trọng tâm' },
  { text: '||Đoàn kết' },
  { text: '||Xã hội số' },
  { text: '||lãnh đạo, chỉ đạo' },
  { text: '||Tỷ lệ' },
  { text: '|Bộ Khoa học và Công nghệ| (b/c)' },
  { text: '|Sở Công Thương|, Sở Y tế' },
  { text: '|Công an xã Nha Bích| chủ trì' },
  { text: '|các phòng, đơn vị| được giao' },
  { text: '|UBND tỉnh|, Chủ tịch UBND tỉnh' },
  { text: '|Đài Phát thanh truyền hình Đồng Nai| tăng cường' },
  { text: '|Báo và phát thanh, truyền hình Đồng Nai| tăng cường' },
  { text: '|Bưu điện tỉnh|, Viễn thông' },
  { text: '|Các cơ quan Trung ương đóng trên địa bàn tỉnh| phối hợp' },
  { text: '|Phòng Kinh tế| (đối với xã)' },
  { text: '||Bảo vệ dữ liệu cá nhân' }, // no newspaper, though it folds to "bao"
  { text: '||Số lượng' },
  { text: '||Sơ kết 6 tháng' },
  { text: '||CÁC SẢN PHẨM CHỦ LỰC' },
  { text: '|Trung tâm Văn hóa, Thể thao và Du lịch| tổ chức' }, // "Du" is no "ĐU"
  { text: '|Cục Hóa chất|, Cục kỹ thuật an toàn' },
  { text: '|Trưởng phòng Cảnh sát điều tra| tham mưu' },
])('finds the end of $text', ({ text: marked }) => {
  const [before = '', name = '', after = ''] = marked.split('|');
  const text = before + name + after;
  const match = matchUnitAt(text, before.length);
  expect(match === null ? '' : text.slice(before.length, match.end)).toBe(name);
});

test.each([
  { text: 'Sở Y tế chủ trì', kind: 'unit' },
  { text: 'Chủ tịch UBND xã', kind: 'office-holder' },
  { text: 'Thủ tướng Chính phủ', kind: 'office-holder' },
  { text: 'Các sở, ban, ngành', kind: 'collective' },
  { text: 'Cơ quan, đơn vị', kind: 'collective' },
] as const)('tells that "$text" begins with a $kind', ({ text, kind }) => {
  expect(matchUnitAt(text, 0)?.kind).toBe(kind);
});

test('reads only where a word begins', () => {
  expect(matchUnitAt('ở Sở Y tế', 2)).not.toBeNull();
  expect(matchUnitAt('ở Sở Y tế', 1)).toBeNull();
  expect(matchUnitAt('cSở Y tế', 1)).toBeNull();
});

test.each([
  {
    text: 'các phòng chuyên môn, các đơn vị triển khai thực hiện',
    units: ['các phòng chuyên môn', 'các đơn vị'],
  },
  {
    text: 'Văn phòng Đảng ủy và các cơ quan liên quan trong việc',
    units: ['Văn phòng Đảng ủy', 'các cơ quan liên quan'],
  },
  {
    text: 'Sở Tài chính, Sở Y tế; Công an tỉnh tham mưu',
    units: ['Sở Tài chính', 'Sở Y tế', 'Công an tỉnh'],
  },
  { text: 'Sở Tài chính và báo cáo UBND tỉnh', units: ['Sở Tài chính'] }, // "và" joins a verb
  { text: 'UBND tỉnh, Chủ tịch UBND tỉnh các khó khăn', units: ['UBND tỉnh', 'Chủ tịch UBND tỉnh'] },
])('reads the list at the head of "$text"', ({ text, units }) => {
  const list = matchUnitListAt(text, 0);
  expect(list?.units).toEqual(units);
  expect(text.slice(0, list?.end).endsWith(units.at(-1)!)).toBe(true);
});

test('a text without a unit has no list', () =>
  expect(matchUnitListAt('Rà soát các quy định', 0)).toBeNull());

describe('looksLikeUnit', () => {
  test.each([
    '5. Công an xã',
    'Phòng Văn hóa – Xã hội',
    'Đối với các sở, ban, ngành',
    '7. Các nhà trường:',
    '9. Đề nghị các đơn vị DVVT',
    'Giao Trưởng các phòng, ban, đơn vị thuộc Sở:',
    '10. Ban nhân dân các ấp',
    'Sở Y tế, Sở Giáo dục và Đào tạo, BHXH tỉnh, Sở Xây dựng',
    'Văn phòng (TCCB)',
    'a) Sở Tài chính',
    'CÔNG AN XÃ',
    'Trung tâm Dịch vụ tổng hợp',
    'Sở KHCN, và các xã/phường',
    'Các sở, ban, ngành; UBND các xã, phường; các cơ quan, đơn vị liên quan',
  ])('"%s" is a unit', (text) => expect(looksLikeUnit(text)).toBe(true));

  test.each([
    '',
    '1. Mục tiêu chung',
    'Sở Tài chính chủ trì',
    'Doanh nghiệp', // a unit of measure
    'Đơn vị',
    'Báo cáo',
    'Kế hoạch',
    'Có',
    '100%',
    'Tổ chức thực hiện',
    'TỔ CHỨC THỰC HIỆN',
    'Năm 2026',
    'Phòng, chống lãng phí',
    'Ban hành Kế hoạch',
    'Bộ thủ tục hành chính',
    'Hội thi',
    'Về công tác chỉ đạo, điều hành',
    'Hoàn thiện thể chế',
    'Chuyển đổi số',
  ])('"%s" is none', (text) => expect(looksLikeUnit(text)).toBe(false));
});
