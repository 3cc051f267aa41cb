import { kinds } from '../src/kinds/index.js';
import { projectRecords } from '../src/kinds/project-records.js';
import { printedText, textPieces } from '../src/layout/text-pieces.js';
import type { PageRecognizer } from '../src/model/page-recognizer.js';
import type { PagedDocument } from '../src/model/paged-document.js';
import type { PhraseDocument } from '../src/model/repair.js';
import type { JudgedDocument } from '../src/model/repaired-document.js';
import { type RunOptions, runPipeline } from '../src/pipeline/run-pipeline.js';
import type { Repairer } from '../src/repair/repairer.js';
import { noEvidence, type RepairEvidence } from '../src/stages/repair-diacritics.js';
import { judging } from './judging.js';
import { planText } from './plan-text.js';
import { recognizing } from './recognizing.js';

/** Raise it whenever the projection to records changes. */
const projectionVersion = 2;

/** The pipelines for files of a media type, with their exit to records: all formats share those after recognition. */
export const pipelinesWith = (parts: {
  readonly repairer: Repairer;
  readonly recognizer: PageRecognizer;
}) => {
  const { repairer, recognizer } = parts;
  const [recognize, judge] = [recognizing(parts), judging(parts)];
  const read = (evidence: RepairEvidence) => planText({ kinds, repairer, evidence });
  const versions = [judge.fingerprint, read(noEvidence).fingerprint, `project-records@${projectionVersion}`];
  const ofText = [...versions, repairer.fingerprint].join(',');
  return (mediaType: string) => ({
    fingerprint: mediaType.startsWith('text/')
      ? ofText
      : [recognize.fingerprint, recognizer.fingerprint, ofText].join(','),
    recognize: (document: PagedDocument, options: RunOptions) => runPipeline(recognize, document, options),
    judge: async (paged: PagedDocument) => (await runPipeline(judge, paged)).document,
    adapt: (documents: readonly PhraseDocument[]) => repairer.adapt(documents),
    run: async (judged: JudgedDocument, options: RunOptions & { evidence: RepairEvidence }) => {
      const { document, findings } = await runPipeline(read(options.evidence), judged, options);
      return { recordSet: projectRecords(document, findings, printedText(textPieces(judged))) };
    },
  });
};
