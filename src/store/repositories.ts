import type { Database } from 'better-sqlite3';
import { CorrectionRepository } from './correction.repository.js';
import { DerivedEntries } from './derived-entries.js';
import { DocumentRepository } from './document.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import { HeadRepository } from './head.repository.js';
import { LinkRepository } from './link.repository.js';
import { OrganizationRepository } from './organization.repository.js';
import { RecognizedPageRepository } from './recognized-page.repository.js';
import { ReferenceRepository } from './reference.repository.js';
import { RowIdsRepository } from './row-ids.repository.js';
import { RunRepository } from './run.repository.js';
import { SearchRepository } from './search.repository.js';
import { SourceFileRepository } from './source-file.repository.js';
import { SummaryRepository } from './summary.repository.js';
import { TargetRepository } from './target.repository.js';
import { TaskRepository } from './task.repository.js';
import { WholeDocumentRepository } from './whole-document.repository.js';
import { WorkRepository } from './work.repository.js';

export interface RepositoryOptions {
  readonly now: () => string;
  readonly fileExists: (path: string) => boolean;
}

export type Repositories = ReturnType<typeof openRepositories>;

/** What a store is made of: one repository an entity, on one connection. */
export function openRepositories(database: Database, options: RepositoryOptions) {
  const targets = new TargetRepository(database);
  const tasks = new TaskRepository(database);
  const documents = new DocumentRepository(database);
  const organizationNames = new OrganizationRepository(database);
  const citedWorks = new WorkRepository(database);
  const evidence = new EvidenceRepository(database);
  const references = new ReferenceRepository(database);
  return {
    files: new SourceFileRepository(database, options.now, options.fileExists),
    documents,
    summaries: new SummaryRepository(database),
    rowIds: new RowIdsRepository(database),
    organizationNames,
    citedWorks,
    searches: new SearchRepository(database, targets, tasks),
    runs: new RunRepository(database),
    evidence,
    putRight: new CorrectionRepository(database, evidence, options.now),
    derived: new DerivedEntries([citedWorks, organizationNames]),
    pages: new RecognizedPageRepository(database),
    heads: new HeadRepository(database, references),
    linkRows: new LinkRepository(database),
    wholes: new WholeDocumentRepository(database, {
      documents,
      references,
      organizations: organizationNames,
      works: citedWorks,
      targets,
      tasks,
    }),
  };
}
