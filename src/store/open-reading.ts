import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../errors.js';
import { isWritable } from './store-file.js';

export interface Opened {
  readonly database: Database.Database;
  /** To be called when the database is closed. */
  readonly release: () => void;
}

/** Whether this process may write the store: SQLite keeps a log beside the file, so the folder has to be writable too. */
export const mayWrite = (file: string): boolean => isWritable(file) && isWritable(path.dirname(file));

/**
 * Opens a store that this process may only read, as on a shared drive. SQLite reads one in place where another program
 * has it open, because the log is there then; else it would have to make the log, and a copy in the temporary folder is
 * read. An older store is not brought up to date here: that is for who may write it.
 * @throws StoreError (store-too-old), and what SQLite and the file system throw
 */
export function openForReading(file: string, newest: number, timeout: number): Opened {
  const opened = inPlace(file, timeout) ?? copied(file, timeout);
  const version = opened.database.pragma('user_version', { simple: true }) as number;
  if (version >= newest) return opened; // a newer one is refused by migrate
  opened.database.close();
  opened.release();
  throw new StoreError(
    'store-too-old',
    `The store "${file}" was written by an older version of kehoach (store version ${version}, this program needs ${newest}) and you may only read it. Ask someone who may write it to run "kehoach list" on it once.`,
  );
}

function inPlace(file: string, timeout: number): Opened | null {
  const database = new Database(file, { timeout, readonly: true });
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return { database, release: () => undefined };
  } catch (error) {
    database.close();
    const code = String((error as { code?: unknown }).code);
    if (/^SQLITE_(CANTOPEN|READONLY)/.test(code)) return null;
    throw error;
  }
}

function copied(file: string, timeout: number): Opened {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-read-'));
  const release = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = path.join(folder, path.basename(file));
    for (const ending of ['', '-wal'])
      if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
    return { database: new Database(copy, { timeout }), release };
  } catch (error) {
    release();
    throw error;
  }
}
