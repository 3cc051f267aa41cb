import type { PageRecognizer, RecognizedPage } from '../model/page-recognizer.js';
import type { SourceFile } from '../model/paged-document.js';
import type { Box } from '../model/source.js';
import type { Store } from '../model/store.js';

/** What keeps recognised pages. */
export type PageStore = Pick<Store, 'recognizedPage' | 'saveRecognizedPage'>;

/** Recognises each page once: what was read is kept in the store at once, so that a stopped run goes on where it was. */
export class RememberedPages implements PageRecognizer {
  private store: PageStore | null = null;

  constructor(private readonly recognizer: PageRecognizer) {}

  /** Without a store, nothing is remembered. */
  rememberIn(store: PageStore): void {
    this.store = store;
  }

  get fingerprint(): string {
    return this.recognizer.fingerprint;
  }

  async recognize(source: SourceFile, page: number, signal: AbortSignal): Promise<RecognizedPage> {
    const { store } = this;
    const key = { sha256: source.sourceId, page, fingerprint: this.fingerprint };
    const known = (await store?.recognizedPage(key)) ?? null;
    if (known !== null) return known;
    const read = await this.recognizer.recognize(source, page, signal);
    await store?.saveRecognizedPage(key, read);
    return read;
  }

  inkUnder(
    source: SourceFile,
    page: number,
    boxes: readonly Box[],
    signal: AbortSignal,
  ): Promise<number | null> {
    return this.recognizer.inkUnder(source, page, boxes, signal);
  }
}
