import { textPieces } from '../layout/text-pieces.js';
import type { PagedDocument } from '../model/paged-document.js';
import type { JudgedDocument } from '../model/repaired-document.js';
import type { Stage } from '../pipeline/stage.js';
import type { Repairer } from '../repair/repairer.js';

/** Tells, block by block, clean text from garbled, and how its letters were lost; changes nothing. */
export const judgeGarble = ({
  repairer,
}: {
  repairer: Pick<Repairer, 'judge'>;
}): Stage<PagedDocument, JudgedDocument> => ({
  name: 'judge-garble',
  version: 1,
  run: (document) => {
    const judged = repairer.judge(textPieces(document).map(({ text }) => text));
    return { ...document, judgements: judged.map(({ first, last, kind }) => ({ first, last, kind })) };
  },
});

/** Whether the words of a text have to be repaired: only then are other documents evidence for it, and it is none. */
export const needsRepair = ({ judgements, pages }: JudgedDocument): boolean =>
  pages.some(({ geometry }) => geometry?.textFrom === 'ocr') ||
  judgements.some(({ kind }) => kind !== 'clean');
