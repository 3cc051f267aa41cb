import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/model/records.js';
import type { FileToSave, Store } from '../../src/model/store.js';
import { linkDocuments } from '../../src/operations/link-documents.js';
import {
  chain,
  communePlan,
  departmentPlan,
  madePlan,
  partyPlan,
  planId,
  statePlan,
  stateReport,
  unrelatedPlan,
  unrelatedPlans,
} from '../linking/made-plans.js';
import { withFiles } from './made-store.js';

const saved = async (store: Store): Promise<readonly Link[]> =>
  (await linkDocuments(store, { save: true })).links;
const linksOf = (files: readonly FileToSave[]): Promise<readonly Link[]> => withFiles(files, saved);
/** Of all links those that have to do with these plans. */
const between = (links: readonly Link[], plans: readonly FileToSave[]): Link[] => {
  const ids = new Set(plans.flatMap(({ recordSets }) => recordSets.map(({ document }) => document.id)));
  return links.filter((link) => ids.has(link.childDocument) && ids.has(link.parentDocument));
};
const pairsOf = (links: readonly Link[]): string[] => {
  const names = new Map(
    ['party', 'state', 'department', 'commune', 'report', 'unrelated'].map((name) => [planId(name), name]),
  );
  return links
    .filter(({ kind }) => kind === 'document')
    .map(({ child, parent }) => `${names.get(child)} -> ${names.get(parent)}`);
};

describe('linking a store', () => {
  test('each plan to the one above it, cited or found, never to a sibling', async () => {
    const links = await linksOf([...chain, unrelatedPlan]);
    expect(pairsOf(links)).toEqual(['commune -> state', 'department -> state', 'state -> party']);
    const found = links.find(({ kind, child }) => kind === 'document' && child === planId('commune'))!;
    expect(found.evidence).toMatch(/^not cited; .*57-NQ\/TW; 4 rows linked$/);
    expect(found.score).toBeLessThan(0.9);
    expect(links.filter(({ kind }) => kind !== 'document').length).toBe(10);
  });

  test('a report stands in for its plan, and for nothing where the plan is held', async () => {
    const without = [partyPlan, stateReport, departmentPlan, communePlan];
    expect(pairsOf(await linksOf(without))).toEqual([
      'commune -> report',
      'department -> report',
      'report -> party',
    ]);
    const both = await linksOf([...chain, stateReport]);
    expect(pairsOf(both).filter((pair) => pair.endsWith('-> report'))).toEqual([]);
    expect(between(both, chain)).toEqual(await linksOf(chain));
  });

  test('a cited plan is a parent though no row of it is answered; one that is only like it is none', async () => {
    const bare = madePlan('department', {
      level: 'department',
      issuer: 'Sở Y tế',
      place: 'Gia Lai',
      issuedOn: '2026-03-13',
      references: departmentPlan.recordSets[0]!.document.references,
      goals: [{ name: 'Số cuộc diễn tập phòng cháy, chữa cháy' }],
    });
    expect(pairsOf(await linksOf([statePlan, bare]))).toEqual(['department -> state']);
    const uncited = {
      ...bare,
      recordSets: [{ ...bare.recordSets[0]!, document: { ...bare.recordSets[0]!.document, references: [] } }],
    };
    expect(await linksOf([statePlan, uncited])).toEqual([]);
  });

  test('what is not saved is told the same', async () => {
    await withFiles([...chain, unrelatedPlan], async (store) => {
      const { links } = await linkDocuments(store, { save: false });
      expect(await store.linkSets()).toEqual([]);
      expect(await saved(store)).toEqual(links);
      expect(await store.links()).toEqual(links);
      expect((await linkDocuments(store, { save: false })).links).toEqual(links);
    });
  });

  test('what is saved in part is told whole', async () => {
    await withFiles([partyPlan, statePlan], async (store) => {
      await saved(store);
      await store.saveFile(departmentPlan);
      await store.saveFile(communePlan);
      expect((await linkDocuments(store, { save: false })).links).toEqual(await linksOf(chain));
    });
  });

  test('a plan takes its links with it, and has them again when it is read again', async () => {
    await withFiles(chain, async (store) => {
      const all = await saved(store);
      await store.removeDocument(planId('state'));
      expect(await store.links()).toEqual([]);
      expect(pairsOf(await saved(store))).not.toContain('department -> state');
      await store.saveFile(statePlan);
      expect(await store.links()).not.toEqual(all);
      expect(await saved(store)).toEqual(all);
    });
  });

  test('a plan read anew is linked by what it says now', async () => {
    await withFiles(chain, async (store) => {
      await saved(store);
      const { document, ...rest } = departmentPlan.recordSets[0]!;
      const [first, ...others] = document.targets;
      const renamed = { ...first!, name: 'Số cuộc diễn tập phòng cháy, chữa cháy' };
      const again = { ...document, targets: [renamed, ...others] };
      await store.saveFile({ ...departmentPlan, recordSets: [{ ...rest, document: again }] });
      const links = await saved(store);
      expect(links.some(({ child }) => child === first!.id)).toBe(false);
      expect(links.some(({ child }) => child === others[0]!.id)).toBe(true);
      await store.saveFile(departmentPlan);
      expect(await saved(store)).toEqual(await linksOf(chain));
    });
  });

  test('what is linked already is not linked again', async () => {
    await withFiles(chain, async (store) => {
      await saved(store);
      const asked: string[] = [];
      const watched = new Proxy(store, {
        get: (of, name) => {
          asked.push(String(name));
          const value = Reflect.get(of, name);
          return typeof value === 'function' ? value.bind(of) : value;
        },
      });
      await linkDocuments(watched, { save: true });
      expect(asked).not.toContain('loadDocument');
      expect(asked).not.toContain('replaceLinkSets');
    });
  });

  test('links of an older program are made anew', async () => {
    await withFiles(chain, async (store) => {
      const all = await saved(store);
      const sets = await store.linkSets();
      await store.replaceLinkSets({
        drop: [],
        keep: sets.map((set) => ({ ...set, fingerprint: 'linking@0', links: [] })),
      });
      expect(await store.links()).toEqual([]);
      expect(await saved(store)).toEqual(all);
    });
  });

  test('a run that is stopped keeps what it has, and the next one goes on', async () => {
    await withFiles(chain, async (store) => {
      await linkDocuments(store, { save: true, signal: AbortSignal.abort() });
      expect(await store.links()).toEqual([]);
      expect(await saved(store)).toEqual(await linksOf(chain));
    });
  });

  test('an empty store has no links', async () => {
    expect(await linksOf([])).toEqual([]);
  });
});

test('unrelated plans change no link, and the order of reading none either', async () => {
  const alone = await linksOf(chain);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...unrelatedPlans], { minLength: 1 }),
      fc.shuffledSubarray([...chain], { minLength: chain.length }),
      fc.nat(chain.length),
      async (others, plans, at) => {
        const links = await linksOf([...plans.slice(0, at), ...others, ...plans.slice(at)]);
        expect(between(links, chain)).toEqual(alone);
        expect(between(links, others)).toEqual([]);
      },
    ),
    { numRuns: 10 },
  );
});

test('neither does the order in which plans come and are linked', async () => {
  const alone = await linksOf(chain);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...chain], { minLength: 4 }),
      fc.nat(3),
      async (files, linkedAfter) => {
        await withFiles(files.slice(0, linkedAfter), async (store) => {
          await saved(store);
          for (const file of files.slice(linkedAfter)) {
            await store.saveFile(file);
            await saved(store);
          }
          expect(await store.links()).toEqual(alone);
        });
      },
    ),
    { numRuns: 6 },
  );
});
