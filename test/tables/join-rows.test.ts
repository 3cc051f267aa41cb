import { describe, expect, test } from 'vitest';
import type { TableColumn } from '../../src/model/segmented-document.js';
import { joinRows } from '../../src/tables/join-rows.js';
import { columns, lines, print, rows } from './build.js';

const tasks = columns('ordinal', 'task', 'output', 'lead', 'coordinating', 'deadline');
const nested = columns('ordinal', 'general-task', 'task', 'output', 'lead', 'deadline');
const targets = columns('ordinal', 'indicator', 'unit', 'value', 'lead');

interface Case {
  readonly name: string;
  readonly columns?: TableColumn[];
  readonly printed: string;
  readonly whole: string;
}

const read = ({ columns: given = tasks, printed }: Case): string[] =>
  print(joinRows(rows(printed), given, { spansKnown: false }));

describe('a row that a page end cuts is one row', () => {
  test.each<Case>([
    {
      name: 'the rest of one cell, the others empty',
      printed: `
        1 | Xây dựng kế hoạch triển khai | Kế hoạch | Sở Nội vụ | Sở Tài chính và | Quý I/2026

          | | | | các đơn vị liên quan |
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch triển khai | Kế hoạch | Sở Nội vụ | Sở Tài chính và các đơn vị liên quan | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'the rest of several cells at once',
      printed: `
        1 | Xây dựng kế hoạch triển | Kế hoạch được phê | Sở Nội vụ | Sở Tài | Quý I/2026

          | khai Đề án | duyệt | | chính |
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch triển khai Đề án | Kế hoạch được phê duyệt | Sở Nội vụ | Sở Tài chính | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'its empty cells at the end are not printed',
      printed: `
        1 | Xây dựng kế hoạch triển khai | Kế hoạch được phê | Sở Nội vụ | | Quý I/2026

          | | duyệt
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch triển khai | Kế hoạch được phê duyệt | Sở Nội vụ | | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'a block of its own with fewer cells, one in the middle of a sentence',
      printed: `
        1 | Xây dựng kế hoạch triển | Kế hoạch | Sở Nội vụ | | Quý I/2026

        khai Đề án
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch triển khai Đề án | Kế hoạch | Sở Nội vụ | | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'two cells of it, laid where they go on',
      printed: `
        1 | Xây dựng kế hoạch triển | Kế hoạch được phê | Sở Nội vụ | | Quý I/2026

        khai Đề án | duyệt
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch triển khai Đề án | Kế hoạch được phê duyệt | Sở Nội vụ | | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'its ordinal printed again above the rest',
      printed: `
        1 | Xây dựng kế hoạch triển | Kế hoạch được phê | Sở Nội vụ | | Quý I/2026

        1 | khai Đề án | duyệt | | |
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch triển khai Đề án | Kế hoạch được phê duyệt | Sở Nội vụ | | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'cut twice',
      printed: `
        1 | Xây dựng kế hoạch triển | Kế hoạch | Sở Nội vụ | | Quý I/2026

          | khai Đề án theo hướng | | | |

          | dẫn của Trung ương | | | |
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch triển khai Đề án theo hướng dẫn của Trung ương | Kế hoạch | Sở Nội vụ | | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'a word printed on both sides of the cut stays as printed',
      printed: `
        1 | Xây dựng kế hoạch triển khai | Kế hoạch | Sở Nội vụ | | Quý I/2026

          | khai Đề án | | | |`,
      whole: '1 | Xây dựng kế hoạch triển khai khai Đề án | Kế hoạch | Sở Nội vụ | | Quý I/2026',
    },
    {
      name: 'the cut stands before a deadline that the row still lacks',
      printed: `
        1 | Xây dựng kế hoạch triển khai | Kế hoạch | Sở Nội vụ | |
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Trước

          | | | | | 30/6/2026`,
      whole: `
        1 | Xây dựng kế hoạch triển khai | Kế hoạch | Sở Nội vụ | |
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Trước 30/6/2026`,
    },
    {
      name: 'the tail of a targets table',
      columns: targets,
      printed: `
        1 | Tỷ lệ phủ sóng 5G trên địa | % | ≥ 60 | Sở Khoa học

          | bàn tỉnh | | | và Công nghệ
        2 | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ`,
      whole: `
        1 | Tỷ lệ phủ sóng 5G trên địa bàn tỉnh | % | ≥ 60 | Sở Khoa học và Công nghệ
        2 | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ`,
    },
    {
      name: 'a cut inside a number of a document: its date goes on it',
      printed: `
        1 | Thực hiện Kế hoạch số 91/KH-UBND | Báo cáo | Sở Nội vụ | | Quý I/2026

          | ngày 12/02/2026 của UBND tỉnh | | | |`,
      whole:
        '1 | Thực hiện Kế hoạch số 91/KH-UBND ngày 12/02/2026 của UBND tỉnh | Báo cáo | Sở Nội vụ | | Quý I/2026',
    },
  ])('$name', (given) => expect(read(given)).toEqual(lines(given.whole)));
});

describe('what is no tail', () => {
  test.each<Case>([
    {
      name: 'a numbered row below a page end',
      printed: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026

        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'a row without its ordinal whose cells are all whole',
      printed: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Các phòng | Quý I/2026

          | Tổ chức hội nghị | Hội nghị | Văn phòng | Sở Tài chính | Quý II/2026
        3 | Tập huấn kỹ năng số | Lớp | Sở Nội vụ | Các phòng | Quý III/2026`,
      whole: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Các phòng | Quý I/2026
          | Tổ chức hội nghị | Hội nghị | Văn phòng | Sở Tài chính | Quý II/2026
        3 | Tập huấn kỹ năng số | Lớp | Sở Nội vụ | Các phòng | Quý III/2026`,
    },
    {
      name: 'a sub-task of the general task above, no ordinal, no page end',
      columns: nested,
      printed: `
        1 | Phát triển hạ tầng | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026
          | | Lắp đặt thiết bị | Biên bản | Văn phòng | Quý II/2026`,
      whole: `
        1 | Phát triển hạ tầng | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026
          | | Lắp đặt thiết bị | Biên bản | Văn phòng | Quý II/2026`,
    },
    {
      name: 'the same behind a page end: it has an own deadline and product',
      columns: nested,
      printed: `
        1 | Phát triển hạ tầng | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026

          | | Lắp đặt thiết bị | Biên bản | Văn phòng | Quý II/2026`,
      whole: `
        1 | Phát triển hạ tầng | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026
          | | Lắp đặt thiết bị | Biên bản | Văn phòng | Quý II/2026`,
    },
    {
      name: 'numbered sub-tasks',
      columns: nested,
      printed: `
        2 | Phát triển hạ tầng | 2.1 Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026

          | | 2.2 Lắp đặt thiết bị | Biên bản | Văn phòng | Quý II/2026`,
      whole: `
        2 | Phát triển hạ tầng | 2.1 Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026
          | | 2.2 Lắp đặt thiết bị | Biên bản | Văn phòng | Quý II/2026`,
    },
    {
      name: 'a second value',
      columns: targets,
      printed: `
        1 | Tỷ lệ phủ sóng 5G | % | 60 | Sở Nội vụ

          | Tỷ lệ phủ sóng 4G | % | 100 | Sở Nội vụ`,
      whole: `
        1 | Tỷ lệ phủ sóng 5G | % | 60 | Sở Nội vụ
          | Tỷ lệ phủ sóng 4G | % | 100 | Sở Nội vụ`,
    },
    {
      name: 'the same ordinal again over a title of its own: printed wrongly, but two rows',
      printed: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026

        1 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        1 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
  ])('$name', (given) => expect(read(given)).toEqual(lines(given.whole)));
});

describe('ordinals on lines of their own', () => {
  test.each<Case>([
    {
      name: 'below the text',
      printed: `
          | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        1 | | | | |
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'below the text, without tabs',
      printed: `
          | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        1
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'above the text',
      printed: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        2
          | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'with nothing to number: no row is made of it',
      printed: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        2 | | | | |`,
      whole: '1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026',
    },
  ])('$name', (given) => expect(read(given)).toEqual(lines(given.whole)));
});

describe('groups, totals and empty rows', () => {
  test.each<Case>([
    {
      name: 'a numbered group above its rows',
      columns: targets,
      printed: `
        I | Về hạ tầng (01) | | |
        1 | Tỷ lệ phủ sóng 5G | % | 60 | Sở Nội vụ
        II | Về nhân lực | | |
        2 | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ`,
      whole: `
        # I | Về hạ tầng (01) | | |
        1 | Tỷ lệ phủ sóng 5G | % | 60 | Sở Nội vụ
        # II | Về nhân lực | | |
        2 | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ`,
    },
    {
      name: 'an unnumbered group in a table that numbers its rows',
      printed: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
          | Nhóm nhiệm vụ về hạ tầng | | | |
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026
        3 | Tập huấn | Lớp | Văn phòng | | Quý II/2026`,
      whole: `
        1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | | Quý I/2026
        # | Nhóm nhiệm vụ về hạ tầng | | | |
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | | Quý II/2026
        3 | Tập huấn | Lớp | Văn phòng | | Quý II/2026`,
    },
    {
      name: 'items numbered with roman numerals are no groups',
      columns: targets,
      printed: `
        I | Tỷ lệ phủ sóng 5G | % | 60 | Sở Nội vụ
        II | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ`,
      whole: `
        I | Tỷ lệ phủ sóng 5G | % | 60 | Sở Nội vụ
        II | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ`,
    },
    {
      name: 'nothing goes on a group row',
      columns: targets,
      printed: `
        I | Về hạ tầng | | |

          | mạng di động | % | 60 | Sở Nội vụ`,
      whole: `
        # I | Về hạ tầng | | |
          | mạng di động | % | 60 | Sở Nội vụ`,
    },
    {
      name: 'sums are left out',
      columns: targets,
      printed: `
        1 | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ
          | Tổng cộng | | 12 |`,
      whole: '1 | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ',
    },
    {
      name: 'empty rows are left out',
      columns: targets,
      printed: `
        1 | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ
          | | | |
        2 | Số hội nghị | Hội nghị | 2 | Sở Nội vụ`,
      whole: `
        1 | Số lớp tập huấn | Lớp | 12 | Sở Nội vụ
        2 | Số hội nghị | Hội nghị | 2 | Sở Nội vụ`,
    },
    {
      name: 'a page end behind an empty row still cuts',
      columns: targets,
      printed: `
        1 | Tỷ lệ phủ sóng 5G trên địa | % | 60 | Sở Nội vụ

          | | | |
          | bàn tỉnh | | |`,
      whole: '1 | Tỷ lệ phủ sóng 5G trên địa bàn tỉnh | % | 60 | Sở Nội vụ',
    },
  ])('$name', (given) => expect(read(given)).toEqual(lines(given.whole)));
});

describe('how sure a row is', () => {
  test.each([
    { name: 'printed whole', printed: '1 | A | B | Sở Nội vụ | | Quý I', least: 1, most: 1 },
    {
      name: 'joined: surely, but never as surely as printed',
      printed: '1 | Xây dựng kế hoạch và | B | Sở Nội vụ | | Quý I\n\n | phương án | | | |',
      least: 0.9,
      most: 0.97,
    },
    {
      name: 'cells missing: laid by guess',
      printed: '1 | Xây dựng kế hoạch | Sở Nội vụ | Quý I/2026',
      least: 0.7,
      most: 0.7,
    },
  ])('$name', ({ printed, least, most }) => {
    const [row] = joinRows(rows(printed), tasks, { spansKnown: false });
    expect(row!.confidence).toBeGreaterThanOrEqual(least);
    expect(row!.confidence).toBeLessThanOrEqual(most);
  });

  test('a joined row stands on all its lines', () => {
    const [row] = joinRows(rows('1 | Kế hoạch và | | Sở Nội vụ | | Quý I\n\n | đề án | | | |'), tasks, {
      spansKnown: false,
    });
    expect(row!.sources.map((source) => source.lines)).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(row!.cells[1]!.sources.map((source) => source.lines)).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(row!.cells[3]!.sources.map((source) => source.lines)).toEqual([[1, 1]]);
  });
});
