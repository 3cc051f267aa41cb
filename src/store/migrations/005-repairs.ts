import type { Migration } from '../migrate.js';

/** What was repaired, by what, and what people have put right. */
export const repairs: Migration = {
  version: 5,
  name: 'repairs',
  sql: `
    -- Keys of the document numbers that a garbled file's siblings are found by, as a JSON list; null for a file whose
    -- text is clean and rests on no other. Then its documents are evidence for others.
    ALTER TABLE source_file ADD COLUMN sought_numbers TEXT;

    -- The whole text as the file gives it, before any repair, a line or cell a line, and the same once repaired, null
    -- where nothing was changed. Documents read by older programs have none until they are read again. A table of its
    -- own, so that lists do not turn over its pages.
    CREATE TABLE printed_text (
      document_key INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
      lines TEXT NOT NULL,
      repaired TEXT,
      hash TEXT NOT NULL
    ) STRICT;

    -- The clean documents that a document was repaired by, by id: they may be taken out of the store meanwhile.
    CREATE TABLE document_evidence (
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      evidence_id TEXT NOT NULL,
      PRIMARY KEY (document_key, position)
    ) STRICT, WITHOUT ROWID;

    -- A word (or run of words) that was changed, or (made = 0) would have been, had it been surer.
    CREATE TABLE repair (
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      sic TEXT NOT NULL,
      corr TEXT NOT NULL,
      kind TEXT NOT NULL,
      reason TEXT NOT NULL,
      confidence REAL NOT NULL,
      made INTEGER NOT NULL CHECK (made IN (0, 1)),
      page INTEGER, first_line INTEGER, last_line INTEGER, box TEXT,
      PRIMARY KEY (document_key, position)
    ) STRICT, WITHOUT ROWID;

    -- 'document_id' names the one document it holds for, null all of them; it stays when the document is taken out.
    CREATE TABLE correction (
      key INTEGER PRIMARY KEY,
      sic TEXT NOT NULL,
      corr TEXT NOT NULL,
      document_id TEXT,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX correction_sic ON correction (sic, ifnull(document_id, ''));

    -- One line a word of a current document that was repaired (made = 1), or only might have to be.
    CREATE VIEW v_repair AS
    SELECT document.id AS document_id, source_file.name AS source_file, document.number AS document_number,
      repair.sic, repair.corr, repair.kind, repair.reason, repair.confidence, repair.made,
      repair.page, repair.first_line, repair.last_line
    FROM repair
    JOIN document ON document.key = repair.document_key
    JOIN source_file ON source_file.key = document.source_file_key
    WHERE source_file.superseded_by IS NULL
    ORDER BY source_file.name, source_file.sha256, document.position, repair.position;
  `,
};
