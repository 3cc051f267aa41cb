import Database from 'better-sqlite3';

/** The version of the SQLite that stores are opened with, whether there is a store or not. */
export function sqliteVersion(): string {
  const database = new Database(':memory:');
  try {
    return String(database.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    database.close();
  }
}
