import { describe, expect, test } from 'vitest';
import { maskSeals } from '../../src/imaging/mask-seal.js';
import { at, black, blue, type Colour, noisy, red, Sheet } from './draw.js';

const page = (paper?: Colour): Sheet => new Sheet(400, 400, 100, paper);
/** 36 mm at 100 dpi. */
const radius = 70;
/** Where the ring crosses the line of the text below, and where it lies on paper. */
const onText = { x: 200, y: 131 };
const onPaper = { x: 131, y: 200 };

describe('a stamp', () => {
  test.each<{ name: string; ink: Colour; paper?: Colour }>([
    { name: 'red', ink: red },
    { name: 'dark red', ink: [150, 20, 40] },
    { name: 'faint', ink: [240, 160, 170] },
    { name: 'blue', ink: blue },
    { name: 'violet', ink: [110, 50, 150] },
    { name: 'red on yellowed paper', ink: red, paper: [245, 232, 205] },
    { name: 'red on dark paper', ink: red, paper: [190, 180, 170] },
  ])('in $name is taken off, and the print under it stays', ({ ink, paper }) => {
    const { grey, sealShare } = maskSeals(
      page(paper).box(60, 128, 340, 134).seal(200, 200, radius, ink).colours(),
    );
    expect(at(grey, onPaper.x, onPaper.y)).toBeGreaterThan(150);
    expect(Math.abs(at(grey, onPaper.x, onPaper.y) - at(grey, 10, 10))).toBeLessThan(3);
    expect(at(grey, onText.x, onText.y)).toBeLessThan(30);
    expect(sealShare).toBeGreaterThan(0.005);
  });

  test('is taken off a noisy page', () => {
    const { grey } = maskSeals(noisy(page().seal(200, 200, radius).colours(), 30));
    let ink = 0;
    for (let y = 120; y < 280; y += 1) for (let x = 120; x < 280; x += 1) if (at(grey, x, y) < 150) ink += 1;
    expect(ink).toBeLessThan(300); // the ring alone has 2,500 pixels
  });

  test('is told from a signature across it', () => {
    const { grey } = maskSeals(page().seal(180, 200, radius).wave(200, 172, 320).colours());
    expect(at(grey, 111, 200)).toBe(255);
    for (let y = 120; y < 230; y += 1) expect(at(grey, 300, y)).toBe(255);
  });
});

describe('what is no stamp stays', () => {
  test.each([
    { name: 'a line in red', sheet: page().print(40, 100, 360, 1, 9, red) },
    { name: 'a paragraph in red', sheet: page().print(40, 100, 360, 8, 6, red) },
    { name: 'a short paragraph in blue, its lines close', sheet: page().print(40, 100, 140, 5, 5, blue) },
    { name: 'a large heading in red', sheet: page().print(40, 100, 360, 1, 28, red) },
    { name: 'a filled heading of a table', sheet: page().box(40, 100, 340, 160, red) },
    { name: 'a blue picture', sheet: page().box(100, 100, 300, 300, blue) },
    { name: 'black print', sheet: page().print(40, 40, 360, 16) },
  ])('$name', ({ sheet }) => {
    expect(maskSeals(sheet.colours()).sealShare).toBe(0);
  });

  test('a red heading above a red seal', () => {
    const { grey } = maskSeals(page().print(40, 60, 360, 1, 9, red).seal(200, 200, radius).colours());
    const row = Array.from({ length: 320 }, (_, x) => at(grey, 40 + x, 65));
    expect(Math.min(...row)).toBeLessThan(120);
    expect(at(grey, onPaper.x, onPaper.y)).toBe(255);
  });
});

test('a grey page comes back as it is', () => {
  const image = page().seal(200, 200, radius, black).grey();
  expect(maskSeals(image)).toEqual({ grey: image, sealShare: 0 });
});
