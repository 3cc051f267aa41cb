import { UnreadableFileError } from '../errors.js';
import { numberLines } from '../geometry/number-lines.js';
import type { PageRecognizer, RecognizedPage } from '../model/page-recognizer.js';
import type { Page, PagedDocument } from '../model/paged-document.js';
import type { Stage, StageContext } from '../pipeline/stage.js';
import type { Repairer } from '../repair/repairer.js';
import {
  countWords,
  judgeTextLayer,
  type LayerJudgement,
  vietnameseScore,
  wordBoxes,
} from './judge-text-layer.js';
import { type PageReading, reportPages } from './report-pages.js';

/**
 * A layer that covers less of a page's ink may be a stamp's or a heading's, not the page's. Layers that recognisers made
 * of whole pages cover 0.84 and more, but for words they missed.
 */
const leastInkCovered = 0.8;
/** A page is taken anew only where its picture shows so many more words than the layer that covers a part of it. */
const leastGain = 1.15;

interface Parts {
  readonly recognizer: PageRecognizer;
  readonly repairer: Pick<Repairer, 'judge'>;
}

/**
 * Reads pages from their pictures where the file gives no words, or words that lie: each page is judged by itself, one
 * with few words goes with the others of its file. A page that was read again keeps its former words where the
 * picture gave no better ones. What became of which page is told in findings.
 */
export const recognizeText = ({ recognizer, repairer }: Parts): Stage<PagedDocument> => ({
  name: 'recognize-text',
  version: 1,
  run: async (document, context) => {
    if (document.pages.every(({ geometry }) => geometry === null)) return document;
    const judged = settleFew(document.pages.map((page) => judgeTextLayer(page, repairer)));
    let done = 0;
    const readings = await Promise.all(
      document.pages.map(async (page, at) => {
        const reading = await readPage(document, page, judged[at]!, recognizer, context);
        done += 1;
        context.progress(done, document.pages.length);
        return reading;
      }),
    );
    context.signal.throwIfAborted();
    reportPages(readings, context);
    const contents = numberLines(readings.map(({ page }) => page.content));
    const pages = readings.map(({ page }, at) => ({ ...page, content: contents[at]! }));
    const recognized = pages.some(({ geometry }) => geometry?.textFrom === 'ocr');
    return { ...document, pages, origin: recognized ? 'ocr' : document.origin };
  },
});

/** Too few words tell nothing: they lie where most other pages of the file do. */
function settleFew(judged: readonly LayerJudgement[]): LayerJudgement[] {
  const count = (verdict: LayerJudgement['verdict']) =>
    judged.filter((each) => each.verdict === verdict).length;
  const verdict = count('lying') > count('good') ? 'lying' : 'good';
  return judged.map((each) => (each.verdict === 'few' ? { ...each, verdict } : each));
}

async function readPage(
  { source }: PagedDocument,
  page: Page,
  judgement: LayerJudgement,
  recognizer: PageRecognizer,
  { signal }: StageContext,
): Promise<PageReading> {
  const { number } = page;
  const kept: PageReading = { page, judgement, outcome: 'kept', recognized: null, trouble: null };
  if (number === null || page.geometry === null) return kept;
  try {
    let { verdict } = judgement;
    let partial = false;
    if (verdict === 'good' && judgement.mayBePartial) {
      const covered = await recognizer.inkUnder(source, number, wordBoxes(page), signal);
      partial = covered !== null && covered < leastInkCovered;
      if (partial) verdict = 'absent';
    }
    if (verdict === 'good') return kept;
    const recognized = await recognizer.recognize(source, number, signal);
    const read = pageOf(number, recognized);
    if (partial && countWords(read) < leastGain * judgement.words) return kept;
    if (verdict === 'lying' && vietnameseScore(read) <= vietnameseScore(page))
      return { ...kept, outcome: 'confirmed' };
    return {
      page: read,
      judgement,
      outcome: verdict === 'lying' ? 'replaced' : 'recognized',
      recognized,
      trouble: null,
    };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return { ...kept, page: { ...page, geometry: page.geometry }, outcome: 'failed', trouble: error };
  }
}

const pageOf = (number: number, { content, geometry }: RecognizedPage): Page => ({
  number,
  content,
  geometry: { ...geometry, textFrom: 'ocr' },
});
