import type { Database } from 'better-sqlite3';
import type { RunSummary } from '../model/store.js';

/** When the store was written to, and with what result; never part of an export. */
export class RunRepository {
  private readonly insert;

  constructor(database: Database) {
    this.insert = database.prepare(`
      INSERT INTO run (started_at, finished_at, fingerprint, read, skipped, failed)
      VALUES (:startedAt, :finishedAt, :fingerprint, :read, :skipped, :failed)`);
  }

  save(run: RunSummary): void {
    this.insert.run({ ...run });
  }
}
