import type { Level } from '../../model/records.js';

/**
 * Issuers by the last part of a document's symbol (Nghị định 30/2020/NĐ-CP, phụ lục VI; Hướng dẫn 36-HD/VPTW).
 * Symbols shared by bodies of more than one level have level null.
 */
export const issuersBySymbol: Readonly<Record<string, readonly [name: string, level: Level | null]>> = {
  CP: ['Chính phủ', 'central'],
  TTg: ['Thủ tướng Chính phủ', 'central'],
  QH: ['Quốc hội', 'central'],
  UBTVQH: ['Ủy ban Thường vụ Quốc hội', 'central'],
  CTN: ['Chủ tịch nước', 'central'],
  VPCP: ['Văn phòng Chính phủ', 'central'],
  VPTW: ['Văn phòng Trung ương Đảng', 'central'],
  BCĐTW: ['Ban Chỉ đạo Trung ương', 'central'],
  TCTTKĐA: ['Tổ công tác triển khai Đề án 06', null],
  TU: ['Tỉnh ủy', 'province-party'],
  'TU-VP': ['Tỉnh ủy', 'province-party'],
  BTCTU: ['Ban Tổ chức Tỉnh ủy', 'province-party'],
  BTGDVTU: ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'province-party'],
  BNCTU: ['Ban Nội chính Tỉnh ủy', 'province-party'],
  UBKTTU: ['Ủy ban Kiểm tra Tỉnh ủy', 'province-party'],
  VPTU: ['Văn phòng Tỉnh ủy', 'province-party'],
  ĐU: ['Đảng ủy', 'commune-party'],
  UBND: ['Ủy ban nhân dân', null],
  HĐND: ['Hội đồng nhân dân', null],
  'HĐND-UBND': ['Hội đồng nhân dân và Ủy ban nhân dân', null],
  BCĐ: ['Ban Chỉ đạo', null],
  BHXH: ['Bảo hiểm xã hội', 'department'],
  NHNN: ['Ngân hàng Nhà nước', null],
  MTTQ: ['Ủy ban Mặt trận Tổ quốc Việt Nam', null],
  CAT: ['Công an tỉnh', 'department'],
  CATP: ['Công an thành phố', 'department'],
  CAX: ['Công an xã', 'commune'],
  BCHQS: ['Bộ Chỉ huy Quân sự', 'department'],
  TTCP: ['Thanh tra Chính phủ', 'central'],
  VPUBND: ['Văn phòng Ủy ban nhân dân', null],
};

/** Kinds of document that stand before the issuer's symbol: "KH" of "KH-UBND", "NQ" of "57-NQ/TW". */
export const documentTypeSymbols: ReadonlySet<string> = new Set(
  'NQ QĐ CT QC QYĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB TT NĐ L KL CV QyĐ ĐC TBKL NQLT TTLT'.split(
    ' ',
  ),
);
