/** Terms of plans and reports whose spelling leaves no choice: what else is printed for one of them is a misprint. */
export const domainTerms = `
  kế hoạch | chuyển đổi | chuyển đổi số | đổi mới | đổi mới sáng tạo | sáng tạo | thể chế | phấn đấu |
  bảo đảm | đảm bảo | hành chính | thủ tục hành chính | công nghệ | khoa học | công nghệ thông tin |
  thông tin | truyền thông | nhiệm vụ | giải pháp | chỉ tiêu | mục tiêu | nghị quyết | quyết định |
  nghị định | thông tư | thông báo | báo cáo | kết luận | chương trình | hành động | đề án | dự án |
  phương án | kết quả | thực hiện | triển khai | tổ chức thực hiện | hoàn thành | hoàn thiện | xây dựng |
  nâng cao | nâng cấp | phát triển | phát huy | đẩy mạnh | tăng cường | thúc đẩy | ứng dụng | sử dụng |
  quản lý | quản trị | điều hành | chỉ đạo | lãnh đạo | phối hợp | chủ trì | đơn vị | cơ quan | tổ chức |
  cá nhân | doanh nghiệp | hợp tác xã | hộ gia đình | người dân | nhân dân | ủy ban nhân dân |
  hội đồng nhân dân | đảng ủy | tỉnh ủy | cấp ủy | chính quyền | chính phủ | chính trị | bộ chính trị |
  ban chỉ đạo | địa phương | địa bàn | trung ương | cán bộ | công chức | viên chức | người lao động |
  đào tạo | bồi dưỡng | tập huấn | kỹ năng | kiến thức | năng lực | chất lượng | hiệu quả | hiệu lực |
  nguồn lực | nguồn nhân lực | nhân lực | kinh phí | ngân sách | ngân sách nhà nước | nhà nước | đầu tư |
  hạ tầng | cơ sở dữ liệu | cơ sở | dữ liệu | hệ thống | nền tảng | kết nối | tích hợp | chia sẻ |
  khai thác | vận hành | giám sát | kiểm tra | đánh giá | theo dõi | đôn đốc | tổng hợp | định kỳ |
  hàng tháng | hàng năm | hằng năm | thời hạn | thời gian | tiến độ | sản phẩm | dịch vụ | dịch vụ công |
  dịch vụ công trực tuyến | trực tuyến | trực tiếp | toàn trình | điện tử | môi trường | giao dịch |
  thanh toán | tài khoản | định danh | chữ ký số | hồ sơ | giấy tờ | văn bản | số hóa | tài liệu |
  lưu trữ | an toàn thông tin | an ninh mạng | an toàn | bảo mật | tuyên truyền | phổ biến | nhận thức |
  trách nhiệm | trách nhiệm thực hiện | chức năng | thẩm quyền | quy định | quy hoạch | quy trình |
  quy mô | tiêu chuẩn | tiêu chí | định mức | danh mục | phụ lục | cải cách | cải cách hành chính |
  kinh tế | xã hội | văn hóa | giáo dục | y tế | nông nghiệp | công nghiệp | thương mại | du lịch |
  giao thông | tài chính | tài nguyên | nội vụ | tư pháp | công an | quốc phòng | an ninh | quốc gia |
  quốc tế | hợp tác quốc tế | hội nhập | nghiên cứu | thí điểm | mô hình | khởi nghiệp | hệ sinh thái |
  trí tuệ nhân tạo | sở hữu trí tuệ | tỷ lệ | số lượng | tối thiểu | tối đa | trung bình | tăng trưởng |
  năng suất | thu hút | khuyến khích | hỗ trợ | tạo điều kiện | điều kiện | thuận lợi | khó khăn |
  vướng mắc | kiến nghị | đề xuất | tham mưu | rà soát | cập nhật | sửa đổi | bổ sung | ban hành |
  hướng dẫn | yêu cầu | mục đích | quan điểm | nguyên tắc | định hướng | tầm nhìn | giai đoạn | lộ trình |
  chiến lược | trọng tâm | trọng điểm | đột phá | đồng bộ | thống nhất | kịp thời | đầy đủ | chính xác |
  nghiêm túc | thường xuyên | liên tục | thường trực | cơ quan thường trực | văn phòng | trung tâm |
  phục vụ | phục vụ hành chính công | tiếp nhận | giải quyết | công khai | minh bạch | giải trình |
  kỷ luật | kỷ cương | thi đua | khen thưởng | thủ trưởng | giám đốc | chủ tịch | phó chủ tịch | bí thư |
  thành viên | căn cứ | nơi nhận | kính gửi | trân trọng | chịu trách nhiệm | phân công | phân cấp |
  phân bổ | ủy quyền | đất đai | quy chuẩn | kỹ thuật | thiết bị | trang thiết bị | phần mềm | phần cứng |
  viễn thông | băng rộng | phủ sóng | kho dữ liệu | điện toán đám mây | cổng thông tin điện tử |
  cổng dịch vụ công | thông minh | đô thị | nông thôn | nông thôn mới | chăm sóc sức khỏe | sức khỏe |
  bảo hiểm | bảo hiểm xã hội | giảm nghèo | việc làm | lao động | thương binh | dân số | dân tộc |
  tôn giáo | thanh niên | phụ nữ | mặt trận tổ quốc | đoàn thể | cộng đồng | tổ công nghệ số cộng đồng |
  sơ kết | tổng kết | rõ người | rõ việc | tổ chức triển khai | bám sát | cụ thể hóa | khả thi | lãng phí |
  tiêu cực | tham nhũng | thực tiễn | hình thức | nội dung | đối tượng | phạm vi | đối với | đồng chí |
  nhiệm kỳ | đại hội | đại biểu | tồn tại | hạn chế | nguyên nhân | ưu tiên | lợi thế | tiềm năng |
  cạnh tranh | chỉ số | xếp hạng | hài lòng | sáng kiến | sáng chế | phát minh | chuyên gia |
  nhà khoa học | viện nghiên cứu | trường đại học | học sinh | sinh viên | giáo viên | phấn đấu đạt |
  phấn đấu đến | chỉ tiêu phấn đấu | phấn đấu hoàn thành | chuyển đổi xanh | liên thông | trục liên thông |
  cơ sở hạ tầng | bộ thủ tục | đúng tiến độ | tiến độ thực hiện | phân kỳ | cơ chế chính sách | cơ chế |
  chính sách
`;

/**
 * Phrases with the same letters but other marks that are good Vietnamese themselves ("khóa học", "lưu trú"), or that come
 * about where two words merely meet ("theo đối tượng"): seen in 5 million words of laws and reports. Never suggested on.
 */
export const plausiblePhrases = `
  chuyển đối | chuyển dời | chuyển đổi sở | đổi môi | phần dầu | phần đầu | đảm bao | khóa học | khoá học |
  truyền thống | chi tiêu | mức tiêu | thống tự | thông từ | thống tư | thống bảo | thống bao | hành đóng |
  để ăn | đề an | để ấn | đủ án | phường an | hoãn thanh | năng cao | năng cấp | thức đầy | ứng đúng |
  sự đúng | diễu hành | có quan | có quản | có quần | cố quan | có quân | cả nhãn | cá nhận | người dẫn |
  nhân dẫn | nhận dán | nhận dẫn | cấp úy | cấp uý | chỉnh trị | bản chỉ đạo | cần bổ | can bỏ | cần bỏ |
  cần bố | bởi đường | kiện thực | kiến thực | kiện thúc | nhận lực | đầu từ | đau từ | có số | có sở |
  cơ số | có sổ | có sơ | cơ sơ | có so | theo đối | định kỹ | định ký | hằng tháng | hàng nằm | tiện đo |
  tiện đó | tiền đó | tiền do | tiện do | tiên do | tiến đó | tiên đó | sản phạm | đích vụ | địch vũ |
  dịch vụ cổng | toán trình | điện từ | điện tự | diện từ | diện tự | mọi trường | mời trưởng |
  thành toàn | tại khoản | định đánh | định dành | hộ số | họ số | hộ sở | vẫn bán | ván bản | vấn ban |
  sở hóa | sở hỏa | số hòa | sơ hòa | sở hoà | số hoa | lưu trú | báo mất | tuyến truyền | nhân thực |
  nhận thực | nhãn thực | nhân thức | quỹ mở | định mục | định mực | tại chính | tự pháp | thì điểm |
  số lương | tội thiếu | tội đã | tôi đã | hộ trở | kiện nghỉ | để xuất | bàn hành | bản hành | mục dịch |
  đỉnh hướng | giải đoàn | trong tạm | trồng tạm | trong điểm | động bố | động bộ | thưởng trực | thì đưa |
  thứ trưởng | bị thu | bị thứ | bị thủ | bí thứ | bị thử | thanh viên | can cư | kinh gửi | trận trong |
  trấn trong | trần trong | phần công | phận công | phán công | phân bố | phần bổ | đặt đài | đặt đại |
  trạng thiết bị | phần cung | phần củng | thống mình | đó thì | độ thi | độ thì | dỡ thì | dò thì |
  do thì | do thi | dò thị | đỗ thì | độ thị | đồ thì | đỡ thì | đổ thì | lao đóng | lào động | dẫn sơ |
  dẫn số | thành niên | sở kết | số kết | thẩm những | thẩm nhưng | thăm những | thức tiến | thức tiền |
  hình thực | nơi dừng | đổi tương | phẩm vi | phẩm vị | đổi với | động chi | đồng chi | nhiệm ký |
  đãi biểu | tồn tài | nguyện nhận | chí số | chi so | xếp hàng | hại lòng | chuyển giá | bố thủ tục |
  tiện do thực hiện | phần ký | phận kỹ | phán ký | có chế | cố chế | thống báo | thông bao | chỉ đào |
  đồng chỉ | động chỉ | đông chỉ | đóng chỉ | hành đồng | định kỷ | nghị đình | nghị đính | chỉnh phù |
  chính phù | tải chính | thức hiển | viên thông | viên thống | định hưởng | nhãn thức | kết nội |
  địa bán | đời với | đới với | đôi với | sang chế | chức nâng | thống tín | chỉ sơ | công ân | phán cấp |
  vấn phòng | năng cập | chi đào | đình kỹ | thức hiện | tiêu chỉ | thực hiến | dự liệu | kết nổi |
  đơn độc | đồ thị | thông bào | giao viên | hành chỉnh | thương xuyên | đánh gia | bảo cáo |
  thông thường | mở hình | chuyên giao | ban chi đạo | công bố | trong tâm | thông tri | sơ hóa |
  kiện toàn | cá nhân hóa | phát hủy | thành tra | thuận lời | chia sẽ | bộ sung | dịch vũ
`;
