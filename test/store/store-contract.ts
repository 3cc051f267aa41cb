import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentSchema } from '../../src/model/records.js';
import type { FileToSave, Store } from '../../src/model/store.js';
import { arbitraryRecordSet } from './arbitrary-records.js';
import { file, line, type recordSet, reference, sha256Of, target, task, unit } from './sample-records.js';

export interface StoreUnderTest {
  readonly store: Store;
  /** Paths that no longer lie where they were read from; all others do. */
  readonly gone: Set<string>;
  readonly release: () => Promise<void>;
}

const idOf = (saved: FileToSave, index = 0): string => saved.recordSets[index]!.document.id;
const kept = (saved: FileToSave) => ({
  sha256: saved.sha256,
  path: saved.path,
  fingerprint: saved.fingerprint,
});

/** All that an export is made of. */
const exported = async (store: Store) => ({
  documents: await Promise.all((await store.documentIds()).map((id) => store.loadDocument(id))),
  works: await store.works(),
  organizations: await store.organizations(),
});

/** What every store has to do, whatever database stands behind it. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await open();
      store = under.store;
    });
    afterEach(() => under.release());

    describe('saving and loading', () => {
      test('gives back what was stored, whatever it holds', async () => {
        await fc.assert(
          fc.asyncProperty(arbitraryRecordSet('a.txt', 'contents'), async (records) => {
            const saved = { ...file('plans/a.txt', 'contents'), recordSets: [records] };
            await store.saveFile(saved);
            const loaded = await store.loadDocument(records.document.id);
            expect(loaded).toEqual({ ...records.document, supersedes: null });
            expect(await store.loadSections(records.document.id)).toEqual(records.sections);
          }),
          { numRuns: 60 },
        );
        expect(await store.check()).toEqual([]);
      });

      test('gives back a valid document with its keys in one order', async () => {
        const saved = file('a.txt', 'one', { targets: [target('t1')], tasks: [task('k1')] });
        await store.saveFile(saved);
        const loaded = (await store.loadDocument(idOf(saved)))!;
        expect(documentSchema.parse(loaded)).toEqual(loaded);
        const shuffled = Object.fromEntries(Object.entries(saved.recordSets[0]!.document).reverse());
        const again = { ...saved, recordSets: [{ ...saved.recordSets[0]!, document: shuffled as never }] };
        await store.saveFile(again);
        expect(JSON.stringify(await store.loadDocument(idOf(saved)))).toBe(JSON.stringify(loaded));
      });

      test('leaves evidence out where it is not asked for', async () => {
        const saved = file('a.txt', 'one', { targets: [target('t1')], references: [reference('57-NQ/TW')] });
        await store.saveFile(saved);
        const loaded = (await store.loadDocument(idOf(saved), { evidence: false }))!;
        expect([loaded, ...loaded.targets, ...loaded.references].some((record) => 'fields' in record)).toBe(
          false,
        );
      });

      test('knows nothing of an unknown id', async () => {
        expect(await store.loadDocument('none')).toBeNull();
        expect(await store.loadSections('none')).toEqual([]);
        expect(await store.removeDocument('none')).toBe(false);
      });

      test('keeps the documents of one file in their order', async () => {
        const saved = file('bundle.txt', 'two', [{ title: 'Một' }, { title: 'Hai' }]);
        await store.saveFile(saved);
        expect(await store.documentIds()).toEqual([idOf(saved, 0), idOf(saved, 1)]);
      });

      test('refuses a file without documents', async () => {
        await expect(store.saveFile({ ...file('a.txt', 'one'), recordSets: [] })).rejects.toThrow(RangeError);
      });

      test('keeps all that it had when a save fails in the midst', async () => {
        const good = file('a.txt', 'one', { targets: [target('t1')], references: [reference('57-NQ/TW')] });
        await store.saveFile(good);
        const before = await exported(store);
        const twice = file('a.txt', 'two', { tasks: [task('k1'), task('k1')] }); // an id that is not one row's
        await expect(store.saveFile(twice)).rejects.toThrow();
        const lost = file('a.txt', 'three', { tasks: [task('k1', { parentId: 'nobody' })] });
        await expect(store.saveFile(lost)).rejects.toThrow(/nobody/);
        expect(await exported(store)).toEqual(before);
        expect(await store.check()).toEqual([]);
      });
    });

    describe('reading again', () => {
      test('is not needed for the same bytes by the same program', async () => {
        const saved = file('a.txt', 'one');
        expect(await store.noteIfCurrent(kept(saved))).toBe(false);
        expect(await store.saveFile(saved)).toBe('new');
        expect(await store.noteIfCurrent(kept(saved))).toBe(true);
        expect(await store.noteIfCurrent({ ...kept(saved), fingerprint: 'reader@2' })).toBe(false);
        expect(await store.noteIfCurrent({ ...kept(saved), sha256: sha256Of('other') })).toBe(false);
      });

      test('replaces rows and keeps ids', async () => {
        const saved = file('a.txt', 'one', { targets: [target('t1'), target('t2')], tasks: [task('k1')] });
        await store.saveFile(saved);
        const again = file('a.txt', 'one', { targets: [target('t2', { name: 'Tên mới' })] });
        expect(await store.saveFile({ ...again, fingerprint: 'reader@2' })).toBe('updated');
        const loaded = (await store.loadDocument(idOf(saved)))!;
        expect(loaded.targets.map(({ id, name: indicator }) => [id, indicator])).toEqual([['t2', 'Tên mới']]);
        expect(loaded.tasks).toEqual([]);
        expect(await store.findRow('t1')).toEqual([]);
        expect(await store.search('hạ tầng', { limit: 10 })).toEqual([]);
      });

      test('notes another path of the same bytes', async () => {
        const saved = file('b/plan.txt', 'one');
        await store.saveFile(saved);
        expect(await store.noteIfCurrent({ ...kept(saved), path: 'c/a copy.txt' })).toBe(true);
        const [summary] = await store.listDocuments();
        expect(summary!.paths).toEqual(['c/a copy.txt', 'b/plan.txt']);
        expect((await store.loadDocument(idOf(saved)))!.sourceFile).toBe('a copy.txt');
      });

      test('gives the same export in any order of files', async () => {
        const files = [
          file('b.txt', 'one', {
            number: '1/KH-UBND',
            references: [reference('2/KH-UBND', { workId: 'w2', issuer: 'UBND tỉnh', fields: {} })],
            printedUnits: [unit('VP', 'office', 'Văn phòng')],
          }),
          file('a.txt', 'two', {
            number: '2/KH-UBND',
            references: [reference('57-NQ/TW', { workId: 'w57', relation: 'amends', fields: {} })],
            printedUnits: [unit('Văn phòng', 'office', 'Văn phòng')],
          }),
          file('c.txt', 'three', {
            references: [reference('2/KH-UBND', { workId: 'w2', issuer: 'UBND tỉnh Khánh Hòa', fields: {} })],
            printedUnits: [unit('Vp', 'office', 'VĂN PHÒNG')],
          }),
        ];
        const copy = { ...kept(files[0]!), path: 'a copy of b.txt' };
        for (const each of files) await store.saveFile(each);
        await store.noteIfCurrent(copy);
        const before = JSON.stringify(await exported(store));
        const other = await open();
        for (const each of [...files].reverse()) await other.store.saveFile(each);
        await other.store.noteIfCurrent(copy);
        await other.store.saveFile(files[1]!);
        expect(JSON.stringify(await exported(other.store))).toBe(before);
        await other.release();
      });
    });

    describe('changed files', () => {
      const old = file('plan.txt', 'old', { title: 'Cũ', references: [reference('1/NQ-CP')] });
      const changed = file('plan.txt', 'changed', { title: 'Mới', references: [reference('2/NQ-CP')] });

      test('supersede what lay under their path', async () => {
        await store.saveFile(old);
        expect(await store.saveFile(changed)).toBe('new');
        expect(await store.documentIds()).toEqual([idOf(changed)]);
        expect((await store.loadDocument(idOf(changed)))!.supersedes).toBe(idOf(old));
        expect(await store.loadDocument(idOf(old))).toMatchObject({ title: 'Cũ', supersedes: null });
        const summaries = await store.listDocuments();
        const successors = new Map(summaries.map((summary) => [summary.id, summary.supersededBy]));
        expect(successors).toEqual(
          new Map([
            [idOf(old), idOf(changed)],
            [idOf(changed), null],
          ]),
        );
        expect((await store.works()).map((work) => work.number)).toEqual(['2/NQ-CP']);
        expect((await store.search('Cũ', { limit: 5 })).length).toBe(0);
      });

      test('keep their succession when they are read again', async () => {
        await store.saveFile(old);
        await store.saveFile(changed);
        await store.saveFile({ ...changed, fingerprint: 'reader@2' });
        expect((await store.loadDocument(idOf(changed)))!.supersedes).toBe(idOf(old));
      });

      test('leave a copy that still lies elsewhere as it is', async () => {
        await store.saveFile(old);
        await store.noteIfCurrent({ ...kept(old), path: 'archive/plan 2025.txt' });
        await store.saveFile(changed);
        expect(new Set(await store.documentIds())).toEqual(new Set([idOf(old), idOf(changed)]));
        expect((await store.loadDocument(idOf(changed)))!.supersedes).toBeNull();
      });

      test('supersede a document whose other paths are gone', async () => {
        await store.saveFile({ ...old, path: 'before renaming.txt' });
        await store.noteIfCurrent(kept(old));
        under.gone.add('before renaming.txt');
        await store.saveFile(changed);
        expect(await store.documentIds()).toEqual([idOf(changed)]);
      });

      test('come back when the change is undone', async () => {
        await store.saveFile(old);
        await store.saveFile(changed);
        expect(await store.noteIfCurrent(kept(old))).toBe(true);
        expect(await store.documentIds()).toEqual([idOf(old)]);
        expect((await store.loadDocument(idOf(old)))!.supersedes).toBe(idOf(changed));
        expect((await store.loadDocument(idOf(changed)))!.supersedes).toBeNull();
      });

      test('make a chain, which closes when a link is taken out', async () => {
        const third = file('plan.txt', 'third');
        for (const each of [old, changed, third]) await store.saveFile(each);
        await store.removeDocument(idOf(changed));
        expect((await store.loadDocument(idOf(third)))!.supersedes).toBe(idOf(old));
        expect(await store.documentIds()).toEqual([idOf(third)]);
      });

      test('supersede each document of the file by the one in its place', async () => {
        const two = file('plan.txt', 'old', [{}, {}, {}]);
        const newer = file('plan.txt', 'changed', [{}, {}]);
        await store.saveFile(two);
        await store.saveFile(newer);
        const by = new Map((await store.listDocuments()).map(({ id, supersededBy }) => [id, supersededBy]));
        expect([0, 1, 2].map((index) => by.get(idOf(two, index)))).toEqual([
          idOf(newer, 0),
          idOf(newer, 1),
          idOf(newer, 0),
        ]);
      });
    });

    describe('removing', () => {
      test('takes a document out whole', async () => {
        const full = file('a.txt', 'one', {
          number: '1/KH-UBND',
          targets: [target('t1')],
          tasks: [task('k1', { parentId: 'g1' })],
          generalTasks: [{ id: 'g1', group: null, ordinal: '1', title: 'Chung' }],
          references: [reference('57-NQ/TW')],
          findings: [{ severity: 'info', code: 'x', message: 'y', stage: 'z', source: line(1) }],
          printedUnits: [unit('Văn phòng', 'office')],
        });
        await store.saveFile(full);
        expect(await store.removeDocument(idOf(full))).toBe(true);
        expect(await exported(store)).toEqual({ documents: [], works: [], organizations: [] });
        expect(await store.listDocuments()).toEqual([]);
        expect(await store.search('5G', { limit: 5 })).toEqual([]);
        expect(await store.findRow('t1')).toEqual([]);
        expect(await store.noteIfCurrent(kept(full))).toBe(false);
        expect(await store.check()).toEqual([]);
        expect(await store.saveFile(full)).toBe('new');
      });

      test('makes what it superseded current again', async () => {
        const [old, changed] = [file('plan.txt', 'old'), file('plan.txt', 'changed')];
        await store.saveFile(old);
        await store.saveFile(changed);
        await store.removeDocument(idOf(changed));
        expect(await store.documentIds()).toEqual([idOf(old)]);
        expect((await store.listDocuments())[0]!.paths).toEqual(['plan.txt']);
      });

      test('of one document in a file leaves the others, and the file is read again', async () => {
        const saved = file('a.txt', 'one', [{ title: 'Một' }, { title: 'Hai' }]);
        await store.saveFile(saved);
        await store.removeDocument(idOf(saved, 0));
        expect(await store.documentIds()).toEqual([idOf(saved, 1)]);
        expect(await store.noteIfCurrent(kept(saved))).toBe(false);
      });
    });

    describe('works', () => {
      const cited = (part: Parameters<typeof reference>[1]) =>
        reference('92/KH-UBND', { workId: 'w92', fields: {}, ...part });
      const plan = (path: string, part: Parameters<typeof recordSet>[1] = {}) =>
        file(path, path, { number: '92/KH-UBND', ...part });
      const documentOfWork = async () => (await store.works()).find((work) => work.id === 'w92')!.documentId;

      test.each([
        { why: 'the number alone', reference: {}, held: {}, fits: true },
        { why: 'spaces in the number', reference: {}, held: { number: '92 / KH-UBND' }, fits: true },
        {
          why: 'the same date',
          reference: { issuedOn: '2025-09-15' },
          held: { issuedOn: '2025-09-15' },
          fits: true,
        },
        {
          why: 'another date',
          reference: { issuedOn: '2025-09-15' },
          held: { issuedOn: '2026-09-15' },
          fits: false,
        },
        { why: 'a date that was not read', reference: { issuedOn: '2025-09-15' }, held: {}, fits: true },
        {
          why: 'a short form of the issuer',
          reference: { issuer: 'UBND tỉnh' },
          held: { issuer: 'ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA' },
          fits: true,
        },
        {
          why: 'another issuer',
          reference: { issuer: 'UBND tỉnh Khánh Hòa' },
          held: { issuer: 'UBND tỉnh Lâm Đồng' },
          fits: false,
        },
        { why: 'a draft', reference: {}, held: { number: null, draft: true }, fits: false },
        { why: 'another number', reference: {}, held: { number: '192/KH-UBND' }, fits: false },
      ])('are held by $why: $fits', async ({ reference: part, held, fits }) => {
        const document = plan('held.txt', held);
        await store.saveFile(file('citing.txt', 'citing', { references: [cited(part)] }));
        expect(await documentOfWork()).toBeNull();
        await store.saveFile(document);
        expect(await documentOfWork()).toBe(fits ? idOf(document) : null);
      });

      test('are the same whichever of the two comes first', async () => {
        const [held, citing] = [plan('held.txt'), file('citing.txt', 'citing', { references: [cited({})] })];
        await store.saveFile(held);
        await store.saveFile(citing);
        expect(await documentOfWork()).toBe(idOf(held));
        const [first] = (await store.loadDocument(idOf(citing)))!.references;
        expect(first!.documentId).toBe(idOf(held));
      });

      test('belong to none of two that fit, and to the one that is left', async () => {
        const [one, two] = [plan('one.txt'), plan('two.txt')];
        await store.saveFile(file('citing.txt', 'citing', { references: [cited({})] }));
        await store.saveFile(one);
        await store.saveFile(two);
        expect(await documentOfWork()).toBeNull();
        await store.removeDocument(idOf(one));
        expect(await documentOfWork()).toBe(idOf(two));
        await store.removeDocument(idOf(two));
        expect(await documentOfWork()).toBeNull();
      });

      test('are never the document that cites them', async () => {
        await store.saveFile(plan('citing.txt', { references: [cited({})] }));
        expect(await documentOfWork()).toBeNull();
      });

      test('follow a held document to its new version', async () => {
        const [old, changed] = [
          file('held.txt', 'old', { number: '92/KH-UBND' }),
          file('held.txt', 'changed', { number: '92/KH-UBND' }),
        ];
        await store.saveFile(file('citing.txt', 'citing', { references: [cited({})] }));
        await store.saveFile(old);
        await store.saveFile(changed);
        expect(await documentOfWork()).toBe(idOf(changed));
        await store.saveFile(file('held.txt', 'again changed', { number: '93/KH-UBND' }));
        expect(await documentOfWork()).toBeNull();
      });

      test('say what they amend where their document is held', async () => {
        const amended = reference('71/NQ-CP', { workId: 'w71', relation: 'amends', fields: {} });
        const mentioned = reference('3/NQ-CP', { workId: 'w3', relation: 'mentions', fields: {} });
        await store.saveFile(plan('held.txt', { references: [mentioned, amended, amended] }));
        await store.saveFile(file('citing.txt', 'citing', { references: [cited({})] }));
        const works = new Map((await store.works()).map((work) => [work.id, work.amends]));
        expect(works.get('w92')).toEqual(['w71']);
        expect(works.get('w71')).toEqual([]);
      });

      test('have the words of the fullest citation, and go with the last one', async () => {
        const full = cited({ issuedOn: '2025-09-15', issuer: 'UBND tỉnh' });
        const [one, two] = [
          file('one.txt', 'one', { references: [cited({})] }),
          file('two.txt', 'two', { references: [full] }),
        ];
        await store.saveFile(one);
        await store.saveFile(two);
        expect(await store.works()).toEqual([
          {
            id: 'w92',
            number: '92/KH-UBND',
            typeName: 'Kế hoạch',
            issuedOn: '2025-09-15',
            issuer: 'UBND tỉnh',
            documentId: null,
            amends: [],
          },
        ]);
        await store.removeDocument(idOf(two));
        expect((await store.works())[0]!.issuer).toBeNull();
        await store.removeDocument(idOf(one));
        expect(await store.works()).toEqual([]);
      });
    });

    describe('organisations', () => {
      test('have all names printed for them, and live as long as they are named', async () => {
        const one = file('one.txt', 'one', {
          printedUnits: [unit('Sở KHCN', 'o1', 'Sở Khoa học và Công nghệ'), unit('Các hội', null)],
        });
        const two = file('two.txt', 'two', {
          printedUnits: [
            unit('Sở Khoa học và Công nghệ', 'o1'),
            unit('Văn phòng', 'o2'),
            unit('Văn phòng', 'o3'),
          ],
        });
        await store.saveFile(one);
        await store.saveFile(two);
        expect((await store.organizations()).map(({ id, printedAs }) => [id, printedAs])).toEqual([
          ['o1', ['Sở KHCN', 'Sở Khoa học và Công nghệ']],
          ['o2', ['Văn phòng']],
        ]);
        await store.removeDocument(idOf(two));
        expect(await store.organizations()).toEqual([
          {
            id: 'o1',
            name: 'Sở Khoa học và Công nghệ',
            kind: 'office',
            level: 'commune',
            printedAs: ['Sở KHCN'],
          },
        ]);
      });
    });

    describe('finding documents and rows', () => {
      const province = file('plans/Kế hoạch 92.txt', 'province', { number: '92/KH-UBND' });
      const department = file('plans/46.md', 'department', { number: '46/KH-SNNMT' });
      const party = file('plans/469 Tỉnh ủy.txt', 'party', { number: '469-KH/TU' });
      beforeEach(async () => {
        for (const each of [province, department, party]) await store.saveFile(each);
      });

      test.each([
        { query: '46/KH-SNNMT', finds: [department] },
        { query: '46 / kh-snnmt', finds: [department] },
        { query: '46', finds: [department] }, // the file "46.md"; as a number it would be the beginning of two
        { query: '46.md', finds: [department] },
        { query: '469-KH', finds: [party] },
        { query: '4', finds: [department, party] },
        { query: 'ke hoach 92', finds: [province] },
        { query: 'Kế hoạch', finds: [province] },
        { query: 'plans/46.md', finds: [department] },
        { query: idOf(province), finds: [province] },
        { query: idOf(province).slice(0, 6), finds: [province] },
        { query: idOf(province).slice(0, 6).toUpperCase(), finds: [province] },
        { query: idOf(province).slice(0, 3), finds: [] }, // too short for an id
        { query: '92/KH', finds: [province] },
        { query: '46 kh snnmt', finds: [department] }, // as people type it
        { query: '46KHSNNMT', finds: [department] },
        { query: '469.kh.tu', finds: [party] },
        { query: '93/KH-UBND', finds: [] },
        { query: '', finds: [] },
        { query: '%', finds: [] },
      ])('"$query"', async ({ query, finds }) => {
        const found = await store.findDocuments(query);
        expect(found.map(({ id }) => id)).toEqual(finds.map((each) => idOf(each)));
      });

      test('prefers a current document to the one it supersedes', async () => {
        const changed = file(province.path, 'changed', { number: '92/KH-UBND' });
        await store.saveFile(changed);
        expect((await store.findDocuments('92/KH-UBND')).map(({ id }) => id)).toEqual([idOf(changed)]);
        expect((await store.findDocuments(idOf(province))).map(({ id }) => id)).toEqual([idOf(province)]);
      });

      test('finds rows by id and by a beginning of 8 characters or more', async () => {
        const rows = file('rows.txt', 'rows', {
          targets: [target('abcdef01-t'), target('abcdef01-t2')],
          tasks: [task('abcdef01-k')],
        });
        await store.saveFile(rows);
        const ids = async (query: string) => (await store.findRow(query)).map(({ kind, id }) => [kind, id]);
        expect(await ids('abcdef01-t')).toEqual([['target', 'abcdef01-t']]);
        expect(await ids('abcdef01-k')).toEqual([['task', 'abcdef01-k']]);
        expect(await ids('abcdef01')).toHaveLength(3);
        expect(await ids('abcdef0')).toEqual([]);
        expect(await store.findRow(idOf(rows))).toEqual([
          { documentId: idOf(rows), kind: 'document', id: idOf(rows) },
        ]);
      });

      test('lists what tells documents apart', async () => {
        const saved = file('z.txt', 'z', {
          targets: [target('t1')],
          tasks: [task('k1'), task('k2')],
          references: [reference('57-NQ/TW')],
          findings: (['info', 'error', 'error'] as const).map((severity) => ({
            severity,
            code: 'c',
            message: 'm',
            stage: 's',
            source: null,
          })),
        });
        await store.saveFile(saved);
        expect((await store.listDocuments()).map(({ paths }) => paths[0])).toEqual([
          'plans/46.md',
          'plans/469 Tỉnh ủy.txt',
          'plans/Kế hoạch 92.txt',
          'z.txt',
        ]);
        expect((await store.listDocuments()).at(-1)).toEqual({
          id: idOf(saved),
          sha256: saved.sha256,
          paths: ['z.txt'],
          kind: 'plan',
          typeName: 'Kế hoạch',
          number: null,
          issuedOn: null,
          issuer: null,
          title: 'Triển khai chuyển đổi số năm 2026',
          textOrigin: 'given',
          textConfidence: 0.99,
          targets: 1,
          tasks: 2,
          references: 1,
          findings: { info: 1, warning: 0, error: 2 },
          supersedes: null,
          supersededBy: null,
        });
      });
    });

    test('records runs', async () => {
      const run = { startedAt: 'a', finishedAt: 'b', fingerprint: 'c', read: 1, skipped: 2, failed: 3 };
      await expect(store.recordRun(run)).resolves.toBeUndefined();
    });
  });
}
