import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { RecognizedPage } from '../model/page-recognizer.js';
import type { PageKey } from '../model/store.js';

/** Pages read from pictures, by the file's bytes: at most one reading a page, that of the latest engine. */
export class RecognizedPageRepository {
  private readonly select;
  private readonly upsert;

  constructor(database: Database) {
    this.select = database
      .prepare<PageKey, Buffer>(
        'SELECT content FROM recognized_page WHERE sha256 = :sha256 AND page = :page AND fingerprint = :fingerprint',
      )
      .pluck();
    this.upsert = database.prepare(`
      INSERT INTO recognized_page (sha256, page, fingerprint, content) VALUES (:sha256, :page, :fingerprint, :content)
      ON CONFLICT (sha256, page) DO UPDATE SET fingerprint = excluded.fingerprint, content = excluded.content`);
  }

  find(key: PageKey): RecognizedPage | null {
    const content = this.select.get(key);
    return content === undefined ? null : (JSON.parse(gunzipSync(content).toString()) as RecognizedPage);
  }

  save(key: PageKey, page: RecognizedPage): void {
    this.upsert.run({ ...key, content: gzipSync(JSON.stringify(page)) });
  }
}
