import type { DiffMessages } from './en-diff.js';

/** Lời của lệnh so sánh kế hoạch. */
export const viDiff: DiffMessages = {
  help: {
    diff: 'đối chiếu một kế hoạch với kế hoạch cấp trên, từng mục một',
    child: 'kế hoạch của đơn vị (DOC)',
    parent: 'kế hoạch cấp trên (DOC); không nêu thì tự tìm',
    format: 'text, json, html hoặc xlsx (mặc định: theo đuôi của --out, không có thì text)',
    out: 'tệp để ghi (mặc định: đầu ra chuẩn)',
  },
  unknownFormat: (value) => `Bản đối chiếu chỉ có dạng text, json, html, xlsx, không có "${value}".`,
  needsFile: (format) => `Dạng ${format} cần --out TỆP để ghi.`,
  written: (path) => `Đã ghi bản đối chiếu vào ${path}.`,
  labels: { found: 'căn cứ', counts: 'tổng hợp', weaker: 'yếu hơn' },
  weakerOf: (weaker, all, missing) =>
    `${weaker} trên ${all} mục${missing > 0 ? ` (trong đó ${missing} mục được giao chủ trì mà không có)` : ''}`,
  more: (count) => `… và ${count} mục nữa (--format html, xlsx hay json có đủ)`,
  noDifference: 'Không có khác biệt: mọi mục đều giữ nguyên.',
  empty: 'Hai kế hoạch không có mục nào để đối chiếu.',
  match: (score) => `độ khớp ${score}`,
  doubtful: 'cần xem lại',
  hint: 'Nơi đọc: kế hoạch dưới ↔ kế hoạch trên [MÃ]. "kehoach inspect MÃ" cho biết từng giá trị được đọc ở đâu; --format html cho bản đối chiếu hai cột.',
};
