import { describe, expect, test } from 'vitest';
import { cleanInlineMarkup, cleanMarkup } from '../../src/readers/markup/clean-markup.js';

const rows = (cases: readonly (readonly [raw: string, text: string, why?: string])[]) =>
  cases.map(([raw, text, why]) => ({ raw, text, why: why ?? '' }));

describe('Markdown', () => {
  test.each(
    rows([
      ['rõ: **rõ người, rõ việc**; bảo đảm', 'rõ: rõ người, rõ việc; bảo đảm'],
      ['“**rõ người, rõ việc**”', '“rõ người, rõ việc”'],
      ['__Nơi nhận:__', 'Nơi nhận:'],
      ['_Kèm theo Kế hoạch_', 'Kèm theo Kế hoạch'],
      ['***Nơi nhận:***', 'Nơi nhận:'],
      ['***Nơi** nhận:*', 'Nơi nhận:'],
      ['**a****b**', 'ab', 'two bold pieces set side by side'],
      ['** KẾ HOẠCH **', 'KẾ HOẠCH', 'spaces inside the marks'],
      ['**Căn cứ:**Nghị quyết', 'Căn cứ:Nghị quyết', 'CommonMark would leave these'],
      ['**KT. CHỦ TỊCH', 'KT. CHỦ TỊCH', 'closed on the next line'],
      ['PHÓ CHỦ TỊCH**', 'PHÓ CHỦ TỊCH', 'opened on the line before'],
      ['*(Kèm theo Kế hoạch số 92/KH-UBND', '(Kèm theo Kế hoạch số 92/KH-UBND', 'closed on the next line'],
      ['của UBND xã)*', 'của UBND xã)'],
      [
        'UBND tỉnh (*Kế hoạch số 92/KH-UBND ngày 15/9/2025*)',
        'UBND tỉnh (Kế hoạch số 92/KH-UBND ngày 15/9/2025)',
      ],
      ['## I. MỤC ĐÍCH, YÊU CẦU', 'I. MỤC ĐÍCH, YÊU CẦU'],
      ['### 1. Mục tiêu ###', '1. Mục tiêu'],
      ['# # x', 'x'],
      ['> Căn cứ Luật', 'Căn cứ Luật'],
      ['> > ## 1. Mục tiêu', '1. Mục tiêu'],
      ['1\\. Mục tiêu \\- chỉ tiêu \\(1\\)', '1. Mục tiêu - chỉ tiêu (1)'],
      ['\\- Triển khai', '- Triển khai'],
      ['theo\\_doi', 'theo_doi'],
      ['[Nghị quyết 57](https://example.vn/nq57)', 'Nghị quyết 57'],
      ['xem [phụ lục](#phu-luc) kèm theo', 'xem phụ lục kèm theo'],
      ['![](images/quoc-huy.png)', ''],
      ['![dấu](a.png "Dấu đỏ") Nơi nhận', ' Nơi nhận'],
      ['`46/KH-SNN`', '46/KH-SNN'],
      ['```markdown', '', 'the fence some tools put around their answer'],
      ['~~bỏ~~ giữ', 'bỏ giữ'],
      ['theo Luật[^1] này', 'theo Luật này'],
      ['[^1]: Luật số 1', 'Luật số 1'],
      ['---', ''],
      ['***', ''],
      ['___', ''],
      ['- - -', ''],
      ['-------', '', 'the line under the motto'],
      ['=====', ''],
      ['{3}------------------------', '', 'parts pages'],
      ['| **STT** | *Chỉ tiêu* |', '| STT | Chỉ tiêu |'],
      ['cuối dòng\\', 'cuối dòng', 'hard line break'],
      ['<https://example.vn/a>', 'https://example.vn/a'],
    ]),
  )('"$raw" → "$text" $why', ({ raw, text }) => expect(cleanMarkup(raw).text).toBe(text));

  test.each(
    rows([
      ['* Chỉ tiêu chung', '', 'a bullet'],
      ['- Chỉ tiêu chung', '', 'a bullet'],
      ['+ Chỉ tiêu chung', '', 'a bullet'],
      ['(*) Ghi chú: số liệu ước', '', 'a footnote'],
      ['(*) a; (*) b', '', 'two footnote marks are no italics'],
      ['(**) Ghi chú', '', 'a footnote'],
      ['*) Ghi chú', '', 'a footnote'],
      ['Chỉ tiêu* và nhiệm vụ* năm 2026', '', 'footnote stars'],
      ['- *: Trong trường hợp', '', 'a footnote in a list'],
      ['Dân số (1*), diện tích (2*)', '', 'footnote stars'],
      ['2*3*4 = 24', '', 'products'],
      ['2**3**4', '', 'powers'],
      ['5 * 6 * 7', '', 'products'],
      ['|---|:---:|', '', 'separates head from rows'],
      ['--- | ---', '', 'separates head from rows'],
      ['-----\t--\t---', '', 'separates head from rows'],
      ['-\t-\t-', '', 'cells with dashes'],
      ['Số: ____/KH-UBND', '', 'a blank to fill in'],
      ['Ngày __/__/2026', '', 'a blank to fill in'],
      ['ngày __ tháng __ năm 2026', '', 'a blank to fill in'],
      ['ten_file_mau.docx', '', 'a name'],
      ['#\tNội dung', '', 'the column of numbers'],
      ['# | Nội dung | Đơn vị', '', 'the column of numbers'],
      ['#1', ''],
      ['> 80%', '', 'a value'],
      ['> 80% hồ sơ', '', 'a value'],
      ['>= 80%', '', 'a value'],
      ['a \\| b | c', '', 'a bar inside a cell stays told from the edge of one'],
      ['[Sở KHCN](chủ trì)', '', 'no address, no link'],
      ['[1] Nghị quyết', ''],
      ['**', ''],
      ['*', ''],
      ['\tphương, giữa\t\t', '', 'tabs are cells'],
      ['R&D, KH&CN; R&D;', ''],
    ]),
  )('"$raw" stays: $why', ({ raw }) => expect(cleanMarkup(raw).text).toBe(raw));

  test('"> 1. Mục tiêu" is a quotation', () => expect(cleanMarkup('> 1. Mục tiêu').text).toBe('1. Mục tiêu'));

  test.each(['> 80%', '# 1', '---', '>= 5'])('a cell "%s" is text', (cell) =>
    expect(cleanInlineMarkup(cell).text).toBe(cell),
  );
});

describe('LaTeX', () => {
  test.each(
    rows([
      ['$\\geq 80\\%$', '≥ 80%'],
      ['$ \\geq 80 \\% $', '≥ 80%'],
      ['GRDP $\\geq 2\\%$ và tăng dần\t%\t$\\geq 2\\%$ GRDP', 'GRDP ≥ 2% và tăng dần\t%\t≥ 2% GRDP'],
      ['$\\leq 5$', '≤ 5'],
      ['$\\geqslant 10\\%$', '≥ 10%'],
      ['$01/2026$', '01/2026'],
      ['$100\\%$ hồ sơ', '100% hồ sơ'],
      ['$2 \\times 3$', '2 × 3'],
      ['A $\\rightarrow$ B', 'A → B'],
      ['\\(\\geq 80\\%\\)', '≥ 80%'],
      ['\\geq 80\\%', '≥ 80%'],
      ['$\\mathrm{CO}_2$', 'CO2'],
      ['$m^2$', 'm²'],
      ['$10^{\\circ}C$', '10°C'],
      ['$\\frac{1}{2}$', '1/2'],
      ['$\\text{Quý I}$', 'Quý I'],
      ['$$\\geq 3$$', '≥ 3'],
      ['chỉ đạo xử lý./\\ll', 'chỉ đạo xử lý./.'],
      ['chỉ đạo xử lý./\\\\', 'chỉ đạo xử lý./.'],
      ['chỉ đạo xử lý./.', 'chỉ đạo xử lý./.'],
    ]),
  )('"$raw" → "$text"', ({ raw, text }) => expect(cleanMarkup(raw).text).toBe(text));

  test.each(['$5 triệu và $10 triệu', '5$ và 10$', 'US$ 100 - US$ 200', '$5-$10', 'C:\\times'])(
    '"%s" stays: no formula',
    (raw) => expect(cleanMarkup(raw).text).toBe(raw),
  );
});

describe('HTML', () => {
  test.each(
    rows([
      ['<p>1.1. Hoàn thiện</p>\t<p>Năm 2026</p>', '1.1. Hoàn thiện\tNăm 2026'],
      ['Dòng một<br>dòng hai<br/>dòng ba', 'Dòng một dòng hai dòng ba'],
      ['<p>a</p><p>b</p>', 'a b'],
      ['<b>STT</b>', 'STT'],
      ['km<sup>2</sup>', 'km2'],
      ['<span style="color: red" class=x>Sở</span> KHCN', 'Sở KHCN'],
      ['trước <!-- ghi chú --> sau', 'trước  sau'],
      ['<page_number>3</page_number>', '3'],
      ['&ge; 80&#37; &amp; &lt; 90&nbsp;%', '≥ 80% & < 90 %'],
      ['&#8805; 5, &#x2264; 9', '≥ 5, ≤ 9'],
      ['R&amp;amp;D', 'R&D', 'escaped twice'],
      ['&frac12; &permil;', '½ ‰', 'rarer names'],
    ]),
  )('"$raw" → "$text" $why', ({ raw, text }) => expect(cleanMarkup(raw).text).toBe(text));

  test.each([
    '< 5%',
    '<5%',
    '<= 5',
    'a < b',
    'a < b > c',
    '<tên đơn vị>',
    '<b và c>',
    '<!-- không đóng',
    '<x>',
    'a <- b',
    '&khong; &;',
  ])('"%s" stays', (raw) => expect(cleanMarkup(raw).text).toBe(raw));
});

describe('spaces and symbols', () => {
  test.each(
    rows([
      ['Số:\u00a046\u2009/KH', 'Số: 46 /KH'],
      ['Nghị\u200b quyết\u00ad', 'Nghị quyết'],
      ['\uf0b3 80%', '≥ 80%', 'the Symbol font'],
      ['\uf0b7 Mục tiêu', '• Mục tiêu', 'the Symbol font'],
      ['  - mục con', '  - mục con', 'the indent of a list'],
      ['cuối   ', 'cuối'],
      ['Nghi\u0323\u0302', 'Nghị\u0302'.normalize('NFC'), 'composed'],
    ]),
  )('$why "$raw" → "$text"', ({ raw, text }) => expect(cleanMarkup(raw).text).toBe(text));
});

describe('emphasis', () => {
  test.each([
    { raw: '**I. MỤC TIÊU**', emphasis: true },
    { raw: 'I. **MỤC TIÊU**', emphasis: true }, // the list marker does not count
    { raw: '- **Mục tiêu**', emphasis: true },
    { raw: '* __Mục tiêu__', emphasis: true },
    { raw: '## Mục tiêu', emphasis: true },
    { raw: '<b>Mục tiêu</b>', emphasis: true },
    { raw: '<h2>Mục tiêu</h2>', emphasis: true },
    { raw: '***Mục tiêu***', emphasis: true },
    { raw: '**KT. CHỦ TỊCH', emphasis: true },
    { raw: 'PHÓ CHỦ TỊCH**', emphasis: true },
    { raw: '| **STT** | **Nội dung** |', emphasis: true },
    { raw: '| **STT** | Nội dung |', emphasis: false },
    { raw: '**Điều 1.** Phạm vi', emphasis: false },
    { raw: '*nghiêng*', emphasis: false },
    { raw: '<i>nghiêng</i>', emphasis: false },
    { raw: '---', emphasis: false },
    { raw: 'I. MỤC TIÊU', emphasis: false }, // capitals are no markup
    { raw: '# ', emphasis: false },
  ])('"$raw": $emphasis', ({ raw, emphasis }) => expect(cleanMarkup(raw).emphasis).toBe(emphasis));
});

/** About twenty times what a line needs; a pattern that goes back over the line needs minutes. */
const PATIENCE_MS = 8000;

describe('a line of a million characters takes linear time', () => {
  const million = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length));
  test.each([
    'Kế hoạch ',
    '*',
    '_',
    '**a',
    '*a ',
    '`',
    '$',
    '$a',
    '\\(',
    '\\',
    '<',
    '<p ',
    '<p a="',
    '<!--',
    '&amp;',
    '&amp',
    '[',
    '[a](',
    '![',
    '# ',
    '> ',
    '-',
    ' ',
    '- ',
    '|',
    '\t**a**',
    '~~',
    'x<br>',
    '&xyzzy;',
    '[^',
  ])('"%s" again and again', (unit) => {
    const line = million(unit);
    const start = performance.now();
    cleanMarkup(line);
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  });
});
