import type { DocumentHead } from './document-head.js';
import { PossibleParents } from './possible-parents.js';
import { isNewer, levelsDown, placesMeet, standsAbove } from './rank.js';
import { versionsOf } from './versions.js';
import type { ResolvedWork, WorkGraph } from './work-graph.js';

/** A held document that may be the plan above another. */
export interface ParentCandidate {
  /** Id of the document. */
  readonly parent: string;
  /** "report" where it is a progress report that stands for the plan. */
  readonly via: 'report' | null;
  /** The work by which it was found, or that the report is on. */
  readonly workId: string | null;
  /**
   * cited: the child carries it out or rests on it; likely: the child only mentions it, or it is not known which of them
   * stands above; possible: not cited.
   */
  readonly relation: 'cited' | 'likely' | 'possible';
  readonly evidence: string;
}

const strength = { implements: 3, basis: 2, mentions: 1, amends: 0 } as const;
const order = ['cited', 'likely', 'possible'] as const;

/**
 * Which held documents with rows may be the parents of each document with rows, by the child's id: of a higher rank, of
 * the same province, not newer. Cited ones first, then the nearest rank. A report takes the place of the plan it is on
 * where that is not held. What is likely or only possible has yet to be confirmed by the rows.
 */
export function parentCandidates(
  heads: readonly DocumentHead[],
  graph: WorkGraph,
): ReadonlyMap<string, readonly ParentCandidate[]> {
  const works = new Map(graph.works.map((work) => [work.id, work]));
  const withRows = heads.filter((head) => head.rows > 0);
  const byId = new Map(withRows.map((head) => [head.id, head]));
  const outdated = new Set(versionsOf(withRows, graph).map(({ draft }) => draft));
  const eligible = withRows.filter((head) => !outdated.has(head.id) && standsForItself(head, graph, works));
  const possible = new PossibleParents(eligible, graph, works);
  const found = new Map<string, ParentCandidate[]>();
  for (const head of withRows) {
    const cited = citedParents(head, { graph, works, byId });
    const settled = new Set(
      cited.flatMap(({ parent, relation }) =>
        relation === 'cited' ? (graph.standing.get(parent)!.level ?? []) : [],
      ),
    );
    const taken = new Set(cited.map(({ parent }) => parent));
    const more = possible.of(head, settled).filter(({ parent }) => !taken.has(parent));
    const all = inOrder([...cited, ...more], graph);
    if (all.length > 0) found.set(head.id, all);
  }
  return found;
}

/** A report on a plan that is held, or that a newer report stands for, is no parent of its own. */
function standsForItself(
  head: DocumentHead,
  graph: WorkGraph,
  works: ReadonlyMap<string, ResolvedWork>,
): boolean {
  const { reportsOn } = graph.standing.get(head.id)!;
  if (reportsOn === null) return true;
  const plan = works.get(reportsOn);
  return plan === undefined || (plan.via === 'report' && plan.documentId === head.id);
}

interface Known {
  readonly graph: WorkGraph;
  readonly works: ReadonlyMap<string, ResolvedWork>;
  readonly byId: ReadonlyMap<string, DocumentHead>;
}

function citedParents(head: DocumentHead, { graph, works, byId }: Known): ParentCandidate[] {
  const child = graph.standing.get(head.id)!;
  const best = new Map<string, { readonly weight: number; readonly candidate: ParentCandidate }>();
  graph.references.get(head.id)!.forEach(({ documentId, via, workId }, index) => {
    if (documentId === null || !byId.has(documentId)) return;
    const parent = graph.standing.get(documentId)!;
    const { relation, number } = head.references[index]!;
    const above = standsAbove(parent, child);
    if (above === false || !placesMeet(parent, child) || isNewer(parent, child)) return;
    const weight = strength[relation];
    if (weight === 0 || weight <= (best.get(documentId)?.weight ?? 0)) return;
    const issuedOn = works.get(workId)?.issuedOn ?? null;
    const name = `${number ?? 'it'}${issuedOn === null ? '' : ` (${issuedOn})`}`;
    const said = relation === 'mentions' ? `mentions ${name}` : `cites ${name} as ${relation}`;
    const held = via === null ? '' : '; held as a report on it';
    const open = above === null ? '; which of the two stands above is not known' : '';
    best.set(documentId, {
      weight,
      candidate: {
        parent: documentId,
        via,
        workId,
        relation: relation !== 'mentions' && above ? 'cited' : 'likely',
        evidence: said + held + open,
      },
    });
  });
  return [...best.values()].map(({ candidate }) => candidate);
}

/** Cited ones first, then the nearest rank; what is of one rank stays in its order. */
function inOrder(candidates: readonly ParentCandidate[], graph: WorkGraph): ParentCandidate[] {
  const rank = ({ parent }: ParentCandidate): number => {
    const { level } = graph.standing.get(parent)!;
    return level === null ? -1 : levelsDown.indexOf(level);
  };
  return candidates
    .map((candidate, at) => ({ candidate, at }))
    .sort(
      (a, b) =>
        order.indexOf(a.candidate.relation) - order.indexOf(b.candidate.relation) ||
        rank(b.candidate) - rank(a.candidate) ||
        a.at - b.at,
    )
    .map(({ candidate }) => candidate);
}
