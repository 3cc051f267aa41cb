import { foldKeepingLength } from '../vietnamese/fold.js';
import type { DocumentKind } from './document-kind.js';
import { readRows } from './plan.js';

const actNamed = (name: 'resolution' | 'decision', type: string): DocumentKind => ({
  name,
  recognize: (_document, header) => (foldKeepingLength(header.typeName ?? '') === type ? 1 : 0),
  extract: readRows,
});

/** Nghị quyết: sets targets and tasks that plans carry out. */
export const resolution = actNamed('resolution', 'nghi quyet');

/** Quyết định: often the cover of a plan that is attached to it. */
export const decision = actNamed('decision', 'quyet dinh');
