import { expect, test } from 'vitest';
import type { GivenCell, Page, PagedDocument, TextLine, Word } from '../../src/model/paged-document.js';
import type { RepairRequest } from '../../src/repair/repairer.js';
import { judgeGarble } from '../../src/stages/judge-garble.js';
import { recognizedWords } from '../../src/stages/recognized-words.js';
import { noEvidence, repairDiacritics } from '../../src/stages/repair-diacritics.js';
import { fakeRepairer } from '../operations/fake-repairer.js';

const words = (text: string, confidences: readonly (number | null)[]): Word[] =>
  (text.match(/\S+/g) ?? []).map((token, at) => ({
    text: token,
    bbox: [0, 0, 1, 1],
    confidence: confidences[at] ?? null,
  }));

const line = (text: string, confidences: readonly (number | null)[]): TextLine => ({
  type: 'line',
  number: 1,
  last: 1,
  raw: text,
  text,
  emphasis: false,
  bbox: null,
  words: words(text, confidences),
  furniture: false,
});

const cell = (text: string, confidences: readonly number[]): GivenCell => ({
  text,
  rowSpan: 1,
  columnSpan: 1,
  heading: false,
  lines: [1, 1],
  bbox: null,
  words: words(text, confidences),
});

const table = (...cells: GivenCell[]): Page['content'][number] => ({
  type: 'table',
  rows: [{ cells, lines: [1, 1] }],
  lines: [1, 1],
  bbox: null,
  cutAbove: false,
  cutBelow: false,
});

const page = (textFrom: 'text-layer' | 'ocr', content: Page['content']): Page => ({
  number: 1,
  content,
  geometry: { width: 595, height: 842, rulings: [], imageShare: 0, hiddenText: false, textFrom },
});

const document = (...pages: Page[]): PagedDocument => ({
  source: { sourceId: 'x', path: 'x.pdf', mediaType: 'application/pdf', bytes: 0, index: 0 },
  origin: 'text-layer',
  pages,
  signatures: [],
});

const mixed = document(
  page('text-layer', [line('Chuyển đổi số', [null, null, null]), table(cell('kế hoạch', []))]),
  page('ocr', [line('Chuyển đối', [0.9, 0.4]), table(cell('một hai\nba', [0.1, 0.2, 0.3])), line('năm', [])]),
);

test('every line has the confidences of its words, cells line by line; the text of the file has none', () => {
  expect(recognizedWords(mixed)).toEqual([null, null, null, [0.9, 0.4], [0.1, 0.2], [0.3], null, []]);
});

test('text without pages is read where its document says so', () => {
  const given: Page = { number: null, content: [line('một', [])], geometry: null };
  expect(recognizedWords({ ...document(given), origin: 'ocr' })).toEqual([[]]);
  expect(recognizedWords({ ...document(given), origin: 'given' })).toEqual([null]);
});

test('one recognised page among pages with text is repaired, and with its confidences', async () => {
  const asked: RepairRequest[] = [];
  const fake = fakeRepairer();
  const repairer = {
    ...fake,
    repair: (request: RepairRequest) => {
      asked.push(request);
      return fake.repair(request);
    },
  };
  const context = { signal: new AbortController().signal, report: () => {}, progress: () => {} };
  const judged = await judgeGarble({ repairer }).run(mixed, context);
  await repairDiacritics({ repairer, evidence: noEvidence }).run(judged, context);
  expect(asked.map(({ recognized }) => recognized)).toEqual([recognizedWords(mixed)]);
});
