import type { PlanChain } from '../model/diff.js';
import type { DocumentHead } from '../model/linking.js';
import type { LinkedStore } from './link-documents.js';
import { standsFor } from './with-graph.js';

type ChainPlan = PlanChain['plans'][number];

/** More plans of one chain make no picture; those nearest to the two are shown. */
const mostPlans = 16;
/** What the centre has issued and the chain rests on: few, for every plan cites a dozen. */
const mostCentral = 3;

/** The plans that two plans stand between: those that they follow, those that follow them, and what all of them rest on. */
export function planChain(
  ids: readonly [child: string, parent: string],
  heads: readonly DocumentHead[],
  { graph, links }: LinkedStore,
): PlanChain {
  const edges = links
    .filter(({ kind }) => kind === 'document')
    .map(
      ({ child, parent }) =>
        ({ child, parent, how: citedBy(child, parent, graph) ? 'cited' : 'found' }) as const,
    );
  const held = nearest(ids, edges);
  const central = centralWorks(held, heads, graph);
  const byId = new Map(heads.map((head) => [head.id, head]));
  return {
    plans: [
      ...central.map(
        ({ work }): ChainPlan => ({ ...wordingOf(work), id: work.id, level: work.level, held: 'none' }),
      ),
      ...held.map((id): ChainPlan => {
        const plan = standsFor(id, graph);
        const head = byId.get(id)!;
        const level = graph.standing.get(id)?.level ?? head.level;
        return { ...wordingOf(plan ?? head), id, level, held: plan === null ? 'document' : 'report' };
      }),
    ],
    edges: [
      ...central.flatMap(({ work, children }) =>
        children.map((child) => ({ child, parent: work.id, how: 'cited' as const })),
      ),
      ...edges.filter(({ child, parent }) => held.includes(child) && held.includes(parent)),
    ],
  };
}

const wordingOf = ({ typeName, number, issuedOn, issuer }: Omit<ChainPlan, 'id' | 'level' | 'held'>) => ({
  typeName,
  number,
  issuedOn,
  issuer,
});

const citedBy = (child: string, parent: string, graph: LinkedStore['graph']): boolean =>
  graph.references.get(child)?.some(({ documentId }) => documentId === parent) ?? false;

/** The two and what hangs on them, step by step, as many as make a picture. */
function nearest(ids: readonly string[], edges: readonly { child: string; parent: string }[]): string[] {
  const found = [...ids];
  for (let at = 0; at < found.length && found.length < mostPlans; at += 1)
    for (const { child, parent } of edges) {
      const other = child === found[at] ? parent : parent === found[at] ? child : null;
      if (other !== null && !found.includes(other) && found.length < mostPlans) found.push(other);
    }
  return found;
}

/** What the highest of the plans carry out or rest on and that is not held: those that most of them cite first. */
function centralWorks(
  held: readonly string[],
  heads: readonly DocumentHead[],
  graph: LinkedStore['graph'],
): { readonly work: LinkedStore['graph']['works'][number]; readonly children: string[] }[] {
  const children = new Map<string, string[]>();
  for (const head of heads.filter(({ id }) => held.includes(id)))
    for (const [at, { relation }] of head.references.entries()) {
      const resolved = graph.references.get(head.id)![at]!;
      if (resolved.documentId !== null || !['implements', 'basis'].includes(relation)) continue;
      children.set(resolved.workId, [...(children.get(resolved.workId) ?? []), head.id]);
    }
  return graph.works
    .filter(({ id, level, number }) => children.has(id) && level === 'central' && number !== null)
    .map((work) => ({ work, children: children.get(work.id)! }))
    .sort((a, b) => b.children.length - a.children.length || (a.work.id < b.work.id ? -1 : 1))
    .slice(0, mostCentral);
}
