import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../src/errors.js';
import { pagedDocumentSchema } from '../../src/model/paged-document.js';
import { readerFor, readers } from '../../src/readers/index.js';
import { readBytes, readFixture, readText } from './read-fixture.js';

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
    const bytes = new TextEncoder().encode(body);
    const { document } = await readBytes(name, bytes);
    expect(pagedDocumentSchema.parse(document)).toEqual(document);
    expect(document.source).toEqual({
      sourceId: '0'.repeat(64),
      path: name,
      mediaType: reader.mediaType,
      bytes: bytes.length,
      index: 0,
    });
  });

  test('reads the same bytes the same way twice', async () => {
    expect(await readText(name, body)).toEqual(await readText(name, body));
  });

  test('leaves the bytes it is given as they are', async () => {
    const bytes = new TextEncoder().encode(body.normalize('NFD'));
    const before = bytes.slice();
    await readBytes(name, bytes);
    expect(bytes).toEqual(before);
  });

  test('gives NFC whatever it was given', async () => {
    const { lines } = await readText(name, body.normalize('NFD'));
    for (const { raw, text } of lines)
      expect([raw, text]).toEqual([raw.normalize('NFC'), text.normalize('NFC')]);
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['white space', new TextEncoder().encode(' \r\n\t '), 'empty-file'],
    ['a PDF', new TextEncoder().encode('%PDF-1.4\n%%EOF'), 'not-text'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'not-text'],
  ])('refuses %s with a message that names the file', async (_, bytes, code) => {
    const error: unknown = await readBytes(name, bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFileError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(name) });
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
