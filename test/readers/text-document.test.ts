import { describe, expect, test } from 'vitest';
import { cellsOf, readFixture, readText } from './read-fixture.js';

const numbered = (lines: readonly { number: number; text: string }[]) =>
  lines.map((line) => [line.number, line.text]);

test.each(['bom.txt', 'crlf.txt', 'lone-cr.txt', 'utf-16le.txt', 'utf-16be-no-mark.txt', 'decomposed.txt'])(
  '%s reads like plain.txt',
  async (name) => {
    expect((await readFixture(name)).lines).toEqual((await readFixture('plain.txt')).lines);
  },
);

test('lines keep their numbers, tabs and raw text', async () => {
  const { lines, document } = await readFixture('plain.txt');
  expect(document.pages.map((page) => page.number)).toEqual([null]);
  expect(lines[4]).toEqual({
    type: 'line',
    number: 5,
    last: 5,
    raw: '1\tTỷ lệ hồ sơ trực tuyến\t%\t≥ 80%',
    text: '1\tTỷ lệ hồ sơ trực tuyến\t%\t≥ 80%',
    emphasis: false,
    bbox: null,
    words: [],
    furniture: false,
  });
  expect(lines.at(-1)).toMatchObject({ number: 6, raw: '' });
});

test('raw keeps what cleaning takes', async () => {
  const { lines } = await readText('a.txt', '**Số:**\u00a012\n---\n');
  expect(lines.map(({ raw, text, emphasis }) => ({ raw, text, emphasis }))).toEqual([
    { raw: '**Số:**\u00a012', text: 'Số: 12', emphasis: false },
    { raw: '---', text: '', emphasis: false },
    { raw: '', text: '', emphasis: false },
  ]);
});

test('invalid bytes are reported with their line', async () => {
  const { findings, lines } = await readFixture('invalid-bytes.txt');
  expect(findings).toMatchObject([{ code: 'invalid-bytes', source: { lines: [6, 6] } }]);
  expect(lines[5]?.text).toBe('\ufffd\ufffd ngày 1');
});

describe('what a text holds and does not print', () => {
  test.each([
    {
      name: 'a YAML head',
      text: '---\ntitle: Kế hoạch\ntags:\n  - a\n---\n# KẾ HOẠCH',
      printed: ['', '', '', '', '', 'KẾ HOẠCH'],
    },
    { name: 'a comment over lines', text: 'một\n<!-- hai\nba -->\nbốn', printed: ['một', '', '', 'bốn'] },
    {
      name: 'a rule at the top is no head',
      text: '---\nKế hoạch này gồm:\n---',
      printed: ['', 'Kế hoạch này gồm:', ''],
    },
    { name: 'an open comment is none', text: 'một\n<!-- hai\nba', printed: ['một', '<!-- hai', 'ba'] },
  ])('$name', async ({ text, printed }) => {
    const { lines } = await readText('a.md', text);
    expect(lines.map((line) => line.text)).toEqual(printed);
    expect(lines.map((line) => line.raw)).toEqual(text.split('\n'));
  });
});

describe('form feeds', () => {
  test('begin pages and leave line numbers alone', async () => {
    const { document } = await readFixture('page-breaks.txt');
    expect(document.pages.map((page) => page.number)).toEqual([1, 2]);
    expect(document.pages.map((page) => numbered(page.content as never))).toEqual([
      [
        [1, 'Trang một'],
        [2, 'dòng hai'],
      ],
      [
        [3, 'Trang hai'],
        [4, 'dòng năm'],
      ],
    ]);
  });

  test.each([
    { text: 'a\fb', pages: [[[1, 'a']], [[1, 'b']]] }, // in the middle of a line
    {
      text: 'a\n\f\nb',
      pages: [
        [[1, 'a']],
        [
          [2, ''],
          [3, 'b'],
        ],
      ],
    }, // on a line of its own
    { text: 'a\f\fb', pages: [[[1, 'a']], [], [[1, 'b']]] }, // an empty page counts
    { text: 'a\f', pages: [[[1, 'a']]] },
  ])('$text', async ({ text, pages }) => {
    const { document } = await readText('a.txt', text);
    expect(document.pages.map((page) => numbered(page.content as never))).toEqual(pages);
    expect(document.pages[0]?.number).toBe(1);
  });
});

describe('HTML in text', () => {
  test('a table stands at its place with its lines; text beside it stays', async () => {
    const { document, tables, findings } = await readFixture('html-table-in.md');
    expect(findings).toEqual([]);
    expect(
      document.pages[0]!.content.map((item) =>
        item.type === 'line' ? [item.number, item.text] : ['table', ...item.lines],
      ),
    ).toEqual([
      [1, 'KẾ HOẠCH'],
      [2, ''],
      [3, 'Bảng chỉ tiêu:'],
      ['table', 3, 7],
      [7, ' hết bảng'],
      [8, ''],
      [9, 'II. NHIỆM VỤ'],
      [10, ''],
    ]);
    expect(cellsOf(tables[0])).toEqual([
      ['TT', 'Chỉ tiêu', 'Kết quả'],
      ['1', 'Tỷ lệ hồ sơ', '≥ 80%'],
      ['Tỷ lệ số hóa kết quả', '> 90%'],
    ]);
    expect(tables[0]!.rows.map((row) => row.lines)).toEqual([
      [4, 4],
      [5, 5],
      [6, 6],
    ]);
    expect(tables[0]!.rows[0]!.cells.every((cell) => cell.heading)).toBe(true);
    expect(tables[0]!.rows[1]!.cells[0]).toMatchObject({ rowSpan: 2, columnSpan: 1, heading: false });
  });

  test('a table that is never closed does not swallow the rest', async () => {
    const { lines, tables, findings } = await readFixture('unclosed-table.md');
    expect(numbered(lines.filter((line) => line.text !== ''))).toEqual([
      [1, 'KẾ HOẠCH'],
      [6, 'II. NHIỆM VỤ'],
      [9, 'III. TỔ CHỨC THỰC HIỆN'],
    ]);
    expect(tables.map(cellsOf)).toEqual([[['1', 'Tỷ lệ hồ sơ']], [['2', 'Số hóa']]]);
    expect(findings).toMatchObject([{ code: 'unclosed-table', source: { lines: [2, 4] } }]);
  });

  test('an unclosed table in one line ends with its rows', async () => {
    const { lines, tables } = await readText(
      'a.md',
      '<table><tr><td>1</td><td>a</td></tr>\nII. NHIỆM VỤ\n- Một',
    );
    expect(tables.map(cellsOf)).toEqual([[['1', 'a']]]);
    expect(numbered(lines)).toEqual([
      [2, 'II. NHIỆM VỤ'],
      [3, '- Một'],
    ]);
  });

  test('"<table" without rows is text', async () => {
    const { lines, tables, findings } = await readText('a.md', 'xem <table> nhé\nhai');
    expect(tables).toEqual([]);
    expect(numbered(lines)).toEqual([
      [1, 'xem  nhé'],
      [2, 'hai'],
    ]);
    expect(findings).toMatchObject([{ code: 'unclosed-table', severity: 'warning' }]);
  });

  test('text between the cells of a table is not lost', async () => {
    const { lines, tables } = await readText('a.md', '<table>lạc\n<tr><td>1</td><td>a</td></tr></table>');
    expect(lines.map((line) => line.text)).toEqual(['lạc']);
    expect(tables.map(cellsOf)).toEqual([[['1', 'a']]]);
  });

  test('a stray end tag is cleaned away', async () => {
    const { lines } = await readText('a.md', 'một</table>\nhai');
    expect(lines.map((line) => line.text)).toEqual(['một', 'hai']);
  });

  test('stray paragraphs in cells between tabs are no table', async () => {
    const { lines } = await readText('a.txt', '<p>1. Số hóa</p>\t<p>Năm 2026</p>');
    expect(lines[0]?.text).toBe('1. Số hóa\tNăm 2026');
  });

  test('a form feed between tables begins a page', async () => {
    const { document } = await readText(
      'a.md',
      '<table><tr><td>1</td><td>a</td></tr></table>\n\f<table><tr><td>2</td><td>b</td></tr></table>',
    );
    expect(document.pages.map((page) => [page.number, page.content.map((item) => item.type)])).toEqual([
      [1, ['table']],
      [2, ['table']],
    ]);
  });

  test('a web page under the name of a text is read as one', async () => {
    const { document, lines, findings } = await readFixture('web-page-named.txt');
    expect(document.source.mediaType).toBe('text/html');
    expect(numbered(lines)).toEqual([
      [2, 'KẾ HOẠCH'],
      [3, ''],
      [3, 'Căn cứ Luật'],
    ]);
    expect(findings).toMatchObject([{ code: 'html-content', severity: 'info' }]);
  });
});
