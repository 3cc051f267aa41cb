/** Words of the grammar of unit names, in lower case with marks, tones in the new place ("hóa", "ủy"). */
const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[|\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

/** Nouns that open the name of one body when a proper name follows: "Chi cục Phát triển nông thôn". */
export const heads = words(`
  sở|bộ|ban|cục|tổng cục|vụ|viện|văn phòng|vp|phòng|ủy ban|ub|hội đồng|trung tâm|tt|chi cục|công an|đài|báo|tạp chí
  trường|đại học|học viện|chi nhánh|ngân hàng|kho bạc|liên đoàn|hội|đoàn|liên minh|liên hiệp|hiệp hội|quỹ|bệnh viện
  trạm|đội|tổ|tiểu ban|đảng ủy|đảng bộ|chi bộ|công đoàn|công ty|tổng công ty|tập đoàn|thư viện|bảo tàng|nhà hát
  nhà văn hóa|hạt|hợp tác xã|câu lạc bộ|bộ phận|cơ quan|doanh nghiệp|cổng|ubnd|hđnd|mặt trận|đồn|vườn|cảng|nhóm
  kênh|đơn vị
`);

/** Beginnings that look like a head and are none: "báo cáo", "phòng chống". */
export const falseHeads = words(`
  báo cáo|báo chí|ban hành|ban đêm|bộ chỉ số|bộ tiêu|bộ thủ|bộ công cụ|bộ máy|bộ luật|bộ dữ|bộ tài liệu|bộ câu
  tổ chức|tổ hợp|hội nghị|hội thảo|hội thi|hội viên|hội nhập|hội tụ|hội chợ|hội họp|đoàn kết|đoàn viên|đoàn thể
  phòng chống|phòng ngừa|phòng cháy|phòng thủ|phòng họp|phòng học|phòng bệnh|trường hợp|đội ngũ|quỹ đất|viện dẫn
  vụ việc|vụ án|cục bộ|xã hội|bộ phận chuyên|đài thọ|sở hữu|sở tại|sở thích|viện phí|trạm bts|trạm phát|cổng dịch vụ
  cổng trường|vườn ươm|nhóm chỉ tiêu|nhóm nhiệm vụ|đơn vị tính|đơn vị đo|cơ quan thường trú|hội đồng khoa|bộ mặt
`);

/** Levels of place that follow a body's name, with or without the place's own name. */
export const placeWords = words(`
  tỉnh|thành phố|tp|xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|ấp|thôn|khu phố|khóm|bản|buôn|làng|tổ dân phố|xóm
`);

/** Members of a collective: "các sở, ban, ngành, địa phương". Longer ones are tried first. */
export const collectiveNouns = words(`
  sở|ban|ngành|phòng|cơ quan|đơn vị|địa phương|bộ|cục|vụ|viện|chi cục|trung tâm|văn phòng|ban đảng
  xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|ấp|thôn|khu phố|khóm|bản|buôn|làng|tổ dân phố|xóm|htx|khu dân cư
  nhà trường|trường|trường học|trường đại học|trường cao đẳng|cơ sở giáo dục|cơ sở đào tạo|cơ sở y tế|trạm y tế
  bệnh viện|viện nghiên cứu|tổ chức|tổ chức chính trị|hội|hội đoàn thể|đoàn thể|tổ chức đoàn thể|doanh nghiệp
  doanh nghiệp nhà nước|công ty|tập đoàn|tổng công ty|ngân hàng|tổ chức tín dụng|hợp tác xã|nhà mạng|đảng bộ|đảng ủy
  chi bộ|cấp ủy|cấp|chính quyền|chính quyền địa phương|ban quản lý|ban quản lý dự án|chủ đầu tư|thành viên
  lực lượng vũ trang|cơ quan báo chí|phòng ban|sở ngành|ban ngành|bộ phận|lực lượng|cộng đồng|tổ công nghệ số cộng đồng
  tổ cnscđ|tổ cns cộng đồng|đơn vị sự nghiệp|hiệp hội|quỹ|đội|tổ|trạm|hội đồng|điểm trường|hội đặc thù|cá nhân
  trung tâm y tế|khu công nghiệp|đại học|cao đẳng|học viện|cơ quan đảng|đồn biên phòng
`);

/** Nouns that may open a collective without "các": "Cơ quan, đơn vị". */
export const bareCollectiveNouns = words(`
  sở|ban|ngành|phòng|cơ quan|đơn vị|địa phương|bộ|xã|phường|cấp ủy|thành viên|trường|doanh nghiệp|hội|ấp|thôn|khu phố
  phòng ban|sở ngành|ban ngành|đảng ủy|đoàn thể|huyện
`);

/** What may stand after a member of a collective. */
export const collectiveModifiers = words(`
  liên quan|có liên quan|chuyên môn|trực thuộc|chức năng|nhà nước|sự nghiệp|công lập|viễn thông|hành chính|báo chí|khác
  trung ương|tw|cấp tỉnh|cấp xã|cấp huyện|cấp cơ sở|các cấp|ở cơ sở|cơ sở|có thẩm quyền|hữu quan|đảng|sự nghiệp công lập
  chuyên ngành|chính trị xã hội|xã hội|nghề nghiệp|ngang sở|ngang bộ|cùng cấp|chủ quản|quản lý nhà nước|ngành dọc
  đoàn thể|kinh tế|tham mưu giúp việc|quân sự|công nghệ số|bưu chính|công nghệ|cm|dvvt|dvc|vn
  dịch vụ viễn thông|bưu chính viễn thông|viễn thông công nghệ thông tin|cung cấp dịch vụ viễn thông|trong ngành
  thành viên|chính trị|tự nhiên xã hội|tín dụng|đại học|cao đẳng|học|ngoài công lập|phổ thông|mầm non|tiểu học|thcs|thpt
`);

/** Words that quantify a collective. */
export const quantifiers = words('các|những|mọi|tất cả các|tất cả|toàn thể các|toàn bộ các|từng|mỗi|một số');

/** Offices that may stand without their body. */
export const offices = words(`
  chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|tổng giám đốc|thủ trưởng|bộ trưởng|thứ trưởng|cục trưởng
  chi cục trưởng|hiệu trưởng|chánh văn phòng|phó chánh văn phòng|chánh thanh tra|tổng biên tập|trưởng phòng
  phó trưởng phòng|trưởng ban|phó trưởng ban|chỉ huy trưởng|người đứng đầu|tổ trưởng|viện trưởng|chánh án|trưởng ấp
  trưởng thôn|trưởng khu phố|trưởng trạm|trưởng công an|vụ trưởng|trưởng các|chủ nhiệm|ủy viên|tư lệnh|chánh
`);

/** Offices that need their body after them. */
export const dependentOffices = words(`
  trưởng|phó trưởng|phó|lãnh đạo|tập thể lãnh đạo|ban giám đốc|ban lãnh đạo|công chức|ban giám hiệu|pct|ct|pcvp
  thường trực|chuyên viên|người phụ trách
`);

/** Words after which no name goes on, whatever their case. */
export const hardStops = words(`
  chủ trì|phối hợp|tham mưu|căn cứ|có trách nhiệm|chịu trách|thực hiện|triển khai|ban hành|tiếp tục|tập trung|khẩn trương
  thường xuyên|định kỳ|kịp thời|đề nghị|yêu cầu|báo cáo|trình|giao|trên cơ sở|trước ngày|đã|đang|sẽ|phải|được
`);

/** Words after which a name does not go on when they are printed in lower case. */
export const softStops = words(`
  có|là|về|theo|trong|trên|tại|ở|để|nhằm|do|bởi|khi|nếu|thì|mà|với|cùng|của|từ|đến|trước|sau|hoặc|hay|này|đó|như|gửi|lập
  làm|giúp|không|chưa|cho|bằng|qua|cần|bị|ra|đưa|ký|xin|mở|thông qua|đồng thời|nhất là|đặc biệt|bao gồm|gồm|cũng|còn|vẫn
  xây dựng|tổ chức|tổng hợp|theo dõi|đề xuất|rà soát|hướng dẫn|kiểm tra|giám sát|đôn đốc|cập nhật|bố trí|phân công
  phân bổ|tăng cường|đẩy mạnh|chỉ đạo|lãnh đạo|trực tiếp|nghiên cứu|nâng cao|bảo đảm|đảm bảo|hoàn thành|hoàn thiện
  phát huy|vận hành|cung cấp|tiếp nhận|tuyên truyền|vận động|huy động|hỗ trợ|thẩm định|phê duyệt|quyết định|quy định
  công bố|thông báo|xem xét|lựa chọn|đánh giá|khai thác|sử dụng|quản lý|kết nối|chia sẻ|tích hợp|làm việc|tham gia
  giải quyết|xử lý|tháo gỡ|thống nhất|ký kết|đăng ký|sẵn sàng|quán triệt|nghiêm túc|ưu tiên|lồng ghép|chuẩn bị|cân đối
  thẩm tra|trả lời|thí điểm|nhân rộng|hình thành|thành lập|đầu tư|thu hút|phát triển|khuyến khích|thúc đẩy|tạo điều
  gắn với|gắn kết|xác định|xác nhận|điều chỉnh|bổ sung|sửa đổi|cụ thể|lấy ý|phổ biến|tập huấn|bồi dưỡng|đào tạo|số hóa
  chuyển đổi|mở rộng|duy trì|củng cố|khảo sát|thống kê|thu thập|rút kinh|sơ kết|tổng kết|khen thưởng|biểu dương
  chấn chỉnh|nhắc nhở|kiến nghị|phản ánh|tiến hành|trao đổi|thảo luận|tích cực|quan tâm|chú trọng|phấn đấu|cam kết
  quyết tâm|chủ động|đôn đốc|kiện toàn|tạo lập|khắc phục|hằng|hàng|thay|nêu|nhận|cấp phát|công khai|áp dụng|ứng dụng
  tái cấu trúc|làm sạch|chuẩn hóa|phát động|phát hiện|ngăn chặn|đấu tranh|quy hoạch|bàn giao|lắp đặt|trang bị|nâng cấp
  đăng tải|truyền thông|tư vấn|giới thiệu|hợp tác|thuộc|trực thuộc|cấp|nơi|khác|đối với|năm|ngày|tháng|quý|các|những
`);

/** Verbs that may open a clause describing members of a collective inside a cell: "Các đơn vị tham gia …". */
export const relativeVerbs = words(
  'tham gia|có tham gia|được giao|được phân công|liên quan đến|có liên quan đến|thuộc phạm vi|có chức năng',
);

/** Lower-case words of names that registered names do not show. */
export const nameWords = words(`
  khoa học|công nghệ|đổi mới|sáng tạo|chuyển đổi số|thông tin|truyền thông|môi trường|tài nguyên|nông nghiệp|nông thôn
  xã hội|văn hóa|thể thao|du lịch|giáo dục|đào tạo|y tế|kinh tế|tài chính|kế hoạch|đô thị|hạ tầng|giao thông|vận tải
  thú y|thủy sản|chất lượng|thực vật|thực phẩm|nhân dân|cộng đồng|việc làm|dân số|bệnh tật|công nghiệp|thương mại
  đầu tư|quỹ đất|đất đai|phòng hộ|đặc dụng|cảnh sát|hành chính|trật tự|an ninh|an toàn|pháp lý|nhà nước|lịch sử|lưu trữ
  nghệ thuật|thiên nhiên|tổng hợp|điện tử|thông minh|trẻ em|thanh niên|phụ nữ|việt nam|quốc gia|trung ương|sự nghiệp
  công cộng|dịch vụ|dữ liệu|số|mạng|rừng|công trình|dự án|xây dựng|sinh thái|vùng|miền|khu vực|liên tỉnh|chuyên nghiệp|điều tra
`);

/** Verbs that make a cell of units a sentence. */
export const strongVerbs = words(`
  chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|triển khai|thực hiện|căn cứ|đề xuất|rà soát|theo dõi|báo cáo
  hướng dẫn|đôn đốc|ban hành|tổ chức thực hiện|xem xét|phê duyệt|chỉ đạo|cung cấp|đã|đang|sẽ|phải|giao|hoàn thành|trình
`);

/** Cited documents, which no name of a body goes on with. */
export const citedTypes = words(`
  kế hoạch số|kế hoạch hành động|kế hoạch của|nghị quyết|quyết định|công văn|thông báo|kết luận|chỉ thị|báo cáo|luật|nghị định
  thông tư|chương trình hành|tờ trình|kế hoạch này|đề án
`);
