import { type Random, randomFrom } from '../../src/training/random.js';

/** Words of an invented plan, as many and as different as pages ask for; the same for the same seed. */

const acts = [
  'Rà soát, hoàn thiện và trình ban hành',
  'Xây dựng, tổ chức triển khai',
  'Nâng cấp, mở rộng và đưa vào vận hành',
  'Đào tạo, bồi dưỡng và kiểm tra việc thực hiện',
  'Kết nối, chia sẻ và chuẩn hóa',
  'Đẩy mạnh tuyên truyền, phổ biến về',
] as const;
const objects = [
  'cơ sở dữ liệu đất đai, hộ tịch và bảo hiểm xã hội dùng chung trên địa bàn tỉnh',
  'hạ tầng mạng truyền số liệu chuyên dùng đến cấp xã, phường theo mô hình chính quyền hai cấp',
  'dịch vụ công trực tuyến toàn trình đối với các thủ tục hành chính đủ điều kiện',
  'hệ thống giám sát, điều hành thông minh phục vụ sự chỉ đạo của Ủy ban nhân dân tỉnh',
  'kỹ năng số cho cán bộ, công chức, viên chức và người lao động trong các cơ quan nhà nước',
  'phần mềm quản lý văn bản, hồ sơ công việc và chữ ký số chuyên dùng',
  'quy chế bảo đảm an toàn thông tin mạng và ứng cứu sự cố theo cấp độ được phê duyệt',
  'chương trình hỗ trợ doanh nghiệp nhỏ và vừa ứng dụng công nghệ số vào sản xuất, kinh doanh',
] as const;
const units = [
  'Sở Khoa học và Công nghệ',
  'Sở Tài chính',
  'Sở Nội vụ',
  'Sở Nông nghiệp và Môi trường',
  'Công an tỉnh',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Sở Giáo dục và Đào tạo',
  'Ủy ban nhân dân các xã, phường',
] as const;
const results = [
  'Quyết định',
  'Kế hoạch',
  'Báo cáo kết quả',
  'Hệ thống được đưa vào sử dụng',
  'Văn bản hướng dẫn',
] as const;
const measures = [
  'Tỷ lệ hồ sơ',
  'Tỷ lệ người dân trưởng thành có',
  'Số lượng xã, phường có',
  'Mức độ hài lòng về',
] as const;

const oneOf = <T>(random: Random, choices: readonly T[]): T => choices[random.whole(0, choices.length - 1)]!;

/** A paragraph of some hundred words. */
export function sampleParagraph(seed: string): string {
  const random = randomFrom(seed);
  const sentences = Array.from({ length: 4 }, () => {
    const share = `${random.whole(40, 99)},${random.whole(1, 9)}%`;
    return `${oneOf(random, acts)} ${oneOf(random, objects)}; phấn đấu đến năm ${random.whole(2026, 2030)} đạt trên ${share}, giao ${oneOf(random, units)} chủ trì.`;
  });
  return sentences.join(' ');
}

export const taskHeading = [
  'STT',
  'Nhiệm vụ, giải pháp',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
  'Kết quả, sản phẩm',
] as const;
/** Shares of the width of a page. */
export const taskWidths = [0.06, 0.38, 0.15, 0.17, 0.11, 0.13] as const;

/** Cells of the tasks' table; every eighth row is a target's with its figures. */
export function sampleTask(seed: string, ordinal: number): string[] {
  const random = randomFrom(`${seed}.${ordinal}`);
  const what =
    ordinal % 8 === 7
      ? `${oneOf(random, measures)} ${oneOf(random, objects)} đạt ${random.whole(30, 99)}% trở lên`
      : `${oneOf(random, acts)} ${oneOf(random, objects)}`;
  return [
    String(ordinal),
    what,
    oneOf(random, units),
    `${oneOf(random, units)}; các đơn vị liên quan`,
    random.chance(0.5)
      ? `Quý ${['I', 'II', 'III', 'IV'][random.whole(0, 3)]}/${random.whole(2026, 2028)}`
      : `${random.whole(10, 28)}/${random.whole(10, 12)}/${random.whole(2026, 2028)}`,
    oneOf(random, results),
  ];
}
