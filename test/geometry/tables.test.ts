import { describe, expect, test } from 'vitest';
import { arrangePage } from '../../src/geometry/arrange-pages.js';
import type { PlacedWord } from '../../src/geometry/page-marks.js';
import type { Ruling } from '../../src/model/paged-document.js';
import { across, down, drawTable, print, show } from './build.js';

const arrange = (words: readonly PlacedWord[], rulings: readonly Ruling[]) =>
  arrangePage({ width: 595, height: 842, words, rulings });
const read = (words: readonly PlacedWord[], rulings: readonly Ruling[]) => show(arrange(words, rulings));

const xs = [85, 125, 325, 500];
const ys = [100, 130, 170, 210];
const cell = (row: number, column: number, ...lines: string[]) => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  lines,
});
const cells = [
  cell(0, 0, 'TT'),
  cell(0, 1, 'Nhiệm vụ'),
  cell(0, 2, 'Chủ trì'),
  cell(1, 0, '1'),
  cell(1, 1, 'Ban hành', 'kế hoạch'),
  cell(1, 2, 'Sở Nội vụ'),
  cell(2, 0, '2'),
  cell(2, 1, 'Tổ chức hội nghị'),
  cell(2, 2, 'Văn phòng'),
];
const whole = [
  'TT | Nhiệm vụ | Chủ trì',
  '1 | Ban hành/kế hoạch | Sở Nội vụ',
  '2 | Tổ chức hội nghị | Văn phòng',
];
const { words } = drawTable(cells, xs, ys);
const columns = xs.map((x) => down(x, 100, 210));
const rows = ys.map((y) => across(y, 85, 500));

describe('ruled tables', () => {
  test.each<{ name: string; rulings: Ruling[] }>([
    { name: 'rules from end to end', rulings: [...columns, ...rows] },
    {
      name: 'double rules',
      rulings: [...columns, ...rows].flatMap((rule) => [rule, { ...rule, at: rule.at + 2 }]),
    },
    {
      name: 'dots',
      rulings: [...columns, ...rows].flatMap((rule) =>
        Array.from({ length: Math.floor((rule.end - rule.start) / 3) }, (_, i) => ({
          ...rule,
          start: rule.start + 3 * i,
          end: rule.start + 3 * i + 1,
        })),
      ),
    },
    { name: 'no frame at the sides', rulings: [...columns.slice(1, -1), ...rows] },
    { name: 'no rule above and below', rulings: [...columns, ...rows.slice(1, -1)] },
    {
      name: 'a broken rule, as scans have',
      rulings: [...columns, ...rows.slice(0, 2), across(170, 85, 260), across(170, 280, 500), rows[3]!],
    },
    {
      name: 'a border moved by hand in one row',
      rulings: [columns[0]!, columns[2]!, columns[3]!, down(125, 100, 170), down(133, 170, 210), ...rows],
    },
    { name: 'specks', rulings: [...columns, ...rows, across(150, 200, 203), down(240, 180, 184)] },
  ])('$name', ({ rulings }) => {
    expect(read(words, rulings)).toEqual(whole);
  });

  test('words underlined in a cell, and a rule of their length, part nothing', () => {
    const line = words.find((word) => word.text === 'Nội')!;
    expect(read(words, [...columns, ...rows, across(line.bbox[3] - 1.5, 328, 376)])).toEqual(whole);
  });

  test('a corner of a broken border makes no cell with a corner', () => {
    const rulings = [
      ...columns.slice(0, 2),
      down(325, 130, 210),
      columns[3]!,
      ...rows.slice(0, 2),
      across(170, 85, 325),
      rows[3]!,
    ];
    const shapes = read(words, rulings);
    expect(shapes[0]).toBe('TT | >2 Nhiệm vụ Chủ trì');
    expect(shapes[1]).toBe('1 | Ban hành/kế hoạch | v2 Sở Nội vụ/Văn phòng');
  });

  test.each<{ name: string; rulings: Ruling[] }>([
    {
      name: 'a frame',
      rulings: [down(60, 60, 780), down(540, 60, 780), across(60, 60, 540), across(780, 60, 540)],
    },
    { name: 'rules between paragraphs', rulings: [across(95, 85, 500), across(215, 85, 500)] },
    {
      name: 'an empty grid elsewhere',
      rulings: [...columns, ...rows].map((rule) =>
        rule.direction === 'horizontal' ? { ...rule, at: rule.at + 400 } : { ...rule, start: 500, end: 610 },
      ),
    },
  ])('$name is no table', ({ rulings }) => {
    const content = arrange(print('Sở Nội vụ chủ trì thực hiện.', 85, 120), rulings);
    expect(content.every((item) => item.type === 'line')).toBe(true);
  });

  test('a table inside a cell is read in its place', () => {
    const inner = drawTable(
      [cell(0, 0, 'a'), cell(0, 1, 'b'), cell(1, 0, 'c'), cell(1, 1, 'd')],
      [140, 200, 260],
      [300, 330, 360],
    );
    const outer = [
      down(85, 250, 400),
      down(125, 250, 400),
      down(500, 250, 400),
      across(250, 85, 500),
      across(400, 85, 500),
    ];
    const text = [
      ...print('1', 90, 255),
      ...print('Trước đó có bảng', 130, 270),
      ...print('Sau đó là lời', 130, 375),
    ];
    expect(read([...text, ...inner.words], [...outer, ...inner.rulings])).toEqual([
      '1 | Trước đó có bảng/a/b/c/d/Sau đó là lời',
    ]);
  });

  test('sideways words are the text of a cell they fit into', () => {
    const turned = print('STT', 0, 0).map((word) => ({
      ...word,
      bbox: [95, 105, 108, 127] as const,
      turned: true,
    }));
    const others = words.filter((word) => word.text !== 'TT');
    expect(read([...others, ...(turned as unknown as PlacedWord[])], [...columns, ...rows])[0]).toBe(
      'STT | Nhiệm vụ | Chủ trì',
    );
  });

  test('a word too long for its column is whole again', () => {
    const narrow = drawTable(
      [cell(0, 0, '1'), cell(0, 1, 'Trước', '30/9/20', '26'), cell(1, 0, '2'), cell(1, 1, 'Quý', 'II/2026')],
      [85, 125, 175],
      [100, 160, 200],
    );
    expect(read(narrow.words, narrow.rulings)).toEqual(['1 | Trước/30/9/2026', '2 | Quý/II/2026']);
  });
});

describe('tables that a page end cuts', () => {
  const cutsOf = (found: ReturnType<typeof arrange>) =>
    found.flatMap((item) => (item.type === 'table' ? [[item.cutAbove, item.cutBelow]] : []));

  test('upright rules that go on below the last level one', () => {
    const found = arrange(words, [...columns.map((rule) => ({ ...rule, end: 250 })), ...rows.slice(0, 3)]);
    expect(show(found)).toEqual(whole);
    expect(cutsOf(found)).toEqual([[false, true]]);
  });

  test('they go on above the first one', () => {
    const found = arrange(words, [...columns.map((rule) => ({ ...rule, start: 80 })), ...rows.slice(1)]);
    expect(cutsOf(found)).toEqual([[true, false]]);
  });

  test('text below says that a table is whole', () => {
    const below = print('Trên đây là kế hoạch.', 85, 300);
    const found = arrange(
      [...words, ...below],
      [...columns.map((rule) => ({ ...rule, end: 250 })), ...rows.slice(0, 3)],
    );
    expect(cutsOf(found)).toEqual([[false, false]]);
  });

  test('a row longer than its page has upright rules alone', () => {
    const found = arrange(
      print('Sở Nội vụ chủ trì', 330, 300),
      xs.map((x) => down(x, 60, 780)),
    );
    expect(show(found)).toEqual([' |  | Sở Nội vụ chủ trì']);
    expect(cutsOf(found)).toEqual([[true, true]]);
  });
});

describe('tables without upright rules', () => {
  const printed = (
    columns: readonly number[],
    lines: readonly (readonly string[])[],
    pitch: readonly number[],
  ) => {
    let y = 100;
    return lines.flatMap((line, i) => {
      y += pitch[i % pitch.length]!;
      return line.flatMap((text, column) =>
        text === '' ? [] : print(text, columns[column]!, y, { size: 10 }),
      );
    });
  };
  const lines = [
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    ['1', 'Ban hành kế hoạch', 'Sở Nội vụ', 'Quý I/2026'],
    ['', 'chuyển đổi số', '', ''],
    ['2', 'Tổ chức hội nghị', 'Văn phòng Sở', 'Tháng 6/2026'],
    ['3', 'Kiểm tra, đôn đốc', 'Thanh tra', 'Năm 2026'],
    ['', 'các đơn vị', '', ''],
  ];
  const expected = [
    'TT | Nhiệm vụ | Chủ trì | Thời hạn',
    '1 | Ban hành kế hoạch/chuyển đổi số | Sở Nội vụ | Quý I/2026',
    '2 | Tổ chức hội nghị | Văn phòng Sở | Tháng 6/2026',
    '3 | Kiểm tra, đôn đốc/các đơn vị | Thanh tra | Năm 2026',
  ];

  test.each([
    { name: 'rows told by the room between them', pitch: [22, 22, 13, 22, 22, 13] },
    { name: 'rows told by their numbers', pitch: [13] },
  ])('$name', ({ pitch }) => {
    expect(read(printed([85, 115, 300, 420], lines, pitch), [])).toEqual(expected);
  });

  test('prose, a list and two columns of prose are none', () => {
    const prose = 'thực hiện các nhiệm vụ được giao theo kế hoạch';
    const text = [0, 1, 2, 3, 4, 5].flatMap((i) => [
      ...print(prose, 60, 100 + 14 * i, { size: 9 }),
      ...print(prose, 310, 100 + 14 * i, { size: 9 }),
    ]);
    expect(arrange(text, []).every((item) => item.type === 'line')).toBe(true);
  });
});
