import type { DocumentKind } from '../src/kinds/document-kind.js';
import type { JudgedDocument } from '../src/model/repaired-document.js';
import { definePipeline } from '../src/pipeline/define-pipeline.js';
import type { Repairer } from '../src/repair/repairer.js';
import { extractFields } from '../src/stages/extract-fields.js';
import { joinSplitRows } from '../src/stages/join-split-rows.js';
import { measureLegibility } from '../src/stages/measure-legibility.js';
import { outlineSections } from '../src/stages/outline-sections.js';
import { type RepairEvidence, repairDiacritics } from '../src/stages/repair-diacritics.js';
import { segmentBlocks } from '../src/stages/segment-blocks.js';
import { suggestMisprints } from '../src/stages/suggest-misprints.js';

interface Parts {
  readonly kinds: readonly DocumentKind[];
  readonly repairer: Repairer;
  readonly evidence: RepairEvidence;
}

/** From judged text to extracted fields: the same for every format. */
export const planText = ({ kinds, repairer, evidence }: Parts) =>
  definePipeline<JudgedDocument>('plan-text')
    .use(repairDiacritics({ repairer, evidence }))
    .use(measureLegibility())
    .use(segmentBlocks())
    .use(joinSplitRows())
    .use(outlineSections())
    .use(extractFields({ kinds }))
    .use(suggestMisprints());
