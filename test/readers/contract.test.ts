import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../src/errors.js';
import { textPieces } from '../../src/layout/text-pieces.js';
import { pagedDocumentSchema } from '../../src/model/paged-document.js';
import { readerFor, readers } from '../../src/readers/index.js';
import { readBytes, readFixture } from './read-fixture.js';
import { sampleOf } from './samples.js';

const folder = path.resolve(import.meta.dirname, '../../fixtures/readers');
const unreadable = new Set([
  'empty.txt',
  'white-space.txt',
  'pdf-named.txt',
  'binary-named.md',
  'no-text.html',
]);
const fixtures = readdirSync(folder).filter((name) => name !== 'README.md');
const body = 'KẾ HOẠCH số 12/KH-UBND\n';

describe.each(readers)('the reader "$name"', (reader) => {
  const name = `a${reader.extensions[0]}`;

  test('is found by each of its extensions, in any case', () => {
    for (const extension of reader.extensions) {
      expect(extension).toMatch(/^\.[a-z0-9]+$/);
      expect(readerFor(`Kế hoạch${extension.toUpperCase()}`.normalize('NFD'))).toBe(reader);
    }
  });

  test('says what it is', () => {
    expect(reader.version).toBeGreaterThan(0);
    expect(reader.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  });

  test('gives a document that fits the model and names its file', async () => {
    const bytes = await sampleOf(reader.name, body);
    const { document } = await readBytes(name, bytes);
    expect(pagedDocumentSchema.parse(document)).toEqual(document);
    expect(document.source).toMatchObject({
      sourceId: '0'.repeat(64),
      path: name,
      bytes: bytes.length,
      index: 0,
    });
    if (reader.name !== 'doc')
      expect(document.source.mediaType.split('/')[0]).toBe(reader.mediaType.split('/')[0]);
    const shown = reader.name === 'image' ? [] : [body.trim()];
    expect(
      textPieces(document)
        .map(({ text }) => text)
        .filter((text) => text !== ''),
    ).toEqual(shown);
  });

  test('reads the same bytes the same way twice', async () => {
    const bytes = await sampleOf(reader.name, body);
    expect(await readBytes(name, bytes)).toEqual(await readBytes(name, bytes));
  });

  test('leaves the bytes it is given as they are', async () => {
    const bytes = await sampleOf(reader.name, body.normalize('NFD'));
    const before = Uint8Array.from(bytes);
    await readBytes(name, bytes);
    expect(Uint8Array.from(bytes)).toEqual(before);
  });

  test('gives NFC whatever it was given', async () => {
    const { lines } = await readBytes(name, await sampleOf(reader.name, body.normalize('NFD')));
    for (const { raw, text } of lines)
      expect([raw, text]).toEqual([raw.normalize('NFC'), text.normalize('NFC')]);
  });

  test('shows its pages where they can be recognised', async () => {
    if (!reader.openImages) return expect(['pdf', 'image']).not.toContain(reader.name);
    const bytes = await sampleOf(reader.name, body);
    const images = await reader.openImages({ sourceId: '0'.repeat(64), path: name, bytes });
    const { document } = await readBytes(name, bytes);
    expect(images.pageCount).toBe(document.pages.length);
    const { width, dpi, channels, data, height } = await images.pageImage(1, 100);
    expect(data).toHaveLength(width * height * channels);
    expect((width * 72) / dpi).toBeCloseTo(document.pages[0]!.geometry!.width, 0);
    await images.close();
  });

  const empty = reader.isolated ? ['broken-file', 'empty-file'] : ['empty-file'];
  const foreign = reader.isolated ? ['broken-file', 'type-not-supported'] : ['not-text'];
  test.each([
    ['nothing', new Uint8Array(), empty],
    ['white space', new TextEncoder().encode(' \r\n\t '), [...empty, 'type-not-supported']],
    ['a PDF without pages', new TextEncoder().encode('%PDF-1.4\n%%EOF'), foreign],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), foreign],
  ])('refuses %s with a message that names the file', async (_, bytes, codes) => {
    const error: unknown = await readBytes(name, bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFileError);
    expect(error).toMatchObject({ message: expect.stringContaining(name) });
    expect(codes).toContain((error as UnreadableFileError).code);
  });
});

test('no two readers want the same extension', () => {
  const extensions = readers.flatMap((reader) => reader.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
});

test.each(['a.exe', 'README', '.txt.zip', 'txt', ''])('no reader for "%s"', (name) =>
  expect(readerFor(name)).toBeNull(),
);

describe('every fixture', () => {
  test.each(fixtures.filter((name) => !unreadable.has(name)))(
    '%s fits the model, lines in file order',
    async (name) => {
      const { document, lines } = await readFixture(name);
      expect(pagedDocumentSchema.parse(document)).toEqual(document);
      const numbers = lines.map((line) => line.number);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    },
  );

  test.each([...unreadable])('%s is refused', async (name) => {
    await expect(readFixture(name)).rejects.toBeInstanceOf(UnreadableFileError);
  });
});
