import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFName, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { ReportedFinding } from '../../../src/model/finding.js';
import { pagedDocumentSchema } from '../../../src/model/paged-document.js';
import { pdfReader } from '../../../src/readers/pdf/pdf-reader.js';
import { defaultLimits } from '../../../src/settings.js';
import { redPicture, Sheet } from './draw.js';

async function read(bytes: Uint8Array, limits = defaultLimits) {
  const findings: ReportedFinding[] = [];
  const input = { sourceId: 'a'.repeat(64), path: 'test.pdf', bytes, limits };
  const [document] = await pdfReader.read(input, { report: (finding) => void findings.push(finding) });
  pagedDocumentSchema.parse(document);
  const text = document!.pages.flatMap(({ content }) =>
    content.flatMap((item) => (item.type === 'line' && item.text !== '' ? [item.text] : [])),
  );
  return { document: document!, text, codes: findings.map(({ code }) => code) };
}

const written = (sheet: Sheet, text: string, y = 700) =>
  `BT /F 13 Tf 1 0 0 1 70 ${y} Tm ${sheet.text(text)} Tj ET`;

describe('pages', () => {
  test('have their text, their lines and where they come from', async () => {
    const sheet = await Sheet.of();
    const { document, text } = await read(
      await sheet.draw(`${written(sheet, 'Kế hoạch số 12')} 50 600 m 500 600 l S`).bytes(),
    );
    expect(text).toEqual(['Kế hoạch số 12']);
    expect(document).toMatchObject({
      origin: 'text-layer',
      source: { mediaType: 'application/pdf', index: 0 },
    });
    expect(document.pages).toMatchObject([
      {
        number: 1,
        geometry: { width: 595, height: 842, imageShare: 0, hiddenText: false, textFrom: 'text-layer' },
      },
    ]);
    expect(document.pages[0]!.geometry!.rulings).toHaveLength(1);
  });

  test.each([
    { name: 'a picture', content: 'q 595 0 0 842 0 0 cm /Picture Do Q', share: 1, textFrom: null },
    {
      name: 'a picture that fills half of it',
      content: 'q 595 0 0 421 0 0 cm /Picture Do Q',
      share: 0.5,
      textFrom: null,
    },
    {
      name: 'a picture painted without saving',
      content: '595 0 0 842 0 0 cm /Picture Do',
      share: 1,
      textFrom: null,
    },
    { name: 'a drawing', content: '50 50 m 300 400 l S', share: 0, textFrom: null },
    { name: 'nothing', content: '', share: 0, textFrom: 'text-layer' },
  ])('with $name and no words', async ({ content, share, textFrom }) => {
    const sheet = await Sheet.of();
    const picture = await sheet.document.embedPng(redPicture);
    sheet.page.node.setXObject(PDFName.of('Picture'), picture.ref);
    sheet.document.addPage([595, 842]).drawText('Number 2');
    const { document } = await read(await sheet.draw(content).bytes());
    expect(document.pages[0]).toMatchObject({ content: [], geometry: { textFrom, hiddenText: false } });
    expect(document.pages[0]!.geometry!.imageShare).toBeCloseTo(share, 1);
  });

  test('with words laid invisibly under a scan say so', async () => {
    const sheet = await Sheet.of();
    const { document } = await read(await sheet.draw(`BT 3 Tr ET ${written(sheet, 'Kế hoạch')}`).bytes());
    expect(document.pages[0]!.geometry).toMatchObject({ hiddenText: true, textFrom: 'text-layer' });
  });

  test('leave out what stands on layers switched off', async () => {
    const sheet = await Sheet.of();
    const { context, catalog } = sheet.document;
    const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Draft') }));
    catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
    const resources = sheet.page.node.normalizedEntries().Resources;
    resources.set(PDFName.of('Properties'), context.obj({ Draft: layer }));
    const content = `/OC /Draft BDC ${written(sheet, 'DỰ THẢO')} EMC ${written(sheet, 'Kế hoạch', 600)}`;
    expect((await read(await sheet.draw(content).bytes())).text).toEqual(['Kế hoạch']);
  });
});

describe('fields', () => {
  test('what is filled in a form is text, the stamp of a signature is not', async () => {
    const sheet = await Sheet.of();
    sheet.draw(written(sheet, 'Số:'));
    const { document, page } = sheet;
    const field = document.getForm().createTextField('number');
    field.setText('12/KH-UBND');
    field.addToPage(page, { x: 100, y: 692, width: 120, height: 20, borderWidth: 0 });
    const { context } = document;
    const appearance = context.register(
      context.stream(`BT /F 9 Tf 2 2 Td ${sheet.text('Ký bởi: Ủy ban')} Tj ET`, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 100, 40],
        Resources: { Font: { F: page.node.normalizedEntries().Font.get(PDFName.of('F')) } },
      }),
    );
    const stamp = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFString.of('Seal'),
        F: 4,
        Rect: [300, 100, 400, 140],
        AP: { N: appearance },
      }),
    );
    page.node.addAnnot(stamp);
    const { text } = await read(await sheet.bytes());
    expect(text).toEqual(['Số: 12/KH-UBND']);
  });
});

const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/documents/bad', name)));
const asBytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const pdf = (kids: string, count: number, more = '') =>
  asBytes(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[${kids}]/Count ${count}>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 47>>stream
BT /F 13 Tf 70 700 Td (Report of 2026) Tj ET   
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
${more}trailer<</Root 1 0 R>>
`);

describe('bad files', () => {
  test.each([
    { name: 'an empty file', bytes: () => new Uint8Array(), code: 'empty-file' },
    { name: 'no PDF at all', bytes: () => asBytes('<html>404 Not Found</html>'), code: 'broken-file' },
    {
      name: 'the head of a PDF',
      bytes: () => fixture('owner-password.pdf').subarray(0, 9000),
      code: 'broken-file',
    },
    {
      name: 'one locked with a password',
      bytes: () => fixture('needs-password.pdf'),
      code: 'encrypted-file',
    },
    { name: 'one without pages', bytes: () => pdf('', 0, '%%EOF\n'), code: 'no-pages' },
    { name: 'one whose pages are themselves', bytes: () => pdf('2 0 R', 1, '%%EOF\n'), code: 'broken-file' },
    {
      name: 'one with too many pages',
      bytes: () => pdf('3 0 R 3 0 R', 2, '%%EOF\n'),
      code: 'too-many-pages',
    },
  ])('$name is $code', async ({ bytes, code }) => {
    await expect(read(bytes(), { ...defaultLimits, maxPages: 1 })).rejects.toMatchObject({ code });
  });

  test('one of blank pages is empty', async () => {
    await expect(
      Sheet.of()
        .then((sheet) => sheet.bytes())
        .then(read),
    ).rejects.toMatchObject({ code: 'empty-file' });
  });

  test('one locked only against copying is read', async () => {
    expect((await read(fixture('owner-password.pdf'))).text.length).toBeGreaterThan(5);
  });

  test('one without its tables is read by searching it', async () => {
    const { text, codes } = await read(pdf('3 0 R', 1, '%%EOF\n'));
    expect({ text, codes }).toEqual({ text: ['Report of 2026'], codes: [] });
  });

  test('one cut short keeps the pages it has, and says which are lost', async () => {
    const { document, text, codes } = await read(pdf('3 0 R 9 0 R', 2));
    expect({ text, codes }).toEqual({
      text: ['Report of 2026'],
      codes: ['page-unreadable', 'file-cut-short'],
    });
    expect(document.pages[1]).toEqual({ number: 2, content: [], geometry: null });
  });
});
