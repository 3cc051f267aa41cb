import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { diffWorkbook } from '../../../src/exporters/diff/index.js';
import type { PlanDiff } from '../../../src/model/diff.js';
import { hostileDiff, hostileTexts } from './hostile.js';
import { makeDiff, makeTask } from './make-diff.js';
import { reportedDiff, sampleDiff } from './sample-diff.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['row', 'c', 'si', 'xf', 'sheet', 'definedName'].includes(name),
});

interface ReadCell {
  readonly type: string;
  readonly value: string;
  readonly quoted: boolean;
}

/** The workbook read without the library that wrote it: texts and types of the cells of each sheet, by address. */
function readWorkbook(bytes: Uint8Array) {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const strings: string[] = parser
    .parse(files['xl/sharedStrings.xml']!)
    .sst.si.map(({ t }: { t: string | { '#text': string } }) => (typeof t === 'string' ? t : t['#text']));
  const styles: { quotePrefix?: string }[] = parser.parse(files['xl/styles.xml']!).styleSheet.cellXfs.xf;
  const names: string[] = parser
    .parse(files['xl/workbook.xml']!)
    .workbook.sheets.sheet.map(({ name }: { name: string }) => name);
  const sheets = names.map((name, index) => {
    const xml = files[`xl/worksheets/sheet${index + 1}.xml`]!;
    const cells = new Map<string, ReadCell>();
    for (const row of parser.parse(xml).worksheet.sheetData.row)
      for (const { r, t, s, v } of row.c ?? [])
        if (v !== undefined)
          cells.set(r, {
            type: t ?? 'n',
            value: t === 's' ? strings[Number(v)]! : String(v),
            quoted: styles[Number(s)]?.quotePrefix === '1',
          });
    return { name, xml, cells };
  });
  return { files, sheets };
}
type Read = ReturnType<typeof readWorkbook>;
const made = async (diff: PlanDiff, language: 'vi' | 'en' = 'vi') =>
  readWorkbook(await diffWorkbook(diff, { language }));

describe('the workbook', () => {
  let book: Read;
  beforeAll(async () => {
    book = await made(sampleDiff);
  });

  test('has three sheets, in the language asked for', async () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(['So sánh', 'Tóm tắt', 'Nguồn']);
    const { sheets } = await made(sampleDiff, 'en');
    expect(sheets.map(({ name }) => name)).toEqual(['Comparison', 'Summary', 'Sources']);
  });

  test('has a row an item, both plans beside each other', () => {
    const { cells } = book.sheets[0]!;
    const row = (number: number) =>
      ['A', 'B', 'D', 'E', 'F', 'H', 'K', 'M'].map((at) => cells.get(`${at}${number}`)?.value);
    expect(row(1)).toEqual([
      'STT',
      'Thay đổi',
      'Yếu hơn kế hoạch cấp trên',
      'Loại',
      'TT – đơn vị',
      'Giá trị, KPI – đơn vị',
      'TT – cấp trên',
      'Giá trị, KPI – cấp trên',
    ]);
    expect(row(2)).toEqual(['1', 'Hạ chỉ tiêu', 'Có', 'Chỉ tiêu', '3', '≥ 1% GRDP', '5', '≥ 2% GRDP']);
    expect(cells.get('B8')!.value).toBe('Thiếu: được giao chủ trì');
    expect(cells.get('C2')!.value).toMatch(/^Hạ chỉ tiêu: /);
    expect(cells.has(`A${sampleDiff.items.length + 1}`)).toBe(true);
    expect(cells.has(`A${sampleDiff.items.length + 2}`)).toBe(false);
  });

  test('is frozen, filtered and printed on A4 with its heading on every page', () => {
    const [sheet] = book.sheets;
    expect(sheet!.xml).toMatch(/<pane ySplit="1" xSplit="2"[^>]*state="frozen"/);
    expect(sheet!.xml).toContain('<autoFilter ref="A1:AE26"/>');
    expect(sheet!.xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    const names = book.files['xl/workbook.xml']!;
    expect(names).toContain(`>'So sánh'!$1:$1</definedName>`);
    expect(names).toContain(`>'So sánh'!$A$1:$O$26</definedName>`);
  });

  test('tells the summary first and names both files', () => {
    const [, summary, sources] = book.sheets.map(({ cells }) =>
      [...cells.values()].map(({ value }) => value),
    );
    expect(summary![0]).toMatch(/^Đối chiếu 27\/KH-SXD/);
    expect(summary!.filter((text) => text.startsWith('Lùi thời hạn: '))).toHaveLength(1);
    expect(sources).toEqual(
      expect.arrayContaining(['child.pdf', 'parent.pdf', sampleDiff.documents[0].sha256]),
    );
  });

  test('sums up what is telling only, and no more than ten of a kind', async () => {
    const [row, kept] = [makeTask('r', 'Việc'), makeTask('k', 'Giữ')];
    const later = Array.from({ length: 12 }, (_, at) => ({
      change: 'deadline-later' as const,
      weaker: true,
      child: { ...row, id: `c${at}` },
      parent: { ...row, id: `p${at}` },
    }));
    const same = { change: 'kept' as const, child: kept, parent: { ...kept, id: 'l' } };
    const [, summary] = (await made(makeDiff([...later, same]))).sheets;
    const texts = [...summary!.cells.values()].map(({ value }) => value);
    expect(texts.filter((text) => text === 'Lùi thời hạn: Việc')).toHaveLength(10);
    expect(texts.at(-1)).toBe('và 2 mục nữa trong bảng');
  });

  test('says in the sheet of rows too that a report stands for the plan', async () => {
    const { sheets } = await made(reportedDiff);
    expect(sheets[0]!.cells.get('L1')!.value).toBe('Nội dung – cấp trên (theo báo cáo)');
    expect([...sheets[1]!.cells.values()].some(({ value }) => value.includes('báo cáo'))).toBe(true);
  });

  test('is the same, byte for byte, for the same diff, whatever the clock says', async () => {
    const once = await diffWorkbook(sampleDiff, { language: 'vi' });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-04T03:02:01Z') });
    const again = await diffWorkbook(structuredClone(sampleDiff), { language: 'vi' }).finally(() =>
      vi.useRealTimers(),
    );
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  });

  test('of no items is a workbook still', async () => {
    const { sheets } = await made(makeDiff([]));
    expect(sheets[0]!.xml).toContain('<autoFilter ref="A1:AE1"/>');
  });
});

describe('hostile text in cells', () => {
  test('stays text, quoted, without controls', async () => {
    const { sheets, files } = await made(hostileDiff);
    for (const { xml, cells } of sheets) {
      expect(xml).not.toMatch(/<f[ >]/);
      for (const { type, value, quoted } of cells.values()) {
        expect(type === 's' ? quoted : /^[\d.]+$/.test(value)).toBe(true);
        expect(value).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      }
    }
    const texts = [...sheets[0]!.cells.values()].map(({ value }) => value);
    for (const text of hostileTexts.slice(4, 9)) expect(texts).toContain(text);
    for (const xml of Object.values(files)) expect(xml).not.toMatch(/[^\n\r\t\P{Cc}]/u);
  });

  test('is cut where a cell can hold no more', async () => {
    const long = makeDiff([{ change: 'child-only', child: makeTask('a', `=${'dài '.repeat(10_000)}`) }]);
    const { sheets } = await made(long);
    const cell = sheets[0]!.cells.get('G2')!;
    expect(cell.value).toHaveLength(32_767);
    expect(cell.value.endsWith('…')).toBe(true);
  });
});
