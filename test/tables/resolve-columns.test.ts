import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../src/model/segmented-document.js';
import { claimsOf, isForeignCaption, isForeignHeading, yearOf } from '../../src/tables/heading-lexicon.js';
import { resolveColumns } from '../../src/tables/resolve-columns.js';
import { cellsOf } from './build.js';

const split = (print: string): string[] => print.split('|').map((part) => part.trim());

function resolve(headings: string, ...rows: readonly string[]): { content: string; roles: string } {
  const { content, columns } = resolveColumns(
    split(headings),
    rows.map((row) => cellsOf(row)),
  );
  return { content, roles: columns.map(({ role }) => role).join(' | ') };
}

describe('whole headings met in real plans', () => {
  test.each([
    {
      headings:
        'STT | Nhiệm vụ | Sản phẩm | Thời gian hoàn thành | Chủ trì thực hiện | Phối hợp thực hiện | Theo dõi, kiểm tra, đôn đốc',
      content: 'tasks',
      roles: 'ordinal | task | output | deadline | lead | coordinating | extra',
    },
    {
      headings: 'TT | Nội dung | Trách nhiệm thực hiện | Thời gian (năm 2026)',
      content: 'tasks',
      roles: 'ordinal | task | lead | deadline',
    },
    {
      headings:
        'TT | Tên nhiệm vụ | Sở, ngành chủ trì tham mưu | Đơn vị phối hợp thực hiện | Thời gian thực hiện | Ghi chú',
      content: 'tasks',
      roles: 'ordinal | task | lead | coordinating | deadline | extra',
    },
    {
      headings: 'TT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả | Thời gian hoàn thành',
      content: 'tasks',
      roles: 'ordinal | task | lead | coordinating | output | deadline',
    },
    {
      headings:
        'STT | Nhiệm vụ/Giải pháp được giao | Kết quả thực hiện năm 2025 | Mức độ hoàn thành (%) | Ghi chú',
      content: 'tasks',
      roles: 'ordinal | task | result | extra | extra',
    },
    {
      headings:
        'STT | Nhiệm vụ tổng quát | Tiểu nhiệm vụ | Sản phẩm đầu ra | KPI | Đơn vị chủ trì | Thời hạn',
      content: 'tasks',
      roles: 'ordinal | general-task | task | output | kpi | lead | deadline',
    },
    {
      headings: 'Nhóm chỉ tiêu | Chỉ số | Đơn vị | Tỷ lệ %',
      content: 'targets',
      roles: 'group | indicator | unit | value',
    },
    {
      headings: 'TT | Chỉ tiêu | Đơn vị tính | 2026 | 2030 | 2045',
      content: 'targets',
      roles: 'ordinal | indicator | unit | value | value | value',
    },
    {
      headings:
        'STT | Nội dung chỉ tiêu phấn đấu đạt được đến cuối năm 2026 | Đơn vị tính | Kết quả | Đơn vị chủ trì | Đơn vị phối hợp',
      content: 'targets',
      roles: 'ordinal | indicator | unit | value | lead | coordinating', // "Kết quả" heads what shall be
    },
    {
      headings: 'STT | Chỉ tiêu | Đơn vị đo lường | Kết quả | Kết quả thực hiện đến tháng 03/2026',
      content: 'targets',
      roles: 'ordinal | indicator | unit | value | result',
    },
    // Of two columns of work, the left one is the general task.
    {
      headings: 'STT | Nội dung | Nhiệm vụ cụ thể | Chủ trì | Thời hạn',
      content: 'tasks',
      roles: 'ordinal | general-task | task | lead | deadline',
    },
    // A general task without sub-tasks is simply the task.
    {
      headings: 'STT | Nhiệm vụ chung | Chủ trì | Thời hạn',
      content: 'tasks',
      roles: 'ordinal | task | lead | deadline',
    },
    // Of two times the one when it shall be done is the deadline.
    {
      headings: 'STT | Nhiệm vụ | Chủ trì | Thời gian bắt đầu | Thời gian kết thúc',
      content: 'tasks',
      roles: 'ordinal | task | lead | extra | deadline',
    },
    // A year before the plan's is the baseline.
    {
      headings: 'TT | Chỉ tiêu | ĐVT | Thực hiện năm 2025 | Kế hoạch năm 2026',
      content: 'targets',
      roles: 'ordinal | indicator | unit | extra | value',
    },
    // --- tables that look alike and are none ---
    { headings: 'Thời gian | Nội dung | Chủ trì', content: 'tasks', roles: 'deadline | task | lead' }, // no cells to tell
    {
      headings: 'Thứ tự các bước | Nội dung công việc | Đơn vị/cá nhân thực hiện | Thời gian thực hiện',
      content: 'other',
      roles: 'extra | extra | extra | extra',
    },
    {
      headings: 'STT | Chỉ tiêu thống kê | Đơn vị tính | Kết quả thống kê',
      content: 'other',
      roles: 'extra | extra | extra | extra',
    },
    {
      headings: 'STT | Số, ký hiệu | Ngày ban hành | Trích yếu nội dung | Cơ quan ban hành',
      content: 'other',
      roles: 'extra | extra | extra | extra | extra',
    },
    {
      headings: 'TT | Họ và tên | Chức vụ | Nhiệm vụ',
      content: 'other',
      roles: 'extra | extra | extra | extra',
    },
    { headings: 'STT | Nhiệm vụ', content: 'other', roles: 'extra | extra' }, // who, when and what are left out
    { headings: 'STT | Nội dung | Ghi chú', content: 'other', roles: 'extra | extra | extra' },
  ])('$headings', ({ headings, content, roles }) => expect(resolve(headings)).toEqual({ content, roles }));
});

describe('cells overrule weak headings', () => {
  test.each([
    {
      name: 'times of day make a programme',
      headings: 'Thời gian | Nội dung | Chủ trì',
      rows: [
        '07h30 - 08h00 | Đón tiếp đại biểu | Văn phòng UBND tỉnh',
        '08h00 - 08h10 | Khai mạc | Sở Nội vụ',
      ],
      expected: { content: 'other', roles: 'extra | extra | extra' },
    },
    {
      name: 'days of work make a procedure',
      headings: 'STT | Nội dung công việc | Đơn vị thực hiện | Thời gian thực hiện',
      rows: [
        '1 | Thẩm định hồ sơ | Phòng Kinh tế | 02 ngày làm việc',
        '2 | Ký duyệt | Lãnh đạo Phòng | 01 ngày',
      ],
      expected: { content: 'other', roles: 'extra | extra | extra | extra' },
    },
    {
      name: 'the same with dates is a plan',
      headings: 'STT | Nội dung công việc | Đơn vị thực hiện | Thời gian thực hiện',
      rows: ['1 | Thẩm định hồ sơ | Phòng Kinh tế | Quý I/2026', '2 | Ký duyệt | Sở Nội vụ | 30/6/2026'],
      expected: { content: 'tasks', roles: 'ordinal | task | lead | deadline' },
    },
    {
      name: 'a column of words is no column of values',
      headings: 'STT | Chỉ tiêu | Giá trị',
      rows: ['1 | Tỷ lệ hồ sơ | rất cao', '2 | Số lớp | như năm trước'],
      expected: { content: 'other', roles: 'extra | extra | extra' },
    },
    {
      name: '"Mục tiêu" over figures is the value',
      headings: 'TT | Chỉ tiêu | ĐVT | Mục tiêu',
      rows: ['1 | Tỷ lệ hồ sơ trực tuyến | % | 80', '2 | Số lớp tập huấn | Lớp | 12'],
      expected: { content: 'targets', roles: 'ordinal | indicator | unit | value' },
    },
    {
      name: 'a column of ordinals may have no heading',
      headings: ' | Nhiệm vụ | Chủ trì',
      rows: ['1 | Rà soát thủ tục | Sở Nội vụ', '2 | Tập huấn | Sở Tư pháp'],
      expected: { content: 'tasks', roles: 'ordinal | task | lead' },
    },
    {
      name: '"Đơn vị" over names leads, over measures measures',
      headings: 'TT | Nhiệm vụ | Đơn vị | Thời hạn',
      rows: ['1 | Rà soát thủ tục | Sở Nội vụ | Quý I', '2 | Tập huấn | Sở Tư pháp | Quý II'],
      expected: { content: 'tasks', roles: 'ordinal | task | lead | deadline' },
    },
  ])('$name', ({ headings, rows, expected }) => expect(resolve(headings, ...rows)).toEqual(expected));
});

/** Wordings of one column of a table of tasks whose other columns are plain. */
const taskHeadings: Readonly<Partial<Record<ColumnRole, string>>> = {
  task:
    'Nội dung; Nội dung công việc; Nhiệm vụ; Tên nhiệm vụ; Nhiệm vụ, giải pháp; Nhiệm vụ/giải pháp; Nội dung nhiệm vụ; ' +
    'Nội dung thực hiện; Công việc; Nội dung triển khai; Nhiệm vụ cụ thể; Các nhiệm vụ chủ yếu; Hoạt động; ' +
    'Tên nhiệm vụ, đề án, dự án; Tên đề án/nhiệm vụ; Nội dung, nhiệm vụ; Nhóm nhiệm vụ/ Nhiệm vụ; ' +
    'Tên chương trình, đề án, kế hoạch; Nội dung/Nhiệm vụ trọng tâm; Danh mục nhiệm vụ; Nhiệm vụ được giao; ' +
    'Tên văn bản, đề án; Đầu việc; Tên dự án; Tiểu Nhiệm vụ (Con) (Rõ Việc)',
  lead:
    'Đơn vị chủ trì; Cơ quan chủ trì; Chủ trì; Đơn vị thực hiện; Cơ quan thực hiện; Thực hiện; Trách nhiệm; ' +
    'Trách nhiệm thực hiện; Phân công thực hiện; Đơn vị chịu trách nhiệm; Cơ quan, đơn vị chủ trì; ' +
    'Đơn vị chủ trì thực hiện; Cơ quan chủ trì tham mưu; Đơn vị chủ trì, tham mưu; Cơ quan soạn thảo; Đơn vị đầu mối; ' +
    'Đơn vị tham mưu; Cơ quan chủ trì, thực hiện; Phòng, ban chủ trì; Đơn vị phụ trách; Bộ phận thực hiện; ' +
    'Người chủ trì; Sở, ngành chủ trì; Cơ quan tham mưu; Chủ đầu tư; Bộ phận chủ trì; Đơn vị/cá nhân chủ trì; ' +
    'Cơ quan tham mưu, trình; Cơ quan/ đơn vị chủ trì; Cấp/cơ quan chủ trì thực hiện; Đơn vị Chủ trì (Rõ người)',
  coordinating:
    'Đơn vị phối hợp; Cơ quan phối hợp; Phối hợp; Phối hợp thực hiện; Cơ quan, đơn vị phối hợp; Đơn vị phối hợp chính; ' +
    'Các đơn vị phối hợp; Bộ phận phối hợp; Đơn vị, địa phương phối hợp; Người phối hợp; Cơ quan/ đơn vị phối hợp; ' +
    'Đơn vị tham gia',
  deadline:
    'Thời gian; Thời hạn; Thời gian thực hiện; Thời gian hoàn thành; Thời hạn hoàn thành; Tiến độ; Tiến độ thực hiện; ' +
    'Tiến độ hoàn thành; Thời gian thực hiện/hoàn thành; Mốc thời gian; Thời gian dự kiến; Thời gian trình; ' +
    'Thời điểm hoàn thành; Lộ trình; Lộ trình thực hiện; Hoàn thành; Thời gian (năm 2026); Hạn hoàn thành; ' +
    'Dự kiến thời gian; Thời gian triển khai; Thời gian, lộ trình; Hoàn thành trước; TG hoàn thành; ' +
    'Thời gian ban hành; Thời gian kết thúc; Thời gian thực hiện (bắt đầu - kết thúc)',
  output:
    'Sản phẩm; Kết quả; Sản phẩm đầu ra; Kết quả đầu ra; Sản phẩm/kết quả; Sản phẩm, kết quả; Kết quả dự kiến; ' +
    'Dự kiến kết quả; Dự kiến sản phẩm; Sản phẩm dự kiến; Sản phẩm dự kiến hoàn thành; Kết quả, sản phẩm; ' +
    'Kết quả/Sản phẩm cụ thể; Sản phẩm hoàn thành; Hình thức văn bản; Hình thức; Kết quả cần đạt; Yêu cầu sản phẩm; ' +
    'Mục tiêu, kết quả; Sản phẩm cụ thể; Kết quả (sản phẩm); Loại văn bản; Sản phẩm công việc; Sản phẩm trình; ' +
    'Yêu cầu/kết quả; Kết quả hoàn thành',
  // Without a time these head, in a plan, what is to come out (kinds/plan.ts); here they are what they say.
  result:
    'Kết quả thực hiện; Kết quả đạt được; Kết quả thực hiện đến tháng 03/2026; Kết quả thực hiện quý I; ' +
    'Tình hình thực hiện; Kết quả đã thực hiện; Thực hiện đến 31/3/2026',
  kpi: 'KPI; Chỉ số đánh giá; Tiêu chí đánh giá; Chỉ số đo lường; Thước đo; KPI đo lường; KPI Đo lường Hiệu quả (Định lượng)',
  extra:
    'Ghi chú; Kinh phí; Nguồn kinh phí; Dự toán (triệu đồng); Theo dõi, kiểm tra, đôn đốc; Mức độ hoàn thành (%); ' +
    'Lãnh đạo phụ trách; Khó khăn, vướng mắc; Căn cứ giao nhiệm vụ; Bánh kẹo',
};

const plainTask: Readonly<Partial<Record<ColumnRole, readonly [string, string, string]>>> = {
  task: ['Nội dung công việc', 'Rà soát thủ tục hành chính', 'Tập huấn kỹ năng số cho công chức'],
  lead: ['Cơ quan chủ trì', 'Văn phòng Sở', 'Phòng Tổ chức'],
  coordinating: ['Cơ quan phối hợp', 'Các phòng', 'Văn phòng Sở'],
  deadline: ['Thời gian hoàn thành', 'Quý I/2026', '30/6/2026'],
  output: ['Sản phẩm', 'Báo cáo', '02 lớp tập huấn'],
};
const extraCells: Readonly<Partial<Record<ColumnRole, readonly [string, string]>>> = {
  kpi: ['100% thủ tục', '≥ 95% đạt yêu cầu'],
  result: ['Đã ban hành', 'Đang thực hiện'],
  extra: ['Mới', 'Cũ'],
};

describe('headings of a table of tasks', () => {
  const cases = Object.entries(taskHeadings).flatMap(([role, headings]) =>
    headings.split('; ').map((heading) => ({ role: role as ColumnRole, heading })),
  );
  test.each(cases)('"$heading": $role', ({ role, heading }) => {
    const order: ColumnRole[] = ['task', 'lead', 'coordinating', 'deadline', 'output'];
    if (!order.includes(role)) order.push(role);
    const texts = ['STT', ...order.map((each) => (each === role ? heading : plainTask[each]![0]))];
    const body = [0, 1].map((i) =>
      cellsOf([i + 1, ...order.map((each) => plainTask[each]?.[i + 1] ?? extraCells[each]![i])].join('|')),
    );
    const { content, columns } = resolveColumns(texts, body);
    expect(content).toBe('tasks');
    expect(columns.map((column) => column.role)).toEqual(['ordinal', ...order]);
  });
});

test('headings laid across the table are no cells of its first column', () => {
  const across = (title: string) => cellsOf(`${title} | < | < | <`);
  const { columns } = resolveColumns(
    ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    [
      across('A. Đẩy mạnh cải cách, hoàn thiện chính sách'),
      across('I. Cải cách thủ tục hành chính'),
      cellsOf('1 | Công khai danh mục dự án | Sở Tài chính | Quý I/2026'),
      across('II. Tiếp cận đất đai, mặt bằng sản xuất'),
      cellsOf('2 | Xây dựng cơ sở dữ liệu đất đai | Sở Nội vụ | Quý II/2026'),
    ],
  );
  expect(columns[0]!.role).toBe('ordinal');
});

const valueHeadings =
  'Chỉ tiêu năm 2026; Kế hoạch năm 2026; KH 2026; KH năm 2026; Mục tiêu năm 2026; Mục tiêu 2026; Mục tiêu; Năm 2026; ' +
  '2026; Chỉ tiêu giao; Chỉ tiêu phấn đấu; Mức phấn đấu; Dự kiến năm 2026; Dự kiến 2026; Kế hoạch 2026; ' +
  'Chỉ tiêu KH 2026; Chỉ tiêu đến cuối năm 2026; Kết quả; Kết quả cần đạt; Giá trị; Số lượng; Tỷ lệ (%); ' +
  'Phấn đấu năm 2026; Đến 31/12/2026; Chỉ tiêu kế hoạch; Chỉ tiêu đặt ra; Mức đạt; Kế hoạch; Mục tiêu đến năm 2030; ' +
  'Mục tiêu cụ thể; Chỉ tiêu UBND tỉnh giao';

describe('headings of a table of targets', () => {
  test.each(valueHeadings.split('; '))('"%s" heads the value', (heading) => {
    expect(
      resolve(
        `TT | Chỉ tiêu | Đơn vị tính | ${heading} | Cơ quan chủ trì`,
        '1 | Tỷ lệ hồ sơ trực tuyến | % | 80 | Văn phòng Sở',
        '2 | Số lớp tập huấn | Lớp | 12 | Phòng Tổ chức',
      ),
    ).toEqual({ content: 'targets', roles: 'ordinal | indicator | unit | value | lead' });
  });

  test.each([
    'Chỉ tiêu',
    'Nội dung chỉ tiêu',
    'Tên chỉ tiêu',
    'Mục tiêu, chỉ tiêu',
    'Chỉ tiêu chủ yếu',
    'Chỉ số',
    'Tên chỉ tiêu/chỉ số',
    'Mục tiêu cụ thể',
    'Các chỉ tiêu',
    'Tiêu chí',
    'Nội dung', // beside a column of measures
    'Nội dung chỉ tiêu phấn đấu đạt được đến cuối năm 2026',
  ])('"%s" heads the indicator', (heading) => {
    expect(
      resolve(
        `TT | ${heading} | Đơn vị tính | Kế hoạch năm 2026`,
        '1 | Tỷ lệ hồ sơ trực tuyến | % | 80',
        '2 | Số lớp tập huấn | Lớp | 12',
      ),
    ).toEqual({ content: 'targets', roles: 'ordinal | indicator | unit | value' });
  });

  test.each(['Đơn vị tính', 'ĐVT', 'Đơn vị', 'Đơn vị tính/đo lường', 'Đơn vị đo', 'DVT'])(
    '"%s" heads the measure',
    (heading) => {
      expect(
        resolve(`TT | Chỉ tiêu | ${heading} | Kế hoạch`, '1 | Tỷ lệ hồ sơ | % | 80', '2 | Số lớp | Lớp | 12')
          .roles,
      ).toBe('ordinal | indicator | unit | value');
    },
  );

  test.each(['STT', 'TT', 'Stt', 'Số TT', 'S TT', 'S.T.T', 'Số thứ tự', 'Mã số', '#'])(
    '"%s" heads the ordinals',
    (heading) => expect(claimsOf(heading)[0]).toMatchObject({ role: 'ordinal' }),
  );

  test.each([
    ['2030', 2030],
    ['Mục tiêu đến năm 2030', 2030],
    ['Giai đoạn 2026 - 2030', 2030],
    ['Kế hoạch', null],
    ['Quyết định 12026', null],
  ])('"%s" names the year %s', (heading, year) => expect(yearOf(heading)).toBe(year));
});

describe('words that say the table is none of a plan', () => {
  test.each([
    ['Họ và tên', true],
    ['Trích yếu nội dung', true],
    ['Chỉ tiêu thống kê', true],
    ['Thứ tự các bước', true],
    ['Nhiệm vụ', false],
    ['Chỉ tiêu', false],
  ])('heading "%s": %s', (heading, expected) => expect(isForeignHeading(heading)).toBe(expected));

  test.each([
    ['CHƯƠNG TRÌNH HỘI NGHỊ', true],
    ['Lịch làm việc', true],
    ['QUY TRÌNH GIẢI QUYẾT', true],
    ['Danh sách thành viên', true],
    ['DANH MỤC NHIỆM VỤ TRỌNG TÂM', false],
    ['Phân công nhiệm vụ', false],
  ])('caption "%s": %s', (caption, expected) => expect(isForeignCaption(caption)).toBe(expected));

  test.each(['', '(1)', 'Bánh kẹo', `Nhiệm vụ ${'x'.repeat(160)}`])('"%s" claims nothing', (heading) =>
    expect(claimsOf(heading)).toEqual([]),
  );
});
