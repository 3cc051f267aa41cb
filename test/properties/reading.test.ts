import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest, openStore, type Store, search } from '../../src/index.js';
import { type RecordSet, recordSetSchema } from '../../src/model/record-set.js';
import type { GridRow, JoinedDocument, TableBlock } from '../../src/model/segmented-document.js';
import type { Source } from '../../src/model/source.js';
import { readerFor } from '../../src/readers/index.js';
import { levelsOf } from '../golden/levels.js';
import { readPlan, readPlanOnce } from '../plans/read-plan.js';
import { plans, seeds, wordCount } from './cited-text.js';

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The same text in the other forms in which programs save it. */
const forms: readonly { readonly form: string; write(text: string): Uint8Array }[] = [
  { form: 'with a byte order mark', write: (text) => Buffer.from(`\ufeff${text}`) },
  { form: 'with CRLF', write: (text) => Buffer.from(text.replace(/\r?\n/g, '\r\n')) },
  { form: 'decomposed (NFD)', write: (text) => Buffer.from(text.normalize('NFD')) },
  { form: 'in UTF-16', write: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  { form: 'in UTF-16, big end first', write: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16() },
];

/** Other bytes make another file: its hash, and all ids made of it, are no part of what was read. */
const withoutIds = ({ document, ...rest }: RecordSet): unknown => ({
  ...rest,
  document: {
    ...document,
    id: '',
    sha256: '',
    targets: document.targets.map((target) => ({ ...target, id: '' })),
    generalTasks: document.generalTasks.map((task) => ({ ...task, id: '' })),
    tasks: document.tasks.map((task) => ({ ...task, id: '', parentId: task.parentId === null ? null : '' })),
  },
});

describe.each([...seeds, ...plans])('$name', ({ name, bytes }) => {
  test('read twice is read the same, and fits the schema', async () => {
    const first = await readPlanOnce(name, bytes);
    expect(await readPlan(name, bytes)).toEqual(first);
    expect(recordSetSchema.parse(first)).toEqual(first);
  });

  test('no id stands for two things', async () => {
    const { document } = await readPlanOnce(name, bytes);
    const ids = [document, ...document.targets, ...document.generalTasks, ...document.tasks].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    const parents = new Set(document.generalTasks.map(({ id }) => id));
    for (const { parentId } of document.tasks) if (parentId !== null) expect(parents).toContain(parentId);
  });
});

/** What the reader gives, on which alone everything later goes; the hash and number of the bytes are no part of it. */
async function pagesOf(name: string, bytes: Uint8Array): Promise<unknown> {
  const input = { sourceId: '', path: name, bytes };
  const documents = await readerFor(name)!.read(input, { report: () => undefined });
  return documents.map(({ source: _, ...read }) => read);
}

describe.each(seeds)('$name in other bytes', ({ name, bytes }) => {
  test.each(forms)('$form gives the same lines', async ({ write }) => {
    expect(await pagesOf(name, write(decode(bytes)))).toEqual(await pagesOf(name, bytes));
  });
});

describe('a seed in other bytes', () => {
  const { name, bytes } = seeds[0]!;
  test.each(forms)('$form gives the same rows', async ({ write }) => {
    const expected = withoutIds(await readPlanOnce(name, bytes));
    expect(withoutIds(await readPlan(name, write(decode(bytes))))).toEqual(expected);
  });
});

const linesOf = (sources: readonly Source[]): Set<number> => {
  const lines = new Set<number>();
  for (const { lines: range } of sources) {
    for (let line = range?.[0] ?? 1; line <= (range?.[1] ?? 0); line += 1) lines.add(line);
  }
  return lines;
};

const textOf = (rows: readonly Pick<GridRow, 'cells'>[]): string =>
  rows
    .flatMap((row) => row.cells)
    .filter((cell) => cell.span === null)
    .map((cell) => cell.text)
    .join(' ');

/** What stood in the pieces that a table was made of: its rows, and lines of text that became group rows. */
function printedFor(table: TableBlock, { blocks }: JoinedDocument): string {
  const within = linesOf(table.sources);
  const headings = table.heading.map((row) => textOf([row]));
  const inGrids = blocks
    .filter((block) => block.type === 'grid')
    .flatMap((grid) => grid.rows)
    .filter((row) => [...linesOf(row.sources)].every((line) => within.has(line)))
    .filter((row) => !headings.includes(textOf([row])));
  const grids = new Set(inGrids.flatMap((row) => [...linesOf(row.sources)]));
  const lineRows = table.rows.filter((row) => ![...linesOf(row.sources)].some((line) => grids.has(line)));
  return `${textOf(inGrids)} ${textOf(lineRows)}`;
}

const words = (text: string): readonly string[] =>
  [...wordCount(text)].map(([word, count]) => `${word} ×${count}`).sort();

describe.each(seeds)('the tables of $name', ({ name }) => {
  test('have every word of their pieces, each as often, and no other', async () => {
    const { joined } = await levelsOf(name);
    const tables = joined.flow.filter((block) => block.type === 'table');
    for (const table of tables) expect(words(textOf(table.rows))).toEqual(words(printedFor(table, joined)));
    const inTables = linesOf(tables.flatMap((table) => table.sources));
    const rows = joined.blocks.filter((block) => block.type === 'grid').flatMap((grid) => grid.rows);
    for (const line of linesOf(rows.flatMap((row) => row.sources))) expect(inTables).toContain(line);
  });

  test('have no row that is a heading', async () => {
    const { joined } = await levelsOf(name);
    for (const table of joined.flow.filter((block) => block.type === 'table')) {
      const headings = table.heading.map((row) => textOf([row]));
      for (const row of table.rows) expect(headings).not.toContain(textOf([row]));
    }
  });
});

/** The name as a person types it who has no Vietnamese keyboard. */
const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));

describe('search in a real store', () => {
  let folder: string;
  let store: Store;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-search-'));
    store = await openStore(path.join(folder, 'store.db'));
    await ingest(['seeds'], { store, folder: path.resolve(import.meta.dirname, '../..') });
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    { how: 'as printed', typed: (name: string) => name, documents: 1 },
    { how: 'without marks', typed: withoutMarks, documents: 5 },
    {
      how: 'without marks, in capitals',
      typed: (name: string) => withoutMarks(name).toUpperCase(),
      documents: 1,
    },
  ])('finds every target by its name $how', async ({ typed, documents }) => {
    const missed: string[] = [];
    for (const id of (await store.documentIds()).slice(0, documents)) {
      const document = (await store.loadDocument(id))!;
      for (const target of document.targets) {
        const hits = await search(store, typed(target.name), { limit: 100 });
        if (!hits.some((hit) => hit.id === target.id)) missed.push(target.name);
      }
    }
    expect(missed).toEqual([]);
  });
});
