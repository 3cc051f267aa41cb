import { describe, expect, test } from 'vitest';
import { readText } from './read-fixture.js';

/** Each takes well under 2 s on an idle machine; the bound leaves room for a busy one. */
const PATIENCE_MS = 8000;

const table = (rows: number, columns: number, cell: string): string =>
  `<table>${`<tr>${`<td>${cell}</td>`.repeat(columns)}</tr>\n`.repeat(rows)}</table>`;
const piped = (rows: number, columns: number): string => `|${' ≥ 80% |'.repeat(columns)}\n`.repeat(rows);

describe('large but lawful', () => {
  test.each([
    { name: 'a.html', what: '10,000 rows', text: table(10_000, 6, 'Tỷ lệ hồ sơ'), items: 1 },
    { name: 'a.md', what: '10,000 rows of HTML', text: `đầu\n${table(10_000, 6, 'Tỷ lệ hồ sơ')}`, items: 2 },
    { name: 'a.html', what: '500 columns', text: table(100, 500, '5'), items: 1 },
    { name: 'a.md', what: '10,000 rows between bars', text: piped(10_000, 6), items: 10_001 },
    {
      name: 'a.txt',
      what: '500 columns between tabs',
      text: `${'5\t'.repeat(500)}\n`.repeat(200),
      items: 201,
    },
    {
      name: 'a.txt',
      what: 'a line of a million characters',
      text: 'Kế hoạch **số** '.repeat(62_500),
      items: 1,
    },
    {
      name: 'a.html',
      what: 'a paragraph of a million characters',
      text: `<p>${'Kế hoạch &amp; '.repeat(66_000)}`,
      items: 1,
    },
    { name: 'a.txt', what: '200,000 lines', text: '- Triển khai\n'.repeat(200_000), items: 200_001 },
    {
      name: 'a.md',
      what: 'a thousand unclosed tables',
      text: '<table>\n<tr><td>1</td><td>a</td></tr>\n\nvăn\n'.repeat(1000),
      items: 3001,
    },
  ])('$what in $name', async ({ name, text, items }) => {
    const start = performance.now();
    const { document } = await readText(name, text);
    expect(document.pages[0]!.content).toHaveLength(items);
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  });
});
