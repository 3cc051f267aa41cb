import { degrees } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { RasterImage } from '../../../src/imaging/raster-image.js';
import { openPageImages } from '../../../src/readers/pdf/page-images.js';
import { defaultLimits } from '../../../src/settings.js';
import { readFirst, redPicture, Sheet } from './draw.js';

async function drawn(bytes: Uint8Array, dpi: number, limits = defaultLimits): Promise<RasterImage> {
  const images = await openPageImages({ sourceId: '', path: 'test.pdf', bytes, limits });
  try {
    return await images.pageImage(1, dpi);
  } finally {
    await images.close();
  }
}

const pixel = ({ width, channels, data }: RasterImage, x: number, y: number) => [
  ...data.subarray((y * width + x) * channels, (y * width + x + 1) * channels),
];

/** Share of dark pixels in a box of points. */
function ink(image: RasterImage, [left, top, right, bottom]: readonly number[]): number {
  const [scale, width] = [image.dpi / 72, image.width];
  let [dark, all] = [0, 0];
  for (let y = Math.ceil(top! * scale); y < bottom! * scale; y += 1)
    for (let x = Math.ceil(left! * scale); x < right! * scale; x += 1) {
      all += 1;
      if (image.data[(y * width + x) * image.channels]! < 128) dark += 1;
    }
  return dark / all;
}

test('a page is drawn in colour on white', async () => {
  const sheet = await Sheet.of(200, 100);
  const image = await drawn(await sheet.draw('1 0 0 rg 50 20 100 60 re f').bytes(), 144);
  expect(image).toMatchObject({ width: 400, height: 200, channels: 3, dpi: 144 });
  expect(pixel(image, 200, 100)).toEqual([255, 0, 0]);
  expect(pixel(image, 10, 10)).toEqual([255, 255, 255]);
});

test.each([0, 90, 180, 270])('boxes of words fit the picture of a page turned by %i°', async (turn) => {
  const sheet = await Sheet.of(300, 200, true);
  sheet.page.setRotation(degrees(turn));
  const line = 'Phụ lục chỉ tiêu chuyển đổi số năm 2026';
  const bytes = await sheet.draw(`BT /F 13 Tf 1 0 0 1 20 150 Tm ${sheet.text(line)} Tj ET`).bytes();
  const { marks } = await readFirst(bytes);
  const image = await drawn(bytes, 150);
  expect(image.width / image.height).toBeCloseTo(marks.width / marks.height, 1);
  for (const { bbox, turned } of marks.words) {
    expect(turned).toBe(false); // a page that is turned wrongly is set upright
    expect(ink(image, bbox)).toBeGreaterThan(0.05);
  }
  expect(ink(image, [0, 0, marks.width, 20])).toBe(0);
});

test('a scan comes with its own pixels where they are about as many as asked for', async () => {
  const sheet = await Sheet.of(288, 144);
  const picture = await sheet.document.embedPng(redPicture);
  sheet.page.drawImage(picture, { x: 0, y: 0, width: 288, height: 144 });
  const bytes = await sheet.bytes();
  const asked = picture.width / 4; // dots an inch of the picture on this page
  const own = await drawn(bytes, asked * 1.05);
  expect([own.width, own.height, own.dpi]).toEqual([picture.width, picture.height, asked]);
  expect(pixel(own, 1, 1).slice(0, 3)).toEqual([255, 0, 0]);
  const anew = await drawn(bytes, asked * 2);
  expect([anew.width, anew.height, anew.dpi]).toEqual([picture.width * 2, picture.height * 2, asked * 2]);
  expect(pixel(anew, 1, 1)).toEqual([255, 0, 0]);
});

test('the stamp of a signature is not drawn', async () => {
  const sheet = await Sheet.of(200, 100);
  const { context } = sheet.document;
  const appearance = context.register(
    context.stream('0 g 0 0 100 60 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 60] }),
  );
  const widget = { Type: 'Annot', Subtype: 'Widget', F: 4, Rect: [50, 20, 150, 80], AP: { N: appearance } };
  const signature = context.register(context.obj({ ...widget, FT: 'Sig' }));
  sheet.page.node.addAnnot(signature);
  expect(ink(await drawn(await sheet.draw('').bytes(), 72), [50, 20, 150, 80])).toBe(0);
});

test('a page over the limit of pixels is refused before it is drawn', async () => {
  const bytes = await (await Sheet.of(20_000, 20_000)).draw('').bytes();
  await expect(drawn(bytes, 300)).rejects.toMatchObject({ code: 'too-many-pixels' });
});
