import { expect, test } from 'vitest';
import { blur } from '../../src/imaging/blur.js';
import type { GreyImage } from '../../src/imaging/raster-image.js';
import type { OcrWord } from '../../src/ocr/ocr-engine.js';
import { withBoldLines } from '../../src/recognition/bold-words.js';
import { drawPage, type Font } from './draw.js';

interface Printed {
  readonly text: string;
  readonly font: Font;
  readonly points: number;
}

/** A page of lines, and its words as an engine gives them. */
function printed(lines: readonly (readonly Printed[])[], dpi: number): { page: GreyImage; words: OcrWord[] } {
  const words: OcrWord[] = [];
  const scale = dpi / 72;
  const page = drawPage({ width: 420, height: 30 * lines.length, dpi }, (context) => {
    lines.forEach((parts, line) => {
      let x = 10;
      const baseline = 30 * line + 20;
      for (const { text, font, points } of parts)
        for (const word of text.split(' ')) {
          context.font = `${points}px "${font}"`;
          context.fillText(word, x, baseline);
          const end = x + context.measureText(word).width;
          const bbox = [x - 0.5, baseline - points, end + 0.5, baseline + 0.3 * points] as const;
          words.push({
            text: word,
            bbox: bbox.map((one) => Math.round(one * scale)) as unknown as OcrWord['bbox'],
            confidence: 0.9,
            fontSize: points,
            bold: false,
            line,
          });
          x = end + 0.25 * points;
        }
    });
  });
  return { page, words };
}

const families = ['Tinos', 'Arimo', 'Noto Serif'] as const;
const title = 'Thực hiện Kết luận số 210-KL/TW về chuyển đổi số';
const prose = 'Thực hiện Quyết định số 204-QĐ/TW ngày 29/11/2024, ban hành';

const boldOf = (page: GreyImage, words: readonly OcrWord[], sizeError = 1): string[] =>
  withBoldLines(
    page,
    words,
    words.map((word) => word.fontSize! * sizeError),
  ).flatMap((word) => (word.bold ? [word.text] : []));

const looks = families.flatMap((family) =>
  [
    { dpi: 300, points: 14, sigma: 0 },
    { dpi: 300, points: 10, sigma: 1.4 },
    { dpi: 200, points: 12, sigma: 1 },
  ].map((look) => ({ family, ...look })),
);

test.each(looks)(
  'bold lines in $family $points pt at $dpi dpi, blur $sigma',
  ({ family, points, dpi, sigma }) => {
    const regular = (text: string): Printed => ({ text, font: family, points });
    const bold = (text: string): Printed => ({ text, font: `${family} bold`, points });
    const { page, words } = printed(
      [
        [bold('KẾ HOẠCH')],
        [bold(title)],
        [regular(prose)],
        [regular('UBND TỈNH LẠNG SƠN')],
        [bold('Mục tiêu:'), regular('100% xã có mạng; giữ ổn định')],
        [regular(prose)],
        [regular(prose)],
      ],
      dpi,
    );
    const blurred = sigma > 0 ? blur(page, sigma) : page;
    for (const sizeError of [0.93, 1, 1.07])
      expect(boldOf(blurred, words, sizeError)).toEqual(`KẾ HOẠCH ${title}`.split(' '));
  },
);

test('larger print is not bold, and a page of one weight has none', () => {
  const large = printed(
    [
      [{ text: title, font: 'Tinos', points: 18 }],
      ...Array.from({ length: 3 }, () => [{ text: prose, font: 'Tinos' as const, points: 11 }]),
    ],
    300,
  );
  expect(boldOf(large.page, large.words)).toEqual([]);
  const all = printed([[{ text: title, font: 'Tinos bold', points: 12 }]], 300);
  expect(boldOf(all.page, all.words)).toEqual([]);
});
