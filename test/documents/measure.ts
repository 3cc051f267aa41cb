import { parseArgs } from 'node:util';
import { type OcrChoice, ocrChoices } from '../../src/settings.js';
import { casesOf } from './cases.js';
import { report } from './report.js';
import { type CaseScore, Measuring } from './score-case.js';

/**
 * Reads documents as ingest does and says how much is right. Needs out/documents/ (test/documents/make/make.ts).
 *   node --import tsx test/documents/measure.ts out/documents/digital
 *   KEHOACH_SHOW=1 node --import tsx test/documents/measure.ts --ocr native FILE…      every wrong cell
 *   … --name '07.*mixed'                                                               files whose name matches
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ocr: { type: 'string', default: 'tesseract' },
    jobs: { type: 'string', default: '1' },
    name: { type: 'string', default: '.' },
    worst: { type: 'string', default: '15' },
  },
});
const ocrEngine = ocrChoices.find((choice): choice is OcrChoice => choice === values.ocr);
if (ocrEngine === undefined) throw new Error(`--ocr is one of ${ocrChoices.join(', ')}`);
const jobs = Number(values.jobs);

const measuring = await Measuring.open({ ocrEngine, jobs });
const scores: CaseScore[] = [];
const cases = casesOf(positionals.length > 0 ? positionals : ['out/documents/digital']);
const progressEvery = 25;
const waiting = cases.filter((one) => new RegExp(values.name, 'u').test(one.file));
try {
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        scores.push(await measuring.score(next));
        if (scores.length % progressEvery === 0)
          process.stderr.write(`${scores.length} of ${cases.length}\n`);
      }
    }),
  );
} finally {
  measuring.close();
}
scores.sort((one, other) => (one.case.file < other.case.file ? -1 : 1));
process.stdout.write(report(scores, { show: process.env.KEHOACH_SHOW === '1', worst: Number(values.worst) }));
