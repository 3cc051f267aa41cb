import type { Migration } from '../migrate.js';

/** Links between plans and between their rows. */
export const links: Migration = {
  version: 7,
  name: 'links',
  sql: `
    -- The numbers that a cited document is said to amend, as a JSON list: "11/NQ-CP sửa đổi 71/NQ-CP".
    ALTER TABLE reference ADD COLUMN amends TEXT NOT NULL DEFAULT '[]';

    -- Two documents whose rows were compared (one with itself: its tasks with its targets). It goes with either of them,
    -- so that what is here always rests on documents as they are held.
    CREATE TABLE link_set (
      child_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      parent_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      fingerprint TEXT NOT NULL,
      PRIMARY KEY (child_key, parent_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX link_set_parent ON link_set (parent_key);

    -- 'child_id' and 'parent_id' are ids of documents, targets or tasks by 'kind'; of 'serves' a task and a target.
    CREATE TABLE link (
      child_key INTEGER NOT NULL,
      parent_key INTEGER NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('document', 'target', 'task', 'serves')),
      child_id TEXT NOT NULL,
      parent_id TEXT NOT NULL,
      relation TEXT NOT NULL,
      score REAL NOT NULL,
      changes TEXT NOT NULL,
      evidence TEXT NOT NULL,
      PRIMARY KEY (child_key, parent_key, position),
      FOREIGN KEY (child_key, parent_key) REFERENCES link_set ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX link_child ON link (child_id);
    CREATE INDEX link_parent ON link (parent_id);

    -- One line a link of current documents, with the names of both sides' files.
    CREATE VIEW v_link AS
    SELECT link.kind, link.child_id, child.id AS child_document, child_file.name AS child_file,
      link.parent_id, parent.id AS parent_document, parent_file.name AS parent_file,
      link.relation, link.score, link.changes, link.evidence
    FROM link
    JOIN document AS child ON child.key = link.child_key
    JOIN source_file AS child_file ON child_file.key = child.source_file_key
    JOIN document AS parent ON parent.key = link.parent_key
    JOIN source_file AS parent_file ON parent_file.key = parent.source_file_key
    WHERE child_file.superseded_by IS NULL AND parent_file.superseded_by IS NULL
    ORDER BY child_file.name, child.id, parent_file.name, parent.id, link.position;
  `,
};
