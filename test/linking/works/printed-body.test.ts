import { expect, test } from 'vitest';
import { communeNamedIn, readBody } from '../../../src/linking/works/printed-body.js';
import { periodOfTitle } from '../../../src/linking/works/title-subject.js';

const nowhere = { province: null, commune: null };
test.each([
  { printed: 'UBND tỉnh', body: { level: 'province', tier: 'province', ...nowhere } },
  {
    printed: 'ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG',
    body: { level: 'province', province: 'Lâm Đồng', commune: null },
  },
  { printed: 'Tỉnh ủy Lâm Đồng', body: { level: 'province-party', province: 'Lâm Đồng' } },
  {
    printed: 'UBND Thành phố Hồ Chí Minh',
    body: { level: 'province', province: 'Hồ Chí Minh', commune: null },
  },
  { printed: 'UBND thành phố', body: { level: 'province', tier: 'province', ...nowhere } },
  { printed: 'UBND thành phố Đà Lạt', body: { level: null, tier: 'commune', commune: 'thanh-pho-da-lat' } }, // a district once
  { printed: 'Sở Y tế Lâm Đồng', body: { level: 'department', province: 'Lâm Đồng' } },
  { printed: 'Chủ tịch UBND tỉnh', body: { level: 'province' } },
  { printed: 'UBND xã Di Linh', body: { level: 'commune', province: null, commune: 'di-linh' } },
  {
    printed: 'UBND xã Di Linh, tỉnh Lâm Đồng',
    body: { level: 'commune', province: 'Lâm Đồng', commune: 'di-linh' },
  },
  { printed: 'UBND phường Nam Định', body: { level: 'commune', province: null, commune: 'nam-dinh' } }, // a ward, not the former province
  { printed: 'UBND tỉnh Bình Định', body: { province: 'Gia Lai' } },
  { printed: 'UBND huyện Di Linh', body: { level: null, tier: 'commune', commune: 'huyen-di-linh' } },
  { printed: 'Ban Chỉ đạo Trung ương về phát triển khoa học', body: { level: 'central', tier: 'central' } },
  {
    printed: 'Ban Chỉ đạo phát triển khoa học tỉnh Lâm Đồng',
    body: { level: null, tier: 'province', province: 'Lâm Đồng' },
  },
  { printed: 'Ban Chỉ đạo', body: { level: null, tier: null, ...nowhere } },
])('$printed', ({ printed, body }) => expect(readBody(printed)).toMatchObject(body));

test.each([
  { title: 'Kế hoạch năm 2026', year: 2026, period: { from: 2026, to: 2026 } },
  { title: 'Triển khai Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024', year: 2026, period: null },
  { title: 'Thực hiện Nghị quyết 66.7/2025/NQ-CP ngày 15/11/2025', year: 2026, period: null },
  {
    title: 'Phát triển … giai đoạn 2026 – 2030, tầm nhìn đến năm 2045',
    year: 2026,
    period: { from: 2026, to: 2045 },
  },
  { title: 'KẾT QUẢ ĐẾN THÁNG 03/2026', year: 2026, period: { from: 2026, to: 2026 } },
  { title: 'Chương trình đến năm 2030', year: 2025, period: { from: 2025, to: 2030 } },
])('the period of "$title"', ({ title, year, period }) => expect(periodOfTitle(title, year)).toEqual(period));

test.each([
  { text: 'Chuyển đổi số trên địa bàn xã năm 2026', commune: null },
  { text: 'CHUYỂN ĐỔI SỐ TRÊN ĐỊA BÀN XÃ NĂM 2026', commune: null },
  { text: 'Phát triển kinh tế - xã hội xã Di Linh năm 2026', commune: 'di-linh' },
  { text: 'TRÊN ĐỊA BÀN XÃ DI LINH NĂM 2026', commune: 'di-linh' },
  { text: 'UBND phường 12', commune: '12' },
  { text: 'UBND phường Hà Giang 1, tỉnh Tuyên Quang', commune: 'ha-giang-1' },
  { text: 'trên địa bàn đặc khu Phú Quốc giai đoạn 2026 - 2030', commune: 'phu-quoc' },
])('the commune named in "$text"', ({ text, commune }) => expect(communeNamedIn(text)).toBe(commune));
