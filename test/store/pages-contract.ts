import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecognizedPage } from '../../src/model/page-recognizer.js';
import type { Store } from '../../src/model/store.js';
import { file } from './sample-records.js';
import type { StoreUnderTest } from './store-contract.js';

const page = (text: string): RecognizedPage => ({
  content: [
    {
      type: 'line',
      number: 1,
      last: 1,
      raw: text,
      text,
      emphasis: false,
      bbox: [72, 72, 172, 84],
      words: [{ text, bbox: [72, 72, 172, 84], confidence: 0.93 }],
      furniture: false,
    },
  ],
  geometry: { width: 595, height: 842, rulings: [], imageShare: 1, hiddenText: false, textFrom: 'ocr' },
  confidence: 0.93,
  findings: [],
});

/** What a store keeps of pages that were recognised. */
export function describePages(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await open();
      store = under.store;
    });
    afterEach(() => under.release());

    test('a page comes back to the recogniser that read it, and to no other', async () => {
      const key = { sha256: 'ab', page: 3, fingerprint: 'engine@1' };
      expect(await store.recognizedPage(key)).toBeNull();
      await store.saveRecognizedPage(key, page('Kế'));
      expect(await store.recognizedPage(key)).toEqual(page('Kế'));
      expect(await store.recognizedPage({ ...key, page: 4 })).toBeNull();
      expect(await store.recognizedPage({ ...key, fingerprint: 'engine@2' })).toBeNull();
      await store.saveRecognizedPage({ ...key, fingerprint: 'engine@2' }, page('hoạch'));
      expect(await store.recognizedPage(key)).toBeNull();
    });

    test('pages leave with the last document of their file', async () => {
      const saved = file('a.pdf', 'one');
      const key = { sha256: saved.sha256, page: 1, fingerprint: 'engine@1' };
      await store.saveRecognizedPage(key, page('Kế'));
      await store.saveFile(saved);
      expect(await store.recognizedPage(key)).not.toBeNull();
      await store.removeDocument(saved.recordSets[0]!.document.id);
      expect(await store.recognizedPage(key)).toBeNull();
    });
  });
}
