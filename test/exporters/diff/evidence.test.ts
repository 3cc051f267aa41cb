import { expect, test } from 'vitest';
import { evidenceInVietnamese } from '../../../src/exporters/diff/words/vi-evidence.js';

test.each([
  [
    'cites 91/KH-UBND (2026-02-12) as implements; held as a report on it; 38 rows linked',
    'dẫn chiếu 91/KH-UBND (12/02/2026) để triển khai thực hiện; chỉ có báo cáo về kế hoạch này; 38 mục khớp nhau',
  ],
  ['cites it as basis', 'dẫn chiếu văn bản này làm căn cứ'],
  [
    'mentions 8-KH/TU; which of the two stands above is not known; 1 rows linked',
    'nhắc đến 8-KH/TU; chưa rõ văn bản nào là của cấp trên; 1 mục khớp nhau',
  ],
  [
    'not cited; Đồng Nai, 2026; both rest on 57-NQ/TW, 71/NQ-CP and 3 more; held as a report on 91/KH-UBND',
    'không được dẫn chiếu; Đồng Nai, 2026; cùng căn cứ 57-NQ/TW, 71/NQ-CP và 3 văn bản khác; chỉ có báo cáo về 91/KH-UBND',
  ],
  [
    'not cited; province not known, 2026; the titles name one subject',
    'không được dẫn chiếu; chưa rõ tỉnh, 2026; trích yếu nói cùng một nội dung',
  ],
  [
    'a draft of the signed document: same issuer, year and title',
    'dự thảo và bản đã ký: cùng cơ quan ban hành, cùng năm, cùng trích yếu',
  ],
  [
    'words 0.97 +5.4; other words 0.02 -0.2; own words 0.88 +0.6; "xã" against "tỉnh" -6.0; = -5.0',
    'từ ngữ giống 0,97 +5,4; từ ngữ khác 0,02 -0,2; phần riêng giống 0,88 +0,6; “xã” khác “tỉnh” -6,0; tổng -5,0',
  ],
  [
    'level -3.0; year -8.0; group +0.5; ordinal +0.3; lead +0.3; value +0.7; unit +0.3; kpi +0.8; output +0.4; deadline +0.2',
    'cấp -3,0; năm -8,0; nhóm +0,5; số thứ tự +0,3; chủ trì +0,3; giá trị +0,7; đơn vị tính +0,3; KPI +0,8; sản phẩm +0,4; thời hạn +0,2',
  ],
  ['colour +1.0; some other reason', 'colour +1.0; some other reason'], // not known here
  ['constructor +1.0', 'constructor +1.0'],
  ['', ''],
])('%s', (evidence, expected) => expect(evidenceInVietnamese(evidence)).toBe(expected));
