import { describe, expect, test } from 'vitest';
import { blur } from '../../src/imaging/blur.js';
import { inkMarks } from '../../src/recognition/ink-marks.js';
import { eraseSigns, findPrintedSigns, signThreshold } from '../../src/recognition/printed-signs.js';
import { drawLine, type Font, fontsWithSigns } from './draw.js';

const signsOf = (text: string, font: Font, points: number, dpi: number, sigma = 0): string => {
  const drawn = drawLine(text, font, points, dpi);
  const image = sigma > 0 ? blur(drawn, sigma) : drawn;
  return findPrintedSigns(image, inkMarks(image, undefined, signThreshold))
    .map((sign) => sign.text)
    .join('');
};

const looks = fontsWithSigns.flatMap((font) =>
  [9, 11, 14].flatMap((points) =>
    [200, 300].flatMap((dpi) =>
      [0, (1.4 * dpi) / 300].map((sigma) => ({ font, points, dpi, sigma: Number(sigma.toFixed(2)) })),
    ),
  ),
);

describe('comparators on the pixels', () => {
  test.each(looks)('$font $points pt at $dpi dpi, blur $sigma', ({ font, points, dpi, sigma }) => {
    expect(signsOf('≥ 70%', font, points, dpi, sigma)).toBe('≥');
    expect(signsOf('≤ 25 ngày', font, points, dpi, sigma)).toBe('≤');
    expect(signsOf('> 702', font, points, dpi, sigma)).toBe('>');
    expect(signsOf('<5', font, points, dpi, sigma)).toBe('<');
  });

  test.each([
    '2 70%', // a digit that engines print for "≥" is told apart by its shape alone
    '3 z Z 7 5',
    'KxXvVyYsSkK',
    'cCGeo(){}',
    '“trích” «dẫn» ‹dẫn›',
    '± 5 + 2 = 7 - 4',
    'chuyển đổi số, 100%. (i) & $ # @',
    'ạ ị ọ ụ . : ; i j',
  ])('%s holds none', (text) => {
    for (const font of fontsWithSigns)
      for (const dpi of [200, 300]) expect(signsOf(text, font, 12, dpi)).toBe('');
  });

  test.each(fontsWithSigns)('finds the bullet that opens a line in %s', (font) => {
    expect(signsOf('•  Nhiệm vụ 1.2: số • hóa', font, 13, 300)).toBe('•');
  });

  test('leaves nothing of a sign it takes off', () => {
    const image = drawLine('≥', 'Tinos', 12, 300);
    const signs = findPrintedSigns(image, inkMarks(image, undefined, signThreshold));
    expect(inkMarks(eraseSigns(image, signs), undefined, 200)).toEqual([]);
  });
});
