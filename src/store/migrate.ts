import { renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreError } from '../errors.js';
import { APPLICATION_ID } from './store-file.js';

/** One step of the schema. `version` is what the store's user_version says once it is done. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

interface MigrateOptions {
  /** Path of the store; backups are put beside it. */
  readonly file: string;
  readonly migrations: readonly Migration[];
  readonly now: () => string;
}

const versionOf = (database: Database.Database): number =>
  database.pragma('user_version', { simple: true }) as number;

/**
 * Brings a store up to the newest version, a new one from nothing. Each step is a transaction that also records it, and
 * a store that holds something is copied first ("kehoach.db.backup-v3" holds what it was in version 3), so that a step
 * that fails, or turns out to be wrong, costs nothing.
 * @throws StoreError (store-too-new) for a store that a newer program has written; it is left as it is
 */
export function migrate(database: Database.Database, options: MigrateOptions): void {
  const newest = options.migrations.at(-1)!.version;
  if (versionOf(database) > newest)
    throw new StoreError(
      'store-too-new',
      `The store "${options.file}" was written by a newer version of kehoach (store version ${versionOf(database)}, this program knows ${newest}). Update kehoach, or name another store with --store FILE.`,
    );
  if (versionOf(database) === newest) return;
  database.pragma('foreign_keys = OFF'); // tables may have to be made anew; checked before each step is committed
  if (versionOf(database) === 0) create(database, options);
  for (const step of options.migrations) {
    if (step.version > versionOf(database)) advance(database, step, options);
  }
}

/** All steps in one transaction: nobody ever sees half a schema, and of two programs creating a store one waits. */
function create(database: Database.Database, options: MigrateOptions): void {
  database
    .transaction(() => {
      if (versionOf(database) !== 0) return;
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.exec(
        'CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
      );
      for (const step of options.migrations) apply(database, step, options);
    })
    .exclusive();
}

function advance(database: Database.Database, step: Migration, options: MigrateOptions): void {
  database
    .transaction(() => {
      const version = versionOf(database);
      if (version >= step.version) return; // another program was faster
      if (holdsFiles(database)) backUp(options.file, version);
      apply(database, step, options);
    })
    .immediate();
}

function apply(database: Database.Database, step: Migration, options: MigrateOptions): void {
  database.exec(step.sql);
  const broken = database.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0)
    throw new Error(`Migration ${step.version} (${step.name}) breaks ${broken.length} foreign keys.`);
  database
    .prepare('INSERT INTO migration (version, name, applied_at) VALUES (:version, :name, :appliedAt)')
    .run({ version: step.version, name: step.name, appliedAt: options.now() });
  database.pragma(`user_version = ${step.version}`);
}

const holdsFiles = (database: Database.Database): boolean =>
  database.prepare('SELECT EXISTS (SELECT 1 FROM source_file)').pluck().get() === 1;

/** Another connection copies what is committed while this one holds the write lock: nothing can come between. */
function backUp(file: string, version: number): void {
  const backup = `${file}.backup-v${version}`;
  const unfinished = `${backup}.unfinished`;
  rmSync(unfinished, { force: true });
  const reader = new Database(file, { fileMustExist: true });
  try {
    reader.prepare('VACUUM INTO :file').run({ file: unfinished });
  } finally {
    reader.close();
  }
  renameSync(unfinished, backup);
}
