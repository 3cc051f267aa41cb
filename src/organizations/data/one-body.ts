/**
 * Registered names that mean one body of their place, with the one it is counted under. Printed names stay as they are.
 * The Front and its committee: Luật Mặt trận Tổ quốc Việt Nam 75/2015/QH13. Newspaper and broadcaster of a province are
 * one body since 2025, which provinces name in three ways.
 */
export const oneBody: Readonly<Record<string, string>> = {
  'Ủy ban Mặt trận Tổ quốc': 'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc Việt Nam': 'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc': 'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Ban Thường trực Ủy ban Mặt trận Tổ quốc': 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Đoàn Thanh niên': 'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Hội Phụ nữ': 'Hội Liên hiệp Phụ nữ',
  'Báo và Đài Phát thanh, Truyền hình': 'Báo và Phát thanh, Truyền hình',
  'Trung tâm Hành chính công': 'Trung tâm Phục vụ hành chính công',
};

/**
 * The youth union of a province is named by its place ("Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh X") or in short; without a
 * place the name may be that of a Sở's own union.
 */
export const provincialNames: Readonly<Record<string, readonly [inProvince: string, inCity: string]>> = {
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh': ['Tỉnh đoàn', 'Thành đoàn'],
};

/** Organs of a Party committee that a plan of that committee names without it. */
export const organsOfCommittee: ReadonlySet<string> = new Set([
  'Ban Thường vụ',
  'Ban Tổ chức',
  'Ban Tuyên giáo và Dân vận',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Ban Nội chính',
  'Ủy ban Kiểm tra',
]);
