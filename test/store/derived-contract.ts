import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentRecord, Reference } from '../../src/model/records.js';
import type { FileToSave } from '../../src/model/store.js';
import { file, reference, sha256Of, target, unit } from './sample-records.js';
import type { StoreUnderTest } from './store-contract.js';

const paths = ['a.txt', 'b.txt', 'c.txt'];
const contents = ['one', 'two', 'three', 'four'];
const numbers = ['1/KH-UBND', '2/KH-UBND', null];

type Step =
  | { readonly kind: 'save'; readonly path: string; readonly contents: string; readonly reading: number }
  | { readonly kind: 'note'; readonly path: string; readonly contents: string }
  | { readonly kind: 'remove'; readonly contents: string }
  /** The file is deleted, or moved away, without the store being told. */
  | { readonly kind: 'vanish'; readonly path: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('save' as const),
    path: fc.constantFrom(...paths),
    contents: fc.constantFrom(...contents),
    reading: fc.nat(5),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    path: fc.constantFrom(...paths),
    contents: fc.constantFrom(...contents),
  }),
  fc.record({ kind: fc.constant('remove' as const), contents: fc.constantFrom(...contents) }),
  fc.record({ kind: fc.constant('vanish' as const), path: fc.constantFrom(...paths) }),
);

/** What one reading of a file gives; another reading of it cites others, or cites them with other words. */
function fileOf(path: string, text: string, reading: number): FileToSave {
  const turn = contents.indexOf(text) + reading;
  const cited = (number: string, workId: string, shift: number): Reference =>
    reference(number, {
      workId,
      issuer: [null, 'UBND tỉnh', 'UBND tỉnh Khánh Hòa'][(turn + shift) % 3]!,
      relation: (turn + shift) % 2 === 0 ? 'amends' : 'basis',
    });
  return file(path, text, {
    number: numbers[turn % 3]!,
    issuer: [null, 'Ủy ban nhân dân tỉnh Khánh Hòa', 'Chính phủ'][reading % 3]!,
    references: [cited('1/KH-UBND', 'w1', 0), cited('2/KH-UBND', 'w2', 1)].slice(0, reading % 3),
    targets: [target(`${sha256Of(text).slice(0, 8)}-t`, { name: `Chỉ tiêu của ${text}` })],
    printedUnits: [unit(`VP ${reading % 2}`, 'office', `Văn phòng ${reading % 3}`)].slice(0, (turn + 1) % 3),
  });
}

/** Files by what was done: which holds a path, and whose last path another took. */
class Succession {
  readonly held = new Map<string, FileToSave>();
  private taken: { path: string; contents: string; gone: boolean }[] = [];

  constructor(readonly gone: Set<string>) {}

  take(path: string, text: string): void {
    this.gone.delete(path);
    const holder = this.holder(path);
    if (holder?.contents === text && !holder.gone) return;
    this.taken = this.taken.filter((each) => each.path !== path || each.contents !== text);
    this.taken.push({ path, contents: text, gone: false });
    if (holder === undefined || holder.contents === text) return;
    for (const other of paths) {
      const left = this.holder(other);
      if (left?.contents === holder.contents && this.gone.has(other)) left.gone = true;
    }
  }

  drop(text: string): void {
    this.held.delete(text);
    this.taken = this.taken.filter((each) => each.contents !== text);
  }

  current(): string[] {
    const holders = paths.flatMap((path) => this.holder(path) ?? []).filter((holder) => !holder.gone);
    return [...this.held.keys()].filter((text) => holders.some((holder) => holder.contents === text));
  }

  private holder(path: string) {
    return this.taken.findLast((each) => each.path === path);
  }
}

const idOf = (saved: FileToSave): string => saved.recordSets[0]!.document.id;

/** The one document that fits a work, worked out from all that are held. */
function heldAs(
  number: string | null,
  issuer: string | null,
  workId: string,
  documents: DocumentRecord[],
): string | null {
  const fitting = documents.filter(
    (document) =>
      document.number === number &&
      !document.references.some((each) => each.workId === workId) &&
      (issuer === null || document.issuer === null || document.issuer.startsWith('Ủy ban')),
  );
  return fitting.length === 1 ? fitting[0]!.id : null;
}

async function perform({ store, gone }: StoreUnderTest, steps: readonly Step[]): Promise<Succession> {
  const succession = new Succession(gone);
  for (const each of steps) {
    if (each.kind === 'vanish') {
      gone.add(each.path);
      continue;
    }
    const known = succession.held.get(each.contents);
    if (each.kind === 'remove') {
      const removed = await store.removeDocument(idOf(fileOf('a.txt', each.contents, 0)));
      expect(removed).toBe(known !== undefined);
      succession.drop(each.contents);
    } else if (each.kind === 'note') {
      const noted = await store.noteIfCurrent(fileOf(each.path, each.contents, 0));
      expect(noted).toBe(known !== undefined);
      if (noted) succession.take(each.path, each.contents);
    } else {
      const saved = fileOf(each.path, each.contents, each.reading);
      expect(await store.saveFile(saved)).toBe(known ? 'updated' : 'new');
      succession.held.set(each.contents, saved);
      succession.take(each.path, each.contents);
    }
  }
  return succession;
}

/** All that the store works out from what it holds is what one would work out from the documents themselves. */
export function describeDerived(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    test('whatever is saved, noted and removed, in any order', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
          const under = await open();
          const { store } = under;
          try {
            const succession = await perform(under, steps);
            const current = succession.current().map((text) => succession.held.get(text)!);
            const ids = await store.documentIds();
            expect(new Set(ids)).toEqual(new Set(current.map(idOf)));

            const documents = await Promise.all(ids.map(async (id) => (await store.loadDocument(id))!));
            const works = await store.works();
            const cited = documents.flatMap((document) => document.references);
            expect(works.map((work) => work.id)).toEqual(
              [...new Set(cited.map((each) => each.workId))].sort(),
            );
            for (const work of works) {
              const wordings = cited.filter((each) => each.workId === work.id).map((each) => each.issuer);
              const fullest = wordings.filter((issuer) => issuer !== null).sort()[0] ?? null;
              expect(work.issuer).toBe(fullest);
              expect(work.documentId).toBe(heldAs(work.number, fullest, work.id, documents));
              const itself = documents.find((document) => document.id === work.documentId);
              const amended = itself?.references.filter((each) => each.relation === 'amends') ?? [];
              expect(work.amends).toEqual(amended.map((each) => each.workId));
            }
            for (const each of cited)
              expect(each.documentId).toBe(works.find((work) => work.id === each.workId)!.documentId);

            const units = current.flatMap((each) => each.recordSets[0]!.printedUnits);
            const [organization] = await store.organizations();
            expect(organization?.name).toBe(units.map((each) => each.name).sort()[0]);
            expect(organization?.printedAs ?? []).toEqual(
              [...new Set(units.map((each) => each.printed))].sort(),
            );

            const hits = await store.search('chỉ tiêu', { limit: 100 });
            expect(hits.map((hit) => hit.documentId).sort()).toEqual([...ids].sort());
            const superseded = (await store.listDocuments()).filter((each) => each.supersededBy !== null);
            expect(superseded).toHaveLength(succession.held.size - ids.length);
            expect(await store.check()).toEqual([]);
          } finally {
            await under.release();
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}
