import type { enRepair } from './en-repair.js';

/** Những lời về chữ đã phục hồi, bằng tiếng Việt. */
export const viRepair: typeof enRepair = {
  help: {
    repair: 'trả lại dấu cho chữ bị sai lệch, giữ nguyên từng dòng',
    repairFile: 'tệp chữ (mặc định: đầu vào chuẩn)',
    reportOption: 'tệp ghi mọi chỗ sửa và chỗ ngờ, mỗi dòng một mục JSON',
    explainOption: 'thay vào đó, cho biết các từ của một dòng được chọn thế nào: phương án và điểm',
    fixTonesOption: 'sửa cả lỗi dấu thanh của chữ không bị sai lệch',
    correct: 'giữ lại chỗ đã sửa cho đúng: từ đó về sau nó thắng mọi phỏng đoán',
    sic: 'từ như đã in, hoặc như đã được phục hồi',
    corr: 'từ đúng',
    scopeOption: 'chỉ cho văn bản này: mã, số ký hiệu, tên tệp, hoặc phần đầu không trùng của chúng',
    listCorrectionsOption: 'liệt kê những chỗ đã sửa cho đúng',
    removeCorrectionOption: 'rút lại một chỗ đã sửa',
  },
  errors: {
    noSuchLine: (line) => `--explain: văn bản không có dòng ${line}.`,
    correctUsage: 'correct cần SIC và CORR, hoặc --list, hoặc --remove SIC.',
  },
  repair: {
    columns: { candidate: 'phương án', channel: 'nét chữ', posterior: 'độ tin cậy' },
    untouched: 'Dòng này không được xét: không bị sai lệch, hoặc không có từ nào.',
    reported: (path, made, proposed) => `${made} chỗ đã sửa, ${proposed} chỗ mới đề nghị; tất cả ở ${path}.`,
    inDocument: (made, doubtful) =>
      `đã phục hồi ${made} từ${doubtful > 0 ? `, ${doubtful} từ chưa chắc` : ''}`,
  },
  correct: {
    columns: { sic: 'như đã in', corr: 'đúng là', scope: 'văn bản' },
    everywhere: '(mọi văn bản)',
    none: 'Chưa có chỗ nào được sửa cho đúng.',
    corrected: (change, scope) => `Từ nay ${change}${scope === null ? '' : `, chỉ trong văn bản ${scope}`}.`,
    removed: (change, scope) => `Đã rút lại ${change}${scope === null ? '' : ` của văn bản ${scope}`}.`,
    readAnew: (documents) =>
      documents === 0
        ? 'Trong kho không có văn bản nào chứa từ này.'
        : `${documents} văn bản trong kho có từ này; "kehoach ingest" sẽ đọc lại.`,
  },
};
