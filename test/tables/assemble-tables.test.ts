import { describe, expect, test } from 'vitest';
import type { GridBlock, TextBlock } from '../../src/model/segmented-document.js';
import { assembleTables } from '../../src/tables/assemble-tables.js';
import { grid, line, lines, printFlow } from './build.js';

/** A piece of table is a text with "|"; any other text is a line. */
function blocksOf(pieces: readonly string[]): (TextBlock | GridBlock)[] {
  return pieces.map((piece) => (piece.includes('|') || piece.includes('\n') ? grid(piece) : line(piece)));
}

const heading = 'STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn';
const one = '1 | Rà soát thủ tục | Sở Nội vụ | Quý I/2026';
const two = '2 | Tập huấn kỹ năng số | Sở Tư pháp | Quý II/2026';
const three = '3 | Tổ chức hội nghị | Sở Tài chính | Quý III/2026';

interface Case {
  readonly name: string;
  readonly pieces: readonly string[];
  readonly expected: string;
}

const reads = ({ pieces, expected }: Case): void =>
  expect(printFlow(assembleTables(blocksOf(pieces)))).toEqual(lines(expected));

describe('pieces of one table', () => {
  test.each<Case>([
    { name: 'one piece', pieces: [`${heading}\n${one}\n${two}`], expected: `[tasks]\n${one}\n${two}` },
    {
      name: 'a piece without a heading goes on',
      pieces: [`${heading}\n${one}`, `${two}\n${three}`],
      expected: `[tasks]\n${one}\n${two}\n${three}`,
    },
    {
      name: 'a piece below the repeated heading goes on',
      pieces: [`${heading}\n${one}`, `${heading}\n${two}`],
      expected: `[tasks]\n${one}\n${two}`,
    },
    {
      name: 'the heading is repeated inside a piece',
      pieces: [`${heading}\n${one}\n${heading}\n${two}`],
      expected: `[tasks]\n${one}\n${two}`,
    },
    {
      name: 'the heading is repeated with its numbering',
      pieces: [`${heading}\n(1) | (2) | (3) | (4)\n${one}`, `${heading}\n(1) | (2) | (3) | (4)\n${two}`],
      expected: `[tasks]\n${one}\n${two}`,
    },
    {
      name: 'a tail below the repeated heading',
      pieces: [
        `${heading}\n1 | Rà soát thủ tục và | Sở Nội vụ | Quý I/2026`,
        `${heading}\n | công bố kết quả | | \n${two}`,
      ],
      expected: `[tasks]\n1 | Rà soát thủ tục và công bố kết quả | Sở Nội vụ | Quý I/2026\n${two}`,
    },
    {
      name: 'a group row above the repeated heading',
      pieces: [`${heading}\n${one}\nII | Về nhân lực | | `, `${heading}\n${two}`],
      expected: `[tasks]\n${one}\n# II | Về nhân lực | | \n${two}`,
    },
    {
      name: 'a tail as a piece of fewer cells',
      pieces: [
        `${heading}\n1 | Rà soát thủ tục và | Sở Nội vụ | Quý I/2026`,
        'công bố\n',
        `${two}\n${three}`,
      ],
      expected: `[tasks]\n1 | Rà soát thủ tục và công bố | Sở Nội vụ | Quý I/2026\n${two}\n${three}`,
    },
    {
      name: 'furniture between',
      pieces: [`${heading}\n${one}`, '~3', two],
      expected: `[tasks]\n${one}\n${two}\n3`,
    },
    {
      name: 'numbering that goes on behind a footnote; the footnote stays text',
      pieces: [`${heading}\n${one}`, 'Nguồn: Sở Nội vụ cung cấp.', `${two}\n${three}`],
      expected: `[tasks]\n${one}\n${two}\n${three}\nNguồn: Sở Nội vụ cung cấp.`,
    },
    {
      name: 'a tail past the foot of a page',
      pieces: [
        `${heading}\n1 | Rà soát thủ tục và | Sở Nội vụ | Quý I/2026`,
        'Nguồn: Sở Nội vụ cung cấp.',
        ` | công bố kết quả | | \n${two}`,
      ],
      expected: `[tasks]\n1 | Rà soát thủ tục và công bố kết quả | Sở Nội vụ | Quý I/2026\n${two}\nNguồn: Sở Nội vụ cung cấp.`,
    },
    {
      name: 'a tail that lost its tabs, before the next number',
      pieces: [
        `${heading}\n1 | Rà soát thủ tục và | Sở Nội vụ | Quý I/2026`,
        'công bố kết quả',
        `${two}\n${three}`,
      ],
      expected: `[tasks]\n1 | Rà soát thủ tục và công bố kết quả | Sở Nội vụ | Quý I/2026\n${two}\n${three}`,
    },
  ])('$name', reads);
});

describe('lines between pieces that title groups', () => {
  test.each<Case>([
    {
      name: 'a numbered line between two pieces is a group',
      pieces: [`${heading}\n${one}`, 'II. Về nhân lực', two],
      expected: `[tasks]\n${one}\n# II. Về nhân lực | < | < | <\n${two}`,
    },
    {
      name: 'lines above repeated headings: the first, above the table, is a group too',
      pieces: ['I. Về hạ tầng', `${heading}\n${one}`, 'II. Về nhân lực', `${heading}\n${two}`],
      expected: `[tasks]\n# I. Về hạ tầng | < | < | <\n${one}\n# II. Về nhân lực | < | < | <\n${two}`,
    },
    {
      name: 'a line of another rank above the table is none',
      pieces: ['Phụ lục I', `${heading}\n${one}`, 'II. Về nhân lực', `${heading}\n${two}`],
      expected: `Phụ lục I\n[tasks]\n${one}\n# II. Về nhân lực | < | < | <\n${two}`,
    },
    {
      name: 'a bold line is a group',
      pieces: [`${heading}\n${one}`, '**Về nhân lực**', two],
      expected: `[tasks]\n${one}\n# Về nhân lực | < | < | <\n${two}`,
    },
    {
      name: 'a line that announces its rows is a group',
      pieces: [`${heading}\n${one}`, 'Về nhân lực (01)', two],
      expected: `[tasks]\n${one}\n# Về nhân lực (01) | < | < | <\n${two}`,
    },
  ])('$name', reads);
});

describe('tables of their own', () => {
  const other = 'TT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2026';
  const target = '1 | Tỷ lệ hồ sơ trực tuyến | % | 80';
  test.each<Case>([
    {
      name: 'another heading opens another table',
      pieces: [`${heading}\n${one}`, `${other}\n${target}`],
      expected: `[tasks]\n${one}\n[targets]\n${target}`,
    },
    {
      name: 'the same heading behind prose opens another table',
      pieces: [`${heading}\n${one}`, 'Các nhiệm vụ của cấp xã được giao như sau:', `${heading}\n${two}`],
      expected: `[tasks]\n${one}\nCác nhiệm vụ của cấp xã được giao như sau:\n[tasks]\n${two}`,
    },
    {
      name: 'a piece without a heading behind prose, numbered anew, is no part of it',
      pieces: [`${heading}\n${one}\n${two}`, 'Danh sách dưới đây chỉ để tham khảo.', 'a | b\nc | d'],
      expected: `[tasks]\n${one}\n${two}\nDanh sách dưới đây chỉ để tham khảo.\n[other]\na | b\nc | d`,
    },
    {
      name: 'a wider piece is no part of it',
      pieces: [`${heading}\n${one}`, '1 | a | b | c | d | e | f'],
      expected: `[tasks]\n${one}\n[other]\n1 | a | b | c | d | e | f`,
    },
    {
      name: 'a table without a heading lists nothing known',
      pieces: [`${one}\n${two}`],
      expected: `[other]\n${one}\n${two}`,
    },
    {
      name: 'two pieces without a heading side by side are one',
      pieces: ['a | b', 'c | d'],
      expected: '[other]\na | b\nc | d',
    },
    {
      name: 'a heading may stand below a caption row',
      pieces: [`Danh mục nhiệm vụ năm 2026 | | | \n${heading}\n${one}`],
      expected: `[tasks]\n${one}`,
    },
  ])('$name', (given) => {
    const flow = printFlow(assembleTables(blocksOf(given.pieces)));
    expect(flow.slice(-lines(given.expected).length)).toEqual(lines(given.expected));
  });
});

describe('look-alikes stay tables of nothing', () => {
  test.each<Case>([
    {
      name: 'a programme, told by its times of day',
      pieces: [
        'Thời gian | Nội dung | Chủ trì\n07h30 - 08h00 | Đón tiếp | Văn phòng\n08h00 - 08h10 | Khai mạc | Sở Nội vụ',
      ],
      expected: '[other]\n07h30 - 08h00 | Đón tiếp | Văn phòng\n08h00 - 08h10 | Khai mạc | Sở Nội vụ',
    },
    {
      name: 'told by its caption, where the headings are weak',
      pieces: [
        'Lịch làm việc của Tổ công tác',
        'Thời gian | Nội dung | Chủ trì\nThứ hai | Họp giao ban | Văn phòng',
      ],
      expected: 'Lịch làm việc của Tổ công tác\n[other]\nThứ hai | Họp giao ban | Văn phòng',
    },
    {
      name: 'a caption does not overrule a heading that says tasks',
      pieces: ['Danh sách nhiệm vụ năm 2026', `${heading}\n${one}`],
      expected: `Danh sách nhiệm vụ năm 2026\n[tasks]\n${one}`,
    },
    {
      name: 'persons',
      pieces: ['TT | Họ và tên | Chức vụ | Nhiệm vụ\n1 | Ông A | Giám đốc | Tổ trưởng'],
      expected: '[other]\n1 | Ông A | Giám đốc | Tổ trưởng',
    },
  ])('$name', reads);
});

test('a table knows its columns, its heading rows and all its lines', () => {
  const [table] = assembleTables(blocksOf([`${heading}\n${one}`, `${heading}\n${two}`]));
  expect(table).toMatchObject({
    type: 'table',
    content: 'tasks',
    columns: [
      { role: 'ordinal', heading: 'STT' },
      { role: 'task', heading: 'Nhiệm vụ' },
      { role: 'lead', heading: 'Cơ quan chủ trì' },
      { role: 'deadline', heading: 'Thời hạn' },
    ],
  });
  expect(table!.type === 'table' && table!.heading).toHaveLength(1);
  expect(table!.sources.map((source) => source.lines?.[0])).toEqual([1, 2, 1, 2]);
});
