import { unitIn } from '../diffing/own-unit.js';
import { UsageError } from '../errors.js';
import { contextOf, issuerOf } from '../linking/plan-context.js';
import type { Gap, GapReport, GapState } from '../model/gaps.js';
import type { DocumentRecord, Link, Target, Task } from '../model/records.js';
import type { Store } from '../model/store.js';
import { resolveUnit } from '../organizations/resolve-unit.js';
import { readOrganizationId, sameUnit } from '../organizations/same-unit.js';
import { type LinkedStore, linkDocuments } from './link-documents.js';
import { RecentDocuments } from './recent-documents.js';
import { rowOf, tracedRow } from './traced-rows.js';
import { asItStands } from './with-graph.js';

/**
 * What a unit was given to lead or to help with in all plans held, and where its own plans answer it.
 * @throws UsageError (unit-unknown) where the name is of no body; (unit-ambiguous) where plans of several provinces give work
 * to one of that name, and the name does not say of which
 */
export async function listGaps(store: Store, unit: string): Promise<GapReport> {
  refuseUnknown(unit);
  const linked = await linkDocuments(store, { save: false });
  const documents = new RecentDocuments(store);
  const ids = await store.documentIds();
  const own = new Set<string>();
  for (const id of ids) {
    const document = await documents.load(id);
    if (document && isOwn(asItStands(document, linked.graph), unit)) own.add(id);
  }
  const answers = answersOf(linked.links, own);
  const gaps: Gap[] = [];
  const provinces = new Set<string>();
  for (const id of ids) {
    const document = own.has(id) ? null : await documents.load(id);
    if (!document) continue;
    const found = await gapsIn(document, unit, { linked, documents, own, answers });
    const { province } = contextOf(asItStands(document, linked.graph));
    if (found.length > 0 && province !== null) provinces.add(province);
    gaps.push(...found);
  }
  refuseAmbiguous(unit, provinces);
  const counts = { unanswered: 0, 'no-plan': 0, 'in-text': 0, answered: 0 };
  for (const { state } of gaps) counts[state] += 1;
  return {
    format: 'kehoach-gaps/1',
    unit,
    ownDocuments: [...own],
    counts,
    gaps: gaps.sort(byUrgency),
  };
}

function refuseUnknown(unit: string): void {
  if (resolveUnit(unit, { level: null, province: null }) !== null) return;
  throw new UsageError(
    'unit-unknown',
    `"${unit}" names no body that kehoach knows. Write it as plans print it ("Sở Nội vụ", "UBND xã Tân Lập"); "kehoach list" shows the issuers that are held.`,
  );
}

/** Every province has a "Sở Nội vụ"; the name has to say which, where plans of several are held. */
function refuseAmbiguous(unit: string, provinces: ReadonlySet<string>): void {
  const body = resolveUnit(unit, { level: null, province: null });
  const { central, province } = readOrganizationId(body!.id);
  if (provinces.size < 2 || central || province) return;
  const [first, ...others] = [...provinces].sort();
  throw new UsageError(
    'unit-ambiguous',
    `"${unit}" is a body of several provinces whose plans are held: ${[first, ...others].join(', ')}. Add the province: "${unit} tỉnh ${first}".`,
  );
}

const isOwn = (document: DocumentRecord, unit: string): boolean =>
  sameUnit(issuerOf(document), resolveUnit(unit, contextOf(document)), 'differ');

/** Links from the unit's own plans, by the row that they answer. */
function answersOf(links: readonly Link[], own: ReadonlySet<string>): ReadonlyMap<string, Link[]> {
  const answers = new Map<string, Link[]>();
  for (const link of links) {
    if (!own.has(link.childDocument) || link.kind === 'serves') continue;
    const listed = answers.get(link.parent);
    if (listed) listed.push(link);
    else answers.set(link.parent, [link]);
  }
  return answers;
}

interface GapSources {
  readonly linked: LinkedStore;
  readonly documents: RecentDocuments;
  readonly own: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, Link[]>;
}

async function gapsIn(plan: DocumentRecord, unit: string, sources: GapSources): Promise<Gap[]> {
  const standing = asItStands(plan, sources.linked.graph);
  const body = resolveUnit(unit, contextOf(standing));
  if (body === null) return [];
  const { assignedBy } = unitIn(body, standing, 'differ');
  const followed = (sources.answers.get(plan.id) ?? []).length > 0; // the link of the documents themselves
  const gaps: Gap[] = [];
  for (const row of [...plan.targets, ...plan.tasks]) {
    const assigned = assignedBy(row);
    if (assigned === null) continue;
    const answers = await answersTo(row, sources);
    const state = stateOf(row, { answered: answers.length > 0, followed });
    gaps.push({ state, ...assigned, row: tracedRow(row, plan, sources.linked.graph), answers });
  }
  return gaps;
}

function stateOf(
  row: Target | Task,
  { answered, followed }: { readonly answered: boolean; readonly followed: boolean },
): GapState {
  if (answered) return 'answered';
  if ('origin' in row && row.origin === 'body') return 'in-text';
  return followed ? 'unanswered' : 'no-plan';
}

async function answersTo(row: Target | Task, sources: GapSources): Promise<Gap['answers'][number][]> {
  const answers: Gap['answers'][number][] = [];
  for (const { child, childDocument, relation, score } of sources.answers.get(row.id) ?? []) {
    const document = await sources.documents.load(childDocument);
    const answer = document && rowOf(document, child);
    if (document && answer)
      answers.push({ row: tracedRow(answer, document, sources.linked.graph), relation, score });
  }
  return answers;
}

const STATES: readonly GapState[] = ['unanswered', 'no-plan', 'in-text', 'answered'];
const NEVER = '9999';

/** What is missing and soonest due first. The order within is that of the documents, which were gone through in order. */
const byUrgency = (a: Gap, b: Gap): number =>
  STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
  Number(a.as === 'coordinating') - Number(b.as === 'coordinating') ||
  Number(a.collective) - Number(b.collective) ||
  compare(a.row.deadline?.end ?? NEVER, b.row.deadline?.end ?? NEVER);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
