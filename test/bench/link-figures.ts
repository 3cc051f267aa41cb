import path from 'node:path';
import type { DocumentRecord } from '../../src/model/records.js';
import type { FileToSave, Store } from '../../src/model/store.js';
import { built, type Figure, median } from './built.js';
import { largePair, plansOfTrees } from './link-trees.js';

const { openStore } = await built<typeof import('../../src/store/open-store.js')>('src/store/open-store.js');
const { linkDocuments } = await built<typeof import('../../src/operations/link-documents.js')>(
  'src/operations/link-documents.js',
);
const { diffPlans } =
  await built<typeof import('../../src/diffing/diff-plans.js')>('src/diffing/diff-plans.js');

const few = 200;
const many = 2000;
const rowsOfLargePlan = 500;

/** CPU seconds, for other work on the machine says nothing of ours. */
async function cpuSeconds(work: () => Promise<void> | void): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

interface Linked {
  readonly seconds: number;
  readonly again: number;
  readonly rows: number;
  readonly links: number;
}

async function linkedAnew(files: readonly FileToSave[], store: Store): Promise<Linked> {
  let rows = 0;
  for (const saved of files) {
    await store.saveFile(saved);
    for (const { document } of saved.recordSets) rows += document.targets.length + document.tasks.length;
  }
  let links = 0;
  const seconds = await cpuSeconds(async () => {
    links = (await linkDocuments(store, { save: true })).links.length;
  });
  const again = await cpuSeconds(async () => {
    await linkDocuments(store, { save: false });
  });
  return { seconds, again, rows, links };
}

async function linkedIn(file: string, count: number): Promise<Linked> {
  const store = await openStore(file, { fileExists: () => true });
  try {
    return await linkedAnew(plansOfTrees(count), store);
  } finally {
    await store.close();
  }
}

const documentOf = ({ recordSets: [first] }: FileToSave): DocumentRecord => ({
  ...first!.document,
  supersedes: null,
});

/** CPU seconds of each round; plans of their own in each, for what is worked out of a plan is remembered. */
async function largeDiffs(rounds: number): Promise<number[]> {
  const [child, parent] = largePair(rowsOfLargePlan).map(documentOf) as [DocumentRecord, DocumentRecord];
  const relation = {
    via: null,
    parentNumber: null,
    relation: 'asked' as const,
    relationEvidence: '',
    chain: { plans: [], edges: [] },
  };
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [lower, upper] = [structuredClone(child), structuredClone(parent)];
    seconds.push(
      await cpuSeconds(() => {
        diffPlans(lower, upper, relation);
      }),
    );
  }
  return seconds;
}

/** What linking costs in a store of 200 plans and in one of 2,000, and a diff of two large plans. */
export async function linkFigures(folder: string): Promise<Figure[]> {
  const diffs = await largeDiffs(7);
  const small = await linkedIn(path.join(folder, 'links-few.db'), few);
  const large = await linkedIn(path.join(folder, 'links-many.db'), many);
  const told = ({ seconds, again, rows, links }: Linked): string =>
    `${seconds.toFixed(1)} CPU s (${rows.toLocaleString('en')} rows, ${links.toLocaleString('en')} links); told again ${again.toFixed(1)} s`;
  return [
    [`linking ${few} plans`, told(small), ''],
    [`linking ${many.toLocaleString('en')} plans`, told(large), ''],
    ['ratio', (large.seconds / small.seconds).toFixed(1), '≤ 12'],
    [
      `diff of two plans of ${rowsOfLargePlan} rows`,
      `${median(diffs).toFixed(2)} CPU s; ${diffs[0]!.toFixed(2)} in a process that has done nothing yet`,
      '< 1 s',
    ],
  ];
}
