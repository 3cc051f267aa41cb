/**
 * What words of plans do in a row, for telling rows apart. Words are in lower case with their marks; phrases in folded
 * form, as they are looked for in folded text.
 */

/** Words that hold a sentence together and name nothing. */
export const functionWords =
  'và các của cho được trong với là có về đến từ theo trên tại bằng để do những một hoặc này đó khi như vào ra phải cần đã đang sẽ thì mà bị đạt nhằm nhất sau trước gồm bao';

/**
 * Words of a task that say what is done, or on what kind of paper, and words of a target that say how it is counted:
 * they differ from level to level while the matter stays ("xây dựng … / tham dự …", "tỷ lệ / số").
 */
export const actWords =
  'triển khai thực hiện xây dựng tổ chức tham gia dự mưu ban hành tiếp tục đẩy mạnh tăng cường nâng hoàn thiện thành rà soát phối hợp chủ trì kế hoạch chương trình văn bản công tác nhiệm vụ hiệu quả kịp thời đầy đủ đồng bộ toàn nội dung báo cáo kết đôn đốc theo dõi tỷ tỉ lệ số lượng tổng mức phấn đấu tối thiểu đa hằng hàng năm tháng quý giai đoạn phục vụ đề án';

/** Acts that leave the work to others, or are the least that can be done of it. */
export const lighterActs: readonly string[] = [
  'tham gia',
  'tham du',
  'phoi hop',
  'cu can bo',
  'de nghi',
  'trien khai noi dung',
  'xay dung van ban',
  'van ban trien khai',
  'cong van',
  'theo huong dan',
];

/** Words for one thing (folded phrases, all of two syllables); the first stands for all. */
export const synonyms: readonly (readonly string[])[] = [
  ['bao dam', 'dam bao'],
  ['hang nam', 'moi nam', 'thuong nien'],
  ['nguoi dan', 'cong dan', 'nhan dan'],
  ['tro len', 'tro di'],
  ['toi thieu', 'it nhat'],
  ['day manh', 'tang cuong', 'thuc day'],
  ['trien khai', 'thuc hien'],
  ['boi duong', 'tap huan'],
  ['su dung', 'ung dung', 'ap dung'],
  ['thanh lap', 'hinh thanh'],
  ['so luong', 'tong so'],
  ['ty le', 'ti le', 'ti trong', 'ty trong', 'ty suat'],
];

/**
 * Words of which one excludes the others in the same place: a row on one of them is no row on another (in lower case with
 * their marks).
 */
export const contrasts: readonly (readonly string[])[] = [
  ['tăng', 'giảm'],
  ['nhập', 'xuất'],
  ['đi', 'đến'],
  ['thu ngân sách', 'chi ngân sách'],
  ['thu', 'chi'],
  ['nam', 'nữ'],
  ['trong nước', 'nước ngoài', 'quốc tế', 'nội địa'],
  ['đầu vào', 'đầu ra', 'đầu tư'],
  ['tuyến trên', 'tuyến dưới'],
  ['thành thị', 'đô thị', 'nông thôn', 'miền núi'],
  [
    'tiểu học',
    'trung học cơ sở',
    'trung học phổ thông',
    'mầm non',
    'mẫu giáo',
    'nhà trẻ',
    'đại học',
    'cao đẳng',
    'trung cấp',
    'sơ cấp',
  ],
  [
    'y tế',
    'giáo dục',
    'phi nông nghiệp',
    'nông nghiệp',
    'công nghiệp',
    'lâm nghiệp',
    'thủy sản',
    'du lịch',
    'chăn nuôi',
    'trồng trọt',
    'dịch vụ',
    'xây dựng',
    'lao động',
    'đất đai',
    'hộ tịch',
  ],
  ['nước sạch', 'nước thải', 'nước hợp vệ sinh'],
  ['chất thải rắn', 'chất thải lỏng', 'chất thải nguy hại', 'chất thải y tế', 'chất thải sinh hoạt'],
  ['trực tuyến', 'trực tiếp'],
  ['toàn trình', 'một phần'],
  ['cấp mới', 'cấp lại', 'cấp đổi'],
  ['nghèo', 'cận nghèo', 'thoát nghèo'],
  ['bắt buộc', 'tự nguyện'],
  ['hữu cơ', 'an toàn', 'công nghệ cao'],
  ['bắt đầu', 'kết thúc'],
  ['sinh', 'tử', 'chết'],
  ['doanh nghiệp', 'hộ kinh doanh', 'hợp tác xã', 'hộ gia đình'],
  ['cán bộ', 'công chức', 'viên chức', 'người dân', 'học sinh', 'giáo viên', 'sinh viên', 'doanh nghiệp'],
  ['đúng hạn', 'trước hạn', 'quá hạn'],
  ['hài lòng', 'không hài lòng'],
  ['trẻ em', 'người lớn', 'người cao tuổi', 'trưởng thành'],
  ['hữu hình', 'vô hình'],
  ['công lập', 'tư thục', 'ngoài công lập', 'tư nhân'],
  ['máy chủ', 'máy trạm'],
  ['lợn', 'gà', 'vịt', 'bò', 'trâu', 'dê', 'tôm', 'cá'],
  [
    'lúa',
    'ngô',
    'sắn',
    'cà phê',
    'cao su',
    'hồ tiêu',
    'điều',
    'chè',
    'mía',
    'chuối',
    'sầu riêng',
    'bưởi',
    'cam',
    'xoài',
  ],
  ['sơ sinh', 'mẹ'],
  ['nông thôn mới', 'nông thôn mới nâng cao', 'nông thôn mới kiểu mẫu'],
  ['qua đào tạo', 'qua đào tạo có bằng cấp'],
  ['cấp cứu', 'khám bệnh', 'chữa bệnh'],
];

/** Abbreviations of things, as they are printed in plans; those of bodies are the registry's. */
export const abbreviatedTerms: Readonly<Record<string, string>> = {
  TTHC: 'thủ tục hành chính',
  CCHC: 'cải cách hành chính',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  DVCQG: 'dịch vụ công quốc gia',
  CSDL: 'cơ sở dữ liệu',
  CSDLQG: 'cơ sở dữ liệu quốc gia',
  CNTT: 'công nghệ thông tin',
  CNS: 'công nghệ số',
  CĐS: 'chuyển đổi số',
  ĐMST: 'đổi mới sáng tạo',
  KHCN: 'khoa học và công nghệ',
  ATTT: 'an toàn thông tin',
  ANM: 'an ninh mạng',
  ATTP: 'an toàn thực phẩm',
  VSATTP: 'vệ sinh an toàn thực phẩm',
  HTTT: 'hệ thống thông tin',
  HTX: 'hợp tác xã',
  DN: 'doanh nghiệp',
  DNNVV: 'doanh nghiệp nhỏ và vừa',
  CBCC: 'cán bộ công chức',
  CBCCVC: 'cán bộ công chức viên chức',
  CCVC: 'công chức viên chức',
  UBND: 'ủy ban nhân dân',
  HĐND: 'hội đồng nhân dân',
  PVHCC: 'phục vụ hành chính công',
  NTM: 'nông thôn mới',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  BHTN: 'bảo hiểm thất nghiệp',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  GDĐT: 'giáo dục và đào tạo',
  GTVT: 'giao thông vận tải',
  NSNN: 'ngân sách nhà nước',
  NSĐP: 'ngân sách địa phương',
  QSDĐ: 'quyền sử dụng đất',
  GCNQSDĐ: 'giấy chứng nhận quyền sử dụng đất',
  TNMT: 'tài nguyên và môi trường',
  NNMT: 'nông nghiệp và môi trường',
  KTXH: 'kinh tế xã hội',
  PCCC: 'phòng cháy chữa cháy',
  PCTN: 'phòng chống tham nhũng',
  ATGT: 'an toàn giao thông',
  ANTT: 'an ninh trật tự',
  SHTT: 'sở hữu trí tuệ',
  GRDP: 'tổng sản phẩm trên địa bàn',
  KCN: 'khu công nghiệp',
  CCN: 'cụm công nghiệp',
  TMĐT: 'thương mại điện tử',
  TTTT: 'thông tin và truyền thông',
  AI: 'trí tuệ nhân tạo',
  CNSCĐ: 'công nghệ số cộng đồng',
};
