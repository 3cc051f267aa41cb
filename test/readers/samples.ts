import { readFileSync } from 'node:fs';
import path from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { makeDocx, paragraph, run } from './word/make-docx.js';

const font = path.resolve(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);

async function pdfOf(text: string): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  made.registerFontkit(fontkit);
  made.setCreationDate(new Date(0));
  made.setModificationDate(new Date(0));
  const embedded = await made.embedFont(readFileSync(font), { subset: true });
  made
    .addPage([595, 842])
    .drawText(text.normalize('NFC').trim(), { x: 72, y: 700, size: 14, font: embedded });
  return made.save();
}

const pictureOf = async (): Promise<Uint8Array> =>
  sharp({ create: { width: 120, height: 160, channels: 3, background: 'white' } })
    .withMetadata({ density: 100 })
    .png()
    .toBuffer();

/** A small file of the reader's format that shows `text`; a picture shows nothing a reader could read. */
export async function sampleOf(reader: string, text: string): Promise<Uint8Array> {
  switch (reader) {
    case 'pdf':
      return pdfOf(text);
    case 'docx':
    case 'doc':
      return makeDocx(paragraph(run(text.trim())));
    case 'image':
      return pictureOf();
    default:
      return new TextEncoder().encode(text);
  }
}
