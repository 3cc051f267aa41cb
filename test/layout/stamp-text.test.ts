import { describe, expect, test } from 'vitest';
import { markStamps } from '../../src/layout/stamp-text.js';
import { stampSignOf } from '../../src/layout/stamp-words.js';
import type { TextLine } from '../../src/model/paged-document.js';
import { pagedDocument, pageOf, placed, plain, signature } from './pages.js';

/** Text of the lines that were marked, and of those that were left. */
const parted = (content: readonly TextLine[], box: [number, number, number, number] | null = null) => {
  const page = content[0]!.bbox === null ? null : 1;
  const document = pagedDocument([pageOf(page, [...content])], box ? [signature({ page, bbox: box })] : []);
  const lines = markStamps(document).pages[0]!.content.filter((item) => item.type === 'line');
  return {
    stamp: lines.filter(({ furniture }) => furniture).map(({ text }) => text),
    text: lines.filter(({ furniture, text }) => !furniture && text !== '').map(({ text }) => text),
  };
};

const texts = (lines: string): TextLine[] =>
  lines
    .trim()
    .split('\n')
    .map((line, at) => plain(line.trim(), at + 1));

describe('words of a stamp', () => {
  test.each([
    { text: 'Ký bởi: Ủy ban nhân dân tỉnh', sign: 'sure' },
    { text: 'Được ký bởi NGUYỄN VĂN A', sign: 'sure' },
    { text: 'Ky bdi: Uy ban nhan dan', sign: 'sure' }, // read by a recogniser in English
    { text: 'Ký bởi:', sign: 'likely' },
    { text: 'Người ký: Ủy ban nhân dân', sign: 'likely' },
    { text: 'Người ký: Cổng Thông tin Email: a@b.vn Thời gian ký: 01.04.2025 10:55:32 +07:00', sign: 'sure' },
    { text: 'Thời gian ký: 01.04.2025 10:55:32 +07:00', sign: 'sure' },
    { text: 'Ngày ký: 20/03/2026', sign: 'likely' },
    { text: "Date: 2026.03.20 16:05:12 +07'00'", sign: 'sure' },
    { text: 'Digitally signed by Nguyễn Văn A', sign: 'sure' },
    { text: 'DN: C=VN, O=UBND tỉnh, CN=Nguyễn Văn A', sign: 'sure' },
    { text: 'Signature Not Verified', sign: 'sure' },
    { text: 'snv_ldg-20/03/2026 16:05:30-snv_ldg', sign: 'sure' }, // printed across pages by document systems
    { text: 'Email: snv@lamdong.gov.vn', sign: 'detail' },
    { text: 'Cơ quan: Sở Nội vụ', sign: 'detail' },
    { text: 'Cơ quan ký ban hành văn bản chịu trách nhiệm', sign: null },
    { text: 'Ký ban hành Kế hoạch trước ngày 20/3/2026', sign: null },
    { text: 'Người ký văn bản chịu trách nhiệm: Giám đốc', sign: null },
    { text: 'Thời gian: 8h00 ngày 20/3/2026', sign: null },
    { text: 'Đơn vị tính: %', sign: null },
    { text: 'Kỳ báo cáo: quý I', sign: null },
  ])('$text: $sign', ({ text, sign }) => expect(stampSignOf(text)).toBe(sign));
});

describe('stamps in a text without geometry', () => {
  test.each([
    {
      what: 'the stamp of a portal above the letterhead',
      lines: `Người ký: Cổng Thông tin điện tử
        Chính phủ
        Email: thongtinchinhphu@chinhphu.vn
        Cơ quan: Văn phòng Chính phủ
        Thời gian ký: 01.04.2025
        10:55:32 +07:00
        CHÍNH PHỦ
        Số: 71/NQ-CP`,
      text: ['CHÍNH PHỦ', 'Số: 71/NQ-CP'],
    },
    {
      what: 'a stamp between role and name',
      lines: `KT. GIÁM ĐỐC
        PHÓ GIÁM ĐỐC
        Ký bởi: Sở Nội vụ
        Ngày ký: 20-03-2026 16:05:12
        Trần Thị Hoa`,
      text: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị Hoa'],
    },
    {
      what: 'a label above its value',
      lines: `Digitally signed by
        Trần Thị Hoa
        Date: 2026.03.20 16:05:12 +07'00'
        Nơi nhận:`,
      text: ['Nơi nhận:'],
    },
    {
      what: 'a stamp beside the letterhead on one line, parted by spaces',
      lines: `SỞ NỘI VỤ          Ký bởi: Sở Nội vụ
        Số: 87/KH-SNV`,
      text: ['SỞ NỘI VỤ', 'Số: 87/KH-SNV'],
    },
    {
      what: 'labels of a form that is no stamp',
      lines: `Cơ quan: Sở Nội vụ
        Email: snv@lamdong.gov.vn
        Người ký: Giám đốc
        Nội dung: báo cáo quý`,
      text: [
        'Cơ quan: Sở Nội vụ',
        'Email: snv@lamdong.gov.vn',
        'Người ký: Giám đốc',
        'Nội dung: báo cáo quý',
      ],
    },
    {
      what: 'a sentence about signing',
      lines: `Văn bản được ký bởi người có thẩm quyền, ngày ký: trước 20/3.
        Kế hoạch có hiệu lực kể từ ngày ký.`,
      text: [
        'Văn bản được ký bởi người có thẩm quyền, ngày ký: trước 20/3.',
        'Kế hoạch có hiệu lực kể từ ngày ký.',
      ],
    },
  ])('$what', ({ lines, text }) => {
    const read = parted(texts(lines));
    expect(read.text).toEqual(text);
  });
});

describe('stamps on a page', () => {
  const role = placed('PHÓ GIÁM ĐỐC', 1, 360, 100);
  const name = placed('Trần Thị Hoa', 9, 370, 190);

  test('the printed name and office under the box of a signature stay text', () => {
    const box: [number, number, number, number] = [350, 95, 520, 210];
    expect(parted([role, name], box)).toEqual({ stamp: [], text: ['PHÓ GIÁM ĐỐC', 'Trần Thị Hoa'] });
  });

  test('in the box of a signature, details alone are a stamp', () => {
    const box: [number, number, number, number] = [350, 115, 520, 185];
    const stamp = [
      placed('Cơ quan: Sở Nội vụ', 2, 352, 120),
      placed('Ngày: 20-03-2026', 3, 352, 134),
      placed('16:05:12 +07:00', 4, 352, 148),
    ];
    expect(parted([role, ...stamp, name], box)).toEqual({
      stamp: stamp.map(({ text }) => text),
      text: ['PHÓ GIÁM ĐỐC', 'Trần Thị Hoa'],
    });
  });

  test('recipients beside a stamp are not drawn into it', () => {
    const lines = [
      placed('Nơi nhận:', 1, 72, 100),
      placed('Ký bởi: Ủy ban nhân dân', 2, 350, 102),
      placed('- UBND tỉnh;', 3, 72, 114),
      placed('tỉnh Lâm Đồng', 4, 350, 116),
      placed('- Lưu: VT.', 5, 72, 128),
      placed('Ngày ký: 20-03-2026', 6, 350, 130),
      placed('16:05:12', 7, 350, 144),
      placed('Trần Thị Hoa', 8, 350, 158),
    ];
    expect(parted(lines).text).toEqual(['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'Trần Thị Hoa']);
  });

  test('a line that runs from the text into a stamp is cut in two', () => {
    const line = placed('SỞ NỘI VỤ       Ký bởi: Sở Nội vụ', 3, 72, 100);
    const [page] = markStamps(pagedDocument([pageOf(1, [line])])).pages;
    expect(page!.content).toEqual([
      {
        ...line,
        raw: 'SỞ NỘI VỤ',
        text: 'SỞ NỘI VỤ',
        words: line.words.slice(0, 3),
        bbox: [72, 100, 117, 112],
      },
      {
        ...line,
        raw: 'Ký bởi: Sở Nội vụ',
        text: 'Ký bởi: Sở Nội vụ',
        words: line.words.slice(3),
        bbox: [152, 100, 237, 112],
        furniture: true,
      },
    ]);
  });

  test('words beside a stamp on the same height are parted from it, words that run into its box are not', () => {
    const box: [number, number, number, number] = [300, 95, 500, 160];
    const lines = [
      placed('Ký bởi: Ủy ban nhân dân', 1, 320, 100),
      placed('- Lưu: VT, SNV.                                   tỉnh Lâm Đồng', 2, 72, 114),
      placed('Ngày ký: 20-03-2026 16:05:12', 3, 320, 128),
      placed('Trên đây là Kế hoạch của Sở Nội vụ, đề nghị các phòng.', 4, 72, 142),
    ];
    expect(parted(lines, box)).toEqual({
      stamp: ['Ký bởi: Ủy ban nhân dân', 'tỉnh Lâm Đồng', 'Ngày ký: 20-03-2026 16:05:12'],
      text: ['- Lưu: VT, SNV.', 'Trên đây là Kế hoạch của Sở Nội vụ, đề nghị các phòng.'],
    });
  });

  test('a stamp that was taken for the next row of a wrapped line is cut off', () => {
    const [first, second] = [
      placed('UBND TỈNH LÂM ĐỒNG', 1, 72, 100),
      placed('Ký bởi: Sở Nội vụ', 1, 72, 114),
    ];
    const line = {
      ...first,
      raw: `${first.raw} ${second.raw}`,
      text: `${first.raw} ${second.raw}`,
      words: [...first.words, ...second.words],
      bbox: [72, 100, 162, 126] as TextLine['bbox'],
    };
    expect(parted([line])).toEqual({ stamp: ['Ký bởi: Sở Nội vụ'], text: ['UBND TỈNH LÂM ĐỒNG'] });
  });

  test('a document without stamps stays the same object', () => {
    const document = pagedDocument(
      [pageOf(1, [role, name])],
      [signature({ page: 1, bbox: [0, 0, 590, 800] })],
    );
    expect(markStamps(document)).toBe(document);
  });
});
