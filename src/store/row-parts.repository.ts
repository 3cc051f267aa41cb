import type { Database } from 'better-sqlite3';
import type { Extra } from '../model/records.js';

/** What an organisation's printed name was resolved to in the document at hand; null where it was not. */
export type ResolveUnit = (printed: string) => number | null;

/** Rows of one document, by their positions, both ends included. */
export interface DocumentRange {
  readonly documentKey: number;
  readonly first: number;
  readonly last: number;
}

export const allRowsOf = (documentKey: number): DocumentRange => ({
  documentKey,
  first: 0,
  last: Number.MAX_SAFE_INTEGER,
});

interface UnitRow {
  readonly rowKey: number;
  readonly role: 'lead' | 'coordinating';
  readonly printed: string;
}

interface Units {
  readonly leadUnits: readonly string[];
  readonly coordinatingUnits: readonly string[];
}

export interface RowParts {
  readonly leadUnits: string[];
  readonly coordinatingUnits: string[];
  readonly extra: Extra[];
}

/** Units and extra cells, which targets and tasks keep in tables of the same shape. */
export class RowPartsRepository {
  private readonly insertUnit;
  private readonly insertExtra;
  private readonly selectUnits;
  private readonly selectExtra;

  constructor(database: Database, table: 'target' | 'task') {
    this.insertUnit = database.prepare<[number, string, number, string, number | null]>(`
      INSERT INTO ${table}_unit (${table}_key, role, position, printed, organization_key) VALUES (?, ?, ?, ?, ?)`);
    this.insertExtra = database.prepare<[number, number, string, string]>(`
      INSERT INTO ${table}_extra (${table}_key, position, heading, raw) VALUES (?, ?, ?, ?)`);
    this.selectUnits = database.prepare<DocumentRange, UnitRow>(`
      SELECT unit.${table}_key AS rowKey, unit.role, unit.printed
      FROM ${table} JOIN ${table}_unit AS unit ON unit.${table}_key = ${table}.key
      WHERE ${table}.document_key = :documentKey AND ${table}.position BETWEEN :first AND :last
      ORDER BY ${table}.position, unit.role, unit.position`);
    this.selectExtra = database.prepare<DocumentRange, Extra & { rowKey: number }>(`
      SELECT extra.${table}_key AS rowKey, extra.heading, extra.raw
      FROM ${table} JOIN ${table}_extra AS extra ON extra.${table}_key = ${table}.key
      WHERE ${table}.document_key = :documentKey AND ${table}.position BETWEEN :first AND :last
      ORDER BY ${table}.position, extra.position`);
  }

  save(rowKey: number, parts: Units & { readonly extra: readonly Extra[] }, resolve: ResolveUnit): void {
    this.saveUnits(rowKey, 'lead', parts.leadUnits, resolve);
    this.saveUnits(rowKey, 'coordinating', parts.coordinatingUnits, resolve);
    for (const [position, { heading, raw }] of parts.extra.entries())
      this.insertExtra.run(rowKey, position, heading, raw);
  }

  load(range: DocumentRange): (rowKey: number) => RowParts {
    const byRow = new Map<number, RowParts>();
    const partsOf = (key: number): RowParts => {
      const known = byRow.get(key);
      if (known) return known;
      const parts = { leadUnits: [], coordinatingUnits: [], extra: [] };
      byRow.set(key, parts);
      return parts;
    };
    for (const unit of this.selectUnits.iterate(range)) {
      const parts = partsOf(unit.rowKey);
      (unit.role === 'lead' ? parts.leadUnits : parts.coordinatingUnits).push(unit.printed);
    }
    for (const { rowKey, heading, raw } of this.selectExtra.iterate(range))
      partsOf(rowKey).extra.push({ heading, raw });
    return partsOf;
  }

  private saveUnits(rowKey: number, role: string, printed: readonly string[], resolve: ResolveUnit): void {
    for (const [position, name] of printed.entries())
      this.insertUnit.run(rowKey, role, position, name, resolve(name));
  }
}
