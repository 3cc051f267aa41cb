import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/cli/commands/search.js';
import { en } from '../../src/cli/messages/en.js';
import { vi } from '../../src/cli/messages/vi.js';
import { printable, strong } from '../../src/cli/render/emphasis.js';
import { formatBytes } from '../../src/cli/render/numbers.js';
import { renderTasks } from '../../src/cli/render/rows.js';
import { sanitizeForTerminal } from '../../src/cli/render/sanitize.js';
import { idLength } from '../../src/cli/render/short-ids.js';
import { renderTable } from '../../src/cli/render/table.js';
import { shorten, shortenPath, textWidth, wrap, wrapShort } from '../../src/cli/render/text-width.js';

const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u001b',
        '\u001b[31m',
        '\u001b]0;t\u0007',
        '\u009b',
        '\u009d',
        '\u202e',
        '\u2066',
        '\n',
        'Kế hoạch',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('sanitizeForTerminal', () => {
  test.each([
    { raw: 'Kế hoạch', expected: 'Kế hoạch' },
    { raw: '\u001b[31mđỏ\u001b[0m', expected: 'đỏ' },
    { raw: '\u001b]0;title\u0007text', expected: 'text' },
    { raw: '\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', expected: 'link' },
    { raw: '\u001b]0;never closed', expected: '0;never closed' }, // the text is not swallowed with it
    { raw: '\u009b31mđỏ', expected: 'đỏ' },
    { raw: 'a\r\n\tb', expected: 'a b' },
    { raw: 'a\u202egnp.exe', expected: 'agnp.exe' },
    { raw: '\u001b\u001b[[31m', expected: '31m' }, // what is left cannot become a sequence again
    { raw: '👨‍👩‍👧', expected: '👨‍👩‍👧' },
  ])('makes $raw into "$expected"', ({ raw, expected }) => expect(sanitizeForTerminal(raw)).toBe(expected));

  test('never leaves a control, and does nothing twice', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const safe = sanitizeForTerminal(text);
        expect(safe).not.toMatch(unsafe);
        expect(sanitizeForTerminal(safe)).toBe(safe);
      }),
    );
  });

  test('leaves text alone that has none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!unsafe.test(text));
        expect(sanitizeForTerminal(text)).toBe(text);
      }),
    );
  });
});

test('emphasis is printed on a terminal alone', () => {
  expect(printable(`a ${strong('b')} c`, false)).toBe('a b c');
  expect(printable(`a ${strong('b')} c`, true)).toBe('a \u001b[1mb\u001b[22m c\u001b[0m');
  expect(printable('a\u001b[31mb\nc', true)).toBe('ab\nc');
});

test('a table never gets wider than it may, nor loses a word when wrapped', () => {
  const cell = fc.oneof(fc.lorem({ maxCount: 12 }), nasty);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }),
      fc.integer({ min: 60, max: 100 }),
      (rows, width) => {
        const columns = [
          { heading: 'một', max: 10, lines: 1_000 },
          { heading: 'hai', grow: 2, lines: 1_000 },
          { heading: 'ba', grow: 1, align: 'right' as const, lines: 1_000 },
        ];
        const text = renderTable(columns, rows, { width });
        for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(text.replace(/\n/g, '')).not.toMatch(unsafe);
        const letters = (value: string) => value.replace(/\s/g, '').length;
        const given = rows.flat().reduce((sum, value) => sum + letters(sanitizeForTerminal(value)), 0);
        expect(letters(text)).toBeGreaterThanOrEqual(given);
      },
    ),
  );
});

test.each([
  { text: 'seeds/000_461b2a3c798e05d2.txt', width: 20, expected: 'seeds/000_461…d2.txt' },
  { text: 'ngắn', width: 20, expected: 'ngắn' },
])('shortens "$text" to $width', ({ text, width, expected }) => expect(shorten(text, width)).toBe(expected));

test.each([
  { text: 'Kế hoạch', expected: 8 },
  { text: 'Kế hoạch'.normalize('NFD'), expected: 8 },
  { text: '漢字', expected: 4 },
])('"$text" takes $expected columns', ({ text, expected }) => expect(textWidth(text)).toBe(expected));

test('a word longer than the line is cut, not lost', () =>
  expect(wrap('ab cdefghijk', 5)).toEqual(['ab', 'cdefg', 'hijk']));

test.each([
  { bytes: 0, expected: '0 B' },
  { bytes: 1536, expected: '1.5 kB' },
  { bytes: 52_428_800, expected: '50 MB' },
])('$bytes bytes are $expected', ({ bytes, expected }) => expect(formatBytes(bytes)).toBe(expected));

test.each([
  { path: 'plans/2026/ke-hoach.txt', width: 40, expected: ['plans/2026/ke-hoach.txt'] },
  { path: 'plans/2026/ke-hoach.txt', width: 18, expected: ['plan…/ke-hoach.txt'] },
  { path: 'plans/2026/ke-hoach.txt', width: 13, expected: ['ke-hoach.txt'] }, // the name is never cut
  { path: 'plans/2026/ke-hoach-so.txt', width: 10, expected: ['ke-hoach-s', 'o.txt'] },
])('"$path" on $width columns keeps its name', ({ path, width, expected }) =>
  expect(shortenPath(path, width)).toEqual(expected),
);

test.each([
  { text: 'một hai ba bốn', most: 2, expected: ['một hai', 'ba bốn'] },
  { text: 'một hai ba bốn năm', most: 2, expected: ['một hai', 'ba bốn…'] },
  { text: 'một haiiiii ba', most: 1, expected: ['một…'] },
])('"$text" on $most lines', ({ text, most, expected }) =>
  expect(wrapShort(text, 8, most)).toEqual(expected),
);

describe('a task', () => {
  const row = {
    ...{ id: 'aaaabbbbccccdddd', origin: 'table', group: 'I', groupTitle: 'Hạ tầng', ordinal: '1' },
    ...{ subOrdinal: '1.1', parentId: 'p', parentTitle: 'Phát triển hạ tầng số', title: 'Phủ sóng 5G' },
    ...{ output: 'Kế hoạch', kpi: null, leadUnits: ['Sở KHCN'], coordinatingUnits: ['Các xã'], extra: [] },
    ...{ deadline: { raw: 'Quý I/2026', kind: 'quarter', start: null, end: null }, confidence: 0.5 },
    ...{ result: 'Kết quả rất dài. '.repeat(300), sources: [] },
    source: { page: null, lines: [12, 13], bbox: null },
  };
  const shown = printable(
    renderTasks({ tasks: [row] } as never, 8, { messages: vi, screen: { width: 100 } } as never),
    false,
  );

  test.each([
    'Nhiệm vụ (1, 1 chưa chắc, đánh dấu ?)',
    'Nhiệm vụ tổng quát 1: Phát triển hạ tầng số',
    'sản phẩm: Kế hoạch',
    'chủ trì: Sở KHCN · phối hợp: Các xã',
    '12–13  aaaabbbb',
  ])('says "%s"', (part) => expect(shown).toContain(part));

  test('is short, whatever its result is, and says only what is there', () => {
    const lines = shown.split('\n');
    expect(lines.length).toBeLessThan(12);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(100);
    expect(lines.find((line) => line.includes('Phủ sóng'))).toMatch(/^\? {2}1\.1 /);
    expect(shown).not.toContain('KPI');
    expect(shown).toContain('…');
  });
});

test('ids are printed as long as they have to be', () => {
  expect(idLength(['aaaaaaaaaa1', 'bbbbbbbbbb1'])).toBe(8);
  expect(idLength(['aaaaaaaaaa1', 'aaaaaaaaaa2'])).toBe(11);
  expect(idLength([])).toBe(8);
});

test('an excerpt shows the words found, wherever they stand', () => {
  const text = `${'từ '.repeat(200)}phủ sóng 5G ${'sau '.repeat(200)}`;
  const at = text.indexOf('phủ');
  const shown = excerpt({ text, matches: [[at, at + 8]] });
  expect(shown).toContain(`${strong('phủ')} ${strong('sóng')} 5G`);
  expect(shown.startsWith('… ') && shown.endsWith(' …')).toBe(true);
  expect(shown.length).toBeLessThan(600);
});

test('both catalogues say the same things', () => {
  const shapeOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
      : typeof value;
  const { reasons: _, ...ingest } = vi.ingest;
  const { reasons: __, ...englishIngest } = en.ingest;
  const { byCode: ___, ...errors } = vi.errors;
  const { byCode: ____, ...englishErrors } = en.errors;
  expect(shapeOf({ ...vi, ingest, errors })).toEqual(
    shapeOf({ ...en, ingest: englishIngest, errors: englishErrors }),
  );
});
