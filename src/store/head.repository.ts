import type { Database } from 'better-sqlite3';
import type { DocumentHead } from '../model/linking.js';
import type { ReferenceRepository } from './reference.repository.js';

type HeadRow = Omit<DocumentHead, 'references' | 'draft' | 'leadUnits'> & {
  readonly key: number;
  readonly draft: 0 | 1;
  /** As JSON, in no order. */
  readonly leadUnits: string;
};

/** Heads of documents, for telling what they cite and follow. */
export class HeadRepository {
  private readonly selectAll;

  constructor(
    database: Database,
    private readonly references: ReferenceRepository,
  ) {
    this.selectAll = database.prepare<[], HeadRow>(`
      SELECT document.key, document.id, source_file.name AS sourceFile, document.kind,
        document.type_name AS typeName, document.number, document.issued_on AS issuedOn, document.place,
        document.issuer, document.level, document.title, document.year, document.draft,
        (SELECT count(*) FROM target WHERE target.document_key = document.key)
          + (SELECT count(*) FROM task WHERE task.document_key = document.key) AS rows,
        (SELECT json_group_array(printed) FROM (
          SELECT printed FROM target_unit JOIN target ON target.key = target_unit.target_key
          WHERE target.document_key = document.key AND role = 'lead'
          UNION
          SELECT printed FROM task_unit JOIN task ON task.key = task_unit.task_key
          WHERE task.document_key = document.key AND role = 'lead')) AS leadUnits
      FROM document
      JOIN source_file ON source_file.key = document.source_file_key
      WHERE source_file.superseded_by IS NULL
      ORDER BY source_file.name, source_file.sha256, document.position`);
  }

  /** Of current documents, in the order of an export. */
  all(): DocumentHead[] {
    return this.selectAll.all().map(({ key, draft, leadUnits, ...head }) => ({
      ...head,
      draft: draft === 1,
      leadUnits: (JSON.parse(leadUnits) as string[]).sort(),
      references: this.references.load(key).map(({ reference }) => reference),
    }));
  }
}
