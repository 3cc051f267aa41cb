import type { Random } from './random.js';

/** Tables that look like those of a plan and hold neither targets nor tasks. */
export interface LookAlike {
  readonly name: string;
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const lookAlikes: readonly LookAlike[] = [
  {
    name: 'programme of a meeting',
    caption: 'CHƯƠNG TRÌNH HỘI NGHỊ TRIỂN KHAI KẾ HOẠCH',
    headings: ['Thời gian', 'Nội dung', 'Chủ trì'],
    rows: [
      ['07h30 - 08h00', 'Đón tiếp đại biểu', 'Văn phòng UBND tỉnh'],
      ['08h00 - 08h10', 'Tuyên bố lý do, giới thiệu đại biểu', 'Văn phòng UBND tỉnh'],
      ['08h10 - 08h40', 'Báo cáo kết quả chuyển đổi số', 'Sở Khoa học và Công nghệ'],
      ['08h40 - 09h30', 'Thảo luận', 'Chủ tọa'],
      ['09h30 - 10h00', 'Phát biểu kết luận', 'Lãnh đạo UBND tỉnh'],
    ],
  },
  {
    name: 'steps of a procedure',
    caption: 'QUY TRÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
    headings: ['Thứ tự các bước', 'Nội dung công việc', 'Đơn vị/cá nhân thực hiện', 'Thời gian thực hiện'],
    rows: [
      [
        'Bước 1',
        'Tiếp nhận hồ sơ, quét và chuyển hồ sơ điện tử',
        'Trung tâm Phục vụ hành chính công',
        '0,5 ngày',
      ],
      ['Bước 2', 'Thẩm định hồ sơ', 'Phòng Kinh tế', '02 ngày làm việc'],
      ['Bước 3', 'Trình lãnh đạo ký duyệt', 'Lãnh đạo Phòng Kinh tế', '01 ngày'],
      ['Bước 4', 'Trả kết quả cho tổ chức, cá nhân', 'Trung tâm Phục vụ hành chính công', '0,5 ngày'],
    ],
  },
  {
    name: 'form of statistics',
    caption: 'BIỂU MẪU BÁO CÁO THỐNG KÊ',
    headings: ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Kết quả thống kê'],
    rows: [
      ['1', 'Tổng số văn bản đi trong kỳ', 'Văn bản', '1.245'],
      ['2', 'Số văn bản được ký số', 'Văn bản', '1.240'],
      ['3', 'Số hồ sơ tiếp nhận trực tuyến', 'Hồ sơ', '3.517'],
      ['4', 'Số hồ sơ giải quyết đúng hạn', 'Hồ sơ', '3.402'],
    ],
  },
  {
    name: 'list of regulations',
    caption: 'DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT',
    headings: [
      'STT',
      'Tên loại văn bản',
      'Số, ký hiệu; ngày ban hành',
      'Trích yếu nội dung',
      'Cơ quan ban hành',
    ],
    rows: [
      ['1', 'Luật', 'Số 60/2024/QH15 ngày 30/11/2024', 'Luật Dữ liệu', 'Quốc hội'],
      ['2', 'Nghị định', 'Số 30/2020/NĐ-CP ngày 05/3/2020', 'Về công tác văn thư', 'Chính phủ'],
      [
        '3',
        'Quyết định',
        'Số 06/QĐ-TTg ngày 06/01/2022',
        'Phê duyệt Đề án phát triển ứng dụng dữ liệu',
        'Thủ tướng Chính phủ',
      ],
    ],
  },
  {
    name: 'list of persons',
    caption: 'DANH SÁCH THÀNH VIÊN TỔ GIÚP VIỆC',
    headings: ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Nhiệm vụ'],
    rows: [
      ['1', 'Ông Trần Văn Một', 'Phó Giám đốc', 'Sở Khoa học và Công nghệ', 'Tổ trưởng'],
      ['2', 'Bà Lê Thị Hai', 'Trưởng phòng', 'Sở Nội vụ', 'Tổ phó'],
      ['3', 'Ông Phạm Văn Ba', 'Chuyên viên', 'Văn phòng UBND tỉnh', 'Thành viên'],
    ],
  },
  {
    name: 'list of firms',
    caption: 'DANH SÁCH DOANH NGHIỆP CÔNG NGHỆ SỐ',
    headings: ['STT', 'Tên doanh nghiệp', 'Địa chỉ', 'Ngành nghề', 'Số lao động'],
    rows: [
      ['1', 'Công ty TNHH Phần mềm Sông Xanh', '12 Trần Phú, phường Xuân Hương', 'Phần mềm', '45'],
      ['2', 'Công ty cổ phần Dữ liệu Cao Nguyên', '03 Hùng Vương, phường Lâm Viên', 'Dữ liệu', '28'],
      ['3', 'Hợp tác xã Nông nghiệp số', 'Thôn 3, xã Đức Trọng', 'Thương mại điện tử', '17'],
    ],
  },
  {
    name: 'budget',
    caption: 'KHÁI TOÁN KINH PHÍ NĂM 2026',
    headings: ['STT', 'Nội dung chi', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền (đồng)'],
    rows: [
      ['1', 'Thuê hội trường', '02', '5.000.000', '10.000.000'],
      ['2', 'In ấn tài liệu', '150', '40.000', '6.000.000'],
      ['3', 'Thù lao báo cáo viên', '04', '1.500.000', '6.000.000'],
      ['', 'Tổng cộng', '', '', '22.000.000'],
    ],
  },
  {
    name: 'glossary',
    caption: 'BẢNG CHỮ VIẾT TẮT',
    headings: ['STT', 'Chữ viết tắt', 'Nội dung'],
    rows: [
      ['1', 'CĐS', 'Chuyển đổi số'],
      ['2', 'ĐMST', 'Đổi mới sáng tạo'],
      ['3', 'KHCN', 'Khoa học và công nghệ'],
      ['4', 'DVCTT', 'Dịch vụ công trực tuyến'],
    ],
  },
];

/** One look-alike as tabs, Markdown or HTML, some of its columns exchanged. */
export function renderLookAlike(random: Random, table: LookAlike): { path: string; content: string } {
  const order = random.chance(0.5)
    ? table.headings.map((_, index) => index)
    : random.shuffled(table.headings.map((_, index) => index));
  const rows = [table.headings, ...table.rows].map((row) => order.map((index) => row[index]!));
  const intro = ['KẾ HOẠCH', '', 'Tổ chức hội nghị chuyển đổi số năm 2026', '', table.caption, ''];
  const format = random.pick(['txt', 'md', 'html'] as const);
  if (format === 'html') {
    const cells = (row: readonly string[], tag: string): string =>
      `<tr>${row.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
    const html = rows.map((row, index) => cells(row, index === 0 ? 'th' : 'td'));
    const paragraphs = intro.filter(Boolean).map((line) => `<p>${line}</p>`);
    return {
      path: 'look-alike.html',
      content: [...paragraphs, '<table>', ...html, '</table>'].join('\n'),
    };
  }
  if (format === 'txt')
    return {
      path: 'look-alike.txt',
      content: [...intro, ...rows.map((row) => row.join('\t')), ''].join('\n'),
    };
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  const rule = `|${order.map(() => '---').join('|')}|`;
  return {
    path: 'look-alike.md',
    content: [...intro, lines[0], rule, ...lines.slice(1), ''].join('\n'),
  };
}
