import { kinds } from '../src/kinds/index.js';
import { projectRecords } from '../src/kinds/project-records.js';
import { printedText, textPieces } from '../src/layout/text-pieces.js';
import type { PagedDocument } from '../src/model/paged-document.js';
import type { PhraseDocument } from '../src/model/repair.js';
import type { JudgedDocument } from '../src/model/repaired-document.js';
import { type RunOptions, runPipeline } from '../src/pipeline/run-pipeline.js';
import type { Repairer } from '../src/repair/repairer.js';
import { noEvidence, type RepairEvidence } from '../src/stages/repair-diacritics.js';
import { judging } from './judging.js';
import { plainText } from './plain-text.js';

/** Raise it whenever the projection to records changes. */
const projectionVersion = 2;

/** The pipeline for files of a media type, with its exit to records; all text formats share one. */
export const pipelinesWith = ({ repairer }: { readonly repairer: Repairer }) => {
  const judge = judging({ repairer });
  const read = (evidence: RepairEvidence) => plainText({ kinds, repairer, evidence });
  const versions = [judge.fingerprint, read(noEvidence).fingerprint, `project-records@${projectionVersion}`];
  const pipeline = {
    fingerprint: [...versions, repairer.fingerprint].join(','),
    judge: async (paged: PagedDocument) => (await runPipeline(judge, paged)).document,
    adapt: (documents: readonly PhraseDocument[]) => repairer.adapt(documents),
    run: async (judged: JudgedDocument, options: RunOptions & { evidence: RepairEvidence }) => {
      const { document, findings } = await runPipeline(read(options.evidence), judged, options);
      return { recordSet: projectRecords(document, findings, printedText(textPieces(judged))) };
    },
  };
  return (_mediaType: string) => pipeline;
};
