import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, kehoach, seeds, smallPlan, start } from './run-kehoach.js';

/** Lines of a real scan read with the wrong language model. */
const scan = readFileSync(path.join(seeds, '003_d88595f1f3745f6b.txt'), 'utf8')
  .split('\n')
  .slice(0, 60)
  .join('\n');
const clean = `\ufeff${smallPlan('11/KH-UBND').replaceAll('\n', '\r\n').trimEnd()}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-repair-'));
  writeFileSync(path.join(folder, 'scan.txt'), scan);
  writeFileSync(path.join(folder, 'clean.txt'), clean);
  writeFileSync(path.join(folder, 'binary.txt'), new Uint8Array([0, 1, 2, 3, 0, 255]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const marked = (text: string) =>
  (text.match(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu) ?? []).length;

describe('kehoach repair', () => {
  test('gives clean text back to the byte, without a store and without making one', async () => {
    expect(await kehoach(folder, 'repair', 'clean.txt')).toEqual({ code: 0, stdout: clean, stderr: '' });
    expect(existsSync(at('out'))).toBe(false);
  });

  test('reads standard input, and prints nothing else', async () => {
    const child = start(folder, ['repair'], {}, 'pipe');
    const result = ended(child);
    child.stdin!.end(clean);
    expect(await result).toEqual({ code: 0, stdout: clean, stderr: '' });
  }, 30_000);

  test('gives garbled text its letters back, line for line', async () => {
    const { code, stdout } = await kehoach(folder, 'repair', 'scan.txt');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(scan.split('\n').length);
    expect(marked(stdout)).toBeGreaterThan(5 * marked(scan));
    expect(stdout).toMatch(/chuyển đổi số/);
  }, 30_000);

  test('reports every change: each stands where it says, and all of them together make the result', async () => {
    const { stdout, stderr } = await kehoach(folder, 'repair', 'scan.txt', '--report', 'made/report.jsonl');
    const report = readFileSync(at('made/report.jsonl'), 'utf8').trimEnd().split('\n');
    const changes = report.map((line) => JSON.parse(line));
    expect(stderr).toMatch(/^\d+ changes, \d+ only proposed; all are in made\/report\.jsonl\.$/m);
    const lines = scan.split('\n');
    for (const { line, column, sic, corr, made } of [...changes].reverse()) {
      const text = lines[line - 1]!;
      expect(text.slice(column - 1, column - 1 + sic.length)).toBe(sic);
      if (made) lines[line - 1] = text.slice(0, column - 1) + corr + text.slice(column - 1 + sic.length);
    }
    expect(lines.join('\n')).toBe(stdout);
    const json = JSON.parse((await kehoach(folder, 'repair', 'scan.txt', '--json')).stdout);
    expect(json).toEqual({ text: stdout, repairs: changes });
  }, 30_000);

  test('explains a line: its words, and what each might have been', async () => {
    const json = JSON.parse(
      (await kehoach(folder, 'repair', 'scan.txt', '--explain', '13', '--json')).stdout,
    );
    expect(json.line).toBe(13);
    expect(json.words.length).toBeGreaterThan(3);
    for (const { sic, corr, candidates } of json.words) {
      expect(scan.split('\n')[12]).toContain(sic);
      expect(candidates.map(({ text }: { text: string }) => text)).toContain(corr);
    }
    const { stdout } = await kehoach(folder, 'repair', 'scan.txt', '--explain', '13');
    expect(stdout).toContain(json.words[0].sic);
    expect(stdout).toMatch(/candidate\s+letters\s+confidence/);
    expect((await kehoach(folder, 'repair', 'clean.txt', '--explain', '2')).stdout).toMatch(/not garbled/);
  }, 30_000);

  test.each([
    { name: 'a file that is not there', args: ['none.txt'], code: 2, error: 'path-not-found' },
    { name: 'a folder', args: ['.'], code: 2, error: 'not-a-file' },
    { name: 'what is no text', args: ['binary.txt'], code: 4, error: 'not-text' },
    {
      name: 'a line that is not there',
      args: ['clean.txt', '--explain', '999'],
      code: 2,
      error: 'invalid-option',
    },
    { name: 'no line', args: ['clean.txt', '--explain', 'x'], code: 2, error: 'invalid-option' },
    {
      name: 'a report that cannot be written',
      args: ['clean.txt', '--report', '.'],
      code: 2,
      error: 'output-not-writable',
    },
    {
      name: 'a store that is none',
      args: ['clean.txt', '--store', 'scan.txt'],
      code: 5,
      error: 'not-a-store',
    },
  ])('refuses $name with $code', async ({ args, code, error }) => {
    for (const language of ['en', 'vi']) {
      const result = await kehoach(folder, 'repair', ...args, '--lang', language);
      expect(result).toMatchObject({ code, stdout: '' });
      expect(result.stderr).toContain(`[${error}]`);
    }
  });

  test('leaves an empty store as it is', async () => {
    writeFileSync(at('empty.db'), '');
    expect((await kehoach(folder, 'repair', 'clean.txt', '--store', 'empty.db')).stdout).toBe(clean);
    expect(statSync(at('empty.db')).size).toBe(0);
  });
});

describe('a garbled document in the store', () => {
  const store = ['--store', 'held.db'];
  const show = async (...more: string[]) =>
    (await kehoach(folder, 'show', 'scan.txt', ...store, ...more)).stdout;
  beforeAll(async () => {
    expect((await kehoach(folder, 'ingest', 'scan.txt', 'clean.txt', ...store)).code).toBe(0);
  }, 60_000);

  test('says how many words were repaired, and how many are doubtful', async () => {
    expect(await show()).toMatch(/^repairs +\d+ words repaired, \d+ doubtful$/m);
    expect((await kehoach(folder, 'show', 'clean.txt', ...store)).stdout).not.toMatch(/^repairs/m);
    expect(await show()).toMatch(/text-repaired[\s\S]*|doubtful-repairs/);
  });

  test('tells its repairs with the evidence alone', async () => {
    const { text, repairs } = JSON.parse(await show('--json', '--evidence'));
    expect(repairs.filter(({ made }: { made: boolean }) => made)).toHaveLength(text.repaired);
    expect(JSON.parse(await show('--json'))).not.toHaveProperty('repairs');
    const { stdout } = await kehoach(folder, 'export', '--evidence', ...store);
    expect(JSON.parse(stdout).documents.map((one: { repairs: unknown[] }) => one.repairs.length)).toContain(
      repairs.length,
    );
  });

  test('shows beside a value what stood there', async () => {
    const { stdout } = await kehoach(folder, 'inspect', 'scan.txt', 'title', ...store);
    expect(stdout).toMatch(/^ {2}repaired +\S+ → \S+/m);
  });
});

describe('kehoach correct', () => {
  const store = ['--store', 'corrected.db'];
  const correct = (...args: string[]) => kehoach(folder, 'correct', ...args, ...store);
  beforeAll(async () => {
    writeFileSync(at('plan.txt'), smallPlan('12/KH-UBND', 'Tỷ lệ phủ sóng năm giê'));
    expect((await kehoach(folder, 'ingest', 'plan.txt', 'clean.txt', ...store)).code).toBe(0);
  }, 60_000);

  test('keeps what was put right, and ingest reads anew what has the words', async () => {
    const kept = await correct('giê', 'gê');
    expect(kept).toMatchObject({ code: 0, stderr: '' });
    expect(kept.stdout).toBe(
      '"giê" → "gê" holds from now on.\n1 held document has these words; "kehoach ingest" reads it anew.\n',
    );
    const { stdout } = await kehoach(folder, 'ingest', 'plan.txt', 'clean.txt', ...store);
    expect(stdout).toMatch(
      /updated +12\/KH-UBND[\s\S]*unchanged +11\/KH-UBND|unchanged +11\/KH-UBND[\s\S]*updated +12\/KH-UBND/,
    );
    expect((await kehoach(folder, 'search', '"năm gê"', ...store)).stdout).toContain('phủ sóng năm gê');
    expect((await kehoach(folder, 'repair', 'plan.txt', ...store)).stdout).toContain('phủ sóng năm gê');
  });

  test('for one document alone, listed, and taken back', async () => {
    const put = JSON.parse((await correct('lãnh dạo', 'lãnh đạo', '--doc', '11/KH-UBND', '--json')).stdout);
    expect(put).toEqual({
      corrected: { sic: 'lãnh dạo', corr: 'lãnh đạo', scope: expect.any(String) },
      documents: [],
    });
    const { scope } = put.corrected;
    expect(JSON.parse((await correct('--list', '--json')).stdout).corrections).toContainEqual(put.corrected);
    expect((await correct('--list')).stdout).toMatch(new RegExp(`lãnh dạo +lãnh đạo +${scope}`));
    expect((await correct('--list', '--doc', 'clean.txt')).stdout).not.toContain('giê');
    expect(await correct('--remove', 'lãnh dạo')).toMatchObject({ code: 2, stdout: '' });
    expect((await correct('--remove', 'lãnh dạo', '--doc', 'clean.txt')).stdout).toContain('holds no longer');
    expect((await correct('--list', '--doc', 'clean.txt')).stderr).toMatch(/Nothing was put right/);
  });

  test.each([
    { name: 'nothing', args: [], error: 'invalid-option' },
    { name: 'one word', args: ['giê'], error: 'invalid-option' },
    { name: 'two things at once', args: ['a', 'b', '--list'], error: 'invalid-option' },
    { name: 'no words', args: ['a', ' '], error: 'empty-words' },
    { name: 'an unknown document', args: ['a', 'b', '--doc', 'none'], error: 'document-unknown' },
    { name: 'a correction that is not there', args: ['--remove', 'none'], error: 'correction-unknown' },
  ])('refuses $name', async ({ args, error }) => {
    const result = await correct(...args);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(`[${error}]`);
  });
});
