import type { Database } from 'better-sqlite3';

/** What is wrong by SQLite's own checks; empty where nothing is. Reads the whole file. */
export function checkDatabase(database: Database): string[] {
  const damage = database.prepare<[], string>('PRAGMA integrity_check').pluck().all();
  const dangling = database.pragma('foreign_key_check') as { table: string; parent: string }[];
  return [
    ...damage.filter((line) => line !== 'ok'),
    ...dangling.map(
      ({ table, parent }) => `a row of ${table} refers to a row of ${parent} that is not there`,
    ),
  ];
}
