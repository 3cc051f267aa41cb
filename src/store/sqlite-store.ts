import type { Database } from 'better-sqlite3';
import type { DocumentHead, LinkSetKey } from '../model/linking.js';
import type { RecognizedPage } from '../model/page-recognizer.js';
import type { RecordSet, SectionRecord } from '../model/record-set.js';
import type { DocumentRecord, Link, Organization, Work } from '../model/records.js';
import type { Correction, PhraseDocument } from '../model/repair.js';
import type {
  DocumentSummary,
  FileEvidence,
  FileToSave,
  FoundRow,
  LinkSetChange,
  PageKey,
  PhraseSource,
  RunSummary,
  SaveOutcome,
  SearchHit,
  Store,
} from '../model/store.js';
import { checkDatabase } from './check-database.js';
import { openRepositories, type Repositories, type RepositoryOptions } from './repositories.js';
import { asStoreError } from './store-trouble.js';

interface SqliteStoreOptions extends RepositoryOptions {
  /** The path to name in messages. */
  readonly file: string;
  /** Called when the store is closed. */
  readonly release: () => void;
}

/** The store in one SQLite file. Writes take the write lock at once, so that one that has begun never fails for it. */
export class SqliteStore implements Store {
  private readonly kept: Repositories;

  constructor(
    private readonly database: Database,
    private readonly options: SqliteStoreOptions,
  ) {
    this.kept = openRepositories(database, options);
  }

  async noteIfCurrent(file: { sha256: string; path: string; fingerprint: string }): Promise<boolean> {
    return this.guarded(() => {
      const isCurrent = () => {
        const known = this.kept.files.find(file.sha256);
        return known?.fingerprint === file.fingerprint ? known : null;
      };
      const known = isCurrent();
      if (!known) return false;
      if (this.kept.files.holds(known.key, file.path)) return true; // nothing to write: the usual case, and the fast one
      return this.write(() => {
        const still = isCurrent();
        if (!still) return false;
        const former = this.kept.files.formerHolders(still.key, file.path);
        this.kept.derived.keeping([still.key, ...former], () =>
          this.kept.files.takePath(still.key, file.path),
        );
        return true;
      });
    });
  }

  async saveFile(file: FileToSave): Promise<SaveOutcome> {
    if (file.recordSets.length === 0) throw new RangeError(`"${file.path}" holds no document to save.`);
    return this.guarded(() =>
      this.write(() => {
        const soughtNumbers = file.restsOn && JSON.stringify(file.restsOn.numbers);
        const { key, known } = this.kept.files.save({ ...file, soughtNumbers });
        const former = this.kept.files.formerHolders(key, file.path);
        const saved = new Map<number, RecordSet>();
        this.kept.derived.keeping([key, ...former], () => {
          if (known) this.kept.documents.removeAllOf(key);
          for (const [position, recordSet] of file.recordSets.entries()) {
            const documentKey = this.kept.wholes.save(key, position, recordSet);
            this.kept.evidence.save(documentKey, recordSet, file.restsOn);
            saved.set(documentKey, recordSet);
          }
          this.kept.files.takePath(key, file.path);
        });
        for (const [documentKey, recordSet] of saved) this.kept.searches.save(documentKey, recordSet);
        if (known) this.kept.searches.sweep();
        return known ? 'updated' : 'new';
      }),
    );
  }

  async recordRun(run: RunSummary): Promise<void> {
    this.guarded(() => this.write(() => this.kept.runs.save(run)));
  }

  async recognizedPage(key: PageKey): Promise<RecognizedPage | null> {
    return this.guarded(() => this.kept.pages.find(key));
  }

  async saveRecognizedPage(key: PageKey, page: RecognizedPage): Promise<void> {
    this.guarded(() => this.write(() => this.kept.pages.save(key, page)));
  }

  async restsOn(sha256: string): Promise<(FileEvidence & { readonly fingerprint: string }) | null> {
    return this.guarded(() => this.read(() => this.kept.evidence.restsOn(sha256)));
  }

  async phraseSources(): Promise<PhraseSource[]> {
    return this.guarded(() => this.kept.evidence.sources());
  }

  async phraseDocuments(ids: readonly string[]): Promise<PhraseDocument[]> {
    return this.guarded(() => this.read(() => this.kept.evidence.texts(ids)));
  }

  async corrections(): Promise<Correction[]> {
    return this.guarded(() => this.kept.putRight.all());
  }

  async saveCorrection(correction: Correction): Promise<string[]> {
    return this.guarded(() => this.write(() => this.kept.putRight.save(correction)));
  }

  async removeCorrection(correction: Pick<Correction, 'sic' | 'scope'>): Promise<string[] | null> {
    return this.guarded(() => this.write(() => this.kept.putRight.remove(correction)));
  }

  async listDocuments(): Promise<DocumentSummary[]> {
    return this.guarded(() => this.kept.summaries.all());
  }

  async findDocuments(query: string): Promise<DocumentSummary[]> {
    return this.guarded(() => this.kept.summaries.find(query));
  }

  async loadDocument(id: string, options?: { readonly evidence?: boolean }): Promise<DocumentRecord | null> {
    return this.guarded(() => this.read(() => this.kept.wholes.load(id, options?.evidence ?? true)));
  }

  async loadSections(id: string): Promise<SectionRecord[]> {
    return this.guarded(() => this.read(() => this.kept.wholes.loadSections(id)));
  }

  async findRow(id: string): Promise<FoundRow[]> {
    return this.guarded(() => this.kept.rowIds.find(id));
  }

  async documentIds(): Promise<string[]> {
    return this.guarded(() => this.kept.documents.ids());
  }

  async works(): Promise<Work[]> {
    return this.guarded(() => this.read(() => this.kept.citedWorks.all()));
  }

  async documentHeads(): Promise<DocumentHead[]> {
    return this.guarded(() => this.read(() => this.kept.heads.all()));
  }

  async linkSets(): Promise<LinkSetKey[]> {
    return this.guarded(() => this.kept.linkRows.sets());
  }

  async replaceLinkSets(change: LinkSetChange): Promise<void> {
    this.guarded(() =>
      this.write(() => {
        for (const pair of change.drop) this.kept.linkRows.remove(pair);
        for (const set of change.keep) this.kept.linkRows.save(set);
      }),
    );
  }

  async links(): Promise<Link[]> {
    return this.guarded(() => this.kept.linkRows.all());
  }

  async organizations(): Promise<Organization[]> {
    return this.guarded(() => this.kept.organizationNames.all());
  }

  async search(words: string, options: { limit: number }): Promise<SearchHit[]> {
    return this.guarded(() => this.read(() => this.kept.searches.search(words, options.limit)));
  }

  async removeDocument(id: string): Promise<boolean> {
    return this.guarded(() =>
      this.write(() => {
        const key = this.kept.documents.fileKeyOf(id);
        if (key === undefined) return false;
        this.kept.derived.keeping([key, ...this.kept.files.sharingPaths(key)], () => {
          this.kept.documents.remove(id);
          this.kept.files.removeIfEmpty(key);
        });
        this.kept.searches.sweep();
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
