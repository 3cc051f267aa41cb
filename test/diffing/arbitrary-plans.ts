import fc from 'fast-check';
import type { DocumentRecord, Level } from '../../src/model/records.js';
import { randomFrom } from '../../src/training/random.js';
import { makeDocument } from '../exporters/diff/make-diff.js';
import { buildPlan } from '../linking/hard-pairs/build-plan.js';
import { bankTargets } from '../linking/hard-pairs/make-target-scenes.js';
import { bankTasks } from '../linking/hard-pairs/make-task-scenes.js';
import type { SceneRow } from '../linking/hard-pairs/scene.js';

const provinces = ['Gia Lai', 'Cà Mau'];
const levels: readonly Level[] = ['province', 'department', 'commune'];
const few = [...bankTargets.slice(0, 30), ...bankTasks.slice(0, 24)];

/** A row as it stands in the bank, or with its words, figure or deadline changed; rows may come twice. */
const arbitraryRow = fc
  .record({ row: fc.constantFrom<SceneRow>(...few), change: fc.nat(7), at: fc.nat(40) })
  .map(({ row, change, at }): SceneRow => {
    const cut = (text: string): string => {
      const words = text.split(' ');
      return (
        [...words.slice(0, at % words.length), ...words.slice((at % words.length) + 1)].join(' ') || text
      );
    };
    if (row.kind === 'target') {
      if (change === 0) return { ...row, raw: `≥ ${at}%` };
      if (change === 1) return { ...row, name: `${row.name} của tỉnh, của tỉnh` };
      return change === 2 ? { ...row, name: cut(row.name) } : row;
    }
    if (change === 0) return { ...row, deadline: `Quý ${['I', 'II', 'III', 'IV'][at % 4]}/2026` };
    if (change === 1) return { ...row, general: null };
    return change === 2 ? { ...row, title: cut(row.title) } : row;
  });

/** A plan of up to a dozen rows that others share; its ids begin with `id`. */
export const arbitraryPlan = (id: string): fc.Arbitrary<DocumentRecord> =>
  fc
    .record({
      rows: fc.array(arbitraryRow, { maxLength: 12 }),
      level: fc.constantFrom(...levels, null),
      province: fc.constantFrom(...provinces),
      draws: fc.nat(1000),
    })
    .map(({ rows, level, province, draws }) => {
      const frame = { id, side: 'parent', level: 'draft', province, commune: 'Tân Lập' } as const;
      const { plan } = buildPlan(rows, frame, randomFrom(`${id}.${draws}`));
      return makeDocument(id, { ...plan, level });
    });

/** The same plan under another id, its rows under other ids, in the order of the plan. */
export const again = (plan: DocumentRecord, id: string): DocumentRecord => ({
  ...plan,
  id,
  targets: plan.targets.map((row) => ({ ...row, id: `${id} ${row.id}` })),
  tasks: plan.tasks.map((row) => ({ ...row, id: `${id} ${row.id}` })),
});
