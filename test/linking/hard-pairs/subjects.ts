interface Subject {
  readonly title: string;
  readonly titleBelow: string;
  readonly leads: readonly string[];
  readonly leadsOfCommune: readonly string[];
}

const subject = (
  title: string,
  titleBelow: string,
  leads: readonly string[],
  leadsOfCommune: readonly string[],
): Subject => ({ title, titleBelow, leads, leadsOfCommune });

const SOCIAL = ['Phòng Văn hóa - Xã hội'];
const ECONOMY = ['Phòng Kinh tế'];
const OFFICE = ['Văn phòng HĐND và UBND', 'Trung tâm Phục vụ hành chính công'];

/** Groups of a plan by subject: as the province and as the plan below prints them, and who leads there. */
export const subjects: Readonly<Record<string, Subject>> = {
  YT: subject('Về y tế, chăm sóc sức khỏe nhân dân', 'Lĩnh vực y tế', ['Sở Y tế'], ['Trạm Y tế', ...SOCIAL]),
  GD: subject('Về giáo dục và đào tạo', 'Lĩnh vực giáo dục', ['Sở Giáo dục và Đào tạo'], SOCIAL),
  NN: subject('Về nông nghiệp, nông thôn', 'Nông nghiệp', ['Sở Nông nghiệp và Môi trường'], ECONOMY),
  MT: subject('Về bảo vệ môi trường', 'Về môi trường', ['Sở Nông nghiệp và Môi trường'], ECONOMY),
  LD: subject('Về lao động, giảm nghèo, an sinh xã hội', 'An sinh xã hội', ['Sở Nội vụ', 'Sở Y tế'], SOCIAL),
  KT: subject('Về phát triển kinh tế', 'Lĩnh vực kinh tế', ['Sở Tài chính', 'Sở Công Thương'], ECONOMY),
  TP: subject('Về tư pháp, thi hành pháp luật', 'Công tác tư pháp', ['Sở Tư pháp'], OFFICE),
  BH: subject('Về bảo hiểm xã hội, bảo hiểm y tế', 'Về bảo hiểm', ['Bảo hiểm xã hội tỉnh'], SOCIAL),
  CC: subject('Về cải cách hành chính', 'Cải cách hành chính', ['Sở Nội vụ', 'Văn phòng UBND tỉnh'], OFFICE),
  CD: subject('Về chuyển đổi số', 'Chuyển đổi số', ['Sở Khoa học và Công nghệ'], SOCIAL),
  VH: subject('Về văn hóa, thể thao và du lịch', 'Văn hóa', ['Sở Văn hóa, Thể thao và Du lịch'], SOCIAL),
  XD: subject('Về xây dựng, giao thông, đô thị', 'Hạ tầng', ['Sở Xây dựng'], ECONOMY),
  AN: subject('Về quốc phòng, an ninh, trật tự', 'An ninh, trật tự', ['Công an tỉnh'], ['Công an xã']),
  DD: subject('Về quản lý đất đai, khoáng sản', 'Đất đai', ['Sở Nông nghiệp và Môi trường'], ECONOMY),
};
