import { spawn } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { largePlans } from './large-plans.js';
import type { Taken } from './read-large.js';

/** What "large but lawful" promises: in less time than a person waits, in less memory than an office machine spares. */
const mostMilliseconds = 10_000;
const mostMegabytes = 500;

/** The rest is read with KEHOACH_LIMITS=all; none of it is slower than these. */
const everyTime = new Set([
  '10,000 tasks, cut by page ends',
  '500 columns',
  'a line of prose',
  'a line of tabs',
  'a line of bars',
  'a line of brackets',
  'a line of digits',
  'a line of names that never end',
  '5,000 short paragraphs',
  '5,000 items below one stem',
  '2,000 targets in lists',
  '3,000 nested markers',
  '20,000 hard lines of one paragraph',
  '3,000 different references',
]);
const plans = largePlans.filter(({ name }) => process.env.KEHOACH_LIMITS === 'all' || everyTime.has(name));

/** What takes most memory is measured in a process of its own: memory is counted from a process's beginning. */
const alone = (name: string): boolean => name.startsWith('10,000') || name.includes('tabs');
const batches: readonly string[][] = [
  ...plans.filter(({ name }) => alone(name)).map(({ name }) => [name]),
  plans.filter(({ name }) => !alone(name)).map(({ name }) => name),
];

const taken = new Map<string, Taken>();

function read(names: readonly string[]): Promise<void> {
  const program = path.join(import.meta.dirname, 'read-large.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...names], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const lines = Buffer.concat(chunks).toString().split('\n').filter(Boolean);
      for (const line of lines) {
        const one = JSON.parse(line) as Taken;
        taken.set(one.name, one);
      }
      resolve();
    });
  });
}

describe('large but lawful', () => {
  beforeAll(async () => {
    for (const batch of batches) await read(batch);
  }, 300_000);

  test.each(plans)('$name', ({ name, rows }) => {
    const one = taken.get(name);
    expect(one, 'the process ended before this plan was read').toBeDefined();
    expect(one?.error).toBeNull();
    expect(one?.rows).toBeGreaterThanOrEqual(rows ?? 0);
    expect(one?.milliseconds).toBeLessThan(mostMilliseconds);
    expect(one?.megabytes).toBeLessThan(mostMegabytes);
  });
});
