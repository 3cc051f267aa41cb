import type { DocumentHead } from '../../model/linking.js';

export type { DocumentHead } from '../../model/linking.js';

/** A citation; `workId` counts only where there is no number. */
export type CitedReference = DocumentHead['references'][number];
