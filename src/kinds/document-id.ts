import { createHash } from 'node:crypto';
import type { SourceFile } from '../model/paged-document.js';

/** Length of an id in hex digits: 64 bits tell the rows of any archive apart. */
const idLength = 16;

/** An id made of what it stands for, so that reading again gives the same. */
export const idFrom = (...parts: readonly (string | number | null)[]): string =>
  createHash('sha256')
    .update(parts.map((part) => part ?? '').join('\u0000'))
    .digest('hex')
    .slice(0, idLength);

/** A document is known by its file's bytes and its index in that file. */
export const documentIdOf = (source: Pick<SourceFile, 'sourceId' | 'index'>): string =>
  idFrom('document', source.sourceId, source.index);
