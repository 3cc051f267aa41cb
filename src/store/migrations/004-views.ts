import type { Migration } from '../migrate.js';

const unitsOf = (table: 'target' | 'task', role: 'lead' | 'coordinating') =>
  `(SELECT group_concat(printed, '; ') FROM (SELECT unit.printed FROM ${table}_unit AS unit
     WHERE unit.${table}_key = ${table}.key AND unit.role = '${role}' ORDER BY unit.position))`;

const placeOf = (table: 'target' | 'task') =>
  `${table}.page, ${table}.first_line, ${table}.last_line, ${table}.confidence`;

/**
 * For people who open the store with DB Browser or a notebook: names joined, no keys. Rows are those of current
 * documents; `v_document` lists superseded ones too and says so. Nothing newer than SQLite 3.37 (STRICT tables) is used,
 * because a view that an older program cannot parse makes it refuse the whole file.
 */
export const views: Migration = {
  version: 4,
  name: 'views',
  sql: `
    -- One line a document, with how many rows it has and how many findings.
    CREATE VIEW v_document AS
    SELECT document.id, source_file.name AS source_file, source_file.sha256, document.kind, document.type_name,
      document.number, document.issued_on, document.place, document.issuer, document.level, document.title,
      document.signer, document.signer_role, document.year, document.draft,
      document.text_origin, document.text_repaired, document.text_confidence,
      (SELECT count(*) FROM target WHERE target.document_key = document.key) AS targets,
      (SELECT count(*) FROM task WHERE task.document_key = document.key) AS tasks,
      (SELECT count(*) FROM reference WHERE reference.document_key = document.key) AS cited,
      (SELECT count(*) FROM finding WHERE finding.document_key = document.key) AS findings,
      source_file.superseded_by IS NOT NULL AS superseded
    FROM document
    JOIN source_file ON source_file.key = document.source_file_key
    ORDER BY source_file.name, source_file.sha256, document.position;

    -- One line a target of a current document; units are joined by '; ' as printed.
    CREATE VIEW v_target AS
    SELECT target.id, source_file.name AS source_file, document.number AS document_number,
      document.issuer AS document_issuer, document.year AS plan_year,
      target.group_ordinal, target.group_title, target.ordinal, target.name, target.unit, target.raw,
      target.target_year, target.comparator, target.value, target.min, target.max, target.value_base,
      ${unitsOf('target', 'lead')} AS lead_units,
      ${unitsOf('target', 'coordinating')} AS coordinating_units,
      target.result, target.result_value, ${placeOf('target')}
    FROM target
    JOIN document ON document.key = target.document_key
    JOIN source_file ON source_file.key = document.source_file_key
    WHERE source_file.superseded_by IS NULL
    ORDER BY source_file.name, source_file.sha256, document.position, target.position;

    -- One line a task of a current document; deadline_end is the last day the words allow.
    CREATE VIEW v_task AS
    SELECT task.id, source_file.name AS source_file, document.number AS document_number,
      document.issuer AS document_issuer, document.year AS plan_year, task.origin,
      task.group_ordinal, task.group_title, task.ordinal, task.sub_ordinal, task.parent_title, task.title,
      task.output, task.kpi,
      ${unitsOf('task', 'lead')} AS lead_units,
      ${unitsOf('task', 'coordinating')} AS coordinating_units,
      task.deadline_raw, task.deadline_kind, task.deadline_start, task.deadline_end, task.result, ${placeOf('task')}
    FROM task
    JOIN document ON document.key = task.document_key
    JOIN source_file ON source_file.key = document.source_file_key
    WHERE source_file.superseded_by IS NULL
    ORDER BY source_file.name, source_file.sha256, document.position, task.position;

    -- One line a field of a document, reference, target or task: how it was read and where first.
    CREATE VIEW v_provenance AS
    SELECT document.id AS document_id, provenance.owner,
      CASE provenance.owner
        WHEN 'document' THEN document.id
        WHEN 'target' THEN (SELECT id FROM target WHERE key = provenance.owner_key)
        WHEN 'task' THEN (SELECT id FROM task WHERE key = provenance.owner_key)
        ELSE (SELECT work.id FROM reference JOIN work ON work.key = reference.work_key
              WHERE reference.key = provenance.owner_key)
      END AS owner_id,
      field.key AS field,
      json_extract(field.value, '$.raw') AS raw,
      json_extract(field.value, '$.rule') AS rule,
      json_extract(field.value, '$.confidence') AS confidence,
      json_extract(field.value, '$.sources[0].page') AS page,
      json_extract(field.value, '$.sources[0].lines[0]') AS first_line,
      json_extract(field.value, '$.sources[0].lines[1]') AS last_line,
      json_extract(field.value, '$.sources') AS sources
    FROM provenance
    JOIN document ON document.key = provenance.document_key
    JOIN source_file ON source_file.key = document.source_file_key
    JOIN json_each(provenance.fields) AS field
    WHERE source_file.superseded_by IS NULL
    ORDER BY source_file.name, source_file.sha256, document.position, provenance.owner, provenance.owner_key, field.id;

    -- Every place a current document cites another at.
    CREATE VIEW v_reference_place AS
    SELECT document.id AS document_id, reference.position, reference.number, reference.type_name,
      reference.issued_on, reference.issuer, reference.relation, work.id AS work_id, held.id AS held_document_id,
      json_extract(place.value, '$.page') AS page,
      json_extract(place.value, '$.lines[0]') AS first_line,
      json_extract(place.value, '$.lines[1]') AS last_line
    FROM reference
    JOIN document ON document.key = reference.document_key
    JOIN source_file ON source_file.key = document.source_file_key
    JOIN work ON work.key = reference.work_key
    LEFT JOIN document AS held ON held.key = work.document_key
    LEFT JOIN provenance ON provenance.document_key = document.key AND provenance.owner = 'reference'
      AND provenance.owner_key = reference.key
    LEFT JOIN json_each(provenance.fields, '$.number.sources') AS place
    WHERE source_file.superseded_by IS NULL
    ORDER BY source_file.name, source_file.sha256, document.position, reference.position, place.key;
  `,
};
