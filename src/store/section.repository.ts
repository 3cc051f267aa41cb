import type { Database } from 'better-sqlite3';
import type { SectionRecord } from '../model/record-set.js';
import { PLACE_COLUMNS, type PlaceColumns, placeColumns, placeOf } from './place-columns.js';

type SectionRow = Omit<SectionRecord, 'source'> & PlaceColumns;

export class SectionRepository {
  private readonly insert;
  private readonly select;

  constructor(database: Database) {
    this.insert = database.prepare(`
      INSERT INTO section (document_key, position, parent, level, ordinal, title, page, first_line, last_line, box)
      VALUES (:documentKey, :position, :parent, :level, :ordinal, :title, :page, :firstLine, :lastLine, :box)`);
    this.select = database.prepare<{ documentKey: number }, SectionRow>(`
      SELECT position, parent, level, ordinal, title, ${PLACE_COLUMNS}
      FROM section WHERE document_key = :documentKey ORDER BY position`);
  }

  save(documentKey: number, sections: readonly SectionRecord[]): void {
    for (const section of sections)
      this.insert.run({ ...section, ...placeColumns(section.source), documentKey });
  }

  load(documentKey: number): SectionRecord[] {
    return this.select.all({ documentKey }).map((row) => ({
      position: row.position,
      parent: row.parent,
      level: row.level,
      ordinal: row.ordinal,
      title: row.title,
      source: placeOf(row),
    }));
  }
}
