import type { Database } from 'better-sqlite3';
import type { RecognizedPage } from '../model/page-recognizer.js';
import type { RecordSet, SectionRecord } from '../model/record-set.js';
import type { DocumentRecord, Organization, Work } from '../model/records.js';
import type { Correction, PhraseDocument } from '../model/repair.js';
import type {
  DocumentSummary,
  FileEvidence,
  FileToSave,
  FoundRow,
  PageKey,
  PhraseSource,
  RunSummary,
  SaveOutcome,
  SearchHit,
  Store,
} from '../model/store.js';
import { checkDatabase } from './check-database.js';
import { CorrectionRepository } from './correction.repository.js';
import { DerivedEntries } from './derived-entries.js';
import { DocumentRepository } from './document.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import { OrganizationRepository } from './organization.repository.js';
import { RecognizedPageRepository } from './recognized-page.repository.js';
import { RowIdsRepository } from './row-ids.repository.js';
import { RunRepository } from './run.repository.js';
import { SearchRepository } from './search.repository.js';
import { SourceFileRepository } from './source-file.repository.js';
import { asStoreError } from './store-trouble.js';
import { SummaryRepository } from './summary.repository.js';
import { TargetRepository } from './target.repository.js';
import { TaskRepository } from './task.repository.js';
import { WholeDocumentRepository } from './whole-document.repository.js';
import { WorkRepository } from './work.repository.js';

interface SqliteStoreOptions {
  /** The path to name in messages. */
  readonly file: string;
  readonly now: () => string;
  readonly fileExists: (path: string) => boolean;
  /** Called when the store is closed. */
  readonly release: () => void;
}

/** The store in one SQLite file. Writes take the write lock at once, so that one that has begun never fails for it. */
export class SqliteStore implements Store {
  private readonly files: SourceFileRepository;
  private readonly documents: DocumentRepository;
  private readonly wholes: WholeDocumentRepository;
  private readonly summaries: SummaryRepository;
  private readonly rowIds: RowIdsRepository;
  private readonly organizationNames: OrganizationRepository;
  private readonly citedWorks: WorkRepository;
  private readonly searches: SearchRepository;
  private readonly runs: RunRepository;
  private readonly evidence: EvidenceRepository;
  private readonly putRight: CorrectionRepository;
  private readonly pages: RecognizedPageRepository;
  private readonly derived: DerivedEntries;

  constructor(
    private readonly database: Database,
    private readonly options: SqliteStoreOptions,
  ) {
    const targets = new TargetRepository(database);
    const tasks = new TaskRepository(database);
    this.files = new SourceFileRepository(database, options.now, options.fileExists);
    this.documents = new DocumentRepository(database);
    this.summaries = new SummaryRepository(database);
    this.rowIds = new RowIdsRepository(database);
    this.organizationNames = new OrganizationRepository(database);
    this.citedWorks = new WorkRepository(database);
    this.searches = new SearchRepository(database, targets, tasks);
    this.runs = new RunRepository(database);
    this.evidence = new EvidenceRepository(database);
    this.putRight = new CorrectionRepository(database, this.evidence, options.now);
    this.derived = new DerivedEntries([this.citedWorks, this.organizationNames]);
    this.pages = new RecognizedPageRepository(database);
    this.wholes = new WholeDocumentRepository(database, {
      documents: this.documents,
      organizations: this.organizationNames,
      works: this.citedWorks,
      targets,
      tasks,
    });
  }

  async noteIfCurrent(file: { sha256: string; path: string; fingerprint: string }): Promise<boolean> {
    return this.guarded(() => {
      const isCurrent = () => {
        const known = this.files.find(file.sha256);
        return known?.fingerprint === file.fingerprint ? known : null;
      };
      const known = isCurrent();
      if (!known) return false;
      if (this.files.holds(known.key, file.path)) return true; // nothing to write: the usual case, and the fast one
      return this.write(() => {
        const still = isCurrent();
        if (!still) return false;
        const former = this.files.formerHolders(still.key, file.path);
        this.derived.keeping([still.key, ...former], () => this.files.takePath(still.key, file.path));
        return true;
      });
    });
  }

  async saveFile(file: FileToSave): Promise<SaveOutcome> {
    if (file.recordSets.length === 0) throw new RangeError(`"${file.path}" holds no document to save.`);
    return this.guarded(() =>
      this.write(() => {
        const soughtNumbers = file.restsOn && JSON.stringify(file.restsOn.numbers);
        const { key, known } = this.files.save({ ...file, soughtNumbers });
        const former = this.files.formerHolders(key, file.path);
        const saved = new Map<number, RecordSet>();
        this.derived.keeping([key, ...former], () => {
          if (known) this.documents.removeAllOf(key);
          for (const [position, recordSet] of file.recordSets.entries()) {
            const documentKey = this.wholes.save(key, position, recordSet);
            this.evidence.save(documentKey, recordSet, file.restsOn);
            saved.set(documentKey, recordSet);
          }
          this.files.takePath(key, file.path);
        });
        for (const [documentKey, recordSet] of saved) this.searches.save(documentKey, recordSet);
        if (known) this.searches.sweep();
        return known ? 'updated' : 'new';
      }),
    );
  }

  async recordRun(run: RunSummary): Promise<void> {
    this.guarded(() => this.write(() => this.runs.save(run)));
  }

  async recognizedPage(key: PageKey): Promise<RecognizedPage | null> {
    return this.guarded(() => this.pages.find(key));
  }

  async saveRecognizedPage(key: PageKey, page: RecognizedPage): Promise<void> {
    this.guarded(() => this.write(() => this.pages.save(key, page)));
  }

  async restsOn(sha256: string): Promise<(FileEvidence & { readonly fingerprint: string }) | null> {
    return this.guarded(() => this.read(() => this.evidence.restsOn(sha256)));
  }

  async phraseSources(): Promise<PhraseSource[]> {
    return this.guarded(() => this.evidence.sources());
  }

  async phraseDocuments(ids: readonly string[]): Promise<PhraseDocument[]> {
    return this.guarded(() => this.read(() => this.evidence.texts(ids)));
  }

  async corrections(): Promise<Correction[]> {
    return this.guarded(() => this.putRight.all());
  }

  async saveCorrection(correction: Correction): Promise<string[]> {
    return this.guarded(() => this.write(() => this.putRight.save(correction)));
  }

  async removeCorrection(correction: Pick<Correction, 'sic' | 'scope'>): Promise<string[] | null> {
    return this.guarded(() => this.write(() => this.putRight.remove(correction)));
  }

  async listDocuments(): Promise<DocumentSummary[]> {
    return this.guarded(() => this.summaries.all());
  }

  async findDocuments(query: string): Promise<DocumentSummary[]> {
    return this.guarded(() => this.summaries.find(query));
  }

  async loadDocument(id: string, options?: { readonly evidence?: boolean }): Promise<DocumentRecord | null> {
    return this.guarded(() => this.read(() => this.wholes.load(id, options?.evidence ?? true)));
  }

  async loadSections(id: string): Promise<SectionRecord[]> {
    return this.guarded(() => this.read(() => this.wholes.loadSections(id)));
  }

  async findRow(id: string): Promise<FoundRow[]> {
    return this.guarded(() => this.rowIds.find(id));
  }

  async documentIds(): Promise<string[]> {
    return this.guarded(() => this.documents.ids());
  }

  async works(): Promise<Work[]> {
    return this.guarded(() => this.read(() => this.citedWorks.all()));
  }

  async organizations(): Promise<Organization[]> {
    return this.guarded(() => this.organizationNames.all());
  }

  async search(words: string, options: { limit: number }): Promise<SearchHit[]> {
    return this.guarded(() => this.read(() => this.searches.search(words, options.limit)));
  }

  async removeDocument(id: string): Promise<boolean> {
    return this.guarded(() =>
      this.write(() => {
        const key = this.documents.fileKeyOf(id);
        if (key === undefined) return false;
        this.derived.keeping([key, ...this.files.sharingPaths(key)], () => {
          this.documents.remove(id);
          this.files.removeIfEmpty(key);
        });
        this.searches.sweep();
        return true;
      }),
    );
  }

  async check(): Promise<string[]> {
    return this.guarded(() => checkDatabase(this.database));
  }

  async close(): Promise<void> {
    this.guarded(() => {
      this.database.close();
      this.options.release();
    });
  }

  private write<Result>(change: () => Result): Result {
    return this.database.transaction(change).immediate();
  }

  /** Several statements on one state of the store, whatever another program writes meanwhile. */
  private read<Result>(ask: () => Result): Result {
    return this.database.transaction(ask).deferred();
  }

  private guarded<Result>(act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      throw asStoreError(error, this.options.file);
    }
  }
}
