import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { judging } from '../../pipelines/judging.js';
import { recognizing } from '../../pipelines/recognizing.js';
import type { PageRecognizer } from '../../src/model/page-recognizer.js';
import type { TextLine } from '../../src/model/paged-document.js';
import { runPipeline } from '../../src/pipeline/run-pipeline.js';
import { readerFor } from '../../src/readers/index.js';
import { loadRepairer } from '../../src/repair/index.js';
import type { LayeredPage } from './make/make-lying.js';
import { type PdfPage, pagesOf } from './make/pdf-pages.js';

/**
 * Which text layers are believed: reads the pages of out/documents/lying/manifest.json with a recogniser that gives the
 * printed words themselves, so that only the verdict is measured and no OCR is run.
 *   node --import tsx test/documents/measure-layers.ts [--folder out/documents/lying] [layer…]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string', default: 'out/documents/lying' } },
});
const digitalFolder = path.resolve('out/documents/digital');
const manifest = JSON.parse(readFileSync(path.join(values.folder, 'manifest.json'), 'utf8')) as LayeredPage[];
const repairer = loadRepairer();

/** Words of a print as lines, as a recogniser without fault would give them. */
function linesOf(page: PdfPage): TextLine[] {
  const rows = new Map<number, PdfPage['words'][number][]>();
  for (const word of page.words) {
    const row = Math.round(word.bottom / 4);
    rows.set(row, [...(rows.get(row) ?? []), word]);
  }
  return [...rows.values()].map((words, at) => {
    const text = words.map((word) => word.text).join(' ');
    return {
      type: 'line',
      number: at + 1,
      last: at + 1,
      raw: text,
      text,
      emphasis: false,
      bbox: null,
      words: words.map((word) => ({
        text: word.text,
        bbox: [word.left, word.top, word.right, word.bottom],
        confidence: 0.9,
      })),
      furniture: false,
    };
  });
}

function knowingRecognizer(print: readonly PdfPage[], asked: Set<number>): PageRecognizer {
  return {
    fingerprint: 'print',
    recognize: async (_, number) => {
      asked.add(number);
      const page = print[number - 1]!;
      return {
        content: linesOf(page),
        geometry: {
          width: page.width,
          height: page.height,
          rulings: [],
          imageShare: 1,
          hiddenText: false,
          textFrom: 'ocr',
        },
        confidence: 0.9,
        findings: [],
      };
    },
    inkUnder: async (_, number, boxes) => {
      const { words } = print[number - 1]!;
      const under = words.filter((word) => {
        const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
        return boxes.some(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom);
      });
      return words.length === 0 ? null : under.length / words.length;
    },
  };
}

interface Outcome {
  readonly asked: ReadonlySet<number>;
  readonly replaced: ReadonlySet<number>;
}

async function outcomeOf(file: string): Promise<Outcome> {
  const bytes = readFileSync(path.join(values.folder, file));
  const [paged] = await readerFor(file)!.read(
    { sourceId: '0'.repeat(64), path: file, bytes },
    { report: () => undefined },
  );
  const asked = new Set<number>();
  const print = pagesOf(path.join(digitalFolder, `${file.split('--')[0]}.pdf`));
  const recognizer = knowingRecognizer(print, asked);
  const { document } = await runPipeline(recognizing({ recognizer, repairer }), paged!);
  await runPipeline(judging({ repairer }), document);
  const replaced = document.pages
    .filter((page) => page.geometry?.textFrom === 'ocr')
    .map((page) => page.number!);
  return { asked, replaced: new Set(replaced) };
}

const layers = new Map<string, { pages: number; asked: number; replaced: number; wrong: string[] }>();
const made = manifest.filter(
  ({ file, layer }) =>
    (positionals.length === 0 || positionals.includes(layer)) && existsSync(path.join(values.folder, file)),
);
const outcomes = new Map<string, Promise<Outcome>>();
for (const { file, page, layer, readAgain } of made) {
  const outcome = outcomes.get(file) ?? outcomeOf(file);
  outcomes.set(file, outcome);
  const { asked, replaced } = await outcome;
  const sum = layers.get(layer) ?? { pages: 0, asked: 0, replaced: 0, wrong: [] };
  layers.set(layer, sum);
  sum.pages += 1;
  sum.asked += asked.has(page) ? 1 : 0;
  sum.replaced += replaced.has(page) ? 1 : 0;
  // A lying layer has to be replaced; a good one is not even to be read again.
  if (readAgain ? !replaced.has(page) : asked.has(page)) sum.wrong.push(`${file} page ${page}`);
}
const rows = [...layers].map(
  ([layer, { pages, asked, replaced, wrong }]) =>
    `${layer.padEnd(14)} pages ${String(pages).padStart(3)}  read again ${String(asked).padStart(3)}  replaced ${String(replaced).padStart(3)}  wrong ${wrong.length}${wrong.map((place) => `\n    ${place}`).join('')}`,
);
process.stdout.write(`${rows.join('\n')}\n`);
