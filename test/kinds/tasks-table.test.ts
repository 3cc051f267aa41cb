import { describe, expect, test } from 'vitest';
import { readPlan } from '../plans/read-plan.js';
import { codes, readBody } from './build.js';

/** Tasks as "group/ordinal/sub-ordinal. general task > title"; what is not printed is left out. */
const written = (tasks: Awaited<ReturnType<typeof readBody>>['tasks']): string[] =>
  tasks.map(
    ({ group, ordinal, subOrdinal, parentTitle, title }) =>
      `${[group, ordinal, subOrdinal].filter((part) => part !== null).join('/')}. ${parentTitle === null ? '' : `${parentTitle} > `}${title}`,
  );
const tasks = async (table: string): Promise<string[]> =>
  written((await readBody(`II. NHIỆM VỤ\n\n${table}`)).tasks);

const one = 'STT | Nhiệm vụ | Sản phẩm | Cơ quan chủ trì | Thời hạn';
const two = 'STT | Nhiệm vụ tổng quát | Tiểu nhiệm vụ | Sản phẩm | Cơ quan chủ trì | Thời hạn';

describe('levels', () => {
  test.each<{ name: string; table: string; expected: string[] }>([
    {
      name: 'one level',
      table: `${one}\n1 | Rà soát thủ tục | Báo cáo | Sở Nội vụ | Quý I/2026\n2 | Tập huấn | Lớp | Sở Tư pháp | Quý II/2026`,
      expected: ['1. Rà soát thủ tục', '2. Tập huấn'],
    },
    {
      name: 'the ordinal before the words',
      table:
        'Nhiệm vụ | Cơ quan chủ trì | Thời hạn\n1. Rà soát thủ tục | Sở Nội vụ | Quý I/2026\n2. Tập huấn | Sở Tư pháp | Quý II/2026',
      expected: ['1. Rà soát thủ tục', '2. Tập huấn'],
    },
    {
      name: 'general tasks and their sub-tasks; an empty general task belongs to the one above',
      table: `${two}\n1 | Phát triển hạ tầng | 1.1 Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026\n | | 1.2 Lắp đặt thiết bị | Biên bản | Sở Tư pháp | Quý II/2026\n2 | Phát triển nhân lực | 2.1 Tập huấn | Lớp | Sở Nội vụ | Quý III/2026`,
      expected: [
        '1/1.1. Phát triển hạ tầng > Xây dựng kế hoạch',
        '1/1.2. Phát triển hạ tầng > Lắp đặt thiết bị',
        '2/2.1. Phát triển nhân lực > Tập huấn',
      ],
    },
    {
      name: 'the last sub-task prints no number',
      table: `${two}\n1 | Phát triển hạ tầng | 1.1 Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026\n | | Lắp đặt thiết bị | Biên bản | Sở Tư pháp | Quý II/2026`,
      expected: ['1/1.1. Phát triển hạ tầng > Xây dựng kế hoạch', '1. Phát triển hạ tầng > Lắp đặt thiết bị'],
    },
    {
      name: 'nested ordinals in one column: the upper row heads the lower ones',
      table: `${one}\n1 | Phát triển hạ tầng | | | \n1.1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026\n1.2 | Lắp đặt thiết bị | Biên bản | Sở Tư pháp | Quý II/2026\n2 | Tập huấn | Lớp | Sở Nội vụ | Quý III/2026`,
      expected: [
        '1/1.1. Phát triển hạ tầng > Xây dựng kế hoạch',
        '1/1.2. Phát triển hạ tầng > Lắp đặt thiết bị',
        '2. Tập huấn',
      ],
    },
    {
      name: 'letters below a number',
      table: `${one}\n1 | Phát triển hạ tầng | | | \na) | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026\nb) | Lắp đặt thiết bị | Biên bản | Sở Tư pháp | Quý II/2026`,
      expected: ['1/a. Phát triển hạ tầng > Xây dựng kế hoạch', '1/b. Phát triển hạ tầng > Lắp đặt thiết bị'],
    },
    {
      name: 'groups',
      table: `${one}\nI | Về hạ tầng | | | \n1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026\nII | Về nhân lực | | | \n1 | Tập huấn | Lớp | Sở Tư pháp | Quý II/2026`,
      expected: ['I/1. Xây dựng kế hoạch', 'II/1. Tập huấn'],
    },
    { name: 'a heading and no rows', table: `${one}\n | | | | `, expected: [] },
  ])('$name', async ({ table, expected }) => expect(await tasks(table)).toEqual(expected));

  test('general tasks are kept, and their sub-tasks point at them', async () => {
    const document = await readBody(
      `II. NHIỆM VỤ\n\n${two}\n1 | Phát triển hạ tầng | 1.1 Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026\n | | 1.2 Lắp đặt thiết bị | Biên bản | Sở Tư pháp | Quý II/2026`,
    );
    expect(document.generalTasks).toMatchObject([{ ordinal: '1', title: 'Phát triển hạ tầng' }]);
    expect(document.tasks.map(({ parentId }) => parentId)).toEqual([
      document.generalTasks[0]!.id,
      document.generalTasks[0]!.id,
    ]);
  });

  test('a merged cell holds for all its rows', async () => {
    const cells = (print: string): string =>
      `<tr>${print
        .split('|')
        .map((each) => each.trim())
        .map((each) =>
          each.startsWith('2x ') ? `<td rowspan="2">${each.slice(3)}</td>` : `<td>${each}</td>`,
        )
        .join('')}</tr>`;
    const html = `<p>KẾ HOẠCH</p><p>Cải cách hành chính năm 2026</p><p>I. NHIỆM VỤ</p><table>${[
      two,
      '2x 1 | 2x Phát triển hạ tầng | Xây dựng kế hoạch | Kế hoạch | 2x Sở Nội vụ | Quý I/2026',
      'Lắp đặt thiết bị | Biên bản | Quý II/2026',
      '2 | Phát triển nhân lực | Tập huấn | Lớp | | Quý III/2026',
    ]
      .map(cells)
      .join('')}</table>`;
    const { document } = await readPlan('plan.html', html);
    expect(
      document.tasks.map(({ ordinal, parentTitle, title, leadUnits }) => [
        ordinal,
        parentTitle,
        title,
        leadUnits,
      ]),
    ).toEqual([
      ['1', 'Phát triển hạ tầng', 'Xây dựng kế hoạch', ['Sở Nội vụ']],
      ['1', 'Phát triển hạ tầng', 'Lắp đặt thiết bị', ['Sở Nội vụ']],
      ['2', 'Phát triển nhân lực', 'Tập huấn', []], // really empty
    ]);
  });
});

describe('one cell for who leads and who helps', () => {
  test.each<[string, string[], string[]]>([
    ['Sở Nội vụ', ['Sở Nội vụ'], []],
    ['Sở Nội vụ; Sở Tư pháp', ['Sở Nội vụ', 'Sở Tư pháp'], []],
    ['Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp', ['Sở Nội vụ'], ['Sở Tư pháp']],
    ['Đơn vị chủ trì: Sở Nội vụ. Đơn vị phối hợp: Sở Tư pháp', ['Sở Nội vụ'], ['Sở Tư pháp']],
    ['Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp', ['Sở Nội vụ'], ['Sở Tư pháp']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch'], []], // one name
    ['', [], []],
  ])('"%s"', async (printed, lead, coordinating) => {
    const { tasks: read } = await readBody(
      `II. NHIỆM VỤ\n\nSTT | Nhiệm vụ | Trách nhiệm thực hiện | Thời hạn\n1 | Tập huấn | ${printed} | Quý I/2026\n2 | Rà soát | Sở Y tế | Quý II/2026`,
    );
    expect([read[0]!.leadUnits, read[0]!.coordinatingUnits]).toEqual([lead, coordinating]);
  });
});

describe('fields', () => {
  test('all of a row', async () => {
    const { tasks: read } = await readBody(
      'II. NHIỆM VỤ\n\nSTT | Nhiệm vụ | Sản phẩm | KPI | Chủ trì | Phối hợp | Thời hạn | Ghi chú\n1 | Tập huấn | Lớp | ≥ 95% đạt | Sở Nội vụ | Sở Y tế; Công an tỉnh | Trước 30/6/2026 | Mới\n2 | Rà soát | | | Sở Y tế | | Thường xuyên | ',
    );
    expect(read).toMatchObject([
      {
        origin: 'table',
        title: 'Tập huấn',
        output: 'Lớp',
        kpi: '≥ 95% đạt',
        leadUnits: ['Sở Nội vụ'],
        coordinatingUnits: ['Sở Y tế', 'Công an tỉnh'],
        deadline: { raw: 'Trước 30/6/2026', kind: 'date', start: null, end: '2026-06-30' },
        extra: [{ heading: 'Ghi chú', raw: 'Mới' }],
      },
      { title: 'Rà soát', output: null, kpi: null, deadline: { kind: 'recurring', end: null }, extra: [] },
    ]);
  });

  test.each([
    ['Thời hạn', 'Quý I', '2026-03-31'], // the plan's year
    ['Thời hạn (năm 2027)', 'Quý I', '2027-03-31'], // the heading's
    ['Thời hạn', 'Quý I/2028', '2028-03-31'],
  ])('below "%s", "%s" ends %s', async (heading, raw, end) => {
    const { tasks: read } = await readBody(
      `II. NHIỆM VỤ\n\nSTT | Nhiệm vụ | Chủ trì | ${heading}\n1 | Tập huấn | Sở Nội vụ | ${raw}`,
    );
    expect(read[0]!.deadline?.end).toBe(end);
  });

  test.each([
    ['Kết quả thực hiện', 'output'], // in a plan it heads what is to come out
    ['Kết quả thực hiện đến tháng 03/2026', 'result'],
    ['Tình hình thực hiện', 'result'],
  ] as const)('"%s" of a plan is the %s', async (heading, field) => {
    const { tasks: read } = await readBody(
      `II. NHIỆM VỤ\n\nSTT | Nhiệm vụ | Chủ trì | Thời hạn | ${heading}\n1 | Tập huấn | Sở Nội vụ | Quý I/2026 | 02 lớp`,
    );
    expect(read[0]![field]).toBe('02 lớp');
  });

  test.each([
    ['(01)', []],
    ['(02)', ['declared-count-mismatch']],
  ])('a group that announces %s row(s) of one: %s', async (count, expected) => {
    const document = await readBody(
      `II. NHIỆM VỤ\n\n${one}\nI | Về hạ tầng ${count} | | | \n1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026`,
    );
    expect(codes(document)).toEqual(expected);
  });
});
