import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/model/store.js';
import { openStore } from '../../src/store/open-store.js';
import { plan, ROWS } from './crash-plan.js';

let folder: string;
let at: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-crash-'));
  at = path.join(folder, 'kehoach.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const startWriter = (name: string, count: number): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'endless-writer.ts'), at, name, String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

/** Whole documents, and nothing that belongs to none. */
async function expectWhole(store: Store): Promise<number> {
  expect(await store.check()).toEqual([]);
  const summaries = await store.listDocuments();
  for (const { targets, tasks, references } of summaries)
    expect([targets, tasks, references]).toEqual([ROWS, ROWS, 1]);
  const hits = await store.search('kế hoạch', { limit: 1_000_000 });
  expect(hits.filter((hit) => hit.kind === 'task')).toHaveLength(summaries.length * ROWS);
  return summaries.length;
}

test('a program killed in the midst of writing leaves whole documents', { timeout: 120_000 }, async () => {
  let before = 0;
  for (const [round, delay] of [0, 7, 31, 83].entries()) {
    const writer = startWriter(`round${round}`, 1_000_000);
    await once(writer.stdout!, 'data');
    await pause(delay);
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    const store = await openStore(at);
    const now = await expectWhole(store);
    expect(now).toBeGreaterThan(before);
    await store.close();
    before = now;
  }
});

test('of two programs writing at once each waits for the other', { timeout: 120_000 }, async () => {
  const count = 40;
  const writers = ['one', 'two'].map((name) => startWriter(name, count)); // both make the store, too
  const exits = await Promise.all(writers.map((writer) => once(writer, 'exit')));
  expect(exits.map(([code]) => code)).toEqual([0, 0]);
  const store = await openStore(at);
  expect(await expectWhole(store)).toBe(2 * count);
  expect(await store.noteIfCurrent(plan('two', count - 1))).toBe(true);
  await store.close();
});
