import { crc32, deflateRawSync } from 'node:zlib';

const uint16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const uint32 = (value: number): number[] => [...uint16(value & 0xffff), ...uint16(value >>> 16)];

/** A ZIP file of the given entries; `claim` is written as their unpacked size in place of the true one. */
export function makeZip(
  entries: Readonly<Record<string, string | Uint8Array>>,
  { claim, flags = 0x800 }: { claim?: number; flags?: number } = {},
): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = [
      ...uint16(20),
      ...uint16(flags),
      ...uint16(8),
      ...uint32(0),
      ...uint32(crc32(data)),
      ...uint32(packed.length),
      ...uint32(claim ?? data.length),
      ...uint16(Buffer.byteLength(name)),
      ...uint16(0),
    ];
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(fields), Buffer.from(name)]);
    central.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        Buffer.from([...uint16(20), ...fields]),
        Buffer.from([...uint16(0), ...uint16(0), ...uint16(0), ...uint32(0), ...uint32(offset)]),
        Buffer.from(name),
      ]),
    );
    local.push(header, packed);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const count = uint16(central.length);
  const end = Buffer.from([
    ...[0x50, 0x4b, 5, 6, 0, 0, 0, 0],
    ...count,
    ...count,
    ...uint32(directory.length),
    ...uint32(offset),
    ...uint16(0),
  ]);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  `xmlns:r="${office}"`,
].join(' ');

export const xmlPart = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${spaces}>${content}</w:${root}>`;

/** The other parts of a document, by what they are to it; the content of their root element. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly footer?: string;
}

const roots: Readonly<Record<keyof Parts, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
};

const relationships = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The entries of a .docx file whose `w:body` holds `body`. */
export function docxEntries(body: string, parts: Parts = {}): Record<string, string> {
  const given = Object.entries(parts) as [keyof Parts, string][];
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(given.map(([type]) => [type, `${type}.xml`])),
    'word/document.xml': xmlPart('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(given.map(([type, xml]) => [`word/${type}.xml`, xmlPart(roots[type], xml)])),
  };
}

export const makeDocx = (body: string, parts: Parts = {}): Uint8Array => makeZip(docxEntries(body, parts));

/** A run with the given properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of one run, or of the markup given. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : paragraph(content)}</w:tc>`;

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((text) => (text.startsWith('<w:tc') ? text : cell(text))).join('')}</w:tr>`;

export const table = (rows: readonly string[], widths: readonly number[] = []): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
