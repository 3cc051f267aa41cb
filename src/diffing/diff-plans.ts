import { linkRows } from '../linking/link-rows.js';
import type { RowLink } from '../linking/linked-plan.js';
import { differentWords } from '../linking/words/different-words.js';
import { type DiffChange, type DiffItem, diffChanges, type PlanDiff } from '../model/diff.js';
import type { DocumentRecord, Link, Target, Task } from '../model/records.js';
import { type JudgedChange, judgeTarget, judgeTask, judgeWording } from './judge-change.js';
import { laterMilestones } from './later-milestones.js';
import { type OwnUnit, ownUnitOf } from './own-unit.js';

/** How the two plans belong together, told above the diff. */
export type PlanRelation = Pick<
  PlanDiff,
  'via' | 'parentNumber' | 'relation' | 'relationEvidence' | 'chain'
> & {
  /** What the parent stands for where it says nothing itself: a report has level and issuer of its plan. */
  readonly stands?: Pick<DocumentRecord, 'level' | 'issuer'>;
};

type Row = Target | Task;

/**
 * A lower plan against the plan above it (or two versions of one), row by row, in the order a person should read it: what
 * was weakened or put off, what was raised, what the child's own unit was given and left out, what only reads differently,
 * what is only in one of them, what was kept. Rows of tables and lists; tasks that stand in the body are not compared.
 * diffPlans(b, a) has the same pairs as diffPlans(a, b).
 */
export function diffPlans(child: DocumentRecord, parent: DocumentRecord, relation: PlanRelation): PlanDiff {
  const { stands, ...told } = relation;
  const above = { ...parent, ...stands };
  const links = linkRows(child, above);
  const [ours, theirs] = [rowsOf(child), rowsOf(parent)];
  const sameLevel = child.level !== null && child.level === above.level;
  const pairs = links.map((link) =>
    itemOfPair(link, ours.get(link.child)!, theirs.get(link.parent)!, sameLevel),
  );
  const own = ownUnitOf(child, above);
  const [linked, answered] = [
    new Set(links.map((link) => link.child)),
    new Set(links.map((link) => link.parent)),
  ];
  const later = laterMilestones(above, child);
  const left = [...theirs.values()]
    .filter(({ id }) => !answered.has(id))
    .map((row) => parentOnly(row, later.has(row.id) ? null : own));
  const added = [...ours.values()].filter(({ id }) => !linked.has(id)).map(childOnly);
  const items = inReadingOrder([...pairs, ...left, ...added], [[...ours.keys()], [...theirs.keys()]]);
  return {
    format: 'kehoach-diff/1',
    child: child.id,
    parent: parent.id,
    ...told,
    counts: Object.fromEntries(
      diffChanges.map((change) => [change, items.filter((item) => item.change === change).length]),
    ) as Record<DiffChange, number>,
    items,
    documents: [child, parent],
    links,
  };
}

const rowsOf = ({ targets, tasks }: DocumentRecord): Map<string, Row> =>
  new Map([...targets, ...tasks.filter(({ origin }) => origin === 'table')].map((row) => [row.id, row]));

const isTarget = (row: Row): row is Target => 'name' in row;
const nameOf = (row: Row): string => (isTarget(row) ? row.name : row.title);

function itemOfPair(link: RowLink, child: Row, parent: Row, sameLevel: boolean): DiffItem {
  const judged = [
    ...(isTarget(child)
      ? judgeTarget(child, parent as Target, link.relation)
      : judgeTask(child, parent as Task, link)),
    ...(sameLevel ? leadChange(link.changes) : []),
    judgeWording(link.relation, link.changes),
  ];
  const [first] = judged.sort((a, b) => diffChanges.indexOf(a.change) - diffChanges.indexOf(b.change));
  const words = differentWords(nameOf(child), nameOf(parent));
  return {
    kind: link.kind,
    change: first!.change,
    weaker: weakest(judged),
    changes: link.changes.filter(({ field }) => sameLevel || !field.endsWith('Units')),
    child: child.id,
    parent: parent.id,
    score: link.score,
    evidence: link.evidence,
    assigned: null,
    changedWords: { child: words.one, parent: words.other },
  };
}

/** Across levels the lead always changes: a plan hands its work down. */
const leadChange = (changes: Link['changes']): JudgedChange[] =>
  changes.some(({ field, child, parent }) => field === 'leadUnits' && child !== null && parent !== null)
    ? [{ change: 'lead-changed', weaker: null }]
    : [];

/** What the first change says; where it leaves that open, weaker in anything is weaker. */
const weakest = (judged: readonly JudgedChange[]): boolean | null =>
  judged[0]!.weaker ?? (judged.some(({ weaker }) => weaker === true) ? true : null);

const alone = (row: Row): Pick<DiffItem, 'kind' | 'changes' | 'score' | 'evidence' | 'changedWords'> => ({
  kind: isTarget(row) ? 'target' : 'task',
  changes: [],
  score: null,
  evidence: '',
  changedWords: { child: [], parent: [] },
});

const parentOnly = (row: Row, own: OwnUnit | null): DiffItem => {
  const assigned = own?.assignedBy(row) ?? null;
  return {
    ...alone(row),
    change: 'parent-only',
    weaker: assigned?.as === 'lead' ? true : null,
    child: null,
    parent: row.id,
    assigned,
  };
};

const childOnly = (row: Row): DiffItem => ({
  ...alone(row),
  change: 'child-only',
  weaker: null,
  child: row.id,
  parent: null,
  assigned: null,
});

/** Changes of figures and days come first, then what the own unit was given and left out, then the rest. */
const gapRank = diffChanges.indexOf('value-changed');
const rankOf = ({ change, assigned }: DiffItem): number => {
  const rank = diffChanges.indexOf(change);
  if (change !== 'parent-only' || assigned === null) return rank;
  const sure = assigned.collective ? 0.25 : 0.5;
  return (assigned.as === 'lead' ? gapRank : rank) - sure;
};

function inReadingOrder(
  items: readonly DiffItem[],
  [ours, theirs]: readonly [readonly string[], readonly string[]],
): DiffItem[] {
  const places = new Map([...ours, ...theirs].map((id, at) => [id, at]));
  const placeOf = ({ child, parent }: DiffItem): number => places.get((child ?? parent)!)!;
  return [...items].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      Number(b.weaker === true) - Number(a.weaker === true) ||
      placeOf(a) - placeOf(b),
  );
}
