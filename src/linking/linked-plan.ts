import type { DocumentRecord, Link } from '../model/records.js';

/** What linking looks at in a document. */
export type LinkedPlan = Pick<
  DocumentRecord,
  'id' | 'level' | 'place' | 'issuer' | 'year' | 'targets' | 'generalTasks' | 'tasks'
>;

/** A pair of rows, of which `child` is of the lower plan: as in an export, score and evidence with it. */
export type RowLink = Link & { readonly kind: 'target' | 'task' };
