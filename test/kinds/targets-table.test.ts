import { describe, expect, test } from 'vitest';
import { codes, readBody } from './build.js';

/** Targets as "group ordinal. name [unit] = comparator value (year) <- raw; lead + coordinating; result". */
const targets = async (table: string): Promise<string[]> =>
  (await readBody(`I. CHỈ TIÊU\n\n${table}`)).targets.map((target) => {
    const figure =
      target.comparator === 'range'
        ? `${target.min}-${target.max}`
        : (target.value ?? target.comparator ?? 'unread');
    const sign = target.comparator === 'exists' || target.comparator === null ? '' : target.comparator;
    return `${[target.group ?? target.groupTitle, target.ordinal].filter((part) => part !== null).join('/')}. ${target.name} [${target.unit}] ${sign} ${figure} (${target.targetYear})`.replace(
      / +/g,
      ' ',
    );
  });

const heading = 'STT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2026 | Cơ quan chủ trì';

interface Case {
  readonly name: string;
  readonly table: string;
  readonly expected: readonly string[];
  readonly codes?: readonly string[];
}

const reads = async ({ table, expected, codes: found }: Case): Promise<void> => {
  expect(await targets(table)).toEqual(expected);
  if (found) expect(codes(await readBody(`I. CHỈ TIÊU\n\n${table}`))).toEqual(found);
};

describe('values', () => {
  test.each([
    ['80', '%', '= 80'],
    ['≥ 80%', '%', '>= 80'],
    ['> 80%', '%', '> 80'],
    ['84,10%', '%', '= 84.1'],
    ['2.787.506', 'Hồ sơ', '= 2787506'],
    ['15-17%', '%', 'range 15-17'],
    ['từ 60% trở lên', '%', '>= 60'],
    ['$\\geq 80\\%$', '%', '>= 80'],
    ['≥ 2% GRDP', '%', '>= 2'],
    ['0.8', 'Điểm', '= 0.8'],
    ['Có', 'Hệ thống', 'exists'],
  ])('"%s" (%s) is %s', async (raw, unit, value) =>
    expect(await targets(`${heading}\n1 | Chỉ tiêu thử | ${unit} | ${raw} | Sở Nội vụ`)).toEqual([
      `1. Chỉ tiêu thử [${unit}] ${value} (2026)`,
    ]),
  );

  test('a cell that holds no value is kept as printed, and found', async () => {
    const document = await readBody(
      `${heading}\n1 | Tỷ lệ phủ sóng | % | 80 | Sở Nội vụ\n2 | Số lớp | Lớp | theo tình hình | Sở Nội vụ`,
    );
    expect(document.targets[1]).toMatchObject({ raw: 'theo tình hình', value: null, comparator: null });
    expect(document.targets[1]!.confidence).toBeLessThan(0.5);
    expect(codes(document)).toEqual(['value-not-read']);
  });
});

describe('years', () => {
  test.each<Case>([
    {
      name: 'each milestone year gives a target',
      table:
        'TT | Chỉ tiêu | Đơn vị tính | 2026 | 2030 | 2045\n1 | Tỷ lệ phủ sóng | % | 60 | 80 | 100\n2 | Số lớp | Lớp | 5 | 8 | 9',
      expected: [
        '1. Tỷ lệ phủ sóng [%] = 60 (2026)',
        '1. Tỷ lệ phủ sóng [%] = 80 (2030)',
        '1. Tỷ lệ phủ sóng [%] = 100 (2045)',
        '2. Số lớp [Lớp] = 5 (2026)',
        '2. Số lớp [Lớp] = 8 (2030)',
        '2. Số lớp [Lớp] = 9 (2045)',
      ],
    },
    {
      name: 'a dash says that there is none for that year',
      table:
        'TT | Chỉ tiêu | Đơn vị tính | 2026 | 2030\n1 | Tỷ lệ phủ sóng | % | - | 80\n2 | Số lớp | Lớp | 5 | –',
      expected: ['1. Tỷ lệ phủ sóng [%] = 80 (2030)', '2. Số lớp [Lớp] = 5 (2026)'],
    },
    {
      name: 'a year before the plan is what was',
      table:
        'TT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2026\n1 | Tỷ lệ phủ sóng | % | 52 | 60\n2 | Số lớp | Lớp | 3 | 5',
      expected: ['1. Tỷ lệ phủ sóng [%] = 60 (2026)', '2. Số lớp [Lớp] = 5 (2026)'],
    },
    {
      name: 'of years gone by alone no targets are made',
      table: 'TT | Chỉ tiêu | Đơn vị tính | Năm 2024 | Năm 2025\n1 | Tỷ lệ phủ sóng | % | 52 | 60',
      expected: [],
      codes: ['past-years-only'],
    },
    {
      name: 'the year of the indicator’s heading, where the value names none',
      table:
        'TT | Chỉ tiêu phấn đấu đến năm 2030 | Đơn vị tính | Kết quả\n1 | Tỷ lệ phủ sóng | % | 80\n2 | Số lớp | Lớp | 5',
      expected: ['1. Tỷ lệ phủ sóng [%] = 80 (2030)', '2. Số lớp [Lớp] = 5 (2030)'],
    },
  ])('$name', reads);

  test.each([
    'Thực hiện năm 2025',
    'TH 2025',
    'Ước TH 2025',
    'Ước thực hiện năm 2025',
    'Hiện trạng',
    'Hiện trạng năm 2025',
    'Kết quả năm 2025',
    'Kết quả thực hiện năm 2025',
    'Năm 2025',
    '2025',
    'Thực trạng',
    'Số liệu năm 2025',
    'KQ 2025',
    'Thực hiện 2025',
    'Kết quả đạt được năm 2025',
    'Đến 31/12/2025',
    'Ước 2025',
    'Kết quả đến 31/12/2025',
    'Giá trị hiện tại',
  ])('"%s" before the plan’s column is neither target nor result', async (baseline) => {
    const table = `TT | Chỉ tiêu | Đơn vị tính | ${baseline} | Kế hoạch năm 2026 | Cơ quan chủ trì\n1 | Tỷ lệ hồ sơ | % | 52,5 | 80 | Văn phòng Sở\n2 | Số lớp | Lớp | 05 | 12 | Phòng Tổ chức`;
    const { targets: read } = await readBody(`I. CHỈ TIÊU\n\n${table}`);
    expect(read.map(({ value, targetYear, result }) => [value, targetYear, result])).toEqual([
      [80, 2026, null],
      [12, 2026, null],
    ]);
  });
});

describe('groups', () => {
  test.each<Case>([
    {
      name: 'group rows',
      table: `${heading}\nI | Về hạ tầng | | | \n1 | Tỷ lệ phủ sóng | % | 80 | Sở KHCN\nII | Về nhân lực | | | \n2 | Số lớp | Lớp | 5 | Sở Nội vụ`,
      expected: ['I/1. Tỷ lệ phủ sóng [%] = 80 (2026)', 'II/2. Số lớp [Lớp] = 5 (2026)'],
      codes: [],
    },
    {
      name: 'a group with a stray value is no target',
      table: `${heading}\nI | Về hạ tầng | % | | \n1 | Tỷ lệ phủ sóng | % | 80 | Sở KHCN`,
      expected: ['I/1. Tỷ lệ phủ sóng [%] = 80 (2026)'],
    },
    {
      name: 'a count that fits',
      table: `${heading}\nI | Về hạ tầng (01) | | | \n1 | Tỷ lệ phủ sóng | % | 80 | Sở KHCN`,
      expected: ['I/1. Tỷ lệ phủ sóng [%] = 80 (2026)'],
      codes: [],
    },
    {
      name: 'a count that does not fit',
      table: `${heading}\nI | Về hạ tầng (03) | | | \n1 | Tỷ lệ phủ sóng | % | 80 | Sở KHCN`,
      expected: ['I/1. Tỷ lệ phủ sóng [%] = 80 (2026)'],
      codes: ['declared-count-mismatch'],
    },
    {
      name: 'a count in the heading of the table',
      table: `STT | Chỉ tiêu (54 chỉ tiêu) | Đơn vị tính | Kế hoạch năm 2026\n1 | Tỷ lệ phủ sóng | % | 80`,
      expected: ['1. Tỷ lệ phủ sóng [%] = 80 (2026)'],
      codes: ['declared-count-mismatch'],
    },
    {
      name: 'a numbered row without a value above nested rows is their group',
      table: `${heading}\n11 | Y tế | | | \n11.1 | Tỷ lệ bao phủ BHYT | % | 95 | Sở Y tế\n11.2 | Số bác sĩ | Người | 12 | Sở Y tế\n12 | Số lớp | Lớp | 5 | Sở Nội vụ`,
      expected: [
        '11/11.1. Tỷ lệ bao phủ BHYT [%] = 95 (2026)',
        '11/11.2. Số bác sĩ [Người] = 12 (2026)',
        '12. Số lớp [Lớp] = 5 (2026)',
      ],
    },
    {
      name: 'a numbered row with a value above nested rows is a target',
      table: `${heading}\n11 | Số cơ sở y tế | Cơ sở | 20 | Sở Y tế\n11.1 | Tỷ lệ bao phủ BHYT | % | 95 | Sở Y tế`,
      expected: ['11. Số cơ sở y tế [Cơ sở] = 20 (2026)', '11.1. Tỷ lệ bao phủ BHYT [%] = 95 (2026)'],
    },
    {
      name: 'a column of groups, printed once',
      table:
        'Nhóm chỉ tiêu | Chỉ số | Đơn vị | Tỷ lệ %\nHạ tầng số | Tỷ lệ phủ sóng | % | 80\n | Tỷ lệ cáp quang | % | 90\nNhân lực | Tỷ lệ cán bộ được tập huấn | % | 100',
      expected: [
        'Hạ tầng số. Tỷ lệ phủ sóng [%] = 80 (2026)',
        'Hạ tầng số. Tỷ lệ cáp quang [%] = 90 (2026)',
        'Nhân lực. Tỷ lệ cán bộ được tập huấn [%] = 100 (2026)',
      ],
    },
  ])('$name', reads);

  test('titles leave out ordinal and count', async () => {
    const { targets: read } = await readBody(
      `I. CHỈ TIÊU\n\n${heading}\nI. Về hạ tầng (01): | | | | \n1 | Tỷ lệ phủ sóng | % | 80 | Sở KHCN`,
    );
    expect(read[0]).toMatchObject({ group: 'I', groupTitle: 'Về hạ tầng', ordinal: '1' });
  });
});

describe('a whole row', () => {
  test('with its units, its result and what has no field', async () => {
    const { targets: read } = await readBody(
      'I. CHỈ TIÊU\n\nSTT | Chỉ tiêu | ĐVT | Mục tiêu năm 2026 | Đơn vị chủ trì | Đơn vị phối hợp | Kết quả thực hiện đến tháng 03/2026 | Ghi chú\n' +
        '1 | Tỷ lệ phủ sóng | % | ≥ 80% | Sở Khoa học và Công nghệ | Sở Xây dựng; UBND các xã, phường | 65,5% | Mới\n' +
        '2 | Số lớp | Lớp | 5 | Sở Nội vụ | | 2 | ',
    );
    expect(read[0]).toMatchObject({
      ordinal: '1',
      name: 'Tỷ lệ phủ sóng',
      unit: '%',
      raw: '≥ 80%',
      leadUnits: ['Sở Khoa học và Công nghệ'],
      coordinatingUnits: ['Sở Xây dựng', 'UBND các xã, phường'],
      result: '65,5%',
      resultValue: 65.5,
      extra: [{ heading: 'Ghi chú', raw: 'Mới' }],
    });
    expect(read[1]).toMatchObject({ coordinatingUnits: [], resultValue: 2, extra: [] });
  });

  test('without a name is none', async () =>
    expect(
      await targets(`${heading}\n1 | Tỷ lệ phủ sóng | % | 80 | Sở KHCN\n2 | | | | Sở Nội vụ`),
    ).toHaveLength(1));
});
