import type { Database } from 'better-sqlite3';
import type { PrintedUnit } from '../model/record-set.js';
import type { Organization } from '../model/records.js';
import type { ResolveUnit } from './row-parts.repository.js';

type NameRow = Omit<Organization, 'printedAs'> & { readonly printed: string };

/** Organisations, and the names that documents print for them. An organisation lives as long as a document names it. */
export class OrganizationRepository {
  private readonly selectKey;
  private readonly insert;
  private readonly insertName;
  private readonly selectTouched;
  private readonly selectContested;
  private readonly refreshName;
  private readonly removeOrphan;
  private readonly selectAll;

  constructor(database: Database) {
    this.selectKey = database
      .prepare<{ id: string }, number>('SELECT key FROM organization WHERE id = :id')
      .pluck();
    this.insert = database.prepare(
      'INSERT INTO organization (id, name, kind, level) VALUES (:organizationId, :name, :kind, :level)',
    );
    this.insertName = database.prepare(`
      INSERT INTO organization_name (document_key, printed, organization_key, name, kind, level)
      VALUES (:documentKey, :printed, :organizationKey, :name, :kind, :level)
      ON CONFLICT DO NOTHING`);
    const selectOf = (condition: string) =>
      database
        .prepare<{ fileKey: number }, number>(`
          SELECT DISTINCT organization.key
          FROM document
          JOIN organization_name AS printed ON printed.document_key = document.key
          JOIN organization ON organization.key = printed.organization_key
          WHERE document.source_file_key = :fileKey AND ${condition}
          ORDER BY organization.key`)
        .pluck();
    this.selectTouched = selectOf('TRUE');
    this.selectContested = selectOf(`
      (printed.name, printed.kind, printed.level) IS NOT (organization.name, organization.kind, organization.level)`);
    // Documents read by different versions may differ in name, kind or level: the smallest of the current ones is taken,
    // so that the order of reading does not matter.
    this.refreshName = database.prepare(`
      UPDATE organization SET (name, kind, level) = (
        SELECT printed.name, printed.kind, printed.level
        FROM organization_name AS printed
        JOIN document ON document.key = printed.document_key
        JOIN source_file ON source_file.key = document.source_file_key
        WHERE printed.organization_key = :key AND source_file.superseded_by IS NULL
        ORDER BY printed.name, printed.kind, printed.level LIMIT 1)
      WHERE key = :key AND EXISTS (
        SELECT 1 FROM organization_name AS printed
        JOIN document ON document.key = printed.document_key
        JOIN source_file ON source_file.key = document.source_file_key
        WHERE printed.organization_key = :key AND source_file.superseded_by IS NULL)`);
    this.removeOrphan = database.prepare(`
      DELETE FROM organization
      WHERE key = :key AND NOT EXISTS (SELECT 1 FROM organization_name WHERE organization_key = :key)`);
    this.selectAll = database.prepare<[], NameRow>(`
      SELECT DISTINCT organization.id, organization.name, organization.kind, organization.level, printed.printed
      FROM organization
      JOIN organization_name AS printed ON printed.organization_key = organization.key
      JOIN document ON document.key = printed.document_key
      JOIN source_file ON source_file.key = document.source_file_key
      WHERE source_file.superseded_by IS NULL
      ORDER BY organization.id, printed.printed`);
  }

  /** What the document's printed names resolve to, for its rows. */
  save(documentKey: number, units: readonly PrintedUnit[]): ResolveUnit {
    const keys = new Map<string, number | null>();
    for (const unit of units) {
      if (keys.has(unit.printed)) continue;
      const organizationKey = unit.organizationId === null ? null : this.keyOf(unit, unit.organizationId);
      keys.set(unit.printed, organizationKey);
      this.insertName.run({ ...unit, documentKey, organizationKey });
    }
    return (printed) => keys.get(printed) ?? null;
  }

  private keyOf(unit: PrintedUnit, id: string): number {
    return this.selectKey.get({ id }) ?? Number(this.insert.run({ ...unit }).lastInsertRowid);
  }

  /** Organisations that may change when the file's documents go, or with their succession. */
  touchedBy(fileKey: number): number[] {
    return this.selectTouched.all({ fileKey });
  }

  /** Organisations that may have changed when the file's documents came. */
  contestedBy(fileKey: number): number[] {
    return this.selectContested.all({ fileKey });
  }

  /** After documents that name these organisations have come, gone or been superseded. */
  refresh(keys: Iterable<number>): void {
    for (const key of keys) {
      if (this.removeOrphan.run({ key }).changes === 0) this.refreshName.run({ key });
    }
  }

  /** Those that current documents name. */
  all(): Organization[] {
    const organizations: Organization[] = [];
    for (const { id, name, kind, level, printed } of this.selectAll.iterate()) {
      const last = organizations.at(-1);
      if (last?.id === id) last.printedAs.push(printed);
      else organizations.push({ id, name, kind, level, printedAs: [printed] });
    }
    return organizations;
  }
}
