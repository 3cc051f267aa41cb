import type { WorkGraph } from '../linking/works/work-graph.js';
import type { DocumentRecord, Target, Task } from '../model/records.js';
import type { TracedRow } from '../model/trace.js';
import { standsFor } from './with-graph.js';

/** A row with the document it stands in, as chains and lists of gaps show it. */
export function tracedRow(row: Target | Task, document: DocumentRecord, graph: WorkGraph): TracedRow {
  const plan = standsFor(document.id, graph);
  const isTarget = 'name' in row;
  return {
    kind: isTarget ? 'target' : 'task',
    id: row.id,
    document: {
      id: document.id,
      sourceFile: document.sourceFile,
      kind: document.kind,
      typeName: document.typeName,
      number: document.number ?? plan?.number ?? null,
      issuedOn: document.issuedOn ?? plan?.issuedOn ?? null,
      year: document.year,
      issuer: document.issuer ?? plan?.issuer ?? null,
      level: document.level ?? graph.standing.get(document.id)?.level ?? null,
      via: plan === null ? null : 'report',
    },
    group: row.group,
    groupTitle: row.groupTitle,
    ordinal: isTarget ? row.ordinal : (row.subOrdinal ?? row.ordinal),
    name: isTarget ? row.name : row.title,
    raw: isTarget ? row.raw : row.kpi,
    unit: isTarget ? row.unit : null,
    targetYear: isTarget ? row.targetYear : null,
    deadline: isTarget ? null : row.deadline,
    leadUnits: row.leadUnits,
    result: row.result,
    source: row.source,
    confidence: row.confidence,
  };
}

/** The row of an id; null where the document has none of it. */
export const rowOf = ({ targets, tasks }: DocumentRecord, id: string): Target | Task | null =>
  targets.find((row) => row.id === id) ?? tasks.find((row) => row.id === id) ?? null;
