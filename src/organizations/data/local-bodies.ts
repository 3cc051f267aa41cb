import { type Entry, entriesOf } from './entries.js';

const perPlace = { perPlace: true } as const;
const extended = { stands: 'extended' } as const;

/**
 * Bodies found in every province or commune; where the level is null the place named after them tells it. State bodies of
 * communes by Nghị định 150/2025/NĐ-CP, which has Phòng Kinh tế in a xã and Phòng Kinh tế, Hạ tầng và Đô thị in a phường;
 * others as plans of 2024 to 2026 print them.
 */
export const localBodies: readonly Entry[] = [
  ...entriesOf(
    'party',
    'province-party',
    `
    Tỉnh ủy
    Thành ủy
    Ban Thường vụ Tỉnh ủy | BTV Tỉnh ủy
    Ban Thường vụ Thành ủy | BTV Thành ủy
    Thường trực Tỉnh ủy | TT Tỉnh ủy
    Thường trực Thành ủy | TT Thành ủy
    Ban Chấp hành Đảng bộ tỉnh | BCH Đảng bộ tỉnh
    Ban Chấp hành Đảng bộ thành phố
    Ban Tổ chức Tỉnh ủy
    Ban Tổ chức Thành ủy
    Ban Tuyên giáo và Dân vận Tỉnh ủy | Ban TG&DV Tỉnh ủy | Ban TGDV Tỉnh ủy
    Ban Tuyên giáo và Dân vận Thành ủy
    Ban Tuyên giáo Tỉnh ủy
    Ban Dân vận Tỉnh ủy
    Ban Nội chính Tỉnh ủy
    Ban Nội chính Thành ủy
    Ủy ban Kiểm tra Tỉnh ủy | UBKT Tỉnh ủy
    Ủy ban Kiểm tra Thành ủy | UBKT Thành ủy
    Văn phòng Tỉnh ủy
    Văn phòng Thành ủy
    Đảng ủy các cơ quan Đảng tỉnh
    Đảng ủy UBND tỉnh
    Trường Chính trị tỉnh
  `,
  ),
  ...entriesOf(
    'party',
    null,
    `
    Đảng ủy | ĐU
    Đảng bộ
    Chi bộ
    Huyện ủy
    Quận ủy
    Thị ủy
    Thường trực Đảng ủy | TT ĐU | TT Đảng ủy
    Ban Thường vụ Đảng ủy | BTV Đảng ủy
    Ban Chấp hành Đảng bộ
    Ban Thường vụ
    Ban Xây dựng Đảng
    Ban Tổ chức
    Ban Tuyên giáo và Dân vận | Ban TG&DV | Ban TGDV
    Ban Tuyên giáo
    Ban Dân vận
    Ban Nội chính
    Ủy ban Kiểm tra | UBKT
    Ủy ban Kiểm tra Đảng ủy
    Văn phòng Đảng ủy
  `,
    perPlace,
  ),
  ...entriesOf(
    'government',
    null,
    `
    Ủy ban nhân dân
    Hội đồng nhân dân
    Thường trực Hội đồng nhân dân
    Thường trực Ủy ban nhân dân
  `,
    perPlace,
  ),
  ...entriesOf(
    'office',
    null,
    `
    Văn phòng
    Văn phòng Ủy ban nhân dân
    Văn phòng Hội đồng nhân dân và Ủy ban nhân dân
    Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân | VP ĐĐBQH&HĐND
    Đoàn đại biểu Quốc hội | ĐĐBQH
    Ban Kinh tế - Ngân sách
    Ban Văn hóa - Xã hội
    Ban Pháp chế
    Văn phòng điều phối nông thôn mới
    Văn phòng Ban An toàn giao thông
    Bộ phận Một cửa | Bộ phận tiếp nhận và trả kết quả
    Lãnh đạo Văn phòng
  `,
    perPlace,
  ),
  ...entriesOf('police', null, 'Công an', perPlace),
  ...entriesOf(
    'military',
    'department',
    `
    Bộ Chỉ huy Quân sự | BCHQS tỉnh | Bộ CHQS
    Bộ Tư lệnh
    Bộ Chỉ huy Bộ đội Biên phòng | BĐBP tỉnh | Bộ đội Biên phòng | Ban Chỉ huy Bộ đội Biên phòng
  `,
  ),
  ...entriesOf(
    'military',
    null,
    `
    Ban Chỉ huy Quân sự | Ban CHQS | BCHQS
    Ban Chỉ huy Phòng thủ khu vực
    Đồn Biên phòng
    Lực lượng bảo vệ an ninh trật tự ở cơ sở
  `,
    perPlace,
  ),
  ...entriesOf(
    'justice',
    'department',
    `
    Thanh tra tỉnh
    Thanh tra thành phố
    Tòa án nhân dân | TAND
    Viện Kiểm sát nhân dân | VKSND
    Thi hành án dân sự
    Cục Thi hành án dân sự
  `,
  ),
  ...entriesOf('justice', null, 'Thanh tra', extended),
  ...entriesOf(
    'agency',
    'department',
    `
    Bảo hiểm xã hội | BHXH
    Kho bạc Nhà nước khu vực
    Ngân hàng Nhà nước chi nhánh tỉnh | NHNN chi nhánh | NHNN | Chi nhánh Ngân hàng Nhà nước | Ngân hàng Nhà nước | Ngân hàng Nhà nước chi nhánh
    Ngân hàng Nhà nước khu vực
    Chi nhánh Ngân hàng Chính sách xã hội
    Ngân hàng Chính sách xã hội | NHCSXH
    Chi cục Thuế
    Thuế tỉnh
    Thuế thành phố
    Thuế cơ sở
    Chi cục Hải quan
    Chi cục Quản lý thị trường
    Cục Quản lý thị trường
    Chi cục Thống kê
    Thống kê tỉnh
    Thống kê thành phố
    Thống kê cơ sở
  `,
  ),
  ...entriesOf(
    'agency',
    'department',
    `
    Thuế
    Thống kê
    Hải quan
    Kho bạc
  `,
    extended,
  ),
  ...entriesOf(
    'center',
    'department',
    `
    Ban Quản lý các khu công nghiệp | BQL các KCN | Ban Quản lý các KCN
    Ban Quản lý các khu chế xuất và công nghiệp
    Ban Quản lý Khu kinh tế | BQL KKT
    Ban Quản lý các Khu công nghiệp, Khu kinh tế
    Ban Quản lý Khu kinh tế và các khu công nghiệp
    Ban Quản lý Khu công nghệ cao | BQL Khu công nghệ cao
    Ban Quản lý dự án đầu tư xây dựng | Ban QLDA đầu tư xây dựng | BQLDA đầu tư xây dựng
    Ban Quản lý rừng phòng hộ
    Liên hiệp các Hội Khoa học và Kỹ thuật | LH các Hội KH&KT | Liên hiệp các Hội KHKT
    Liên hiệp các tổ chức hữu nghị
    Trung tâm Chuyển đổi số
    Trung tâm Công nghệ thông tin
    Trung tâm Công nghệ thông tin và Truyền thông
    Trung tâm Kỹ thuật Tài nguyên và Môi trường | Trung tâm Kỹ thuật TNMT
    Trung tâm Xúc tiến đầu tư, thương mại và du lịch
    Trung tâm Khuyến nông
    Trung tâm Phát triển quỹ đất
    Trung tâm Đổi mới sáng tạo
    Trung tâm Khoa học và Công nghệ
    Trung tâm Kiểm soát bệnh tật | CDC
    Trung tâm giám sát, điều hành thông minh | IOC
    Trung tâm Lưu trữ lịch sử
    Trung tâm Quan trắc tài nguyên và môi trường
    Trung tâm Nước sạch và vệ sinh môi trường nông thôn
    Trung tâm Dịch vụ việc làm
    Văn phòng Đăng ký đất đai
    Chi nhánh Văn phòng Đăng ký đất đai
    Chi cục Phát triển nông thôn
    Chi cục Chăn nuôi và Thú y
    Chi cục Trồng trọt và Bảo vệ thực vật
    Chi cục Kiểm lâm
    Chi cục Thủy lợi
    Chi cục Thủy sản
    Chi cục Bảo vệ môi trường
    Chi cục Tiêu chuẩn Đo lường Chất lượng
    Hạt Kiểm lâm
    Quỹ Phát triển khoa học và công nghệ
    Quỹ Bảo vệ môi trường
  `,
  ),
  ...entriesOf(
    'center',
    null,
    `
    Trung tâm Phục vụ hành chính công | Trung tâm HCC
    Trung tâm Hành chính công
    Trung tâm Dịch vụ tổng hợp
    Trung tâm Cung ứng dịch vụ công
    Trung tâm Cung ứng dịch vụ sự nghiệp công
    Trung tâm Văn hóa, Thể thao
    Trung tâm Văn hóa, Thông tin và Thể thao
    Trung tâm Văn hóa, Thể thao và Truyền thanh
    Trung tâm Văn hóa - Thông tin - Thể thao
    Trung tâm Học tập cộng đồng
    Trung tâm Chính trị
    Trung tâm Dịch vụ nông nghiệp
    Ban Quản lý
    Ban Quản lý dự án | BQLDA
  `,
    perPlace,
  ),
  ...entriesOf('center', null, 'Trung tâm', extended),
  ...entriesOf(
    'office',
    null,
    `
    Phòng Kinh tế
    Phòng Kinh tế, Hạ tầng và Đô thị | Phòng KT,HT&ĐT
    Phòng Kinh tế - Hạ tầng
    Phòng Văn hóa - Xã hội | Phòng VH-XH | Phòng VHXH
    Phòng Văn hóa và Thông tin
    Phòng Văn hóa, Khoa học và Thông tin
    Phòng Tài chính - Kế hoạch
    Phòng Kế hoạch - Tài chính | Phòng KHTC
    Phòng Nội vụ
    Phòng Tư pháp
    Phòng Quản lý đô thị
    Phòng Nông nghiệp và Môi trường
    Phòng Tài nguyên và Môi trường
    Phòng Giáo dục và Đào tạo
    Phòng Y tế
    Phòng Đất đai
    Phòng Quy hoạch
    Phòng Tổ chức cán bộ
    Phòng Tổ chức - Hành chính | Phòng TCHC
    Phòng Hành chính - Tổng hợp
    Phòng Chuyển đổi số
    Phòng Công nghệ thông tin
    Phòng Cảnh sát quản lý hành chính về trật tự xã hội
    Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao | PA05
  `,
    perPlace,
  ),
  ...entriesOf(
    'press',
    'department',
    `
    Báo và Đài Phát thanh, Truyền hình
    Báo và Đài Phát thanh và Truyền hình
    Báo và Phát thanh, Truyền hình | Báo và PTTH
    Đài Phát thanh và Truyền hình | Đài PT-TH | Đài PTTH | Đài PT&TH
    Báo điện tử
    Cổng Thông tin điện tử | Cổng TTĐT
    Trung tâm Truyền thông
    Đài Truyền thanh
  `,
  ),
  ...entriesOf(
    'press',
    'department',
    `
    Báo
    Đài
    Tạp chí
  `,
    extended,
  ),
  ...entriesOf(
    'mass-organization',
    null,
    `
    Ủy ban Mặt trận Tổ quốc Việt Nam | UBMTTQVN | UBMTTQ | UB MTTQ | MTTQVN
    Ủy ban Mặt trận Tổ quốc
    Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam
    Ban Thường trực Ủy ban Mặt trận Tổ quốc
    Mặt trận Tổ quốc Việt Nam
    Mặt trận Tổ quốc
    Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội
    Mặt trận Tổ quốc và các tổ chức chính trị - xã hội
    Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội | UBMTTQ và các tổ chức CT-XH
    Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội
    Mặt trận và các đoàn thể
    Mặt trận Tổ quốc và các đoàn thể
    Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể
    Đoàn Thanh niên | ĐTN
    Đoàn Thanh niên Cộng sản Hồ Chí Minh | Đoàn TNCS Hồ Chí Minh | Đoàn TNCS HCM | Đoàn Thanh niên CSHCM
    Đoàn xã
    Tỉnh đoàn
    Thành đoàn
    Hội Liên hiệp Phụ nữ | Hội LHPN | Hội LHPN Việt Nam
    Hội Phụ nữ
    Hội Nông dân | Hội ND
    Hội Cựu chiến binh | Hội CCB
    Hội Chữ thập đỏ | Hội CTĐ
    Hội Người cao tuổi | Hội NCT
    Hội Khuyến học
    Hội Doanh nghiệp
    Hội Luật gia
    Hội Nhà báo
    Hội Sinh viên
    Hội Liên hiệp Thanh niên
    Công đoàn
    Liên đoàn Lao động | LĐLĐ
    Liên minh Hợp tác xã | Liên minh HTX
    Hiệp hội Doanh nghiệp
    Hội Doanh nhân trẻ
  `,
    perPlace,
  ),
  ...entriesOf(
    'committee',
    null,
    `
    Ban Chỉ đạo | BCĐ
    Ban Điều hành
    Tổ công tác
    Tổ công tác Đề án 06
    Tổ giúp việc
    Tổ Công nghệ số cộng đồng | Tổ CNSCĐ | Tổ CNS cộng đồng
    Ban nhân dân
    Ban công tác Mặt trận
    Cơ quan Thường trực
    Cơ quan Thường trực Ban Chỉ đạo
    Thường trực Ban Chỉ đạo
    Hội đồng Khoa học và Công nghệ
  `,
    perPlace,
  ),
  ...entriesOf(
    'health',
    null,
    `
    Trạm Y tế | TYT
    Trung tâm Y tế | TTYT
    Bệnh viện Đa khoa
    Bệnh viện
  `,
    perPlace,
  ),
  ...entriesOf(
    'school',
    null,
    `
    Trường Đại học
    Trường Cao đẳng
    Trường THPT
    Trường THCS
    Trường Tiểu học
    Trường Mầm non
    Trường Mẫu giáo
    Trường học
    Nhà trường
  `,
    perPlace,
  ),
  ...entriesOf(
    'enterprise',
    null,
    `
    VNPT | VNPT Vinaphone | VNPT-Vinaphone
    Viettel | Tập đoàn Viettel
    MobiFone
    FPT | FPT Telecom
    Bưu điện
    Viễn thông
    Điện lực
    Công ty Điện lực
  `,
    perPlace,
  ),
];
