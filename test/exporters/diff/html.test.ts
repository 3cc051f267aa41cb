import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { html } from '../../../src/exporters/diff/html/markup.js';
import { markSpans } from '../../../src/exporters/diff/html/side-cell.js';
import { renderDiffHtml } from '../../../src/exporters/diff/index.js';
import { plainText } from '../../../src/exporters/diff/plain-text.js';
import { hostileDiff } from './hostile.js';
import { makeDiff, makeTarget } from './make-diff.js';
import { reportedDiff, sampleDiff } from './sample-diff.js';

interface Element {
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Element[];
}
const elementsOf = (node: Element): Element[] => [
  ...(node.tagName ? [node] : []),
  ...(node.childNodes ?? []).flatMap(elementsOf),
];
const parsed = (page: string): Element[] => elementsOf(parse(page) as Element);
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs?.find((one) => one.name === name)?.value;
const shape = (page: string) =>
  parsed(page).map(({ tagName, attrs }) => `${tagName} ${attrs!.map(({ name }) => name).join(' ')}`);

const page = renderDiffHtml(sampleDiff, { language: 'vi' });

describe('the page', () => {
  test('is the same for the same diff', () =>
    expect(renderDiffHtml(structuredClone(sampleDiff), { language: 'vi' })).toBe(page));

  test('allows its own script and style and nothing else', () => {
    const elements = parsed(page);
    const policy = attribute(
      elements.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy'),
      'content',
    );
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)![1]!;
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    expect(page).not.toMatch(/https?:|url\(|@import|<link|<img|<iframe/);
  });

  test.each([
    ['vi', 'Đối chiếu 27/KH-SXD – Sở Xây dựng với 15/KH-UBND – UBND tỉnh Minh Sơn'],
    ['en', '27/KH-SXD – Sở Xây dựng against 15/KH-UBND – UBND tỉnh Minh Sơn'],
  ] as const)('speaks %s', (language, title) => {
    const text = renderDiffHtml(sampleDiff, { language });
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<title>${title}</title>`);
  });

  test('tells a row whole: change, place, words that differ, value, doubt, evidence', () => {
    const row = /<tr id="muc-2"[\s\S]*?<\/tr>/.exec(page)![0];
    expect(row).toContain('data-weaker');
    expect(row).toContain('IV.9 · Về phát triển chuyển đổi số');
    expect(row).toContain('<dt>Giá trị</dt><dd><ins>≤ 12 ngày</ins></dd>');
    expect(row).toContain('<dt>Giá trị</dt><dd><del>≤ 7 ngày</del></dd>');
    expect(row).toContain('Đọc tại: trang 5, dòng 120 · độ tin cậy 0,62');
    expect(row).toContain('? Cần xem lại');
    expect(row).toContain('Độ khớp 0,94. từ ngữ giống 0,91 +4,0; cùng tổ; tổng 4,0');
    expect(page).toContain('chuyển đổi số <del>trên địa bàn tỉnh</del>');
  });

  test('says on top that a report stands for the plan above', () => {
    const text = renderDiffHtml(reportedDiff, { language: 'vi' });
    expect(text.slice(0, text.indexOf('<main>'))).toContain(
      'Kế hoạch cấp trên 15/KH-UBND không có bản gốc: các mục được lấy từ báo cáo kết quả thực hiện “Kết quả quý I” (tệp parent.pdf)',
    );
    expect(text).toContain('với 15/KH-UBND (theo báo cáo) – UBND tỉnh Minh Sơn</title>');
    expect(text).toContain('Kế hoạch cấp trên (theo báo cáo)');
    expect(page).not.toContain('báo cáo kết quả thực hiện');
  });

  test('two plans that say the same, and two that say nothing, are told so', () => {
    const same = makeTarget('a', 'Tỷ lệ');
    const kept = makeDiff([{ change: 'kept', child: same, parent: { ...same, id: 'b' } }]);
    expect(renderDiffHtml(kept, { language: 'vi' })).toContain('Không có khác biệt');
    expect(renderDiffHtml(makeDiff([]), { language: 'vi' })).toContain('không có mục nào để đối chiếu');
  });
});

/** Any code units, halves of pairs and markup among them; quicker to draw than fast-check's own. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('<', '>', '"', "'", '&', '\u001b', '\u202e', 'ệ'),
    ),
  )
  .map((units) => units.join(''));

describe('hostile text', () => {
  const hostile = renderDiffHtml(hostileDiff, { language: 'vi' });

  test('makes no element and no attribute', () => {
    const harmless = JSON.parse(
      JSON.stringify(hostileDiff, (key, value: unknown) =>
        typeof value === 'string' &&
        ![
          'id',
          'child',
          'parent',
          'change',
          'kind',
          'as',
          'via',
          'relation',
          'origin',
          'level',
          'held',
          'how',
        ].includes(key)
          ? 'lành'
          : value,
      ),
    ) as typeof hostileDiff;
    const known = new Set(shape(renderDiffHtml(harmless, { language: 'vi' })));
    for (const tag of ['ins ', 'del ']) known.add(tag);
    expect(shape(hostile).filter((one) => !known.has(one))).toEqual([]);
  });

  test('leaves no control and no direction mark', () =>
    expect(hostile).not.toMatch(
      /[^\n\P{Cc}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0\ufdd1]|\p{Cs}/u,
    ));

  test.each([
    ['\u001b[31mđỏ\u001b[0m', 'đỏ'],
    ['a\r\n\tb', 'a b'],
    ['a\u202egnp\u2066.exe', 'agnp.exe'],
    ['\ud800x', '\ufffdx'],
    ['Tỷ lệ “số hoá” ≥ 80%', 'Tỷ lệ “số hoá” ≥ 80%'],
  ])('plainText makes %j into %j', (text, expected) => expect(plainText(text)).toBe(expected));

  test('any text comes out as that text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = html`<p title="${text}">${text}</p>`.text;
        expect(made).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/u);
        expect(made).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('marks', () => {
  const marked = (text: string, spans: [number, number][]) => html`${markSpans(text, spans, 'child')}`.text;
  test.each([
    { spans: [[3, 6]], expected: 'ab <ins>&lt;b&gt;</ins> cd' },
    {
      spans: [
        [7, 9],
        [0, 2],
      ],
      expected: '<ins>ab</ins> &lt;b&gt; <ins>cd</ins>',
    }, // in any order
    {
      spans: [
        [0, 4],
        [2, 6],
      ],
      expected: '<ins>ab &lt;</ins><ins>b&gt;</ins> cd',
    }, // overlapping
    {
      spans: [
        [5, 99],
        [100, 120],
      ],
      expected: 'ab &lt;b<ins>&gt; cd</ins>',
    }, // beyond the end
    { spans: [], expected: 'ab &lt;b&gt; cd' },
  ] as { spans: [number, number][]; expected: string }[])('$spans', ({ spans, expected }) =>
    expect(marked('ab <b> cd', spans)).toBe(expected),
  );
});
