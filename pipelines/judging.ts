import type { PagedDocument } from '../src/model/paged-document.js';
import { definePipeline } from '../src/pipeline/define-pipeline.js';
import type { Repairer } from '../src/repair/repairer.js';
import { decodeLegacy } from '../src/stages/decode-legacy.js';
import { judgeGarble } from '../src/stages/judge-garble.js';

/** Comes before every other: what is garbled waits until the clean documents that may help it are read. */
export const judging = ({ repairer }: { repairer: Repairer }) =>
  definePipeline<PagedDocument>('judging').use(decodeLegacy()).use(judgeGarble({ repairer }));
