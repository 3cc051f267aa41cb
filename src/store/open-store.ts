import { existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../errors.js';
import type { Store } from '../model/store.js';
import { type Migration, migrate } from './migrate.js';
import { migrations as released } from './migrations/index.js';
import { mayWrite, type Opened, openForReading } from './open-reading.js';
import { SqliteStore } from './sqlite-store.js';
import { inspectStoreFile, makeFolderOf } from './store-file.js';
import { asOpeningError } from './store-trouble.js';

export interface OpenStoreOptions {
  /** For commands that only read: a missing store is an error instead of a new store, and nothing can be written. */
  readonly readonly?: boolean;
  /** The time as ISO 8601; recorded beside files, runs and migrations, never exported. */
  readonly now?: () => string;
  /** How long to wait for another program that is writing. */
  readonly busyTimeoutMs?: number;
  /** Whether a file still lies under a path it was read from; decides if a changed copy supersedes the original. */
  readonly fileExists?: (path: string) => boolean;
  /** For tests of migrations; the released ones otherwise. */
  readonly migrations?: readonly Migration[];
}

/** Longer than the longest write met (a plan of 10,000 rows: under a second); short enough not to look like a hang. */
const DEFAULT_BUSY_TIMEOUT_MS = 5000;

/** A plan fills about 300 kB; pages of 8 kB and a checkpoint every 32 MB of log saved it in a fifth less time than the defaults. */
const PAGE_BYTES = 8192;
const CHECKPOINT_PAGES = 4000;

/**
 * Opens a store, makes it with its folder where it is missing, and brings an older one up to date, a backup beside it.
 * One that may only be read is read as it is.
 * @throws StoreError: store-missing (readonly alone), not-a-store (the file is left byte for byte as it was),
 * store-too-new, store-too-old (readonly alone), store-locked, store-damaged, store-not-writable, store-not-openable, store-full
 */
export async function openStore(file: string, options: OpenStoreOptions = {}): Promise<Store> {
  const at = path.resolve(file);
  const steps = options.migrations ?? released;
  const now = options.now ?? (() => new Date().toISOString());
  const timeout = options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS;
  let opened: Opened | undefined;
  try {
    prepareFile(file, at, options.readonly ?? false);
    // A reader opens the file for writing where it may: SQLite's read-only mode leaves "-wal" and "-shm" files behind.
    const writable = !options.readonly || mayWrite(at);
    opened = writable
      ? { database: new Database(at, { timeout }), release: () => undefined }
      : openForReading(at, steps.at(-1)!.version, timeout);
    const { database, release } = opened;
    database.pragma(`page_size = ${PAGE_BYTES}`); // heeded by a new file alone
    migrate(database, { file: at, migrations: steps, now });
    if (writable) useWriteAheadLog(database, timeout);
    database.pragma('synchronous = FULL'); // in WAL mode the default would lose the last commits in a power cut
    database.pragma('foreign_keys = ON');
    database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    if (options.readonly) database.pragma('query_only = ON');
    return new SqliteStore(database, { file, now, fileExists: options.fileExists ?? existsSync, release });
  } catch (error) {
    opened?.database.close();
    opened?.release();
    throw asOpeningError(error, file);
  }
}

function prepareFile(file: string, at: string, readonly: boolean): void {
  if (inspectStoreFile(at) === 'store') return;
  if (readonly)
    throw new StoreError(
      'store-missing',
      `There is no store "${file}" yet. Read some documents in first (kehoach ingest PATH), or name another store with --store FILE.`,
    );
  makeFolderOf(at);
}

const RETRY_MS = 10;

/** Readers are not stopped by a writer then. Set once for a file; SQLite does not wait for others in this step itself. */
function useWriteAheadLog(database: Database.Database, timeout: number): void {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY') || waited >= timeout)
        throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}
