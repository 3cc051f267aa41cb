import { describe, expect, test } from 'vitest';
import { paragraphsOf, wrapWidth } from '../../src/layout/paragraphs.js';
import { runningHeads } from '../../src/layout/running-heads.js';
import { splitColumns } from '../../src/layout/side-by-side.js';
import { isCapitals, isDrawnRule, isFurniture, standsAlone } from '../../src/layout/stand-alone.js';
import { printed } from './build.js';

/** Paragraphs as "marker text"; furniture opens with "~". */
const read = (text: string, width: number | null = null): string[] =>
  paragraphsOf(printed(text), width).map(
    ({ layer, marker, text: words }) =>
      `${layer === 'furniture' ? '~' : ''}${[marker?.raw ?? '', words].join(' ').trim()}`,
  );

const margin = 60;

describe('paragraphsOf', () => {
  test.each<{ name: string; text: string; width?: number; expected: string[] }>([
    {
      name: 'each line a paragraph, where lines are not wrapped',
      text: 'Căn cứ Luật Tổ chức chính quyền địa phương;\nCăn cứ Kế hoạch số 12/KH-UBND;',
      expected: ['Căn cứ Luật Tổ chức chính quyền địa phương;', 'Căn cứ Kế hoạch số 12/KH-UBND;'],
    },
    {
      name: 'a line in lower case goes on',
      text: 'Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan\ntham mưu tổ chức thực hiện.',
      expected: ['Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan tham mưu tổ chức thực hiện.'],
    },
    {
      name: 'a full line goes on even with a capital, where lines are wrapped',
      text: 'Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị và\nỦy ban nhân dân các xã triển khai.',
      width: margin,
      expected: ['Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị và Ủy ban nhân dân các xã triển khai.'],
    },
    {
      name: 'a short line ends its paragraph',
      text: 'Sở Nội vụ chủ trì triển khai.\nVăn phòng tổng hợp.',
      width: margin,
      expected: ['Sở Nội vụ chủ trì triển khai.', 'Văn phòng tổng hợp.'],
    },
    {
      name: 'no line ends with "số": the number below goes on',
      text: 'Thực hiện các nhiệm vụ được giao tại Kế hoạch số\n91/KH-UBND của tỉnh.',
      expected: ['Thực hiện các nhiệm vụ được giao tại Kế hoạch số 91/KH-UBND của tỉnh.'],
    },
    {
      name: 'a marker opens an item, whatever stands above it',
      text: 'Sở Nội vụ chủ trì, phối hợp với\n- các đơn vị liên quan\na) các xã\n1. tỉnh\nII. NHIỆM VỤ',
      expected: [
        'Sở Nội vụ chủ trì, phối hợp với',
        '- các đơn vị liên quan',
        'a) các xã',
        '1. tỉnh',
        'II. NHIỆM VỤ',
      ],
    },
    {
      name: 'a bullet before a number is a tool’s',
      text: '- 1. Văn phòng Sở\n- a) Phòng Tổ chức\n- Phòng Tài chính',
      expected: ['1. Văn phòng Sở', 'a) Phòng Tổ chức', '- Phòng Tài chính'],
    },
    {
      name: 'a page end cuts a long paragraph',
      text: 'Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị\n\ntriển khai thực hiện.',
      expected: ['Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị triển khai thực hiện.'],
    },
    {
      name: 'the page number between is furniture and ends nothing',
      text: 'Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị\n\n2\n\ntriển khai thực hiện.',
      expected: ['Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị triển khai thực hiện.', '~2'],
    },
    {
      name: 'a closed paragraph does not go on behind a page end',
      text: 'Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị.\n\ntriển khai thực hiện.',
      expected: ['Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị.', 'triển khai thực hiện.'],
    },
    {
      name: 'a short line does not go on behind a blank line',
      text: 'Kinh phí\n\ntrong dự toán',
      expected: ['Kinh phí', 'trong dự toán'],
    },
    {
      name: 'capitals and small letters do not mix',
      text: 'KẾ HOẠCH\ntriển khai Nghị quyết',
      expected: ['KẾ HOẠCH', 'triển khai Nghị quyết'],
    },
    {
      name: 'a title in capitals goes on behind a comma or a dash only',
      text: 'PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ,\nĐỔI MỚI SÁNG TẠO\nNĂM 2026',
      expected: ['PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ, ĐỔI MỚI SÁNG TẠO', 'NĂM 2026'],
    },
    {
      name: 'bold ends where it ends',
      text: '**Mục tiêu chung**\nNâng cao hiệu quả.',
      width: margin,
      expected: ['Mục tiêu chung', 'Nâng cao hiệu quả.'],
    },
    {
      name: 'lines of the letterhead stand alone',
      text: 'Số: 12/KH-SNV\nLào Cai, ngày 05 tháng 01 năm 2026\nNơi nhận:\nnhư trên',
      width: 10,
      expected: ['Số: 12/KH-SNV', 'Lào Cai, ngày 05 tháng 01 năm 2026', 'Nơi nhận:', 'như trên'],
    },
    {
      name: 'a drawn rule is furniture anywhere, a bare number only below a gap',
      text: 'Tổng số xã:\n12\n-----\n\n3\n\nHết',
      expected: ['Tổng số xã:', '12', '~-----', '~3', 'Hết'],
    },
  ])('$name', ({ text, width, expected }) => expect(read(text, width ?? null)).toEqual(expected));

  test('a paragraph cites the lines it stands on, together where they follow each other', () => {
    const [together] = paragraphsOf(printed('Sở Nội vụ chủ trì\nphối hợp với các đơn vị'), null);
    expect(together!.sources.map(({ lines }) => lines)).toEqual([[1, 2]]);
    const cut = 'Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị\n\n2\n\ntriển khai';
    expect(paragraphsOf(printed(cut), null)[0]!.sources.map(({ lines }) => lines)).toEqual([
      [1, 1],
      [5, 5],
    ]);
  });

  test('is emphasised only where all of it is', () => {
    const bold = (text: string) => paragraphsOf(printed(text), null).map(({ emphasis }) => emphasis);
    expect(bold('**Mục tiêu**')).toEqual([true]);
    expect(bold('MỤC TIÊU')).toEqual([true]);
    expect(bold('**Sở Nội vụ chủ trì**\nphối hợp với các đơn vị')).toEqual([false]);
  });
});

describe('wrapWidth', () => {
  const wrapped = Array.from(
    { length: 8 },
    (_, i) => `Dòng thứ ${i} của văn bản chạy đến hết lề\nbên phải`,
  ).join('\n');
  test('is the margin of a text whose lines run on', () => expect(wrapWidth(printed(wrapped))).toBe(38));
  test.each([
    ['paragraphs', Array.from({ length: 20 }, (_, i) => `Câu thứ ${i} của văn bản.`).join('\n')],
    ['too few lines to tell', 'Sở Nội vụ\nchủ trì\nphối hợp'],
    ['nothing', ''],
  ])('is none for %s', (_, text) => expect(wrapWidth(printed(text))).toBeNull());
});

describe('runningHeads', () => {
  const page = (head: string, number: number): string =>
    `${number}\n${head}\nNội dung trang ${'x'.repeat(number)}`;
  const heads = (text: string): string[] => [...runningHeads(printed(text))].map(({ text: words }) => words);
  test.each([
    {
      name: 'a line beside three page numbers',
      text: [1, 2, 3].map((n) => page('KẾ HOẠCH 2026', n)),
      heads: 3,
    },
    {
      name: 'figures in it may change',
      text: [1, 2, 3].map((n) => page(`Ký bởi Sở Nội vụ ${n}`, n)),
      heads: 3,
    },
    { name: 'two pages tell nothing', text: [1, 2].map((n) => page('KẾ HOẠCH 2026', n)), heads: 0 },
    {
      name: 'an item said again in the text is none',
      text: ['Sở Nội vụ', 'a', 'b', 'Sở Nội vụ', 'c', 'd', 'Sở Nội vụ'],
      heads: 0,
    },
  ])('$name', ({ text, heads: count }) => expect(heads(text.join('\n'))).toHaveLength(count));

  test('becomes furniture and ends no paragraph', () => {
    const lines = printed(
      'Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị\n\nKẾ HOẠCH 2026\n\ntriển khai.',
    );
    const head = lines[1]!;
    expect(paragraphsOf(lines, null, new Set([head])).map(({ text, layer }) => [text, layer])).toEqual([
      ['Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị triển khai.', 'body'],
      ['KẾ HOẠCH 2026', 'furniture'],
    ]);
  });
});

describe('splitColumns', () => {
  test.each([
    {
      text: 'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      expected: ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    },
    { text: '   Số: 12/KH-UBND        Lào Cai, ngày 05', expected: ['Số: 12/KH-UBND', 'Lào Cai, ngày 05'] },
    { text: 'Nơi nhận:      TM. ỦY BAN      (Đã ký)', expected: ['Nơi nhận:', 'TM. ỦY BAN', '(Đã ký)'] },
    { text: 'Sở  Nội   vụ', expected: ['Sở Nội vụ'] }, // a justified line
    { text: 'Sở Nội vụ         và Sở Tài chính', expected: ['Sở Nội vụ và Sở Tài chính'] }, // no column opens small
    { text: 'A      B      C      D', expected: ['A B C D'] }, // no letterhead
    { text: '     ', expected: [] },
    { text: '', expected: [] },
  ])('"$text"', ({ text, expected }) => expect(splitColumns(text)).toEqual(expected));
});

describe('lines that stand alone', () => {
  test.each([
    ['Số: 12/KH-SNV', true],
    ['Số: /KH-UBND', true], // a draft
    ['Lào Cai, ngày 05 tháng 01 năm 2026', true],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true],
    ['Nơi nhận:', true],
    ['TM. ỦY BAN NHÂN DÂN', true],
    ['Kính gửi: Các sở', true],
    ['Số lượng: 12 lớp', false],
    ['Sở Nội vụ chủ trì, ngày mai họp', false],
  ])('"%s": %s', (text, expected) => expect(standsAlone(text)).toBe(expected));

  test.each([
    ['12', true],
    ['- 12 -', true],
    ['Trang 2/15', true],
    ['-------', true],
    ['{3}------', true], // a page mark of a converter
    ['12 xã', false],
    ['12345', false],
    ['12.', false],
  ])('furniture "%s": %s', (text, expected) => expect(isFurniture(text)).toBe(expected));

  test.each([
    ['-----', true],
    ['* * *', true],
    ['-', false],
    ['12', false],
  ])('rule "%s": %s', (text, expected) => expect(isDrawnRule(text)).toBe(expected));

  test.each([
    ['KẾ HOẠCH', true],
    ['NĂM 2026', true],
    ['A', false], // one letter is no word
    ['Kế hoạch', false],
    ['2026', false],
  ])('capitals "%s": %s', (text, expected) => expect(isCapitals(text)).toBe(expected));
});
