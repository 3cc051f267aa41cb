/** Large but lawful texts: what a person could hand in, or a broken tool could make of it. */
export interface LargePlan {
  readonly name: string;
  readonly path: string;
  readonly text: () => string;
  /** Least number of targets and tasks that have to come out, where the text holds some. */
  readonly rows?: number;
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** A unit repeated until it fills a line of a million characters. */
const million = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length)).slice(0, 1_000_000);

const head = 'Số: 12/KH-UBND\n\nTam Kỳ, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nChuyển đổi số năm 2026\n\n';
const organisation = `${head}III. TỔ CHỨC THỰC HIỆN\n\n`;
const targetCells = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả', 'Đơn vị chủ trì'];
const targetRow = (index: number): string[] => [
  String(index + 1),
  `Tỷ lệ hồ sơ công việc loại ${index} được xử lý trên môi trường điện tử`,
  '%',
  `≥ ${index % 100}%`,
  'Sở Khoa học và Công nghệ',
];
const taskCells = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời hạn'];
const taskRow = (index: number): string[] => [
  String(index + 1),
  `Xây dựng và triển khai nền tảng số dùng chung loại ${index} phục vụ người dân, doanh nghiệp`,
  'Nền tảng được đưa vào',
  'Sở Khoa học và Công nghệ',
  'Các sở, ban, ngành; UBND các xã, phường',
  `Quý ${['I', 'II', 'III', 'IV'][index % 4]}/2026`,
];
const piped = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const marked = (tag: string, cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
/** A page ends below every thirtieth row and cuts its output cell in two. */
const cutRow = (index: number): string =>
  taskRow(index).join('\t') + (index % 30 === 29 ? '\n\n\t\tsử dụng\t\t\t' : '');
const wide = (cell: (column: number) => string): string =>
  lines(1, () => Array.from({ length: 500 }, (_, c) => cell(c)).join('\t'));

const tables: readonly LargePlan[] = [
  {
    name: '10,000 targets between tabs',
    rows: 10000,
    path: 'a.txt',
    text: () => `${head}${targetCells.join('\t')}\n${lines(10_000, (i) => targetRow(i).join('\t'))}\n`,
  },
  {
    name: '10,000 tasks between bars',
    rows: 10000,
    path: 'a.md',
    text: () =>
      `${head}${piped(taskCells)}\n|---|---|---|---|---|---|\n${lines(10_000, (i) => piped(taskRow(i)))}\n`,
  },
  {
    name: '10,000 targets in HTML',
    rows: 10000,
    path: 'a.html',
    text: () =>
      `<table>${marked('th', targetCells)}\n${lines(10_000, (i) => marked('td', targetRow(i)))}\n</table>`,
  },
  {
    name: '10,000 tasks, cut by page ends',
    rows: 10000,
    path: 'a.txt',
    text: () => `${head}${taskCells.join('\t')}\n${lines(10_000, cutRow)}\n`,
  },
  {
    name: '500 columns',
    path: 'a.txt',
    text: () =>
      `${head}${wide((c) => targetCells[c] ?? `Năm ${2000 + c}`)}\n${lines(100, (i) => wide((c) => targetRow(i)[c] ?? '≥ 80%'))}\n`,
  },
  {
    name: '500 columns, rows cut short',
    path: 'a.txt',
    text: () =>
      `${head}${wide((c) => taskCells[c] ?? `Ghi chú ${c}`)}\n${lines(
        300,
        (i) =>
          `${taskRow(i)
            .slice(0, 1 + (i % 6))
            .join('\t')}\n`,
      )}\n`,
  },
];

const longLines: readonly LargePlan[] = (
  [
    ['prose', 'Triển khai các nhiệm vụ phát triển khoa học, công nghệ và chuyển đổi số năm 2026. '],
    ['prose without an end', 'triển khai các nhiệm vụ '],
    ['tabs', '\t'],
    ['tabs and words', 'Sở Y tế\t'],
    ['bars', '|'],
    ['brackets', '('],
    ['brackets and dots', '(. '],
    ['digits', '7'],
    ['letters', 'ă'],
    ['spaces in between', 'a    '],
    ['names of units', 'Sở Tài chính, Sở Y tế và Công an tỉnh, '],
    ['names that never end', 'a, b, và c, '],
    ['references', 'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, '],
    ['numbers of documents', '12/KH-UBND '],
    ['dates', 'trước ngày 20/12/2026, '],
    ['deadlines', 'Quý I/2026 và thường xuyên '],
    ['values', 'đạt từ 60% trở lên '],
    ['quotation marks', '“'],
    ['stars', '**a'],
    ['dollars', '$\\geq '],
    ['angle brackets', '<'],
    ['ampersands', '&amp'],
    ['dashes', '- '],
    ['markers', '1.1. '],
    ['orders', 'Giao Sở Y tế chủ trì, phối hợp Sở Tài chính thực hiện; '],
  ] as const
).flatMap(([name, unit]) => [
  {
    name: `a line of ${name}`,
    path: 'a.txt',
    text: () => `${organisation}1. Giao Sở Y tế: ${million(unit)}\n`,
  },
]);

const cells: readonly LargePlan[] = (
  [
    ['prose', 'Triển khai các nhiệm vụ năm 2026. '],
    ['units', 'Sở Tài chính, Sở Y tế và Công an tỉnh, '],
    ['brackets', '('],
    ['deadlines', 'Quý I/2026, '],
    ['values', '≥ 80% '],
  ] as const
).map(([name, unit]) => ({
  name: `a row whose cells are ${name}`,
  path: 'a.txt',
  text: () =>
    `${head}${taskCells.join('\t')}\n1\t${taskCells
      .slice(1)
      .map(() => million(unit).slice(0, 200_000))
      .join('\t')}\n\n\t${million(unit).slice(0, 200_000)}\n`,
}));

const style = ['I.', '1.', 'a)', '-', '+', '(1)'];

const bodies: readonly LargePlan[] = [
  {
    name: '5,000 short paragraphs',
    path: 'a.txt',
    text: () => head + lines(5_000, (i) => `Nội dung thứ ${i} của kế hoạch.\n`),
  },
  {
    name: '5,000 orders',
    rows: 5000,
    path: 'a.txt',
    text: () =>
      organisation +
      lines(5_000, (i) => `${i + 1}. Giao Sở Y tế báo cáo nội dung ${i} trước ngày 15 hàng tháng.\n`),
  },
  {
    name: '5,000 items below one stem',
    rows: 5000,
    path: 'a.txt',
    text: () =>
      `${organisation}1. Sở Y tế\n\n${lines(5_000, (i) => `- Triển khai nội dung thứ ${i} theo quy định.\n`)}`,
  },
  {
    name: '2,000 targets in lists',
    rows: 2000,
    path: 'a.txt',
    text: () =>
      `${head}II. MỤC TIÊU\n\n${lines(2_000, (i) => `${i % 20 === 0 ? `1.${i / 20 + 1}. Về hạ tầng số:\n` : ''}(${(i % 20) + 1}) Tỷ lệ phủ sóng loại ${i} đạt từ 60% trở lên.`)}\n`,
  },
  {
    name: '3,000 nested markers',
    path: 'a.txt',
    text: () => head + lines(3_000, (i) => `${style[i % style.length]} Nội dung thứ ${i}\n`),
  },
  {
    name: 'a marker 3,000 numbers deep',
    path: 'a.txt',
    text: () =>
      `${head}${lines(300, (i) => `${'1.'.repeat(i + 1)} Nội dung`)}\n${'1.'.repeat(3_000)} Nội dung\n`,
  },
  {
    name: '20,000 hard lines of one paragraph',
    path: 'a.txt',
    text: () => head + lines(20_000, () => 'triển khai các nhiệm vụ phát triển khoa học, công nghệ'),
  },
  {
    name: '3,000 tables of two rows',
    rows: 3000,
    path: 'a.txt',
    text: () =>
      head +
      lines(3_000, (i) => `${targetCells.join('\t')}\n${targetRow(i).join('\t')}\n\nVăn bản thứ ${i}.\n`),
  },
  {
    name: '3,000 different references',
    path: 'a.txt',
    text: () =>
      head + lines(3_000, (i) => `Căn cứ Quyết định số ${i + 1}/QĐ-UBND ngày 05/01/2026 của UBND tỉnh;\n`),
  },
];

export const largePlans: readonly LargePlan[] = [...tables, ...longLines, ...cells, ...bodies];
