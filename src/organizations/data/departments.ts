import { type Entry, entriesOf } from './entries.js';

/**
 * The Sở of a province (Nghị định 150/2025/NĐ-CP), those of before (Nghị định 45/2025/NĐ-CP and what it replaced), with their
 * usual short forms and the symbols of their letters (Nghị định 30/2020/NĐ-CP).
 */
export const departments: readonly Entry[] = entriesOf(
  'department',
  'department',
  `
  Sở
  Sở Nội vụ | SNV
  Sở Tư pháp | STP
  Sở Tài chính | STC
  Sở Công Thương | SCT
  Sở Nông nghiệp và Môi trường | Sở NN&MT | Sở NNMT | SNNMT | SoNNMT
  Sở Xây dựng | SXD
  Sở Khoa học và Công nghệ | Sở KH&CN | Sở KHCN | SKHCN | SoKHCN
  Sở Văn hóa, Thể thao và Du lịch | Sở VHTTDL | Sở VHTT&DL | Sở VH,TT&DL | SVHTTDL
  Sở Văn hóa và Thể thao | Sở VHTT | SVHTT
  Sở Giáo dục và Đào tạo | Sở GDĐT | Sở GD&ĐT | SGDĐT
  Sở Y tế | SYT
  Sở Dân tộc và Tôn giáo | Sở DTTG | SDTTG
  Sở Ngoại vụ | SNgV
  Sở Du lịch | SDL
  Sở An toàn thực phẩm | SATTP
  Sở Quy hoạch - Kiến trúc | Sở QHKT | SQHKT
  Sở Kế hoạch và Đầu tư | Sở KHĐT | Sở KH&ĐT | SKHĐT
  Sở Giao thông vận tải | Sở GTVT | SGTVT
  Sở Giao thông công chánh
  Sở Thông tin và Truyền thông | Sở TTTT | Sở TT&TT | STTTT
  Sở Tài nguyên và Môi trường | Sở TNMT | Sở TN&MT | STNMT
  Sở Nông nghiệp và Phát triển nông thôn | Sở NN&PTNT | Sở NNPTNT | SNNPTNT | Sở Nông nghiệp và PTNT
  Sở Lao động - Thương binh và Xã hội | Sở LĐTBXH | Sở LĐTB&XH | Sở LĐ-TBXH | SLĐTBXH
  Sở Văn hóa, Thông tin, Thể thao và Du lịch
  Ban Dân tộc
`,
);
