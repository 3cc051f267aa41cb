import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Repair } from '../../src/model/repair.js';
import type { FileToSave, Store } from '../../src/model/store.js';
import { type DocumentPart, file, line, reference } from './sample-records.js';
import type { StoreUnderTest } from './store-contract.js';

const repair = (sic: string, corr: string, part: Partial<Repair> = {}): Repair => ({
  sic,
  corr,
  kind: 'wrong-language',
  reason: 'model',
  confidence: 0.91,
  made: true,
  source: line(4),
  ...part,
});

const garbled = (path: string, contents: string, documents: readonly string[], part: DocumentPart = {}) => ({
  ...file(path, contents, part),
  restsOn: { numbers: ['57//notw'], documents },
});
const idOf = (saved: FileToSave): string => saved.recordSets[0]!.document.id;

/** What a store keeps of repairs, of what they rest on, and of what people put right. */
export function describeEvidence(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await open();
      store = under.store;
    });
    afterEach(() => under.release());

    test('repairs come back in their order, with the evidence alone', async () => {
      const repairs = [
        repair('d6i', 'đổi'),
        repair('d6i', 'đổi', { source: line(7), made: false, confidence: 0.2 }),
        repair('71/NO-CP', '71/NQ-CP', { reason: 'number-grammar', source: { ...line(9), page: 2 } }),
      ];
      const saved = file('a.txt', 'one', { repairs });
      await store.saveFile(saved);
      expect((await store.loadDocument(idOf(saved)))!.repairs).toEqual(repairs);
      expect(await store.loadDocument(idOf(saved), { evidence: false })).not.toHaveProperty('repairs');
      await store.saveFile({ ...file('a.txt', 'one', { repairs: [] }), fingerprint: 'reader@2' });
      expect((await store.loadDocument(idOf(saved)))!.repairs).toEqual([]);
    });

    describe('the texts of clean documents', () => {
      const clean = file('a.txt', 'I. Mục tiêu\n\nTỷ lệ ≥ 80%', {
        number: '92/KH-UBND',
        references: [reference('57-NQ/TW'), reference('03/NQ-CP'), reference('57-NQ/TW', { workId: 'w' })],
      });

      test('are evidence, with the numbers they carry and cite', async () => {
        await store.saveFile(clean);
        await store.saveFile(file('b.txt', 'two', { references: [reference(null)] }));
        const sources = await store.phraseSources();
        expect(sources.map(({ id }) => id)).toEqual([...sources.map(({ id }) => id)].sort());
        expect(sources.find(({ id }) => id === idOf(clean))).toMatchObject({
          sha256: clean.sha256,
          numbers: ['03/NQ-CP', '57-NQ/TW', '92/KH-UBND'],
        });
        expect(sources.find(({ id }) => id !== idOf(clean))!.numbers).toEqual([]);
        expect(await store.phraseDocuments([idOf(clean), 'unknown'])).toEqual([
          { id: idOf(clean), lines: ['I. Mục tiêu', '', 'Tỷ lệ ≥ 80%'] },
        ]);
      });

      test('garbled and superseded ones are none', async () => {
        await store.saveFile(clean);
        await store.saveFile(garbled('b.txt', 'two', [idOf(clean)]));
        await store.saveFile(file('a.txt', 'newer'));
        expect((await store.phraseSources()).map(({ sha256 }) => sha256)).toEqual([
          file('a.txt', 'newer').sha256,
        ]);
      });

      test('are known by a hash that changes with them', async () => {
        const hash = async () => (await store.phraseSources())[0]!.textHash;
        await store.saveFile(clean);
        const before = await hash();
        await store.saveFile({ ...clean, fingerprint: 'reader@2' });
        expect(await hash()).toBe(before);
        await store.saveFile(
          file('a.txt', clean.recordSets[0]!.printedText, { printedText: 'read otherwise' }),
        );
        expect(await hash()).not.toBe(before);
      });
    });

    test('what a garbled file rests on is kept with it', async () => {
      const saved = garbled('b.txt', 'two', ['id-2', 'id-1']);
      expect(await store.restsOn(saved.sha256)).toBeNull();
      await store.saveFile(saved);
      expect(await store.restsOn(saved.sha256)).toEqual({
        fingerprint: 'reader@1',
        numbers: ['57//notw'],
        documents: ['id-2', 'id-1'],
      });
      await store.saveFile({ ...saved, restsOn: null });
      expect(await store.restsOn(saved.sha256)).toBeNull();
    });

    describe('corrections', () => {
      const one = file('a.txt', 'một k6 hoạch');
      const two = file('b.txt', 'hai Mucs k6ch');
      const isCurrent = (saved: FileToSave) =>
        store.noteIfCurrent({ sha256: saved.sha256, path: saved.path, fingerprint: saved.fingerprint });
      beforeEach(async () => {
        await store.saveFile(one);
        await store.saveFile(two);
      });

      test('replace one for the same words and scope, and are told in order', async () => {
        await store.saveCorrection({ sic: 'k6', corr: 'kể', scope: null });
        await store.saveCorrection({ sic: 'k6', corr: 'kế', scope: null });
        await store.saveCorrection({ sic: 'k6', corr: 'kệ', scope: idOf(two) });
        await store.saveCorrection({ sic: 'd6i', corr: 'đổi', scope: null });
        expect(await store.corrections()).toEqual([
          { sic: 'd6i', corr: 'đổi', scope: null },
          { sic: 'k6', corr: 'kế', scope: null },
          { sic: 'k6', corr: 'kệ', scope: idOf(two) },
        ]);
        expect(await store.removeCorrection({ sic: 'k6', scope: null })).not.toBeNull();
        expect(await store.removeCorrection({ sic: 'k6', scope: null })).toBeNull();
        expect((await store.corrections()).map(({ corr }) => corr)).toEqual(['đổi', 'kệ']);
      });

      test('ask for the documents that have the words to be read again, no others', async () => {
        expect(await store.saveCorrection({ sic: 'K6', corr: 'Kế', scope: null })).toEqual([idOf(one)]);
        expect([await isCurrent(one), await isCurrent(two)]).toEqual([false, true]);
        await store.saveFile(one);
        expect(await store.removeCorrection({ sic: 'K6', scope: null })).toEqual([idOf(one)]);
        expect(await isCurrent(one)).toBe(false);
      });

      test('for one document ask for that one alone', async () => {
        expect(await store.saveCorrection({ sic: 'hai', corr: 'hãi', scope: idOf(two) })).toEqual([
          idOf(two),
        ]);
        expect(await store.saveCorrection({ sic: 'một', corr: 'mốt', scope: idOf(two) })).toEqual([]);
        expect([await isCurrent(one), await isCurrent(two)]).toEqual([true, false]);
      });

      test('stay when their document is taken out', async () => {
        await store.saveCorrection({ sic: 'hai', corr: 'hãi', scope: idOf(two) });
        await store.removeDocument(idOf(two));
        expect(await store.corrections()).toHaveLength(1);
        expect(await store.check()).toEqual([]);
      });
    });
  });
}
