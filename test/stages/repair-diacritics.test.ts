import { describe, expect, test } from 'vitest';
import { documentIdOf } from '../../src/kinds/document-id.js';
import type { Finding } from '../../src/model/finding.js';
import type { PagedDocument } from '../../src/model/paged-document.js';
import type { JudgedDocument, RepairedDocument } from '../../src/model/repaired-document.js';
import type { StageContext } from '../../src/pipeline/stage.js';
import { judgeGarble, needsRepair } from '../../src/stages/judge-garble.js';
import { correctionsFor, noEvidence, repairDiacritics } from '../../src/stages/repair-diacritics.js';
import { fakeRepairer } from '../operations/fake-repairer.js';

const source = { sourceId: 'x', path: 'x.txt', mediaType: 'text/plain', bytes: 0, index: 0 };

function paged(text: string, origin: PagedDocument['origin'] = 'given'): PagedDocument {
  const content = text.split('\n').map((words, at) => ({
    type: 'line' as const,
    number: at + 1,
    last: at + 1,
    raw: words,
    text: words,
    emphasis: false,
    bbox: null,
    words: [],
    furniture: false,
  }));
  const geometry =
    origin === 'given'
      ? null
      : { width: 595, height: 842, rulings: [], imageShare: 0, hiddenText: false, textFrom: origin };
  return { source, origin, pages: [{ number: null, content, geometry }], signatures: [] };
}

const found: Omit<Finding, 'stage'>[] = [];
const context: StageContext = {
  signal: new AbortController().signal,
  report: (finding) => {
    found.push(finding);
  },
  progress: () => {},
};

const judged = async (document: PagedDocument): Promise<JudgedDocument> =>
  judgeGarble({ repairer: fakeRepairer() }).run(document, context);

async function repaired(
  document: PagedDocument,
  evidence = noEvidence,
  repairer = fakeRepairer(),
): Promise<RepairedDocument> {
  found.length = 0;
  return repairDiacritics({ repairer, evidence }).run(await judged(document), context);
}

const textOf = ({ pages }: PagedDocument): string =>
  pages
    .flatMap(({ content }) => content.map((item) => (item.type === 'line' ? item.text : '[table]')))
    .join('\n');

test.each([
  { name: 'clean text', text: 'Chuyển đổi số', origin: 'given', needs: false },
  { name: 'text with a garbled line', text: 'Chuyển đổi số\nchuy6n d6i', origin: 'given', needs: true },
  { name: 'text read by OCR, whose tones are mended', text: 'Chuyển đổi số', origin: 'ocr', needs: true },
] as const)('$name needs repair: $needs', async ({ text, origin, needs }) =>
  expect(needsRepair(await judged(paged(text, origin)))).toBe(needs),
);

describe('repair-diacritics', () => {
  test('puts repaired text in place of garbled, what stood there beside it', async () => {
    const document = await repaired(paged('Chuyển đổi\nchuy6n d6i s6 2026'));
    expect(textOf(document)).toBe('Chuyển đổi\nchuyển đổi số 2026');
    expect(document.pages[0]!.content[1]).toMatchObject({ raw: 'chuy6n d6i s6 2026' });
    expect(document.repairs.map(({ sic, corr, source: place }) => [sic, corr, place.lines])).toEqual([
      ['chuy6n', 'chuyển', [2, 2]],
      ['d6i', 'đổi', [2, 2]],
      ['s6', 'số', [2, 2]],
    ]);
    expect(document.lineConfidence).toEqual([
      { source: { page: null, lines: [2, 2], bbox: null }, confidence: 0.978 },
    ]);
    expect(document.wordConfidence).toBe(0.985); // two sure words, and four of 0.978
  });

  test('looks at no clean text', async () => {
    const repairer = fakeRepairer();
    const document = await repaired(paged('Chuyển đổi số\ntriển khai'), noEvidence, repairer);
    expect(repairer.repaired).toBe(0);
    expect(document).toMatchObject({ repairs: [], lineConfidence: [], wordConfidence: 1 });
    expect(found).toEqual([]);
  });

  test('repairs cells', async () => {
    const cell = {
      text: 'k6\nho4ch',
      rowSpan: 1,
      columnSpan: 1,
      heading: false,
      lines: [3, 4] as [number, number],
      bbox: null,
      words: [],
    };
    const table = {
      type: 'table' as const,
      rows: [{ cells: [cell], lines: [3, 4] as [number, number] }],
      lines: [3, 4] as [number, number],
      bbox: null,
      cutAbove: false,
      cutBelow: false,
    };
    const document = await repaired({
      ...paged(''),
      pages: [{ number: null, content: [table], geometry: null }],
    });
    expect(document.pages[0]!.content[0]).toMatchObject({ rows: [{ cells: [{ text: 'kế\nhoạch' }] }] });
    expect(document.repairs[1]!.source.lines).toEqual([3, 4]);
  });

  test('tells how much was repaired, and of doubtful words in one finding', async () => {
    const document = await repaired(paged('d6i d6i t6 l6\nl6'));
    expect(textOf(document)).toBe('đổi đổi tố l6\nl6');
    expect(found).toEqual([
      {
        severity: 'info',
        code: 'text-repaired',
        message: '3 change(s) were made to repair the text: wrong-language 3.',
        source: null,
      },
      {
        severity: 'warning',
        code: 'doubtful-repairs',
        message:
          '3 word(s) are doubtful: "t6" → "tố" (50 %, line 1), "l6" → "lỗ" (30 %, left as it is, line 1), "l6" → "lỗ" (30 %, left as it is, line 2).',
        source: { page: null, lines: [1, 1], bbox: null },
      },
    ]);
  });

  describe('what a person put right', () => {
    const own = { sic: 'kê', corr: 'kế', scope: documentIdOf(source) };
    const general = { sic: 'kê', corr: 'kể', scope: null };
    const other = { sic: 'kê', corr: 'kệ', scope: 'another' };

    test.each([
      { name: 'holds in clean text', corrections: [general], text: 'kể hoạch' },
      { name: 'for the document wins over that for all', corrections: [general, own], text: 'kế hoạch' },
      { name: 'for another document does not hold', corrections: [other], text: 'kê hoạch' },
      { name: 'of other words changes nothing', corrections: [{ ...general, sic: 'hoa' }], text: 'kê hoạch' },
    ])('$name', async ({ corrections, text }) => {
      const repairer = fakeRepairer();
      const document = await repaired(paged('kê hoạch'), { adaptation: null, corrections }, repairer);
      expect(textOf(document)).toBe(text);
      expect(repairer.repaired).toBe(text === 'kê hoạch' ? 0 : 1);
      expect(found.map(({ message }) => message)).toEqual(
        text === 'kê hoạch' ? [] : ['1 change(s) were made to repair the text: corrected by a person 1.'],
      );
    });

    test('its own first, the others without those it settles', () =>
      expect(correctionsFor([general, other, own, { ...general, sic: 'a' }], own.scope)).toEqual([
        own,
        { ...general, sic: 'a' },
      ]));
  });
});
