import { constants, deflateSync } from 'node:zlib';
import { repeatedDeflate } from '../documents/bad/packed-files.js';
import { rawPdf } from '../documents/bad/pdf-files.js';

type PdfObject = Parameters<typeof rawPdf>[0][number];

const mebibyte = 1024 * 1024;

interface PageParts {
  readonly content?: PdfObject | string;
  readonly resources?: string;
  /** Entries of the page, its box among them. */
  readonly entries?: string;
  /** Numbered from 5. */
  readonly more?: readonly PdfObject[];
  /** Entries of the trailer. */
  readonly trailer?: string;
}

const stream = (dictionary: string, text: string): PdfObject => ({
  dictionary,
  stream: Buffer.from(text, 'latin1'),
});

export function pageWith({
  content = '',
  resources = '',
  entries = '/MediaBox [0 0 595 842]',
  more = [],
  trailer = '',
}: PageParts): Buffer {
  return rawPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R ${entries} /Contents 4 0 R /Resources << ${resources} >> >>`,
      typeof content === 'string' ? stream('', content) : content,
      ...more,
    ],
    trailer,
  );
}

/** A zlib stream of `mebibytes` times the same text, in a thousandth of its size. */
function zlibBomb(text: string, mebibytes: number): Buffer {
  const chunk = Buffer.from(text.repeat(Math.ceil(mebibyte / text.length)), 'latin1');
  // The checksum at its end is missing; PDF viewers do not look at it.
  return Buffer.concat([Buffer.from([0x78, 0x9c]), repeatedDeflate(chunk, mebibytes)]);
}

/** A page whose content unpacks to so many MiB of `text`. */
export const contentBombPdf = (text: string, mebibytes: number): Buffer =>
  pageWith({ content: { dictionary: '/Filter /FlateDecode', stream: zlibBomb(text, mebibytes) } });

/** The same, packed twice over: a few kilobytes. */
export const doublyPackedBombPdf = (mebibytes: number): Buffer =>
  pageWith({
    content: {
      dictionary: '/Filter [/FlateDecode /FlateDecode]',
      stream: deflateSync(zlibBomb(' ', mebibytes), { level: constants.Z_BEST_COMPRESSION }),
    },
  });

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** An object stream, in which the page's font should stand, that unpacks to so many MiB. */
export function objectStreamBombPdf(mebibytes: number): Buffer {
  const bomb = zlibBomb(' ', mebibytes);
  return pageWith({
    content: 'BT /F 12 Tf 50 700 Td (A) Tj ET',
    resources: '/Font 5 0 R',
    more: [{ dictionary: '/Type /ObjStm /N 1 /First 10 /Filter /FlateDecode', stream: bomb }],
  });
}

export interface PictureParts {
  readonly width: number;
  readonly height: number;
  readonly filter: string;
  readonly data: Uint8Array;
  readonly bits?: number;
  readonly colours?: string;
  readonly entries?: string;
  readonly more?: readonly PdfObject[];
}

/** A page that is one picture, as a scanner makes it. */
export const picturePdf = ({
  width,
  height,
  filter,
  data,
  bits = 1,
  colours = '/DeviceGray',
  entries = '',
  more = [],
}: PictureParts): Buffer =>
  pageWith({
    content: '595 0 0 842 0 0 cm /I Do',
    resources: '/XObject << /I 5 0 R >>',
    more: [
      {
        dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace ${colours} /Filter ${filter} ${entries}`,
        stream: data,
      },
      ...more,
    ],
  });

export const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3) * 104729 + 13) % 256);

/** A JPEG that says it has so many pixels each way, and ends after a few. */
export function lyingJpeg(side: number): Uint8Array {
  const marker = (code: number, body: readonly number[]): number[] => [
    0xff,
    code,
    (body.length + 2) >> 8,
    (body.length + 2) & 255,
    ...body,
  ];
  const sizes = [side >> 8, side & 255];
  const oneCode = [0, 1, ...new Array<number>(14).fill(0), 0];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...marker(0xdb, [0, ...new Array<number>(64).fill(1)]),
    ...marker(0xc0, [8, ...sizes, ...sizes, 1, 1, 0x11, 0]),
    ...marker(0xc4, [0x00, ...oneCode]),
    ...marker(0xc4, [0x10, ...oneCode]),
    ...marker(0xda, [1, 1, 0, 0, 63, 0]),
    ...new Array<number>(64).fill(0),
    0xff,
    0xd9,
  ]);
}

/** A page of so many points each way without a word, so that its picture is asked for. */
export const vastPagePdf = (side: number): Buffer =>
  pageWith({ content: `0 0 ${side} ${side} re f`, entries: `/MediaBox [0 0 ${side} ${side}]` });

/** A page of one line and one rule in a box that is none. */
export const boxedPdf = (entries: string): Buffer =>
  pageWith({
    content: 'BT /F 12 Tf 50 700 Td (Trang mot) Tj ET 0 0 m 100 100 l S',
    resources: '/Font << /F 5 0 R >>',
    entries,
    more: [helvetica],
  });

/** So many rules on one page, half of them across, and a word. */
export function manyRulingsPdf(rulings: number): Buffer {
  const half = rulings / 2;
  const lines = Array.from({ length: half }, (_, at) => {
    const place = ((at * 590) / half).toFixed(4);
    return `0 ${place} m 590 ${place} l S ${place} 0 m ${place} 840 l S`;
  });
  return pageWith({
    content: {
      dictionary: '/Filter /FlateDecode',
      stream: deflateSync(
        Buffer.from(`0.1 w ${lines.join('\n')} BT /F 12 Tf 50 700 Td (Trang) Tj ET`, 'latin1'),
      ),
    },
    resources: '/Font << /F 5 0 R >>',
    more: [helvetica],
  });
}

/** A cross-reference table whose predecessor is itself. */
export function loopingTablePdf(): Buffer {
  const plain = pageWith({ trailer: '/Prev 0000000000' });
  const text = plain.toString('latin1');
  const at = text.lastIndexOf('startxref\n') + 'startxref\n'.length;
  const place = text.slice(at).split('\n')[0]!;
  return Buffer.from(text.replace('/Prev 0000000000', `/Prev ${place.padStart(10, '0')}`), 'latin1');
}

/** A stream whose length is itself, read as the page's content. */
export const selfLengthPdf = (): Buffer =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    '4 0 R',
  ]);

const compositeFont = (entries: string, descendant: string): PageParts => ({
  content: 'BT /F 14 Tf 72 700 Td <00410042> Tj ET',
  resources: '/Font << /F 5 0 R >>',
  more: [
    `<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /DescendantFonts [6 0 R] ${entries} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R ${descendant} >>`,
    '<< /Type /FontDescriptor /FontName /Helvetica /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ],
});

/** A map to Unicode of four billion codes, in one entry. */
export function boastfulUnicodePdf(): Buffer {
  const parts = compositeFont('/ToUnicode 8 0 R', '/DW 500');
  const map =
    'begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFE> <0041> endbfrange endcmap';
  return pageWith({ ...parts, more: [...parts.more!, stream('', map)] });
}

/** Letters of a font that are drawn with the same font. */
export const selfDrawnFontPdf = (): Buffer =>
  pageWith({
    content: 'BT /F 14 Tf 72 700 Td (aaaa) Tj ET',
    resources: '/Font << /F 5 0 R >>',
    more: [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /F 5 0 R >> >> >>',
      stream('', '9 0 d0 BT /F 1 Tf (aaaa) Tj ET'),
    ],
  });

/** Signature fields by the thousand, whose contents are brackets within brackets. */
export function signatureBombPdf(count: number): Buffer {
  const signature = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 -5 99999999999] /Contents <${'3080'.repeat(4000)}> >>`;
  return pageWith({
    content: 'BT /F 12 Tf 50 700 Td (Trang) Tj ET',
    resources: '/Font << /F 5 0 R >>',
    more: [
      helvetica,
      ...Array.from({ length: count }, (_, at) =>
        at % 2 === 0
          ? signature
          : `<< /FT /Sig /T (s${at}) /V ${at + 5} 0 R /Subtype /Widget /Rect [0 0 9 9] >>`,
      ),
    ],
  });
}
