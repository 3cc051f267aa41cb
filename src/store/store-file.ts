import { accessSync, closeSync, constants, mkdirSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { StoreError } from '../errors.js';

/** "keho": tells a store from the SQLite files of other programs. Never changes. */
export const APPLICATION_ID = 0x6b65686f;

/** https://www.sqlite.org/fileformat.html, 1.3: the magic string, and the application id at byte 68, big-endian. */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const APPLICATION_ID_AT = 68;
const HEADER_BYTES = 100;

/**
 * What lies at the path: nothing yet (an empty file counts as nothing: that is what an interrupted creation leaves),
 * or a store. The first bytes are looked at without SQLite, because SQLite may write to a file it only opens
 * (it finishes what another program left in a journal), and a file that is no store has to stay as it is.
 * @throws StoreError (not-a-store) for a folder, a file that is not SQLite, or the SQLite file of another program
 */
export function inspectStoreFile(file: string): 'missing' | 'store' {
  const header = readHeader(file);
  if (header === null || header.length === 0) return 'missing';
  const sqlite = header.length === HEADER_BYTES && header.subarray(0, MAGIC.length).equals(MAGIC);
  if (!sqlite) throw notAStore(file, 'is not a kehoach store');
  if (header.readInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID)
    throw notAStore(file, 'is a database of another program');
  return 'store';
}

const notAStore = (file: string, what: string): StoreError =>
  new StoreError(
    'not-a-store',
    `"${file}" ${what}; it was left as it is. Name another file with --store FILE, or move this one away.`,
  );

function readHeader(file: string): Buffer | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(descriptor, header, 0, HEADER_BYTES, 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') throw notAStore(file, 'is a folder');
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

export function makeFolderOf(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
}

/** Whether this process may write the file; who only reads may open a store that it may not write. */
export function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
