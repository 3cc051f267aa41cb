/** The commonest family names, and words that stand in given names; common knowledge, in no order of frequency. */
export const commonFamilyNames = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Tô'.split(' ');

export const givenNameWords =
  `An Anh Ánh Ân Bá Bách Bảo Bình Bích Cảnh Châu Chí Chiến Chinh Công Cúc Cường Danh Diễm Diệu Dung Dũng Duy Duyên Dương Đại
  Đạt Đăng Điệp Đình Định Đoàn Đông Đồng Đức Giang Hà Hải Hân Hạnh Hào Hằng Hậu Hiền Hiển Hiếu Hiệp Hoa Hòa Hoàn Hoàng Hồng Huân
  Huệ Hùng Huy Huyền Hưng Hương Hữu Kha Khải Khang Khánh Khoa Khôi Kiên Kiệt Kim Kỳ Lam Lâm Lan Lệ Liên Linh Loan Lộc Long
  Lợi Luân Lương Ly Mạnh Mai Minh Mỹ Nam Nga Ngân Nghĩa Ngọc Nguyên Nhàn Nhân Nhật Nhi Nhung Như Oanh Phát Phi Phong Phú Phúc
  Phụng Phước Phương Phượng Quang Quân Quốc Quý Quyên Quyết Quỳnh Sáng Sinh Sơn Sỹ Tài Tâm Tân Thái Thanh Thành Thảo Thắng
  Thế Thi Thị Thiện Thịnh Thọ Thoa Thông Thơ Thu Thuận Thúy Thủy Thư Thương Tiến Tiệp Tín Tình Toàn Tôn Trang Trâm Trí Trinh
  Trọng Trung Trường Tú Tuân Tuấn Tùng Tuyên Tuyết Tường Uyên Vân Văn Viên Việt Vinh Vĩnh Vương Xuân Yên Yến`.split(
    /\s+/,
  );
