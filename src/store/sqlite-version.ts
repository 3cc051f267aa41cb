import Database from 'better-sqlite3';
import { asStoreError } from './store-trouble.js';

/**
 * The version of the SQLite that stores are opened with, whether there is a store or not.
 * @throws StoreError: sqlite-not-built
 */
export function sqliteVersion(): string {
  const inMemory = ':memory:';
  let database: Database.Database | undefined;
  try {
    database = new Database(inMemory);
    return String(database.prepare('SELECT sqlite_version()').pluck().get());
  } catch (error) {
    throw asStoreError(error, inMemory);
  } finally {
    database?.close();
  }
}
