import type { Database } from 'better-sqlite3';
import { fileNameOf, nameKey, stemOf } from './lookup-keys.js';

export interface StoredFile {
  readonly key: number;
  readonly fingerprint: string;
}

export interface SourceFileFacts {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly fingerprint: string;
  /** Keys of numbers as JSON; null for clean text. */
  readonly soughtNumbers: string | null;
}

/** Whether the file no longer lies under `place` by what was seen last. */
export const HAS_LEFT = `(place.gone OR EXISTS (
  SELECT 1 FROM source_path AS later WHERE later.path = place.path AND later.key > place.key))`;

/** Files by their bytes, the paths they lie or lay under, and which file took the place of which. */
export class SourceFileRepository {
  private readonly selectBySha256;
  private readonly insert;
  private readonly update;
  private readonly forget;
  private readonly remove;
  private readonly countDocuments;
  private readonly selectHolder;
  private readonly selectHeldPaths;
  private readonly selectFirstSeen;
  private readonly markGone;
  private readonly deletePath;
  private readonly insertPath;
  private readonly updateName;
  private readonly updateSuccessor;
  private readonly selectSharing;

  constructor(
    database: Database,
    private readonly now: () => string,
    private readonly fileExists: (path: string) => boolean,
  ) {
    this.selectBySha256 = database.prepare<{ sha256: string }, StoredFile>(
      'SELECT key, fingerprint FROM source_file WHERE sha256 = :sha256',
    );
    this.insert = database.prepare(`
      INSERT INTO source_file (sha256, media_type, bytes, fingerprint, sought_numbers, first_seen, name)
      VALUES (:sha256, :mediaType, :bytes, :fingerprint, :soughtNumbers, :firstSeen, '')`);
    this.update = database.prepare(`
      UPDATE source_file SET media_type = :mediaType, bytes = :bytes, fingerprint = :fingerprint,
        sought_numbers = :soughtNumbers
      WHERE key = :key`);
    this.forget = database.prepare(`UPDATE source_file SET fingerprint = '' WHERE key = :key`);
    this.remove = database.prepare('DELETE FROM source_file WHERE key = :key');
    this.countDocuments = database
      .prepare<{ key: number }, number>('SELECT count(*) FROM document WHERE source_file_key = :key')
      .pluck();
    this.selectHolder = database.prepare<{ path: string }, { key: number; gone: 0 | 1 }>(
      'SELECT source_file_key AS key, gone FROM source_path WHERE path = :path ORDER BY source_path.key DESC LIMIT 1',
    );
    this.selectHeldPaths = database
      .prepare<{ key: number }, string>(`
        SELECT path FROM source_path AS place WHERE source_file_key = :key AND NOT ${HAS_LEFT} ORDER BY path`)
      .pluck();
    this.selectFirstSeen = database
      .prepare<{ key: number; path: string }, string>(
        'SELECT first_seen FROM source_path WHERE source_file_key = :key AND path = :path',
      )
      .pluck();
    this.markGone = database.prepare(
      'UPDATE source_path SET gone = 1 WHERE source_file_key = :key AND path = :path',
    );
    this.deletePath = database.prepare(
      'DELETE FROM source_path WHERE source_file_key = :key AND path = :path',
    );
    this.insertPath = database.prepare(`
      INSERT INTO source_path (path, source_file_key, name, name_key, stem_key, first_seen)
      VALUES (:path, :key, :name, :nameKey, :stemKey, :firstSeen)`);
    this.updateName = database.prepare(`
      UPDATE source_file SET name = (
        SELECT name FROM source_path AS place WHERE source_file_key = :key ORDER BY ${HAS_LEFT}, name, path LIMIT 1)
      WHERE key = :key`);
    this.updateSuccessor = database.prepare(`
      UPDATE source_file SET superseded_by = (
        SELECT later.source_file_key FROM source_path AS place
        JOIN source_path AS later ON later.path = place.path AND later.key > place.key
        WHERE place.source_file_key = :key AND NOT EXISTS (
          SELECT 1 FROM source_path AS place WHERE place.source_file_key = :key AND NOT ${HAS_LEFT})
        ORDER BY place.key DESC, later.key LIMIT 1)
      WHERE key = :key`);
    this.selectSharing = database
      .prepare<{ key: number }, number>(`
        SELECT DISTINCT other.source_file_key FROM source_path AS own
        JOIN source_path AS other ON other.path = own.path AND other.source_file_key <> own.source_file_key
        WHERE own.source_file_key = :key
        ORDER BY 1`)
      .pluck();
  }

  find(sha256: string): StoredFile | undefined {
    return this.selectBySha256.get({ sha256 });
  }

  /** Whether the file lies under the path by what was seen last. */
  holds(key: number, path: string): boolean {
    const holder = this.selectHolder.get({ path });
    return holder?.key === key && holder.gone === 0;
  }

  save(facts: SourceFileFacts): { key: number; known: boolean } {
    const known = this.find(facts.sha256);
    if (known) {
      this.update.run({ ...facts, key: known.key });
      return { key: known.key, known: true };
    }
    const { lastInsertRowid } = this.insert.run({ ...facts, firstSeen: this.now() });
    return { key: Number(lastInsertRowid), known: false };
  }

  /** The file that loses the path when `key` takes it; empty where nothing changes hands. */
  formerHolders(key: number, path: string): number[] {
    return this.selectHolder.all({ path }).flatMap((holder) => (holder.key === key ? [] : [holder.key]));
  }

  /**
   * Notes that the file lies under the path. One that lay there before is superseded, unless it still lies elsewhere:
   * whoever makes next year's plan out of a copy of this year's does not lose this year's. Paths where nothing lies any
   * more (a file that was renamed and then changed) do not count.
   */
  takePath(key: number, path: string): void {
    if (this.holds(key, path)) return;
    const formerHolders = this.formerHolders(key, path);
    const name = fileNameOf(path);
    const firstSeen = this.selectFirstSeen.get({ key, path }) ?? this.now();
    this.deletePath.run({ key, path });
    this.insertPath.run({
      key,
      path,
      name,
      nameKey: nameKey(name),
      stemKey: nameKey(stemOf(name)),
      firstSeen,
    });
    for (const former of formerHolders) {
      for (const other of this.selectHeldPaths.all({ key: former })) {
        if (!this.fileExists(other)) this.markGone.run({ key: former, path: other });
      }
    }
    this.settle(key);
    for (const other of this.sharingPaths(key)) this.settle(other);
  }

  /** Works out name and successor again after paths have come or gone. */
  private settle(key: number): void {
    this.updateName.run({ key });
    this.updateSuccessor.run({ key });
  }

  /** Files that lay under one of this file's paths, before it or after: their succession changes when it goes. */
  sharingPaths(key: number): number[] {
    return this.selectSharing.all({ key });
  }

  /** After a document was removed: a file without documents goes too, any other is to be read again if asked for. */
  removeIfEmpty(key: number): void {
    if (this.countDocuments.get({ key })! > 0) {
      this.forget.run({ key });
      return;
    }
    const sharing = this.sharingPaths(key);
    this.remove.run({ key });
    for (const other of sharing) this.settle(other);
  }
}
