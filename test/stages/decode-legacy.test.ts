import { expect, test } from 'vitest';
import type { ReportedFinding } from '../../src/model/finding.js';
import type { PagedDocument, TextLine } from '../../src/model/paged-document.js';
import type { RepairedDocument } from '../../src/model/repaired-document.js';
import type { StageContext } from '../../src/pipeline/stage.js';
import { decodeLegacy } from '../../src/stages/decode-legacy.js';
import { judgeGarble } from '../../src/stages/judge-garble.js';
import { noEvidence, repairDiacritics } from '../../src/stages/repair-diacritics.js';
import { fakeRepairer } from '../operations/fake-repairer.js';
import { encode } from '../vietnamese/legacy/encode.js';

const line = (raw: string, number: number): TextLine => ({
  type: 'line',
  number,
  last: number,
  raw,
  text: raw.replaceAll('\u00ad', ''), // readers take soft hyphens out
  emphasis: false,
  bbox: null,
  words: [],
  furniture: false,
});

const document = (lines: readonly string[], cell: string): PagedDocument => ({
  source: { sourceId: 'x', path: 'x.doc', mediaType: 'application/msword', bytes: 0, index: 0 },
  origin: 'text-layer',
  pages: [
    {
      number: null,
      geometry: null,
      content: [
        ...lines.map((text, at) => line(text, at + 1)),
        {
          type: 'table',
          lines: [8, 8],
          bbox: null,
          cutAbove: false,
          cutBelow: false,
          rows: [
            {
              lines: [8, 8],
              cells: [
                {
                  text: cell,
                  rowSpan: 1,
                  columnSpan: 1,
                  heading: false,
                  lines: [8, 8],
                  bbox: null,
                  words: [],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  signatures: [],
});

const found: ReportedFinding[] = [];
const context: StageContext = {
  signal: new AbortController().signal,
  report: (finding) => {
    found.push(finding);
  },
  progress: () => {},
};

const textsOf = ({ pages }: PagedDocument): string[] =>
  pages.flatMap(({ content }) =>
    content.map((item) => (item.type === 'line' ? item.text : item.rows[0]!.cells[0]!.text)),
  );

async function repaired(given: PagedDocument): Promise<RepairedDocument> {
  found.length = 0;
  const decoded = await decodeLegacy().run(given, context);
  const judged = await judgeGarble({ repairer: fakeRepairer() }).run(decoded, context);
  return repairDiacritics({ repairer: fakeRepairer(), evidence: noEvidence }).run(judged, context);
}

const printed = ['KẾ HOẠCH', 'Nâng cao chất lượng nguồn nhân lực', 'Dự án ODA'];

test('lines and cells are decoded, told, and kept as they stand beside it', async () => {
  const coded = printed.map((text) => encode(text, 'tcvn3'));
  const after = await repaired(document(coded, encode('Sở Tư pháp\nchủ trì', 'tcvn3')));
  expect(textsOf(after)).toEqual([...printed, 'Sở Tư pháp\nchủ trì']);
  expect(after.pages[0]!.content[0]).toMatchObject({ raw: coded[0] });
  expect(after.repairs).toHaveLength(5);
  expect(after.repairs[1]).toEqual({
    sic: coded[1],
    corr: printed[1],
    kind: 'legacy-encoding',
    reason: 'legacy-encoding',
    confidence: 1,
    made: true,
    source: { page: null, lines: [2, 2], bbox: null },
  });
  expect(found).toMatchObject([{ code: 'legacy-encoding', severity: 'info' }]);
  expect(found[0]!.message).toContain('TCVN3 (ABC) 5');
});

test('Unicode stays as it is, whatever the place of its tones', async () => {
  const given = document(['Hoà giải, hòa bình', 'khoẻ, khỏe; thuỷ, thủy'], 'Thông báo');
  const after = await repaired(given);
  expect(textsOf(after)).toEqual(textsOf(given));
  expect(after.repairs).toEqual([]);
  expect(found).toEqual([]);
});
