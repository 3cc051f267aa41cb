import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convertToDocx, findLibreOffice } from '../../../src/readers/word/libreoffice.js';

/** Stands for the program: a script that does what its name says with the file it is given. */
describe.skipIf(process.platform === 'win32')('conversion by LibreOffice', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-test-'));
  const program = (name: string, script: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const left = (): string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith('kehoach-word-'));
  const file = { bytes: new TextEncoder().encode('bytes'), path: 'kế hoạch.doc', extension: '.doc' };
  let before: string[] = [];

  beforeAll(() => {
    before = left();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('gives what the program made of the file, and leaves no folder behind', async () => {
    // -env, --headless, --norestore, --convert-to, format, --outdir, folder, file
    const copies = program(
      'copies',
      'mkdir -p "$7" && cat "$8" > "$7/document.docx" && printf " %s" "$5" >> "$7/document.docx"',
    );
    const made = await convertToDocx(copies, file, 10);
    expect(made.toString()).toBe('bytes docx:MS Word 2007 XML');
    expect(left().filter((name) => !before.includes(name))).toEqual([]);
  });

  test('stops a program that hangs, with all that it started', async () => {
    const pid = path.join(folder, 'pid');
    const hangs = program('hangs', `sleep 60 & echo $! > ${pid}; wait`);
    await expect(convertToDocx(hangs, file, 0.5)).rejects.toMatchObject({
      code: 'took-too-long',
      message: expect.stringContaining('kế hoạch.doc'),
    });
    const child = Number(readFileSync(pid, 'utf8'));
    await expect.poll(() => stateOf(child)).toMatch(/^(?:gone|Z)$/);
  });

  test('says so where the program made nothing', async () => {
    await expect(convertToDocx(program('fails', 'exit 3'), file, 10)).rejects.toMatchObject({
      code: 'conversion-failed',
    });
  });

  test('is found where it is installed, and only there', async () => {
    expect(await findLibreOffice([folder])).toBeNull();
    const found = program('soffice', 'exit 0');
    expect(await findLibreOffice(['', '/no/such/folder', folder])).toBe(found);
  });
});

/** A killed process may wait as a zombie for its parent to ask for it. */
function stateOf(pid: number): string {
  try {
    process.kill(pid, 0);
    return process.platform === 'linux'
      ? (readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] ?? '')
      : 'running';
  } catch {
    return 'gone';
  }
}
