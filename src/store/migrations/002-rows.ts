import type { Migration } from '../migrate.js';

/** Targets and tasks, their units and extra cells, and how every value was read. */
export const rows: Migration = {
  version: 2,
  name: 'rows',
  sql: `
    CREATE TABLE target (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      group_ordinal TEXT,
      group_title TEXT,
      ordinal TEXT,
      name TEXT NOT NULL,
      unit TEXT,
      raw TEXT,
      target_year INTEGER,
      comparator TEXT,
      value REAL,
      min REAL,
      max REAL,
      value_base TEXT,
      result TEXT,
      result_value REAL,
      page INTEGER, first_line INTEGER, last_line INTEGER, box TEXT,
      sources TEXT NOT NULL,
      confidence REAL NOT NULL,
      UNIQUE (document_key, position)
    ) STRICT;

    CREATE TABLE target_unit (
      target_key INTEGER NOT NULL REFERENCES target ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('lead', 'coordinating')),
      position INTEGER NOT NULL,
      printed TEXT NOT NULL,
      organization_key INTEGER REFERENCES organization ON DELETE SET NULL,
      PRIMARY KEY (target_key, role, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX target_unit_organization ON target_unit (organization_key) WHERE organization_key IS NOT NULL;

    -- Cells of columns that have no place of their own; no column of a table is dropped.
    CREATE TABLE target_extra (
      target_key INTEGER NOT NULL REFERENCES target ON DELETE CASCADE,
      position INTEGER NOT NULL,
      heading TEXT NOT NULL,
      raw TEXT NOT NULL,
      PRIMARY KEY (target_key, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE general_task (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      group_ordinal TEXT,
      ordinal TEXT,
      title TEXT NOT NULL,
      UNIQUE (document_key, position)
    ) STRICT;

    -- 'parent_title' is the general task as the row's own reading has it; deadline columns are null together.
    CREATE TABLE task (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('table', 'body')),
      group_ordinal TEXT,
      group_title TEXT,
      ordinal TEXT,
      sub_ordinal TEXT,
      general_task_key INTEGER REFERENCES general_task,
      parent_title TEXT,
      title TEXT NOT NULL,
      output TEXT,
      kpi TEXT,
      deadline_raw TEXT,
      deadline_kind TEXT,
      deadline_start TEXT,
      deadline_end TEXT,
      result TEXT,
      page INTEGER, first_line INTEGER, last_line INTEGER, box TEXT,
      sources TEXT NOT NULL,
      confidence REAL NOT NULL,
      UNIQUE (document_key, position)
    ) STRICT;
    CREATE INDEX task_general_task ON task (general_task_key) WHERE general_task_key IS NOT NULL;
    CREATE INDEX task_deadline_end ON task (deadline_end) WHERE deadline_end IS NOT NULL;

    CREATE TABLE task_unit (
      task_key INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('lead', 'coordinating')),
      position INTEGER NOT NULL,
      printed TEXT NOT NULL,
      organization_key INTEGER REFERENCES organization ON DELETE SET NULL,
      PRIMARY KEY (task_key, role, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX task_unit_organization ON task_unit (organization_key) WHERE organization_key IS NOT NULL;

    CREATE TABLE task_extra (
      task_key INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
      position INTEGER NOT NULL,
      heading TEXT NOT NULL,
      raw TEXT NOT NULL,
      PRIMARY KEY (task_key, position)
    ) STRICT, WITHOUT ROWID;

    -- How the fields of a record were read: {name: {raw, rule, confidence, sources}} as JSON; view v_provenance has one
    -- row a field. 'owner' says which table 'owner_key' is a key of ('document': the document itself). A row a field was
    -- measured and given up: a plan of 60 rows has 700 fields, which took a third of the time of saving it and four
    -- fifths of loading it, and evidence is only ever asked for by record. Documents are
    -- replaced whole, so their foreign key is enough.
    CREATE TABLE provenance (
      key INTEGER PRIMARY KEY,
      document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      owner TEXT NOT NULL CHECK (owner IN ('document', 'reference', 'target', 'task')),
      owner_key INTEGER NOT NULL,
      fields TEXT NOT NULL,
      UNIQUE (document_key, owner, owner_key)
    ) STRICT;
  `,
};
