import type { Database } from 'better-sqlite3';
import type { Target } from '../model/records.js';
import {
  PLACE_COLUMNS,
  type PlaceColumns,
  placeColumns,
  placeOf,
  placesFromJson,
  placesToJson,
} from './place-columns.js';
import { type DocumentRange, type ResolveUnit, RowPartsRepository } from './row-parts.repository.js';

type TargetRow = PlaceColumns &
  Omit<Target, 'source' | 'sources' | 'leadUnits' | 'coordinatingUnits' | 'extra' | 'fields'> & {
    readonly key: number;
    readonly sources: string;
  };

export class TargetRepository {
  private readonly insert;
  private readonly select;
  private readonly parts: RowPartsRepository;

  constructor(database: Database) {
    this.parts = new RowPartsRepository(database, 'target');
    this.insert = database.prepare(`
      INSERT INTO target (id, document_key, position, group_ordinal, group_title, ordinal, name, unit, raw, target_year,
        comparator, value, min, max, value_base, result, result_value, page, first_line, last_line, box, sources,
        confidence)
      VALUES (:id, :documentKey, :position, :group, :groupTitle, :ordinal, :name, :unit, :raw, :targetYear,
        :comparator, :value, :min, :max, :valueBase, :result, :resultValue, :page, :firstLine, :lastLine, :box, :places,
        :confidence)`);
    this.select = database.prepare<DocumentRange, TargetRow>(`
      SELECT key, id, group_ordinal AS "group", group_title AS groupTitle, ordinal, name, unit, raw,
        target_year AS targetYear, comparator, value, min, max, value_base AS valueBase, result,
        result_value AS resultValue, ${PLACE_COLUMNS}, sources, confidence
      FROM target
      WHERE document_key = :documentKey AND position BETWEEN :first AND :last
      ORDER BY position`);
  }

  /** The key that other tables know the row by. */
  save(documentKey: number, position: number, target: Target, resolve: ResolveUnit): number {
    const { page, firstLine, lastLine, box } = placeColumns(target.source);
    const { lastInsertRowid } = this.insert.run({
      id: target.id,
      documentKey,
      position,
      group: target.group,
      groupTitle: target.groupTitle,
      ordinal: target.ordinal,
      name: target.name,
      unit: target.unit,
      raw: target.raw,
      targetYear: target.targetYear,
      comparator: target.comparator,
      value: target.value,
      min: target.min,
      max: target.max,
      valueBase: target.valueBase,
      result: target.result,
      resultValue: target.resultValue,
      page,
      firstLine,
      lastLine,
      box,
      places: placesToJson(target.sources),
      confidence: target.confidence,
    });
    const key = Number(lastInsertRowid);
    this.parts.save(key, target, resolve);
    return key;
  }

  load(range: DocumentRange): { key: number; target: Target }[] {
    const partsOf = this.parts.load(range);
    return this.select.all(range).map((row) => {
      const { leadUnits, coordinatingUnits, extra } = partsOf(row.key);
      const target = {
        id: row.id,
        group: row.group,
        groupTitle: row.groupTitle,
        ordinal: row.ordinal,
        name: row.name,
        unit: row.unit,
        raw: row.raw,
        targetYear: row.targetYear,
        comparator: row.comparator,
        value: row.value,
        min: row.min,
        max: row.max,
        valueBase: row.valueBase,
        leadUnits,
        coordinatingUnits,
        result: row.result,
        resultValue: row.resultValue,
        extra,
        source: placeOf(row),
        sources: placesFromJson(row.sources),
        confidence: row.confidence,
      };
      return { key: row.key, target };
    });
  }
}
