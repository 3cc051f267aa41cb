import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figure } from './built.js';

/**
 * Figures of this machine, printed beside the bars they are held to; nothing here passes or fails.
 *   npm run bench                      all of it, some ten minutes
 *   npm run bench -- text repair       some parts: text, repair, digital, scans, memory, links
 */
const parts: Readonly<Record<string, (folder: string) => Promise<Figure[]>>> = {
  text: async (folder) => (await import('./text-figures.js')).textFigures(folder),
  repair: async () => (await import('./repair-figures.js')).repairFigures(),
  digital: async (folder) => (await import('./digital-figures.js')).digitalFigures(folder),
  scans: async (folder) => (await import('./scan-figures.js')).scanFigures(folder),
  memory: async (folder) => (await import('./scan-memory.js')).memoryFigures(folder),
  links: async (folder) => (await import('./link-figures.js')).linkFigures(folder),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`no part "${unknown.join('", "')}"; parts are ${Object.keys(parts).join(', ')}`);
const names = asked.length > 0 ? asked : Object.keys(parts);
const load = () => os.loadavg()[0]!.toFixed(1);

const folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-bench-'));
try {
  for (const name of names) {
    const [startedAt, loadBefore] = [performance.now(), load()];
    const figures = await parts[name]!(folder);
    const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
    const machine = `${os.availableParallelism()} cores, load ${loadBefore} before and ${load()} after`;
    console.log(`\n${name} (${minutes} min; ${machine})`);
    const width = Math.max(...figures.map(([what]) => what.length));
    for (const [what, figure, bar] of figures)
      console.log(`${what.padEnd(width)}  ${figure}${bar && `   (bar: ${bar})`}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
