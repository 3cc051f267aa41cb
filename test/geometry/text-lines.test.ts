import { describe, expect, test } from 'vitest';
import { arrangePage, arrangePages } from '../../src/geometry/arrange-pages.js';
import { numberLines } from '../../src/geometry/number-lines.js';
import type { PlacedWord } from '../../src/geometry/page-marks.js';
import { across, print, printCentred, show } from './build.js';

const page = (words: readonly PlacedWord[], rulings = [] as ReturnType<typeof across>[]) => ({
  width: 595,
  height: 842,
  words,
  rulings,
});
const read = (words: readonly PlacedWord[]): string[] => show(arrangePage(page(words)));

/** A line of 70 letters and more fills the measure of 420 points. */
const full = 'Thực hiện các nhiệm vụ được giao tại kế hoạch này theo đúng tiến độ đã';

describe('columns side by side', () => {
  test('a letterhead is read column by column, the short rule below the motto left out', () => {
    const words = [
      ...printCentred('UBND TỈNH LÂM ĐỒNG', 170, 60),
      ...printCentred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 420, 60),
      ...printCentred('SỞ NỘI VỤ', 170, 76),
      ...printCentred('Độc lập - Tự do - Hạnh phúc', 420, 76),
      ...printCentred('Số: 12/KH-SNV', 170, 104),
      ...printCentred('Lâm Đồng, ngày 13 tháng 3 năm 2026', 420, 104),
      ...printCentred('KẾ HOẠCH', 297, 140),
    ];
    const lines = show(arrangePage(page(words, [across(94, 380, 460)])));
    expect(lines.filter(Boolean)).toEqual([
      'UBND TỈNH LÂM ĐỒNG',
      'SỞ NỘI VỤ',
      'Số: 12/KH-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Lâm Đồng, ngày 13 tháng 3 năm 2026',
      'KẾ HOẠCH',
    ]);
  });

  test.each([0, 7, 12])(
    'a signature whose right column stands %i pt higher than the recipients',
    (offset) => {
      const words = [
        ...printCentred('TM. ỦY BAN NHÂN DÂN', 420, 500),
        ...printCentred('KT. CHỦ TỊCH', 420, 524),
        ...printCentred('PHÓ CHỦ TỊCH', 420, 548),
        ...printCentred('Phạm Thị Ví Dụ', 420, 640),
        ...print('Nơi nhận:', 85, 500 + offset),
        ...print('- Như Điều 3;', 85, 524 + offset),
        ...print('- Lưu: VT.', 85, 548 + offset),
      ];
      expect(read(words).filter(Boolean)).toEqual([
        'Nơi nhận:',
        '- Như Điều 3;',
        '- Lưu: VT.',
        'TM. ỦY BAN NHÂN DÂN',
        'KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        'Phạm Thị Ví Dụ',
      ]);
    },
  );

  test('items with a tabulator behind their mark, and a stretched line, are no columns', () => {
    const words = [
      ...print('1.', 85, 100),
      ...print('Ban hành kế hoạch', 120, 100),
      ...print('2.', 85, 116),
      ...print('Tổ chức hội nghị', 120, 116),
      ...print('và báo cáo kết quả', 85, 132, { space: 2.5 }),
    ];
    expect(read(words).filter(Boolean)).toEqual([
      '1. Ban hành kế hoạch',
      '2. Tổ chức hội nghị',
      'và báo cáo kết quả',
    ]);
  });
});

describe('paragraphs', () => {
  test.each([
    {
      name: 'a first line set in begins one, wrapped lines are one line of text',
      words: [...print(full, 121, 100), ...print('được phê duyệt.', 85, 118), ...print(full, 121, 136)],
      lines: [`${full} được phê duyệt.`, '', full],
    },
    {
      name: 'room for the next word ends one',
      words: [...print('Sở Nội vụ chủ trì.', 85, 100), ...print(full, 85, 118), ...print(full, 85, 136)],
      lines: ['Sở Nội vụ chủ trì.', '', `${full} ${full}`],
    },
    {
      name: 'a wider space above begins one',
      words: [...print(full, 85, 100), ...print(full, 85, 118), ...print(full, 85, 146)],
      lines: [`${full} ${full}`, '', full],
    },
    {
      name: 'an item begins at its mark, hanging lines go on it',
      words: [...print(`- ${full}`, 85, 100), ...print('xong.', 94, 118), ...print(`- ${full}`, 85, 136)],
      lines: [`- ${full} xong.`, '', `- ${full}`],
    },
    {
      name: 'a word parted at its sign is whole',
      words: [...print(`${full} số 57-`, 85, 100), ...print('NQ/TW ngày 22/12/2024', 85, 118)],
      lines: [`${full} số 57-NQ/TW ngày 22/12/2024`],
    },
    {
      name: 'a raised mark stands on its line',
      words: [
        ...print('diện tích 120 m', 85, 100),
        ...print('2', 176, 99, { size: 7 }),
        ...print('đất', 184, 100),
      ],
      lines: ['diện tích 120 m 2 đất'],
    },
  ])('$name', ({ words, lines }) => {
    expect(read(words)).toEqual(lines);
  });

  test('a line is bold where all its letters are, besides its mark', () => {
    const words = [
      ...print('1.', 85, 100),
      ...print('Mục tiêu', 98, 100, { bold: true }),
      ...print('chung', 85, 140, { bold: true }),
      ...print('nhất', 130, 140),
    ];
    const lines = arrangePage(page(words)).filter((item) => item.type === 'line' && item.text !== '');
    expect(lines.map((line) => line.type === 'line' && line.emphasis)).toEqual([true, false]);
  });

  test('a skewed line is one line', () => {
    const words = print(full, 85, 100).map((word) => {
      const drop = word.bbox[0] * 0.01;
      return {
        ...word,
        bbox: [word.bbox[0], word.bbox[1] + drop, word.bbox[2], word.bbox[3] + drop] as const,
      };
    });
    expect(read(words as unknown as PlacedWord[])).toEqual([full]);
  });
});

describe('furniture', () => {
  const body = print(full, 85, 300);
  const heads = [1, 2, 3, 4].map((number) =>
    page([
      ...printCentred(String(number), 297, 40),
      ...body,
      ...print(`Kế hoạch số 12 - trang ${number}`, 85, 790),
    ]),
  );

  test('page numbers and what is printed again on page after page', () => {
    for (const [i, content] of arrangePages(heads).entries()) {
      expect(show(content).filter(Boolean)).toEqual([`~${i + 1}`, full, `~Kế hoạch số 12 - trang ${i + 1}`]);
    }
  });

  test('a letterhead at the head of each document, and a number in the text, are none', () => {
    const letter = page([
      ...printCentred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 420, 50),
      ...print('15', 85, 300),
    ]);
    for (const content of arrangePages([letter, letter, letter]))
      expect(show(content).filter(Boolean)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '15']);
  });

  test('words across the page are a watermark', () => {
    const turned = print('DỰ THẢO', 200, 500).map((word) => ({ ...word, turned: true }));
    expect(show(arrangePage(page([...body, ...turned]))).filter(Boolean)).toEqual([full, '~DỰ THẢO']);
  });
});

test('numbers go on from page to page, wrapped lines have as many as were printed', () => {
  const first = page([...print(full, 85, 100), ...print('xong.', 85, 118), ...print('Hai.', 85, 160)]);
  const contents = arrangePages([first, first]);
  const ranges = contents.flat().map((item) => (item.type === 'line' ? [item.number, item.last] : []));
  expect(ranges).toEqual([
    [1, 2],
    [3, 3],
    [3, 3],
    [4, 5],
    [6, 6],
    [6, 6],
  ]);
  expect(numberLines(contents)).toEqual(contents);
});
