import { constants, promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { KehoachError } from '../errors.js';
import type { Store } from '../model/store.js';
import type { Reader } from '../readers/reader.js';

/** What will really run on this machine; `problems` are what keeps the program from working. */
export interface Diagnosis {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  readonly locale: string;
  readonly language: string;
  readonly processors: number;
  readonly memory: { readonly total: number; readonly free: number };
  readonly readers: readonly {
    readonly name: string;
    readonly version: number;
    readonly extensions: readonly string[];
  }[];
  /** Version and trained data of the diacritic repairer; null where its data cannot be read. */
  readonly repairer: string | null;
  readonly ocr: {
    /** The recogniser that is brought along, with its version and data. */
    readonly engine: string | null;
    /** The machine's own; null where it has none. */
    readonly native: { readonly version: string; readonly languages: readonly string[] } | null;
  };
  /** LibreOffice, which .doc and .rtf files are read through; null where it is not installed. */
  readonly libreOffice: string | null;
  /** The SQLite that stores are opened with; null where it cannot be loaded. */
  readonly sqlite: string | null;
  readonly store: StoreState;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

export interface StoreState {
  readonly path: string;
  readonly exists: boolean;
  readonly bytes: number | null;
  /** The number that the store's migrations write into the file's head (PRAGMA user_version). */
  readonly version: number | null;
  /** The version of SQLite that wrote the file last. */
  readonly sqlite: string | null;
  readonly documents: number | null;
  /** Free bytes where the store lies, or would lie. */
  readonly freeDisk: number | null;
}

export interface DiagnoseParts {
  readonly readers: readonly Reader[];
  readonly openStore: () => Store | Promise<Store>;
  readonly sqliteVersion: () => string;
  readonly repairerFingerprint: () => string;
  readonly ocrFingerprint: () => string;
  readonly findNativeOcr: () => Promise<Diagnosis['ocr']['native']>;
  readonly findLibreOffice: () => Promise<string | null>;
}

export interface DiagnoseOptions {
  readonly version: string;
  readonly node: string;
  readonly store: string;
  readonly locale: string;
  readonly language: string;
}

/** Node.js releases before this one lack what the program uses (package.json, engines). */
const minNode: readonly [number, number] = [20, 19];

/** Below this a batch of ordinary plans may not fit; a store of 1,000 plans takes about 100 MB. */
const minFreeDisk = 100 * 1024 * 1024;

/** Looks at everything a run needs and changes nothing: a store that is not there is not made. */
export async function diagnose(parts: DiagnoseParts, options: DiagnoseOptions): Promise<Diagnosis> {
  const problems: { code: string; message: string }[] = [];
  const [major = 0, minor = 0] = options.node.replace(/^v/, '').split('.').map(Number);
  if (major < minNode[0] || (major === minNode[0] && minor < minNode[1]))
    problems.push({ code: 'node-too-old', message: `Node.js ${minNode.join('.')} or newer is needed.` });
  const repairer = askData(parts.repairerFingerprint, 'the repairer', problems);
  const engine = askData(parts.ocrFingerprint, 'the text recogniser', problems);
  const sqlite = askSqlite(parts, problems);
  const store = await inspectStore(sqlite === null ? null : parts, options.store, problems);
  return {
    version: options.version,
    node: options.node,
    platform: `${os.platform()} ${os.release()} ${os.arch()}`,
    locale: options.locale,
    language: options.language,
    processors: os.cpus().length,
    memory: { total: os.totalmem(), free: os.freemem() },
    readers: parts.readers.map(({ name, version, extensions }) => ({ name, version, extensions })),
    repairer,
    ocr: { engine, native: await parts.findNativeOcr() },
    libreOffice: await parts.findLibreOffice(),
    sqlite,
    store,
    problems,
  };
}

function askSqlite(parts: DiagnoseParts, problems: { code: string; message: string }[]): string | null {
  try {
    return parts.sqliteVersion();
  } catch (error) {
    if (!(error instanceof KehoachError)) throw error;
    problems.push({ code: error.code, message: error.message });
    return null;
  }
}

/** What identifies trained data; null, and a problem, where its files are not there. */
function askData(
  ask: () => string,
  owner: string,
  problems: { code: string; message: string }[],
): string | null {
  try {
    return ask();
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined && code !== 'MODULE_NOT_FOUND') throw error;
    const message = `The trained data of ${owner} cannot be read: ${(error as Error).message}`;
    problems.push({ code: 'trained-data-missing', message });
    return null;
  }
}

/** `parts` is null where there is nothing to open a store with. */
async function inspectStore(
  parts: DiagnoseParts | null,
  file: string,
  problems: { code: string; message: string }[],
): Promise<StoreState> {
  const folder = await nearestFolder(path.dirname(path.resolve(file)));
  const freeDisk = await fs.statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
  if (freeDisk !== null && freeDisk < minFreeDisk)
    problems.push({ code: 'disk-full', message: `Only ${freeDisk} bytes are free where the store lies.` });
  const stats = await fs.stat(file).catch(() => null);
  const nothing = { path: file, bytes: null, version: null, sqlite: null, documents: null, freeDisk };
  if (!stats) {
    await fs.access(folder, constants.W_OK).catch(() => {
      problems.push({
        code: 'folder-not-writable',
        message: `The store cannot be made: no permission to write in "${folder}".`,
      });
    });
    return { ...nothing, exists: false };
  }
  const header = await readHeader(file).catch(() => null);
  const documents =
    parts &&
    (await askStore(parts, problems).catch((error: unknown) => {
      const code = error instanceof KehoachError ? error.code : 'store-unreadable';
      problems.push({ code, message: error instanceof Error ? error.message : String(error) });
      return null;
    }));
  return { ...nothing, ...header, exists: true, bytes: stats.size, documents };
}

async function nearestFolder(folder: string): Promise<string> {
  const stats = await fs.stat(folder).catch(() => null);
  const parent = path.dirname(folder);
  return stats?.isDirectory() || parent === folder ? folder : nearestFolder(parent);
}

/** How many documents the store holds; what its own checks find wrong is a problem. */
async function askStore(
  parts: DiagnoseParts,
  problems: { code: string; message: string }[],
): Promise<number> {
  const store = await parts.openStore();
  try {
    for (const message of await store.check()) problems.push({ code: 'store-damaged', message });
    return (await store.documentIds()).length;
  } finally {
    await store.close();
  }
}

/** Reads two numbers of the SQLite header (https://sqlite.org/fileformat.html, 1.3); null where it is none. */
async function readHeader(file: string): Promise<{ version: number; sqlite: string } | null> {
  const handle = await fs.open(file);
  try {
    const header = Buffer.alloc(100);
    const { bytesRead } = await handle.read(header, 0, 100, 0);
    if (bytesRead < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') return null;
    const sqlite = header.readUInt32BE(96);
    const parts = [Math.floor(sqlite / 1_000_000), Math.floor(sqlite / 1000) % 1000, sqlite % 1000];
    return { version: header.readUInt32BE(60), sqlite: parts.join('.') };
  } finally {
    await handle.close();
  }
}
