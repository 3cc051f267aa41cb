import { describe, expect, test } from 'vitest';
import {
  normalizeSigns,
  parseTargetValue,
  plainNumber,
  splitListTarget,
} from '../../src/vietnamese/target-value.js';

const value = (comparator: string, figure: number | null, base: string | null = null) => ({
  comparator,
  value: figure,
  min: null,
  max: null,
  valueBase: base,
});
const range = (min: number, max: number, base: string | null = null) => ({
  comparator: 'range',
  value: null,
  min,
  max,
  valueBase: base,
});

describe('parseTargetValue', () => {
  test.each([
    ['100%', value('=', 100)],
    ['≥ 80%', value('>=', 80)],
    ['$\\geq 80\\%$', value('>=', 80)], // LaTeX of a recognition tool
    ['>=80%', value('>=', 80)],
    ['≥10%', value('>=', 10)],
    ['≥ 01', value('>=', 1)],
    ['0.8', value('=', 0.8)],
    ['0,8', value('=', 0.8)],
    ['84,10%', value('=', 84.1)],
    ['1.250', value('=', 1250)], // the dot groups thousands
    ['2.787.506', value('=', 2787506)],
    ['15-17%', range(15, 17)],
    ['70% - 80%', range(70, 80)],
    ['từ 15% đến 17%', range(15, 17)],
    ['30 ≤ x < 50', range(30, 50)],
    ['50 ≤ x', value('>=', 50)],
    ['≥ 2% GRDP', value('>=', 2, 'GRDP')],
    ['từ 60% trở lên', value('>=', 60)],
    ['từ 60% dân số trở lên', value('>=', 60, 'dân số')],
    ['80% trở lên', value('>=', 80)],
    ['trên 01 vạn dân ≥ 12', value('>=', 12, '01 vạn dân')],
    ['12/01 vạn dân', value('=', 12, '01 vạn dân')],
    ['12 người/vạn dân', value('=', 12, 'vạn dân')],
    ['tối thiểu 80%', value('>=', 80)],
    ['không quá 3', value('<=', 3)],
    ['trên 90%', value('>', 90)],
    ['dưới 5%', value('<', 5)],
    ['đạt trên 95%', value('>', 95)],
    ['đạt 90%', value('=', 90)],
    ['100% (32/32 xã)', value('=', 100)],
    ['32/32 xã', value('=', 32, '32 xã')],
    ['Top 20', value('<=', 20)],
    ['20 doanh nghiệp', value('=', 20)],
    ['Có', value('exists', null)],
  ])('reads "%s"', (raw, expected) => expect(parseTargetValue(raw)?.value).toEqual(expected));

  test.each([
    'Không', // what is not to be is no value
    'Quý I/2026',
    '15/6/2025',
    'Năm 2026',
    '57-NQ/TW',
    '5G',
    '8h00',
    'Các phòng, ban, đơn vị thuộc Sở',
    '100% cán bộ, công chức được bồi dưỡng kỹ năng số', // a sentence
    'Cấp tỉnh: 100%; cấp xã: 80%', // two values
    'Khoảng 13,79%: Số liệu không chính xác',
    '17 - 15%', // no range
    '-',
    '',
  ])('refuses "%s"', (raw) => expect(parseTargetValue(raw)).toBeNull());

  test('a doubtful reading says so', () => {
    expect(parseTargetValue('x')!.confidence).toBeLessThan(0.5);
    expect(parseTargetValue('Hoàn thành')!.confidence).toBeLessThan(0.6);
    expect(parseTargetValue('2026')!.confidence).toBeLessThan(0.5); // a year, most likely
    expect(parseTargetValue('Có')!.confidence).toBeGreaterThan(0.9);
  });
});

test.each([
  ['$\\geq 80\\%$', '≥ 80%'],
  ['chuyển đổi số/GRDP $\\geq 2\\%$ và tăng dần', 'chuyển đổi số/GRDP ≥ 2% và tăng dần'],
  ['60 >= x', '60 ≥ x'],
  ['tổ chức thực hiện./\\ll', 'tổ chức thực hiện./.'], // the closing "./." of a letter
  ['giá $100 và $200', 'giá $100 và $200'], // money
  ['C:\\temp', 'C:\\temp'],
  ['R&D', 'R&D'],
])('signs of "%s"', (text, expected) => expect(normalizeSigns(text)).toBe(expected));

test.each([
  ['84,10%', 84.1],
  ['100%', 100],
  ['2.787.506', 2787506],
  ['93.8', 93.8],
  ['Khoảng 13,79%: …', null],
  ['≥ 80%', null],
  ['', null],
])('plain number of "%s"', (raw, expected) => expect(plainNumber(raw)).toBe(expected));

describe('splitListTarget', () => {
  test.each([
    [
      'Tỷ lệ phủ sóng 5G trên địa bàn đạt từ 60% dân số trở lên.',
      ['Tỷ lệ phủ sóng 5G trên địa bàn', 'từ 60% dân số trở lên', '%', value('>=', 60, 'dân số')],
    ],
    [
      'Tỷ lệ hộ có khả năng truy cập với tốc độ 01 Gbps đạt từ 70% trở lên.', // the speed is part of the name
      ['Tỷ lệ hộ có khả năng truy cập với tốc độ 01 Gbps', 'từ 70% trở lên', '%', value('>=', 70)],
    ],
    [
      'Dân số từ 15 tuổi trở lên có tài khoản giao dịch ≥ 95%.', // so is the age
      ['Dân số từ 15 tuổi trở lên có tài khoản giao dịch', '≥ 95%', '%', value('>=', 95)],
    ],
    [
      'Doanh nghiệp phát triển mới: tư 10 doanh nghiệp trở lên.', // "từ" that lost its mark
      ['Doanh nghiệp phát triển mới', 'tư 10 doanh nghiệp trở lên', 'doanh nghiệp', value('>=', 10)],
    ],
    [
      'Có từ 60 sản phẩm đổi mới sáng tạo được thương mại hóa.',
      ['sản phẩm đổi mới sáng tạo được thương mại hóa', 'Có từ 60', 'sản phẩm', value('>=', 60)],
    ],
    [
      '100% học sinh được trang bị kiến thức.',
      ['học sinh được trang bị kiến thức', '100%', '%', value('=', 100)],
    ],
    ['Tối thiểu 80% hồ sơ được số hóa', ['hồ sơ được số hóa', 'Tối thiểu 80%', '%', value('>=', 80)]],
    [
      'Số người nghiên cứu trên 01 vạn dân ≥ 12.',
      ['Số người nghiên cứu trên 01 vạn dân', '≥ 12', null, value('>=', 12, '01 vạn dân')],
    ],
    ['Quy mô kinh tế số/GRDP 15-17%.', ['Quy mô kinh tế số/GRDP', '15-17%', '%', range(15, 17, 'GRDP')]],
    [
      'Tỷ lệ chi ngân sách/ GRDP ≥ 2% và tăng dần theo yêu cầu phát triển',
      ['Tỷ lệ chi ngân sách/ GRDP và tăng dần theo yêu cầu phát triển', '≥ 2%', '%', value('>=', 2, 'GRDP')],
    ],
    ['Chỉ số cấp tỉnh ≥ 0,8.', ['Chỉ số cấp tỉnh', '≥ 0,8', null, value('>=', 0.8)]],
    ['Xây dựng 02 mô hình điểm', ['Xây dựng mô hình điểm', '02', 'mô hình', value('=', 2)]],
    [
      'Hoàn thành Đề án 06 trên địa bàn',
      ['Hoàn thành Đề án 06 trên địa bàn', null, null, value('exists', null)],
    ],
    ['Phủ sóng 5G toàn tỉnh', ['Phủ sóng 5G toàn tỉnh', null, null, value('exists', null)]],
  ])('takes "%s" apart', (text, expected) => {
    const { name, raw, unit, value: read } = splitListTarget(text);
    expect([name, raw, unit, read]).toEqual(expected);
  });

  test('two values in one item are read with little confidence', () => {
    expect(splitListTarget('Tỷ lệ cấp xã đạt 80%, cấp tỉnh đạt 100%').confidence).toBeLessThanOrEqual(0.5);
  });

  test('a line of a million characters takes little time', () => {
    const started = performance.now();
    splitListTarget('tốc độ 12 '.repeat(50_000));
    splitListTarget('1'.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
