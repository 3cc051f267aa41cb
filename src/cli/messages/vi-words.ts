import type { Messages } from './en.js';
import { viPages } from './vi-pages.js';

/** Nghĩa của các mã bằng tiếng Việt: các giá trị liệt kê của dữ liệu, và mỗi lưu ý một dòng. */
export const viWords: Messages['words'] = {
  kinds: {
    plan: 'kế hoạch',
    'progress-report': 'báo cáo',
    resolution: 'nghị quyết',
    decision: 'quyết định',
    other: 'khác',
  },
  levels: {
    central: 'trung ương',
    'province-party': 'tỉnh (Đảng)',
    province: 'tỉnh',
    department: 'sở',
    'commune-party': 'xã (Đảng)',
    commune: 'xã',
  },
  relations: { implements: 'triển khai', basis: 'căn cứ', amends: 'sửa đổi', mentions: 'nhắc đến' },
  severities: { error: 'lỗi', warning: 'cảnh báo', info: 'để biết' },
  date: (iso) => iso.split('-').reverse().join('/'),
  findings: {
    'annex-number-mismatch': 'Phụ lục ghi số ký hiệu khác với đầu văn bản.',
    'control-characters': 'Đã bỏ những ký tự điều khiển không thuộc văn bản.',
    'declared-count-mismatch': 'Số lượng nêu ở tiêu đề khác với số dòng đọc được.',
    'decomposed-unicode': 'Chữ lưu ở dạng Unicode tổ hợp, đã chuyển sang dựng sẵn.',
    'doubtful-repairs': 'Có từ phục hồi chưa chắc đúng: nên đối chiếu bản gốc.',
    'doubtful-row-joins': 'Có dòng bị ngắt trang được ghép lại theo suy đoán: nên đối chiếu bản gốc.',
    'garbled-text':
      'Chữ bị sai lệch nhiều, đã phục hồi vẫn không đáng tin: phải đối chiếu từng từ với bản gốc.',
    'html-content': 'Tệp chứa một trang web, dù tên tệp ghi khác.',
    'invalid-bytes': 'Có byte không đúng bảng mã: mất một số chữ.',
    'reference-ambiguous': 'Số, ký hiệu được dẫn có thể là của nhiều văn bản: không nối tới văn bản nào.',
    'work-held-twice': 'Văn bản được dẫn có nhiều bản giống nhau trong kho: không chọn bản nào.',
    'kind-not-recognised': 'Không phải kế hoạch hay báo cáo kết quả: không lập chỉ tiêu, nhiệm vụ.',
    'likely-misprint': 'Có lẽ viết sai chính tả; vẫn giữ như bản gốc.',
    'many-misprints': 'Còn nhiều từ khác có lẽ viết sai chính tả.',
    'past-years-only': 'Bảng chỉ có số liệu các năm đã qua: không lập chỉ tiêu.',
    'text-repaired': 'Chữ bị sai lệch, đã được phục hồi.',
    'unclosed-table': 'Bảng trong trang web không có chỗ kết thúc: nên xem lại chỗ cuối bảng.',
    'units-unresolved': 'Có tên đơn vị không có trong danh mục; vẫn giữ như bản gốc.',
    'value-not-read': 'Không hiểu cách ghi giá trị; giữ nguyên văn.',
    ...viPages,
  },
};
