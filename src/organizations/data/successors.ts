/**
 * Which one body took over the whole work of another in the reorganisation of 2025, by registered names. Left out: bodies
 * whose work went to several (Sở Lao động - Thương binh và Xã hội: Sở Nội vụ, Sở Giáo dục và Đào tạo, Sở Y tế …; the
 * ministry likewise) and those that provinces settled differently (Sở Ngoại vụ, Sở Du lịch).
 * Of Sở and Bộ Thông tin và Truyền thông the press went elsewhere, all else to the one named.
 */
export const successors: Readonly<Record<string, string>> = {
  // Sở: Nghị định 45/2025/NĐ-CP (from 1 March 2025), then Nghị định 150/2025/NĐ-CP
  'Sở Kế hoạch và Đầu tư': 'Sở Tài chính',
  'Sở Giao thông vận tải': 'Sở Xây dựng',
  'Sở Giao thông công chánh': 'Sở Xây dựng', // Thành phố Hồ Chí Minh, March to June 2025
  'Sở Thông tin và Truyền thông': 'Sở Khoa học và Công nghệ',
  'Sở Tài nguyên và Môi trường': 'Sở Nông nghiệp và Môi trường',
  'Sở Nông nghiệp và Phát triển nông thôn': 'Sở Nông nghiệp và Môi trường',
  'Ban Dân tộc': 'Sở Dân tộc và Tôn giáo',
  // Ministries: Nghị quyết 176/2025/QH15, in force on 1 March 2025
  'Bộ Kế hoạch và Đầu tư': 'Bộ Tài chính',
  'Bộ Giao thông vận tải': 'Bộ Xây dựng',
  'Bộ Thông tin và Truyền thông': 'Bộ Khoa học và Công nghệ',
  'Bộ Tài nguyên và Môi trường': 'Bộ Nông nghiệp và Môi trường',
  'Bộ Nông nghiệp và Phát triển nông thôn': 'Bộ Nông nghiệp và Môi trường',
  'Ủy ban Dân tộc': 'Bộ Dân tộc và Tôn giáo',
  // Agencies that came under Bộ Tài chính: Nghị định 29/2025/NĐ-CP
  'Tổng cục Thuế': 'Cục Thuế',
  'Tổng cục Hải quan': 'Cục Hải quan',
  'Tổng cục Thống kê': 'Cục Thống kê',
  // The Party's bodies of the centre and of provinces, February and March 2025
  'Ban Tuyên giáo Trung ương': 'Ban Tuyên giáo và Dân vận Trung ương',
  'Ban Dân vận Trung ương': 'Ban Tuyên giáo và Dân vận Trung ương',
  'Ban Kinh tế Trung ương': 'Ban Chính sách, chiến lược Trung ương',
  'Ban Đối ngoại Trung ương': 'Bộ Ngoại giao',
  'Ban Tuyên giáo Tỉnh ủy': 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  'Ban Dân vận Tỉnh ủy': 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  'Ban Tuyên giáo Thành ủy': 'Ban Tuyên giáo và Dân vận Thành ủy',
  'Ban Dân vận Thành ủy': 'Ban Tuyên giáo và Dân vận Thành ủy',
  'Đài Phát thanh và Truyền hình': 'Báo và Phát thanh, Truyền hình',
  // Branches of provinces that became those of areas in March 2025; a province has one
  'Ngân hàng Nhà nước chi nhánh tỉnh': 'Ngân hàng Nhà nước khu vực',
};

/**
 * Branches of a province that the ministry's agencies had until 2025 and what they have been called since 1 July 2025: in a
 * province, in a centrally run city.
 */
export const provincialSuccessors: Readonly<Record<string, readonly [inProvince: string, inCity: string]>> = {
  'Cục Thuế': ['Thuế tỉnh', 'Thuế thành phố'],
  'Cục Thống kê': ['Thống kê tỉnh', 'Thống kê thành phố'],
};

/** What took the place of a province's newspaper, "Báo" with the province's name, when it was joined with the broadcaster. */
export const newspaperSuccessor = 'Báo và Phát thanh, Truyền hình';
