import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, paragraph, row, run, table } from './make-docx.js';
import { printTable, readBody } from './read-docx.js';

const down = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const across = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const wide = (twips: number): string => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
const heading = '<w:tblHeader/>';

const four = [500, 4000, 2000, 1500];

describe('tables', () => {
  test.each([
    {
      name: 'plain cells, paragraphs of a cell a line each',
      table: table([row(['1', `${cell(paragraph('- một') + paragraph('- hai'))}`])], [500, 4000]),
      expected: [['1', '- một\n- hai']],
    },
    {
      name: 'cells merged over rows and columns',
      table: table(
        [
          row([cell('TT', down), cell('Nhiệm vụ', down), cell('Thực hiện', across(2))]),
          row([cell('', goesOn), cell('', goesOn), 'Chủ trì', 'Phối hợp']),
          row([cell('I. Hạ tầng', across(4))]),
        ],
        four,
      ),
      expected: [['TT↓2', 'Nhiệm vụ↓2', 'Thực hiện→2'], ['Chủ trì', 'Phối hợp'], ['I. Hạ tầng→4']],
    },
    {
      name: 'a merge over rows that goes on with nothing above it',
      table: table([row([cell('a', goesOn), 'b']), row([cell('c', goesOn), 'd'])], [500, 500]),
      expected: [['a↓2', 'b'], ['d']],
    },
    {
      name: 'a merge over rows that another width interrupts',
      table: table(
        [row([cell('a', down), 'b', 'c']), row([cell('x', goesOn + across(2)), 'd'])],
        [1000, 1000, 1000],
      ),
      expected: [
        ['a', 'b', 'c'],
        ['x→2', 'd'],
      ],
    },
    {
      name: 'columns merged the old way',
      table: table([
        row([cell('a', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), 'b']),
        row(['1', '2', '3']),
      ]),
      expected: [
        ['a→2', 'b'],
        ['1', '2', '3'],
      ],
    },
    {
      name: 'headings are the rows repeated from the first on',
      table: table([row(['TT', 'Việc'], heading), row(['1', 'a']), row(['2', 'b'], heading)], [500, 900]),
      expected: [
        ['#TT', '#Việc'],
        ['1', 'a'],
        ['2', 'b'],
      ],
    },
    {
      name: 'a table all of whose rows are marked has no heading',
      table: table([row(['TT', 'Việc'], heading), row(['1', 'a'], heading)], [500, 900]),
      expected: [
        ['TT', 'Việc'],
        ['1', 'a'],
      ],
    },
    {
      name: 'columns left out before and after a row',
      table: table(
        [row(['1', 'a', 'b', 'c']), row(['x', 'y'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')],
        four,
      ),
      expected: [
        ['1', 'a', 'b', 'c'],
        ['', 'x', 'y'],
      ],
    },
    {
      name: 'a row with cells missing',
      table: table([row(['1', 'a', 'b', 'c']), row(['2', 'd'])], four),
      expected: [
        ['1', 'a', 'b', 'c'],
        ['2', 'd'],
      ],
    },
    {
      name: 'a grid that says nothing',
      table: table([row(['1', 'a', 'b']), row([cell('I', across(3))])]),
      expected: [['1', 'a', 'b'], ['I→3']],
    },
    {
      name: 'a grid that lies',
      table: table([row(['1', 'a', 'b']), row([cell('I', across(3))])], [0, 0, 9000]),
      expected: [['1', 'a', 'b'], ['I→3']],
    },
    {
      name: 'spans that only the widths tell',
      table: table(
        [
          row(['1', 'a', 'b', 'c']),
          row([cell('I. Hạ tầng', wide(8000))]),
          row([cell('x', wide(4500)), cell('y', wide(3500))]),
        ],
        four,
      ),
      expected: [['1', 'a', 'b', 'c'], ['I. Hạ tầng→4'], ['x→2', 'y→2']],
    },
    {
      name: 'borders dragged in some rows are one border',
      // the second row's first border is 60 twips further left, and its last column was moved by 300
      table: table(
        [
          row([cell('TT', across(2)), cell('Nhiệm vụ', across(1)), cell('Hạn', across(2))]),
          row(['1', cell('a', across(3)), 'b']),
          row([cell('2', across(2)), 'c', cell('d', across(2))]),
        ],
        [540, 60, 3900, 300, 1500],
      ),
      expected: [
        ['TT', 'Nhiệm vụ', 'Hạn'],
        ['1', 'a', 'b'],
        ['2', 'c', 'd'],
      ],
    },
    {
      name: 'an empty cell too narrow for a letter is none',
      table: table([row(['1', 'a', '', 'b']), row(['2', cell('c', across(2)), 'd'])], [500, 3000, 40, 2000]),
      expected: [
        ['1', 'a', 'b'],
        ['2', 'c', 'd'],
      ],
    },
    {
      name: 'tracked changes accepted: rows and cells',
      table: table(
        [
          row(['1', 'a']),
          row(['2', 'gone'], '<w:del w:id="1"/>'),
          row(['3', 'new'], '<w:ins w:id="2"/>'),
          row(['4', cell('gone', '<w:cellDel w:id="3"/>'), 'b']),
        ],
        [500, 900],
      ),
      expected: [
        ['1', 'a'],
        ['3', 'new'],
        ['4', 'b'],
      ],
    },
    {
      name: 'rows and cells in content controls',
      table: table(
        [
          `<w:sdt><w:sdtContent>${row(['1', 'a'])}</w:sdtContent></w:sdt>`,
          row([`<w:tc></w:tc>`, 'b']).replace(
            '<w:tc></w:tc>',
            `<w:sdt><w:sdtContent>${cell('2')}</w:sdtContent></w:sdt>`,
          ),
        ],
        [500, 900],
      ),
      expected: [
        ['1', 'a'],
        ['2', 'b'],
      ],
    },
    {
      name: 'a table within a cell as its text',
      table: table(
        [
          row(['1', cell(paragraph('ngoài') + table([row(['trong', 'nữa'])]) + paragraph(''))]),
          row(['2', 'một ô dài hơn bảng bên trong']),
        ],
        [500, 900],
      ),
      expected: [
        ['1', 'ngoài\ntrong\nnữa'],
        ['2', 'một ô dài hơn bảng bên trong'],
      ],
    },
  ])('$name', async ({ table: body, expected }) => {
    expect(printTable((await readBody(body)).tables[0])).toEqual(expected);
  });

  test.each([
    {
      name: 'the letterhead',
      body: table([
        row(
          [paragraph(run('UBND TỈNH A', '<w:b/>')), paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')].map(
            (c) => cell(c),
          ),
        ),
        row(['Số: 1/KH-UBND', 'A, ngày 01 tháng 02 năm 2026']),
      ]),
      expected: [
        'UBND TỈNH A',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Số: 1/KH-UBND',
        'A, ngày 01 tháng 02 năm 2026',
      ],
    },
    {
      name: 'the recipients beside the signature',
      body: table([row([cell(paragraph('Nơi nhận:') + paragraph('- Lưu: VT.')), cell('KT. CHỦ TỊCH')])]),
      expected: ['Nơi nhận:', '- Lưu: VT.', 'KT. CHỦ TỊCH'],
    },
    { name: 'a frame around a text', body: table([row(['Khung'])]), expected: ['Khung'] },
  ])('a table that only places text is text: $name', async ({ body, expected }) => {
    const { texts, tables } = await readBody(body);
    expect(tables).toEqual([]);
    expect(texts).toEqual(expected);
  });

  test('a letterhead and a signature in one table with the rows between them are text', async () => {
    const body = table(
      [
        row([cell('UBND TỈNH A', across(2)), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', across(2))]),
        row([cell('Số: 1/KH-UBND', across(2)), cell('A, ngày 01 tháng 02 năm 2026', across(2))]),
        row(['TT', 'Việc', cell('Chủ trì', across(2))]),
        row(['1', 'a', cell('Sở B', across(2))]),
        row([cell(paragraph('Nơi nhận:') + paragraph('- Lưu: VT.'), across(3)), 'GIÁM ĐỐC']),
      ],
      [500, 3000, 700, 2000],
    );
    const { texts, tables } = await readBody(body);
    expect(texts.slice(0, 4)).toEqual([
      'UBND TỈNH A',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 1/KH-UBND',
      'A, ngày 01 tháng 02 năm 2026',
    ]);
    expect(texts.slice(4)).toEqual(['Nơi nhận:', '- Lưu: VT.', 'GIÁM ĐỐC']);
    expect(tables.map(printTable)).toEqual([
      [
        ['TT', 'Việc', 'Chủ trì'],
        ['1', 'a', 'Sở B'],
      ],
    ]);
  });

  test('a frame around a table leaves the table', async () => {
    const inner = table([row(['TT', 'Việc']), row(['1', 'a'])]);
    const { tables } = await readBody(table([row([cell(inner + paragraph(''))])]));
    expect(tables.map(printTable)).toEqual([
      [
        ['TT', 'Việc'],
        ['1', 'a'],
      ],
    ]);
  });

  test('a row of many thousand cells takes no time', async () => {
    const { tables } = await readBody(
      table([row(Array.from({ length: 20_000 }, (_, i) => `${i}`)), row(['a', 'b'])]),
    );
    expect(tables[0]!.rows[0]!.cells).toHaveLength(20_000);
  });

  test('a table without text is none', async () => {
    expect((await readBody(paragraph('a') + table([row(['', ''])]))).tables).toEqual([]);
  });

  test('lines are counted through cells in reading order', async () => {
    const body =
      paragraph('một') +
      table([row(['hai', cell(paragraph('ba') + paragraph('bốn'))]), row(['', ''])]) +
      paragraph('sáu');
    const { tables, lines } = await readBody(body);
    expect(tables[0]!.rows.map((found) => [found.lines, ...found.cells.map((c) => c.lines)])).toEqual([
      [
        [2, 4],
        [2, 2],
        [3, 4],
      ],
      [
        [5, 5],
        [5, 5],
        [5, 5],
      ],
    ]);
    expect(lines.at(-1)).toMatchObject({ number: 6, text: 'sáu' });
  });
});

test('whatever rows are merged and moved, no text is lost or doubled', async () => {
  const declared = fc.record({
    span: fc.integer({ min: 1, max: 4 }),
    merge: fc.constantFrom('', down),
    width: fc.option(fc.integer({ min: 20, max: 4000 })),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(declared, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 8 }),
      async (rows, widths) => {
        const texts = rows.map((cells, r) => cells.map((_, c) => `ô ${r}.${c}`));
        const body = table(
          rows.map((cells, r) =>
            row(
              cells.map(({ span, merge, width }, c) =>
                cell(texts[r]![c]!, across(span) + merge + (width ? wide(width) : '')),
              ),
            ),
          ),
          widths,
        );
        const { tables } = await readBody(body);
        expect(tables[0]!.rows.map((found) => found.cells.map(({ text }) => text).filter(Boolean))).toEqual(
          texts,
        );
      },
    ),
    { numRuns: 60 },
  );
});
