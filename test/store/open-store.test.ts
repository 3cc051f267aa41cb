import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import type { Migration } from '../../src/store/migrate.js';
import { migrations } from '../../src/store/migrations/index.js';
import { openStore } from '../../src/store/open-store.js';
import { asStoreError } from '../../src/store/store-trouble.js';
import { file, reference, target, task, unit } from './sample-records.js';

const newest = migrations.length;

let folder: string;
let at: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-open-'));
  at = path.join(folder, 'kehoach.db');
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const codeOf = async (opening: Promise<unknown>): Promise<string> => {
  const error = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  expect((error as StoreError).exitCode).toBe(5);
  return (error as StoreError).code;
};

const ask = (sql: string): unknown => {
  const database = new Database(at);
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
};

async function fill(): Promise<void> {
  const store = await openStore(at);
  await store.saveFile(
    file('plan.txt', 'one', {
      targets: [target('t1', { leadUnits: ['Văn phòng', 'Công an xã'] })],
      tasks: [task('k1')],
      references: [reference('57-NQ/TW')],
      printedUnits: [unit('Văn phòng', 'office')],
    }),
  );
  await store.close();
}

describe('opening', () => {
  test('makes folder and file, and leaves one file behind', async () => {
    at = path.join(folder, 'new', 'folder', 'kehoach.db');
    await (await openStore(at)).close();
    expect(readdirSync(path.dirname(at))).toEqual(['kehoach.db']);
    expect(ask('PRAGMA journal_mode')).toBe('wal');
    expect(ask('PRAGMA application_id')).toBe(0x6b65686f);
    expect(ask('PRAGMA user_version')).toBe(migrations.length);
    expect(ask('SELECT count(*) FROM migration')).toBe(migrations.length);
  });

  test('takes an empty file for a store that was never written', async () => {
    writeFileSync(at, '');
    const store = await openStore(at);
    expect(await store.documentIds()).toEqual([]);
    await store.close();
  });

  test('every table is strict', async () => {
    await fill();
    expect(
      ask(`SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
           AND name NOT LIKE 'sqlite_%'`),
    ).toBe(0);
  });

  test('the views can be read, names joined', async () => {
    await fill();
    expect(ask('SELECT lead_units FROM v_target')).toBe('Văn phòng; Công an xã');
    expect(ask('SELECT coordinating_units FROM v_task')).toBe('Công an xã; Phòng VH-XH');
    expect(ask('SELECT targets FROM v_document')).toBe(1);
    expect(ask('SELECT first_line FROM v_reference_place')).toBe(3);
    expect(
      ask(`SELECT group_concat(field) FROM v_provenance WHERE owner = 'target' AND owner_id = 't1'`),
    ).toBe('name,value');
  });

  test('reading: nothing is made where nothing is', async () => {
    at = path.join(folder, 'new', 'kehoach.db');
    expect(await codeOf(openStore(at, { readonly: true }))).toBe('store-missing');
    expect(existsSync(path.dirname(at))).toBe(false);
  });

  test('reading: the file stays byte for byte, and nothing can be written', async () => {
    await fill();
    const before = readFileSync(at);
    const store = await openStore(at, { readonly: true });
    expect(await store.search('5G', { limit: 5 })).toHaveLength(1);
    expect(await codeOf(store.saveFile(file('b.txt', 'b')))).toBe('store-not-writable');
    await store.close();
    expect(readFileSync(at).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['kehoach.db']);
  });
});

describe('refuses', () => {
  test.each([
    { what: 'a text', bytes: Buffer.from('Kế hoạch'.repeat(100)) },
    { what: 'a short text', bytes: Buffer.from('x') },
    { what: 'zeros', bytes: Buffer.alloc(4096) },
    { what: 'the first bytes of SQLite alone', bytes: Buffer.from('SQLite format 3\0') },
  ])('$what, and leaves it as it was', async ({ bytes }) => {
    writeFileSync(at, bytes);
    for (const readonly of [true, false])
      expect(await codeOf(openStore(at, { readonly }))).toBe('not-a-store');
    expect(readFileSync(at).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['kehoach.db']);
  });

  test('the database of another program, even one with unfinished business', async () => {
    const other = new Database(at);
    other.pragma('journal_mode = WAL');
    other.exec('CREATE TABLE note (text)');
    const [bytes, log] = [readFileSync(at), readFileSync(`${at}-wal`)];
    other.close();
    writeFileSync(at, bytes);
    writeFileSync(`${at}-wal`, log);
    expect(await codeOf(openStore(at))).toBe('not-a-store');
    expect(readFileSync(at).equals(bytes)).toBe(true);
    expect(readFileSync(`${at}-wal`).equals(log)).toBe(true);
  });

  test('a folder, and a path below a file', async () => {
    expect(await codeOf(openStore(folder))).toBe('not-a-store');
    writeFileSync(path.join(folder, 'file'), 'x');
    expect(await codeOf(openStore(path.join(folder, 'file', 'kehoach.db')))).toBe('store-not-openable');
  });

  test('a store of a newer program, and leaves it as it was', async () => {
    await fill();
    const database = new Database(at);
    database.pragma('user_version = 99');
    database.close();
    const before = readFileSync(at);
    expect(await codeOf(openStore(at))).toBe('store-too-new');
    expect(readFileSync(at).equals(before)).toBe(true);
  });

  test('a damaged store', async () => {
    await fill();
    const bytes = readFileSync(at);
    truncateSync(at, 4096); // the rest of a copy that broke off
    expect(await codeOf(openStore(at))).toBe('store-damaged');
    writeFileSync(at, Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100, 0xaa)]));
    expect(await codeOf(openStore(at))).toBe('store-damaged');
  });

  test('a store whose tables are gone', async () => {
    await fill();
    const database = new Database(at);
    database.pragma('foreign_keys = OFF');
    database.exec('DROP TABLE finding');
    database.close();
    expect(await codeOf(openStore(at))).toBe('store-damaged');
  });

  test('to write while another program does, once it has waited', async () => {
    await fill();
    const other = new Database(at);
    const store = await openStore(at, { busyTimeoutMs: 50 });
    other.exec('BEGIN IMMEDIATE');
    expect(await codeOf(store.saveFile(file('b.txt', 'b')))).toBe('store-locked');
    expect(await store.documentIds()).toHaveLength(1); // reading goes on
    other.exec('ROLLBACK');
    expect(await store.saveFile(file('b.txt', 'b'))).toBe('new');
    await store.close();
    other.exec('BEGIN EXCLUSIVE');
    other.close();
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a folder it may not write in',
    async () => {
      chmodSync(folder, 0o555);
      expect(await codeOf(openStore(at))).toMatch(/store-not-(writable|openable)/);
    },
  );

  test('what does not fit on the disk, and keeps what it had', async () => {
    await fill();
    const full = new Database(at);
    const pages = full.pragma('page_count', { simple: true }) as number;
    full.close();
    const limited: Migration = {
      version: newest + 1,
      name: 'limit',
      sql: `PRAGMA max_page_count = ${pages + 3};`,
    };
    const store = await openStore(at, { migrations: [...migrations, limited] });
    const huge = file('b.txt', 'b', { plainText: 'dài '.repeat(100_000) });
    expect(await codeOf(store.saveFile(huge))).toBe('store-full');
    expect(await store.documentIds()).toHaveLength(1);
    expect(await store.check()).toEqual([]);
    await store.close();
  });
});

test.each([
  { code: 'SQLITE_BUSY_SNAPSHOT', expected: 'store-locked' },
  { code: 'SQLITE_FULL', expected: 'store-full' },
  { code: 'ENOSPC', expected: 'store-full' },
  { code: 'SQLITE_READONLY_DIRECTORY', expected: 'store-not-writable' },
  { code: 'EROFS', expected: 'store-not-writable' },
  { code: 'SQLITE_CANTOPEN', expected: 'store-not-openable' },
  { code: 'SQLITE_CORRUPT_VTAB', expected: 'store-damaged' },
  { code: 'SQLITE_IOERR_READ', expected: 'store-unreadable' },
  { code: 'SQLITE_CONSTRAINT_UNIQUE', expected: undefined }, // a bug: the error itself
])('$code is $expected', ({ code, expected }) => {
  const error = asStoreError(Object.assign(new Error('x'), { code }), 'a.db');
  expect(error instanceof StoreError ? error.code : undefined).toBe(expected);
});

describe('migrating', () => {
  const next: Migration = {
    version: newest + 1,
    name: 'next',
    sql: 'ALTER TABLE document ADD COLUMN note TEXT;',
  };
  const after: Migration = {
    version: newest + 2,
    name: 'after',
    sql: 'ALTER TABLE task ADD COLUMN note TEXT;',
  };
  const broken: Migration = {
    version: newest + 2,
    name: 'broken',
    sql: 'CREATE TABLE x (y) STRICT; SELECT nonsense;',
  };

  test('copies a store that holds something before each step', async () => {
    await fill();
    const store = await openStore(at, {
      migrations: [...migrations, next, after],
      now: () => '2026-01-01T00:00:00Z',
    });
    expect(await store.documentIds()).toHaveLength(1);
    await store.close();
    expect(readdirSync(folder)).toEqual([
      'kehoach.db',
      `kehoach.db.backup-v${newest}`,
      `kehoach.db.backup-v${newest + 1}`,
    ]);
    expect(ask('SELECT max(version) FROM migration')).toBe(newest + 2);
    at = path.join(folder, `kehoach.db.backup-v${newest}`);
    const backup = await openStore(at, { readonly: true });
    expect(await backup.documentIds()).toHaveLength(1);
    await backup.close();
  });

  test('a store of before the repairs is read as it is, and its texts are evidence once they are read again', async () => {
    await fill();
    const former = new Database(at);
    former.exec(`
      DROP VIEW v_repair; DROP TABLE printed_text; DROP TABLE document_evidence; DROP TABLE repair; DROP TABLE correction;
      ALTER TABLE source_file DROP COLUMN sought_numbers;
      DROP TRIGGER recognized_page_leaves; DROP TABLE recognized_page;
      ALTER TABLE document DROP COLUMN signatures;
      DROP VIEW v_link; DROP TABLE link; DROP TABLE link_set; ALTER TABLE reference DROP COLUMN amends;
      DELETE FROM migration WHERE version > 4; PRAGMA user_version = 4;`);
    former.close();
    const store = await openStore(at);
    const [id] = await store.documentIds();
    expect(await store.loadDocument(id!)).toMatchObject({ repairs: [], targets: [{ id: 't1' }] });
    expect(await store.phraseSources()).toEqual([]);
    expect(await store.phraseDocuments([id!])).toEqual([]);
    await store.saveFile(file('plan.txt', 'one', { references: [reference('57-NQ/TW')] }));
    expect(await store.phraseSources()).toMatchObject([{ id, numbers: ['57-NQ/TW'] }]);
    await store.close();
    expect(readdirSync(folder)).toEqual([
      'kehoach.db',
      'kehoach.db.backup-v4',
      'kehoach.db.backup-v5',
      'kehoach.db.backup-v6',
    ]);
  });

  test('copies nothing where nothing is held', async () => {
    await (await openStore(at)).close();
    await (await openStore(at, { migrations: [...migrations, next] })).close();
    expect(readdirSync(folder)).toEqual(['kehoach.db']);
  });

  test('a step that fails leaves the store at the one before', async () => {
    await fill();
    await expect(openStore(at, { migrations: [...migrations, next, broken] })).rejects.toThrow();
    expect(ask('PRAGMA user_version')).toBe(newest + 1);
    expect(ask(`SELECT count(*) FROM sqlite_schema WHERE name = 'x'`)).toBe(0);
    await (await openStore(at, { migrations: [...migrations, next, after] })).close();
    expect(ask('PRAGMA user_version')).toBe(newest + 2);
  });

  test('a step that breaks foreign keys is not taken', async () => {
    await fill();
    const breaking: Migration = { version: newest + 1, name: 'breaking', sql: 'DELETE FROM work;' };
    await expect(openStore(at, { migrations: [...migrations, breaking] })).rejects.toThrow();
    expect(ask('PRAGMA user_version')).toBe(newest);
  });

  test('a backup that cannot be made stops it', async () => {
    await fill();
    mkdirSync(path.join(folder, `kehoach.db.backup-v${newest}`, 'in the way'), { recursive: true });
    await expect(openStore(at, { migrations: [...migrations, next] })).rejects.toThrow();
    expect(ask('PRAGMA user_version')).toBe(newest);
  });
});
