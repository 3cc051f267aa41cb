import { linkRows } from '../linking/link-rows.js';
import { linkingVersion } from '../linking/linking-version.js';
import { servingTasks } from '../linking/serving-tasks.js';
import { type ParentCandidate, parentCandidates } from '../linking/works/find-parents.js';
import { resolveWorks } from '../linking/works/resolve-works.js';
import type { WorkGraph } from '../linking/works/work-graph.js';
import type { DocumentHead, LinkSet, LinkSetKey } from '../model/linking.js';
import type { DocumentRecord, Link } from '../model/records.js';
import type { Store } from '../model/store.js';
import { RecentDocuments } from './recent-documents.js';
import { asItStands } from './with-graph.js';

export interface LinkedStore {
  readonly heads: readonly DocumentHead[];
  /** What the documents cite, and which of it is held. */
  readonly graph: WorkGraph;
  /** Between current documents and their rows, in the order of an export. */
  readonly links: readonly Link[];
  /** The documents that each follows, by its id. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

export interface LinkOptions {
  /** Keep what is worked out; a store that is open for reading cannot. */
  readonly save: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** What has to be seen of a plan's rows before a document that is not cited as its basis counts as its parent. */
const CONFIRMED = {
  // It is held and mentioned: a few rows in common are no chance.
  likely: { links: 2, share: 0.1 },
  // It is not cited at all: a good part of the plan has to come from it.
  possible: { links: 3, share: 0.3 },
} as const;
/** Pairs written at once: few enough to lose little when the plug is pulled, many enough to be quick. */
const batch = 40;

/**
 * Links every current document to its parents, cited or found, and their rows. Only pairs that are not in the store are
 * compared: what was read anew, what is new, and what a newer program links otherwise.
 */
export async function linkDocuments(store: Store, options: LinkOptions): Promise<LinkedStore> {
  const heads = await store.documentHeads();
  const graph = resolveWorks(heads);
  const candidates = parentCandidates(heads, graph);
  const held = new Map((await store.linkSets()).map((set) => [keyOf(set), set]));
  const wanted = heads
    .filter(({ rows }) => rows > 0)
    .map(({ id }) => ({ child: id, candidates: candidates.get(id) ?? [] }));
  const keys = new Set(wanted.flatMap((each) => setsOf(each).map(keyOf)));
  const drop = [...held.values()].filter((set) => !keys.has(keyOf(set)));
  const stale = wanted.filter((each) =>
    setsOf(each).some((set) => held.get(keyOf(set))?.fingerprint !== set.fingerprint),
  );
  const documents = new RecentDocuments(store);
  const made: LinkSet[] = [];
  const unsaved: LinkSet[] = [];
  if (options.save && drop.length > 0) await store.replaceLinkSets({ drop, keep: [] });
  for (const [done, each] of stale.entries()) {
    options.progress?.(done, stale.length);
    if (options.signal?.aborted) break; // the rest is linked by the next run, or when it is asked for
    unsaved.push(...(await compare(each, documents, graph)));
    if (!options.save) made.push(...unsaved.splice(0));
    else if (unsaved.length >= batch) await store.replaceLinkSets({ drop: [], keep: unsaved.splice(0) });
  }
  if (unsaved.length > 0) await store.replaceLinkSets({ drop: [], keep: unsaved });
  const stored = await store.links();
  const order = heads.map(({ id }) => id);
  const links = options.save ? stored : merged(stored, { made, drop }, order);
  return { heads, graph, links, parents: parentsIn(links) };
}

function parentsIn(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string[]>();
  for (const { kind, child, parent } of links)
    if (kind === 'document') parents.set(child, [...(parents.get(child) ?? []), parent]);
  return parents;
}

interface Wanted {
  readonly child: string;
  readonly candidates: readonly ParentCandidate[];
}

const keyOf = ({ child, parent }: Pick<LinkSetKey, 'child' | 'parent'>): string => `${child} ${parent}`;

/** A document's tasks with its own targets, and its rows with those of each that may be its parent. */
const setsOf = ({ child, candidates }: Wanted): LinkSetKey[] => [
  { child, parent: child, fingerprint: `${linkingVersion}` },
  ...candidates.map(({ parent, relation, evidence }) => ({
    child,
    parent,
    fingerprint: [linkingVersion, relation, evidence, relation === 'possible' ? rivals(candidates) : ''].join(
      '\n',
    ),
  })),
];

/** Of those that are not cited the best is taken, so that each depends on the others. */
const rivals = (candidates: readonly ParentCandidate[]): string =>
  candidates
    .filter(({ relation }) => relation === 'possible')
    .map(({ parent }) => parent)
    .join(' ');

async function compare(wanted: Wanted, documents: RecentDocuments, graph: WorkGraph): Promise<LinkSet[]> {
  const child = await documents.load(wanted.child);
  if (child === null) return [];
  const [own, ...others] = setsOf(wanted);
  const sets: LinkSet[] = [{ ...own!, links: servingTasks(child) }];
  const compared: Compared[] = [];
  for (const [at, candidate] of wanted.candidates.entries()) {
    const parent = await documents.load(candidate.parent);
    if (parent === null) continue;
    const rows = linkRows(asItStands(child, graph), asItStands(parent, graph));
    compared.push({ candidate, key: others[at]!, rows, rank: graph.standing.get(parent.id)?.level ?? null });
  }
  const chosen = confirmed(compared, child);
  for (const each of compared) sets.push({ ...each.key, links: chosen.has(each) ? withDocuments(each) : [] });
  return sets;
}

interface Compared {
  readonly candidate: ParentCandidate;
  readonly key: LinkSetKey;
  readonly rows: readonly Link[];
  readonly rank: string | null;
}

const comparedRows = ({ targets, tasks }: DocumentRecord): number =>
  targets.length + tasks.filter(({ origin }) => origin === 'table').length;

/** Those that are parents: cited ones as they are, others where their rows say so; of those not cited one a level. */
function confirmed(compared: readonly Compared[], child: DocumentRecord): ReadonlySet<Compared> {
  const own = comparedRows(child);
  const chosen = new Set<Compared>();
  const found = new Map<string | null, { readonly best: Compared; readonly answered: number }>();
  for (const each of compared) {
    const { relation } = each.candidate;
    if (relation === 'cited') {
      chosen.add(each);
      continue;
    }
    const answered = new Set(each.rows.map((link) => link.child)).size;
    const needed = CONFIRMED[relation];
    if (answered < needed.links || answered < needed.share * own) continue;
    if (relation === 'likely') chosen.add(each);
    else if (answered > (found.get(each.rank)?.answered ?? 0)) found.set(each.rank, { best: each, answered });
  }
  return new Set([...chosen, ...[...found.values()].map(({ best }) => best)]);
}

/** How sure it is that one plan follows the other. */
const sureness = { cited: 1, likely: 0.9 } as const;

function withDocuments({ candidate, key, rows }: Compared): Link[] {
  const linked = new Set(rows.map((link) => link.child)).size;
  const mean = rows.reduce((sum, { score }) => sum + score, 0) / Math.max(1, rows.length);
  return [
    {
      kind: 'document',
      child: key.child,
      childDocument: key.child,
      parent: key.parent,
      parentDocument: key.parent,
      relation: 'same',
      score: candidate.relation === 'possible' ? Math.round(mean * 800) / 1000 : sureness[candidate.relation],
      changes: [],
      evidence: `${candidate.evidence}; ${linked} rows linked`,
    },
    ...rows,
  ];
}

/** What the store holds with what was worked out beside it, in the order of an export. */
function merged(
  links: readonly Link[],
  { made, drop }: { readonly made: readonly LinkSet[]; readonly drop: readonly LinkSetKey[] },
  order: readonly string[],
): Link[] {
  if (made.length === 0 && drop.length === 0) return [...links];
  const replaced = new Set([...made, ...drop].map(keyOf));
  const place = new Map(order.map((id, at) => [id, at]));
  const kept = links.filter(
    ({ childDocument, parentDocument }) => !replaced.has(`${childDocument} ${parentDocument}`),
  );
  return [...kept, ...made.flatMap((set) => set.links)].sort(
    (a, b) =>
      place.get(a.childDocument)! - place.get(b.childDocument)! ||
      place.get(a.parentDocument)! - place.get(b.parentDocument)!,
  );
}
