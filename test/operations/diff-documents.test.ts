import { describe, expect, test } from 'vitest';
import { type PlanDiff, planDiffSchema } from '../../src/model/diff.js';
import type { FileToSave } from '../../src/model/store.js';
import { diffDocuments } from '../../src/operations/diff-documents.js';
import {
  chain,
  communePlan,
  departmentPlan,
  madePlan,
  neighbourPlan,
  partyPlan,
  planId,
  rowId,
  statePlan,
  stateReport,
  unrelatedPlan,
} from '../linking/made-plans.js';
import { withFiles } from './made-store.js';

const diffOf = (files: readonly FileToSave[], child: string, parent: string | null): Promise<PlanDiff> =>
  withFiles(files, (store) => diffDocuments(store, child, parent));

describe('a diff of two plans of a store', () => {
  test('fits its schema, says how they belong together, and keeps nothing', async () => {
    await withFiles(chain, async (store) => {
      const diff = await diffDocuments(store, '46/KH-SYT', '91/KH-UBND');
      expect(planDiffSchema.parse(diff)).toEqual(diff);
      expect(diff).toMatchObject({
        child: planId('department'),
        parent: planId('state'),
        via: null,
        parentNumber: '91/KH-UBND',
        relation: 'cited',
      });
      expect(diff.relationEvidence).toContain('cites 91/KH-UBND');
      expect(await store.linkSets()).toEqual([]);
    });
  });

  test.each([
    { why: 'as cited', child: '46/KH-SYT', parent: 'state', relation: 'cited' },
    { why: 'as found by its rows', child: '12/KH-UBND', parent: 'state', relation: 'found' },
  ])('without a name the parent is taken $why', async ({ child, parent, relation }) => {
    const diff = await diffOf(chain, child, null);
    expect(diff).toMatchObject({ parent: planId(parent), relation });
    const named = await diffOf(chain, child, `${parent}.txt`);
    expect(named).toEqual(diff);
  });

  test('whatever is named is compared, and the answer says that it was only asked', async () => {
    const diff = await diffOf([...chain, neighbourPlan], 'commune.txt', 'neighbour.txt');
    expect(diff).toMatchObject({ relation: 'asked', relationEvidence: '' });
    expect(diff.counts).toMatchObject({ kept: 4, reworded: 0, 'parent-only': 0, 'child-only': 0 });
  });

  test('a report stands for the plan, by its number too, and the diff says so', async () => {
    const files = [partyPlan, stateReport, departmentPlan];
    const diff = await diffOf(files, '46/KH-SYT', null);
    expect(diff).toMatchObject({ parent: planId('report'), via: 'report', parentNumber: '91/KH-UBND' });
    expect(diff.chain.plans.find(({ id }) => id === planId('report'))).toMatchObject({ held: 'report' });
    for (const named of ['91/KH-UBND', '91/kh-ubnd', 'report.txt'])
      expect(await diffOf(files, '46/KH-SYT', named)).toEqual(diff);
    const held = await diffOf(chain, '46/KH-SYT', '91/KH-UBND');
    expect(diff.items.map(({ change, weaker }) => [change, weaker])).toEqual(
      held.items.map(({ change, weaker }) => [change, weaker]),
    );
  });

  test('two versions of one plan are told as such', async () => {
    const [set] = departmentPlan.recordSets;
    const head = { ...set!.document, id: planId('draft'), number: null, issuedOn: null, draft: true };
    const rows = {
      targets: head.targets.map((row, at) => ({ ...row, id: rowId('draft', at) })),
      tasks: head.tasks.map((row, at) => ({ ...row, id: rowId('draft', head.targets.length + at) })),
    };
    const empty = madePlan('draft', {});
    const saved = {
      ...empty,
      recordSets: [{ ...set!, document: { ...head, ...rows, sourceFile: 'draft.txt' } }],
    };
    const diff = await diffOf([...chain, saved], '46/KH-SYT', 'draft.txt');
    expect(diff.relation).toBe('version');
    expect(diff.items.every(({ change }) => change === 'kept')).toBe(true);
  });

  test('the chain shows what stands above and below, each once', async () => {
    const { chain: shown } = await diffOf(chain, '12/KH-UBND', null);
    const held = shown.plans.filter((plan) => plan.held !== 'none').map(({ id }) => id);
    expect(new Set(held)).toEqual(new Set(['party', 'state', 'department', 'commune'].map(planId)));
    expect(shown.plans.filter((plan) => plan.held === 'none').map(({ number }) => number)).toEqual([
      '57-NQ/TW',
    ]);
    expect(shown.edges).toContainEqual({ child: planId('commune'), parent: planId('state'), how: 'found' });
    expect(shown.edges).toContainEqual({ child: planId('state'), parent: planId('party'), how: 'cited' });
    expect(new Set(shown.plans.map(({ id }) => id)).size).toBe(shown.plans.length);
  });
});

describe('a diff that cannot be made', () => {
  test.each([
    { files: chain, child: '46/KH-SYT', parent: 'department.txt', code: 'same-document' },
    { files: chain, child: 'party.txt', parent: null, code: 'no-parent' },
    { files: [communePlan, neighbourPlan], child: 'commune.txt', parent: null, code: 'no-parent' }, // siblings
    { files: chain, child: '99/KH-UBND', parent: null, code: 'document-unknown' },
    { files: chain, child: '46/KH-SYT', parent: '99/KH-UBND', code: 'document-unknown' },
    {
      files: [...chain, unrelatedPlan],
      child: '46/KH-SYT',
      parent: '91/KH-UBND',
      code: 'document-ambiguous',
    },
    { files: [], child: '46/KH-SYT', parent: null, code: 'document-unknown' },
    { files: [statePlan], child: '', parent: null, code: 'document-unknown' },
  ])('"$child" against "$parent": $code', async ({ files, child, parent, code }) => {
    await expect(diffOf(files, child, parent)).rejects.toMatchObject({ code, exitCode: 2 });
  });
});
