import { PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/readers/pdf/page-words.js';
import { glyph, Sheet, textsOf, wordsDrawn } from './draw.js';

const at = (x: number, y: number) => `1 0 0 1 ${x} ${y} Tm`;

describe('words', () => {
  test.each<{ name: string; content: (sheet: Sheet) => string; expected: string[] }>([
    {
      name: 'parted by spaces',
      content: ({ text }) => `BT /F 13 Tf ${at(70, 700)} ${text('KẾ HOẠCH năm 2026')} Tj ET`,
      expected: ['KẾ', 'HOẠCH', 'năm', '2026'],
    },
    {
      name: 'of two runs that meet within a word',
      content: (sheet) =>
        `BT /F 13 Tf ${at(70, 700)} ${sheet.text('KẾ HO')} Tj ${at(70 + sheet.width('KẾ HO', 13), 700)} ${sheet.text('ẠCH')} Tj ET`,
      expected: ['KẾ', 'HOẠCH'],
    },
    {
      name: 'whose end is drawn before their beginning',
      content: (sheet) =>
        `BT /F 13 Tf ${at(70 + sheet.width('KẾ HO', 13), 700)} ${sheet.text('ẠCH')} Tj ${at(70, 600)} ${sheet.text('Số')} Tj ${at(70, 700)} ${sheet.text('KẾ HO')} Tj ET`,
      expected: ['KẾ', 'HOẠCH', 'Số'],
    },
    {
      name: 'parted by a gap alone',
      content: ({ text }) => `BT /F 13 Tf ${at(70, 700)} [${text('KẾ')} -250 ${text('HOẠCH')}] TJ ET`,
      expected: ['KẾ', 'HOẠCH'],
    },
    {
      name: 'kerned',
      content: ({ text }) =>
        `BT /F 13 Tf ${at(70, 700)} [${text('V')} 110 ${text('Ă')} -60 ${text('N')}] TJ ET`,
      expected: ['VĂN'],
    },
    {
      name: 'of letters spaced by the operator for it',
      content: ({ text }) => `BT /F 13 Tf 4 Tc ${at(70, 700)} ${text('KẾ HOẠCH')} Tj ET`,
      expected: ['KẾ', 'HOẠCH'],
    },
    {
      name: 'of letters spaced one by one',
      content: ({ text }) =>
        `BT /F 13 Tf ${at(70, 700)} [${[...'KẾ HOẠCH'].map((letter) => text(letter)).join(' -220 ')}] TJ ET`,
      expected: ['KẾ', 'HOẠCH'],
    },
    {
      name: 'of letters with spaces between them, which stay as drawn',
      content: ({ text }) => `BT /F 13 Tf ${at(70, 700)} ${text('K Ế  H O Ạ C H')} Tj ET`,
      expected: ['K', 'Ế', 'H', 'O', 'Ạ', 'C', 'H'],
    },
    {
      name: 'with a space that is drawn over',
      content: (sheet) =>
        `BT /F 13 Tf ${at(70, 700)} ${sheet.text('HO ')} Tj ${at(70 + sheet.width('HO', 13), 700)} ${sheet.text('ẠCH')} Tj ET`,
      expected: ['HOẠCH'],
    },
    {
      name: 'of short cells in a row, which are no spaced letters',
      content: ({ text }) =>
        `BT /F 13 Tf ${at(70, 700)} [${['1', '2', '3', '4', '5', '6'].map((figure) => text(figure)).join(' -1900 ')}] TJ ET`,
      expected: ['1', '2', '3', '4', '5', '6'],
    },
    {
      name: 'with figures raised above the line',
      content: ({ text }) =>
        `BT /F 13 Tf ${at(70, 700)} ${text('12 km')} Tj /F 8 Tf 4.5 Ts ${text('2')} Tj 0 Ts /F 13 Tf ${text(' đạt 80%')} Tj /F 8 Tf 5 Ts ${text('1')} Tj ET`,
      expected: ['12', 'km²', 'đạt', '80%¹'],
    },
    {
      name: 'in cells of other sizes beside each other, whose figures are not raised',
      content: ({ text }) =>
        `BT /F 10 Tf ${at(70, 704)} ${text('Năm 2025')} Tj /F 13 Tf ${at(150, 700)} ${text('100%')} Tj /F 10 Tf ${at(200, 704)} ${text('2026')} Tj ET`,
      expected: ['Năm', '2025', '2026', '100%'],
    },
    {
      name: 'with a figure below the line',
      content: ({ text }) => `BT /F 13 Tf ${at(70, 700)} ${text('CO')} Tj /F 8 Tf -2.5 Ts ${text('2')} Tj ET`,
      expected: ['CO2'],
    },
    {
      name: 'on lines of their own',
      content: ({ text }) =>
        `BT /F 13 Tf 15 TL ${at(70, 700)} ${text('tỉnh')} Tj T* ${text('Đồng')} Tj 0 -15 Td ${text('Tháp')} Tj ET`,
      expected: ['tỉnh', 'Đồng', 'Tháp'],
    },
    {
      name: 'squeezed and stretched',
      content: ({ text }) =>
        `BT /F 13 Tf 60 Tz ${at(70, 700)} ${text('Kế hoạch')} Tj 150 Tz ${at(70, 600)} ${text('năm 2026')} Tj ET`,
      expected: ['Kế', 'hoạch', 'năm', '2026'],
    },
  ])('$name', async ({ content, expected }) => {
    expect(await wordsDrawn(content)).toEqual(expected);
  });

  test('have boxes and sizes in points of the page', async () => {
    const sheet = await Sheet.of();
    sheet.draw(`q 2 0 0 2 10 0 cm BT /F 7 Tf ${at(30, 350)} ${sheet.text('Kế hoạch')} Tj ET Q`);
    const [word] = (await sheet.read()).marks.words;
    expect(word!.fontSize).toBeCloseTo(14);
    expect(word!.bbox[0]).toBeCloseTo(70);
    expect(word!.bbox[2]).toBeCloseTo(70 + sheet.width('Kế', 14));
    expect(word!.bbox[1]).toBeGreaterThan(842 - 700 - 14);
    expect(word!.bbox[3]).toBeGreaterThan(842 - 700);
    expect(word!.bbox[3]).toBeLessThan(842 - 700 + 4);
  });

  test('are bold by their font, by a stroked edge, or by a second drawing beside the first', async () => {
    const sheet = await Sheet.of();
    sheet.draw(
      `BT /B 13 Tf ${at(70, 700)} ${await sheet.boldText('Font')} Tj ET
       BT /F 13 Tf 2 Tr ${at(70, 680)} ${sheet.text('Edge')} Tj 0 Tr ET
       BT /F 13 Tf ${at(70, 660)} ${sheet.text('Twice')} Tj ${at(70.3, 660)} ${sheet.text('Twice')} Tj ET
       BT /F 13 Tf ${at(70, 640)} ${sheet.text('Again')} Tj ${at(70, 640)} ${sheet.text('Again')} Tj ET
       BT /F 13 Tf ${at(70, 620)} ${sheet.text('plain')} Tj ET`,
    );
    const { words } = (await sheet.read()).marks;
    expect(words.map(({ text, bold }) => [text, bold])).toEqual([
      ['Font', true],
      ['Edge', true],
      ['Twice', true],
      ['Again', false],
      ['plain', false],
    ]);
  });
});

test('fonts whose glyphs are drawings of their own are measured like others', async () => {
  const sheet = await Sheet.of();
  const { context } = sheet.document;
  const box = context.register(context.stream('50 0 0 0 50 70 d1 0 0 40 70 re f'));
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, -20, 60, 80],
    FontMatrix: [0.01, 0, 0, 0.01, 0, 0],
    CharProcs: { K: box, H: box, space: box },
    Encoding: { Type: 'Encoding', Differences: [32, 'space', 72, 'H', 75, 'K'] },
    FirstChar: 72,
    LastChar: 75,
    Widths: [50, 50, 50, 50],
    Resources: {},
  });
  sheet.page.node.setFontDictionary(PDFName.of('T'), context.register(font));
  sheet.draw(`BT /T 12 Tf ${at(70, 700)} (KH) Tj [(H) -400 (K)] TJ ET`);
  const { words } = (await sheet.read()).marks;
  expect(words.map(({ text, fontSize }) => [text, Math.round(fontSize)])).toEqual([
    ['KHH', 12],
    ['K', 12],
  ]);
});

describe('marks drawn on their own', () => {
  const composed = (...glyphs: Parameters<typeof glyph>[]) =>
    wordsOf(glyphs.map((given) => glyph(...given))).words.map(({ text }) => text);

  test.each<{ name: string; glyphs: Parameters<typeof glyph>[]; expected: string[] }>([
    {
      name: 'after their letter',
      glyphs: [
        ['K', 50],
        ['e', 55],
        ['\u0302', 60, { endX: 60 }],
        ['\u0301', 60, { endX: 60 }],
        ['t', 60],
      ],
      expected: ['Kết'],
    },
    {
      name: 'the tone first',
      glyphs: [
        ['e', 50],
        ['\u0301', 55, { endX: 55 }],
        ['\u0302', 55, { endX: 55 }],
      ],
      expected: ['ế'],
    },
    {
      name: 'once the line is done',
      glyphs: [
        ['a', 50],
        ['n', 55],
        ['b', 60],
        ['\u0309', 51, { endX: 54 }],
      ],
      expected: ['ảnb'],
    },
    {
      name: 'without a letter',
      glyphs: [
        ['a', 50],
        ['\u0309', 90],
      ],
      expected: ['a', '\u0309'],
    },
  ])('$name', ({ glyphs, expected }) => expect(composed(...glyphs)).toEqual(expected));
});

describe('pages', () => {
  test.each([
    { rotate: 0, box: [70, 130, 100, 146] },
    { rotate: 90, box: [696, 70, 712, 100] },
    { rotate: 180, box: [495, 696, 525, 712] },
    { rotate: 270, box: [130, 495, 146, 525] },
  ])('turned by $rotate° have boxes as they are shown', async ({ rotate, box }) => {
    const sheet = await Sheet.of();
    sheet.draw(`BT /F 13 Tf ${at(70, 700)} ${sheet.text('hoạch')} Tj ET`);
    sheet.page.node.set(
      sheet.document.context.obj({ Rotate: 0 }).keys()[0]!,
      sheet.document.context.obj(rotate),
    );
    const { marks } = await sheet.read();
    const [word] = marks.words;
    const side = rotate % 180 === 0 ? [595, 842] : [842, 595];
    expect([marks.width, marks.height]).toEqual(side);
    expect(word!.turned).toBe(rotate !== 0);
    word!.bbox.forEach((edge, index) => {
      expect(Math.abs(edge - box[index]!)).toBeLessThan(5);
    });
  });

  test('whose words stand sideways are turned, and their rulings with them', async () => {
    const sheet = await Sheet.of();
    const line = 'Phụ lục chỉ tiêu chuyển đổi số năm 2026';
    sheet.draw(`0 0 1 RG 100 50 m 100 700 l S BT /F 13 Tf 0 1 -1 0 300 100 Tm ${sheet.text(line)} Tj ET`);
    const { marks, rotation } = await sheet.read();
    expect(rotation).toBe(90);
    expect([marks.width, marks.height]).toEqual([842, 595]);
    expect(textsOf({ marks } as never).join(' ')).toBe(line);
    expect(marks.words.every(({ turned }) => !turned)).toBe(true);
    expect(marks.words[0]!.bbox[0]).toBeCloseTo(100, 0);
    expect(marks.rulings).toMatchObject([{ direction: 'horizontal', at: 100, start: 50, end: 700 }]);
  });

  test('keep a note in the margin as a turned word', async () => {
    const sheet = await Sheet.of();
    sheet.draw(
      `BT /F 13 Tf ${at(70, 700)} ${sheet.text('Phụ lục chỉ tiêu chuyển đổi số năm 2026')} Tj 0 1 -1 0 30 100 Tm ${sheet.text('Mật')} Tj ET`,
    );
    const { marks, rotation } = await sheet.read();
    expect(rotation).toBe(0);
    expect(marks.words.filter(({ turned }) => turned).map(({ text }) => text)).toEqual(['Mật']);
  });

  test('are measured in points whatever their unit and their place', async () => {
    const sheet = await Sheet.of();
    sheet.page.setCropBox(50, 100, 400, 600);
    sheet.draw(
      `BT /F 13 Tf ${at(70, 650)} ${sheet.text('Số')} Tj ${at(20, 650)} ${sheet.text('ngoài')} Tj ET`,
    );
    const { marks } = await sheet.read();
    expect([marks.width, marks.height]).toEqual([400, 600]);
    expect(marks.words.map(({ text }) => text)).toEqual(['Số']);
    expect(marks.words[0]!.bbox[0]).toBeCloseTo(20);
  });
});
