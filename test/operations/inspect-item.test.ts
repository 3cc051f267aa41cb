import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../src/model/store.js';
import { ingest } from '../../src/operations/ingest.js';
import { inspectItem } from '../../src/operations/inspect-item.js';
import { readerFor } from '../../src/readers/index.js';
import { openStore } from '../../src/store/open-store.js';
import { temporaryFolder } from '../temporary-folder.js';
import { smallParts } from './small-parts.js';

async function ingested(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder(files);
  const store: Store = await openStore(path.join(folder, 'store.db'));
  onTestFinished(() => store.close());
  const options = { folder, jobs: 1, maxBytes: 1_000_000 };
  const report = await ingest(Object.keys(files), { ...smallParts(), openStore: () => store }, options);
  const [document] = report.documents;
  const row = (await store.loadDocument(document!.id))!.targets[0];
  const inspect = (item: string, field?: string) =>
    inspectItem(store, { readerFor }, { item, field }, { folder });
  return { folder, document: document!, row: row!, inspect };
}

const plan = 'Kế hoạch\nsố 1/KH\n* Tỷ lệ hồ sơ\n';

test('shows a value beside the line it was read from', async () => {
  const { row, document, inspect } = await ingested({ 'a.txt': plan });
  expect(await inspect(row.id, 'name')).toMatchObject({
    kind: 'target',
    id: row.id,
    title: 'Tỷ lệ hồ sơ',
    document: { id: document.id, number: '1/KH', sourceFile: 'a.txt' },
    confidence: 0.9,
    file: 'unchanged',
    fields: [
      {
        name: 'name',
        value: 'Tỷ lệ hồ sơ',
        raw: '* Tỷ lệ hồ sơ',
        rule: 'starred-line',
        lines: [{ number: 3, text: '* Tỷ lệ hồ sơ' }],
      },
    ],
  });
  expect(await inspect('1/KH')).toMatchObject({
    kind: 'document',
    fields: [{ name: 'title', value: 'Kế hoạch' }],
  });
});

test.each([
  { encoding: 'UTF-16', bytes: Buffer.from(`\ufeff${plan}`, 'utf16le') },
  { encoding: 'decomposed, CRLF', bytes: Buffer.from(plan.normalize('NFD').replaceAll('\n', '\r\n')) },
])('shows the lines of a file in $encoding as they were read', async ({ bytes }) => {
  const { row, inspect } = await ingested({ 'a.txt': bytes });
  expect((await inspect(row.id, 'name')).fields[0]!.lines).toEqual([{ number: 3, text: '* Tỷ lệ hồ sơ' }]);
});

test('shows no lines of a file that has changed or gone', async () => {
  const { folder, row, inspect } = await ingested({ 'a.txt': plan });
  writeFileSync(path.join(folder, 'a.txt'), `new line\n${plan}`);
  expect(await inspect(row.id)).toMatchObject({ file: 'changed', fields: [{ lines: [] }] });
  rmSync(path.join(folder, 'a.txt'));
  expect(await inspect(row.id)).toMatchObject({ file: 'missing', fields: [{ lines: [] }] });
});

test('unknown items and fields are wrong usage, and say what there is', async () => {
  const { row, inspect } = await ingested({ 'a.txt': `${plan}* Hai\n` });
  await expect(inspect('zzz')).rejects.toMatchObject({ code: 'item-unknown', exitCode: 2 });
  await expect(inspect(row.id, 'colour')).rejects.toMatchObject({
    code: 'field-unknown',
    suggestions: ['name'],
  });
  await expect(inspect(row.id.slice(0, -1))).rejects.toMatchObject({
    code: 'item-ambiguous',
    suggestions: [expect.stringMatching(/-t3$/), expect.stringMatching(/-t4$/)],
  });
});
