import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kehoach, smallPlan, spawnKehoach } from './run-kehoach.js';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-cli-'));
  mkdirSync(path.join(folder, 'plans'));
  writeFileSync(path.join(folder, 'plans/a.md'), smallPlan('11/KH-UBND'));
  writeFileSync(path.join(folder, 'plans/b.md'), smallPlan('12/KH-UBND', 'Tỷ lệ phủ sóng 5G'));
  writeFileSync(path.join(folder, 'plans/scan.odt'), '%PDF-');
  expect(await kehoach(folder, 'ingest', 'plans')).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const widestLine = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));
const firstTarget = async (): Promise<{ id: string; name: string }> =>
  JSON.parse((await kehoach(folder, 'show', '11/KH-UBND', '--json')).stdout).targets[0];

describe('what each command prints', () => {
  test('ingest: a line a document, what was skipped, and totals; messages apart', async () => {
    const again = await kehoach(folder, 'ingest', 'plans');
    expect(again.stdout).toMatch(/unchanged\s+11\/KH-UBND\s+plans\/a\.md\s+as given\s+2\s+1/);
    expect(again.stdout).toContain('plans/scan.odt: [type-not-supported]');
    expect(again.stdout).toContain('2 documents (0 new, 0 updated, 2 unchanged): 4 targets, 2 tasks');
    expect(widestLine(again.stdout)).toBeLessThanOrEqual(100);
    expect(again.stderr).toBe('');
  });

  test('list: every document, with an id that can be typed back', async () => {
    const { stdout } = await kehoach(folder, 'list');
    const id = /^(\S+)\s+11\/KH-UBND/m.exec(stdout)![1]!;
    expect((await kehoach(folder, 'show', id)).stdout).toContain('11/KH-UBND');
    expect(widestLine(stdout)).toBeLessThanOrEqual(100);
  });

  test('show: header and rows within 100 columns', async () => {
    const { stdout } = await kehoach(folder, 'show', 'a.md');
    for (const part of ['11/KH-UBND', 'Targets (2', 'Tasks (1', '≥ 80%', 'Quý I/2026', 'Tỷ lệ hồ sơ'])
      expect(stdout).toContain(part);
    expect(widestLine(stdout)).toBeLessThanOrEqual(100);
  });

  test('show: ids of rows that inspect takes, and nothing labelled that is not there', async () => {
    const { stdout } = await kehoach(folder, 'show', 'a.md', '--lang', 'vi');
    const id = /Tỷ lệ hồ sơ.* ([0-9a-f]{8,})$/m.exec(stdout)![1]!;
    expect((await kehoach(folder, 'inspect', id)).stdout).toContain('Tỷ lệ hồ sơ');
    expect(stdout).toMatch(/^cấp +xã$/m);
    expect(stdout).toMatch(/^triển khai|^căn cứ/m);
    writeFileSync(path.join(folder, 'draft.md'), smallPlan('').replace(/Tân An, ngày.*/, 'Tân An'));
    await kehoach(folder, 'ingest', 'draft.md', '--store', 'drafts.db');
    const draft = (await kehoach(folder, 'show', 'draft.md', '--lang', 'vi', '--store', 'drafts.db')).stdout;
    expect(draft).toMatch(/^văn bản +Kế hoạch \(không số\)$/m);
    expect(draft).not.toMatch(/^(?:số ký hiệu|ngày ban hành) {2}/m);
    const again = await kehoach(folder, 'ingest', 'draft.md', '--lang', 'vi', '--store', 'drafts.db');
    expect(again.stdout).toContain('(không số)'); // as "list" says it
  });

  test('search: with and without marks', async () => {
    for (const words of ['phủ sóng', 'phu song'])
      expect((await kehoach(folder, 'search', words)).stdout).toContain('Tỷ lệ phủ sóng 5G');
    const none = await kehoach(folder, 'search', 'không có từ này');
    expect(none).toMatchObject({ code: 0, stdout: '' });
    expect(none.stderr).toContain('Nothing found');
  });

  test('inspect: a value beside the line it was read from', async () => {
    const { id, name } = await firstTarget();
    const { stdout, code } = await kehoach(folder, 'inspect', id, 'name');
    expect(code).toBe(0);
    expect(stdout).toContain(name);
    expect(stdout).toMatch(/\d+ │ \| 1 \| Tỷ lệ hồ sơ/);
    const unknown = await kehoach(folder, 'inspect', id, 'colour');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(/error \[field-unknown].*name/s);
    expect(unknown.stderr.match(/leadUnits/g)).toHaveLength(1);
  });

  test('export: the same bytes to a file and to standard output, and they fit the schema', async () => {
    const printed = await kehoach(folder, 'export');
    const written = await kehoach(folder, 'export', '--out', 'new/folder/all.json');
    expect(written).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(path.join(folder, 'new/folder/all.json'), 'utf8')).toBe(printed.stdout);
    const schema = JSON.parse((await kehoach(folder, 'schema')).stdout);
    const validate = new Ajv2020().compile(schema);
    validate(JSON.parse((await kehoach(folder, 'export', '--evidence')).stdout));
    expect(validate.errors ?? []).toEqual([]);
    const lines = await kehoach(folder, 'export', '--format', 'jsonl');
    expect(
      lines.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).number),
    ).toEqual(['11/KH-UBND', '12/KH-UBND']);
    const named = await kehoach(folder, 'export', '--out', 'all.jsonl');
    expect(named.code).toBe(0);
    expect(readFileSync(path.join(folder, 'all.jsonl'), 'utf8')).toBe(lines.stdout);
  });

  test('doctor: well on this machine, and makes no store', async () => {
    const { code, stdout } = await kehoach(folder, 'doctor', '--store', 'none.db');
    expect(code).toBe(0);
    expect(stdout).toContain(process.version);
    expect(stdout).toMatch(/^SQLite +\d+\.\d+/m);
    expect(readdirSync(folder)).not.toContain('none.db');
  });

  test('remove: takes out whole what it names, from a store of its own', async () => {
    const store = ['--store', 'other/store.db'];
    await kehoach(folder, 'ingest', 'plans', ...store);
    const removed = await kehoach(folder, 'remove', '12/KH-UBND', ...store);
    expect(removed.stdout).toBe('Removed 12/KH-UBND, plans/b.md: 2 targets, 1 task.\n');
    expect((await kehoach(folder, 'search', 'phủ sóng', ...store)).stdout).toBe('');
    expect(JSON.parse((await kehoach(folder, 'list', '--json', ...store)).stdout).documents).toHaveLength(1);
  });

  test('speaks Vietnamese by option and by locale', async () => {
    expect((await kehoach(folder, 'list', '--lang', 'vi')).stdout).toContain('2 văn bản');
    expect((await kehoach(folder, '--lang=vi', 'ingest', '--help')).stdout).toContain('Tùy chọn:');
    const wrong = await kehoach(folder, 'show', 'zzz', '--lang', 'vi');
    expect(wrong.stderr).toMatch(
      /^lỗi \[document-unknown]: "zzz": trong kho không có văn bản nào như vậy; "kehoach list" cho biết có những gì\.\n$/,
    );
  });
});

const jsonCommands = [
  { args: ['ingest', 'plans'] },
  { args: ['list'] },
  { args: ['show', '11/KH-UBND'] },
  { args: ['search', 'tỷ lệ'] },
  { args: ['export'] },
  { args: ['inspect', '11/KH-UBND'] },
  { args: ['remove', 'zzzz'] },
  { args: ['doctor'] },
  { args: ['schema'] },
];
// As a shell sees it, so that no library can print beside the screen unnoticed.
test.concurrent.each(jsonCommands)(
  'with --json, stdout of "$args" is one JSON value and nothing else',
  async ({ args }) => {
    const { stdout, code } = await spawnKehoach(folder, ...args, '--json');
    expect(JSON.parse(stdout)).toBeTypeOf('object');
    expect(code).toBe(args[0] === 'remove' ? 2 : 0);
  },
);

test.each([
  { args: ['ingest', 'missing.txt'], code: 'path-not-found' },
  { args: ['show', 'KH-UBND-unknown'], code: 'document-unknown' },
  { args: ['inspect', 'zzzz'], code: 'item-unknown' },
  { args: ['export', '--format', 'nonsense'], code: 'unknown-format' },
  { args: ['list', '--store', 'missing.db'], code: 'store-missing' },
  { args: ['list', '--nonsense'], code: 'unknown-option' },
  { args: ['nonsense'], code: 'unknown-command' },
])('with --json, "$args" says $code as JSON', async ({ args, code }) => {
  const { stdout, stderr } = await kehoach(folder, ...args, '--json');
  expect(JSON.parse(stdout).error).toMatchObject({ code, message: expect.any(String) });
  expect(stderr).toContain(`error [${code}]`); // and for a person, beside it
});

test.each([
  { args: ['ingest', 'plans/scan.odt'] },
  { args: ['search', 'zzzz'] },
  { args: ['export', '--out', 'json.json'] },
])('with --json, stdout of "$args" is JSON where there is little to say', async ({ args }) => {
  expect(JSON.parse((await kehoach(folder, ...args, '--json')).stdout)).toBeTypeOf('object');
});
