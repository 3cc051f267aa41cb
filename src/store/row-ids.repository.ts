import type { Database } from 'better-sqlite3';
import type { FoundRow } from '../model/store.js';
import { endOfPrefix } from './lookup-keys.js';

/** As git asks for: shorter beginnings are given by accident. */
const SHORTEST_BEGINNING = 8;

/** Which record an id belongs to. */
export class RowIdsRepository {
  private readonly selectExact;
  private readonly selectBeginning;

  constructor(database: Database) {
    const select = (condition: string) => `
      SELECT id AS documentId, 'document' AS kind, id FROM document WHERE ${condition}
      UNION ALL
      SELECT (SELECT id FROM document WHERE key = document_key), 'target', id FROM target WHERE ${condition}
      UNION ALL
      SELECT (SELECT id FROM document WHERE key = document_key), 'task', id FROM task WHERE ${condition}
      ORDER BY 2, 3`;
    this.selectExact = database.prepare<{ id: string }, FoundRow>(select('id = :id'));
    this.selectBeginning = database.prepare<{ id: string; end: string }, FoundRow>(
      select('id >= :id AND id < :end'),
    );
  }

  find(id: string): FoundRow[] {
    const exact = this.selectExact.all({ id });
    if (exact.length > 0 || id.length < SHORTEST_BEGINNING) return exact;
    return this.selectBeginning.all({ id, end: endOfPrefix(id) });
  }
}
