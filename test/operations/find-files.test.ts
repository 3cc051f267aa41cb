import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareNames, keptName } from '../../src/operations/file-names.js';
import { findFiles } from '../../src/operations/find-files.js';
import { temporaryFolder } from '../temporary-folder.js';

const find = (folder: string, paths: readonly string[] = ['.']) =>
  findFiles(paths, { folder, supports: (file) => file.endsWith('.txt') });
const names = (found: { files: readonly { name: string }[] }) => found.files.map(({ name }) => name);
const codes = (left: readonly { path: string; code: string }[]) =>
  left.map(({ path: at, code }) => [at, code]);

describe('findFiles', () => {
  test('finds files of a tree in the order of their composed names', async () => {
    const decomposed = 'Kế hoạch.txt'.normalize('NFD');
    const folder = temporaryFolder({
      'b/2.txt': '',
      'b/10.txt': '',
      'a b.txt': '',
      [decomposed]: '',
      '"q".txt': '',
    });
    const found = await find(folder);
    expect(names(found)).toEqual(['"q".txt', 'Kế hoạch.txt', 'a b.txt', 'b/10.txt', 'b/2.txt']);
    expect(found.files[1]!.path).toContain('hoạch'.normalize('NFD')); // opened under the name it has on disk
  });

  test('says the same whatever the order of the paths, and reads nothing twice', async () => {
    const folder = temporaryFolder({ 'a/1.txt': '', 'b/2.txt': '' });
    const forth = await find(folder, ['a', 'b', 'a/1.txt', '.']);
    const back = await find(folder, ['.', 'a/1.txt', 'b', 'a']);
    expect(names(forth)).toEqual(['a/1.txt', 'b/2.txt']);
    expect(back).toEqual(forth);
    expect(forth.skipped).toEqual([]);
  });

  test.each([
    { name: '~$kế hoạch.txt', code: 'office-lock-file' },
    { name: '.~lock.plan.txt#', code: 'office-lock-file' },
    { name: '.DS_Store', code: 'system-file' },
    { name: 'Thumbs.db', code: 'system-file' },
    { name: 'desktop.ini', code: 'system-file' },
    { name: '._plan.txt', code: 'system-file' }, // what macOS leaves on foreign disks
    { name: '.git/config.txt', at: '.git', code: 'system-file' },
    { name: '__MACOSX/plan.txt', at: '__MACOSX', code: 'system-file' },
    { name: '.hidden.txt', code: 'hidden' },
    { name: 'plan.docx', code: 'type-not-supported' },
    { name: 'no extension', code: 'type-not-supported' },
  ])('skips $name as $code', async ({ name, at, code }) => {
    const found = await find(temporaryFolder({ [name]: 'x' }));
    expect(names(found)).toEqual([]);
    expect(codes(found.skipped)).toEqual([[at ?? name, code]]);
    expect(found.failed).toEqual([]);
  });

  test('reads a hidden file that is named itself, and skips one of a type not known', async () => {
    const folder = temporaryFolder({ '.plan.txt': '', 'plan.docx': '' });
    const found = await find(folder, ['.plan.txt', 'plan.docx']);
    expect(names(found)).toEqual(['.plan.txt']);
    expect(codes(found.skipped)).toEqual([['plan.docx', 'type-not-supported']]);
  });

  test('ends where links go in circles, and prefers what is really there', async () => {
    const folder = temporaryFolder({ 'z/plan.txt': '', 'z/deep/plan.txt': '' });
    symlinkSync('..', path.join(folder, 'z/deep/up'));
    symlinkSync('z', path.join(folder, 'a'));
    symlinkSync('z/plan.txt', path.join(folder, 'copy.txt'));
    symlinkSync('nowhere', path.join(folder, 'dangling.txt'));
    symlinkSync('self', path.join(folder, 'self'));
    const found = await find(folder);
    expect(names(found)).toEqual(['z/deep/plan.txt', 'z/plan.txt']);
    expect(codes(found.skipped)).toEqual([
      ['a', 'folder-already-read'],
      ['copy.txt', 'same-file'],
      ['dangling.txt', 'broken-link'],
      ['z/deep/up', 'folder-already-read'],
    ]);
    expect(codes(found.failed)).toEqual([['self', 'link-loop']]);
  });

  test('keeps two files apart whose names differ only in composition', async () => {
    const name = 'Kế.txt';
    const folder = temporaryFolder({ [name.normalize('NFC')]: '1', [name.normalize('NFD')]: '2' });
    const found = await find(folder);
    expect(new Set(names(found)).size).toBe(found.files.length); // one file where the disk holds them for the same
  });

  test('a path that is not there is a failure beside the others', async () => {
    const folder = temporaryFolder({ 'plan.txt': '' });
    const found = await find(folder, ['plan.txt', 'missing.txt', 'plan.txt/inside']);
    expect(names(found)).toEqual(['plan.txt']);
    expect(codes(found.failed)).toEqual([
      ['missing.txt', 'path-not-found'],
      ['plan.txt/inside', 'path-not-found'],
    ]);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a folder without permission stops nothing',
    async () => {
      const folder = temporaryFolder({ 'closed/plan.txt': '', 'open/plan.txt': '' });
      chmodSync(path.join(folder, 'closed'), 0);
      const found = await find(folder);
      chmodSync(path.join(folder, 'closed'), 0o700);
      expect(names(found)).toEqual(['open/plan.txt']);
      expect(codes(found.failed)).toEqual([['closed', 'permission-denied']]);
    },
  );

  test('takes names as they come: a line end, quotes, a dash', async () => {
    const folder = temporaryFolder();
    for (const name of ['a\nb.txt', "it's.txt", '-rf.txt']) writeFileSync(path.join(folder, name), '');
    expect(names(await find(folder))).toEqual(['-rf.txt', 'a\nb.txt', "it's.txt"]);
  });
});

test.each([
  { file: 'plans/a.txt', expected: 'plans/a.txt' },
  { file: './plans/../a.txt', expected: 'a.txt' },
  { file: '/home/me/a.txt', expected: 'a.txt' },
  { file: '..a.txt', expected: '..a.txt' }, // inside: only its name begins with dots
  { file: '../a.txt', expected: '/home/a.txt' },
  { file: '/elsewhere/a.txt', expected: '/elsewhere/a.txt' },
  { file: 'Kế.txt'.normalize('NFD'), expected: 'Kế.txt' },
])('keeps $file as $expected', ({ file, expected }) => expect(keptName(file, '/home/me')).toBe(expected));

test('names that differ only in composition still have an order', () => {
  const [composed, decomposed] = ['ế', 'ế'.normalize('NFD')];
  expect(Math.sign(compareNames(composed, decomposed))).toBe(-Math.sign(compareNames(decomposed, composed)));
  expect(compareNames(composed, composed)).toBe(0);
});
