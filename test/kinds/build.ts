import { pipelinesWith } from '../../pipelines/index.js';
import type { RecordSet } from '../../src/model/record-set.js';
import type { Repairer } from '../../src/repair/repairer.js';
import { neverRecognizes } from '../operations/never-recognizes.js';
import { readPlan } from '../plans/read-plan.js';

export const letterhead =
  'UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\n\nSố: 12/KH-SNV\n\nLào Cai, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\nCải cách hành chính năm 2026\n';
export const foot = '\nGIÁM ĐỐC\n\nNguyễn Văn Thử\n';

/** A whole small plan around a few paragraphs; cells are divided by "|" for the eye, by tabs in the file. */
export function plan(body: string, options: { letterhead?: string; foot?: string } = {}): string {
  const tabbed = body
    .split('\n')
    .map((line) => line.trim())
    .map((line) =>
      line.includes('|')
        ? line
            .split('|')
            .map((cell) => cell.trim())
            .join('\t')
        : line,
    )
    .join('\n');
  return `${options.letterhead ?? letterhead}\n${tabbed}\n${options.foot ?? foot}`;
}

export const readText = (text: string, repairer?: Repairer): Promise<RecordSet> =>
  readPlan('plan.txt', text, repairer && pipelinesWith({ repairer, recognizer: neverRecognizes }));

export const readBody = async (body: string): Promise<RecordSet['document']> =>
  (await readText(plan(body))).document;

/** Codes of the findings, each once, in order. */
export const codes = (document: RecordSet['document']): string[] => [
  ...new Set(document.findings.map(({ code }) => code)),
];
