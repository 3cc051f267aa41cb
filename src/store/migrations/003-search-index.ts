import type { Migration } from '../migrate.js';

/**
 * Words of documents and rows. `folded` holds them without marks, `marked` with them (tone marks set the modern way), so
 * that a query typed with marks finds those words alone and one typed without finds all. The index is contentless: the
 * words stand in the tables already, and the matches in a hit are found again in its text.
 */
export const searchIndex: Migration = {
  version: 3,
  name: 'search-index',
  sql: `
    -- What an entry of the index stands for: the head of a document, its whole text, or one of its rows ('position' is
    -- the row's). An entry whose document is gone is null there until it is swept out, at the end of the same transaction:
    -- FTS5 writes its words out at every statement that may have to be undone, so it is not touched before the rest is done.
    CREATE TABLE search_entry (
      key INTEGER PRIMARY KEY,
      document_key INTEGER REFERENCES document ON DELETE SET NULL,
      kind TEXT NOT NULL CHECK (kind IN ('document', 'text', 'target', 'task')),
      position INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX search_entry_document ON search_entry (document_key);

    CREATE VIRTUAL TABLE search_index USING fts5 (
      folded, marked,
      content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
    );
    -- Segments are merged when half of their entries are gone, not a tenth: reading 100 plans again took 5.5 ms a plan
    -- instead of 9 for the index, and the file did not grow.
    INSERT INTO search_index (search_index, rank) VALUES ('deletemerge', 50);
  `,
};
