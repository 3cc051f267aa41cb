import { expect, test } from 'vitest';
import { loadRepairer } from '../../src/repair/index.js';
import { confidenceAt } from '../../src/repair/text/recognized-words.js';

const repairer = loadRepairer();
const sure = 0.965;
const tokens = (line: string): number => line.match(/\S+/g)?.length ?? 0;
const evenly = (line: string, confidence: number): number[] => new Array(tokens(line)).fill(confidence);

const repaired = (line: string, confidences: readonly number[]) =>
  repairer.repair({ lines: [line], recognized: [confidences] });

test.each([
  {
    read: 'Thực hiện chuyển đối số toàn diện, bố sung biên chế',
    meant: 'Thực hiện chuyển đổi số toàn diện, bổ sung biên chế',
  },
  { read: 'ỦY BAN NHÂN DÂN TÍNH', meant: 'ỦY BAN NHÂN DÂN TỈNH' },
  { read: 'tổ chức thựchiện chương trình', meant: 'tổ chức thực hiện chương trình' },
  { read: 'nguồn nhân lực chất lư ợng cao', meant: 'nguồn nhân lực chất lượng cao' },
  { read: 'IL. MỤC TIÊU', meant: 'II. MỤC TIÊU' },
  { read: 'l. QUAN ĐIỂM CHỈ ĐẠO', meant: 'I. QUAN ĐIỂM CHỈ ĐẠO' },
  { read: 'Quý IL năm 2025', meant: 'Quý II năm 2025' },
  { read: 'Hoàn thành trong Quý 11/2026', meant: 'Hoàn thành trong Quý II/2026' },
  { read: 'sản phẩm mớisángtạovà có giá trị', meant: 'sản phẩm mới sáng tạo và có giá trị' },
  { read: 'Số: 12-KH/ĐÐU ngày 12/3/2025', meant: 'Số: 12-KH/ĐU ngày 12/3/2025' },
  { read: 'Ðảng ủy xã', meant: 'Đảng ủy xã' },
  {
    read: 'd) Đạt 18 chỉ tiêu và 5G, công văn số 18/UBND-KT',
    meant: 'd) Đạt 18 chỉ tiêu và 5G, công văn số 18/UBND-KT',
  },
  { read: 'Hoà giải ở cơ sở', meant: 'Hoà giải ở cơ sở' }, // the printed place of a tone stays
])('$read', ({ read, meant }) => {
  expect(repaired(read, evenly(read, 0.93)).lines).toEqual([meant]);
});

test('lines of the file itself stay as they are beside lines that were read', () => {
  const line = 'Thực hiện chuyển đối số toàn diện';
  const { lines } = repairer.repair({
    lines: [line, line, '', line],
    recognized: [null, evenly(line, sure), [], null],
  });
  expect(lines).toEqual([line, 'Thực hiện chuyển đổi số toàn diện', '', line]);
});

test('the surer the recogniser was, the more it takes to change a word', () => {
  const line = 'Ban hành kế hoạch bến vững trong năm 2025';
  const chanceOf = (confidence: number): number =>
    repairer
      .explain({ lines: [line], recognized: [evenly(line, confidence)] })
      .find(({ sic }) => sic === 'bến')!
      .candidates.find(({ text }) => text === 'bến')!.posterior;
  expect(chanceOf(0.96)).toBeGreaterThan(chanceOf(0.6));
});

test('figures are as sure as the recogniser was of them', () => {
  const line = 'đạt 12.500 ha';
  const of = (confidence: number): number => repaired(line, [sure, confidence, sure]).lineConfidence[0]!;
  expect(of(0.4)).toBeLessThan(of(sure));
});

test('confidences go with the tokens between spaces, and count for nothing where they do not', () => {
  const at = confidenceAt('  Đạt  30%, năm', [0.1, 0.2, 0.3])!;
  expect([2, 7, 9, 12].map(at)).toEqual([0.1, 0.2, 0.2, 0.3]);
  expect(confidenceAt('một hai', [0.1])).toBeNull();
  expect(confidenceAt('một', null)).toBeNull();
});
