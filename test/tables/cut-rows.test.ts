import { describe, expect, test } from 'vitest';
import type { GridRow } from '../../src/model/segmented-document.js';
import { joinRows } from '../../src/tables/join-rows.js';
import { headingGoesOn, recognizeHeading } from '../../src/tables/recognize-heading.js';
import { columns, lines, print, row, rows } from './build.js';

const tasks = columns('ordinal', 'task', 'output', 'lead', 'deadline');

/** Rows as printed; the last one before each blank line is drawn without a rule below it. */
const openRows = (printed: string): GridRow[] =>
  rows(printed).map((own, i, all) => (all[i + 1]?.breakBefore ? { ...own, cutBelow: true } : own));

const read = (made: readonly GridRow[]): string[] => print(joinRows(made, tasks, { spansKnown: true }));

describe('what rules say of rows at a page end', () => {
  test('no rule below: the rest is joined, however it reads', () => {
    const printed = `
      1 | Xây dựng kế hoạch. | Kế hoạch | Sở Nội vụ | Quý I/2026

        | Ban hành văn bản | Văn bản | |
      2 | Tổ chức hội nghị | Hội nghị | Văn phòng | Quý II/2026`;
    expect(read(openRows(printed))).toEqual(
      lines(`
        1 | Xây dựng kế hoạch. Ban hành văn bản | Kế hoạch Văn bản | Sở Nội vụ | Quý I/2026
        2 | Tổ chức hội nghị | Hội nghị | Văn phòng | Quý II/2026`),
    );
  });

  test('a rule below, where the maker leaves cut rows open: a row of its own', () => {
    const made = [
      ...openRows(`
        1 | Xây dựng kế | Kế hoạch | Sở Nội vụ | Quý I/2026

          | hoạch | | |`),
      ...rows('| Ban hành văn bản | Văn bản | Sở Tài chính | Năm 2026'),
    ];
    expect(read(made)).toHaveLength(2);
  });

  test.each([
    ['HOÀN THIỆN', 'THỂ CHẾ'],
    ['Hoàn thiện hạ tầng của', 'các cơ quan'],
  ])('the title of a group goes on: %s / %s', (head, tail) => {
    const [group] = joinRows(
      rows(`I | ${head} | | |\n\n | ${tail} | | |\n1 | Họp | Biên bản | Sở | Năm 2026`),
      tasks,
      {
        spansKnown: true,
      },
    );
    expect([group?.kind, group?.cells[1]?.text]).toEqual(['group', `${head} ${tail}`]);
  });
});

describe('a heading that a page end cuts', () => {
  const heading = recognizeHeading([row('STT | Nhiệm vụ | Sản phẩm | Đơn vị | Thời hạn')], 0)!;

  test.each([
    {
      rest: ' | | đầu ra | chủ trì | hoàn thành',
      texts: ['STT', 'Nhiệm vụ', 'Sản phẩm đầu ra', 'Đơn vị chủ trì', 'Thời hạn hoàn thành'],
    },
    { rest: 'I | Hoàn thiện thể chế | | | ', texts: undefined }, // a group
    { rest: '1 | họp | biên bản | sở | năm 2026', texts: undefined }, // a number makes it a row
    { rest: ' | Tổ chức họp | Biên bản | Sở Nội vụ | Năm 2026', texts: undefined },
  ])('"$rest"', ({ rest, texts }) => {
    expect(headingGoesOn(heading, row(rest))?.texts).toEqual(texts);
  });
});
