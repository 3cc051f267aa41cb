import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kehoach } from './run-kehoach.js';

const signed = path.resolve(import.meta.dirname, '../../fixtures/documents/signed/leader-and-seal.pdf');
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-draw-'));
  copyFileSync(signed, path.join(folder, 'signed.pdf'));
  expect(await kehoach(folder, 'ingest', 'signed.pdf')).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const draw = (...args: string[]) => kehoach(folder, 'inspect', ...args);

test('draws a page of a signed PDF to standard output, or to a file', async () => {
  const { code, stdout } = await draw('87/KH-SNV', '--draw-page', '1', '--lang', 'vi');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<\?xml/);
  for (const part of ['>87/KH-SNV<', '>Trang 1 / 2<', '>dấu chữ ký số<', 'data:image/png;base64,'])
    expect(stdout).toContain(part);
  const written = await draw('signed.pdf', '--draw-page', '2', '--out', 'page.png', '--json');
  expect(JSON.parse(written.stdout)).toMatchObject({
    drawn: { path: 'page.png', format: 'png', page: 2, pages: 2 },
  });
  expect(readFileSync(path.join(folder, 'page.png')).subarray(1, 4).toString()).toBe('PNG');
}, 120_000);

test.each([
  { args: ['87/KH-SNV', '--draw-page', '0'], code: 2, error: 'invalid-option' },
  { args: ['87/KH-SNV', '--draw-page', '1', '--out', 'page.jpg'], code: 2, error: 'unknown-format' },
  { args: ['87/KH-SNV', 'title', '--draw-page', '1'], code: 2, error: 'excess-arguments' },
  { args: ['87/KH-SNV', '--out', 'page.svg'], code: 2, error: 'excess-option' },
])('$args: $error', async ({ args, code, error }) => {
  const ended = await draw(...args);
  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(`[${error}]`);
  expect(ended.stdout).toBe('');
});
