import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileOnDisk, inputOnDisk } from '../../../src/readers/file-on-disk.js';
import { FilePieces } from '../../../src/readers/pdf/file-pieces.js';
import { openPageImages } from '../../../src/readers/pdf/page-images.js';
import { readPdf } from '../../../src/readers/pdf/read-pdf.js';
import { RenewedPdf } from '../../../src/readers/pdf/renewed-pdf.js';
import type { ReaderInput } from '../../../src/readers/reader.js';
import { defaultLimits } from '../../../src/settings.js';

const name = 'long.pdf';
const pages = 8;
/** 6.75 MB a page as they lie in the file: a file that is handed over in pieces, and is renewed on the way. */
const side = 1500;
const dpi = 150;

/** Every page is a square of one colour, which tells its number, and nothing of it is packed. */
async function longScan(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([(side * 72) / dpi, (side * 72) / dpi]);
    const dictionary = document.context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: side,
      Height: side,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
    });
    const pixels = new Uint8Array(side * side * 3).fill(number * 20);
    const picture = document.context.register(PDFRawStream.of(dictionary, pixels));
    page.node.setXObject(PDFName.of('Scan'), picture);
    const size = page.getWidth();
    const content = document.context.stream(`q ${size} 0 0 ${size} 0 0 cm /Scan Do Q`);
    page.node.addContentStream(document.context.register(content));
  }
  return document.save({ useObjectStreams: false });
}

let folder: string;
let bytes: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-pieces-'));
  bytes = await longScan();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

function onDisk(data: Uint8Array): { readonly file: string; readonly input: ReaderInput } {
  const [file, sourceId] = [path.join(folder, name), sha256(data)];
  writeFileSync(file, data);
  return { file, input: inputOnDisk(new FileOnDisk(file, name, sourceId), { sourceId, path: name }) };
}

/** The colour of each page; null where its top and its bottom differ. */
async function coloursOf(input: ReaderInput): Promise<(number | null)[]> {
  const images = await openPageImages(input);
  const colours: (number | null)[] = [];
  for (let number = 1; number <= images.pageCount; number += 1) {
    const { width, height, channels, data } = await images.pageImage(number, dpi);
    expect([width, height, channels]).toEqual([side, side, 3]);
    colours.push(data[0] === data.at(-1) ? data[0]! : null);
  }
  await images.close();
  return colours;
}

const colours = Array.from({ length: pages }, (_, at) => (at + 1) * 20);

describe('a large file', () => {
  test('gives the same pages from memory and from where it lies', async () => {
    expect(await coloursOf({ sourceId: '', path: name, bytes })).toEqual(colours);
    expect(await coloursOf(onDisk(bytes).input)).toEqual(colours);
  });

  test('is never held whole: it is opened anew on the way', async () => {
    const pdf = await RenewedPdf.open({ path: name, bytes }, defaultLimits, 'marks');
    const opened = new Set<unknown>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      await pdf.use(async (document) => {
        opened.add(document);
        await (await document.getPage(number)).getOperatorList();
      });
    }
    await pdf.close();
    expect(opened.size).toBe(2);
  });

  test('is read as a document, page by page', async () => {
    const [document] = await readPdf({ sourceId: '', path: name, bytes }, { report: () => expect.fail() });
    expect(document!.pages.map(({ geometry }) => geometry?.imageShare)).toEqual(colours.map(() => 1));
  });

  test('that is written to while its pages are shown is shown no further', async () => {
    const { file, input } = onDisk(bytes);
    const images = await openPageImages(input);
    await images.pageImage(1, dpi);
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    await expect(images.pageImage(2, dpi)).rejects.toMatchObject({ code: 'file-changed' });
    await images.close();
  });
});

test('a small file is given whole', () => {
  expect(FilePieces.of({ path: name, bytes: bytes.subarray(0, 1000) })).toBeNull();
});
