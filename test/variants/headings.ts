import type { Column } from './logical-table.js';
import type { Random } from './random.js';

/** Headings met in real plans, and others that mean the same. */
const targets: Readonly<Partial<Record<Column, readonly string[]>>> = {
  ordinal: ['STT', 'TT', 'Stt', 'Số TT', 'S TT'],
  name: [
    'Chỉ tiêu',
    'Nội dung chỉ tiêu',
    'Tên chỉ tiêu',
    'Nội dung chỉ tiêu phấn đấu đạt được đến cuối năm 2026',
    'Mục tiêu, chỉ tiêu',
    'Chỉ tiêu chủ yếu',
    'Chỉ số',
    'Tên chỉ tiêu/chỉ số',
    'Mục tiêu cụ thể',
  ],
  unit: ['Đơn vị tính', 'ĐVT', 'Đơn vị', 'Đơn vị tính/đo lường', 'Đơn vị đo'],
  raw: [
    'Kết quả',
    'Kế hoạch năm 2026',
    'Chỉ tiêu giao',
    'Mục tiêu năm 2026',
    'Chỉ tiêu năm 2026',
    'Giá trị',
    'Mức phấn đấu',
    'Kết quả cần đạt',
    'Chỉ tiêu phấn đấu năm 2026',
  ],
  lead: [
    'Đơn vị chủ trì',
    'Cơ quan chủ trì',
    'Chủ trì',
    'Đơn vị chủ trì, theo dõi, đánh giá',
    'Đơn vị chịu trách nhiệm',
    'Chủ trì thực hiện',
    'Cơ quan, đơn vị chủ trì',
    'Đơn vị thực hiện',
  ],
  coordinating: [
    'Đơn vị phối hợp',
    'Cơ quan phối hợp',
    'Phối hợp',
    'Phối hợp thực hiện',
    'Cơ quan, đơn vị phối hợp',
  ],
  result: [
    'Kết quả thực hiện đến tháng 03/2026',
    'Kết quả đạt được đến 31/3/2026',
    'Kết quả thực hiện quý I/2026',
    'Thực hiện đến hết quý I/2026',
    'Tình hình thực hiện đến tháng 3/2026',
  ],
  note: ['Ghi chú'],
};

const tasks: Readonly<Partial<Record<Column, readonly string[]>>> = {
  ordinal: ['STT', 'TT', 'Stt', 'Số TT'],
  general: ['Nhiệm vụ tổng quát', 'Mã Nhiệm vụ Tổng quát', 'Nhiệm vụ chung', 'Nhóm nhiệm vụ', 'Nhiệm vụ lớn'],
  subtask: [
    'Tiểu nhiệm vụ',
    'Tiểu Nhiệm vụ (Con) (Rõ Việc)',
    'Nhiệm vụ cụ thể',
    'Nhiệm vụ chi tiết',
    'Nội dung công việc cụ thể',
    'Nội dung thực hiện',
  ],
  output: [
    'Sản phẩm đầu ra',
    'Sản phẩm',
    'Kết quả dự kiến',
    'Sản phẩm dự kiến',
    'Kết quả đầu ra',
    'Sản phẩm, kết quả',
    'Sản phẩm Đầu ra Bắt buộc (Rõ Kết quả)',
    'Kết quả/Sản phẩm',
    'Sản phẩm hoàn thành',
  ],
  kpi: ['KPI', 'KPI Đo lường Hiệu quả (Định lượng)', 'Chỉ số đánh giá (KPI)', 'KPI đo lường'],
  lead: [
    'Đơn vị chủ trì',
    'Cơ quan chủ trì',
    'Chủ trì',
    'Trách nhiệm thực hiện',
    'Chủ trì thực hiện',
    'Đơn vị Chủ trì (Rõ người)',
    'Sở, ngành chủ trì tham mưu',
    'Cơ quan, đơn vị chủ trì',
    'Đơn vị thực hiện',
  ],
  coordinating: [
    'Đơn vị phối hợp',
    'Cơ quan phối hợp',
    'Phối hợp',
    'Đơn vị phối hợp thực hiện',
    'Cơ quan, đơn vị phối hợp',
  ],
  deadline: [
    'Thời hạn hoàn thành',
    'Thời gian hoàn thành',
    'Tiến độ',
    'Thời gian thực hiện',
    'Thời hạn',
    'Thời hạn Hoàn thành (Rõ Thời gian)',
    'Thời gian (năm 2026)',
    'Tiến độ hoàn thành',
  ],
  result: [
    'Kết quả thực hiện tháng 03/2026',
    'Kết quả thực hiện đến 31/3/2026',
    'Tình hình thực hiện',
    'Kết quả đã thực hiện',
  ],
  note: ['Ghi chú'],
};

/** Headings of the task column in a table that has no sub-tasks. */
const flatTasks: readonly string[] = [
  'Nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Nhiệm vụ cụ thể',
  'Tên nhiệm vụ',
  'Nội dung công việc',
  'Nhiệm vụ, giải pháp',
  'Nội dung',
  'Nhiệm vụ/Giải pháp được giao',
];

/** Two headings under one: who answers, who helps. */
export const joinedHeadings = ['Đơn vị thực hiện', 'Phân công thực hiện', 'Cơ quan thực hiện', 'Trách nhiệm'];

export function chooseHeadings(
  random: Random,
  kind: 'targets' | 'tasks',
  columns: readonly Column[],
): string[] {
  const names = kind === 'targets' ? targets : tasks;
  return columns.map((column) => {
    if (column === 'general' && !columns.includes('subtask')) return random.pick(flatTasks);
    return random.pick(names[column]!);
  });
}
