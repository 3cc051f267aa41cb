import { readFileSync } from 'node:fs';
import { readPlan } from '../plans/read-plan.js';
import { largePlans } from './large-plans.js';

/** What reading one large plan took; `megabytes` is the most that the process has held so far. */
export interface Taken {
  readonly name: string;
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly rows: number;
  readonly error: string | null;
}

/**
 * The most memory that this program has held. `maxRSS` counts what the process that started it held at that moment, too
 * (getrusage keeps it through fork and exec), so that Linux is asked by the peak of the program itself.
 */
function mostMegabytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return Math.round((peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024);
}

/**
 * Reads the plans named, one after another, and writes a line of JSON for each as soon as it is done. A program of its
 * own, because the memory of a test runner says nothing of the memory of the reader.
 */
const wanted = new Set(process.argv.slice(2));
await readPlan('warm.txt', 'KẾ HOẠCH\n\nnăm 2026\n');
for (const { name, path, text } of largePlans.filter((plan) => wanted.has(plan.name))) {
  const content = text();
  const start = performance.now();
  const read = await readPlan(path, content).catch((error: unknown) => String(error));
  const taken: Taken = {
    name,
    milliseconds: Math.round(performance.now() - start),
    megabytes: mostMegabytes(),
    rows: typeof read === 'string' ? 0 : read.document.targets.length + read.document.tasks.length,
    error: typeof read === 'string' ? read : null,
  };
  process.stdout.write(`${JSON.stringify(taken)}\n`);
}
