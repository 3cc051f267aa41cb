import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/errors.js';

const root = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

const textsOf = (folder: string, recursive = true): string[] =>
  readdirSync(path.join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));

const found = (texts: readonly string[], pattern: RegExp): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!))),
];

describe('the README', () => {
  test.each(['npm ci && npm run demo', 'npm ci && npm test'])('starts with "%s"', (command) => {
    expect(readme).toContain(command);
  });

  test('lists every finding a document can have', () => {
    const reporting = ['src/readers', 'src/stages', 'src/kinds'].flatMap((folder) => textsOf(folder));
    const codes = [
      ...found(reporting, /severity: '\w+',\s+code: '([a-z-]+)'/g),
      ...found(reporting, /findingAt\(\s*'\w+',\s*'([a-z-]+)'/g),
    ];
    expect(codes.length).toBeGreaterThan(8);
    expect(codes.filter((code) => !readme.includes(`| \`${code}\` |`))).toEqual([]);
  });

  test('lists every command and every exit code', () => {
    const [program] = textsOf('src/cli', false).filter((text) => text.includes('buildProgram(parts'));
    for (const name of found([program!], /command\('([a-z]+)'/g)) expect(readme).toMatch(`\`${name}`);
    for (const code of Object.values(exitCodes)) expect(readme).toContain(`| ${code} |`);
  });

  test.each(['v_document', 'v_target', 'v_task', 'v_reference_place', 'v_provenance', 'v_repair'])(
    'names the view %s',
    (view) => {
      expect(readme).toContain(view);
      expect(textsOf('src/store/migrations').join('\n')).toContain(`CREATE VIEW ${view} `);
    },
  );

  test.each(found([readme], /`((?:src|test|fixtures)\/[^`\s]*)`/g))(
    'points to %s, which is there',
    (place) => {
      expect(() => readdirSync(path.dirname(path.join(root, place)))).not.toThrow();
      expect(readdirSync(path.dirname(path.join(root, place)))).toContain(path.basename(place));
    },
  );
});

describe('its example', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-readme-'));
    cpSync(path.join(root, 'seeds'), path.join(folder, 'seeds'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('runs as it is printed', () => {
    const [example] = found([readme], /```ts\n([\s\S]*?)```/g);
    const api = pathToFileURL(path.join(root, 'src/index.ts')).href;
    writeFileSync(path.join(folder, 'example.mts'), example!.replace("'kehoach'", `'${api}'`));
    const loader = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, 'example.mts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^5 documents, \d+ targets\ntarget Tỉ lệ phủ sóng 5G trên địa bàn \[/);
    const exported = JSON.parse(readFileSync(path.join(folder, 'plans.json'), 'utf8')) as {
      documents: unknown[];
    };
    expect(exported.documents).toHaveLength(5);
  });
});
