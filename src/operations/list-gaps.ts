import { unitIn } from '../diffing/own-unit.js';
import { contextOf, issuerOf, type Placed } from '../linking/plan-context.js';
import { indicatorOf } from '../linking/rows/milestones.js';
import { versionsOf } from '../linking/works/versions.js';
import type { Gap, GapReport, GapState } from '../model/gaps.js';
import type { DocumentRecord, Link, Target, Task } from '../model/records.js';
import type { Store } from '../model/store.js';
import type { TracedRow } from '../model/trace.js';
import { readOrganizationId, sameUnit } from '../organizations/same-unit.js';
import { type AskedUnit, askedIn, askedUnit, PlacesMet } from './asked-unit.js';
import { type LinkedStore, linkDocuments } from './link-documents.js';
import { RecentDocuments } from './recent-documents.js';
import { rowOf, tracedRow } from './traced-rows.js';
import { asItStands } from './with-graph.js';

/**
 * What a unit was given to lead or to help with in all plans held, and where its own plans answer it.
 * @throws UsageError (unit-unknown) where the name is of no body; (unit-ambiguous) where plans of several provinces or
 * communes give work to one of that name, and the name does not say of which
 */
export async function listGaps(store: Store, unit: string): Promise<GapReport> {
  const asked = askedUnit(unit);
  const linked = await linkDocuments(store, { save: false });
  const documents = new RecentDocuments(store);
  const outdated = new Set(versionsOf(linked.heads, linked.graph).map(({ draft }) => draft));
  const ids = (await store.documentIds()).filter((id) => !outdated.has(id));
  const met = new PlacesMet(asked);
  const own = new Set<string>();
  for (const id of ids) {
    const document = await documents.load(id);
    const standing = document && placed(document, linked);
    if (standing === null || !isOwn(standing, asked)) continue;
    own.add(id);
    met.add(contextOf(standing));
  }
  const sources = { linked, documents, answers: answersOf(linked.links, own) };
  const gaps: Gap[] = [];
  for (const id of ids) {
    const document = own.has(id) ? null : await documents.load(id);
    if (!document) continue;
    const found = await gapsIn(document, asked, sources);
    if (found.length > 0) met.add(contextOf(placed(document, linked)));
    gaps.push(...found);
  }
  met.refuseSeveral(unit);
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

/** The document with all that the others of the store tell of where it stands: also the plans that it follows. */
function placed(document: DocumentRecord, { graph, parents }: LinkedStore): DocumentRecord & Placed {
  const provinceOf = (id: string) => graph.standing.get(id)?.province ?? null;
  const above = new Set((parents.get(document.id) ?? []).flatMap((parent) => provinceOf(parent) ?? []));
  const province = provinceOf(document.id) ?? (above.size === 1 ? [...above][0]! : null);
  return { ...asItStands(document, graph), province };
}

/**
 * A commune's plan whose province nothing tells is that of the commune of its name, as long as the asked name tells no
 * province either.
 */
function isOwn(document: DocumentRecord & Placed, asked: AskedUnit): boolean {
  const [issuer, body] = [issuerOf(document), askedIn(asked, contextOf(document))];
  if (issuer === null || body === null) return false;
  const { commune } = readOrganizationId(issuer.id);
  return sameUnit(issuer, body, 'differ') || (issuer.id === body.id && Boolean(commune));
}

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
  readonly answers: ReadonlyMap<string, Link[]>;
}

async function gapsIn(plan: DocumentRecord, asked: AskedUnit, sources: GapSources): Promise<Gap[]> {
  const standing = placed(plan, sources.linked);
  const context = contextOf(standing);
  const body = askedIn(asked, context);
  if (body === null) return [];
  // Offices of a commune are told by the commune, also where its province is not known.
  const inCommune = context.province === null && Boolean(readOrganizationId(body.id).commune);
  const nearby = inCommune && asked.province === null && context.level?.startsWith('commune');
  const { assignedBy } = unitIn(body, standing, nearby ? 'agree' : 'differ');
  const followed = (sources.answers.get(plan.id) ?? []).length > 0; // the link of the documents themselves
  const gaps: Gap[] = [];
  for (const row of [...plan.targets, ...plan.tasks]) {
    const assigned = assignedBy(row);
    if (assigned === null) continue;
    const answers = await answersTo(row, sources);
    const state = stateOf(row, { answered: answers.length > 0, followed });
    gaps.push({ state, ...assigned, row: tracedRow(row, plan, sources.linked.graph), answers });
  }
  const reached = new Set(plan.targets.filter(({ id }) => sources.answers.has(id)).map(indicatorOf));
  return gaps.filter(({ state, row }) => state !== 'unanswered' || !isOtherYear(row, reached));
}

/** A plan of a year answers an indicator for its year; the same indicator of another year is not missing then. */
const isOtherYear = (row: TracedRow, reached: ReadonlySet<string>): boolean =>
  row.kind === 'target' && row.targetYear !== null && reached.has(indicatorOf(row));

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
  for (const { child, childDocument, relation, score, changes } of sources.answers.get(row.id) ?? []) {
    const document = await sources.documents.load(childDocument);
    const answer = document && rowOf(document, child);
    if (document && answer)
      answers.push({ row: tracedRow(answer, document, sources.linked.graph), relation, score, changes });
  }
  return answers;
}

const STATES: readonly GapState[] = ['unanswered', 'no-plan', 'in-text', 'answered'];
const NEVER = '9999';

const isKept = ({ answers }: Gap): boolean =>
  answers.every(({ relation }) => relation === 'same' || relation === 'reworded');

/** What is missing, what was changed and what is soonest due first. The order within is that of the documents, which were gone through in order. */
const byUrgency = (a: Gap, b: Gap): number =>
  STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
  Number(isKept(a)) - Number(isKept(b)) ||
  Number(a.as === 'coordinating') - Number(b.as === 'coordinating') ||
  Number(a.collective) - Number(b.collective) ||
  compare(a.row.deadline?.end ?? NEVER, b.row.deadline?.end ?? NEVER);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
