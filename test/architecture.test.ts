import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Floors of the house, ground floor first. A room may import from floors below its own, and from itself. */
const floors: readonly (readonly string[])[] = [
  ['model', 'errors', 'settings'],
  ['vietnamese'],
  ['organizations', 'pipeline', 'geometry', 'imaging'],
  ['ocr', 'readers', 'repair', 'layout', 'tables', 'linking', 'store'],
  ['kinds', 'recognition'],
  ['diffing', 'stages'],
  ['exporters'],
  ['pipelines'],
  ['operations', 'training'],
  ['index'],
  ['cli'],
];

/** Packages that one place alone may import, so that each can be replaced there. */
const doors: Readonly<Record<string, RegExp>> = {
  'better-sqlite3': /^src\/store\//,
  unidecode: /^src\/vietnamese\/fold\.ts$/,
  parse5: /^src\/readers\//,
  'p-queue': /^src\/operations\//,
  commander: /^src\/cli\//,
  'cli-progress': /^src\/cli\//,
  'tesseract.js': /^src\/(ocr|training)\//,
  'pdfjs-dist': /^src\/readers\/pdf\//,
  '@napi-rs/canvas': /^src\/(readers\/pdf|operations|training)\//,
  sharp: /^src\/(readers\/image|imaging)\//,
  yauzl: /^src\/readers\/word\//,
  pkijs: /^src\/readers\/pdf\//,
  asn1js: /^src\/readers\/pdf\//,
  'write-excel-file/node': /^src\/exporters\/diff\/xlsx\//,
  'write-excel-file/utility': /^src\/exporters\/diff\/xlsx\//,
  fflate: /^src\/exporters\/diff\/xlsx\//,
};

const walk = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const at = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(at) : at.endsWith('.ts') ? [at] : [];
  });
const files = [...walk('src'), ...walk('pipelines')];

const roomOf = (file: string): string =>
  file.startsWith('pipelines/') ? 'pipelines' : file.split('/')[1]!.replace(/\.ts$/, '');
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));

const importsOf = (file: string): string[] => {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
};

describe('architecture', () => {
  test.each(files)('%s stands on its floor', (file) => {
    const room = roomOf(file);
    expect(floorOf(room), `the room "${room}" is on no floor`).toBeGreaterThanOrEqual(0);
    const wrong = importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => roomOf(path.posix.normalize(path.posix.join(path.posix.dirname(file), name))))
      .filter((other) => other !== room)
      .filter((other) => floorOf(other) >= floorOf(room) && !(floorOf(room) === 0 && other === 'errors'));
    expect(wrong).toEqual([]);
  });

  test.each(files)('%s uses packages only behind their doors', (file) => {
    const wrong = importsOf(file).filter((name) => doors[name] !== undefined && !doors[name].test(file));
    expect(wrong).toEqual([]);
  });

  test.each(files.filter((file) => file.startsWith('src/model/')))('%s imports only zod', (file) => {
    expect(importsOf(file).filter((name) => !name.startsWith('.') && name !== 'zod')).toEqual([]);
  });

  test.each(files.filter((file) => !file.includes('/data/')))('%s reads in one sitting', (file) => {
    const limit = file.startsWith('pipelines/') ? 40 : 250;
    expect(readFileSync(path.join(root, file), 'utf8').split('\n').length - 1).toBeLessThanOrEqual(limit);
  });

  test('stages are pure: no clock, chance, file, environment or console', () => {
    const impure =
      /Math\.random|Date\.now|new Date\(\)|process\.|console\.|from 'node:(fs|os|net|http|child_process)/;
    const wrong = files
      .filter((file) =>
        /^src\/(model|vietnamese|organizations|layout|tables|kinds|stages|linking|diffing)\//.test(file),
      )
      .filter((file) => impure.test(readFileSync(path.join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });

  test('only the command line prints or exits', () => {
    const wrong = files
      .filter((file) => !file.startsWith('src/cli/') && !/^src\/training\/[^/]+\.ts$/.test(file)) // commands of their own
      .filter((file) => file !== 'src/operations/isolation/worker.ts') // a process of its own
      .filter((file) =>
        /console\.|process\.(exit|stdout|stderr)/.test(readFileSync(path.join(root, file), 'utf8')),
      );
    expect(wrong).toEqual([]);
  });

  test('no folder is a drawer for odds and ends', () => {
    expect(files.filter((file) => /\/(utils?|common|helpers?|core|misc|lib)(\/|\.ts$)/.test(file))).toEqual(
      [],
    );
  });

  test('no rule names a seed', () => {
    const names = /Nha Bích|SNNMT|Đồng Nai|Bình Phước|Long Thành|theodoing|Digital Twin/;
    const wrong = files
      .filter((file) => !file.includes('/data/'))
      .filter((file) => names.test(readFileSync(path.join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });

  test('seeds/ holds the five given documents and nothing else', () => {
    const seeds = readdirSync(path.join(root, 'seeds'));
    expect(seeds.map((name) => name.slice(0, 3)).sort()).toEqual(['000', '001', '002', '003', '004']);
    for (const name of seeds) expect(statSync(path.join(root, 'seeds', name)).size).toBeGreaterThan(10_000);
  });
});
