import type { Exporter, ExportOptions, ExportSource } from '../exporters/exporter.js';
import type { DocumentRecord } from '../model/records.js';
import type { Store } from '../model/store.js';

async function* documentsOf(store: Store): AsyncGenerator<DocumentRecord> {
  for (const id of await store.documentIds()) {
    const document = await store.loadDocument(id);
    if (document) yield document; // null: taken out since the list was made
  }
}

/**
 * The whole store in one format, as chunks in order. Memory holds one document at a time, and the same store gives the
 * same bytes.
 */
export async function* exportDocuments(
  store: Store,
  exporter: Exporter,
  options: ExportOptions,
): AsyncGenerator<string | Uint8Array> {
  const source: ExportSource = {
    documents: documentsOf(store),
    works: await store.works(),
    organizations: await store.organizations(),
    links: [],
  };
  yield* exporter.write(source, options);
}
