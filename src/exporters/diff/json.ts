import type { PlanDiff } from '../../model/diff.js';
import { diffChanges } from '../../model/diff.js';
import { arrange, arrangeDocument } from '../export-shape.js';
import type { ExportOptions } from '../exporter.js';

const diffKeys = [
  'format',
  'child',
  'parent',
  'via',
  'parentNumber',
  'relation',
  'relationEvidence',
  'chain',
  'counts',
  'items',
  'documents',
  'links',
] as const satisfies readonly (keyof PlanDiff)[];
const itemKeys = [
  'kind',
  'change',
  'weaker',
  'changes',
  'child',
  'parent',
  'score',
  'evidence',
  'assigned',
  'changedWords',
] as const satisfies readonly (keyof PlanDiff['items'][number])[];
const linkKeys = [
  'kind',
  'child',
  'childDocument',
  'parent',
  'parentDocument',
  'relation',
  'score',
  'changes',
  'evidence',
] as const satisfies readonly (keyof PlanDiff['links'][number])[];
const planKeys = [
  'id',
  'typeName',
  'number',
  'issuedOn',
  'issuer',
  'level',
  'held',
] as const satisfies readonly (keyof PlanDiff['chain']['plans'][number])[];
const edgeKeys = ['child', 'parent', 'how'] as const;
const changeKeys = ['field', 'child', 'parent'] as const;
const assignedKeys = ['as', 'printed', 'collective'] as const;

const arrangeChanges = (changes: PlanDiff['items'][number]['changes']) =>
  changes.map((change) => arrange(change, changeKeys));

/** A diff as JSON writes it: the model itself, its keys in one order, evidence of its documents only where asked for. */
export function arrangeDiff(diff: PlanDiff, options: ExportOptions): PlanDiff {
  const [child, parent] = diff.documents;
  return {
    ...arrange(diff, diffKeys),
    chain: {
      plans: diff.chain.plans.map((plan) => arrange(plan, planKeys)),
      edges: diff.chain.edges.map((edge) => arrange(edge, edgeKeys)),
    },
    counts: arrange(diff.counts, diffChanges),
    items: diff.items.map((item) => ({
      ...arrange(item, itemKeys),
      changes: arrangeChanges(item.changes),
      assigned: item.assigned && arrange(item.assigned, assignedKeys),
      changedWords: arrange(item.changedWords, ['child', 'parent']),
    })),
    documents: [arrangeDocument(child, options), arrangeDocument(parent, options)],
    links: diff.links.map((link) => ({
      ...arrange(link, linkKeys),
      changes: arrangeChanges(link.changes),
    })),
  };
}
