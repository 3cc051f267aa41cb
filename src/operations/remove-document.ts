import type { DocumentSummary, Store } from '../model/store.js';
import { resolveDocument } from './resolve-document.js';

/**
 * Takes one document out of the store whole, and says what it was.
 * @throws DocumentNotFoundError
 */
export async function removeDocument(store: Store, query: string): Promise<DocumentSummary> {
  const document = await resolveDocument(store, query);
  await store.removeDocument(document.id);
  return document;
}
