import { describe, expect, test } from 'vitest';
import { mergedRulings } from '../../../src/readers/pdf/page-rulings.js';
import { Sheet } from './draw.js';

/** Rulings a page draws, rounded, as "h 142 50–545" (from the top) or "v 50 100–200", and how thick where it matters. */
async function rulingsDrawn(content: string): Promise<string[]> {
  const { marks } = await (await Sheet.of()).draw(content).read();
  return marks.rulings
    .map(({ direction, at, start, end }) => `${direction[0]} ${[at, start, end].map(Math.round).join(' ')}`)
    .sort();
}

const square = ['h 642 100 300', 'h 742 100 300', 'v 100 642 742', 'v 300 642 742'];
const dots = Array.from({ length: 101 }, (_, index) => `${100 + 2 * index} 199.5 1 1 re`).join(' ');

describe('rulings', () => {
  test.each<{ name: string; content: string; expected: string[] }>([
    {
      name: 'stroked lines',
      content: '50 700 m 545 700 l S 50 100 m 50 300 l S',
      expected: ['h 142 50 545', 'v 50 542 742'],
    },
    { name: 'a stroked rectangle', content: '100 100 200 100 re S', expected: square },
    { name: 'a closed path', content: '100 100 m 300 100 l 300 200 l 100 200 l s', expected: square },
    {
      name: 'thin filled rectangles',
      content: '100 99.75 200 0.5 re f 99.75 100 0.5 100 re f',
      expected: ['h 742 100 300', 'v 100 642 742'],
    },
    {
      name: 'a filled line with slanting ends',
      content: '100 100 m 300 100 l 299 101 l 101 101 l h f',
      expected: ['h 742 100 300'],
    },
    {
      name: 'a frame filled between two rectangles',
      content: '99 99 202 102 re 101 101 198 98 re f*',
      expected: square,
    },
    {
      name: 'pieces of a cell each',
      content: '100 100 m 150 100 l S 150.4 100 m 300 100 l S',
      expected: ['h 742 100 300'],
    },
    { name: 'dots, drawn one by one', content: `${dots} f`, expected: ['h 642 100 301'] },
    {
      name: 'under a scale',
      content: 'q 0.1 0 0 0.1 0 0 cm q 1 0 0 -1 0 8420 cm 5 w 1000 1420 m 3000 1420 l S Q Q',
      expected: ['h 142 100 300'],
    },
    {
      name: 'turned by their matrix',
      content: 'q 0 1 -1 0 300 100 cm 0 0 m 200 0 l S Q',
      expected: ['v 300 542 742'],
    },
    { name: 'no clip', content: '100 100 200 100 re W n', expected: [] },
    {
      name: 'no white line',
      content: '1 G 50 700 m 545 700 l S 1 1 1 rg 100 99.75 200 0.5 re f',
      expected: [],
    },
    {
      name: 'no slanting line and no curve',
      content: '50 700 m 545 100 l S 50 700 m 100 800 300 800 545 700 c S',
      expected: [],
    },
    { name: 'no coloured ground', content: '0.8 0.9 1 rg 100 100 200 100 re f', expected: [] },
    { name: 'no thick bar', content: '12 w 100 100 m 300 100 l S', expected: [] },
    { name: 'no tick', content: '100 100 m 103 100 l S', expected: [] },
    { name: 'none off the page', content: '50 -40 m 545 -40 l S', expected: [] },
  ])('$name', async ({ content, expected }) => expect(await rulingsDrawn(content)).toEqual(expected));

  test('inside a form, and none inside a mask', async () => {
    const sheet = await Sheet.of();
    const { context } = sheet.document;
    const form = (content: string, more = {}) =>
      context.register(
        context.stream(content, {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 595, 842],
          Matrix: [1, 0, 0, 1, 0, 100],
          ...more,
        }),
      );
    const mask = form('100 500 m 300 500 l S', { Group: { S: 'Transparency', CS: 'DeviceGray' } });
    const resources = sheet.page.node.normalizedEntries().Resources;
    resources.set(context.obj({ XObject: 0 }).keys()[0]!, context.obj({ Table: form('100 0 m 300 0 l S') }));
    resources.set(
      context.obj({ ExtGState: 0 }).keys()[0]!,
      context.obj({ Masked: { SMask: { S: 'Luminosity', G: mask } } }),
    );
    const { marks } = await sheet.draw('/Table Do q /Masked gs Q').read();
    expect(marks.rulings).toMatchObject([{ direction: 'horizontal', at: 742, start: 100, end: 300 }]);
  });
});

describe('mergedRulings', () => {
  const rule = (at: number, start: number, end: number, width = 1) =>
    ({ direction: 'horizontal', at, start, end, width }) as const;

  test('is one rule for pieces that meet, two where a cell is merged', () => {
    expect(mergedRulings([rule(10, 0, 50), rule(10.2, 52, 90, 2), rule(10, 140, 200)])).toEqual([
      rule(10, 0, 90, 2),
      rule(10, 140, 200),
    ]);
  });

  test('merging twice is merging once', () => {
    const pieces = Array.from({ length: 60 }, (_, index) =>
      rule((index * 7) % 31, (index * 53) % 400, ((index * 53) % 400) + 3 + index),
    );
    expect(mergedRulings(mergedRulings(pieces))).toEqual(mergedRulings(pieces));
  });
});
