import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { type Ended, ended, kehoach, smallPlan } from './run-kehoach.js';

const program = path.resolve(import.meta.dirname, '../../dist/src/cli/main.js');
/** Root may write everything: another user reads then ("nobody"). */
const reader = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

const asReader = (folder: string, ...args: string[]): Promise<Ended> =>
  ended(
    spawn(process.execPath, [program, ...args, '--store', path.join(folder, 'kehoach.db')], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...reader,
    }),
  );

// On Windows a folder is not made read-only by its mode.
describe.skipIf(process.platform === 'win32')('a store that may only be read', () => {
  let folder: string;
  const file = () => path.join(folder, 'kehoach.db');
  const lock = () => {
    chmodSync(file(), 0o444);
    chmodSync(folder, 0o555);
  };
  beforeEach(async () => {
    folder = temporaryFolder({ 'a.md': smallPlan('11/KH-UBND') });
    await kehoach(folder, 'ingest', 'a.md', '--store', 'kehoach.db');
  });
  afterEach(() => chmodSync(folder, 0o755));

  test.each([
    { args: ['list'], says: '11/KH-UBND' },
    { args: ['show', '11/KH-UBND'], says: 'Tỷ lệ hồ sơ' },
    { args: ['search', 'ho so'], says: 'Tỷ lệ hồ sơ' },
    { args: ['export'], says: '"kehoach/1"' },
    { args: ['inspect', '11/KH-UBND'], says: 'Chuyển đổi số' },
    { args: ['doctor'], says: 'documents: 1' },
  ])('$args reads it and leaves nothing behind', async ({ args, says }) => {
    const before = readFileSync(file());
    lock();
    const copies = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith('kehoach-read-'));
    const end = await asReader(folder, ...args);
    expect(end).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(says) });
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'kehoach.db']);
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect(copies()).toEqual([]);
  });

  test('writing to it is refused, with the reason', async () => {
    lock();
    expect(await asReader(folder, 'remove', '11/KH-UBND')).toMatchObject({
      code: 5,
      stderr: expect.stringContaining('[store-not-writable]'),
    });
  });

  test('an older one is not brought up to date, and it is said who can do it', async () => {
    const database = new Database(file());
    const version = Number(database.pragma('user_version', { simple: true }));
    database.pragma(`user_version = ${version - 1}`);
    database.close();
    lock();
    const { code, stderr } = await asReader(folder, 'list');
    expect(code).toBe(5);
    expect(stderr).toMatch(/\[store-too-old].*kehoach list/);
  });
});
