import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, onTestFinished, test } from 'vitest';
import { drawingMessages } from '../../src/cli/messages/drawing.js';
import type { GivenTable, Page } from '../../src/model/paged-document.js';
import type { DocumentRecord } from '../../src/model/records.js';
import type { Source } from '../../src/model/source.js';
import { type DrawingParts, seePage } from '../../src/operations/draw-page.js';
import { ingest } from '../../src/operations/ingest.js';
import { drawPageShapes, type SeenPage } from '../../src/operations/page-drawing.js';
import { pngOf } from '../../src/operations/page-drawing-png.js';
import { svgOf } from '../../src/operations/page-drawing-svg.js';
import { seenRows } from '../../src/operations/seen-rows.js';
import { openStore } from '../../src/store/open-store.js';
import { pagedDocument, pageOf, placed } from '../layout/pages.js';
import { temporaryFolder } from '../temporary-folder.js';
import { recordSetOf, smallParts } from './small-parts.js';

const cell = (text: string, left: number): GivenTable['rows'][number]['cells'][number] => ({
  text,
  rowSpan: 1,
  columnSpan: 1,
  heading: false,
  lines: [3, 3],
  bbox: [left, 150, left + 100, 170],
  words: placed(text, 3, left + 2, 154).words.map((word) => ({ ...word, confidence: 0.6 })),
});
const table: GivenTable = {
  type: 'table',
  rows: [{ cells: [cell('Tỷ lệ <hồ sơ>', 72), cell('≥ 80%', 172)], lines: [3, 3] }],
  lines: [3, 3],
  bbox: [72, 150, 272, 170],
  cutAbove: false,
  cutBelow: false,
};
const page: Page = {
  ...pageOf(2, [
    placed('KẾ HOẠCH', 1, 250, 60),
    placed('Chuyển đổi số & cải cách', 2, 200, 80),
    table,
    { ...placed('Ký bởi: Sở Nội vụ', 4, 400, 10), furniture: true },
  ]),
  geometry: {
    width: 595,
    height: 842,
    rulings: [{ direction: 'horizontal', at: 150, start: 72, end: 272, width: 1 }],
    imageShare: 0,
    hiddenText: false,
    textFrom: 'ocr',
  },
};

const at = (given: Partial<Source>): Source => ({ page: 2, lines: null, bbox: null, ...given });
const evidence = (sources: Source[], raw: string) => ({ raw, rule: 'r', confidence: 0.9, sources });
const base = recordSetOf(pagedDocument([pageOf(1, [placed('* Tỷ lệ <hồ sơ>', 1, 72, 60)])])).document;
const record: DocumentRecord = {
  ...base,
  supersedes: null,
  number: '11/KH-UBND',
  fields: {
    title: evidence([at({ lines: [2, 2] })], 'Chuyển đổi số & cải cách'),
    signer: evidence([at({ page: 5, bbox: [0, 0, 9, 9] })], 'Trần Thị Hoa'),
    year: evidence([], '2026'),
  },
  targets: [
    {
      ...base.targets[0]!,
      name: 'Tỷ lệ <hồ sơ>',
      ordinal: '7',
      leadUnits: ['Sở Nội vụ', 'Sở Tài chính'],
      fields: {
        value: evidence([at({ bbox: [172, 150, 272, 170] })], '≥ 80%'),
        name: evidence([at({ bbox: [72, 150, 172, 170] })], 'Tỷ lệ <hồ sơ>'),
        leadUnits: evidence([at({ bbox: [72, 150, 172, 170] })], 'Sở Nội vụ, Sở Tài chính'),
      },
    },
  ],
};
const seen: SeenPage = {
  document: { id: 'a', number: '11/KH-UBND', sourceFile: 'plan.pdf' },
  page,
  pages: 4,
  rows: seenRows(record, page),
  stamps: [[395, 5, 590, 30]],
  picture: null,
};
const words = drawingMessages.vi.words;

test('values are found where they were read, from the top down; those of other pages are left out', () => {
  expect(seenRows(record, page)).toEqual([
    {
      kind: 'document',
      id: record.id,
      ordinal: null,
      anchor: [200, 80, 320, 92],
      fields: [expect.objectContaining({ name: 'title', boxes: [[200, 80, 320, 92]] })],
    },
    {
      kind: 'target',
      id: record.targets[0]!.id,
      ordinal: '7',
      anchor: [72, 150, 172, 170],
      fields: [
        expect.objectContaining({ name: 'name', value: 'Tỷ lệ <hồ sơ>' }),
        expect.objectContaining({ name: 'value', value: '≥ 80%' }),
        expect.objectContaining({ name: 'leadUnits', value: 'Sở Nội vụ; Sở Tài chính' }),
      ],
    },
  ]);
});

describe('a drawn page', () => {
  const svg = svgOf(drawPageShapes(seen, words));

  test('is sound XML that refers to nothing outside', () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<foreignObject/);
  });

  test.each([
    { part: 'its words, where there is no picture', holds: />&#60;hồ</ },
    { part: 'doubtful words', holds: /<line[^>]*stroke="#d13438"/ },
    { part: 'rulings', holds: /<line x1="72" y1="150" x2="272" y2="150" stroke="#d6249f"/ },
    { part: 'cells', holds: /<rect x="73" y="151" width="98" height="18"[^>]*stroke-dasharray/ },
    { part: 'furniture', holds: /fill="#8a8a8a" fill-opacity="0.45"/ },
    { part: 'stamps', holds: /<rect x="395" y="5" width="195" height="25"/ },
    { part: 'values with their row', holds: />2 {1,2}Chỉ tiêu 7</ },
    { part: 'what the colours mean', holds: />chữ nhận dạng, còn ngờ: cần xem lại</ },
    { part: 'which page it is', holds: />Trang 2 \/ 4</ },
  ])('shows $part', ({ holds }) => expect(svg).toMatch(holds));

  test('a place that several values share is drawn once', () => {
    expect(svg.match(/<rect x="72" y="150" width="100" height="20"/g)).toHaveLength(1);
  });

  test('has room for a list longer than the page', () => {
    const rows = Array.from({ length: 60 }, () => seen.rows[1]!);
    expect(drawPageShapes({ ...seen, rows }, words).height).toBeGreaterThan(2000);
    expect(drawPageShapes(seen, words).height).toBe(842);
  });

  test('what no XML holds is shown as such', () => {
    const broken = { ...seen, page: { ...page, content: [placed('a\u0001b\ud800c', 1, 72, 60)] } };
    const drawn = svgOf(drawPageShapes(broken, words));
    expect(XMLValidator.validate(drawn)).toBe(true);
    expect(drawn).toContain('a\ufffdb\ufffdc');
  });

  test('as PNG, two pixels a point', async () => {
    const png = Buffer.from(await pngOf(drawPageShapes(seen, words)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * (595 + 330), 2 * 842]);
  });
});

describe('the file of a document', () => {
  const setUp = async (pages: readonly Page[]) => {
    const folder = temporaryFolder({ 'a.txt': 'Kế hoạch\nsố 1/KH\n* Tỷ lệ\n' });
    const store = await openStore(path.join(folder, 'store.db'));
    onTestFinished(() => store.close());
    await ingest(['a.txt'], { ...smallParts(), openStore: () => store }, { folder, jobs: 1, maxBytes: null });
    const asked: string[] = [];
    const parts: DrawingParts = {
      readDocuments: async ({ name }) => {
        asked.push(name);
        return [pagedDocument(pages)];
      },
      pageImage: async (_, number, dpi) => ({
        width: 4,
        height: 3,
        channels: 1,
        dpi,
        data: new Uint8Array(12).fill(number),
      }),
    };
    return {
      folder,
      asked,
      see: (number: number) => seePage(store, parts, { document: '1/KH', page: number }, { folder }),
    };
  };

  test('is read once more, with a picture of the page behind', async () => {
    const { see, asked } = await setUp([pageOf(1, []), page]);
    const found = await see(2);
    expect(asked).toEqual(['a.txt']);
    expect(found).toMatchObject({ pages: 2, page: { number: 2 }, document: { number: '1/KH' } });
    expect(Buffer.from(found.picture!).subarray(1, 4).toString()).toBe('PNG');
    expect(svgOf(drawPageShapes(found, words))).toContain('data:image/png;base64,');
  });

  test('that was changed or moved is not drawn, and nothing else in its stead', async () => {
    const { folder, see, asked } = await setUp([page]);
    writeFileSync(path.join(folder, 'a.txt'), 'khác');
    await expect(see(2)).rejects.toMatchObject({ code: 'file-changed', exitCode: 4 });
    rmSync(path.join(folder, 'a.txt'));
    await expect(see(2)).rejects.toMatchObject({ code: 'file-moved', exitCode: 4 });
    expect(asked).toEqual([]);
  });

  test.each([
    { what: 'a page that there is not', pages: [page], code: 'page-unknown' },
    { what: 'a format without pages', pages: [pageOf(null, [])], code: 'page-not-drawable' },
  ])('$what is wrong usage', async ({ pages, code }) => {
    const { see } = await setUp(pages);
    await expect(see(7)).rejects.toMatchObject({ code, exitCode: 2 });
  });
});
