import Database from 'better-sqlite3';
import { KehoachError, StoreError } from '../errors.js';

/** What can be wrong with a store file, by the beginning of SQLite's or the system's error code; the first that fits. */
const troubles: readonly (readonly [RegExp, string, (path: string) => string])[] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'store-locked',
    (path) => `Another program is using the store "${path}". Wait until it has finished and run this again.`,
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    'store-full',
    (path) =>
      `There is no room left on the disk for the store "${path}"; it keeps what it had. Free some space and run this again.`,
  ],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/,
    'store-not-writable',
    (path) =>
      `The store "${path}" cannot be used: no permission to read or write it or its folder. Change the permission, or name another place with --store FILE.`,
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    'store-damaged',
    (path) =>
      `The store "${path}" is damaged. Put a backup ("${path}.backup-v…") in its place, or move it away and ingest the files again.`,
  ],
  [
    /^(SQLITE_CANTOPEN|ENOTDIR|EEXIST|EISDIR|ENOENT|ENAMETOOLONG|ELOOP|EINVAL)/,
    'store-not-openable',
    (path) =>
      `The store "${path}" could not be opened or made; check that its folder exists and is a folder, or name another place with --store FILE.`,
  ],
  [
    /^(SQLITE_(IOERR|PROTOCOL|NOLFS)|EIO|EBUSY)/,
    'store-unreadable',
    (path) =>
      `The disk failed while the store "${path}" was read or written. Check the disk or the network folder, then run this again.`,
  ],
  [
    /^ERR_DLOPEN_FAILED/,
    'sqlite-not-built',
    () =>
      'SQLite (better-sqlite3) is not built for this Node.js. Run "npm rebuild better-sqlite3" in the folder of kehoach, with the Node.js that you will use; "npm ci" does the same for all.',
  ],
];

/** The project's error for what a database or file system threw; anything else (a bug) comes back as it is. */
export function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof KehoachError || !(error instanceof Error)) return error;
  // A built file that is missing carries no code, only the list of places that were tried.
  const code = 'tries' in error ? 'ERR_DLOPEN_FAILED' : ((error as NodeJS.ErrnoException).code ?? '');
  const trouble = troubles.find(([pattern]) => pattern.test(code));
  return trouble ? new StoreError(trouble[1], trouble[2](path), { cause: error }) : error;
}

/** The same for a store that is being opened: a table or column that is not where it must be is damage too. */
export function asOpeningError(error: unknown, path: string): unknown {
  if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')
    return asStoreError(new Database.SqliteError(error.message, 'SQLITE_CORRUPT'), path);
  return asStoreError(error, path);
}
