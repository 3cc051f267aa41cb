import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanMarkup } from '../../src/readers/markup/clean-markup.js';
import { readBytes, readText } from '../readers/read-fixture.js';

const word = fc.constantFrom(
  'Kế',
  'hoạch',
  'số',
  '92/KH-UBND',
  'Đơn',
  'vị',
  '≥ 80%',
  '15-17%',
  '2.787.506',
  '(1)',
  'R&D',
  '“rõ',
  'người”,',
  'năm',
  '2026;',
  'a < b',
  '100%',
);
const prose = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const mark = fc.constantFrom(
  '**',
  '*',
  '_',
  '__',
  '***',
  '# ',
  '## ',
  '> ',
  '- ',
  '\\',
  '`',
  '~~',
  '$',
  '$\\geq',
  '\\%',
  '\\(',
  '\\)',
  '<b>',
  '</b>',
  '<br>',
  '<p>',
  '<',
  '>',
  '&amp;',
  '&lt;',
  '&nbsp;',
  '&',
  ';',
  '|',
  '\t',
  '[',
  '](',
  ')',
  '---',
  ' ',
  '\u00a0',
  '\u200b',
  '!',
  '^',
  '{',
  '}',
  '0',
);
const marked = fc.array(fc.oneof(word, mark, mark), { maxLength: 25 }).map((pieces) => pieces.join(''));

const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const linesOf = async (bytes: Uint8Array) => (await readBytes('a.txt', bytes)).lines;

describe('cleaning', () => {
  test('twice is once', () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'grapheme' }), prose), (raw) => {
        const { text } = cleanMarkup(raw);
        expect(cleanMarkup(text).text).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test('prose comes through unchanged', () => {
    fc.assert(
      fc.property(prose, (raw) => {
        expect(cleanMarkup(raw).text).toBe(raw);
      }),
    );
  });

  test('no letter or digit of prose is lost among marks of Markdown', () => {
    const set = fc.constantFrom('**', '*', '__', '_', '***', '`', '~~');
    fc.assert(
      fc.property(prose, prose, prose, set, (before, inside, after, around) => {
        const { text } = cleanMarkup(`${before} ${around}${inside}${around} ${after}`);
        expect(letters(text)).toBe(letters(before + inside + after));
      }),
    );
  });

  test('no tab and no bar is lost, so that no cell is', () => {
    const cells = fc.array(
      fc.oneof(
        prose,
        fc.constant(''),
        prose.map((text) => `**${text}**`),
      ),
      { minLength: 2 },
    );
    fc.assert(
      fc.property(cells, fc.constantFrom('\t', '|'), (texts, edge) => {
        expect(cleanMarkup(texts.join(edge)).text.split(edge)).toHaveLength(texts.length);
      }),
    );
  });
});

describe('lines', () => {
  const text = fc
    .array(fc.oneof(prose, marked, fc.constant('')), { minLength: 1 })
    .map((lines) => `x\n${lines.join('\n')}`);

  test('are as many as the file has, numbered from 1', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const { lines } = await readText('a.txt', content);
        const expected = content.normalize('NFC').split('\n');
        expect(lines.map((line) => line.number)).toEqual(expected.map((_, index) => index + 1));
        expect(lines.map((line) => line.raw)).toEqual(expected);
      }),
    );
  });

  test('are the same in every encoding and with every line end', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const plan = `KẾ HOẠCH năm 2026\n${content}`;
        const expected = await linesOf(Buffer.from(plan));
        for (const bytes of [
          Buffer.from(`\ufeff${plan}`),
          Buffer.from(plan.normalize('NFD')),
          Buffer.from(plan.replaceAll('\n', '\r\n')),
          Buffer.from(`\ufeff${plan}`, 'utf16le'),
          Buffer.from(plan, 'utf16le'),
          Buffer.from(`\ufeff${plan}`, 'utf16le').swap16(),
          Buffer.from(plan, 'utf16le').swap16(),
        ])
          expect(await linesOf(bytes)).toEqual(expected);
      }),
    );
  });
});

describe('any bytes at all', () => {
  test('are read or refused, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        async (bytes, name) => {
          const result = await readBytes(name, bytes).catch((error: unknown) => error);
          if (result instanceof Error) expect(result.name).toBe('UnreadableFileError');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of a broken page too', async () => {
    const piece = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '<td rowspan=9>',
      '</td>',
      '<th colspan=0>',
      '<p>',
      '</p>',
      '<li>',
      '<ol>',
      '<ul>',
      '</ul>',
      '<b>',
      '</b>',
      '<br>',
      '\n',
      'chữ ',
      '<pre>',
      '<caption>',
      '<thead>',
      '<select>',
      '<svg>',
      '<!--',
      '-->',
      '<template>',
      '&',
      '<',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('a.md', 'a.html'),
        async (pieces, name) => {
          const result = await readText(name, pieces.join('')).catch((error: unknown) => error);
          if (result instanceof Error) expect(result.name).toBe('UnreadableFileError');
        },
      ),
      { numRuns: 500 },
    );
  });
});
