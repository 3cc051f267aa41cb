import type { Database } from 'better-sqlite3';
import type { Work } from '../model/records.js';
import { issuersAgree } from '../organizations/issuers-agree.js';
import { numberKey } from '../vietnamese/number-key.js';

type Wording = Pick<Work, 'number' | 'typeName' | 'issuedOn' | 'issuer'>;

/** Documents as others cite them. A work lives as long as a document cites it. */
export class WorkRepository {
  private readonly selectKey;
  private readonly insert;
  private readonly selectTouched;
  private readonly selectContested;
  private readonly selectWording;
  private readonly selectFormerWording;
  private readonly selectCandidates;
  private readonly update;
  private readonly removeOrphan;
  private readonly selectAll;
  private readonly selectAmended;

  constructor(database: Database) {
    this.selectKey = database.prepare<{ id: string }, number>('SELECT key FROM work WHERE id = :id').pluck();
    this.insert = database.prepare('INSERT INTO work (id) VALUES (:id)');
    // Works that the file's documents cite, and those that they may be; of a file just saved, a work that is cited in the
    // very words it has is as it was.
    const selectOf = (condition: string) =>
      database
        .prepare<{ fileKey: number }, number>(`
          SELECT reference.work_key FROM reference
          JOIN document ON document.key = reference.document_key
          JOIN work ON work.key = reference.work_key
          WHERE document.source_file_key = :fileKey AND ${condition}
          UNION
          SELECT work.key FROM work
          JOIN document ON document.number_key = work.number_key
          WHERE document.source_file_key = :fileKey
          ORDER BY 1`)
        .pluck();
    this.selectTouched = selectOf('TRUE');
    this.selectContested = selectOf(`
      (reference.number, reference.type_name, reference.issued_on, reference.issuer)
      IS NOT (work.number, work.type_name, work.issued_on, work.issuer)`);
    const selectWording = (condition: string) =>
      database.prepare<{ key: number }, Wording>(`
        SELECT reference.number, reference.type_name AS typeName, reference.issued_on AS issuedOn, reference.issuer
        FROM reference
        JOIN document ON document.key = reference.document_key
        JOIN source_file ON source_file.key = document.source_file_key
        WHERE reference.work_key = :key AND ${condition}
        ORDER BY reference.missing, reference.number, reference.issued_on, reference.issuer, reference.type_name
        LIMIT 1`);
    this.selectWording = selectWording('source_file.superseded_by IS NULL');
    this.selectFormerWording = selectWording('source_file.superseded_by IS NOT NULL');
    // A document that cites the work is not the work: a commune's plan 92/KH-UBND under a province's 92/KH-UBND.
    this.selectCandidates = database.prepare<
      { key: number; numberKey: string; issuedOn: string | null },
      { key: number; issuer: string | null }
    >(`
      SELECT document.key, document.issuer FROM document
      JOIN source_file ON source_file.key = document.source_file_key
      WHERE document.number_key = :numberKey AND source_file.superseded_by IS NULL
        AND (document.issued_on IS NULL OR :issuedOn IS NULL OR document.issued_on = :issuedOn)
        AND NOT EXISTS (
          SELECT 1 FROM reference WHERE reference.document_key = document.key AND reference.work_key = :key)
      ORDER BY document.id`);
    this.update = database.prepare(`
      UPDATE work SET number = :number, number_key = :numberKey, type_name = :typeName, issued_on = :issuedOn,
        issuer = :issuer, document_key = :documentKey
      WHERE key = :key`);
    this.removeOrphan = database.prepare(`
      DELETE FROM work WHERE key = :key AND NOT EXISTS (SELECT 1 FROM reference WHERE work_key = :key)`);
    this.selectAll = database.prepare<[], Wording & { id: string; documentId: string | null }>(`
      SELECT work.id, work.number, work.type_name AS typeName, work.issued_on AS issuedOn, work.issuer,
        held.id AS documentId
      FROM work
      LEFT JOIN document AS held ON held.key = work.document_key
      WHERE EXISTS (
        SELECT 1 FROM reference
        JOIN document ON document.key = reference.document_key
        JOIN source_file ON source_file.key = document.source_file_key
        WHERE reference.work_key = work.key AND source_file.superseded_by IS NULL)
      ORDER BY work.id`);
    this.selectAmended = database.prepare<[], { id: string; amended: string }>(`
      SELECT work.id, amended.id AS amended
      FROM work
      JOIN reference ON reference.document_key = work.document_key AND reference.relation = 'amends'
      JOIN work AS amended ON amended.key = reference.work_key
      ORDER BY work.id, reference.position`);
  }

  /** The key of the work with that id, which is made where it is new. */
  keyOf(id: string): number {
    return this.selectKey.get({ id }) ?? Number(this.insert.run({ id }).lastInsertRowid);
  }

  /** Works that may change when the file's documents go, or with their succession. */
  touchedBy(fileKey: number): number[] {
    return this.selectTouched.all({ fileKey });
  }

  /** Works that may have changed when the file's documents came. */
  contestedBy(fileKey: number): number[] {
    return this.selectContested.all({ fileKey });
  }

  /** After documents that cite these works, or may be them, have come, gone or been superseded. */
  refresh(keys: Iterable<number>): void {
    for (const key of keys) {
      if (this.removeOrphan.run({ key }).changes > 0) continue;
      const wording = this.selectWording.get({ key }) ?? this.selectFormerWording.get({ key })!;
      const worded = {
        ...wording,
        key,
        numberKey: wording.number === null ? null : numberKey(wording.number),
      };
      this.update.run({ ...worded, documentKey: this.heldAs(worded) });
    }
  }

  /** The one document held that this citation fits; null where there is none, or more than one. */
  private heldAs(work: Wording & { key: number; numberKey: string | null }): number | null {
    if (work.numberKey === null) return null;
    const { key, numberKey, issuedOn } = work;
    const fitting = this.selectCandidates
      .all({ key, numberKey, issuedOn })
      .filter((candidate) => issuersAgree(candidate.issuer, work.issuer));
    return fitting.length === 1 ? fitting[0]!.key : null;
  }

  /** Those that current documents cite. */
  all(): Work[] {
    const amends = new Map<string, string[]>();
    for (const { id, amended } of this.selectAmended.iterate()) {
      const known = amends.get(id);
      if (!known) amends.set(id, [amended]);
      else if (!known.includes(amended)) known.push(amended);
    }
    return this.selectAll.all().map((work) => ({
      id: work.id,
      number: work.number,
      typeName: work.typeName,
      issuedOn: work.issuedOn,
      issuer: work.issuer,
      documentId: work.documentId,
      amends: amends.get(work.id) ?? [],
    }));
  }
}
