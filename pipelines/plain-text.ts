import type { DocumentKind } from '../src/kinds/document-kind.js';
import type { PagedDocument } from '../src/model/paged-document.js';
import { definePipeline } from '../src/pipeline/define-pipeline.js';
import { extractFields } from '../src/stages/extract-fields.js';
import { joinSplitRows } from '../src/stages/join-split-rows.js';
import { measureLegibility } from '../src/stages/measure-legibility.js';
import { outlineSections } from '../src/stages/outline-sections.js';
import { segmentBlocks } from '../src/stages/segment-blocks.js';
import { suggestMisprints } from '../src/stages/suggest-misprints.js';

/** Text that other tools left: plain, Markdown or HTML. */
export const plainText = ({ kinds }: { kinds: readonly DocumentKind[] }) =>
  definePipeline<PagedDocument>('plain-text')
    .use(measureLegibility())
    .use(segmentBlocks())
    .use(joinSplitRows())
    .use(outlineSections())
    .use(extractFields({ kinds }))
    .use(suggestMisprints());
