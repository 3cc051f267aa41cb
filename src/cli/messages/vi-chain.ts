import type { ChainMessages } from './en-chain.js';

/** Lời của các lệnh lần theo chỉ tiêu, nhiệm vụ qua các cấp kế hoạch. */
export const viChain: ChainMessages = {
  help: {
    trace: 'lần theo một chỉ tiêu, nhiệm vụ lên và xuống các cấp kế hoạch',
    item: 'mã của chỉ tiêu, nhiệm vụ, hoặc phần đầu của mã',
    gaps: 'những việc một đơn vị được giao chủ trì, phối hợp trong mọi kế hoạch, và kế hoạch của đơn vị đáp ứng đến đâu',
    unit: 'tên đơn vị như in trong kế hoạch ("Sở Nội vụ")',
    organizations: 'tệp JSON các đơn vị bổ sung vào danh mục tổ chức',
  },
  trace: {
    up: 'thực hiện',
    down: 'được thực hiện bởi',
    nothingUp: 'Không có mục cấp trên nào trong kho.',
    nothingDown: 'Không có mục cấp dưới nào trong kho.',
    serves: 'phục vụ chỉ tiêu',
    servedBy: 'có nhiệm vụ phục vụ',
    forYear: (year) => `(năm ${year})`,
    viaReport: (number) => `theo báo cáo về ${number ?? 'kế hoạch'}`,
    relations: {
      same: 'giữ nguyên',
      reworded: 'diễn đạt lại',
      narrowed: 'thu hẹp',
      'unit-changed': 'đổi đơn vị tính',
      'deadline-changed': 'đổi thời hạn',
      'value-changed': 'đổi giá trị',
    },
    changed: (field, parent, child) => `${field}: ${parent} → ${child}`,
    fields: { value: 'giá trị', deadline: 'thời hạn', unit: 'đơn vị tính', kpi: 'KPI' },
  },
  gaps: {
    heading: (unit) => `Những việc giao cho "${unit}"`,
    own: (count) => `kho có ${count} kế hoạch của đơn vị`,
    none: 'Không kế hoạch nào trong kho giao việc cho đơn vị này.',
    counts: (counts) =>
      `${counts.unanswered} mục chưa có trong kế hoạch · ${counts['no-plan']} mục chưa có kế hoạch thực hiện · ${counts['in-text']} mục trong lời văn · ${counts.answered} mục đã có`,
    states: {
      unanswered: 'Được giao nhưng kế hoạch của đơn vị không có',
      'no-plan': 'Được giao trong các kế hoạch mà đơn vị chưa có kế hoạch thực hiện',
      'in-text': 'Giao trong lời văn của kế hoạch (chưa đối chiếu)',
      answered: 'Kế hoạch của đơn vị đã có',
    },
    as: { lead: 'chủ trì', coordinating: 'phối hợp' },
    columns: { as: 'vai trò', task: 'nội dung', deadline: 'thời hạn', plan: 'kế hoạch giao', id: 'mã' },
    through: (printed) => `thuộc "${printed}"`,
    answeredBy: (row, plan) => `đáp ứng (${plan}): ${row}`,
    butChanged: (relation, changes) => `đã có, nhưng ${relation}${changes}`,
    more: (count) => `… và ${count} mục nữa (--json có đủ)`,
  },
};
