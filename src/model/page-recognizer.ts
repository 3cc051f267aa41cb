import type { ReportedFinding } from './finding.js';
import type { Page, PageGeometry, SourceFile } from './paged-document.js';
import type { Box } from './source.js';

/** A page read from its picture: `content` as readers give it, lines numbered from 1 on the page. */
export interface RecognizedPage {
  readonly content: Page['content'];
  readonly geometry: PageGeometry;
  /** Mean over the words, as the engine rates them; null where it found none. */
  readonly confidence: number | null;
  /** What should be known of the reading ("seal-masked", "page-deskewed" …). */
  readonly findings: readonly ReportedFinding[];
}

/** Reads pages from their pixels. The pixels stay with whoever reads them: a stage sees only words. */
export interface PageRecognizer {
  /** Changes whenever the same page would be read otherwise: engine, model data, versions of all steps. */
  readonly fingerprint: string;
  /** @throws UnreadableFileError where the page cannot be rendered or the time for it is up */
  recognize(source: SourceFile, page: number, signal: AbortSignal): Promise<RecognizedPage>;
  /**
   * Share of the page's ink that lies under the given boxes (points), in a coarse picture of the page; null for a page
   * without ink. Tells a text layer that covers only a stamp from one that covers the page.
   */
  inkUnder(
    source: SourceFile,
    page: number,
    boxes: readonly Box[],
    signal: AbortSignal,
  ): Promise<number | null>;
}
