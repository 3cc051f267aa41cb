import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LinkSet } from '../../src/model/linking.js';
import type { Link } from '../../src/model/records.js';
import type { Store } from '../../src/model/store.js';
import { file, reference, target, task } from './sample-records.js';
import type { StoreUnderTest } from './store-contract.js';

const [above, below, beside] = ['above', 'below', 'beside'].map((name) =>
  file(`${name}.txt`, name, {
    targets: [target(`${name}-t`)],
    tasks: [task(`${name}-k`, { leadUnits: ['Văn phòng', 'Phòng VH-XH'] })],
    references: [reference('91/KH-UBND')],
  }),
) as [ReturnType<typeof file>, ReturnType<typeof file>, ReturnType<typeof file>];
const idOf = ({ recordSets: [first] }: typeof above): string => first!.document.id;

const row = (child: typeof above, parent: typeof above, kind: 'target' | 'task' | 'serves'): Link => {
  const [lower, upper] = [child, parent].map(({ path }) => path.replace('.txt', ''));
  return {
    kind,
    child: `${lower}-${kind === 'target' ? 't' : 'k'}`,
    childDocument: idOf(child),
    parent: `${upper}-${kind === 'task' ? 'k' : 't'}`,
    parentDocument: idOf(parent),
    relation: 'value-changed',
    score: 0.987,
    changes: [
      { field: 'value', child: '80', parent: null },
      { field: 'name', child: 'Tỷ lệ "5G"; \u001b[31m', parent: "O'Hara" },
    ],
    evidence: 'words 0.97 +5.0; = 5.0',
  };
};
const setOf = (
  child: typeof above,
  parent: typeof above,
  links: readonly Link[],
  fingerprint = 'linking@1',
): LinkSet => ({
  child: idOf(child),
  parent: idOf(parent),
  fingerprint,
  links,
});

/** What a store keeps of pairs of documents that were compared. */
export function describeLinks(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await open();
      store = under.store;
      for (const saved of [above, below, beside]) await store.saveFile(saved);
    });
    afterEach(() => under.release());

    const keep = (...sets: LinkSet[]): Promise<void> => store.replaceLinkSets({ drop: [], keep: sets });
    const pairs = async (): Promise<string[]> =>
      (await store.linkSets()).map(({ child, parent, fingerprint }) => `${child} ${parent} ${fingerprint}`);

    test('comes back as it was kept, rows in their order', async () => {
      const links = [row(below, above, 'task'), row(below, above, 'target')];
      await keep(setOf(below, above, links));
      expect(await store.links()).toEqual(links);
      expect(await pairs()).toEqual([`${idOf(below)} ${idOf(above)} linking@1`]);
    });

    test('a pair without links is kept too: it was compared', async () => {
      await keep(setOf(below, above, []));
      expect(await store.links()).toEqual([]);
      expect(await pairs()).toHaveLength(1);
    });

    test('a pair is kept once, as it was kept last', async () => {
      await keep(setOf(below, above, [row(below, above, 'task')]));
      await keep(setOf(below, above, [row(below, above, 'target')], 'linking@2'));
      expect(await store.links()).toEqual([row(below, above, 'target')]);
      expect(await pairs()).toEqual([`${idOf(below)} ${idOf(above)} linking@2`]);
    });

    test('links stand in the order of the files, whatever the order they are kept in', async () => {
      const sets = [
        setOf(beside, below, [row(beside, below, 'task')]),
        setOf(below, below, [row(below, below, 'serves')]),
        setOf(below, above, [row(below, above, 'target')]),
        setOf(beside, above, [row(beside, above, 'target')]),
      ];
      await keep(...sets);
      const links = await store.links();
      expect(links.map(({ childDocument, parentDocument }) => [childDocument, parentDocument])).toEqual([
        [idOf(below), idOf(above)],
        [idOf(below), idOf(below)],
        [idOf(beside), idOf(above)],
        [idOf(beside), idOf(below)],
      ]);
      await store.replaceLinkSets({ drop: sets, keep: [] });
      await keep(...[...sets].reverse());
      expect(await store.links()).toEqual(links);
    });

    test('dropping takes one pair, and one that is not there is no fault', async () => {
      await keep(setOf(below, above, [row(below, above, 'task')]), setOf(beside, above, []));
      const gone = { child: idOf(above), parent: idOf(beside) };
      await store.replaceLinkSets({ drop: [{ child: idOf(below), parent: idOf(above) }, gone], keep: [] });
      expect(await store.links()).toEqual([]);
      expect(await pairs()).toEqual([`${idOf(beside)} ${idOf(above)} linking@1`]);
    });

    test('a pair leaves with either document, and with either read anew', async () => {
      const both = [
        setOf(below, above, [row(below, above, 'task')]),
        setOf(beside, beside, [row(beside, beside, 'serves')]),
      ];
      for (const leave of [
        () => store.removeDocument(idOf(below)),
        () => store.removeDocument(idOf(above)),
        () => store.saveFile(below),
        () => store.saveFile(above),
      ]) {
        for (const saved of [above, below]) await store.saveFile(saved);
        await keep(...both);
        await leave();
        expect(await store.links()).toEqual(both[1]!.links);
        expect(await pairs()).toEqual([`${idOf(beside)} ${idOf(beside)} linking@1`]);
      }
      expect(await store.check()).toEqual([]);
    });

    test('nothing is kept of documents that are not there', async () => {
      await store.removeDocument(idOf(above));
      await keep(setOf(below, above, [row(below, above, 'task')]), setOf(beside, beside, []));
      expect(await store.links()).toEqual([]);
      expect(await pairs()).toEqual([`${idOf(beside)} ${idOf(beside)} linking@1`]);
    });

    test('what another file superseded has no links, and has them again when that is taken out', async () => {
      const links = [row(below, above, 'task')];
      await keep(setOf(below, above, links));
      const newer = file('above.txt', 'above, anew');
      await store.saveFile(newer);
      expect(await store.links()).toEqual([]);
      await store.removeDocument(idOf(newer));
      expect(await store.links()).toEqual(links);
    });

    test('a change is made whole or not at all', async () => {
      await keep(setOf(below, above, [row(below, above, 'task')]));
      const wrong = { ...row(beside, above, 'task'), kind: 'nonsense' as never };
      await expect(
        store.replaceLinkSets({
          drop: [{ child: idOf(below), parent: idOf(above) }],
          keep: [setOf(beside, above, [wrong])],
        }),
      ).rejects.toThrow();
      expect(await store.links()).toEqual([row(below, above, 'task')]);
      expect(await pairs()).toHaveLength(1);
    });

    test('heads tell what linking needs, in the order of an export', async () => {
      const heads = await store.documentHeads();
      expect(heads.map(({ id }) => id)).toEqual(await store.documentIds());
      expect(heads[0]).toMatchObject({
        id: idOf(above),
        sourceFile: 'above.txt',
        kind: 'plan',
        rows: 2,
        leadUnits: ['Phòng VH-XH', 'Văn phòng'], // each once, of targets and tasks
        draft: false,
      });
      expect(heads[0]!.references.map(({ number }) => number)).toEqual(['91/KH-UBND']);
      await store.saveFile(file('above.txt', 'above, anew', { draft: true }));
      const [first, ...others] = await store.documentHeads();
      expect(first).toMatchObject({ sourceFile: 'above.txt', draft: true, rows: 0, leadUnits: [] });
      expect(others).toHaveLength(2);
    });
  });
}
