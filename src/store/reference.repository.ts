import type { Database } from 'better-sqlite3';
import type { Reference } from '../model/records.js';

interface ReferenceRow extends Omit<Reference, 'fields' | 'amends'> {
  readonly key: number;
  /** As JSON. */
  readonly amends: string;
}

export class ReferenceRepository {
  private readonly insert;
  private readonly select;

  constructor(database: Database) {
    this.insert = database.prepare(`
      INSERT INTO reference (document_key, position, work_key, number, type_name, issued_on, issuer, relation, via,
        amends)
      VALUES (:documentKey, :position, :workKey, :number, :typeName, :issuedOn, :issuer, :relation, :via, :amends)`);
    // The document held is the work's: it changes when documents come and go, and is not what was once saved.
    this.select = database.prepare<{ documentKey: number }, ReferenceRow>(`
      SELECT reference.key, reference.number, reference.type_name AS typeName, reference.issued_on AS issuedOn,
        reference.issuer, reference.relation, work.id AS workId, held.id AS documentId, reference.via,
        reference.amends
      FROM reference
      JOIN work ON work.key = reference.work_key
      LEFT JOIN document AS held ON held.key = work.document_key
      WHERE reference.document_key = :documentKey
      ORDER BY reference.position`);
  }

  save(documentKey: number, position: number, reference: Reference, workKey: number): number {
    const { lastInsertRowid } = this.insert.run({
      ...reference,
      documentKey,
      position,
      workKey,
      amends: JSON.stringify(reference.amends),
    });
    return Number(lastInsertRowid);
  }

  load(documentKey: number): { key: number; reference: Omit<Reference, 'fields'> }[] {
    return this.select.all({ documentKey }).map(({ key, amends, ...reference }) => ({
      key,
      reference: { ...reference, amends: JSON.parse(amends) as string[] },
    }));
  }
}
