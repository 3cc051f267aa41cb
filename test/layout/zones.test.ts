import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../src/layout/sections.js';
import { isTypeName, zonesOf } from '../../src/layout/zones.js';
import type { TextBlock } from '../../src/model/segmented-document.js';
import { blocks } from './build.js';

/** Zones as "name: first words of its first block". */
const zones = (text: string): string[] => {
  const all = blocks(text);
  const read = zonesOf(all);
  // Every block stands in exactly one zone.
  expect(read[0]?.first ?? 0).toBe(0);
  expect(read.at(-1)?.last ?? all.length - 1).toBe(all.length - 1);
  expect(read.slice(1).map(({ first }) => first)).toEqual(read.slice(0, -1).map(({ last }) => last + 1));
  return read.map(({ name, first }) => {
    const block = all[first]!;
    return `${name}: ${block.type === 'table' ? '[table]' : [block.marker?.raw ?? '', block.text].join(' ').trim()}`;
  });
};

const letterhead = 'UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\nSố: 12/KH-SNV\nLào Cai, ngày 05 tháng 01 năm 2026';

describe('zonesOf', () => {
  test.each<{ name: string; text: string; expected: string[] }>([
    {
      name: 'all five',
      text: `${letterhead}
        KẾ HOẠCH
        Cải cách hành chính năm 2026
        Căn cứ Kế hoạch số 1/KH-UBND;
        Sở Nội vụ ban hành Kế hoạch như sau:
        I. MỤC ĐÍCH
        Nâng cao hiệu quả.
        II. NHIỆM VỤ
        [table]
        Trên đây là Kế hoạch cải cách hành chính./.
        Nơi nhận:
        - Như trên;
        GIÁM ĐỐC
        Nguyễn Văn Thử
        PHỤ LỤC
        (Kèm theo Kế hoạch số 12/KH-SNV)
        [table]`,
      expected: [
        'preface: UBND TỈNH LÀO CAI',
        'preamble: Căn cứ Kế hoạch số 1/KH-UBND;',
        'main-body: I. MỤC ĐÍCH',
        'conclusions: Trên đây là Kế hoạch cải cách hành chính./.',
        'attachments: PHỤ LỤC',
      ],
    },
    {
      name: 'no legal basis',
      text: `${letterhead}\nKẾ HOẠCH\nCải cách hành chính năm 2026\nI. MỤC ĐÍCH\nNâng cao.\nGIÁM ĐỐC`,
      expected: ['preface: UBND TỈNH LÀO CAI', 'main-body: I. MỤC ĐÍCH', 'conclusions: GIÁM ĐỐC'],
    },
    {
      name: 'no letterhead, no foot',
      text: 'KẾ HOẠCH\nCải cách hành chính năm 2026\nThực hiện Nghị quyết số 57-NQ/TW, Sở ban hành kế hoạch:\n1. Mục đích\nNâng cao.',
      expected: [
        'preface: KẾ HOẠCH',
        'preamble: Thực hiện Nghị quyết số 57-NQ/TW, Sở ban hành kế hoạch:',
        'main-body: 1. Mục đích',
      ],
    },
    {
      name: 'nothing but the body',
      text: 'I. MỤC ĐÍCH\nNâng cao hiệu quả.',
      expected: ['main-body: I. MỤC ĐÍCH'],
    },
    { name: 'nothing but a table', text: '[table]', expected: ['main-body: [table]'] },
    {
      name: 'a table right below the title',
      text: 'KẾ HOẠCH\nCải cách hành chính năm 2026\n[table]',
      expected: ['preface: KẾ HOẠCH', 'main-body: [table]'],
    },
    {
      name: 'no closing formula: the foot opens with whoever signs',
      text: 'KẾ HOẠCH\nNăm 2026\nI. MỤC ĐÍCH\nNâng cao.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A',
      expected: ['preface: KẾ HOẠCH', 'main-body: I. MỤC ĐÍCH', 'conclusions: TM. ỦY BAN NHÂN DÂN'],
    },
    {
      name: 'an annex without a foot above it',
      text: 'KẾ HOẠCH\nNăm 2026\nI. MỤC ĐÍCH\nNâng cao.\nPHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n[table]',
      expected: ['preface: KẾ HOẠCH', 'main-body: I. MỤC ĐÍCH', 'attachments: PHỤ LỤC I'],
    },
    {
      name: 'an annex named in the text opens none',
      text: 'KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\nPhụ lục II kèm theo Kế hoạch này nêu rõ nhiệm vụ.\nTrên đây là Kế hoạch./.',
      expected: ['preface: KẾ HOẠCH', 'main-body: I. NHIỆM VỤ', 'conclusions: Trên đây là Kế hoạch./.'],
    },
    {
      name: 'a title that opens like a legal basis',
      text: 'KẾ HOẠCH\nTriển khai thực hiện Nghị quyết số 57-NQ/TW\nCăn cứ Nghị quyết số 57-NQ/TW;\nI. MỤC ĐÍCH',
      expected: ['preface: KẾ HOẠCH', 'preamble: Căn cứ Nghị quyết số 57-NQ/TW;', 'main-body: I. MỤC ĐÍCH'],
    },
    {
      name: 'a title of several lines',
      text: 'KẾ HOẠCH\nCải cách hành chính\nvà chuyển đổi số\nnăm 2026\nCăn cứ Luật;\nI. MỤC ĐÍCH',
      expected: ['preface: KẾ HOẠCH', 'preamble: Căn cứ Luật;', 'main-body: I. MỤC ĐÍCH'],
    },
    {
      name: 'a letter: no type name, addressed',
      text: `${letterhead}
        V/v triển khai nhiệm vụ
        Kính gửi: Các sở, ban, ngành
        Thực hiện Kế hoạch số 1/KH-UBND, Sở Nội vụ đề nghị:
        1. Rà soát thủ tục
        2. Báo cáo kết quả
        Nơi nhận:`,
      expected: [
        'preface: UBND TỈNH LÀO CAI',
        'preamble: Thực hiện Kế hoạch số 1/KH-UBND, Sở Nội vụ đề nghị:',
        'main-body: 1. Rà soát thủ tục',
        'conclusions: Nơi nhận:',
      ],
    },
    {
      name: 'a decision: articles are its body, the plan is attached',
      text: `${letterhead}
        QUYẾT ĐỊNH
        Ban hành Kế hoạch cải cách hành chính
        Căn cứ Luật Tổ chức chính quyền địa phương;
        QUYẾT ĐỊNH:
        Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.
        Điều 2. Quyết định có hiệu lực từ ngày ký.
        Nơi nhận:
        PHỤ LỤC
        [table]`,
      expected: [
        'preface: UBND TỈNH LÀO CAI',
        'preamble: Căn cứ Luật Tổ chức chính quyền địa phương;',
        'main-body: Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.',
        'conclusions: Nơi nhận:',
        'attachments: PHỤ LỤC',
      ],
    },
    {
      name: 'no type name: words in capitals below number and date are the title',
      text: `${letterhead}\nTRIỂN KHAI CHUYỂN ĐỔI SỐ NĂM 2026\nCăn cứ Luật;\nI. MỤC ĐÍCH`,
      expected: ['preface: UBND TỈNH LÀO CAI', 'preamble: Căn cứ Luật;', 'main-body: I. MỤC ĐÍCH'],
    },
  ])('$name', ({ text, expected }) => expect(zones(text)).toEqual(expected));

  test('an empty text has none', () => expect(zonesOf([])).toEqual([]));
});

describe('isTypeName', () => {
  test.each([
    ['KẾ HOẠCH', true],
    ['Kế hoạch', true],
    ['BÁO CÁO', true],
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG', true],
    ['QUYẾT ĐỊNH', true],
    ['KẾ HOẠCH CHUYỂN ĐỔI SỐ', false], // the title stands on the same line
    ['1. Kế hoạch', false],
    ['Kế hoạch này', false],
  ])('"%s": %s', (text, expected) => expect(isTypeName(blocks(text)[0] as TextBlock)).toBe(expected));
});

/** The tree of sections, two spaces a level. */
function tree(text: string): string[] {
  const all = blocks(text);
  return sectionsOf(all, [{ name: 'main-body', first: 0, last: all.length - 1 }]).map(
    ({ level, marker, title, first, last }) =>
      `${'  '.repeat(level - 1)}${marker?.raw} ${title} [${first}-${last}]`,
  );
}

describe('sectionsOf', () => {
  test.each<{ name: string; text: string; expected: string[] }>([
    {
      name: 'in the usual order',
      text: 'I. A\n1. B\na) C\n- chi tiết\nb) D\n2. E\nII. F',
      expected: [
        'I. A [0-5]',
        '  1. B [1-4]',
        '    a) C [2-3]',
        '    b) D [4-4]',
        '  2. E [5-5]',
        'II. F [6-6]',
      ],
    },
    {
      name: 'the same number twice: two parts',
      text: 'I. A\nII. B\n1. b\nII. C\n1. c\nIII. D',
      expected: ['I. A [0-0]', 'II. B [1-2]', '  1. b [2-2]', 'II. C [3-4]', '  1. c [4-4]', 'III. D [5-5]'],
    },
    {
      name: 'numbers that leap or run back are no depth',
      text: 'I. A\nIV. B\nII. C',
      expected: ['I. A [0-0]', 'IV. B [1-1]', 'II. C [2-2]'],
    },
    {
      name: 'numbers of several figures',
      text: '1. A\n1.1. B\n1.1.1. C\n1.2. D\n2. E',
      expected: ['1. A [0-3]', '  1.1. B [1-2]', '    1.1.1. C [2-2]', '  1.2. D [3-3]', '2. E [4-4]'],
    },
    {
      name: 'a depth left out',
      text: 'I. A\n(1) B\n(2) C\n1. D\n(1) E',
      expected: ['I. A [0-4]', '  (1) B [1-1]', '  (2) C [2-2]', '  1. D [3-4]', '    (1) E [4-4]'],
    },
    {
      name: 'parts above roman numerals',
      text: 'A. X\nI. Y\nB. Z\nI. W',
      expected: ['A. X [0-1]', '  I. Y [1-1]', 'B. Z [2-3]', '  I. W [3-3]'],
    },
    {
      name: 'chapters and articles',
      text: 'Chương I\nĐiều 1. A\n1. B\nĐiều 2. C',
      expected: ['Chương I  [0-3]', '  Điều 1. A [1-2]', '    1. B [2-2]', '  Điều 2. C [3-3]'],
    },
    { name: 'dashes and bare text open none', text: 'Mở đầu\n- một\n+ hai\nKết thúc', expected: [] },
    {
      name: 'a table belongs to the part above it',
      text: 'I. A\n[table]\nII. B',
      expected: ['I. A [0-1]', 'II. B [2-2]'],
    },
  ])('$name', ({ text, expected }) => expect(tree(text)).toEqual(expected));

  test('the parts of an annex stand in it, none reaches over the end of a zone', () => {
    const all = blocks('I. A\n1. B\nPHỤ LỤC I\nI. C');
    const sections = sectionsOf(all, [
      { name: 'main-body', first: 0, last: 1 },
      { name: 'attachments', first: 2, last: 3 },
    ]);
    expect(sections.map(({ parent, first, last }) => [parent, first, last])).toEqual([
      [null, 0, 1],
      [0, 1, 1],
      [null, 2, 3],
      [2, 3, 3],
    ]);
  });

  test('a numbered paragraph keeps the beginning of its words as its title', () =>
    expect(
      sectionsOf(blocks(`1. ${'a'.repeat(500)}`), [{ name: 'main-body', first: 0, last: 0 }])[0]!.title,
    ).toHaveLength(300));
});
