import { describe, expect, test } from 'vitest';
import {
  deadlinePlausible,
  findDeadlinePhrase,
  isClockTime,
  isDuration,
  parseDeadline,
} from '../../src/vietnamese/deadlines.js';

const read = (raw: string, planYear: number | null = 2026) => parseDeadline(raw, { planYear });

describe('parseDeadline', () => {
  test.each([
    ['15/06/2025', 'date', '2025-06-15', '2025-06-15'],
    ['trước 31/12/2026', 'date', null, '2026-12-31'],
    ['Hoàn thành trước 31/12/2026', 'date', null, '2026-12-31'],
    ['trước ngày 25 tháng 01 năm 2026', 'date', null, '2026-01-25'],
    ['từ ngày 01/6 đến 30/9/2026', 'date', '2026-06-01', '2026-09-30'],
    ['Trước tháng 2/2026', 'month', null, '2026-01-31'], // ends the day before the month
    ['6/2025', 'month', '2025-06-01', '2025-06-30'],
    ['12.2026', 'month', '2026-12-01', '2026-12-31'],
    ['Tháng 10/2025', 'month', '2025-10-01', '2025-10-31'],
    ['Tháng 02 năm 2028', 'month', '2028-02-01', '2028-02-29'],
    ['Tháng 4 - 5/2026', 'month', '2026-04-01', '2026-05-31'],
    ['từ tháng 4/2025 đến tháng 6/2026', 'month', '2025-04-01', '2026-06-30'],
    ['6 tháng cuối năm 2025', 'month', '2025-07-01', '2025-12-31'],
    ['6 tháng đầu năm', 'month', '2026-01-01', '2026-06-30'],
    ['Sáu tháng đầu năm 2026', 'month', '2026-01-01', '2026-06-30'], // "sáu" is not "sau"
    ['Tuần 2 tháng 3/2026', 'month', '2026-03-01', '2026-03-31'],
    ['Quý I/2026', 'quarter', '2026-01-01', '2026-03-31'],
    ['Quý II/ 2026', 'quarter', '2026-04-01', '2026-06-30'],
    ['Quý 1/2026', 'quarter', '2026-01-01', '2026-03-31'],
    ['Quí I/2026', 'quarter', '2026-01-01', '2026-03-31'],
    ['Q1/2026', 'quarter', '2026-01-01', '2026-03-31'],
    ['Quý ll/2026', 'quarter', '2026-04-01', '2026-06-30'], // a scan's l for I
    ['I/2026', 'quarter', '2026-01-01', '2026-03-31'],
    ['Trong quý II năm 2026', 'quarter', '2026-04-01', '2026-06-30'],
    ['Quý III, IV/2026', 'quarter', '2026-07-01', '2026-12-31'], // alternatives end with the last
    ['Từ quý II đến quý IV/2026', 'quarter', '2026-04-01', '2026-12-31'],
    ['trước Quý II/2026', 'quarter', null, '2026-03-31'],
    ['Năm 2026', 'year', '2026-01-01', '2026-12-31'],
    ['2025', 'year', '2025-01-01', '2025-12-31'],
    ['2025–2030', 'year', '2025-01-01', '2030-12-31'],
    ['Giai đoạn 2026 - 2030', 'year', '2026-01-01', '2030-12-31'],
    ['đến năm 2030', 'year', null, '2030-12-31'],
    ['trước năm 2027', 'year', null, '2026-12-31'],
    ['Cuối năm 2026', 'year', '2026-01-01', '2026-12-31'],
    ['Trong năm', 'year', '2026-01-01', '2026-12-31'],
    ['Năm 2026 (hoàn thành phê duyệt Đề án)', 'year', '2026-01-01', '2026-12-31'],
    // the decision's date is no deadline
    ['Phân kỳ năm 2026 theo Quyết định số 12/QĐ-UBND ngày 15/3/2025', 'year', '2026-01-01', '2026-12-31'],
    // of two stages the first
    [
      'Quý I/2026 hoàn thành xây dựng các dự án, triển khai nhiệm vụ theo phân kỳ năm 2026',
      'quarter',
      '2026-01-01',
      '2026-03-31',
    ],
    ['Thường xuyên', 'recurring', null, null],
    ['Nhiệm vụ thường xuyên', 'recurring', null, null],
    ['Quý I/2026 và thường xuyên', 'recurring', null, null],
    ['định kỳ trước ngày 10 hàng tháng', 'recurring', null, null],
    ['Hằng năm', 'recurring', null, null],
    ['Tháng 12 hàng năm', 'recurring', null, null],
    ['Đã thực hiện', 'done', null, null],
    ['Đã hoàn thành (Báo cáo số 12/BC-UBND ngày 04/6/2025)', 'done', null, null],
    ['Theo hướng dẫn của tỉnh', 'other', null, null],
    ['Quy định của tỉnh', 'other', null, null],
    ['Theo Kế hoạch năm 2026 của tỉnh', 'other', null, null], // the year is in the plan's name
    ['khi có yêu cầu', 'other', null, null],
    ['Sau khi có hướng dẫn', 'other', null, null],
    ['Ngay sau khi ban hành', 'other', null, null],
    ['Trong 05 ngày', 'other', null, null],
    ['31/02/2026', 'other', null, null], // no such day
    ['Hoàn thành xây dựng Trung tâm', 'other', null, null],
    ['', 'other', null, null],
  ])('"%s" is %s from %s to %s', (raw, kind, start, end) => {
    expect(read(raw).deadline).toEqual({ raw, kind, start, end });
  });

  test('a missing year is the plan’s, with less confidence', () => {
    const [with_, without] = [read('trước 30/6/2026'), read('trước 30/6')];
    expect(without.deadline).toMatchObject({ start: null, end: '2026-06-30' });
    expect(without.confidence).toBeLessThan(with_.confidence);
    expect(read('Quý III', null).deadline).toMatchObject({ kind: 'quarter', start: null, end: null });
  });

  test('a very long cell is not searched', () => {
    const started = performance.now();
    expect(read('Quý I/2026 '.repeat(100_000)).confidence).toBe(0);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test.each(['8h00', '07 giờ 30', 'Từ 14:00 - 15:30', 'Sáng', 'Buổi chiều', 'Sáng 15/6'])(
  '"%s" is a time of day',
  (raw) => expect(isClockTime(raw)).toBe(true),
);
test.each(['Quý I/2026', '6/2025', '14/6/2026', 'Sáng tạo'])('"%s" is no time of day', (raw) =>
  expect(isClockTime(raw)).toBe(false),
);
test.each([
  '05 ngày',
  '1/2 ngày làm việc',
  '04 giờ làm việc',
  'Không quá 03 ngày làm việc',
  '03 (ba) ngày làm việc',
])('"%s" is a duration', (raw) => expect(isDuration(raw)).toBe(true));
test.each(['15/6/2025', 'Năm 2026', '6 tháng cuối năm', 'ngày 15'])('"%s" is no duration', (raw) =>
  expect(isDuration(raw)).toBe(false),
);

test.each([
  'Quý I/2026',
  'Hoàn thành trước 31/12/2026',
  'Thường xuyên',
  'Đã thực hiện',
  'Theo hướng dẫn của tỉnh',
  'Cuối năm',
])('"%s" may be a deadline', (raw) => expect(deadlinePlausible(raw)).toBe(true));
test.each([
  'Sở Tài chính',
  'Lập quy hoạch phân khu 1/2000', // a scale
  'II. NHIỆM VỤ TRỌNG TÂM NĂM 2026',
  'ngày 22/12/2024 của Bộ Chính trị', // a document's date
  'Báo cáo',
  'theo thời gian thực trên môi trường điện tử', // a cut cell of another column
  'Quy định quy hoạch cán bộ Báo cáo',
  'Kế hoạch chuyển đổi số năm 2026',
  'Xây dựng và trình ban hành Nghị quyết của Hội đồng nhân dân trong năm 2026 về chính sách hỗ trợ',
  '100%',
  '',
])('"%s" is none', (raw) => expect(deadlinePlausible(raw)).toBe(false));

describe('findDeadlinePhrase', () => {
  test.each([
    ['báo cáo UBND xã trước ngày 20 hằng tháng, đề xuất', 'trước ngày 20 hằng tháng'],
    ['gửi về Sở trước ngày 25 tháng 01 năm 2026 để tổng hợp', 'trước ngày 25 tháng 01 năm 2026'],
    ['thực hiện trong quý II/2026 theo quy định', 'trong quý II/2026'],
    ['Hoàn thành trước 30/6/2026.', 'Hoàn thành trước 30/6/2026'],
    ['xây dựng và hoàn thành trước 30/6/2026', 'trước 30/6/2026'], // "hoàn thành" is the act
    ['báo cáo định kỳ hàng quý về Sở', 'định kỳ hàng quý'],
    ['chậm nhất ngày 20/12/2026', 'chậm nhất ngày 20/12/2026'],
    ['trước ngày 15 của tháng cuối quý', 'trước ngày 15 của tháng cuối quý'],
    ['nộp trước ngày 31 tháng 3 năm tiếp theo', 'trước ngày 31 tháng 3 năm tiếp theo'],
    // a day outweighs the bare recurrence before it
    ['báo cáo định kỳ hằng tháng, tổng hợp; báo cáo trước ngày 20 hằng tháng', 'trước ngày 20 hằng tháng'],
  ])('in "%s"', (sentence, raw) => {
    const found = findDeadlinePhrase(sentence);
    expect(found?.raw).toBe(raw);
    expect(sentence.slice(found!.start, found!.end)).toBe(raw);
  });

  test('"định kỳ" leads up to the phrase and is not of it', () => {
    const sentence = 'nhiệm vụ; định kỳ trước ngày 10 hàng tháng báo cáo';
    const { raw, leadStart } = findDeadlinePhrase(sentence)!;
    expect(raw).toBe('trước ngày 10 hàng tháng');
    expect(sentence.slice(0, leadStart)).toBe('nhiệm vụ');
  });

  test.each([
    'Kế hoạch chuyển đổi số năm 2026',
    'giai đoạn 2026-2030',
    'tham mưu kế hoạch đầu tư công trung hạn, hằng năm',
    'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
    'xây dựng kế hoạch chi tiết từng năm',
    'cập nhật kịp thời',
    'tính đến ngày 31/12/2025 đạt', // figures counted up to a day
    'nhiệm vụ trọng tâm trong năm 2026',
  ])('none in "%s"', (sentence) => expect(findDeadlinePhrase(sentence)).toBeNull());
});
