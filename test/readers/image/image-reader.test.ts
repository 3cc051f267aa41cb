import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pagedDocumentSchema } from '../../../src/model/paged-document.js';
import { imageReader } from '../../../src/readers/image/image-reader.js';
import { resolutionOf } from '../../../src/readers/image/picture-facts.js';
import type { ReaderFinding } from '../../../src/readers/reader.js';
import { defaultLimits, type ReadingLimits } from '../../../src/settings.js';

const paper = (width: number, height: number, colour = '#fff') =>
  sharp({ create: { width, height, channels: 3, background: colour } });
/** A page that is black in its left half, so that a turn shows. */
const halves = (width: number, height: number) =>
  paper(width, height).composite([
    {
      input: { create: { width: width >> 1, height, channels: 3, background: '#000' } },
      left: 0,
      top: 0,
    },
  ]);
const noise = (width: number, height: number): Buffer =>
  Buffer.from(Array.from({ length: width * height }, (_, at) => (at * 7919 + (at >> 5) * 104729) % 256));

async function read(bytes: Uint8Array, limits: ReadingLimits = defaultLimits) {
  const findings: ReaderFinding[] = [];
  const documents = await imageReader.read(
    { sourceId: '0'.repeat(64), path: 'a.png', bytes, limits },
    { report: (finding) => findings.push(finding) },
  );
  return { document: documents[0]!, findings };
}
const open = (bytes: Uint8Array, limits: ReadingLimits = defaultLimits) =>
  imageReader.openImages!({ sourceId: '0'.repeat(64), path: 'a.png', bytes, limits });

describe('the resolution of a picture', () => {
  test.each([
    { size: [2481, 3508], stated: 300, expected: 300, why: 'A4' },
    { size: [1654, 2339], stated: 200, expected: 200, why: 'A4' },
    { size: [4961, 3508], stated: 300, expected: 300, why: 'A3 on its side' },
    { size: [794, 1123], stated: 96, expected: 96, why: 'A4 as a browser draws it' },
    { size: [2480, 3508], stated: 72, expected: 300.1, why: 'what editors write into any file' },
    { size: [3000, 4000], stated: 72, expected: 363, why: 'a photograph' },
    { size: [4000, 3000], stated: undefined, expected: 363, why: 'a photograph on its side' },
    { size: [1240, 1754], stated: 0, expected: 150, why: 'nothing stated' },
    { size: [1240, 1754], stated: 2540, expected: 150, why: 'a page of a thumb nail' },
    { size: [1000, 5000], stated: undefined, expected: 121, why: 'a long screen shot is as wide as a page' },
    { size: [3508, 400], stated: undefined, expected: 300, why: 'a strip of a page on its side' },
  ])('$size at $stated: $expected ($why)', ({ size: [width, height], stated, expected }) => {
    const { dpi, dpiAssumed } = resolutionOf(width!, height!, stated);
    expect(Math.abs(dpi - expected)).toBeLessThan(0.6);
    expect(dpiAssumed).toBe(dpi !== stated);
  });
});

describe('reading', () => {
  test('gives a page to be recognised, its size in points', async () => {
    const { document, findings } = await read(
      await paper(827, 1169).withMetadata({ density: 100 }).png().toBuffer(),
    );
    expect(pagedDocumentSchema.parse(document)).toEqual(document);
    expect(document).toMatchObject({ origin: 'ocr', signatures: [] });
    expect(document.pages).toMatchObject([
      { number: 1, content: [], geometry: { width: 595.44, height: 841.68, textFrom: null, imageShare: 1 } },
    ]);
    expect(findings).toEqual([]);
  });

  test('says where the resolution is a guess', async () => {
    const { document, findings } = await read(await paper(1240, 1754).jpeg().toBuffer());
    expect(document.pages[0]!.geometry!.width).toBeCloseTo(595);
    expect(findings.map(({ code }) => code)).toEqual(['resolution-assumed']);
  });

  test('takes a photograph the way its camera notes', async () => {
    const bytes = await paper(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { geometry } = (await read(bytes)).document.pages[0]!;
    expect(geometry!.height).toBeGreaterThan(geometry!.width);
  });

  test.each(['lzw', 'jpeg', 'deflate'] as const)('reads all pages of a TIFF (%s)', async (compression) => {
    const pages = await Promise.all([paper(200, 280).png().toBuffer(), halves(200, 280).png().toBuffer()]);
    const bytes = await sharp(pages, { join: { animated: true } })
      .toColourspace('b-w')
      .tiff({
        compression,
        xres: 24 / 25.4,
        yres: 24 / 25.4,
      })
      .toBuffer();
    expect((await read(bytes)).document.pages).toHaveLength(2);
    const images = await open(bytes);
    const second = await images.pageImage(2, 24);
    expect([images.pageCount, second.width, second.height]).toEqual([2, 200, 280]);
    expect(second.data[140 * 200 * second.channels + 50 * second.channels]).toBeLessThan(20);
    expect(second.data[140 * 200 * second.channels + 150 * second.channels]).toBeGreaterThan(235);
    await images.close();
  });
});

/** Two pages of 60 × 84 pixels as fax machines pack them (CCITT group 4): a white one, one black in its left half. */
const faxed =
  'SUkqABYAAAD/////////////8AEAEBEA/gAEAAEAAAACAAAAAAEDAAEAAAA8AAAAAQEDAAEAAABUAAAAAgEDAAEAAAABAAAAAwEDAAEAAAAEAAAABgEDAAEAAAAAAAAACgEDAAEAAAABAAAAEQEEAAEAAAAIAAAAEgEDAAEAAAABAAAAFQEDAAEAAAABAAAAFgEDAAEAAABUAAAAFwEEAAEAAAAOAAAAGgEFAAEAAADoAAAAGwEFAAEAAADwAAAAHAEDAAEAAAABAAAAKAEDAAEAAAACAAAAKQEDAAIAAAAAAAIAHgEAAAoAAAABAAAACgAAAAEAAAAmoNH/////////////////////////////////////////gAgAgBEA/gAEAAEAAAACAAAAAAEDAAEAAAA8AAAAAQEDAAEAAABUAAAAAgEDAAEAAAABAAAAAwEDAAEAAAAEAAAABgEDAAEAAAAAAAAACgEDAAEAAAABAAAAEQEEAAEAAAD4AAAAEgEDAAEAAAABAAAAFQEDAAEAAAABAAAAFgEDAAEAAABUAAAAFwEEAAEAAAAmAAAAGgEFAAEAAADwAQAAGwEFAAEAAAD4AQAAHAEDAAEAAAABAAAAKAEDAAEAAAACAAAAKQEDAAIAAAABAAIAAAAAAAoAAAABAAAACgAAAAEAAAA=';

test('reads faxed pages', async () => {
  const images = await open(Buffer.from(faxed, 'base64'));
  const [first, second] = [await images.pageImage(1, 10), await images.pageImage(2, 10)];
  expect([images.pageCount, first.width, first.height, first.channels]).toEqual([2, 60, 84, 1]);
  expect([first.data[40 * 60 + 10], second.data[40 * 60 + 10], second.data[40 * 60 + 50]]).toEqual([
    255, 0, 255,
  ]);
});

test('gives the pixels of a fax, scanned finer across than down, as squares', async () => {
  const bytes = await halves(172, 114)
    .toColourspace('b-w')
    .tiff({ compression: 'deflate', xres: 20.4 / 25.4, yres: 9.8 / 25.4 })
    .toBuffer();
  const { geometry } = (await read(bytes)).document.pages[0]!;
  expect([geometry!.width, geometry!.height].map(Math.round)).toEqual([607, 836]);
  const { width, height } = await (await open(bytes)).pageImage(1, 20);
  expect([width, height]).toEqual([172, 237]);
});

describe('pictures of pages', () => {
  test.each([
    { asked: 100, expected: [827, 1169], why: 'as it is' },
    { asked: 110, expected: [827, 1169], why: 'near enough' },
    { asked: 50, expected: [414, 585], why: 'shrunk' },
    { asked: 200, expected: [1654, 2338], why: 'enlarged' },
  ])('at $asked: $expected ($why)', async ({ asked, expected }) => {
    const images = await open(await paper(827, 1169).withMetadata({ density: 100 }).png().toBuffer());
    const { width, height, dpi, channels, data } = await images.pageImage(1, asked);
    expect([width, height]).toEqual(expected);
    expect(Math.abs(dpi - (100 * width) / 827)).toBeLessThan(0.01);
    expect(data).toHaveLength(width * height * channels);
  });

  test('are turned as the camera notes, and shrunk after that', async () => {
    const bytes = await halves(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer(); // left goes up
    const { width, height, data, channels } = await (await open(bytes)).pageImage(1, 72);
    expect(height).toBeGreaterThan(width);
    expect(data[Math.floor(height * 0.25) * width * channels]).toBeLessThan(20);
    expect(data[Math.floor(height * 0.75) * width * channels]).toBeGreaterThan(235);
  });

  test('lie on white where they are transparent', async () => {
    const bytes = await sharp({ create: { width: 20, height: 30, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    expect(new Set((await (await open(bytes)).pageImage(1, 300)).data)).toEqual(new Set([255]));
  });

  test('stay grey where they are', async () => {
    const bytes = await paper(60, 80).toColourspace('b-w').png().toBuffer();
    expect((await (await open(bytes)).pageImage(1, 10)).channels).toBe(1);
  });

  test('are refused where enlarging would take too many pixels', async () => {
    const images = await open(await paper(827, 1169).png().toBuffer(), { ...defaultLimits, maxPixels: 1e6 });
    await expect(images.pageImage(1, 600)).rejects.toMatchObject({ code: 'too-many-pixels' });
  });

  test('that are damaged inside are refused', async () => {
    const bytes = await sharp(noise(200, 280), { raw: { width: 200, height: 280, channels: 1 } })
      .png()
      .toBuffer();
    bytes.fill(0x55, 2000, 5000);
    await expect((await open(bytes)).pageImage(1, 24)).rejects.toMatchObject({ code: 'page-not-rendered' });
  });
});

describe('refusals', () => {
  const encoded = (format: 'png' | 'jpeg' | 'tiff' | 'webp' | 'gif') =>
    sharp(noise(200, 280), { raw: { width: 200, height: 280, channels: 1 } })
      .toFormat(format)
      .toBuffer();

  test.each(['png', 'jpeg', 'tiff', 'webp', 'gif'] as const)('%s cut short', async (format) => {
    const bytes = await encoded(format);
    await expect(read(bytes.subarray(0, bytes.length >> 1))).rejects.toMatchObject({ code: 'broken-file' });
  });

  test.each([
    { name: 'nothing', bytes: new Uint8Array(), code: 'empty-file' },
    { name: 'text', bytes: new TextEncoder().encode('KẾ HOẠCH'), code: 'type-not-supported' },
    {
      name: 'SVG',
      bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      code: 'type-not-supported',
    },
    { name: 'a mark alone', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xff, 0xd9]), code: 'broken-file' },
  ])('$name', async ({ bytes, code }) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });

  test('20,000 × 20,000 pixels, before any of them is decoded', async () => {
    const bytes = await paper(2000, 2000).png({ compressionLevel: 9 }).toBuffer();
    const header = new DataView(bytes.buffer, bytes.byteOffset);
    header.setUint32(16, 20_000);
    header.setUint32(20, 20_000);
    header.setUint32(29, checkOf(bytes.subarray(12, 29)));
    const begun = performance.now();
    await expect(read(bytes)).rejects.toMatchObject({ code: 'too-many-pixels' });
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('more pages than allowed', async () => {
    const page = await paper(20, 28).png().toBuffer();
    const bytes = await sharp([page, page, page], { join: { animated: true } })
      .tiff()
      .toBuffer();
    await expect(read(bytes, { ...defaultLimits, maxPages: 2 })).rejects.toMatchObject({
      code: 'too-many-pages',
    });
  });
});

/** The check sum of a chunk of PNG (ISO 15948, annex D). */
function checkOf(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  return ~check >>> 0;
}
