import type { Database } from 'better-sqlite3';
import type { Finding } from '../model/finding.js';
import { PLACE_COLUMNS, type PlaceColumns, placeColumns, placeOf } from './place-columns.js';

type FindingRow = Omit<Finding, 'source'> & PlaceColumns & { readonly placed: 0 | 1 };

export class FindingRepository {
  private readonly insert;
  private readonly select;

  constructor(database: Database) {
    this.insert = database.prepare(`
      INSERT INTO finding (document_key, position, severity, code, message, stage, placed, page, first_line, last_line,
        box)
      VALUES (:documentKey, :position, :severity, :code, :message, :stage, :placed, :page, :firstLine, :lastLine, :box)`);
    this.select = database.prepare<{ documentKey: number }, FindingRow>(`
      SELECT severity, code, message, stage, placed, ${PLACE_COLUMNS}
      FROM finding WHERE document_key = :documentKey ORDER BY position`);
  }

  save(documentKey: number, findings: readonly Finding[]): void {
    for (const [position, finding] of findings.entries()) {
      const placed = finding.source === null ? 0 : 1;
      this.insert.run({ ...finding, ...placeColumns(finding.source), documentKey, position, placed });
    }
  }

  load(documentKey: number): Finding[] {
    return this.select.all({ documentKey }).map((row) => ({
      severity: row.severity,
      code: row.code,
      message: row.message,
      stage: row.stage,
      source: row.placed === 0 ? null : placeOf(row),
    }));
  }
}
