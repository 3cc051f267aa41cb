/** PDF files that a reader must survive, written object by object. */

type PdfObject = string | { readonly dictionary: string; readonly stream: Uint8Array | string };

/** A PDF of the given objects, numbered from 1, the first being the catalogue; its cross-reference table is right. */
export function rawPdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = pieces[0]!.length;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    at += piece.length;
  };
  objects.forEach((object, index) => {
    offsets.push(at);
    const body =
      typeof object === 'string'
        ? Buffer.from(object, 'latin1')
        : Buffer.concat([
            Buffer.from(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`, 'latin1'),
            Buffer.from(object.stream as Uint8Array),
            Buffer.from('\nendstream', 'latin1'),
          ]);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

const stream = (dictionary: string, text: string): PdfObject => ({
  dictionary,
  stream: Buffer.from(text, 'latin1'),
});

/** One page of A4 whose content and resources are given; further objects are numbered from 5. */
const onePage = (content: string, resources: string, more: readonly PdfObject[] = []): Buffer =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
    stream('', content),
    ...more,
  ]);

const form = (content: string, resources: string): PdfObject =>
  stream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`, content);

export const zeroPagePdf = (): Buffer =>
  rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);

/** `count` pages that share one line of text. */
export function manyPagesPdf(count: number): Buffer {
  const first = 5;
  const kids = Array.from({ length: count }, (_, at) => `${first + at} 0 R`).join(' ');
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>';
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    stream('', 'BT /F 12 Tf 10 100 Td (trang) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: count }, () => page),
  ]);
}

/** Says that it has a page more often than there are atoms, and has one. */
export const boastfulPdf = (): Buffer =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]);

/** Files that make a careless renderer or parser go round for ever, or take all memory. */
export const loopingPdfs = {
  'page tree that holds itself': (): Buffer =>
    rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
  'form that draws itself': (): Buffer =>
    onePage('/X Do', '/XObject << /X 5 0 R >>', [form('/X Do', '/XObject << /X 5 0 R >>')]),
  'forms that draw the next one ten times each': (): Buffer => {
    const depth = 12;
    const forms = Array.from({ length: depth }, (_, at) =>
      at === depth - 1
        ? form('0 0 1 1 re f', '')
        : form('/X Do '.repeat(10), `/XObject << /X ${6 + at} 0 R >>`),
    );
    return onePage('/X Do', '/XObject << /X 5 0 R >>', forms);
  },
  'pattern painted with itself': (): Buffer =>
    onePage('/Pattern cs /P scn 0 0 595 842 re f', '/Pattern << /P 5 0 R >>', [
      stream(
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 5 0 R >> >>',
        '/Pattern cs /P scn 0 0 9 9 re f',
      ),
    ]),
  'tiles of a hundredth of a point': (): Buffer =>
    onePage('/Pattern cs /P scn 0 0 595 842 re f', '/Pattern << /P 5 0 R >>', [
      stream(
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 0.01 0.01] /XStep 0.01 /YStep 0.01 /Resources << >>',
        '0 0 0.005 0.005 re f',
      ),
    ]),
  'page a kilometre wide': (): Buffer =>
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2834645 2834645] /Contents 4 0 R /Resources << >> >>',
      stream('', '0 0 2834645 2834645 re f'),
    ]),
  'a hundred thousand nested states': (): Buffer => onePage(`${'q '.repeat(100_000)}0 0 9 9 re f`, ''),
  'a hundred thousand nested arrays': (): Buffer => onePage(`${'['.repeat(100_000)}`, ''),
  'picture that says it has ten billion pixels': (): Buffer =>
    onePage('595 0 0 842 0 0 cm /I Do', '/XObject << /I 5 0 R >>', [
      stream(
        '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceGray',
        'short',
      ),
    ]),
} as const;

/** Text in a font whose file is no font. */
export const brokenFontPdf = (): Buffer =>
  onePage('BT /F 14 Tf 72 700 Td <00410042> Tj ET', '/Font << /F 5 0 R >>', [
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Broken /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Broken /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /AAAAAA+Broken /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 8 0 R >>',
    {
      dictionary: '/Length1 4096',
      stream: Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + 13) % 256),
    },
  ]);

/** The first half of a file, as a broken download leaves it. */
export const truncated = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1);
