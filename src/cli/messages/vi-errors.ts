import type { Messages } from './en.js';
import { viReading } from './vi-pages.js';

/** Lời báo lỗi bằng tiếng Việt, theo mã; tên mà lỗi nói tới đứng trước. */
export const viErrors: Messages['errors']['byCode'] = {
  'path-not-found': 'không có tệp hay thư mục ở đường dẫn này; hãy xem lại cách viết.',
  'document-unknown': 'trong kho không có văn bản nào như vậy; "kehoach list" cho biết có những gì.',
  'document-ambiguous': 'có nhiều văn bản cùng khớp; hãy nêu mã của một văn bản.',
  'item-unknown': 'trong kho không có văn bản hay dòng nào như vậy; "kehoach show DOC" cho biết mã các dòng.',
  'item-ambiguous': 'có nhiều dòng cùng khớp; hãy viết mã dài hơn.',
  'field-unknown': 'không có trường này.',
  'correction-unknown': 'chưa có chỗ sửa nào như vậy trong phạm vi này; "kehoach correct --list" liệt kê.',
  'empty-words': 'cần có từ như đã in và từ đúng.',
  'same-document': 'hai tên này chỉ cùng một văn bản; hãy nêu hai văn bản.',
  'no-parent':
    'trong kho không có kế hoạch cấp trên của văn bản này, dù được dẫn hay tìm ra từ các mục; hãy đọc nó vào kho, hoặc nêu kế hoạch cần đối chiếu.',
  'unit-unknown':
    'không nhận ra đơn vị này; hãy viết như in trong kế hoạch ("Sở Nội vụ", "UBND xã Tân Lập, tỉnh Gia Lai").',
  'unit-ambiguous':
    'nhiều tỉnh, xã có kế hoạch trong kho đều có đơn vị này; hãy thêm tên tỉnh hay xã vào sau.',
  'organizations-unreadable': 'không đọc được tệp đơn vị này.',
  'organizations-not-json': 'tệp đơn vị không phải JSON.',
  'organizations-invalid':
    'tệp đơn vị có mục sai: mỗi mục cần "name", đơn vị mới cần thêm "kind"; chạy với --lang en để biết mục nào và cách sửa.',
  'not-a-file': 'đây là thư mục; hãy nêu một tệp.',
  'permission-denied': 'không có quyền đọc.',
  'not-text': 'không phải tệp chữ (nội dung nhị phân).',
  'trained-data-missing': 'thiếu dữ liệu huấn luyện của bộ phục hồi dấu; hãy cài lại kehoach.',
  'output-not-writable': 'không ghi được vào đường dẫn này.',
  'unknown-option': 'không có tùy chọn này.',
  'unknown-command': 'không có lệnh này.',
  'missing-argument': 'thiếu tham số này.',
  'option-missing-argument': 'tùy chọn này thiếu giá trị.',
  'excess-arguments': 'thừa tham số.',
  'store-missing': 'chưa có kho ở đó: "kehoach ingest PATH…" sẽ tạo kho; --store chỉ ra kho khác.',
  'not-a-store':
    'ở đường dẫn này là thư mục hay tệp khác, không phải kho của kehoach; không có gì bị thay đổi.',
  'store-too-new': 'kho do phiên bản kehoach mới hơn tạo ra; hãy nâng cấp kehoach.',
  'store-too-old':
    'kho do phiên bản kehoach cũ tạo ra và cần được nâng cấp, nhưng ở đây chỉ có quyền đọc; người có quyền ghi hãy chạy "kehoach list" một lần.',
  'store-locked': 'kho đang được chương trình khác dùng; hãy đợi rồi chạy lại.',
  'store-full': 'đĩa hết chỗ cho kho; những gì đã có vẫn còn nguyên.',
  'store-damaged': 'kho bị hỏng; hãy dùng bản sao lưu, hoặc dời nó đi rồi đọc lại các tệp.',
  'store-not-writable': 'không có quyền đọc hay ghi kho.',
  'store-not-openable': 'không mở hay tạo được kho.',
  'sqlite-not-built':
    'SQLite chưa được dựng cho phiên bản Node.js này; hãy chạy "npm rebuild better-sqlite3" trong thư mục của kehoach.',
  'store-unreadable': 'đĩa gặp lỗi khi đọc hay ghi kho.',
  'node-too-old': 'bản Node.js quá cũ; cần bản 20.19 trở lên.',
  'disk-full': 'đĩa sắp hết chỗ ở nơi đặt kho.',
  'folder-not-writable': 'không tạo được kho: không có quyền ghi vào thư mục này.',
  ...Object.fromEntries(Object.entries(viReading).map(([code, text]) => [code, `${text}.`])),
  unexpected: 'lỗi của chương trình.',
};
