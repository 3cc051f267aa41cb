import type { Database } from 'better-sqlite3';
import type { Repair } from '../model/repair.js';
import { PLACE_COLUMNS, type PlaceColumns, placeColumns, placeOf } from './place-columns.js';

type RepairRow = Omit<Repair, 'source' | 'made'> & PlaceColumns & { readonly made: 0 | 1 };

/** What was changed in the text of a document, and what was only proposed, in its order. */
export class RepairRepository {
  private readonly insert;
  private readonly select;

  constructor(database: Database) {
    this.insert = database.prepare(`
      INSERT INTO repair (document_key, position, sic, corr, kind, reason, confidence, made, page, first_line, last_line,
        box)
      VALUES (:documentKey, :position, :sic, :corr, :kind, :reason, :confidence, :made, :page, :firstLine, :lastLine,
        :box)`);
    this.select = database.prepare<{ documentKey: number }, RepairRow>(`
      SELECT sic, corr, kind, reason, confidence, made, ${PLACE_COLUMNS}
      FROM repair WHERE document_key = :documentKey ORDER BY position`);
  }

  save(documentKey: number, repairs: readonly Repair[]): void {
    for (const [position, { source, made, ...repair }] of repairs.entries())
      this.insert.run({ ...repair, ...placeColumns(source), documentKey, position, made: made ? 1 : 0 });
  }

  load(documentKey: number): Repair[] {
    return this.select.all({ documentKey }).map((row) => ({
      sic: row.sic,
      corr: row.corr,
      kind: row.kind,
      reason: row.reason,
      confidence: row.confidence,
      made: row.made === 1,
      source: placeOf(row),
    }));
  }
}
