/** What a member of a collective stands for; the rules of `includes-unit.ts` are by these. */
export type MemberKind =
  | 'department' // sở
  | 'board' // ban
  | 'sector' // ngành
  | 'agency' // cơ quan
  | 'specialized' // cơ quan chuyên môn: the Sở of a province, the Phòng of a commune
  | 'unit' // đơn vị
  | 'locality' // địa phương
  | 'office' // phòng
  | 'subordinate-center' // chi cục, trung tâm
  | 'commune'
  | 'province'
  | 'village'
  | 'ministry'
  | 'ministry-rank'
  | 'government-agency'
  | 'mass-organization' // đoàn thể, tổ chức chính trị - xã hội
  | 'association' // hội
  | 'party-committee'
  | 'party-cell'
  | 'school'
  | 'enterprise'
  | 'telecom'
  | 'hospital'
  | 'health-center'
  | 'health-station'
  | 'health'
  | 'bank'
  | 'press'
  | 'armed-forces'
  | 'body' // "UBND các xã": one body of every place
  | 'unsaid'; // members that nobody can be told to be of: cá nhân, chủ đầu tư

const lines: Readonly<Record<Exclude<MemberKind, 'body'>, string>> = {
  department: 'sở',
  board: 'ban',
  sector: 'ngành',
  agency: 'cơ quan',
  specialized: 'cơ quan chuyên môn',
  unit: 'đơn vị',
  locality: 'địa phương|chính quyền địa phương',
  office: 'phòng|phòng chuyên môn|phòng chức năng|phòng nghiệp vụ|phòng chuyên môn nghiệp vụ',
  'subordinate-center': 'chi cục|trung tâm',
  commune: 'xã|phường|đặc khu|thị trấn|cấp xã',
  province: 'tỉnh|thành phố|cấp tỉnh',
  village: 'thôn|ấp|khu phố|khóm|bản|buôn|làng|xóm|tổ dân phố',
  ministry: 'bộ',
  'ministry-rank': 'cơ quan ngang bộ',
  'government-agency': 'cơ quan thuộc chính phủ',
  'mass-organization':
    'đoàn thể|hội đoàn thể|tổ chức đoàn thể|tổ chức chính trị xã hội|đoàn thể chính trị xã hội|đoàn thể chính trị',
  association: 'hội',
  'party-committee': 'đảng ủy|đảng bộ|cấp ủy|cấp ủy đảng|tổ chức đảng',
  'party-cell': 'chi bộ',
  school:
    'trường|nhà trường|trường học|cơ sở giáo dục|trường đại học|đại học|trường cao đẳng|cao đẳng|trường thpt|trường thcs|trường tiểu học|trường mầm non|trường trung học phổ thông|trường trung học cơ sở',
  enterprise: 'doanh nghiệp|công ty',
  telecom:
    'doanh nghiệp viễn thông|nhà mạng|doanh nghiệp dịch vụ viễn thông|doanh nghiệp cung cấp dịch vụ viễn thông|đơn vị viễn thông|đơn vị dvvt|nhà mạng viễn thông|công ty viễn thông',
  hospital: 'bệnh viện',
  'health-center': 'trung tâm y tế',
  'health-station': 'trạm y tế',
  health: 'cơ sở y tế',
  bank: 'ngân hàng|tổ chức tín dụng',
  press: 'cơ quan báo chí|cơ quan thông tấn báo chí',
  'armed-forces': 'lực lượng vũ trang',
  unsaid: 'cá nhân|tổ chức|thành viên|chủ đầu tư|cộng đồng|cấp|huyện|quận|thị xã',
};

/** Members of collectives, in lower case with marks, and what they stand for. */
export const memberKinds: ReadonlyMap<string, MemberKind> = new Map(
  (Object.entries(lines) as [MemberKind, string][]).flatMap(([kind, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, kind] as const),
  ),
);

/** Who answers for a body, so that what is given to all of them is given to the bodies. */
export const headsOfBodies: ReadonlySet<string> = new Set([
  'thủ trưởng',
  'giám đốc',
  'chủ tịch',
  'trưởng',
  'hiệu trưởng',
  'bí thư',
  'người đứng đầu',
  'lãnh đạo',
]);

/** The political and social organisations of the Front (Luật Mặt trận Tổ quốc Việt Nam), as ids begin. */
export const politicalSocial =
  /^(?:lien-doan-lao-dong|cong-doan|hoi-nong-dan|hoi-cuu-chien-binh|hoi-lien-hiep-phu-nu|doan-thanh-nien|tinh-doan|thanh-doan|doan-xa|doan-phuong)/;

/** Bodies of the rank of a ministry, and those under the Government (Nghị quyết 176/2025/QH15), as ids name them. */
export const ministryRank: ReadonlySet<string> = new Set([
  'van-phong-chinh-phu',
  'thanh-tra-chinh-phu',
  'ngan-hang-nha-nuoc-viet-nam',
]);
export const underGovernment: ReadonlySet<string> = new Set([
  'thong-tan-xa-viet-nam',
  'dai-truyen-hinh-viet-nam',
  'dai-tieng-noi-viet-nam',
  'vien-han-lam-khoa-hoc-va-cong-nghe-viet-nam',
  'vien-han-lam-khoa-hoc-xa-hoi-viet-nam',
]);
