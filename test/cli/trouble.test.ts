import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, kehoach, smallPlan, spawnKehoach, start } from './run-kehoach.js';

describe('exit codes', () => {
  const files = {
    'good.md': smallPlan('11/KH-UBND'),
    'good2.md': smallPlan('12/KH-UBND'),
    'empty.txt': '',
    'binary.txt': new Uint8Array([0, 1, 2, 0, 254]),
    'plan.odt': 'x',
    'not-a-store.db': 'This is no database, but a text that somebody named so.'.repeat(20),
  };

  test.each([
    { args: ['ingest', 'good.md'], code: 0, says: '' },
    { args: ['ingest', 'good.md', 'plan.odt'], code: 0, says: '' },
    { args: ['--help'], code: 0, says: '' },
    { args: ['--version'], code: 0, says: '' },
    { args: [], code: 2, says: 'Usage:' },
    { args: ['nonsense'], code: 2, says: '[unknown-command]' },
    { args: ['ingest'], code: 2, says: '[missing-argument]' },
    { args: ['list', '--nonsense'], code: 2, says: '[unknown-option]' },
    { args: ['list', '--lang', 'fr'], code: 2, says: '[unknown-language]' },
    { args: ['ingest', 'good.md', '--jobs', '0'], code: 2, says: '[invalid-option]' },
    { args: ['ingest', 'good.md', '--max-bytes', 'much'], code: 2, says: '[invalid-option]' },
    { args: ['ingest', 'missing.txt'], code: 2, says: '[path-not-found]' },
    { args: ['ingest', 'good.md', 'missing.txt'], code: 3, says: '' },
    { args: ['ingest', '.'], code: 3, says: '' },
    { args: ['ingest', 'empty.txt'], code: 4, says: 'Nothing could be read' },
    { args: ['ingest', 'binary.txt'], code: 4, says: 'Nothing could be read' },
    { args: ['ingest', 'plan.odt'], code: 4, says: 'Nothing could be read' },
    { args: ['list'], code: 5, says: '[store-missing]' },
    { args: ['show', 'x', '--store', 'not-a-store.db'], code: 5, says: '[not-a-store]' },
    { args: ['ingest', 'good.md', '--store', 'not-a-store.db'], code: 5, says: '[not-a-store]' },
    { args: ['ingest', 'good.md', '--store', 'good.md/store.db'], code: 5, says: '[store-not-openable]' },
    { args: ['doctor', '--store', 'not-a-store.db'], code: 1, says: '' },
  ])('$args ends with $code', async ({ args, code, says }) => {
    const folder = temporaryFolder(files);
    const end = await kehoach(folder, ...args);
    expect(end).toMatchObject({ code, stderr: expect.stringContaining(says) });
    expect(readFileSync(path.join(folder, 'not-a-store.db'), 'utf8')).toBe(files['not-a-store.db']);
    // Where nothing was read there is no store, not even an empty one.
    if (args[0] !== 'ingest' || code === 2 || code === 4)
      expect(existsSync(path.join(folder, 'out'))).toBe(false);
  });

  test('an ambiguous DOC names those it may be', async () => {
    const folder = temporaryFolder({
      'a.md': smallPlan('11/KH-UBND'),
      'b.md': `${smallPlan('11/KH-UBND')}\n`,
    });
    await kehoach(folder, 'ingest', '.');
    const { code, stderr } = await kehoach(folder, 'show', '11/KH-UBND');
    expect(code).toBe(2);
    expect(stderr).toMatch(/\[document-ambiguous].*a\.md.*b\.md/s);
    expect((await kehoach(folder, 'show', '11/KH-UBMD')).stderr).toMatch(/Did you mean:.*a\.md/s);
  });

  test('a store that was there stays, though nothing could be read into it', async () => {
    const folder = temporaryFolder(files);
    await kehoach(folder, 'ingest', 'good.md');
    await kehoach(folder, 'remove', 'good.md');
    expect((await kehoach(folder, 'ingest', 'empty.txt')).code).toBe(4);
    expect((await kehoach(folder, 'list')).code).toBe(0);
  });

  test('a plan in a legacy encoding is decoded, and that is told', async () => {
    const line = 'KÕ ho¹ch triÓn khai NghÞ quyÕt cña Bé ChÝnh trÞ\n'; // TCVN3
    const folder = temporaryFolder({ 'tcvn3.txt': new Uint8Array(Buffer.from(line.repeat(30), 'latin1')) });
    const { code, stderr } = await kehoach(folder, 'ingest', 'tcvn3.txt');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect((await kehoach(folder, 'show', 'tcvn3.txt', '--lang', 'vi')).stdout).toMatch(
      /Chữ theo bảng mã cũ.*\[legacy-encoding]/s,
    );
  });

  test('an output that is a folder is refused', async () => {
    const folder = temporaryFolder({ 'good.md': files['good.md'] });
    mkdirSync(path.join(folder, 'all.json'));
    await kehoach(folder, 'ingest', 'good.md');
    const { code, stderr } = await kehoach(folder, 'export', '--out', 'all.json');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[output-not-writable]'),
    });
  });
});

describe('what comes from outside', () => {
  test('200 MB are refused unread, and what is beside them is read', async () => {
    const folder = temporaryFolder({ 'huge.txt': 'x', 'good.md': smallPlan('11/KH-UBND') });
    truncateSync(path.join(folder, 'huge.txt'), 200 * 1024 * 1024);
    const { code, stdout } = await kehoach(folder, 'ingest', '.');
    expect(code).toBe(3);
    expect(stdout).toContain('huge.txt: [file-too-large] 200 MB, over the limit of 50 MB');
  });

  test.skipIf(process.platform === 'win32')(
    'names and text cannot send controls to the terminal',
    async () => {
      const evil = '\u001b]0;owned\u0007\u001b[2J\u202egpj.exe\u009b31m';
      const folder = temporaryFolder({
        [`a${evil}\nnew  99/KH-FORGED.md`]: smallPlan('11/KH-UBND', `Tỷ lệ${evil} hồ sơ`),
        [`b${evil}.txt`]: '',
      });
      const outputs = [
        await spawnKehoach(folder, 'ingest', '.'),
        await kehoach(folder, 'list'),
        await kehoach(folder, 'show', '11/KH-UBND'),
        await kehoach(folder, 'search', 'hồ sơ'),
        await kehoach(folder, 'inspect', '11/KH-UBND'),
        await kehoach(folder, 'export', '--evidence'),
        await kehoach(folder, 'show', `x${evil}`),
      ];
      for (const { stdout, stderr } of outputs) {
        expect(`${stdout}${stderr}`).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
        expect(stdout).not.toMatch(/^\s*new {2}99/m);
      }
      expect(outputs[0]!.stdout).toContain('11/KH-UBND');
    },
  );

  test.skipIf(process.platform === 'win32')('odd names are names', async () => {
    const folder = temporaryFolder({
      ['Kế hoạch số 11.md'.normalize('NFD')]: smallPlan('11/KH-UBND'),
      'it\'s "quoted" $HOME.md': smallPlan('12/KH-UBND'),
      '-f.md': smallPlan('13/KH-UBND'),
    });
    expect((await kehoach(folder, 'ingest', '.')).code).toBe(0);
    const { stdout } = await kehoach(folder, 'show', 'Kế hoạch số 11.md', '--json');
    expect(JSON.parse(stdout).number).toBe('11/KH-UBND');
    const { stdout: inspected } = await kehoach(folder, 'inspect', '11/KH-UBND', '--json');
    expect(JSON.parse(inspected).file).toBe('unchanged'); // found again under its decomposed name
  });
});

test.skipIf(process.platform === 'win32')('Ctrl-C keeps and lists what is in', async () => {
  const count = 1500;
  const folder = temporaryFolder();
  for (let at = 0; at < count; at += 1)
    writeFileSync(path.join(folder, `${String(at).padStart(4, '0')}.md`), smallPlan(`${at}/KH-UBND`));
  const child = start(folder, ['ingest', '.', '--json']);
  const end = ended(child);
  // The log is empty until the first document is written.
  while (!statSync(path.join(folder, 'out/kehoach.db-wal'), { throwIfNoEntry: false })?.size)
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGINT');
  const { code, stdout } = await end;
  const report = JSON.parse(stdout);
  expect(code).toBe(130);
  expect(report.interrupted).toBe(true);
  expect(report.documents.length).toBeLessThan(count);
  const { documents } = JSON.parse((await kehoach(folder, 'list', '--json')).stdout);
  expect(documents.map(({ id }: { id: string }) => id).sort()).toEqual(
    report.documents.map(({ id }: { id: string }) => id).sort(),
  );
});

test('who stops listening ends the run quietly', async () => {
  const folder = temporaryFolder({ 'a.md': smallPlan('11/KH-UBND') });
  await kehoach(folder, 'ingest', '.');
  const child = start(folder, ['export', '--evidence']);
  const end = ended(child);
  child.stdout!.destroy();
  expect(await end).toMatchObject({ code: 0, stderr: '' });
});
