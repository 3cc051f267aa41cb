import type { Fields } from '../model/field.js';
import type { DocumentRecord, Organization, Reference, Target, Task, Work } from '../model/records.js';
import type { Repair } from '../model/repair.js';
import type { ExportOptions } from './exporter.js';

/**
 * Key order of the export, as contract.md prints it: people diff exports, so order is part of the shape,
 * and it must not hang on the order in which a store happens to build its records. `fields` and `repairs` come last, with --evidence.
 */
export const documentKeys = [
  'id',
  'sourceFile',
  'sha256',
  'supersedes',
  'kind',
  'typeName',
  'number',
  'issuedOn',
  'place',
  'issuer',
  'level',
  'title',
  'signer',
  'signerRole',
  'year',
  'draft',
  'text',
  'signatures',
  'references',
  'targets',
  'generalTasks',
  'tasks',
  'findings',
] as const satisfies readonly (keyof DocumentRecord)[];

export const signatureKeys = [
  'signer',
  'organization',
  'signedAt',
  'timeFrom',
  'coversWholeFile',
  'page',
  'bbox',
] as const satisfies readonly (keyof DocumentRecord['signatures'][number])[];

export const referenceKeys = [
  'number',
  'typeName',
  'issuedOn',
  'issuer',
  'relation',
  'workId',
  'documentId',
  'via',
  'amends',
] as const satisfies readonly (keyof Reference)[];

export const targetKeys = [
  'id',
  'group',
  'groupTitle',
  'ordinal',
  'name',
  'unit',
  'raw',
  'targetYear',
  'comparator',
  'value',
  'min',
  'max',
  'valueBase',
  'leadUnits',
  'coordinatingUnits',
  'result',
  'resultValue',
  'extra',
  'source',
  'sources',
  'confidence',
] as const satisfies readonly (keyof Target)[];

export const generalTaskKeys = ['id', 'group', 'ordinal', 'title'] as const;

export const taskKeys = [
  'id',
  'origin',
  'group',
  'groupTitle',
  'ordinal',
  'subOrdinal',
  'parentId',
  'parentTitle',
  'title',
  'output',
  'kpi',
  'leadUnits',
  'coordinatingUnits',
  'deadline',
  'result',
  'extra',
  'source',
  'sources',
  'confidence',
] as const satisfies readonly (keyof Task)[];

export const findingKeys = ['severity', 'code', 'message', 'stage', 'source'] as const;
export const workKeys = [
  'id',
  'number',
  'typeName',
  'issuedOn',
  'issuer',
  'documentId',
  'amends',
] as const satisfies readonly (keyof Work)[];
export const organizationKeys = [
  'id',
  'name',
  'kind',
  'level',
  'printedAs',
] as const satisfies readonly (keyof Organization)[];

const sourceKeys = ['page', 'lines', 'bbox'] as const;
const deadlineKeys = ['raw', 'kind', 'start', 'end'] as const;
const textKeys = ['origin', 'repaired', 'confidence'] as const;
const extraKeys = ['heading', 'raw'] as const;
const repairKeys = ['sic', 'corr', 'kind', 'reason', 'confidence', 'made', 'source'] as const;
const evidenceKeys = ['raw', 'rule', 'confidence', 'sources'] as const;

/** The same record with these keys alone, in this order. */
export function arrange<T extends object, K extends keyof T>(record: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, record[key]])) as Pick<T, K>;
}

const arrangeAll = <T extends object, K extends keyof T>(records: readonly T[], keys: readonly K[]) =>
  records.map((record) => arrange(record, keys));

const arrangeFields = (fields: Fields) =>
  Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((name) => {
        const evidence = fields[name]!;
        return [
          name,
          { ...arrange(evidence, evidenceKeys), sources: arrangeAll(evidence.sources, sourceKeys) },
        ];
      }),
  );

const evidenceOf = (record: { readonly fields?: Fields | undefined }, options: ExportOptions) =>
  options.evidence ? { fields: arrangeFields(record.fields ?? {}) } : {};

const arrangeRepairs = (repairs: readonly Repair[]) =>
  repairs.map((repair) => ({ ...arrange(repair, repairKeys), source: arrange(repair.source, sourceKeys) }));

const placesOf = (row: Pick<Target, 'extra' | 'source' | 'sources'>) => ({
  extra: arrangeAll(row.extra, extraKeys),
  source: arrange(row.source, sourceKeys),
  sources: arrangeAll(row.sources, sourceKeys),
});

/** A document as every JSON export writes it: keys in the contract's order, evidence only where it was asked for. */
export function arrangeDocument(document: DocumentRecord, options: ExportOptions): DocumentRecord {
  return {
    ...arrange(document, documentKeys),
    text: arrange(document.text, textKeys),
    signatures: arrangeAll(document.signatures, signatureKeys),
    references: document.references.map((reference) => ({
      ...arrange(reference, referenceKeys),
      ...evidenceOf(reference, options),
    })),
    targets: document.targets.map((target) => ({
      ...arrange(target, targetKeys),
      ...placesOf(target),
      ...evidenceOf(target, options),
    })),
    generalTasks: arrangeAll(document.generalTasks, generalTaskKeys),
    tasks: document.tasks.map((task) => ({
      ...arrange(task, taskKeys),
      ...placesOf(task),
      deadline: task.deadline && arrange(task.deadline, deadlineKeys),
      ...evidenceOf(task, options),
    })),
    findings: document.findings.map((finding) => ({
      ...arrange(finding, findingKeys),
      source: finding.source && arrange(finding.source, sourceKeys),
    })),
    ...evidenceOf(document, options),
    ...(options.evidence ? { repairs: arrangeRepairs(document.repairs ?? []) } : {}),
  };
}
