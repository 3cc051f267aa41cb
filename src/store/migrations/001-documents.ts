import type { Migration } from '../migrate.js';

/**
 * What is kept, one table a concept. Conventions: `key` is the table's own short number and never leaves the store, `id`
 * is the identity that exports show; `position` counts from 0 in the order of the document. Columns whose contract name
 * is a word of SQL are renamed (`group` → `group_ordinal`). A place in the file is four columns: `page`, `first_line`,
 * `last_line`, `box` (JSON, points); `sources` is the JSON list of all places. Rows of a document go with it (CASCADE).
 */
export const documents: Migration = {
  version: 1,
  name: 'documents',
  sql: `
    -- A file by its bytes. 'fingerprint' names the program that read it; '' asks for it to be read again.
    -- 'name' is the export's sourceFile: the smallest file name among its paths. 'superseded_by' is the file that took
    -- the last path this one lay under (worked out from source_path, kept here because every list asks for it).
    CREATE TABLE source_file (
      key INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      media_type TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      first_seen TEXT NOT NULL,
      name TEXT NOT NULL,
      superseded_by INTEGER REFERENCES source_file ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX source_file_superseded_by ON source_file (superseded_by) WHERE superseded_by IS NOT NULL;
    CREATE INDEX source_file_name ON source_file (name, sha256);

    -- Which file lay under a path, one after another: the highest key of a path is the file that lies there now, unless
    -- it was found to be gone.
    -- '*_key' columns are folded (no marks, lower case), for looking up; the stem is the name without its extension.
    CREATE TABLE source_path (
      key INTEGER PRIMARY KEY,
      path TEXT NOT NULL,
      source_file_key INTEGER NOT NULL REFERENCES source_file ON DELETE CASCADE,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      stem_key TEXT NOT NULL,
      first_seen TEXT NOT NULL,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      UNIQUE (path, source_file_key)
    ) STRICT;
    CREATE INDEX source_path_file ON source_path (source_file_key, key);
    CREATE INDEX source_path_name_key ON source_path (name_key);
    CREATE INDEX source_path_stem_key ON source_path (stem_key);

    CREATE TABLE document (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      source_file_key INTEGER NOT NULL REFERENCES source_file ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      type_name TEXT,
      number TEXT,
      number_key TEXT,
      issued_on TEXT,
      place TEXT,
      issuer TEXT,
      level TEXT,
      title TEXT,
      signer TEXT,
      signer_role TEXT,
      year INTEGER,
      draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
      text_origin TEXT NOT NULL,
      text_repaired INTEGER NOT NULL,
      text_confidence REAL NOT NULL,
      UNIQUE (source_file_key, position)
    ) STRICT;
    CREATE INDEX document_number ON document (number_key) WHERE number_key IS NOT NULL;

    CREATE TABLE document_text (
      document_key INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
      plain_text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE section (
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      parent INTEGER,
      level INTEGER NOT NULL,
      ordinal TEXT,
      title TEXT NOT NULL,
      page INTEGER, first_line INTEGER, last_line INTEGER, box TEXT,
      PRIMARY KEY (document_key, position)
    ) STRICT, WITHOUT ROWID;

    -- A plan, resolution … as others cite it. Its words are those of the fullest citation in a current document;
    -- 'document_key' is the one current document with that number which issuer and date do not contradict.
    CREATE TABLE work (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      number TEXT,
      number_key TEXT,
      type_name TEXT,
      issued_on TEXT,
      issuer TEXT,
      document_key INTEGER REFERENCES document ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX work_number ON work (number_key) WHERE number_key IS NOT NULL;
    CREATE INDEX work_document ON work (document_key) WHERE document_key IS NOT NULL;

    -- 'missing' counts what a citation leaves out; the index below finds a work's fullest citation without a scan,
    -- because one resolution may be cited by thousands of plans. Places: view v_reference_place.
    CREATE TABLE reference (
      key INTEGER PRIMARY KEY,
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      work_key INTEGER NOT NULL REFERENCES work,
      number TEXT,
      type_name TEXT,
      issued_on TEXT,
      issuer TEXT,
      relation TEXT NOT NULL,
      via TEXT,
      missing INTEGER NOT NULL
        AS ((number IS NULL) + (type_name IS NULL) + (issued_on IS NULL) + (issuer IS NULL)) STORED,
      UNIQUE (document_key, position)
    ) STRICT;
    CREATE INDEX reference_work ON reference (work_key, missing, number, issued_on, issuer, type_name);

    CREATE TABLE organization (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      level TEXT
    ) STRICT;

    -- A name as one document prints it, and what it was resolved to there (null where it was not).
    CREATE TABLE organization_name (
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      printed TEXT NOT NULL,
      organization_key INTEGER REFERENCES organization,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      level TEXT,
      PRIMARY KEY (document_key, printed)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX organization_name_organization ON organization_name (organization_key, name, kind, level);

    CREATE TABLE finding (
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      severity TEXT NOT NULL,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      stage TEXT NOT NULL,
      placed INTEGER NOT NULL CHECK (placed IN (0, 1)), -- 0: about the document, not a place in it
      page INTEGER, first_line INTEGER, last_line INTEGER, box TEXT,
      PRIMARY KEY (document_key, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE run (
      key INTEGER PRIMARY KEY,
      started_at TEXT NOT NULL,
      finished_at TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      read INTEGER NOT NULL,
      skipped INTEGER NOT NULL,
      failed INTEGER NOT NULL
    ) STRICT;
  `,
};
