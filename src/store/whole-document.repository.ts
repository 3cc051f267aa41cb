import type { Database } from 'better-sqlite3';
import type { RecordSet, SectionRecord } from '../model/record-set.js';
import type { DocumentRecord } from '../model/records.js';
import type { DocumentRepository } from './document.repository.js';
import { FindingRepository } from './finding.repository.js';
import type { OrganizationRepository } from './organization.repository.js';
import { type EvidenceOf, ProvenanceRepository } from './provenance.repository.js';
import type { ReferenceRepository } from './reference.repository.js';
import { RepairRepository } from './repair.repository.js';
import { allRowsOf } from './row-parts.repository.js';
import { SectionRepository } from './section.repository.js';
import type { TargetRepository } from './target.repository.js';
import type { TaskRepository } from './task.repository.js';
import type { WorkRepository } from './work.repository.js';

interface Parts {
  readonly documents: DocumentRepository;
  readonly references: ReferenceRepository;
  readonly organizations: OrganizationRepository;
  readonly works: WorkRepository;
  readonly targets: TargetRepository;
  readonly tasks: TaskRepository;
}

/** A document with everything that hangs on it: one record set in, one record out. */
export class WholeDocumentRepository {
  private readonly findings: FindingRepository;
  private readonly sections: SectionRepository;
  private readonly provenance: ProvenanceRepository;
  private readonly repairs: RepairRepository;

  constructor(
    database: Database,
    private readonly parts: Parts,
  ) {
    this.findings = new FindingRepository(database);
    this.sections = new SectionRepository(database);
    this.provenance = new ProvenanceRepository(database);
    this.repairs = new RepairRepository(database);
  }

  /** The key that the search index knows the document by. */
  save(fileKey: number, position: number, recordSet: RecordSet): number {
    const { document } = recordSet;
    const { documents, organizations, works, targets, tasks } = this.parts;
    const key = documents.save(fileKey, position, recordSet);
    this.provenance.save(key, 'document', key, document.fields);
    this.sections.save(key, recordSet.sections);
    this.findings.save(key, document.findings);
    this.repairs.save(key, document.repairs);
    for (const [at, reference] of document.references.entries()) {
      const referenceKey = this.parts.references.save(key, at, reference, works.keyOf(reference.workId));
      this.provenance.save(key, 'reference', referenceKey, reference.fields);
    }
    const resolve = organizations.save(key, recordSet.printedUnits);
    for (const [at, target] of document.targets.entries()) {
      this.provenance.save(key, 'target', targets.save(key, at, target, resolve), target.fields);
    }
    const general = tasks.saveGeneral(key, document.generalTasks);
    for (const [at, task] of document.tasks.entries()) {
      this.provenance.save(key, 'task', tasks.save(key, at, task, general, resolve), task.fields);
    }
    return key;
  }

  load(id: string, evidence: boolean): DocumentRecord | null {
    const found = this.parts.documents.load(id);
    if (!found) return null;
    const { key, header } = found;
    const evidenceOf = evidence ? this.provenance.load(key) : null;
    const rows = allRowsOf(key);
    return {
      ...header,
      references: this.parts.references
        .load(key)
        .map((row) => withEvidence(row.reference, evidenceOf, 'reference', row.key)),
      targets: this.parts.targets
        .load(rows)
        .map((row) => withEvidence(row.target, evidenceOf, 'target', row.key)),
      generalTasks: this.parts.tasks.loadGeneral(key),
      tasks: this.parts.tasks.load(rows).map((row) => withEvidence(row.task, evidenceOf, 'task', row.key)),
      findings: this.findings.load(key),
      ...(evidenceOf && { fields: evidenceOf('document', key), repairs: this.repairs.load(key) }),
    };
  }

  loadSections(id: string): SectionRecord[] {
    const found = this.parts.documents.load(id);
    return found ? this.sections.load(found.key) : [];
  }
}

const withEvidence = <Row extends object>(
  row: Row,
  evidenceOf: EvidenceOf | null,
  ...owner: Parameters<EvidenceOf>
): Row => (evidenceOf ? { ...row, fields: evidenceOf(...owner) } : row);
