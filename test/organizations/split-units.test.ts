import { expect, test } from 'vitest';
import { splitUnits } from '../../src/organizations/split-units.js';

test.each([
  { raw: 'Sở Tài chính Các Sở, ngành, địa phương', units: ['Sở Tài chính', 'Các Sở, ngành, địa phương'] }, // the separator was lost
  {
    raw: 'Sở Khoa học và Công nghệ, Công an tỉnh các Sở, ngành, địa phương',
    units: ['Sở Khoa học và Công nghệ', 'Công an tỉnh', 'các Sở, ngành, địa phương'],
  },
  {
    raw: 'Sở Tài chính, Sở Tư pháp Các Sở, ngành, địa phương',
    units: ['Sở Tài chính', 'Sở Tư pháp', 'Các Sở, ngành, địa phương'],
  },
  { raw: 'Sở Văn hóa, Thể thao và Du lịch', units: ['Sở Văn hóa, Thể thao và Du lịch'] }, // one name
  {
    raw: 'Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính',
    units: ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính'],
  },
  { raw: 'Các phòng, ban, đơn vị thuộc Sở', units: ['Các phòng, ban, đơn vị thuộc Sở'] },
  { raw: 'Các cơ quan, đơn vị, địa phương', units: ['Các cơ quan, đơn vị, địa phương'] },
  { raw: 'Văn phòng HĐND và UBND xã', units: ['Văn phòng HĐND và UBND xã'] }, // one office of two bodies
  { raw: 'Phòng Kinh tế, Hạ tầng và Đô thị', units: ['Phòng Kinh tế, Hạ tầng và Đô thị'] },
  { raw: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', units: ['Ban Tuyên giáo và Dân vận Tỉnh ủy'] },
  { raw: 'Các Sở, ngành, địa phương và Công an tỉnh', units: ['Các Sở, ngành, địa phương', 'Công an tỉnh'] },
  {
    raw: 'Báo Đồng Nai và Đài Phát thanh truyền hình Đồng Nai',
    units: ['Báo Đồng Nai', 'Đài Phát thanh truyền hình Đồng Nai'],
  },
  { raw: 'Sở KHCN, và các xã/phường', units: ['Sở KHCN', 'các xã/phường'] }, // "xã/phường" is one collective
  { raw: 'UBND các xã, phường', units: ['UBND các xã, phường'] },
  { raw: 'các sở, ban, ngành; UBND cấp xã', units: ['các sở, ban, ngành', 'UBND cấp xã'] },
  { raw: 'Các sở, ban, ngành, UBND cấp xã', units: ['Các sở, ban, ngành', 'UBND cấp xã'] },
  {
    raw: 'Sở Xây dựng, Phường Bình Phước, Chơn Thành',
    units: ['Sở Xây dựng', 'Phường Bình Phước', 'Chơn Thành'],
  }, // the level is said once
  { raw: 'các đơn vị liên quan', units: ['các đơn vị liên quan'] },
  { raw: 'Đoàn Thanh niên, Hội LHPN', units: ['Đoàn Thanh niên', 'Hội LHPN'] },
  {
    raw: 'Trung tâm Công nghệ thông tin, Trung tâm Kỹ thuật Tài nguyên và Môi trường',
    units: ['Trung tâm Công nghệ thông tin', 'Trung tâm Kỹ thuật Tài nguyên và Môi trường'],
  },
  { raw: 'Trung tâm Công nghệ Thông tin, Văn phòng', units: ['Trung tâm Công nghệ Thông tin', 'Văn phòng'] },
  { raw: 'Văn phòng (TCCB)', units: ['Văn phòng (TCCB)'] },
  {
    raw: 'Văn phòng Đăng ký đất đai; Phòng Đất đai; Phòng Quy hoạch',
    units: ['Văn phòng Đăng ký đất đai', 'Phòng Đất đai', 'Phòng Quy hoạch'],
  },
  {
    raw: 'Các phòng, đơn vị tham gia giải quyết thủ tục hành chính',
    units: ['Các phòng, đơn vị tham gia giải quyết thủ tục hành chính'],
  }, // a clause that tells which
  {
    raw: 'Các phòng, đơn vị có tham gia giải quyết thủ tục hành chính',
    units: ['Các phòng, đơn vị có tham gia giải quyết thủ tục hành chính'],
  },
  {
    raw: 'Trạm y tế, Các nhà trường, Phòng VH-XH, Phòng Kinh tế',
    units: ['Trạm y tế', 'Các nhà trường', 'Phòng VH-XH', 'Phòng Kinh tế'],
  },
  {
    raw: 'Sở Y tế, Sở Giáo dục và Đào tạo, BHXH tỉnh, Sở Xây dựng',
    units: ['Sở Y tế', 'Sở Giáo dục và Đào tạo', 'BHXH tỉnh', 'Sở Xây dựng'],
  },
  { raw: 'Chi nhánh Ngân hàng nhà nước', units: ['Chi nhánh Ngân hàng nhà nước'] },
  { raw: 'Công an tỉnh, Các Sở, ngành, địa phương', units: ['Công an tỉnh', 'Các Sở, ngành, địa phương'] },
  { raw: 'Sở KHCN, VP UBND tỉnh', units: ['Sở KHCN', 'VP UBND tỉnh'] },
  { raw: 'Cơ quan, đơn vị', units: ['Cơ quan, đơn vị'] },
  { raw: 'VP. HĐND-UBND', units: ['VP. HĐND-UBND'] },
  { raw: '- Sở Tài chính\n- Sở Xây dựng;', units: ['Sở Tài chính', 'Sở Xây dựng'] },
  { raw: '- Sở Tài chính - Sở Xây dựng', units: ['Sở Tài chính', 'Sở Xây dựng'] }, // bullets on one line
  { raw: 'Sở Khoa học\nvà Công nghệ', units: ['Sở Khoa học và Công nghệ'] }, // the cell's width broke the name
  { raw: '-', units: [] },
  {
    raw: 'Theo hướng dẫn của Sở Tài chính, Sở Xây dựng',
    units: ['Theo hướng dẫn của Sở Tài chính, Sở Xây dựng'],
  }, // a sentence
  {
    raw: 'Sở Tài chính chủ trì, phối hợp với Sở Xây dựng tham mưu',
    units: ['Sở Tài chính chủ trì, phối hợp với Sở Xây dựng tham mưu'],
  }, // a sentence that begins with a unit
  { raw: 'Sở Tài chính, Xây dựng, Y tế', units: ['Sở Tài chính', 'Xây dựng', 'Y tế'] }, // the head is said once
  {
    raw: 'Phòng Kinh tế, Phòng Văn hóa - Xã hội, Công an xã, Ban CHQS xã.',
    units: ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Công an xã', 'Ban CHQS xã'],
  },
  {
    raw: 'Văn phòng HĐND và UBND; Trung tâm Phục vụ hành chính công; các cơ quan, đơn vị có liên quan',
    units: [
      'Văn phòng HĐND và UBND',
      'Trung tâm Phục vụ hành chính công',
      'các cơ quan, đơn vị có liên quan',
    ],
  },
  { raw: 'UBND xã, phường, Công an tỉnh', units: ['UBND xã, phường', 'Công an tỉnh'] },
  { raw: 'Sở Nội vụ & Sở Tài chính', units: ['Sở Nội vụ', 'Sở Tài chính'] },
  { raw: 'Sở Nội vụ/Sở Tài chính', units: ['Sở Nội vụ', 'Sở Tài chính'] },
  { raw: 'VNPT, Viettel, MobiFone', units: ['VNPT', 'Viettel', 'MobiFone'] },
  { raw: 'Đảng ủy, UBND các xã, phường', units: ['Đảng ủy', 'UBND các xã, phường'] },
  {
    raw: 'Các sở, ban, ngành tỉnh; Ủy ban MTTQ Việt Nam tỉnh; UBND các xã, phường',
    units: ['Các sở, ban, ngành tỉnh', 'Ủy ban MTTQ Việt Nam tỉnh', 'UBND các xã, phường'],
  },
  { raw: 'Các sở, ban, ngành và UBND các xã, phường', units: ['Các sở, ban, ngành', 'UBND các xã, phường'] },
  { raw: 'Sở Tài chính (chủ trì), Sở Y tế', units: ['Sở Tài chính (chủ trì)', 'Sở Y tế'] },
  { raw: 'Các Sở: Tài chính, Xây dựng, Y tế', units: ['Các Sở: Tài chính', 'Xây dựng', 'Y tế'] },
  { raw: 'Sở Tài chính và các đơn vị liên quan', units: ['Sở Tài chính', 'các đơn vị liên quan'] },
  { raw: 'Thường trực HĐND, UBND xã', units: ['Thường trực HĐND', 'UBND xã'] },
  { raw: 'Phòng VH-XH Phòng Kinh tế', units: ['Phòng VH-XH', 'Phòng Kinh tế'] },
  {
    raw: 'Tổ công nghệ số cộng đồng các ấp, Đoàn xã',
    units: ['Tổ công nghệ số cộng đồng các ấp', 'Đoàn xã'],
  },
  { raw: 'Hội Nông dân, Phụ nữ, Cựu chiến binh', units: ['Hội Nông dân', 'Phụ nữ', 'Cựu chiến binh'] },
  { raw: 'Các tổ chức chính trị - xã hội', units: ['Các tổ chức chính trị - xã hội'] },
  {
    raw: 'Trường Đại học Lạc Hồng, Trường Đại học Đồng Nai',
    units: ['Trường Đại học Lạc Hồng', 'Trường Đại học Đồng Nai'],
  },
  { raw: '', units: [] },
  { raw: 'x', units: [] },
  { raw: ' – ', units: [] },
  {
    raw: 'Bộ Công an; Bộ Khoa học và Công nghệ, các bộ, ngành, địa phương',
    units: ['Bộ Công an', 'Bộ Khoa học và Công nghệ', 'các bộ, ngành, địa phương'],
  },
  {
    raw: 'Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ; UBND các tỉnh, thành phố trực thuộc Trung ương',
    units: [
      'Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ',
      'UBND các tỉnh, thành phố trực thuộc Trung ương',
    ],
  },
  {
    raw: 'Phòng Kinh tế (đối với xã), Phòng Kinh tế, Hạ tầng và Đô thị (đối với phường)',
    units: ['Phòng Kinh tế (đối với xã)', 'Phòng Kinh tế, Hạ tầng và Đô thị (đối với phường)'],
  },
  {
    raw: 'Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã',
    units: ['Đồng chí Nguyễn Văn A', 'Phó Chủ tịch UBND xã'],
  },
  {
    raw: 'Trường THCS Nguyễn Du, Trường Tiểu học Kim Đồng',
    units: ['Trường THCS Nguyễn Du', 'Trường Tiểu học Kim Đồng'],
  },
  {
    raw: 'Kho bạc Nhà nước khu vực XIII; Thuế tỉnh Lâm Đồng; Bảo hiểm xã hội tỉnh',
    units: ['Kho bạc Nhà nước khu vực XIII', 'Thuế tỉnh Lâm Đồng', 'Bảo hiểm xã hội tỉnh'],
  },
  {
    raw: 'Hội Nông dân tỉnh, Hội LHPN tỉnh, Tỉnh đoàn, LĐLĐ tỉnh',
    units: ['Hội Nông dân tỉnh', 'Hội LHPN tỉnh', 'Tỉnh đoàn', 'LĐLĐ tỉnh'],
  },
  { raw: 'P. VH-XH, P. KT, VP HĐND&UBND', units: ['P. VH-XH', 'P. KT', 'VP HĐND&UBND'] },
  { raw: '1. Sở Y tế 2. Sở Tài chính', units: ['Sở Y tế', 'Sở Tài chính'] },
  { raw: 'Các Sở Tài chính, Xây dựng, Công Thương', units: ['Các Sở Tài chính', 'Xây dựng', 'Công Thương'] },
  { raw: 'Chi cục Thuế, Kho bạc', units: ['Chi cục Thuế', 'Kho bạc'] },
  { raw: 'UBND xã Tân Phú, Định Quán', units: ['UBND xã Tân Phú', 'Định Quán'] }, // the level is said once
  { raw: 'UBND các xã, phường: Tân Phú, Định Quán', units: ['UBND các xã, phường: Tân Phú, Định Quán'] }, // "các" governs the names
  { raw: 'Trung tâm Chuyển đổi số - Sở KH&CN', units: ['Trung tâm Chuyển đổi số - Sở KH&CN'] }, // a dash before the parent is no separator
  { raw: 'Các thành viên Ban Chỉ đạo', units: ['Các thành viên Ban Chỉ đạo'] },
  {
    raw: 'Các cơ quan, đơn vị thuộc tỉnh; các đảng ủy trực thuộc Tỉnh ủy',
    units: ['Các cơ quan, đơn vị thuộc tỉnh', 'các đảng ủy trực thuộc Tỉnh ủy'],
  },
  {
    raw: 'Uỷ ban nhân dân xã, Phòng Văn hoá - Xã hội',
    units: ['Uỷ ban nhân dân xã', 'Phòng Văn hoá - Xã hội'],
  }, // tones in the old place
  { raw: 'Sở Xây dựng<br>Sở Tài chính', units: ['Sở Xây dựng', 'Sở Tài chính'] },
])('splits "$raw"', ({ raw, units }) => expect(splitUnits(raw)).toEqual(units));

test('a cell of a million characters takes time in proportion', () => {
  const cell = 'Sở Tài chính, Công an tỉnh; các sở, ban, ngành và UBND các xã, phường, '.repeat(14_000);
  expect(splitUnits(cell)).toHaveLength(56_000);
}, 20_000);

test.each(['Đảng ủy ', 'Sở thuộc ', 'Phó, ', 'Sở ('])(
  '"%s" again and again breaks nothing',
  (piece) => {
    expect(splitUnits(piece.repeat(50_000)).length).toBeGreaterThan(0);
  },
  20_000,
);
