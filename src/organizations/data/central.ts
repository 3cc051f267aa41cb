import { type Entry, entriesOf } from './entries.js';

/**
 * Bodies of the Party and the state at the centre: ministries as reorganised on 1 March 2025 (Nghị quyết 176/2025/QH15) and
 * their former names; the agencies of Bộ Tài chính by Nghị định 29/2025/NĐ-CP.
 */
export const central: readonly Entry[] = [
  ...entriesOf(
    'party',
    'central',
    `
    Bộ Chính trị
    Ban Bí thư | Ban Bí thư Trung ương Đảng | Ban Bí thư Trung ương
    Ban Chấp hành Trung ương | Ban Chấp hành Trung ương Đảng | BCH Trung ương | BCHTW
    Trung ương Đảng
    Ban Tổ chức Trung ương
    Ban Tuyên giáo và Dân vận Trung ương
    Ban Tuyên giáo Trung ương
    Ban Dân vận Trung ương
    Ban Nội chính Trung ương
    Ban Chính sách, chiến lược Trung ương
    Ban Kinh tế Trung ương
    Ban Đối ngoại Trung ương
    Ủy ban Kiểm tra Trung ương | UBKT Trung ương
    Văn phòng Trung ương Đảng | Văn phòng Trung ương | VPTW
    Quân ủy Trung ương
    Đảng ủy Công an Trung ương
    Đảng ủy Chính phủ
    Đảng ủy Quốc hội
    Đảng ủy các cơ quan Đảng Trung ương
    Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương
    Học viện Chính trị quốc gia Hồ Chí Minh
    Hội đồng Lý luận Trung ương
  `,
  ),
  ...entriesOf(
    'committee',
    'central',
    `
    Ban Chỉ đạo Trung ương | BCĐ Trung ương | BCĐTW | Ban Chỉ đạo TW
    Ủy ban Quốc gia
  `,
  ),
  ...entriesOf(
    'government',
    'central',
    `
    Quốc hội
    Ủy ban Thường vụ Quốc hội | UBTVQH
    Văn phòng Quốc hội
    Văn phòng Chủ tịch nước
    Chính phủ
    Văn phòng Chính phủ | VPCP
    Bộ Quốc phòng | BQP
    Bộ Công an | BCA
    Bộ Ngoại giao | BNG
    Bộ Nội vụ | BNV
    Bộ Tư pháp | BTP
    Bộ Tài chính | BTC
    Bộ Công Thương | BCT
    Bộ Nông nghiệp và Môi trường | Bộ NN&MT | BNNMT
    Bộ Xây dựng | BXD
    Bộ Văn hóa, Thể thao và Du lịch | Bộ VHTTDL | BVHTTDL
    Bộ Khoa học và Công nghệ | Bộ KH&CN | BKHCN
    Bộ Giáo dục và Đào tạo | BGDĐT
    Bộ Y tế | BYT
    Bộ Dân tộc và Tôn giáo | BDTTG
    Bộ Kế hoạch và Đầu tư | BKHĐT
    Bộ Giao thông vận tải | BGTVT
    Bộ Thông tin và Truyền thông | BTTTT
    Bộ Tài nguyên và Môi trường | BTNMT
    Bộ Nông nghiệp và Phát triển nông thôn | BNNPTNT | Bộ NN&PTNT
    Bộ Lao động - Thương binh và Xã hội | BLĐTBXH | Bộ LĐTB&XH | Bộ LĐ-TBXH
    Ủy ban Dân tộc
    Ủy ban Quản lý vốn nhà nước tại doanh nghiệp
    Ban Cơ yếu Chính phủ
    Ban Quản lý Lăng Chủ tịch Hồ Chí Minh
  `,
  ),
  ...entriesOf(
    'office-holder',
    'central',
    `
    Tổng Bí thư
    Chủ tịch nước
    Thủ tướng Chính phủ | Thủ tướng
  `,
  ),
  ...entriesOf(
    'justice',
    'central',
    `
    Thanh tra Chính phủ | TTCP
    Kiểm toán nhà nước
    Tòa án nhân dân tối cao | TANDTC
    Viện Kiểm sát nhân dân tối cao | VKSNDTC
  `,
  ),
  ...entriesOf(
    'agency',
    'central',
    `
    Ngân hàng Nhà nước Việt Nam
    Bảo hiểm xã hội Việt Nam
    Kho bạc Nhà nước
    Cục Thuế
    Cục Hải quan
    Cục Thống kê
    Tổng cục Thuế
    Tổng cục Hải quan
    Tổng cục Thống kê
    Cục Chuyển đổi số quốc gia
    Cục Sở hữu trí tuệ
    Cục An toàn thông tin
    Viện Hàn lâm Khoa học và Công nghệ Việt Nam
    Viện Hàn lâm Khoa học xã hội Việt Nam
  `,
  ),
  ...entriesOf(
    'press',
    'central',
    `
    Thông tấn xã Việt Nam
    Đài Truyền hình Việt Nam
    Đài Tiếng nói Việt Nam
    Báo Nhân Dân
    Báo Quân đội nhân dân
    Báo Công an nhân dân
    Cổng Thông tin điện tử Chính phủ
  `,
  ),
  ...entriesOf(
    'mass-organization',
    'central',
    `
    Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
    Tổng Liên đoàn Lao động Việt Nam
    Liên đoàn Thương mại và Công nghiệp Việt Nam | VCCI
    Trung ương Đoàn TNCS Hồ Chí Minh
    Trung ương Hội Liên hiệp Phụ nữ Việt Nam
    Trung ương Hội Nông dân Việt Nam
  `,
  ),
];
