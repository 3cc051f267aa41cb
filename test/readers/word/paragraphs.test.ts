import { describe, expect, test } from 'vitest';
import { paragraph, run } from './make-docx.js';
import { readBody } from './read-docx.js';

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const textBox = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

describe('what a paragraph prints', () => {
  test.each([
    { name: 'runs of one line', body: run('Kế ') + run('hoạch'), expected: ['Kế hoạch'] },
    { name: 'letters in NFD', body: run('Kế hoạch'.normalize('NFD')), expected: ['Kế hoạch'] },
    {
      name: 'spaces only where they are kept',
      body: `<w:r><w:t> a </w:t></w:r>${run(' b')}`,
      expected: ['a b'],
    },
    { name: 'a line break', body: `${run('một')}<w:r><w:br/></w:r>${run('hai')}`, expected: ['một', 'hai'] },
    {
      name: 'a page break',
      body: `${run('một')}<w:r><w:br w:type="page"/></w:r>${run('hai')}`,
      expected: ['một', 'hai'],
    },
    {
      name: 'hyphens of both kinds',
      body: `${run('57')}<w:r><w:noBreakHyphen/></w:r>${run('NQ')}<w:r><w:softHyphen/></w:r>${run('/TW\u00ad')}`,
      expected: ['57-NQ/TW'],
    },
    { name: 'inserted text', body: `<w:ins>${run('mới')}</w:ins>`, expected: ['mới'] },
    {
      name: 'no deleted text',
      body: `${run('còn')}<w:del><w:r><w:delText> mất</w:delText></w:r></w:del>`,
      expected: ['còn'],
    },
    {
      name: 'moved text where it went',
      body: `<w:moveFrom>${run('cũ')}</w:moveFrom><w:moveTo>${run('đây')}</w:moveTo>`,
      expected: ['đây'],
    },
    { name: 'the result of a field', body: field(' REF x \\h ', 'Điều 3'), expected: ['Điều 3'] },
    {
      name: 'a field within a field',
      body: field(' IF x ', 'Phụ lục ') + field(' REF y ', 'II'),
      expected: ['Phụ lục II'],
    },
    {
      name: 'no page number',
      body: run('Trang ') + field(' PAGE \\* MERGEFORMAT ', '7'),
      expected: ['Trang'],
    },
    {
      name: 'a simple field',
      body: `<w:fldSimple w:instr=" DATE ">${run('01/02/2026')}</w:fldSimple>`,
      expected: ['01/02/2026'],
    },
    {
      name: 'a symbol by field',
      body: `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SYMBOL 179 \\f "Symbol" \\s 14 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' 80%')}`,
      expected: ['≥ 80%'],
    },
    {
      name: 'the text of a link',
      body: `<w:hyperlink>${run('chinhphu.vn')}</w:hyperlink>`,
      expected: ['chinhphu.vn'],
    },
    {
      name: 'what content controls and tags hold',
      body: `<w:sdt><w:sdtPr/><w:sdtContent>${run('một ')}</w:sdtContent></w:sdt><w:smartTag>${run('hai ')}</w:smartTag><w:customXml>${run('ba')}</w:customXml>`,
      expected: ['một hai ba'],
    },
    {
      name: 'no placeholder of a content control',
      body: `${run('Ngày: ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Bấm vào đây')}</w:sdtContent></w:sdt>`,
      expected: ['Ngày:'],
    },
    {
      name: 'symbols as they look',
      body: `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 80%, ')}<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>${run(' 5')}`,
      expected: ['≥ 80%, ≤ 5'],
    },
    {
      name: 'pictures of Wingdings as a dash',
      body: `<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>${run(' Tổ chức')}`,
      expected: ['- Tổ chức'],
    },
    {
      name: 'text typed in a symbol font',
      body: run('\uf0b3', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + run(' 95%'),
      expected: ['≥ 95%'],
    },
    {
      name: 'formulas on one line',
      body: `<m:oMath><m:r><m:t>≥</m:t></m:r><m:f><m:num><m:r><m:t>2</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>`,
      expected: ['≥2/3'],
    },
    {
      name: 'a power that is no larger number',
      body: `<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath>`,
      expected: ['10^6'],
    },
    { name: 'capitals that a font makes', body: run('kế hoạch', '<w:caps/>'), expected: ['KẾ HOẠCH'] },
    { name: 'no hidden text', body: run('thấy') + run(' giấu', '<w:vanish/>'), expected: ['thấy'] },
    {
      name: 'text that only was hidden',
      body: run('thấy', '<w:vanish w:val="0"/>'),
      expected: ['thấy'],
    },
  ])('$name', async ({ body, expected }) => {
    expect((await readBody(paragraph(body))).texts).toEqual(expected);
  });

  test.each([
    { name: 'the newer of two ways to draw it', fallback: 'DỰ THẢO', expected: ['trước', 'DỰ THẢO'] },
    { name: 'though the older says otherwise', fallback: 'CŨ', expected: ['trước', 'DỰ THẢO'] },
  ])('a text box once: $name', async ({ fallback, expected }) => {
    const box =
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>${textBox('DỰ THẢO')}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox>${textBox(fallback)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect((await readBody(paragraph(run('trước') + box))).texts).toEqual(expected);
  });

  test('a text box of older Word', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox>${textBox('MẬT')}</v:textbox></v:shape></w:pict></w:r>`;
    expect((await readBody(paragraph(box))).texts).toEqual(['MẬT']);
  });

  test('a deleted paragraph mark makes one paragraph of two', async () => {
    const { texts } = await readBody(
      paragraph('Triển khai ', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('nhiệm vụ.'),
    );
    expect(texts).toEqual(['Triển khai nhiệm vụ.']);
  });

  test('an instruction that is never closed hides no more than its paragraph', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect((await readBody(paragraph(open + run('ẩn')) + paragraph('hiện'))).texts).toEqual(['hiện']);
  });

  test('an equation editor leaves a picture and a finding', async () => {
    const equation = '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>';
    const { texts, findings } = await readBody(paragraph(equation + run('80%')));
    expect(texts).toEqual(['80%']);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'equation-not-read' }]);
  });

  test('another file in the document is told of', async () => {
    const { findings } = await readBody(`${paragraph('a')}<w:altChunk r:id="rId9"/>`);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'linked-part-not-read' }]);
  });
});

describe('tabs', () => {
  const tabbed = (...texts: string[]): string =>
    paragraph(texts.map((text) => (text === '\t' ? '<w:r><w:tab/></w:r>' : run(text))).join(''));
  test.each([
    { name: 'indent nothing', texts: ['\t', 'Thực hiện'], expected: 'Thực hiện' },
    { name: 'stand behind a number', texts: ['1.', '\t', 'Mục tiêu'], expected: '1. Mục tiêu' },
    {
      name: 'stand behind a label',
      texts: ['Chủ trì:', '\t', 'Sở Tài chính'],
      expected: 'Chủ trì: Sở Tài chính',
    },
    {
      name: 'set a letterhead side by side',
      texts: ['UBND TỈNH A', '\t', '\t', 'CỘNG HÒA XÃ HỘI'],
      expected: 'UBND TỈNH A        CỘNG HÒA XÃ HỘI',
    },
    { name: 'stand behind an article', texts: ['Điều 1.', '\t', 'Phạm vi'], expected: 'Điều 1. Phạm vi' },
    {
      name: 'set recipients beside the signature',
      texts: ['Nơi nhận:', '\t', 'KT. CHỦ TỊCH'],
      expected: 'Nơi nhận:        KT. CHỦ TỊCH',
    },
    { name: 'make no cells', texts: ['một', '\t', 'hai'], expected: 'một hai' },
  ])('$name', async ({ texts, expected }) => {
    expect((await readBody(tabbed(...texts))).texts).toEqual([expected]);
  });
});

describe('bold', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Derived"><w:name w:val="Derived"/><w:basedOn w:val="Base"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>' +
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
  test.each([
    { name: 'of a run', body: paragraph(run('A', '<w:b/>')), bold: true },
    { name: 'of some runs only', body: paragraph(run('A', '<w:b/>') + run('b')), bold: false },
    { name: 'besides a list marker', body: paragraph(run('1. ') + run('Mục tiêu', '<w:b/>')), bold: true },
    { name: 'inherited over two styles', body: paragraph('A', '<w:pStyle w:val="Derived"/>'), bold: true },
    {
      name: 'taken off directly',
      body: paragraph(run('A', '<w:b w:val="false"/>'), '<w:pStyle w:val="Derived"/>'),
      bold: false,
    },
    { name: 'of a character style', body: paragraph(run('A', '<w:rStyle w:val="Strong"/>')), bold: true },
    {
      name: 'that a character style takes off again',
      body: paragraph(run('A', '<w:rStyle w:val="Strong"/>'), '<w:pStyle w:val="Base"/>'),
      bold: false,
    },
    { name: 'of a heading', body: paragraph('A', '<w:pStyle w:val="H1"/>'), bold: true },
    { name: 'of a style based on itself', body: paragraph('A', '<w:pStyle w:val="Loop"/>'), bold: false },
  ])('$name', async ({ body, bold }) => {
    const { lines } = await readBody(body, { styles });
    expect(lines.map((line) => line.emphasis)).toEqual([bold]);
  });
});

describe('fonts from before Unicode', () => {
  const inFont = (text: string, font: string): string =>
    run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
  test.each([
    {
      name: 'ABC, whose soft hyphen is a letter',
      body: inFont('th\u00ad¬ng', '.VnTime'),
      expected: 'thương',
    },
    { name: 'ABC', body: inFont('KÕ ho¹ch', '.VnTime'), expected: 'Kế hoạch' },
    { name: 'ABC in its font of capitals', body: inFont('kÕ ho¹ch', '.VnTimeH'), expected: 'KẾ HOẠCH' },
    {
      name: 'a letter of VNI over two runs',
      body: inFont('ke', 'VNI-Times') + inFont('á', 'VNI-Times'),
      expected: 'kế',
    },
    {
      name: 'Unicode whose font was left as it was',
      body: inFont('Kế hoạch ô', '.VnTime'),
      expected: 'Kế hoạch ô',
    },
  ])('$name', async ({ body, expected }) => {
    expect((await readBody(paragraph(body))).texts).toEqual([expected]);
  });

  test('are told of once', async () => {
    const { findings } = await readBody(
      paragraph(inFont('KÕ ho¹ch', '.VnTime')) + paragraph(inFont('nhiÖm vô', '.VnTime')),
    );
    expect(findings).toMatchObject([
      { code: 'legacy-encoding', message: expect.stringContaining('2 pieces') },
    ]);
  });
});

describe('pictures', () => {
  const picture = (cx: number, cy: number): string =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="${cy}"/><a:graphic><a:blip r:embed="rId5"/></a:graphic></wp:inline></w:drawing></w:r>`;
  test.each([
    { name: 'a page', drawing: picture(6_000_000, 8_000_000), codes: ['picture-not-read'] },
    {
      name: 'a page of older Word',
      drawing:
        '<w:r><w:pict><v:shape style="width:450pt;height:640pt"><v:imagedata r:id="rId5"/></v:shape></w:pict></w:r>',
      codes: ['picture-not-read'],
    },
    { name: 'a logo', drawing: picture(900_000, 900_000), codes: [] },
    {
      name: 'a drawn line',
      drawing: '<w:r><w:pict><v:line style="width:450pt;height:640pt"/></w:pict></w:r>',
      codes: [],
    },
  ])('$name', async ({ drawing, codes }) => {
    const { findings } = await readBody(paragraph('Phụ lục') + paragraph(drawing));
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  test('and nothing else are pages that were scanned', async () => {
    await expect(readBody(paragraph(picture(6_000_000, 8_000_000)))).rejects.toMatchObject({
      code: 'pictures-only',
    });
  });
});
