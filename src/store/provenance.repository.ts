import type { Database } from 'better-sqlite3';
import type { Fields } from '../model/field.js';

export type ProvenanceOwner = 'document' | 'reference' | 'target' | 'task';

interface ProvenanceRow {
  readonly owner: ProvenanceOwner;
  readonly ownerKey: number;
  readonly fields: string;
}

/** Evidence of one document by what it belongs to. */
export type EvidenceOf = (owner: ProvenanceOwner, ownerKey: number) => Fields;

/** How every field was read: one row a record, its fields as JSON (why: see the migration "rows"). */
export class ProvenanceRepository {
  private readonly insert;
  private readonly select;

  constructor(database: Database) {
    this.insert = database.prepare<[number, ProvenanceOwner, number, string]>(
      'INSERT INTO provenance (document_key, owner, owner_key, fields) VALUES (?, ?, ?, ?)',
    );
    this.select = database.prepare<{ documentKey: number }, ProvenanceRow>(`
      SELECT owner, owner_key AS ownerKey, fields
      FROM provenance WHERE document_key = :documentKey ORDER BY owner, owner_key`);
  }

  save(documentKey: number, owner: ProvenanceOwner, ownerKey: number, fields: Fields | undefined): void {
    if (fields) this.insert.run(documentKey, owner, ownerKey, JSON.stringify(fields));
  }

  load(documentKey: number): EvidenceOf {
    const byOwner = new Map<string, string>();
    for (const { owner, ownerKey, fields } of this.select.iterate({ documentKey }))
      byOwner.set(`${owner}:${ownerKey}`, fields);
    return (owner, ownerKey) => JSON.parse(byOwner.get(`${owner}:${ownerKey}`) ?? '{}') as Fields;
  }
}
