import { describe, expect, test } from 'vitest';
import { printedText, textPieces, withTexts } from '../../src/layout/text-pieces.js';
import type { GivenCell, Page, PagedDocument } from '../../src/model/paged-document.js';

const line = (number: number, text: string): Page['content'][number] => ({
  type: 'line',
  number,
  last: number,
  raw: `**${text}**`,
  text,
  emphasis: true,
  bbox: null,
  words: [],
  furniture: false,
});
const cell = (text: string, first: number, last = first): GivenCell => ({
  text,
  rowSpan: 1,
  columnSpan: 1,
  heading: false,
  lines: [first, last],
  bbox: null,
  words: [],
});

const document: PagedDocument = {
  source: { sourceId: 'x', path: 'x.html', mediaType: 'text/html', bytes: 0, index: 0 },
  origin: 'given',
  signatures: [],
  pages: [
    {
      number: 1,
      content: [
        line(1, 'Kê hoạch'),
        {
          type: 'table',
          rows: [
            { cells: [cell('Chỉ tiêu', 2), cell('hai\ndòng', 3, 4)], lines: [2, 4] },
            { cells: [cell('', 5)], lines: [5, 5] },
          ],
          lines: [2, 5],
          bbox: null,
          cutAbove: false,
          cutBelow: false,
        },
      ],
      geometry: null,
    },
    { number: 2, content: [line(6, ''), line(7, 'cuối')], geometry: null },
  ],
};

describe('the pieces of a text', () => {
  const pieces = textPieces(document);

  test('are lines and lines of cells, a gap after each cell', () =>
    expect(pieces.map(({ text }) => text)).toEqual([
      'Kê hoạch',
      'Chỉ tiêu',
      '',
      'hai',
      'dòng',
      '',
      '',
      '',
      '',
      'cuối',
    ]));

  test('stand where the line or cell stands', () => {
    expect(pieces[4]).toEqual({ text: 'dòng', source: { page: 1, lines: [3, 4], bbox: null } });
    expect(pieces[5]!.source).toBeNull();
    expect(pieces.at(-1)!.source).toEqual({ page: 2, lines: [7, 7], bbox: null });
  });

  test('put back as they were give the same document', () =>
    expect(
      withTexts(
        document,
        pieces.map(({ text }) => text),
      ),
    ).toEqual(document));

  test('put back otherwise change text alone', () => {
    const changed = withTexts(
      document,
      pieces.map(({ text }) => text.toUpperCase()),
    );
    expect(textPieces(changed).map(({ text }) => text)).toEqual(pieces.map(({ text }) => text.toUpperCase()));
    expect(changed.pages[0]!.content[0]).toEqual({ ...line(1, 'KÊ HOẠCH'), raw: '**Kê hoạch**' });
  });
});

test.each([
  { name: 'paragraphs stay apart', texts: ['a', 'b', '', '', 'c', ''], lines: ['a', 'b', '', 'c'] },
  { name: 'cells of a row of pipes', texts: ['x', '| 1 | hai ba | |'], lines: ['x', '', '1', '', 'hai ba'] },
  { name: 'cells parted by tabs', texts: ['a\tb c'], lines: ['a', '', 'b c'] },
  { name: 'nothing', texts: ['', ' '], lines: [''] },
])('printed text: $name', ({ texts, lines }) =>
  expect(printedText(texts.map((text) => ({ text, source: null }))).split('\n')).toEqual(lines),
);
