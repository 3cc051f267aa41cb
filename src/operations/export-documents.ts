import type { Exporter, ExportOptions, ExportSource } from '../exporters/exporter.js';
import type { DocumentRecord } from '../model/records.js';
import type { Store } from '../model/store.js';
import { type LinkedStore, linkDocuments } from './link-documents.js';
import { withGraph } from './with-graph.js';

async function* documentsOf(store: Store, { graph }: LinkedStore): AsyncGenerator<DocumentRecord> {
  for (const id of await store.documentIds()) {
    const document = await store.loadDocument(id);
    if (document) yield withGraph(document, graph); // null: taken out since the list was made
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
  const linked = await linkDocuments(store, { save: false });
  const source: ExportSource = {
    documents: documentsOf(store, linked),
    works: linked.graph.works,
    organizations: await store.organizations(),
    links: linked.links,
  };
  yield* exporter.write(source, options);
}
