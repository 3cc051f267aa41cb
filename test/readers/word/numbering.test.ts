import { describe, expect, test } from 'vitest';
import { cell, paragraph, row, run, table } from './make-docx.js';
import { printTable, readBody } from './read-docx.js';

/** A level of a list; `more` is further markup. */
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...content: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content.join('')}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const item = (list: number, at: number, text = 'x'): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

const outline = abstract(
  0,
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'decimal', '%2.%3.'),
  level(3, 'lowerLetter', '%4)'),
);

const labels = async (body: string, numbering: string, styles?: string): Promise<string[]> => {
  const { texts } = await readBody(body, { numbering, ...(styles && { styles }) });
  return texts.map((text) => text.replace(/ ?x$/, ''));
};

describe('automatic numbers', () => {
  test('of an outline count up, and begin anew below a higher level', async () => {
    const levels = [0, 1, 2, 2, 3, 3, 1, 2, 0, 1, 3];
    expect(await labels(levels.map((at) => item(1, at)).join(''), outline + num(1, 0))).toEqual([
      ...['I.', '1.', '1.1.', '1.2.', 'a)', 'b)', '2.', '2.1.', 'II.', '1.', 'a)'],
    ]);
  });

  test.each([
    ['decimal', '%1.', ['1.', '2.', '3.']],
    ['decimalZero', '%1', ['01', '02', '03']],
    ['upperRoman', 'Chương %1', ['Chương I', 'Chương II', 'Chương III']],
    ['lowerRoman', '(%1)', ['(i)', '(ii)', '(iii)']],
    ['upperLetter', '%1.', ['A.', 'B.', 'C.']],
    ['lowerLetter', '%1)', ['a)', 'b)', 'c)']],
    ['decimalEnclosedParen', '%1', ['(1)', '(2)', '(3)']],
    ['numberInDash', '%1', ['- 1 -', '- 2 -', '- 3 -']],
    ['none', 'Điều', ['Điều', 'Điều', 'Điều']],
    ['bullet', '-', ['-', '-', '-']],
    ['bullet', '+', ['+', '+', '+']],
    ['bullet', '\uf0b7', ['-', '-', '-']],
    ['bullet', 'o', ['-', '-', '-']],
    ['bullet', '', ['', '', '']],
  ])('in the format %s as "%s"', async (format, text, expected) => {
    const numbering = abstract(0, level(0, format, text)) + num(1, 0);
    expect(await labels(item(1, 0).repeat(3), numbering)).toEqual(expected);
  });

  test('by letters go on with two letters after z', async () => {
    const numbering = abstract(0, level(0, 'lowerLetter', '%1)')) + num(1, 0);
    expect((await labels(item(1, 0).repeat(28), numbering)).slice(25)).toEqual(['z)', 'aa)', 'bb)']);
  });

  test('of two lists of one kind count together, until one says where it starts', async () => {
    const numbering =
      outline +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = item(1, 0) + item(2, 0) + item(3, 0) + item(3, 0) + item(1, 0);
    expect(await labels(body, numbering)).toEqual(['I.', 'II.', 'V.', 'VI.', 'VII.']);
  });

  test('of a list that replaces a level', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', 'Bước %1:')}</w:lvlOverride>`;
    expect(await labels(item(1, 0), outline + num(1, 0, override))).toEqual(['Bước 1:']);
  });

  test.each([
    { restart: '', expected: ['I.', '1.', 'II.', '1.'] },
    { restart: '<w:lvlRestart w:val="0"/>', expected: ['I.', '1.', 'II.', '2.'] },
  ])('of a level that says when to begin anew: "$restart"', async ({ restart, expected }) => {
    const numbering =
      abstract(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.', restart)) + num(1, 0);
    expect(await labels([0, 1, 0, 1].map((at) => item(1, at)).join(''), numbering)).toEqual(expected);
  });

  test('in figures throughout where the level is legal', async () => {
    const numbering =
      abstract(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) + num(1, 0);
    expect(await labels(item(1, 0) + item(1, 0) + item(1, 1), numbering)).toEqual(['I.', 'II.', '2.1.']);
  });

  test('of a level above that has not begun show its start', async () => {
    expect(await labels(item(1, 2), outline + num(1, 0))).toEqual(['1.1.']);
  });

  test('followed by nothing where the level says so', async () => {
    const numbering = abstract(0, level(0, 'decimal', 'CT%1', '<w:suff w:val="nothing"/>')) + num(1, 0);
    expect((await readBody(item(1, 0, '-A'), { numbering })).texts).toEqual(['CT1-A']);
  });

  test('come with a style, and go where a paragraph says so', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:name w:val="Khoan"/><w:basedOn w:val="Muc"/></w:style>';
    const numbering =
      abstract(
        0,
        level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'),
        level(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>'),
      ) + num(1, 0);
    const styled = (style: string, more = ''): string =>
      paragraph('x', `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      styled('Muc') +
      styled('Khoan') +
      styled('Khoan', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('Muc');
    expect(await labels(body, numbering, styles)).toEqual(['I.', '1.', '', 'II.']);
  });

  test('of a list that is named by a style of lists', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="DS"><w:name w:val="DS"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(0, '<w:styleLink w:val="DS"/>', level(0, 'decimal', '(%1)')) +
      abstract(1, '<w:numStyleLink w:val="DS"/>') +
      num(1, 0) +
      num(2, 1);
    expect(await labels(item(2, 0).repeat(2), numbering, styles)).toEqual(['(1)', '(2)']);
  });

  test('count no paragraph that is deleted', async () => {
    const gone =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>';
    expect(await labels(item(1, 0) + gone + item(1, 0), outline + num(1, 0))).toEqual(['I.', 'II.']);
  });

  test('stand in cells of their own', async () => {
    const numbered = cell(item(1, 0, ''));
    const { tables } = await readBody(
      table([row(['TT', 'Nhiệm vụ']), row([numbered, 'a']), row([numbered, 'b'])], [500, 3000]),
      { numbering: abstract(0, level(0, 'decimal', '%1')) + num(1, 0) },
    );
    expect(printTable(tables[0])).toEqual([
      ['TT', 'Nhiệm vụ'],
      ['1', 'a'],
      ['2', 'b'],
    ]);
  });

  test('in capitals, or hidden, as the level has it', async () => {
    const capitals = abstract(0, level(0, 'decimal', 'điều %1.', '<w:rPr><w:caps/></w:rPr>')) + num(1, 0);
    expect(await labels(item(1, 0), capitals)).toEqual(['ĐIỀU 1.']);
    const hidden = abstract(0, level(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>')) + num(1, 0);
    expect(await labels(item(1, 0), hidden)).toEqual(['']);
  });

  test('of a list that the file lacks are none', async () => {
    expect(await labels(item(7, 0), outline + num(1, 0))).toEqual(['']);
  });

  test('make no line of an empty paragraph bold, but say what they print', async () => {
    const { lines } = await readBody(item(1, 0, ''), { numbering: outline + num(1, 0) });
    expect(lines.map(({ text, emphasis }) => [text, emphasis])).toEqual([['I.', false]]);
  });

  test('leave a bold item bold', async () => {
    const bold = paragraph(
      run('Mục tiêu', '<w:b/>'),
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    );
    const { lines } = await readBody(bold, { numbering: outline + num(1, 0) });
    expect(lines.map(({ text, emphasis }) => [text, emphasis])).toEqual([['I. Mục tiêu', true]]);
  });
});
