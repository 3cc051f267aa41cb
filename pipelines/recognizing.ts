import type { PageRecognizer } from '../src/model/page-recognizer.js';
import type { PagedDocument } from '../src/model/paged-document.js';
import { definePipeline } from '../src/pipeline/define-pipeline.js';
import type { Repairer } from '../src/repair/repairer.js';
import { recognizeText } from '../src/stages/recognize-text.js';

interface Parts {
  readonly recognizer: PageRecognizer;
  readonly repairer: Repairer;
}

/** Formats whose pages can be shown: words where there are only pixels, before documents are told apart. */
export const recognizing = (parts: Parts) =>
  definePipeline<PagedDocument>('recognizing').use(recognizeText(parts));
