import { describe, expect, test } from 'vitest';
import { cellsOf, readFixture, readText } from './read-fixture.js';

test('a page is read as it is printed', async () => {
  const { lines, tables, document } = await readFixture('rendered.html');
  expect(document.pages).toHaveLength(1);
  expect(document.pages[0]!.number).toBeNull();
  expect(tables).toEqual([]); // the letterhead only places text
  expect(
    lines.filter((line) => line.text !== '').map((line) => [line.number, line.text, line.emphasis]),
  ).toEqual([
    [5, 'UBND TỈNH A', false],
    [5, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', false],
    [5, 'Độc lập - Tự do - Hạnh phúc', true],
    [6, 'Số: 12/KH-UBND', false],
    [6, 'A, ngày 02 tháng 3 năm 2026', false],
    [7, 'KẾ HOẠCH', true],
    [8, 'Thực hiện Nghị quyết số 57-NQ/TW, UBND tỉnh ban hành:', false],
    [11, 'II. MỤC TIÊU', true],
    [11, 'III. NHIỆM VỤ', false],
    [11, '- Số hóa', false],
    [11, '- Kết nối', false],
    [13, 'dòng một', false],
    [14, 'dòng hai', false],
    [15, 'Nơi nhận:', true],
    [16, 'UBND tỉnh;', false],
    [16, 'Lưu: VT.', false],
  ]);
});

test('an empty line stands between paragraphs, none at a line break', async () => {
  const { lines } = await readText('a.html', '<p>a<br>b</p>\n<p>c</p>');
  expect(lines.map((line) => [line.number, line.text])).toEqual([
    [1, 'a'],
    [1, 'b'],
    [2, ''],
    [2, 'c'],
  ]);
});

test('entities are text, not markup', async () => {
  const { lines } = await readText('a.html', '<p>Tỷ lệ &lt; 5%, &ge; 2&nbsp;% R&amp;D</p>');
  expect(lines[0]).toMatchObject({ raw: 'Tỷ lệ < 5%, ≥ 2\u00a0% R&D', text: 'Tỷ lệ < 5%, ≥ 2 % R&D' });
});

test('what Word writes: line ends inside tags, words in pieces, rows of no-break spaces, conditional comments', async () => {
  const html =
    "<p class=MsoNormal\nstyle='x'><b><span\nlang=VI>I.&nbsp;&nbsp;&nbsp; MỤ</span><span\nlang=VI>C TIÊU<o:p></o:p></span></b></p>" +
    '<p><![if !supportLists]>a)<span style="font: 7pt">&nbsp;&nbsp; </span><![endif]>Tỷ\nlệ</p>';
  const { lines } = await readText('a.htm', html);
  expect(
    lines.filter((line) => line.text !== '').map((line) => [line.number, line.text, line.emphasis]),
  ).toEqual([
    [3, 'I. MỤC TIÊU', true],
    [4, 'a) Tỷ lệ', false],
  ]);
});

test('windows-1258 is honoured', async () => {
  expect((await readFixture('windows-1258.html')).lines[0]?.text).toBe('Kế hoạch');
});

describe('lists print their marks', () => {
  test.each([
    { html: '<ol><li>a<li>b</ol>', text: ['1. a', '2. b'] },
    { html: '<ol start=4><li>a<li value=9>b<li>c</ol>', text: ['4. a', '9. b', '10. c'] },
    { html: '<ol type=a><li>a<li>b</ol>', text: ['a. a', 'b. b'] },
    { html: '<ol><li>1. a<li>2. b</ol>', text: ['1. a', '2. b'] }, // printed by hand already
    { html: '<ul><li><p>a</p><p>b</p></ul>', text: ['- a', 'b'] },
    { html: '<ul style="list-style-type: none"><li>a</ul>', text: ['a'] },
    { html: '<ol start="x"><li>a<li hidden>b<li>c</ol>', text: ['1. a', '2. c'] },
    { html: '<ul><li></li></ul><p>a</p>', text: ['a'] },
  ])('$html', async ({ html, text }) => {
    const { lines } = await readText('a.html', html);
    expect(lines.map((line) => line.text).filter((line) => line !== '')).toEqual(text);
  });
});

describe('tables', () => {
  test('spans are kept, and bounded by the table', async () => {
    const { tables } = await readFixture('spans.html');
    const [table] = tables;
    expect(cellsOf(table)).toEqual([
      ['TT', 'Chỉ tiêu'],
      ['Tên', 'Giá trị'],
      ['I. Hạ tầng'],
      ['1', 'Phủ sóng 5G', '- ≥ 60% - năm 2026'],
      ['Băng rộng', '≥ 70%'],
    ]);
    const spans = table!.rows.map((row) =>
      row.cells.map((cell) => [cell.rowSpan, cell.columnSpan, cell.heading]),
    );
    expect(spans).toEqual([
      [
        [2, 1, true],
        [1, 2, true],
      ],
      [
        [1, 1, true],
        [1, 1, true],
      ],
      [[1, 3, false]],
      [
        [2, 1, false],
        [1, 1, false],
        [1, 1, false],
      ],
      [
        [1, 1, false],
        [1, 1, false],
      ],
    ]);
    expect(table!.lines).toEqual([1, 9]);
    expect(table!.rows[3]!.cells[1]!.lines).toEqual([6, 7]);
    expect(table!.rows[3]!.lines).toEqual([6, 7]);
  });

  test('the frame of a page is opened, a table in a cell is text', async () => {
    const { lines, tables } = await readFixture('nested-tables.html');
    expect(lines.map((line) => line.text).filter((text) => text !== '')).toEqual(['Đầu trang', 'Cuối trang']);
    expect(tables.map(cellsOf)).toEqual([
      [
        ['1', 'Chỉ tiêu trong ô'],
        ['2', 'Nhiệm vụ'],
      ],
    ]);
  });

  test.each([
    {
      html: '<table><tr><td>một<p>hai</p></td></tr></table>',
      lines: ['một', 'hai'],
      why: 'a box around text',
    },
    { html: '<table><tr><td></td><td></td></tr></table><p>a', lines: ['a'], why: 'a table without text' },
    { html: '<table></table><p>a', lines: ['a'], why: 'a table without rows' },
    {
      html: '<table><tr><td>Nơi nhận:<br>- Như trên;</td><td>TM. UBND</td></tr></table>',
      lines: ['Nơi nhận:', '- Như trên;', 'TM. UBND'],
      why: 'the signature',
    },
  ])('no table: $why', async ({ html, lines: expected }) => {
    const { lines, tables } = await readText('a.html', html);
    expect(tables).toEqual([]);
    expect(lines.map((line) => line.text).filter((text) => text !== '')).toEqual(expected);
  });

  test('a caption stands before its table, a foot after its rows', async () => {
    const html =
      '<table><caption>Bảng 1</caption><tfoot><tr><td>x<td>y</tfoot><tr><td>a<td>b<tr><td>c<td>d</table>';
    const { lines, tables } = await readText('a.html', html);
    expect(lines.map((line) => line.text)).toEqual(['Bảng 1']);
    expect(cellsOf(tables[0])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['x', 'y'],
    ]);
  });

  test('rowspan 0 reaches to the end of the table', async () => {
    const { tables } = await readText('a.html', '<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>');
    expect(tables[0]!.rows[0]!.cells[0]!.rowSpan).toBe(3);
  });

  test('no cell reaches beyond its section', async () => {
    const html = '<table><thead><tr><th rowspan=5>a<th>b</thead><tr><td rowspan=2>c<td>d<tr><td>e</table>';
    const { tables } = await readText('a.html', html);
    expect(tables[0]!.rows.map((row) => row.cells[0]!.rowSpan)).toEqual([1, 2, 1]);
  });

  test('absurd spans are bounded', async () => {
    const { tables } = await readText(
      'a.html',
      '<table><tr><td colspan=99999 rowspan=70000>a<td colspan=5000>b<tr><td>c<td>d</table>',
    );
    const [a, b] = tables[0]!.rows[0]!.cells;
    expect(a!.columnSpan + b!.columnSpan).toBeLessThanOrEqual(1000);
    expect(a!.rowSpan).toBe(2);
  });

  test('hidden rows and cells are left out', async () => {
    const { tables } = await readText(
      'a.html',
      '<table><tr hidden><td>x<td>y<tr><td>a<td style="display: none">b<td>c</table>',
    );
    expect(cellsOf(tables[0])).toEqual([['a', 'c']]);
  });
});

describe('nonsense does no harm', () => {
  test.each([
    ['nested blocks', `${'<div>'.repeat(100_000)}sâu${'</div>'.repeat(100_000)}<p>sau`],
    ['nested bold', `${'<b>'.repeat(100_000)}sâu${'</b>'.repeat(100_000)}<p>sau`],
    ['nested tables', `${'<table><tr><td>'.repeat(20_000)}sâu${'</table>'.repeat(20_000)}<p>sau`],
    ['nested lists', `${'<ul><li>'.repeat(50_000)}sâu${'</ul>'.repeat(50_000)}<p>sau`],
    [
      'nested blocks with stray ends between',
      `${'<div></p></span>'.repeat(20_000)}sâu${'</div>'.repeat(20_000)}<p>sau`,
    ],
    [
      'cells that the ends of their blocks do not close',
      `${`${'<div>'.repeat(100)}<table><tr><td>${'</div>'.repeat(100)}`.repeat(100)}sâu<p>sau`,
    ],
    ['unclosed spans', `${'<span>'.repeat(100_000)}sâu<p>sau`],
    ['unclosed fonts in many paragraphs', `${'<font color=red>x<p>'.repeat(20_000)}sâu<p>sau`],
    ['a tag of a million characters', `<img src="data:${'A'.repeat(1_000_000)}"><p>sâu<p>sau`],
    [
      'a hundred thousand attributes',
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ')}>sâu<p>sau`,
    ],
  ])('%s', async (_, html) => {
    const start = performance.now();
    const { document } = await readText('a.html', html);
    const texts = document.pages[0]!.content.map((item) =>
      item.type === 'line' ? item.text : cellsOf(item).flat().join(' ').trim(),
    );
    expect(texts.filter((text) => text !== '').join(' ')).toMatch(/sâu\s+sau$/);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

test('a line that wraps in the file knows its last line too', async () => {
  const { lines } = await readText('a.html', '<p>Giao Phòng Kinh tế\nchủ trì,\nphối hợp</p>\n<p>một</p>\n');
  expect(
    lines.filter(({ text }) => text !== '').map(({ number, last, text }) => [number, last, text]),
  ).toEqual([
    [1, 3, 'Giao Phòng Kinh tế chủ trì, phối hợp'],
    [4, 4, 'một'],
  ]);
});
