import type { DocumentRecord } from '../model/records.js';
import type { Store } from '../model/store.js';

/** Enough for the parents of a few plans: a plan of 500 rows takes about a megabyte. */
const most = 40;

/** Documents without their evidence, the last ones asked for kept: a parent is asked for by each of its children. */
export class RecentDocuments {
  private readonly kept = new Map<string, DocumentRecord | null>();

  constructor(private readonly store: Store) {}

  /** Null for one that was taken out meanwhile. */
  async load(id: string): Promise<DocumentRecord | null> {
    const known = this.kept.get(id);
    if (known !== undefined) {
      this.kept.delete(id);
      this.kept.set(id, known);
      return known;
    }
    const document = await this.store.loadDocument(id, { evidence: false });
    this.kept.set(id, document);
    if (this.kept.size > most) this.kept.delete(this.kept.keys().next().value!);
    return document;
  }
}
