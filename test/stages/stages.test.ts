import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../src/kinds/document-kind.js';
import type { Finding } from '../../src/model/finding.js';
import type { Page } from '../../src/model/paged-document.js';
import type { RepairedDocument } from '../../src/model/repaired-document.js';
import type { StageContext } from '../../src/pipeline/stage.js';
import { extractFields } from '../../src/stages/extract-fields.js';
import { joinSplitRows } from '../../src/stages/join-split-rows.js';
import { measureLegibility } from '../../src/stages/measure-legibility.js';
import { outlineSections } from '../../src/stages/outline-sections.js';
import { segmentBlocks } from '../../src/stages/segment-blocks.js';
import { suggestMisprints } from '../../src/stages/suggest-misprints.js';
import { printFlow } from '../tables/build.js';

/** A document of pages, repaired where it had to be; cells are divided by tabs, "¦" stands for one. */
function paged(...texts: readonly string[]): RepairedDocument {
  let number = 0;
  const pages = texts.map((text, i): Page => {
    const content = text.split('\n').map((raw): Page['content'][number] => {
      number += 1;
      const words = raw.trim().replace(/ *¦ */g, '\t');
      return {
        type: 'line',
        number,
        last: number,
        raw: words,
        text: words,
        emphasis: false,
        bbox: null,
        words: [],
        furniture: false,
      };
    });
    return { number: texts.length > 1 ? i + 1 : null, content, geometry: null };
  });
  return {
    source: { sourceId: 'x', path: 'x.txt', mediaType: 'text/plain', bytes: 0, index: 0 },
    origin: 'given',
    pages,
    signatures: [],
    judgements: [],
    repairs: [],
    lineConfidence: [],
    wordConfidence: 1,
  };
}

function context(): StageContext & { readonly found: Omit<Finding, 'stage'>[] } {
  const found: Omit<Finding, 'stage'>[] = [];
  return {
    found,
    signal: new AbortController().signal,
    report: (finding) => {
      found.push(finding);
    },
    progress: () => {},
  };
}

async function segmented(...texts: readonly string[]) {
  const into = context();
  return segmentBlocks().run(await measureLegibility().run(paged(...texts), into), into);
}
async function joined(...texts: readonly string[]) {
  const into = context();
  return { document: await joinSplitRows().run(await segmented(...texts), into), found: into.found };
}

const good = 'Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan triển khai thực hiện Kế hoạch này. ';
const garbled = 'S& Ndi vu chit tri, ph6i hqp vdi cdc dan vi li6n quan tri6n khai thuc hi6n K6 hoach. ';

describe('measure-legibility', () => {
  test.each([
    { name: 'good text', text: good.repeat(30), garbled: false, codes: [] },
    {
      name: 'text of a wrong language model',
      text: garbled.repeat(30),
      garbled: true,
      codes: ['garbled-text'],
    },
    { name: 'an empty text', text: '', garbled: false, codes: [] },
  ])('$name', async ({ text, garbled: expected, codes }) => {
    const into = context();
    const { legibility } = await measureLegibility().run(paged(text), into);
    expect(legibility.garbled).toBe(expected);
    expect(into.found.map(({ code }) => code)).toEqual(codes);
  });

  test('cells of tables are text too', async () => {
    const page: Page = {
      number: null,
      content: [
        {
          type: 'table',
          rows: [
            {
              cells: [
                {
                  text: garbled.repeat(30),
                  rowSpan: 1,
                  columnSpan: 1,
                  heading: false,
                  lines: [1, 1],
                  bbox: null,
                  words: [],
                },
              ],
              lines: [1, 1],
            },
          ],
          lines: [1, 1],
          bbox: null,
          cutAbove: false,
          cutBelow: false,
        },
      ],
      geometry: null,
    };
    const { legibility } = await measureLegibility().run({ ...paged(''), pages: [page] }, context());
    expect(legibility.garbled).toBe(true);
  });
});

describe('segment-blocks', () => {
  const shape = async (...texts: readonly string[]): Promise<string[]> =>
    (await segmented(...texts)).blocks.map((block) =>
      block.type === 'grid'
        ? `[${block.rows.length}x${block.columns}]`
        : `${block.layer === 'furniture' ? '~' : ''}${[block.marker?.raw ?? '', block.text].join(' ').trim()}`,
    );
  test.each<{ name: string; texts: string[]; expected: string[] }>([
    {
      name: 'text and a table',
      texts: ['I. NHIỆM VỤ\n1 ¦ A ¦ B\n2 ¦ C ¦ D\nHết'],
      expected: ['I. NHIỆM VỤ', '[2x3]', 'Hết'],
    },
    { name: 'a blank line divides pieces', texts: ['1 ¦ A\n\n2 ¦ B'], expected: ['[1x2]', '[1x2]'] },
    { name: 'so does the end of a page', texts: ['1 ¦ A', '2 ¦ B'], expected: ['[1x2]', '[1x2]'] },
    {
      name: 'a line of one cell between rows belongs to them',
      texts: ['1 ¦ A\nvà B\n2 ¦ C'],
      expected: ['[3x2]'],
    },
    {
      name: 'a line below the last row does not',
      texts: ['1 ¦ A\n2 ¦ C\nvà B'],
      expected: ['[2x2]', 'và B'],
    },
    {
      name: 'a caption between rows divides them',
      texts: ['1 ¦ A\nBảng 2. B\n2 ¦ C'],
      expected: ['[1x2]', 'Bảng 2. B', '[1x2]'],
    },
    { name: 'pipes in one line of prose', texts: ['Sở A | Sở B | Sở C'], expected: ['Sở A | Sở B | Sở C'] },
    { name: 'pipes in two lines', texts: ['Sở A | Sở B | Sở C\n1 | 2 | 3'], expected: ['[2x3]'] },
    { name: 'one line that opens with a pipe', texts: ['| A | B |'], expected: ['[1x2]'] },
    {
      name: 'a letterhead set in a table is text',
      texts: [
        'UBND TỈNH LÀO CAI ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ ¦ Độc lập - Tự do - Hạnh phúc',
      ],
      expected: [
        'UBND TỈNH LÀO CAI',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'SỞ NỘI VỤ',
        'Độc lập - Tự do - Hạnh phúc',
      ],
    },
    {
      name: 'set with spaces, too',
      texts: ['UBND TỈNH LÀO CAI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      expected: ['UBND TỈNH LÀO CAI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    },
    {
      name: 'a signature that goes on below it',
      texts: ['Nơi nhận: ¦ GIÁM ĐỐC\n\n ¦ Nguyễn Văn Thử'],
      expected: ['Nơi nhận:', 'GIÁM ĐỐC', 'Nguyễn Văn Thử'],
    },
    {
      name: 'heads that run on each page are furniture',
      texts: ['1\nKẾ HOẠCH 2026\nCâu một.', '2\nKẾ HOẠCH 2026\nCâu hai.', '3\nKẾ HOẠCH 2026\nCâu ba.'],
      expected: [1, 2, 3].flatMap((n) => [`~${n}`, '~KẾ HOẠCH 2026', `Câu ${['một', 'hai', 'ba'][n - 1]}.`]),
    },
  ])('$name', async ({ texts, expected }) => expect(await shape(...texts)).toEqual(expected));

  test('places name page and line', async () => {
    const { blocks } = await segmented('Câu một.', 'Câu hai.\n1 ¦ A');
    expect(blocks.map(({ sources }) => [sources[0]!.page, sources[0]!.lines])).toEqual([
      [1, [1, 1]],
      [2, [2, 2]],
      [2, [3, 3]],
    ]);
  });
});

describe('join-split-rows', () => {
  const heading = 'STT ¦ Nhiệm vụ ¦ Sản phẩm ¦ Chủ trì ¦ Thời hạn';
  test('puts whole tables in place of pieces and leaves the blocks as they were', async () => {
    const { document, found } = await joined(
      `${heading}\n1 ¦ Xây dựng kế hoạch và ¦ Kế hoạch ¦ Sở Nội vụ ¦ Quý I/2026\n\n ¦ phương án\n2 ¦ Tập huấn ¦ Lớp ¦ Sở Nội vụ ¦ Quý II/2026`,
    );
    expect(document.blocks.map(({ type }) => type)).toEqual(['grid', 'grid']);
    expect(printFlow(document.flow)).toEqual([
      '[tasks]',
      '1 | Xây dựng kế hoạch và phương án | Kế hoạch | Sở Nội vụ | Quý I/2026',
      '2 | Tập huấn | Lớp | Sở Nội vụ | Quý II/2026',
    ]);
    expect(found).toEqual([]);
  });

  test('rows put together by guess are found', async () => {
    const { found } = await joined(
      `${heading}\n1 ¦ Tập huấn ¦ Lớp ¦ Sở Nội vụ ¦ Quý I/2026\n2 ¦ Rà soát thủ tục ¦ Sở Nội vụ ¦ Quý II/2026`,
    );
    expect(found.map(({ code }) => code)).toEqual(['doubtful-row-joins']);
    expect(found[0]!.source?.lines).toEqual([3, 3]);
  });
});

test('outline-sections adds zones and sections', async () => {
  const { document } = await joined('KẾ HOẠCH\nNăm 2026\nI. MỤC ĐÍCH\nNâng cao.\nII. NHIỆM VỤ\n1. Rà soát');
  const outlined = await outlineSections().run(document, context());
  expect(outlined.zones.map(({ name }) => name)).toEqual(['preface', 'main-body']);
  expect(outlined.sections.map(({ level, title }) => [level, title])).toEqual([
    [1, 'MỤC ĐÍCH'],
    [1, 'NHIỆM VỤ'],
    [2, 'Rà soát'],
  ]);
});

describe('extract-fields', () => {
  const kindOf = (name: DocumentKind['name'], fit: number): DocumentKind => ({
    name,
    recognize: () => fit,
    extract: (_document, _header, report) => {
      report({ severity: 'info', code: `read-by-${name}`, message: '', source: null });
      return { targets: [], generalTasks: [], tasks: [] };
    },
  });
  const outlined = async () => {
    const { document } = await joined('I. MỤC ĐÍCH\nNâng cao.');
    return outlineSections().run(document, context());
  };
  test.each([
    {
      name: 'the kind that fits best reads',
      kinds: [kindOf('plan', 0.4), kindOf('decision', 0.9)],
      kind: 'decision',
    },
    { name: 'of equals the first', kinds: [kindOf('plan', 0.5), kindOf('decision', 0.5)], kind: 'plan' },
  ])('$name', async ({ kinds, kind }) => {
    const into = context();
    expect((await extractFields({ kinds }).run(await outlined(), into)).kind).toBe(kind);
    expect(into.found.map(({ code }) => code)).toEqual([`read-by-${kind}`]);
  });

  test('without a kind nothing can be read', async () => {
    const document = await outlined();
    expect(() => extractFields({ kinds: [] }).run(document, context())).toThrow(TypeError);
  });
});

describe('suggest-misprints', () => {
  const misprints = async (text: string) => {
    const { document } = await joined(text);
    const kind: DocumentKind = {
      name: 'other',
      recognize: () => 1,
      extract: () => ({ targets: [], generalTasks: [], tasks: [] }),
    };
    const outlined = await outlineSections().run(document, context());
    const extracted = await extractFields({ kinds: [kind] }).run(outlined, context());
    const into = context();
    expect(await suggestMisprints().run(extracted, into)).toBe(extracted); // the text stays as printed
    return into.found;
  };

  test('tells of a misprint once, where it first stands, and how often', async () => {
    const found = await misprints(`${good}\nBan hành Kê hoạch này.\nTheo Kê hoạch này.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'info', code: 'likely-misprint', source: { lines: [2, 2] } });
    expect(found[0]!.message).toMatch(/"Kê hoạch" was likely meant as "Kế hoạch" \(2 times\)/);
  });

  test('looks into cells', async () =>
    expect((await misprints('1 ¦ Ban hành Kê hoạch\n2 ¦ Tập huấn')).map(({ code }) => code)).toEqual([
      'likely-misprint',
    ]));

  test.each([
    ['good text', good],
    ['garbled text, where everything is misprinted', `${garbled.repeat(30)}\nBan hành Kê hoạch.`],
  ])('says nothing of %s', async (_, text) => expect(await misprints(text)).toEqual([]));
});
