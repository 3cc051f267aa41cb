import type { Random } from '../../../src/training/random.js';

const NEW_TONES: readonly (readonly [string, string])[] = [
  ['óa', 'oá'],
  ['òa', 'oà'],
  ['ỏa', 'oả'],
  ['ọa', 'oạ'],
  ['ỏe', 'oẻ'],
  ['ủy', 'uỷ'],
  ['Ủy', 'Uỷ'],
  ['ũy', 'uỹ'],
  ['úy', 'uý'],
];

/** "số hóa" as "số hoá", "tỷ lệ" as "tỉ lệ", "quy" as it is. Only at the end of a syllable: "hoàn" has one way. */
export const otherSpelling = (text: string): string =>
  NEW_TONES.reduce((done, [old, other]) => done.replace(new RegExp(`${old}(?!\\p{L})`, 'gu'), other), text)
    .replace('Tỷ lệ', 'Tỉ lệ')
    .replace('tỷ lệ', 'tỉ lệ')
    .replace('kỹ thuật', 'kĩ thuật')
    .replace('bác sĩ', 'bác sỹ')
    .replace('quản lý', 'quản lí')
    .replace('địa lý', 'địa lí')
    .replace('công ty', 'công ti')
    .replace('Internet', 'internet');

const bare = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
/** Only the tone is lost: "chỉ" becomes "chi", "điện" "điên". */
const toneless = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');

/** One or two words lose their marks, as a recognizer loses them. */
export function lostMarks(text: string, random: Random): string {
  const words = text.split(' ');
  const marked = words.flatMap((word, index) => (bare(word) !== word && word.length > 2 ? [index] : []));
  for (let left = random.whole(1, 2); left > 0 && marked.length > 0; left -= 1) {
    const [index = 0] = marked.splice(random.whole(0, marked.length - 1), 1);
    words[index] = random.chance(0.5) ? bare(words[index]!) : toneless(words[index]!);
  }
  return words.join(' ');
}

/** Marks and spaces that mean nothing: a stray full stop, a lost space, a capital, a dash. */
export const strayMarks = (text: string, random: Random): string =>
  random.pick<string>([
    [`${text}.`, 3],
    [`- ${text}`, 2],
    [text.replace(', ', ','), 1],
    [text.replace(/ (?=\S+$)/, '  '), 1],
    [`${text};`, 2],
    [`${text} ./.`, 1],
    [text.toUpperCase(), 1],
  ]);

/** Misprints that are words themselves. */
const VALID_WORDS: readonly (readonly [string, string])[] = [
  ['rà soát', 'ra soát'],
  ['bảo đảm', 'báo đảm'],
  ['hỗ trợ', 'hộ trợ'],
  ['dữ liệu', 'dự liệu'],
  ['giám sát', 'giảm sát'],
  ['kiểm tra', 'kiếm tra'],
  ['trẻ em', 'tre em'],
  ['hộ gia đình', 'hồ gia đình'],
  ['hồ sơ', 'hồ so'],
  ['phòng bệnh', 'phóng bệnh'],
  ['thủ tục', 'thú tục'],
  ['đường giao thông', 'dương giao thông'],
  ['nông nghiệp', 'nóng nghiệp'],
  ['bảo hiểm', 'bào hiểm'],
  ['lao động', 'lao đồng'],
  ['người dân', 'người dẫn'],
  ['thửa đất', 'thừa đất'],
  ['học sinh', 'học sính'],
  ['doanh nghiệp', 'doanh nghiện'],
  ['công chức', 'công chúc'],
  ['đào tạo', 'đạo tạo'],
  ['khu công nghiệp', 'khu công nghiện'],
  ['văn hóa', 'vân hóa'],
  ['du lịch', 'du lích'],
  ['xử lý', 'xứ lý'],
  ['đàn lợn', 'đàn lớn'],
  ['trạm', 'trám'],
  ['diện tích', 'điện tích'],
  ['Diện tích', 'Điện tích'],
  ['kế hoạch', 'kẻ hoạch'],
  ['phương án', 'phường án'],
  ['tổ chức', 'tố chức'],
  ['Tổ chức', 'Tố chức'],
  ['Triển khai', 'Triện khai'],
  ['cơ sở', 'cờ sở'],
  ['rừng', 'rứng'],
  ['giáo viên', 'giao viên'],
];

/** The text with one misprint that is a word, or null where it holds none of the words. */
export function otherWord(text: string, random: Random): string | null {
  const fit = VALID_WORDS.filter(([right]) => text.includes(right));
  if (fit.length === 0) return null;
  const [right, wrong] = fit[random.whole(0, fit.length - 1)]!;
  return text.replace(right, wrong);
}
