import { describe, expect, test } from 'vitest';
import { readBody } from './build.js';

const goals = 'I. MỤC TIÊU\n\n1. Mục tiêu chung\n\nNâng cao chất lượng.\n\n2. Mục tiêu cụ thể\n\n';

/** Targets as "ordinal. name". */
const names = async (body: string): Promise<string[]> =>
  (await readBody(body)).targets.map(({ ordinal, name }) => `${ordinal ?? '-'}. ${name}`);

describe('an item of a numbered list of targets', () => {
  test.each<[string, string, string, string | null, string | null, number]>([
    [
      'Tốc độ tăng trưởng GRDP bình quân đạt 10 - 10,5%/năm.',
      'range - 10 10.5',
      'Tốc độ tăng trưởng GRDP bình quân',
      '10 - 10,5%/năm',
      '%',
      2026,
    ],
    [
      'Thu nhập bình quân đầu người đạt 120 triệu đồng/người/năm trở lên.',
      '>= 120',
      'Thu nhập bình quân đầu người',
      '120 triệu đồng/người/năm trở lên',
      'triệu đồng/người/năm',
      2026,
    ],
    [
      'Phấn đấu 100% thủ tục hành chính được cung cấp trực tuyến toàn trình.',
      '= 100',
      'thủ tục hành chính được cung cấp trực tuyến toàn trình',
      'Phấn đấu 100%',
      '%',
      2026,
    ],
    [
      'Phấn đấu đến năm 2030, có ít nhất 05 khu công nghiệp sinh thái.',
      '>= 5',
      'khu công nghiệp sinh thái',
      'có ít nhất 05',
      'khu công nghiệp',
      2030,
    ],
    [
      'Trên 95% người dân hài lòng với dịch vụ y tế.',
      '> 95',
      'người dân hài lòng với dịch vụ y tế',
      'Trên 95%',
      '%',
      2026,
    ],
    [
      'Cắt giảm tối thiểu 50% thời gian giải quyết thủ tục hành chính.',
      '>= 50',
      'Cắt giảm thời gian giải quyết thủ tục hành chính',
      'tối thiểu 50%',
      '%',
      2026,
    ],
    [
      'Hoàn thành 100% kế hoạch vốn đầu tư công.',
      '= 100',
      'Hoàn thành kế hoạch vốn đầu tư công',
      '100%',
      '%',
      2026,
    ],
    ['Số hóa 100% hồ sơ lưu trữ lịch sử.', '= 100', 'Số hóa hồ sơ lưu trữ lịch sử', '100%', '%', 2026],
    [
      'Tổng vốn đầu tư toàn xã hội khoảng 250.000 tỷ đồng.',
      '= 250000',
      'Tổng vốn đầu tư toàn xã hội',
      '250.000 tỷ đồng',
      'tỷ đồng',
      2026,
    ],
    [
      'Duy trì 100% xã đạt chuẩn quốc gia về y tế.',
      '= 100',
      'xã đạt chuẩn quốc gia về y tế',
      'Duy trì 100%',
      '%',
      2026,
    ],
    ['Kinh tế số chiếm tối thiểu 20% GRDP.', '>= 20', 'Kinh tế số', 'tối thiểu 20% GRDP', '%', 2026],
    ['Tỷ lệ che phủ rừng ổn định ở mức 58%.', '= 58', 'Tỷ lệ che phủ rừng', '58%', '%', 2026],
    [
      'Không để xảy ra điểm nóng về an ninh trật tự.',
      'exists',
      'Không để xảy ra điểm nóng về an ninh trật tự',
      null,
      null,
      2026,
    ],
    [
      'Đến hết năm 2026: 80% trường học triển khai học bạ số.',
      '= 80',
      'trường học triển khai học bạ số',
      '80%',
      '%',
      2026,
    ],
    [
      'Thời gian chờ khám không quá 30 phút.',
      '<= 30',
      'Thời gian chờ khám',
      'không quá 30 phút',
      'phút',
      2026,
    ],
    [
      'Giảm tỷ lệ hộ nghèo bình quân 1,0 - 1,5%/năm.',
      'range - 1 1.5',
      'Giảm tỷ lệ hộ nghèo bình quân',
      '1,0 - 1,5%/năm',
      '%',
      2026,
    ],
  ])('%s', async (item, value, name, raw, unit, targetYear) => {
    // A second item makes it a list whatever the first one holds.
    const { targets } = await readBody(`${goals}(1) ${item}\n\n(2) Tỷ lệ phủ sóng 5G đạt 60%.`);
    const [target] = targets;
    expect(targets).toHaveLength(2);
    expect(target).toMatchObject({ ordinal: '1', name, raw, unit, targetYear });
    const parts = [target!.comparator, target!.value, target!.min, target!.max].map((part) => part ?? '-');
    expect(parts.join(' ').replace(/( -)+$/, '')).toBe(value);
  });

  test.each<[string, Record<string, unknown>]>([
    // domain.md, "What is extracted"
    [
      'Tỷ lệ phủ sóng 5G trên địa bàn đạt từ 60% dân số trở lên',
      {
        name: 'Tỷ lệ phủ sóng 5G trên địa bàn',
        raw: 'từ 60% dân số trở lên',
        unit: '%',
        comparator: '>=',
        value: 60,
      },
    ],
    [
      'Có từ 60 sản phẩm đổi mới sáng tạo được thương mại hóa',
      { name: 'sản phẩm đổi mới sáng tạo được thương mại hóa', raw: 'Có từ 60', unit: 'sản phẩm', value: 60 },
    ],
    [
      '100% học sinh từ cấp tiểu học được trang bị kỹ năng số',
      { name: 'học sinh từ cấp tiểu học được trang bị kỹ năng số', raw: '100%', unit: '%', value: 100 },
    ],
  ])('%s', async (item, expected) => {
    const { targets } = await readBody(`${goals}(1) ${item};\n\n(2) Kinh tế số đạt 20%.`);
    expect(targets[0]).toMatchObject(expected);
  });
});

describe('which lists are lists of targets', () => {
  const items = '(1) Tỷ lệ phủ sóng 5G đạt 60%.\n\n(2) Kinh tế số đạt 20%.';
  test.each<{ name: string; body: string; expected: string[] }>([
    {
      name: 'below a heading of targets',
      body: `I. MỤC TIÊU\n\n${items}`,
      expected: ['1. Tỷ lệ phủ sóng 5G', '2. Kinh tế số'],
    },
    {
      name: 'below "Các chỉ tiêu chủ yếu"',
      body: `I. YÊU CẦU\n\n1. Các chỉ tiêu chủ yếu\n\n${items}`,
      expected: ['1. Tỷ lệ phủ sóng 5G', '2. Kinh tế số'],
    },
    {
      name: 'bullets with figures, those without left out',
      body: 'I. MỤC TIÊU\n\n1. Mục tiêu cụ thể\n\n- Tỷ lệ phủ sóng 5G đạt 60%.\n\n- Nâng cao nhận thức.',
      expected: ['-. Tỷ lệ phủ sóng 5G'],
    },
    {
      name: 'bullets of a general goal are none',
      body: 'I. MỤC TIÊU\n\n1. Mục tiêu chung\n\n- Tỷ lệ phủ sóng 5G đạt 60%.',
      expected: [],
    },
    { name: 'numbered tasks with figures are none', body: `II. NHIỆM VỤ\n\n${items}`, expected: [] },
    {
      name: 'measures below targets are none',
      body: `I. MỤC TIÊU\n\n1. Giải pháp\n\n${items}`,
      expected: [],
    },
    {
      name: 'words without a figure are no list of targets',
      body: 'I. MỤC TIÊU\n\n(1) Nâng cao nhận thức.\n\n(2) Đổi mới phương thức.',
      expected: [],
    },
    {
      name: 'a list of mostly words is none',
      body: 'I. MỤC TIÊU\n\n(1) Nâng cao nhận thức.\n\n(2) Đổi mới phương thức.\n\n(3) Kinh tế số đạt 20%.',
      expected: [],
    },
    {
      name: 'in a list of figures, words say that something shall be',
      body: `I. MỤC TIÊU\n\n${items}\n\n(3) Hoàn thành kho dữ liệu dùng chung.`,
      expected: ['1. Tỷ lệ phủ sóng 5G', '2. Kinh tế số', '3. Hoàn thành kho dữ liệu dùng chung'],
    },
    {
      name: 'a figure in prose is none',
      body: 'I. MỤC TIÊU\n\nĐến năm 2026, 100% nhiệm vụ được theo dõi.',
      expected: [],
    },
  ])('$name', async ({ body, expected }) => expect(await names(body)).toEqual(expected));

  test('the heading right above is the group; the year of a heading holds for its items', async () => {
    const { targets } = await readBody(
      `I. MỤC TIÊU\n\n1. Mục tiêu đến năm 2030\n\n1.1. Về hạ tầng:\n\n${items}\n\n1.2. Về nhân lực:\n\n(1) Số lớp tập huấn đạt 12 lớp.`,
    );
    expect(
      targets.map(({ group, groupTitle, ordinal, targetYear }) => [group, groupTitle, ordinal, targetYear]),
    ).toEqual([
      ['1.1', 'Về hạ tầng', '1', 2030],
      ['1.1', 'Về hạ tầng', '2', 2030],
      ['1.2', 'Về nhân lực', '1', 2030],
    ]);
  });

  test('bullets are less sure than numbered items', async () => {
    const read = async (marker: string) =>
      (await readBody(`${goals}${marker} Tỷ lệ phủ sóng 5G đạt 60%.`)).targets[0]!.confidence;
    expect(await read('-')).toBeLessThan(await read('(1)'));
  });
});
