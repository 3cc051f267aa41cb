import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SearchHit, Store } from '../../src/model/store.js';
import { file, target, task } from './sample-records.js';
import type { StoreUnderTest } from './store-contract.js';

const matched = ({ text, matches }: SearchHit): string[] =>
  matches.map(([start, end]) => text.slice(start, end));

/** What searching has to do, whatever database stands behind the store. */
export function describeSearch(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await open();
      store = under.store;
      await store.saveFile(
        file('plan.txt', 'one', {
          number: '03-KH/BCĐ',
          title: 'Đột phá phát triển khoa học và công nghệ',
          issuer: 'Ban Chỉ đạo',
          targets: [
            target('t-new', { name: 'Mô hình mới', ordinal: '7' }),
            target('t-tomorrow', { name: 'Ngày mai' }),
            target('t-moi', { name: 'MỖI xã một trang' }),
          ],
          tasks: [
            task('k-digital', {
              title: 'Chuyển đổi số toàn diện',
              subOrdinal: '2.1',
              output: 'Đề án chuyển đổi',
            }),
            task('k-reverse', { title: 'Số hóa, đổi tên, chuyển kho', leadUnits: ['Sở Tài chính'] }),
            task('k-old-tone', {
              title: 'Thúy Hòa',
              output: null,
              leadUnits: [],
              coordinatingUnits: [],
              deadline: null,
            }),
          ],
          plainText: 'I. MỤC ĐÍCH\nThực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị\nII. NHIỆM VỤ',
        }),
      );
    });
    afterEach(() => under.release());

    test('finds a document by the words of its file name', async () => {
      await store.saveFile(file('plans/Ke_hoach-xa Tan An.txt', 'two', { title: 'Chuyển đổi số' }));
      const [hit] = await store.search('tan an hoach', { limit: 5 });
      expect(hit).toMatchObject({ kind: 'document', sourceFile: 'Ke_hoach-xa Tan An.txt' });
      expect(matched(hit!)).toEqual(['hoach', 'Tan', 'An']);
    });

    test('a hit in a text shows all the words, wherever they stand', async () => {
      const [hit] = await store.search('mục Bộ 57', { limit: 5 });
      expect(new Set(matched(hit!))).toEqual(new Set(['MỤC', 'Bộ', '57']));
    });

    const ids = async (words: string) =>
      (await store.search(words, { limit: 10 })).map((hit) => hit.id).sort();
    const documentId = async () => (await store.documentIds())[0]!;

    test.each([
      { words: 'mới', finds: ['t-new'] }, // with marks: not "mai", not "MỖI"
      { words: 'moi', finds: ['t-moi', 't-new'] },
      { words: 'MỚI', finds: ['t-new'] },
      { words: 'mo\u031B\u0301i', finds: ['t-new'] }, // decomposed, as macOS types it
      { words: 'mài', finds: [] },
      { words: 'chuyển đổi số', finds: ['k-digital', 'k-reverse'] },
      { words: 'chuyen doi so', finds: ['k-digital', 'k-reverse'] },
      { words: '"chuyển đổi số"', finds: ['k-digital'] },
      { words: '"chuyen doi so"', finds: ['k-digital'] },
      { words: 'chuyển doi số', finds: ['k-digital', 'k-reverse'] },
      { words: 'so tai chinh', finds: ['k-reverse'] }, // a unit is searched too
      { words: 'thuý hoà', finds: ['k-old-tone'] }, // the tone mark on the other vowel is the same word
      { words: 'toàn diệ', finds: ['k-digital'] }, // the last word may be a beginning
      { words: 'toan di', finds: ['k-digital'] },
      { words: '"toan di"', finds: [] },
      { words: 'không có', finds: [] },
    ])('$words', async ({ words, finds }) => {
      expect(await ids(words)).toEqual(finds);
    });

    test.each(['đột phá', 'dot pha', '03-KH/BCĐ', '03-kh/bcd', 'Ban chi dao', '57-NQ/TW'])(
      'finds the document by "%s", once',
      async (words) => {
        const hits = (await store.search(words, { limit: 10 })).filter((hit) => hit.kind === 'document');
        expect(hits.map((hit) => hit.id)).toEqual([await documentId()]);
      },
    );

    test.each([
      '"',
      '""',
      '*',
      'AND',
      'NEAR(',
      'folded : x',
      "'; --",
      '(',
      '-',
      '^a',
      'a"b',
      '\u0000',
      '{a b}',
    ])('takes %j for words, never for syntax', async (words) => {
      await expect(store.search(words, { limit: 5 })).resolves.toBeInstanceOf(Array);
    });

    test('says where the words stand in what it shows', async () => {
      const [hit] = await store.search('chuyen đổi "toàn diện"', { limit: 10 });
      expect(hit).toMatchObject({
        kind: 'task',
        ordinal: '2.1',
        documentNumber: '03-KH/BCĐ',
        sourceFile: 'plan.txt',
      });
      expect(hit!.text).toBe('Chuyển đổi số toàn diện · Đề án chuyển đổi');
      expect(matched(hit!)).toEqual(['Chuyển', 'đổi', 'toàn', 'diện', 'chuyển', 'đổi']);
      expect(hit!.source).toEqual({ page: null, lines: [20, 20], bbox: null });
    });

    test('shows the line of the text that matches', async () => {
      const [hit] = await store.search('nghi quyet 57-NQ/TW', { limit: 10 });
      expect(hit!.text).toBe('Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị');
      expect(matched(hit!)).toEqual(['Nghị', 'quyết', '57', 'NQ', 'TW']);
      expect(hit).toMatchObject({ kind: 'document', ordinal: null, source: null });
    });

    test('cuts a long line around its first match', async () => {
      const long = `${'dài '.repeat(100)}đặc khu ${'lắm '.repeat(100)}`;
      await store.saveFile(file('long.txt', 'long', { plainText: `ngắn\n${long}` }));
      const [hit] = await store.search('đặc khu', { limit: 1 });
      expect(hit!.text.length).toBeLessThan(260);
      expect(hit!.text).toMatch(/^….*đặc khu.*…$/);
      expect(matched(hit!)).toEqual(['đặc', 'khu']);
    });

    test('puts documents named so before rows, and rows before texts', async () => {
      await store.saveFile(file('a.txt', 'text alone', { title: 'Khác', plainText: 'nói về mô hình mới' }));
      await store.saveFile(file('z.txt', 'named', { title: 'Mô hình mới của xã' }));
      const hits = await store.search('mô hình mới', { limit: 10 });
      expect(hits.map((hit) => hit.sourceFile)).toEqual(['z.txt', 'plan.txt', 'a.txt']);
    });

    test('gives no more than was asked for', async () => {
      expect(await store.search('moi', { limit: 1 })).toHaveLength(1);
      expect(await store.search('moi', { limit: 0 })).toEqual([]);
    });
  });
}
