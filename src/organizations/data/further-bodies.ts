import { type Entry, entriesOf } from './entries.js';

/**
 * Bodies registered after the repairer was trained and measured. They stand apart because its lexicon is made of the names
 * in the other files: what is added there changes how garbled texts are repaired, what is added here does not.
 * Party bodies of a centrally run city are named as those of a province; the rest as plans of 2025 and 2026 print them.
 */
export const furtherBodies: readonly Entry[] = [
  ...entriesOf(
    'party',
    'province-party',
    `
    Ban Tuyên giáo Thành ủy
    Ban Dân vận Thành ủy
    Đảng ủy UBND thành phố
    Đảng ủy HĐND tỉnh
    Đảng ủy HĐND thành phố
    Đảng ủy các cơ quan Đảng thành phố
    Trường Chính trị thành phố
  `,
  ),
  ...entriesOf(
    'center',
    'department',
    `
    Trung tâm Giám sát, điều hành đô thị thông minh
    Trung tâm Kiểm định chất lượng công trình xây dựng | Trung tâm Kiểm định chất lượng công trình
  `,
  ),
  ...entriesOf(
    'office',
    null,
    `
    Phòng Công chức, viên chức
    Phòng Lao động - Việc làm
    Phòng Người có công
    Phòng Quản lý xây dựng
    Phòng Quản lý đầu tư
    Phòng Quản lý quy hoạch, xây dựng và môi trường
    Phòng Tham mưu
    Phòng Giáo dục Trung học và Giáo dục thường xuyên
    Phòng Giáo dục Trung học
    Phòng Giáo dục thường xuyên
    Phòng Giáo dục Mầm non
    Phòng Giáo dục Tiểu học
    Phòng Nghiệp vụ Y
    Phòng Nghiệp vụ Dược
    Phòng Xây dựng chính quyền
    Phòng Đăng ký kinh doanh
    Phòng Quản lý ngân sách
  `,
    { perPlace: true },
  ),
];

/** Short forms of registered bodies that tables print. */
export const furtherSpellings: Readonly<Record<string, string>> = {
  'Sở NV': 'Sở Nội vụ',
  'Sở TP': 'Sở Tư pháp',
  'Sở CT': 'Sở Công Thương',
  'Sở XD': 'Sở Xây dựng',
  'Sở YT': 'Sở Y tế',
  'Sở LĐ-TB&XH': 'Sở Lao động - Thương binh và Xã hội',
  'Sở LĐTB và XH': 'Sở Lao động - Thương binh và Xã hội',
  'Bộ LĐ-TB&XH': 'Bộ Lao động - Thương binh và Xã hội',
  'Đoàn TNCSHCM': 'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
};
