import type { UnreadableFileError } from '../errors.js';
import type { ReportedFinding } from '../model/finding.js';
import type { RecognizedPage } from '../model/page-recognizer.js';
import type { Page } from '../model/paged-document.js';
import type { StageContext } from '../pipeline/stage.js';
import type { LayerJudgement } from './judge-text-layer.js';

/**
 * What became of a page: its own words `kept`; `recognized` where it had none, or only a stamp's; `replaced` where they
 * lied; `confirmed` where they seemed to lie and the picture gave no better ones; `failed` where it could not be read.
 */
export interface PageReading {
  readonly page: Page;
  readonly judgement: LayerJudgement;
  readonly outcome: 'kept' | 'recognized' | 'replaced' | 'confirmed' | 'failed';
  readonly recognized: RecognizedPage | null;
  readonly trouble: UnreadableFileError | null;
}

/** "3, 5–9" of numbers in ascending order. */
export function pageList(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Says, in one finding for each thing that happened, which pages it happened to. */
export function reportPages(readings: readonly PageReading[], context: Pick<StageContext, 'report'>): void {
  const having = (outcome: PageReading['outcome']) =>
    readings.filter((reading) => reading.outcome === outcome);
  const tell = (
    among: readonly PageReading[],
    severity: ReportedFinding['severity'],
    code: string,
    message: (pages: string) => string,
  ) => {
    if (among.length === 0) return;
    const numbers = among.map(({ page }) => page.number!);
    const source = { page: numbers[0]!, lines: null, bbox: null };
    context.report({ severity, code, message: message(pagesOf(numbers)), source });
  };
  const recognized = having('recognized');
  tell(
    recognized,
    'info',
    'pages-recognized',
    (pages) => `${pages}: no text in the file; read by OCR${sureness(recognized)}.`,
  );
  const replaced = having('replaced');
  tell(
    replaced,
    'warning',
    'text-layer-not-believed',
    (pages) =>
      `${pages}: the text in the file is garbled (${percent(mean(replaced.map(({ judgement }) => judgement.markedShare)))} ` +
      `of its letters carry Vietnamese marks, ${percent(mean(replaced.map(({ judgement }) => judgement.syllableShare)))} of its ` +
      `words are Vietnamese); read again by OCR${sureness(replaced)}.`,
  );
  tell(
    having('confirmed'),
    'warning',
    'text-layer-doubtful',
    (pages) =>
      `${pages}: the text in the file looks garbled, but OCR read no better; the file's text was kept.`,
  );
  for (const reading of having('failed'))
    tell(
      [reading],
      'error',
      'page-not-read',
      (pages) => `${pages} could not be read: ${reading.trouble!.message}`,
    );
  reportEach(readings, context);
}

const pagesOf = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'Page' : 'Pages'} ${pageList(numbers)}`;

function sureness(readings: readonly PageReading[]): string {
  const sure = readings.flatMap(({ recognized }) => recognized?.confidence ?? []);
  return sure.length === 0 ? '' : ` (its own confidence: ${percent(mean(sure))})`;
}

/** What recognising has to say of single pages, the same things of several pages put together. */
function reportEach(readings: readonly PageReading[], context: Pick<StageContext, 'report'>): void {
  const byMessage = new Map<string, { readonly finding: ReportedFinding; readonly pages: number[] }>();
  for (const { page, recognized } of readings)
    for (const finding of recognized?.findings ?? []) {
      const key = `${finding.code} ${finding.message}`;
      const entry = byMessage.get(key) ?? { finding, pages: [] };
      entry.pages.push(page.number!);
      byMessage.set(key, entry);
    }
  for (const { finding, pages } of byMessage.values())
    context.report({
      ...finding,
      message: `${pagesOf(pages)}: ${finding.message}`,
      source: { page: pages[0]!, lines: null, bbox: null },
    });
}
