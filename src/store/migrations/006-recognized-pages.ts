import type { Migration } from '../migrate.js';

/** Digital signatures, and what recognisers read from pictures, kept so that no page is recognised twice. */
export const recognizedPages: Migration = {
  version: 6,
  name: 'recognized-pages',
  sql: `
    -- Digital signatures of the file as a JSON list, in the shape of the export.
    ALTER TABLE document ADD COLUMN signatures TEXT NOT NULL DEFAULT '[]';

    -- One page as it was recognised by the engine of the fingerprint: JSON, compressed with gzip. Written as soon as the
    -- page is read, before its document is: a run that was stopped goes on where it stopped.
    CREATE TABLE recognized_page (
      sha256 TEXT NOT NULL,
      page INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (sha256, page)
    ) STRICT;
    CREATE TRIGGER recognized_page_leaves AFTER DELETE ON source_file BEGIN
      DELETE FROM recognized_page WHERE sha256 = old.sha256;
    END;
  `,
};
