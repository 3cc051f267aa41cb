import { diffPlans, type PlanRelation } from '../diffing/diff-plans.js';
import { UsageError } from '../errors.js';
import { versionsOf } from '../linking/works/versions.js';
import type { PlanDiff } from '../model/diff.js';
import type { DocumentRecord } from '../model/records.js';
import type { Store } from '../model/store.js';
import { type LinkedStore, linkDocuments } from './link-documents.js';
import { planChain } from './plan-chain.js';
import { DocumentNotFoundError, resolveDocument } from './resolve-document.js';
import { asItStands, standsFor, withGraph } from './with-graph.js';

/**
 * A plan against the plan above it, both named as people name documents: id, number, file name or the beginning of one. The
 * parent may be named by the number of a plan that is known by a report alone; where it is not named, it is the nearest
 * one that the child cites or was found to follow.
 * @throws DocumentNotFoundError where either is not held, or means several
 * @throws UsageError (no-parent) where none is named and none was found; (same-document) where both are one
 */
export async function diffDocuments(store: Store, child: string, parent: string | null): Promise<PlanDiff> {
  const linked = await linkDocuments(store, { save: false });
  const { id } = await resolveDocument(store, child);
  const parentId =
    parent === null ? nearestParent(id, child, linked) : await namedParent(store, parent, linked);
  if (parentId === id)
    throw new UsageError('same-document', `"${child}" and "${parent}" are one document; name two.`);
  const [lower, upper] = [await load(store, linked, id), await load(store, linked, parentId)];
  return diffPlans(lower, upper, relationOf(lower, upper, linked));
}

async function load(store: Store, { graph }: LinkedStore, id: string): Promise<DocumentRecord> {
  const document = await store.loadDocument(id, { evidence: false });
  if (!document) throw new Error(`Document ${id} is listed but cannot be loaded.`);
  return withGraph(document, graph);
}

async function namedParent(store: Store, query: string, { graph }: LinkedStore): Promise<string> {
  try {
    return (await resolveDocument(store, query)).id;
  } catch (error) {
    const report = error instanceof DocumentNotFoundError ? reportOn(query, graph) : null;
    if (report === null) throw error;
    return report;
  }
}

/** The report that stands for the plan of a number; null where none does, or several do. */
function reportOn(number: string, { works }: LinkedStore['graph']): string | null {
  const key = plain(number);
  const reports = new Set(
    works
      .filter((work) => work.via === 'report' && work.number !== null && plain(work.number) === key)
      .map((work) => work.documentId),
  );
  return reports.size === 1 ? [...reports][0]! : null;
}

const plain = (number: string): string => number.toLowerCase().replace(/\s+/g, '');

/** The plan that most of its rows come from; of two alike the surer one. */
function nearestParent(child: string, query: string, { links }: LinkedStore): string {
  const parents = links.filter((link) => link.kind === 'document' && link.childDocument === child);
  const rows = (parent: string): number =>
    links.filter((link) => link.childDocument === child && link.parentDocument === parent).length;
  const [best] = [...parents].sort(
    (a, b) => rows(b.parentDocument) - rows(a.parentDocument) || b.score - a.score,
  );
  if (best) return best.parentDocument;
  throw new UsageError(
    'no-parent',
    `No plan above "${query}" is held, neither cited nor found by its rows. Ingest it, or name the plan to compare with.`,
  );
}

function relationOf(child: DocumentRecord, parent: DocumentRecord, linked: LinkedStore): PlanRelation {
  const { links, graph, heads } = linked;
  const plan = standsFor(parent.id, graph);
  const between = links.find(
    (link) =>
      link.kind === 'document' && link.childDocument === child.id && link.parentDocument === parent.id,
  );
  const cited = child.references.some(({ documentId }) => documentId === parent.id);
  const versions = versionsOf(heads, graph);
  const version = versions.find(
    ({ draft, signed }) =>
      (draft === child.id && signed === parent.id) || (draft === parent.id && signed === child.id),
  );
  return {
    via: plan === null ? null : 'report',
    parentNumber: plan === null ? parent.number : plan.number,
    stands: standingOf(parent, graph),
    relation: version ? 'version' : between ? (cited ? 'cited' : 'found') : 'asked',
    relationEvidence: version?.evidence ?? between?.evidence ?? '',
    chain: planChain([child.id, parent.id], heads, linked),
  };
}

const standingOf = (
  parent: DocumentRecord,
  graph: LinkedStore['graph'],
): Pick<DocumentRecord, 'level' | 'issuer'> => {
  const { level, issuer } = asItStands(parent, graph);
  return { level, issuer };
};
