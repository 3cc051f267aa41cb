/** Family names that nearly all Vietnamese bear, of the larger minorities too. Source: census summaries. */
const familyNames = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Tô Tạ Trương Hà ' +
    'Cao Châu Lương Lưu Thái Thạch Triệu Vương Quách Tống Văn Từ Đào Đàm Đồng Chu Doãn Giang Hứa Kiều Kim La Lại Lò ' +
    'Lã Lục Mạc Nghiêm Ninh Nông Ông Phí Phùng Quan Quản Sầm Sơn Tăng Thân Tiêu Tòng Trà Tôn Vi Vy Viên Bạch Bàn Bế ' +
    'Cà Cầm Chử Cù Danh Diệp Giàng Hầu Hoa Hạ Khổng Khúc Khương Lầu Ma Mã Mùa Ngọc Nhan Sùng Thào Thi Thiều Tưởng Ung Vàng ' +
    'Vừ Y Âu Điểu Đổng Đới Ksor Rơ Siu Cát Phương Kha Mẫn Lường Hán Hồng Thẩm Đường Đậu Nhữ'
  ).split(' '),
);

const name = /^\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){1,5}$/u;
const titled = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** True for a person's full name ("Nguyễn Thị Minh A", also all in capitals): a family name and one to five more words. */
export function isPersonName(text: string): boolean {
  const trimmed = text.trim();
  if (!name.test(trimmed)) return false;
  return familyNames.has(titled(trimmed.split(/\s+/)[0]!));
}

/** Two to five capitalised words, each with small letters after the first: the shape of a name of any family. */
export const nameInWords = (text: string): boolean =>
  /^\p{Lu}[\p{Ll}’'-]*(?:\s+\p{Lu}[\p{Ll}’'-]*){1,4}$/u.test(text);

/** The person's name a line ends with ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn B"), null where it ends with none. */
export function trailingPersonName(text: string): string | null {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(6, words.length); count >= 2; count -= 1) {
    const tail = words.slice(-count).join(' ');
    const mixed = /\p{Ll}/u.test(tail);
    if (
      (mixed || count === words.length) &&
      words.slice(-count).every((word) => /\p{Ll}/u.test(word) === mixed) &&
      isPersonName(tail)
    )
      return tail;
  }
  return null;
}
