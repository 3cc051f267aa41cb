import { constants, deflateRawSync } from 'node:zlib';

/** Bytes that deflate to almost nothing, written without ever being held: one block, over and over. */
export function repeatedDeflate(chunk: Uint8Array, times: number): Buffer {
  // A full flush leaves blocks that need nothing before them, so that they may be repeated.
  const block = deflateRawSync(chunk, { finishFlush: constants.Z_FULL_FLUSH });
  const last = Buffer.from([0x03, 0x00]); // an empty final block
  return Buffer.concat([...Array.from({ length: times }, () => block), last]);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

export function crc32(...pieces: readonly Uint8Array[]): number {
  let crc = 0xffffffff;
  for (const piece of pieces) for (const byte of piece) crc = crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

interface ZipEntry {
  readonly name: string;
  /** Raw deflate. */
  readonly data: Uint8Array;
  readonly crc: number;
  /** What the headers say of the unpacked size; it need not be true. */
  readonly size: number;
}

const entryOf = (name: string, text: string): ZipEntry => {
  const bytes = Buffer.from(text, 'utf8');
  return { name, data: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length };
};

function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, crc, size } of entries) {
    const title = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc, 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(size, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, title, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, title]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const contentTypes = entryOf(
  '[Content_Types].xml',
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const relations = entryOf(
  '_rels/.rels',
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const docxOf = (document: string): Buffer =>
  zip([contentTypes, relations, entryOf('word/document.xml', document)]);

const bombChunk = Buffer.from('<w:p><w:r><w:t>0</w:t></w:r></w:p>'.repeat(30_000));

/** A .docx of some 3 MB whose document unpacks to `chunks` MB; the headers tell the size, or a small one that is not true. */
export function zipBombDocx(chunks: number, options: { readonly honest: boolean }): Buffer {
  const data = repeatedDeflate(bombChunk, chunks);
  const size = options.honest ? (bombChunk.length * chunks) >>> 0 : 4096;
  return zip([contentTypes, relations, { name: 'word/document.xml', data, crc: 0, size }]);
}

/** A .docx whose XML defines entities that unfold to a billion words. */
export function entityBombDocx(): Buffer {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`,
  ).join('');
  return docxOf(
    `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a0 "ha ">${levels}]><w:document ${wordNamespace}><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>`,
  );
}

/** A .docx whose tables lie in one another `depth` times. */
export function nestedTablesDocx(depth: number): Buffer {
  const open = '<w:tbl><w:tr><w:tc>'.repeat(depth);
  const close = '<w:p/></w:tc></w:tr></w:tbl>'.repeat(depth);
  return docxOf(
    `<?xml version="1.0"?><w:document ${wordNamespace}><w:body>${open}${close}</w:body></w:document>`,
  );
}
