import type { ExtractedDocument } from '../../src/model/extracted-document.js';
import type { Fields } from '../../src/model/field.js';
import type { RecordSet } from '../../src/model/record-set.js';
import { at, line, opening, share, shown } from './words.js';

type Row = Readonly<Record<string, unknown>> & { readonly fields?: Fields | undefined };

/** Evidence goes by the field's name; parts of a value stand in the row as fields of their own. */
const silent = new Set(['fields', 'source', 'sources', 'confidence']);

/** One line a field: its value, then how it was read; what was read but stands nowhere in the row comes last. */
function printFields(row: Row, indent: string): string[] {
  const fields = row.fields ?? {};
  const names = Object.keys(row).filter((name) => !silent.has(name));
  const own = names.flatMap((name) => {
    const value = row[name];
    const evidence = fields[name];
    const empty = value === null || (Array.isArray(value) && value.length === 0);
    if (empty && evidence === undefined) return [];
    return [`${indent}${name}: ${shown(value)}${printEvidence(evidence, shown(value))}`];
  });
  const others = Object.keys(fields)
    .filter((name) => !names.includes(name))
    .map((name) => `${indent}(${name})${printEvidence(fields[name], '')}`);
  return [...own, ...others];
}

function printEvidence(evidence: Fields[string] | undefined, value: string): string {
  if (evidence === undefined) return '';
  const raw = evidence.raw === null || line(evidence.raw) === value ? '' : ` ⟵ ${line(evidence.raw)}`;
  return `${raw}  [${evidence.rule} ${share(evidence.confidence)} ${at(evidence.sources)}]`;
}

type Placed = {
  readonly source: Parameters<typeof at>[0][number];
  readonly sources: Parameters<typeof at>[0];
  readonly confidence: number;
};

const place = ({ source, sources, confidence }: Placed): string =>
  `${at(sources.length > 0 ? sources : [source])} ${share(confidence)}`;

/** Everything that was read, one line a field. */
export const printExtracted = (document: ExtractedDocument): string[] => [
  `kind ${document.kind}`,
  'header',
  ...printFields(document.header, '  '),
  ...document.citations.flatMap((citation, index) => [
    `citation ${index + 1}`,
    ...printFields(citation, '  '),
  ]),
  ...document.targets.flatMap((target, index) => [
    `target ${index + 1} ${place(target)}`,
    ...printFields(target, '  '),
  ]),
  ...document.generalTasks.map((task, index) => `general task ${index}: ${shown(task)}`),
  ...document.tasks.flatMap((task, index) => [
    `task ${index + 1} ${place(task)}`,
    ...printFields(task, '  '),
  ]),
];

const nameLength = 60;
const textLength = 80;

/** What the projection adds to the level below: ids, resolved units, findings, sections and the text for searching. */
export const printRecords = ({ document, sections, printedUnits, plainText }: RecordSet): string[] => [
  `document ${document.id} ${document.kind} ${document.sourceFile}`,
  `text: ${shown(document.text)}`,
  ...document.references.map(
    (reference) => `reference ${reference.workId} ${reference.relation} ${shown(reference.number)}`,
  ),
  ...document.targets.map(
    (target) =>
      `target ${target.id} ${shown(target.group)}/${shown(target.ordinal)} ${opening(target.name, nameLength)}`,
  ),
  ...document.generalTasks.map(
    (task) =>
      `general-task ${task.id} ${shown(task.group)}/${shown(task.ordinal)} ${opening(task.title, nameLength)}`,
  ),
  ...document.tasks.map(
    (task) =>
      `task ${task.id} of ${shown(task.parentId)} ${shown(task.group)}/${shown(task.ordinal)}/${shown(task.subOrdinal)} ${opening(task.title, nameLength)}`,
  ),
  ...document.findings.map(
    (finding) =>
      `finding ${finding.severity} ${finding.code} (${finding.stage}) ${at(finding.source === null ? [] : [finding.source])}: ${line(finding.message)}`,
  ),
  ...printedUnits.map(
    (unit) =>
      `unit ${unit.printed} → ${shown(unit.organizationId)} ${unit.name} (${unit.kind}, ${shown(unit.level)})`,
  ),
  ...sections.map(
    (section) =>
      `section ${section.position} of ${shown(section.parent)} level ${section.level} ${shown(section.ordinal)} ${at([section.source])} ${opening(section.title, nameLength)}`,
  ),
  `plain text of ${plainText.length} characters`,
  ...plainText.split('\n').map((text) => `  ${opening(text, textLength)}`),
];
