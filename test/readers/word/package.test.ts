import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../../src/errors.js';
import { pagedDocumentSchema } from '../../../src/model/paged-document.js';
import { docReader } from '../../../src/readers/word/doc-reader.js';
import { docxReader } from '../../../src/readers/word/docx-reader.js';
import { defaultLimits } from '../../../src/settings.js';
import { docxEntries, makeDocx, makeZip, paragraph, row, table } from './make-docx.js';
import { readBody, readWordBytes } from './read-docx.js';

const body = paragraph('KẾ HOẠCH') + table([row(['TT', 'Việc']), row(['1', 'a'])]);

const trouble = async (bytes: Uint8Array, limits = defaultLimits): Promise<unknown> => {
  const input = { sourceId: '0'.repeat(64), path: 'kế hoạch.docx', bytes, limits };
  return Promise.resolve(docxReader.read(input, { report: () => undefined })).catch(
    (error: unknown) => error,
  );
};

const ole = (...streams: string[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      ...streams.map((name) => Buffer.from(name, 'utf16le')),
    ]),
  );
/** Its first sector after the header opens as a document does, with the bit that says "encrypted". */
const lockedDoc = ole('WordDocument');
lockedDoc.set([0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 1], 512);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const makeEntries = (): string => docxEntries(body)['word/document.xml']!;
const withDocument = (content: string | Uint8Array): Uint8Array =>
  makeZip({ ...docxEntries(body), 'word/document.xml': content });

describe('a Word file', () => {
  test('fits the model and names its file', async () => {
    const { document } = await readBody(body);
    expect(pagedDocumentSchema.parse(document)).toEqual(document);
    expect(document).toMatchObject({
      origin: 'given',
      signatures: [],
      source: { path: 'a.docx', mediaType: docxReader.mediaType, index: 0, sourceId: '0'.repeat(64) },
      pages: [{ number: null, geometry: null }],
    });
  });

  test('is read the same way twice, and left as it is', async () => {
    const bytes = makeDocx(body);
    const before = bytes.slice();
    expect(await readWordBytes(bytes)).toEqual(await readWordBytes(bytes));
    expect(bytes).toEqual(before);
  });

  test.each([
    {
      name: 'another prefix',
      content: makeEntries().replace('xmlns:w=', 'xmlns:ns0=').replace(/w:/g, 'ns0:'),
    },
    {
      name: 'no prefix',
      content: makeEntries()
        .replace('xmlns:w=', 'xmlns=')
        .replace(/<(\/?)w:/g, '<$1'),
    },
    {
      name: 'the strict form of the standard',
      content: makeEntries().replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    },
    { name: 'UTF-16', content: new Uint8Array(Buffer.from(`\ufeff${makeEntries()}`, 'utf16le')) },
    { name: 'a byte order mark', content: `\ufeff${makeEntries()}` },
    {
      name: 'CDATA and comments',
      content: makeEntries().replace('KẾ HOẠCH', '<!-- <w:p> --><![CDATA[KẾ HOẠCH]]>'),
    },
    {
      name: 'references to characters',
      content: makeEntries().replace('KẾ', 'K&#7870;').replace('HOẠCH', 'HO&#x1EA0;CH'),
    },
  ])('may be written in $name', async ({ content }) => {
    const { texts, tables } = await readWordBytes(withDocument(content));
    expect(texts).toEqual(['KẾ HOẠCH']);
    expect(tables).toHaveLength(1);
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['white space', text(' \r\n\t '), 'empty-file'],
    ['no text', makeDocx(paragraph('')), 'empty-file'],
    ['only a header', makeDocx(paragraph(''), { header: paragraph('UBND') }), 'empty-file'],
    ['a PDF', text('%PDF-1.4\n%%EOF'), 'type-not-supported'],
    ['plain text', text('KẾ HOẠCH'), 'type-not-supported'],
    [
      'a web archive',
      text('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'),
      'type-not-supported',
    ],
    ['some ZIP file', makeZip({ 'a.txt': 'a' }), 'type-not-supported'],
    [
      'an OpenDocument text',
      makeZip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'type-not-supported',
    ],
    ['a workbook', withDocument('<workbook xmlns="x"></workbook>'), 'type-not-supported'],
    ['a presentation', withDocument('<p:presentation xmlns:p="x"/>'), 'type-not-supported'],
    ['an old workbook', ole('Workbook'), 'type-not-supported'],
    ['an old presentation', ole('PowerPoint Document'), 'type-not-supported'],
    ['a locked document', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted-file'],
    ['a locked document of before 2007', lockedDoc, 'encrypted-file'],
    ['locked entries', makeZip(docxEntries(body), { flags: 0x801 }), 'encrypted-file'],
    ['half a file', makeDocx(body).slice(0, 700), 'broken-file'],
    ['wrong sizes', makeZip(docxEntries(body), { claim: 7 }), 'broken-file'],
    ['no document part', makeZip({ '_rels/.rels': docxEntries(body)['_rels/.rels']! }), 'broken-file'],
    ['cut XML', withDocument(makeEntries().slice(0, -40)), 'broken-file'],
    ['crossed elements', withDocument(makeEntries().replace('</w:p>', '</w:r>')), 'broken-file'],
    ['XML that is none', withDocument('KẾ HOẠCH'), 'broken-file'],
    ['two roots', withDocument(`${makeEntries()}<w:document/>`), 'broken-file'],
    ['attributes without quotes', withDocument(makeEntries().replace('<w:p>', '<w:p a=1>')), 'broken-file'],
    [
      'entities that swell',
      withDocument(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${makeEntries()}`),
      'broken-file',
    ],
    ['elements nested too deep', withDocument('<w:p>'.repeat(5000)), 'broken-file'],
  ])('is refused where it holds %s', async (_, bytes, code) => {
    const error = await trouble(bytes);
    expect(error).toBeInstanceOf(UnreadableFileError);
    expect(error).toMatchObject({ code, message: expect.stringContaining('kế hoạch.docx') });
  });

  test.each([
    ['more bytes than allowed', 100_000, { ...defaultLimits, maxUnpackedBytes: 50_000 }],
    ['more bytes than its size can hold', 12_000_000, defaultLimits],
  ])('is refused where it unpacks to %s', async (_, size, limits) => {
    expect(await trouble(withDocument(' '.repeat(size)), limits)).toMatchObject({
      code: 'unpacks-too-large',
    });
  });

  test('is refused where it has too many parts', async () => {
    const bytes = makeDocx(body);
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 20_001, true);
    expect(await trouble(bytes)).toMatchObject({ code: 'unpacks-too-large' });
  });

  test('is read by what it holds, whatever its name says', async () => {
    const page = await readWordBytes(text('<html><body><p>Kế hoạch</p></body></html>'), 'a.doc', docReader);
    expect(page.texts).toEqual(['Kế hoạch']);
    expect(page.document.source.mediaType).toBe('text/html');
    const newer = await readWordBytes(makeDocx(body), 'a.doc', docReader);
    expect(newer.texts).toEqual(['KẾ HOẠCH']);
    expect([...page.findings, ...newer.findings].map(({ code }) => code)).toEqual([
      'named-otherwise',
      'named-otherwise',
    ]);
  });
});

describe('what stands around the text', () => {
  const page =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const note = (id: number, words: string): string =>
    `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r><w:r><w:t>${words}</w:t></w:r>`)}</w:footnote>`;
  const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

  test('headers and footers come once, as furniture, without page numbers', async () => {
    const { texts, furniture } = await readBody(paragraph('KẾ HOẠCH'), {
      header: paragraph('UBND tỉnh'),
      footer: paragraph(page),
    });
    expect(texts).toEqual(['KẾ HOẠCH']);
    expect(furniture).toEqual(['UBND tỉnh']);
  });

  test('a letterhead set in the header opens the text', async () => {
    const { texts } = await readBody(paragraph('KẾ HOẠCH'), {
      header: table([row(['UBND TỈNH A', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])]),
    });
    expect(texts).toEqual(['UBND TỈNH A', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'KẾ HOẠCH']);
  });

  test('footnotes stand behind the text in its order, and leave no mark in it', async () => {
    const words = (t: string): string => `<w:r><w:t>${t}</w:t></w:r>`;
    const { texts, furniture } = await readBody(
      paragraph(words('Tỷ lệ 80%') + reference(5)) + paragraph(words('Hết.') + reference(2)),
      { footnotes: note(2, 'Theo Bộ.') + note(5, 'Theo Sở.') + note(9, 'Chưa dùng.') },
    );
    expect(texts).toEqual(['Tỷ lệ 80%', 'Hết.']);
    expect(furniture).toEqual(['[1] Theo Sở.', '[2] Theo Bộ.']);
  });

  test('a table of contents is no text', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const { texts, furniture } = await readBody(
      paragraph('I. MỤC TIÊU\t2', '<w:pStyle w:val="TOC1"/>') + paragraph('I. MỤC TIÊU'),
      { styles },
    );
    expect(texts).toEqual(['I. MỤC TIÊU']);
    expect(furniture).toEqual(['I. MỤC TIÊU 2']);
  });
});
