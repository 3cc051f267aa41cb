import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FileOnDisk, inputOnDisk } from '../../src/readers/file-on-disk.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = path.join(folder, 'plan.pdf');
const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => at % 251));
const sourceId = createHash('sha256').update(bytes).digest('hex');

function opened(): FileOnDisk {
  writeFileSync(file, bytes);
  return new FileOnDisk(file, 'plan.pdf', sourceId);
}

test('a file on disk is read in pieces and whole', () => {
  const onDisk = opened();
  expect(onDisk.size).toBe(bytes.length);
  expect(Buffer.from(onDisk.read(2_000_000, 2_000_100)).equals(bytes.subarray(2_000_000, 2_000_100))).toBe(
    true,
  );
  expect(onDisk.read(5, 5)).toHaveLength(0);
  const input = inputOnDisk(onDisk, { sourceId, path: 'plan.pdf' });
  expect(Buffer.from(input.bytes).equals(bytes)).toBe(true);
});

test.each<[string, () => void]>([
  ['grew', () => appendFileSync(file, '.')],
  ['was cut', () => truncateSync(file, 100)],
  [
    'was replaced',
    () => {
      writeFileSync(`${file}.new`, bytes);
      renameSync(`${file}.new`, file);
    },
  ],
])('a file that %s gives no more bytes', (_, change) => {
  const onDisk = opened();
  change();
  expect(() => onDisk.read(0, 200)).toThrow(expect.objectContaining({ code: 'file-changed' }));
});

test('another file than the one that was meant is not opened', () => {
  writeFileSync(file, bytes);
  expect(() => new FileOnDisk(file, 'plan.pdf', '0'.repeat(64))).toThrow(
    expect.objectContaining({ code: 'file-changed' }),
  );
});
