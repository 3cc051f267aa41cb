import { expect, test } from 'vitest';
import { findLikelyMisprints } from '../../src/vietnamese/misprints.js';

test.each([
  ['Kê hoạch', 'Kế hoạch'],
  ['chuyên đổi số', 'chuyển đổi số'],
  ['Phần đầu đạt', 'Phấn đấu đạt'],
  ['thè ché', 'thể chế'],
  ['nang cấp', 'nâng cấp'],
  ['NANG CẤP', 'NÂNG CẤP'],
  ['bao đảm', 'bảo đảm'],
])('"%s" → "%s"', (printed, suggested) => {
  const text = `Về ${printed}.`;
  expect(findLikelyMisprints(text)).toEqual([{ start: 3, end: 3 + printed.length, printed, suggested }]);
});

test.each([
  'kế hoạch chuyển đổi số',
  'hàng năm và hằng năm', // both are right
  'văn hoá, văn hóa', // so are both usages of the tone
  'khóa học, lưu trú, chi tiêu, truyền thống, độ thị', // words of their own
  'phần đầu của báo cáo', // the first part
  'hệ thống báo cáo', // two words that merely meet
  'Ke hoach', // no marks at all: a code, an address
  'đơn. Đốc', // parted by a stop
])('nothing to say of "%s"', (text) => expect(findLikelyMisprints(text)).toEqual([]));
