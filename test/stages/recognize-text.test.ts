import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../src/errors.js';
import type { ReportedFinding } from '../../src/model/finding.js';
import type { PageRecognizer, RecognizedPage } from '../../src/model/page-recognizer.js';
import type { Page, PagedDocument, PageGeometry, TextLine } from '../../src/model/paged-document.js';
import { loadRepairer } from '../../src/repair/index.js';
import { recognizeText } from '../../src/stages/recognize-text.js';
import { pageList } from '../../src/stages/report-pages.js';

const good = [
  'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ,',
  'đổi mới sáng tạo và chuyển đổi số quốc gia, Ủy ban nhân dân xã ban hành kế hoạch triển khai trên địa bàn xã',
  'với các chỉ tiêu, nhiệm vụ và giải pháp cụ thể sau đây để các đơn vị tổ chức thực hiện trong năm 2026.',
];
/** The same, read with the English model. */
const lying = [
  'Thurc hién Nghi quyét s6 57-NQ/TW ngay 22/12/2024 ctia B6 Chinh tri vé d6t pha phat trién khoa hoc, céng nghé,',
  'd6i méi sang tao va chuyén d6i s6 quéc gia, Uy ban nhan dan xa ban hanh ké hoach trién khai trén dia ban xa',
  'véi cac chi tiéu, nhiém vu va giai phap cu thé sau day dé cac don vi t6 chirc thurc hién trong nam 2026.',
];
/** Letters that a broken font map gives. */
const broken = good.map((line) => line.replace(/[ếệốổọạảấầ]/g, '\uE012'));
const english = [
  'The committee shall report to the general assembly within thirty days after the end of each calendar year,',
  'and the secretariat shall publish the report together with all comments received from the member states on',
  'the same day in the official languages of the organisation without any further delay or change of wording.',
];

const geometry = (more: Partial<PageGeometry> = {}): PageGeometry => ({
  width: 595,
  height: 842,
  rulings: [],
  imageShare: 0,
  hiddenText: false,
  textFrom: 'text-layer',
  ...more,
});
const line = (text: string, at: number): TextLine => ({
  type: 'line',
  number: at + 1,
  last: at + 1,
  raw: text,
  text,
  emphasis: false,
  bbox: [72, 72 + 14 * at, 523, 84 + 14 * at],
  words: [{ text, bbox: [72, 72 + 14 * at, 523, 84 + 14 * at], confidence: null }],
  furniture: false,
});
const page = (number: number, lines: readonly string[], more: Partial<PageGeometry> = {}): Page => ({
  number,
  content: lines.map(line),
  geometry: geometry(more),
});
const scan = (number: number): Page => page(number, [], { imageShare: 1, textFrom: null });

interface Faked extends PageRecognizer {
  readonly asked: number[];
}
const recognizer = (
  reads: (page: number) => readonly string[],
  ink: (page: number) => number | null = () => 1,
): Faked => {
  const asked: number[] = [];
  return {
    asked,
    fingerprint: 'fake',
    recognize: async (_, number): Promise<RecognizedPage> => {
      asked.push(number);
      return { content: reads(number).map(line), geometry: geometry(), confidence: 0.9, findings: [] };
    },
    inkUnder: async (_, number) => ink(number),
  };
};

async function run(pages: readonly Page[], by: PageRecognizer) {
  const found: ReportedFinding[] = [];
  const document: PagedDocument = {
    source: { sourceId: 'ab', path: 'a.pdf', mediaType: 'application/pdf', bytes: 1, index: 0 },
    origin: 'text-layer',
    pages: [...pages],
    signatures: [],
  };
  const read = await recognizeText({ recognizer: by, repairer: loadRepairer() }).run(document, {
    signal: new AbortController().signal,
    report: (finding) => found.push(finding),
    progress: () => undefined,
  });
  return { read, found, codes: found.map(({ code }) => code) };
}

describe('which pages are read again', () => {
  test.each([
    { name: 'good layers are believed', pages: [page(1, good), page(2, good)], asked: [], codes: [] },
    {
      name: 'a page without words',
      pages: [page(1, good), scan(2)],
      asked: [2],
      codes: ['pages-recognized'],
    },
    {
      name: 'a layer read with the wrong model',
      pages: [page(1, lying, { hiddenText: true }), page(2, good)],
      asked: [1],
      codes: ['text-layer-not-believed'],
    },
    { name: 'a broken font map', pages: [page(1, broken)], asked: [1], codes: ['text-layer-not-believed'] },
    { name: 'another language', pages: [page(1, english)], asked: [], codes: [] },
    {
      name: 'few words go with good neighbours',
      pages: [page(1, good), page(2, ['Noi nhan'])],
      asked: [],
      codes: [],
    },
    {
      name: 'few words go with lying neighbours',
      pages: [page(1, lying), page(2, ['Noi nhan'])],
      asked: [1, 2],
      codes: ['text-layer-not-believed'],
    },
  ])('$name', async ({ pages, asked, codes }) => {
    const by = recognizer(() => good);
    const { codes: told, read } = await run(pages, by);
    expect(by.asked).toEqual(asked);
    expect(told).toEqual(codes);
    expect(read.origin).toBe(asked.length > 0 ? 'ocr' : 'text-layer');
    for (const { number, geometry: drawn } of read.pages)
      expect(drawn!.textFrom).toBe(asked.includes(number!) ? 'ocr' : 'text-layer');
  });

  test('words that cover little of the ink are a stamp on a scan', async () => {
    const stamped = page(1, ['Ký bởi: Ủy ban nhân dân xã, ngày ký 12/02/2026'], { imageShare: 1 });
    const covering = page(2, good, { imageShare: 1, hiddenText: true });
    const by = recognizer(
      () => good,
      (number) => (number === 1 ? 0.04 : 0.9),
    );
    const { codes } = await run([stamped, covering], by);
    expect(by.asked).toEqual([1]);
    expect(codes).toEqual(['pages-recognized']);
  });

  test('a layer of as many words as the picture shows is kept, however little ink it covers', async () => {
    const layer = page(1, good, { imageShare: 1, hiddenText: true });
    const { codes, read } = await run(
      [layer],
      recognizer(
        () => good.slice(1),
        () => 0.5,
      ),
    );
    expect(codes).toEqual([]);
    expect(read.origin).toBe('text-layer');
  });
});

test('a layer is kept where the picture gave no better words', async () => {
  const { read, codes } = await run(
    [page(1, lying)],
    recognizer(() => ['Thurc', 'xx yy']),
  );
  expect(codes).toEqual(['text-layer-doubtful']);
  expect(read.pages[0]!.content).toMatchObject(lying.map((text) => ({ text })));
});

test('a page that fails is an error finding, and the others are read', async () => {
  const by: PageRecognizer = {
    ...recognizer(() => good),
    recognize: async (_, number) => {
      if (number === 1) throw new UnreadableFileError('reading-took-too-long', 'It took too long.');
      return { content: good.map(line), geometry: geometry(), confidence: 0.9, findings: [] };
    },
  };
  const { read, found } = await run([scan(1), scan(2)], by);
  expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'page-not-read', source: { page: 1 } },
  ]);
  expect(read.pages[1]!.content).toHaveLength(good.length);
});

test('lines are numbered through the document, whoever read them', async () => {
  const { read } = await run(
    [page(1, good), scan(2), page(3, good)],
    recognizer(() => good),
  );
  const numbers = read.pages.flatMap(({ content }) =>
    content.flatMap((item) => (item.type === 'line' ? item.number : [])),
  );
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

test('pages are told as ranges', () => {
  expect(pageList([1, 2, 3, 5, 8, 9])).toBe('1–3, 5, 8–9');
});
