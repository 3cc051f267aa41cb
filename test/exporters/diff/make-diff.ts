import type { DiffChange, DiffItem, FieldChange, PlanDiff } from '../../../src/model/diff.js';
import { diffChanges } from '../../../src/model/diff.js';
import type { Deadline, DocumentRecord, Target, Task } from '../../../src/model/records.js';

const row = {
  group: null,
  groupTitle: null,
  ordinal: null,
  leadUnits: [],
  coordinatingUnits: [],
  result: null,
  extra: [],
  source: { page: null, lines: [1, 1] as [number, number], bbox: null },
  sources: [],
  confidence: 0.97,
};

export const makeTarget = (id: string, name: string, given: Partial<Target> = {}): Target => ({
  ...row,
  id,
  name,
  unit: null,
  raw: null,
  targetYear: 2026,
  comparator: null,
  value: null,
  min: null,
  max: null,
  valueBase: null,
  resultValue: null,
  ...given,
});

export const makeTask = (id: string, title: string, given: Partial<Task> = {}): Task => ({
  ...row,
  id,
  title,
  origin: 'table',
  subOrdinal: null,
  parentId: null,
  parentTitle: null,
  output: null,
  kpi: null,
  deadline: null,
  ...given,
});

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];
/** "Quý III/2026" with its dates. */
export const quarter = (number: 1 | 2 | 3 | 4, year = 2026): Deadline => ({
  raw: `Quý ${['I', 'II', 'III', 'IV'][number - 1]}/${year}`,
  kind: 'quarter',
  start: null,
  end: `${year}-${quarterEnds[number - 1]}`,
});

export const makeDocument = (id: string, given: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id,
  sourceFile: `${id}.pdf`,
  sha256: id.padEnd(64, '0'),
  supersedes: null,
  kind: 'plan',
  typeName: 'Kế hoạch',
  number: null,
  issuedOn: null,
  place: null,
  issuer: null,
  level: null,
  title: null,
  signer: null,
  signerRole: null,
  year: 2026,
  draft: false,
  text: { origin: 'text-layer', repaired: 0, confidence: 0.98 },
  signatures: [],
  references: [],
  targets: [],
  generalTasks: [],
  tasks: [],
  findings: [],
  ...given,
});

type Row = Target | Task;

const spansOf = (text: string, words: readonly string[]): [number, number][] =>
  words.flatMap((word) => {
    const at = text.indexOf(word);
    return at < 0 ? [] : [[at, at + word.length] as [number, number]];
  });

export interface MadeItem {
  readonly change: DiffChange;
  readonly child?: Row;
  readonly parent?: Row;
  readonly weaker?: boolean | null;
  readonly changed?: readonly (string | FieldChange)[];
  readonly assigned?: DiffItem['assigned'];
  readonly words?: { readonly child: readonly string[]; readonly parent: readonly string[] };
  readonly score?: number;
  readonly evidence?: string;
}

const nameOf = (one: Row | undefined): string => (!one ? '' : 'title' in one ? one.title : one.name);

const itemOf = (made: MadeItem): DiffItem => ({
  kind: 'title' in (made.child ?? made.parent)! ? 'task' : 'target',
  change: made.change,
  weaker: made.weaker ?? null,
  changes: (made.changed ?? []).map((field) =>
    typeof field === 'string' ? { field, child: null, parent: null } : field,
  ),
  child: made.child?.id ?? null,
  parent: made.parent?.id ?? null,
  score: made.child && made.parent ? (made.score ?? 0.94) : null,
  evidence: made.evidence ?? 'words 0.91 +4.0; cùng tổ; = 4.0',
  assigned: made.assigned ?? null,
  changedWords: {
    child: spansOf(nameOf(made.child), made.words?.child ?? []),
    parent: spansOf(nameOf(made.parent), made.words?.parent ?? []),
  },
});

/** The two plans among those above and beside them: one only cited, one known by a report, one found. */
export const makeChain = (): PlanDiff['chain'] => {
  const plan = (
    id: string,
    level: PlanDiff['chain']['plans'][number]['level'],
    number: string | null,
    issuer: string,
    held: PlanDiff['chain']['plans'][number]['held'] = 'document',
  ) => ({ id, level, number, issuer, held, typeName: 'Kế hoạch', issuedOn: '2026-01-20' });
  return {
    plans: [
      plan('work', 'central', '12-NQ/TW', 'Bộ Chính trị', 'none'),
      plan('party', 'province-party', '8-KH/TU', 'Tỉnh ủy Minh Sơn', 'report'),
      plan('parent', 'province', '15/KH-UBND', 'UBND tỉnh Minh Sơn'),
      plan('child', 'department', '27/KH-SXD', 'Sở Xây dựng'),
      plan('commune', 'commune', null, 'UBND xã Sơn Tây'),
    ],
    edges: [
      { child: 'parent', parent: 'work', how: 'cited' },
      { child: 'commune', parent: 'work', how: 'cited' },
      { child: 'parent', parent: 'party', how: 'found' },
      { child: 'child', parent: 'parent', how: 'cited' },
      { child: 'commune', parent: 'parent', how: 'found' },
    ],
  };
};

/** A diff of made-up rows: documents, counts and ids follow from the items. */
export function makeDiff(
  made: readonly MadeItem[],
  given: Partial<PlanDiff> & {
    readonly childDocument?: Partial<DocumentRecord>;
    readonly parentDocument?: Partial<DocumentRecord>;
  } = {},
): PlanDiff {
  const { childDocument, parentDocument, ...rest } = given;
  const rowsOf = (side: 'child' | 'parent') => {
    const rows = made.flatMap((one) => (one[side] ? [one[side]] : []));
    return {
      targets: rows.filter((one): one is Target => !('title' in one)),
      tasks: rows.filter((one): one is Task => 'title' in one),
    };
  };
  const items = made.map(itemOf);
  return {
    format: 'kehoach-diff/1',
    child: 'child',
    parent: 'parent',
    via: null,
    parentNumber: '15/KH-UBND',
    relation: 'cited',
    relationEvidence: 'dẫn chiếu tại dòng 12: “Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026”',
    counts: Object.fromEntries(
      diffChanges.map((change) => [change, items.filter((item) => item.change === change).length]),
    ) as PlanDiff['counts'],
    chain: makeChain(),
    items,
    documents: [
      makeDocument('child', {
        number: '27/KH-SXD',
        issuedOn: '2026-02-27',
        issuer: 'Sở Xây dựng',
        level: 'department',
        title: 'Thực hiện Kế hoạch phát triển khoa học, công nghệ và chuyển đổi số năm 2026',
        ...rowsOf('child'),
        ...childDocument,
      }),
      makeDocument('parent', {
        number: '15/KH-UBND',
        issuedOn: '2026-01-20',
        issuer: 'UBND tỉnh Minh Sơn',
        level: 'province',
        title: 'Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh Minh Sơn năm 2026',
        ...rowsOf('parent'),
        ...parentDocument,
      }),
    ],
    links: [],
    ...rest,
  };
}
