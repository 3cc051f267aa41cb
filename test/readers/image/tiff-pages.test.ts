import { describe, expect, test } from 'vitest';
import { type TiffPage, tiffPages } from '../../../src/readers/image/tiff-pages.js';

interface Made {
  readonly size?: readonly [number, number];
  readonly subfileType?: number;
  readonly unit?: number;
  readonly dpi?: readonly [number, number];
  readonly orientation?: number;
  readonly photometric?: number;
  /** Where the next directory is said to lie; after this one where it is left out. */
  readonly next?: number;
}

/** A TIFF of directories without pixels, in either order of bytes. */
function tiffOf(pages: readonly Made[], little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + pages.length * 200));
  view.setUint16(0, little ? 0x4949 : 0x4d4d, little);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  for (const [index, page] of pages.entries()) {
    const at = 8 + index * 200;
    const numbers: [tag: number, value: number | undefined][] = [
      [254, page.subfileType],
      [256, page.size?.[0] ?? 100],
      [257, page.size?.[1] ?? 140],
      [262, page.photometric ?? 1],
      [274, page.orientation],
      [282, page.dpi?.[0]],
      [283, page.dpi?.[1]],
      [296, page.unit],
    ];
    const given = numbers.filter(([, value]) => value !== undefined);
    view.setUint16(at, given.length, little);
    for (const [entry, [tag, value]] of given.entries()) {
      const from = at + 2 + entry * 12;
      const isRatio = tag === 282 || tag === 283;
      view.setUint16(from, tag, little);
      view.setUint16(from + 2, isRatio ? 5 : 4, little);
      view.setUint32(from + 4, 1, little);
      view.setUint32(from + 8, isRatio ? at + 150 + (tag - 282) * 8 : value!, little);
      if (isRatio) {
        view.setUint32(at + 150 + (tag - 282) * 8, value! * 10, little);
        view.setUint32(at + 154 + (tag - 282) * 8, 10, little);
      }
    }
    const next = page.next ?? (index + 1 < pages.length ? at + 200 : 0);
    view.setUint32(at + 2 + given.length * 12, next, little);
  }
  return new Uint8Array(view.buffer);
}

const first: TiffPage = {
  directory: 0,
  width: 100,
  height: 140,
  dpiAcross: undefined,
  dpiDown: undefined,
  orientation: 1,
  grey: true,
};

describe.each([{ little: true }, { little: false }])(
  'directories, little end first: $little',
  ({ little }) => {
    test.each<{ what: string; pages: Made[]; expected: readonly Partial<TiffPage>[] | null }>([
      { what: 'a page', pages: [{}], expected: [first] },
      {
        what: 'a page with resolutions',
        pages: [{ dpi: [204, 98] }],
        expected: [{ dpiAcross: 204, dpiDown: 98 }],
      },
      {
        what: 'pixels a centimetre',
        pages: [{ dpi: [100, 100], unit: 3 }],
        expected: [{ dpiAcross: 254, dpiDown: 254 }],
      },
      {
        what: 'no believable resolution',
        pages: [{ dpi: [0, 0] }],
        expected: [{ dpiAcross: undefined, dpiDown: undefined }],
      },
      {
        what: 'a turned page in colour',
        pages: [{ orientation: 6, photometric: 2 }],
        expected: [{ orientation: 6, grey: false }],
      },
      {
        what: 'pages with previews and masks between them',
        pages: [{}, { subfileType: 1 }, { subfileType: 4 }, { subfileType: 2 }],
        expected: [{ directory: 0 }, { directory: 3 }],
      },
      { what: 'a chain that ends outside', pages: [{ next: 5000 }], expected: null },
      { what: 'a chain in a circle', pages: [{}, { next: 8 }], expected: null },
      { what: 'nothing but previews', pages: [{ subfileType: 1 }], expected: null },
      { what: 'more pages than allowed', pages: Array<Made>(9).fill({}), expected: Array(5).fill({}) },
    ])('$what', ({ pages, expected }) => {
      const found = tiffPages(tiffOf(pages, little), 4);
      if (expected === null) expect(found).toBeNull();
      else expect(found).toMatchObject(expected);
    });
  },
);
