import type { ResolvedWork, WorkGraph } from '../linking/works/work-graph.js';
import type { DocumentRecord } from '../model/records.js';

/** The document with what the other documents of the store tell of its references, and what stays open of them. */
export function withGraph(document: DocumentRecord, graph: WorkGraph): DocumentRecord {
  const resolved = graph.references.get(document.id);
  const findings = graph.findings.get(document.id) ?? [];
  return {
    ...document,
    references: document.references.map((reference, at) => ({ ...reference, ...resolved?.[at] })),
    findings: [...document.findings, ...findings.map((finding) => ({ ...finding, stage: 'link-documents' }))],
  };
}

/** The plan that a progress report stands for, for it is not held itself; null for any other document. */
export function standsFor(documentId: string, graph: WorkGraph): ResolvedWork | null {
  const reportsOn = graph.standing.get(documentId)?.reportsOn ?? null;
  const plan = reportsOn === null ? undefined : graph.works.find(({ id }) => id === reportsOn);
  return plan?.via === 'report' && plan.documentId === documentId ? plan : null;
}

/** The document with the level and issuer of what it stands for, where it prints none: a report has those of its plan. */
export function asItStands(document: DocumentRecord, graph: WorkGraph): DocumentRecord {
  const standing = graph.standing.get(document.id);
  return {
    ...document,
    level: document.level ?? standing?.level ?? null,
    issuer: document.issuer ?? standing?.issuer ?? null,
  };
}
