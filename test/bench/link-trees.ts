import { createHash } from 'node:crypto';
import type { RecordSet } from '../../src/model/record-set.js';
import type { DocumentRecord, Level, Target, Task } from '../../src/model/records.js';
import type { FileToSave } from '../../src/model/store.js';
import type { Random } from '../../src/training/random.js';
import { randomFrom } from '../../src/training/random.js';
import { file, reference, target, task } from '../store/sample-records.js';

/** Rows of a plan, half of them targets; the share of a child's rows that its parent has too. */
const rowsOfPlan = 50;
const sharedShare = 1 / 3;
export const childrenOfParent = 20;

const list = (words: string): readonly string[] => words.trim().split(/\s*\n\s*/);
const provinces = list(`Lâm Đồng
  Gia Lai
  Đắk Lắk
  Nghệ An
  Hà Tĩnh
  Cà Mau
  An Giang
  Tây Ninh
  Quảng Trị
  Quảng Ngãi
  Khánh Hòa
  Đồng Nai
  Vĩnh Long
  Đồng Tháp
  Lào Cai
  Thái Nguyên
  Phú Thọ
  Bắc Ninh
  Hưng Yên
  Ninh Bình
  Thanh Hóa
  Sơn La
  Lai Châu
  Điện Biên
  Cao Bằng
  Lạng Sơn
  Quảng Ninh
  Tuyên Quang`);
const resolutions = list(`57-NQ/TW
  68-NQ/TW
  59-NQ/TW
  66-NQ/TW`);
const objects = list(`hồ sơ thủ tục hành chính
  dịch vụ công trực tuyến
  trạm y tế
  trường mầm non
  hộ nghèo đa chiều
  hợp tác xã nông nghiệp
  doanh nghiệp nhỏ và vừa
  diện tích rừng phòng hộ
  sản phẩm OCOP
  tuyến đường liên thôn
  học sinh tiểu học
  người cao tuổi
  lao động nông thôn
  chất thải rắn sinh hoạt
  nước sạch nông thôn
  hồ sơ đất đai
  văn bản điện tử
  chữ ký số cá nhân
  nhà văn hóa thôn
  cơ sở giết mổ gia súc
  tàu cá xa bờ
  bãi chôn lấp rác
  di tích lịch sử
  cụm công nghiệp
  tài khoản thanh toán
  hóa đơn điện tử
  dữ liệu dân cư
  bệnh án điện tử
  camera giám sát an ninh
  lễ hội truyền thống`);
const states = list(`được số hóa
  được kết nối liên thông
  được kiểm tra định kỳ
  đạt chuẩn quốc gia
  được cấp mã định danh
  được cập nhật thường xuyên
  hoạt động hiệu quả
  được xử lý đúng hạn
  được hỗ trợ vốn vay
  được nâng cấp mở rộng
  được bàn giao đưa vào khai thác
  được đánh giá hài lòng`);
const acts = list(`Xây dựng kế hoạch
  Tổ chức rà soát
  Ban hành quy chế quản lý
  Triển khai thí điểm
  Đầu tư nâng cấp
  Kiểm tra, giám sát
  Bồi dưỡng kỹ năng
  Tuyên truyền
  Thẩm định phương án
  Lập danh mục`);
const means = list(`qua Cổng dịch vụ công
  bằng nguồn ngân sách
  theo mô hình hợp tác công tư
  qua ứng dụng di động
  bằng phương thức xã hội hóa
  theo tiêu chí nông thôn mới nâng cao
  qua hệ thống một cửa
  bằng vốn sự nghiệp khoa học
  theo chương trình mục tiêu
  qua tổ công nghệ số cộng đồng
  bằng hình thức đấu thầu
  theo bộ chỉ số đánh giá`);
const leads = list(`Phòng Kinh tế
  Phòng Văn hóa - Xã hội
  Văn phòng HĐND và UBND
  Công an xã`);
const groups = list(`Phát triển hạ tầng
  Phát triển kinh tế
  Văn hóa và xã hội
  Tài nguyên và môi trường
  Cải cách hành chính`);

const one = <T>(from: readonly T[], random: Random): T => from[random.whole(0, from.length - 1)]!;
const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** What a row is about, before a plan says it for its own place. */
interface Matter {
  readonly kind: 'target' | 'task';
  readonly words: string;
  readonly value: number;
  readonly quarter: number;
  readonly group: string;
}

function matterOf(at: number, random: Random): Matter {
  const kind = at % 2 === 0 ? 'target' : 'task';
  const [object, mean] = [one(objects, random), one(means, random)];
  const words =
    kind === 'target'
      ? `Tỷ lệ ${object} ${one(states, random)} ${mean}`
      : `${one(acts, random)} ${object} ${mean}, gắn với ${one(objects, random)}`;
  return {
    kind,
    words,
    value: random.whole(30, 100),
    quarter: random.whole(1, 4),
    group: one(groups, random),
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];

interface Place {
  readonly plan: string;
  readonly scope: string;
}

const rowOf = (matter: Matter, at: number, { plan }: Place, random: Random) => ({
  group: ROMAN[groups.indexOf(matter.group)]!,
  groupTitle: matter.group,
  ordinal: String(at + 1),
  leadUnits: [one(leads, random)],
  coordinatingUnits: [],
  fields: undefined,
  id: idOf(`${plan}/${at}`),
});

const targetOf = (matter: Matter, at: number, place: Place, random: Random): Target =>
  target('', {
    ...rowOf(matter, at, place, random),
    name: `${matter.words} ${place.scope}`,
    raw: `≥ ${matter.value}%`,
    value: matter.value,
  });

const taskOf = (matter: Matter, at: number, place: Place, random: Random): Task =>
  task('', {
    ...rowOf(matter, at, place, random),
    title: `${matter.words} ${place.scope}`,
    deadline: {
      raw: `Quý ${ROMAN[matter.quarter - 1]}/2026`,
      kind: 'quarter',
      start: null,
      end: `2026-${quarterEnds[matter.quarter - 1]}`,
    },
  });

export function rowsOf(
  matters: readonly Matter[],
  place: Place,
  random: Random,
): Pick<DocumentRecord, 'targets' | 'tasks'> {
  const numbered = matters.map((matter, at) => ({ matter, at }));
  const of = (kind: Matter['kind']) => numbered.filter(({ matter }) => matter.kind === kind);
  return {
    targets: of('target').map(({ matter, at }) => targetOf(matter, at, place, random)),
    tasks: of('task').map(({ matter, at }) => taskOf(matter, at, place, random)),
  };
}

export const mattersOf = (count: number, random: Random): Matter[] =>
  Array.from({ length: count }, (_, at) => matterOf(at, random));

/** The child's: a third are the parent's, some with another figure or quarter; the others are its own. */
function mattersBelow(above: readonly Matter[], random: Random): Matter[] {
  return mattersOf(above.length, random).map((own, at) => {
    const given = above[at]!;
    if (!random.chance(sharedShare)) return own;
    return random.chance(0.3) ? { ...given, value: own.value, quarter: own.quarter } : given;
  });
}

const saved = (name: string, level: Level, head: Partial<RecordSet['document']>): FileToSave =>
  file(`${name}.txt`, name, { level, fields: {}, printedUnits: [], ...head });

/** A tree: a province's plan and twenty below it, most of which cite it; the same on every machine. */
export function treeOf(tree: number): FileToSave[] {
  const random = randomFrom(`link-trees.${tree}`);
  const province = provinces[tree % provinces.length]!;
  const subject = Math.floor(tree / provinces.length) % resolutions.length;
  const resolution = reference(resolutions[subject]!, { relation: 'implements', fields: undefined });
  const number = `${90 + Math.floor(tree / provinces.length)}/KH-UBND`;
  const [issuedOn, issuer] = ['2026-02-12', `Ủy ban nhân dân tỉnh ${province}`];
  const above = mattersOf(rowsOfPlan, random);
  const parent = saved(`${tree}`, 'province', {
    number,
    issuedOn,
    issuer,
    place: province,
    references: [resolution],
    ...rowsOf(above, { plan: `${tree}`, scope: 'trên địa bàn tỉnh' }, random),
  });
  const children = Array.from({ length: childrenOfParent }, (_, at) => {
    const name = `${tree}.${at}`;
    const cited = reference(number, { relation: 'implements', issuedOn, issuer, fields: undefined });
    return saved(name, 'commune', {
      number: `${10 + at}/KH-UBND`,
      issuedOn: '2026-03-20',
      issuer: `UBND xã Tân Lập ${at}, tỉnh ${province}`,
      place: `Tân Lập ${at}`,
      references: at % 5 === 4 ? [resolution] : [resolution, cited],
      ...rowsOf(mattersBelow(above, random), { plan: name, scope: 'trên địa bàn xã' }, random),
    });
  });
  return [parent, ...children];
}

/** So many plans, tree after tree. */
export const plansOfTrees = (count: number): FileToSave[] =>
  Array.from({ length: Math.ceil(count / (childrenOfParent + 1)) }, (_, tree) => treeOf(tree))
    .flat()
    .slice(0, count);

/** A pair of large plans of which the lower has a third of the upper's rows. */
export function largePair(rows: number): readonly [child: FileToSave, parent: FileToSave] {
  const random = randomFrom('link-trees.large');
  const above = mattersOf(rows, random);
  return [
    saved('large.child', 'commune', {
      issuer: 'UBND xã Tân Lập, tỉnh Gia Lai',
      ...rowsOf(mattersBelow(above, random), { plan: 'large.child', scope: 'trên địa bàn xã' }, random),
    }),
    saved('large.parent', 'province', {
      issuer: 'UBND tỉnh Gia Lai',
      ...rowsOf(above, { plan: 'large.parent', scope: 'trên địa bàn tỉnh' }, random),
    }),
  ];
}
