import { expect, test } from 'vitest';
import type { DocumentSummary, Store } from '../../src/model/store.js';
import { type DocumentNotFoundError, resolveDocument } from '../../src/operations/resolve-document.js';

const summary = (id: string, number: string | null, path: string) =>
  ({ id, number, issuer: null, paths: [path] }) as unknown as DocumentSummary;
const documents = [
  summary('aaaa1111', '92/KH-UBND', 'plans/ke-hoach-92.txt'),
  summary('bbbb2222', '46/KH-SNV', 'plans/Kế hoạch sở.txt'),
  summary('cccc3333', null, 'plans/du-thao.txt'),
];
const storeFinding = (found: readonly DocumentSummary[]) =>
  ({ findDocuments: async () => found, listDocuments: async () => documents }) as unknown as Store;

const failure = (query: string, found: readonly DocumentSummary[]) =>
  resolveDocument(storeFinding(found), query).then(
    () => null,
    (error: DocumentNotFoundError) => ({ code: error.code, ids: error.suggestions.map(({ id }) => id) }),
  );

test('the one that is meant', async () =>
  expect(await resolveDocument(storeFinding([documents[1]!]), '46')).toBe(documents[1]));

test.each([
  { query: '92/KH-UBDN', ids: ['aaaa1111'] },
  { query: '46/KH-SNB', ids: ['bbbb2222'] },
  { query: 'ke hoach so', ids: ['bbbb2222', 'aaaa1111'] }, // without marks
  { query: 'bbbb222', ids: ['bbbb2222'] },
  { query: 'zzz', ids: [] },
  { query: ' ', ids: [] },
])('unknown "$query" suggests $ids', async ({ query, ids }) => {
  const error = await failure(query, []);
  expect(error?.code).toBe('document-unknown');
  expect(error?.ids.slice(0, 2)).toEqual(ids);
});

test('several that are meant are all named', async () =>
  expect(await failure('plans', documents.slice(0, 2))).toEqual({
    code: 'document-ambiguous',
    ids: ['aaaa1111', 'bbbb2222'],
  }));
