import type { SKRSContext2D } from '@napi-rs/canvas';

/** A small page with what recognition has to get right: prose, a ruled table, comparators, Roman numbers, a bullet. */
export const heading = 'Kế hoạch chuyển đổi số năm 2026';
export const bullet = 'Hoàn thành trước ngày 30/6/2026';
export const rows = [
  ['TT', 'Chỉ tiêu', 'Giá trị'],
  ['II', 'Hạ tầng số', ''],
  ['1', 'Tỷ lệ phủ sóng 5G', '≥ 70%'],
  ['11', 'Thời gian xử lý', '≤ 5 ngày'],
] as const;

export const pageSize = { width: 400, height: 230, dpi: 200 } as const;
const columns = [30, 70, 250, 370];
const [top, rowHeight] = [60, 24];

export function drawSmallTable(context: SKRSContext2D): void {
  context.font = '13px "Tinos"';
  context.fillText(heading, 60, 36);
  context.lineWidth = 0.6;
  const bottom = top + rows.length * rowHeight;
  for (let row = 0; row <= rows.length; row += 1)
    context.strokeRect(columns[0]!, top + row * rowHeight, columns.at(-1)! - columns[0]!, 0);
  for (const x of columns) context.strokeRect(x, top, 0, bottom - top);
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      context.fillText(text, columns[column]! + 6, top + row * rowHeight + 16);
    });
  });
  context.fillText(`•  ${bullet}`, 60, bottom + 40);
}
