import type { Database } from 'better-sqlite3';
import type { Correction } from '../model/repair.js';
import type { EvidenceRepository } from './evidence.repository.js';

/** What people have put right: one entry a run of words and scope. */
export class CorrectionRepository {
  private readonly select;
  private readonly selectOne;
  private readonly upsert;
  private readonly delete;

  constructor(
    database: Database,
    private readonly evidence: EvidenceRepository,
    private readonly now: () => string,
  ) {
    this.select = database.prepare<[], Correction>(`
      SELECT sic, corr, document_id AS scope FROM correction ORDER BY sic, ifnull(document_id, '')`);
    this.selectOne = database
      .prepare<Pick<Correction, 'sic' | 'scope'>, string>(
        'SELECT corr FROM correction WHERE sic = :sic AND document_id IS :scope',
      )
      .pluck();
    this.upsert = database.prepare(`
      INSERT INTO correction (sic, corr, document_id, created_at) VALUES (:sic, :corr, :scope, :createdAt)
      ON CONFLICT (sic, ifnull(document_id, '')) DO UPDATE SET corr = excluded.corr, created_at = excluded.created_at`);
    this.delete = database.prepare('DELETE FROM correction WHERE sic = :sic AND document_id IS :scope');
  }

  all(): Correction[] {
    return this.select.all();
  }

  /** The ids of the held documents that have the words: they are to be read again. */
  save({ sic, corr, scope }: Correction): string[] {
    const former = this.selectOne.get({ sic, scope }) ?? null;
    this.upsert.run({ sic, corr, scope, createdAt: this.now() });
    return this.evidence.forgetHolding(sic, former, scope);
  }

  /** Likewise; null where there is no such correction. */
  remove({ sic, scope }: Pick<Correction, 'sic' | 'scope'>): string[] | null {
    const former = this.selectOne.get({ sic, scope });
    if (former === undefined) return null;
    this.delete.run({ sic, scope });
    return this.evidence.forgetHolding(sic, former, scope);
  }
}
