import { printedText as textOf, textPieces } from '../layout/text-pieces.js';
import { contextOf } from '../linking/plan-context.js';
import type { Citation, ExtractedDocument } from '../model/extracted-document.js';
import type { Finding } from '../model/finding.js';
import type { PrintedUnit, RecordSet, SectionRecord } from '../model/record-set.js';
import type { Reference } from '../model/records.js';
import { resolveUnit } from '../organizations/resolve-unit.js';
import { foldKeepingLength } from '../vietnamese/fold.js';
import { documentIdOf, idFrom } from './document-id.js';
import { identified } from './identify-rows.js';

const issuerKey = (issuer: string | null): string =>
  foldKeepingLength(issuer ?? '')
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/\s+/g, ' ')
    .trim();

/** A work is known by number, issuer and date: a number alone stands on many documents. */
export function workId(
  cited: Pick<Reference, 'number' | 'typeName' | 'issuedOn' | 'issuer'>,
  name: string | null,
): string {
  const what = cited.number?.toLocaleLowerCase('vi') ?? foldKeepingLength(name ?? cited.typeName ?? '');
  return idFrom('work', what, issuerKey(cited.issuer), cited.issuedOn);
}

const toReference = (citation: Citation): Reference => ({
  number: citation.number,
  typeName: citation.typeName,
  issuedOn: citation.issuedOn,
  issuer: citation.issuer,
  relation: citation.relation,
  workId: workId(citation, citation.fields.number?.raw ?? null),
  documentId: null,
  via: null,
  amends: citation.amends,
  fields: citation.fields,
});

function printedUnitsOf(document: ExtractedDocument): PrintedUnit[] {
  const { header, citations } = document;
  const context = contextOf({ ...header, references: citations });
  const names = new Set(
    [...document.targets, ...document.tasks].flatMap((row) => [...row.leadUnits, ...row.coordinatingUnits]),
  );
  return [...names].sort().map((printed): PrintedUnit => {
    const resolved = resolveUnit(printed, context);
    return resolved === null
      ? { printed, organizationId: null, name: printed, kind: 'unknown', level: null }
      : {
          printed,
          organizationId: resolved.id,
          name: resolved.name,
          kind: resolved.kind,
          level: resolved.level,
        };
  });
}

const sectionsOf = (document: ExtractedDocument): SectionRecord[] =>
  document.sections.map((section, position) => ({
    position,
    parent: section.parent,
    level: section.level,
    ordinal: section.marker?.ordinal ?? null,
    title: section.title,
    source: section.source,
  }));

/** Rows of targets and tasks are searched as rows; all other text as the document's. */
const plainTextOf = (document: ExtractedDocument): string =>
  document.flow
    .filter((block) => block.layer === 'body')
    .flatMap((block) =>
      block.type === 'text'
        ? [[block.marker?.raw ?? '', block.text].join(' ').trim()]
        : (block.content === 'other' ? [...block.heading, ...block.rows] : []).map((row) =>
            row.cells
              .filter((cell) => cell.span === null && cell.text !== '')
              .map((cell) => cell.text)
              .join(' | '),
          ),
    )
    .join('\n');

/** Units that resolve to no organisation are kept as printed and counted in a finding. */
function unresolvedFinding(units: readonly PrintedUnit[]): Finding[] {
  const unresolved = units.filter((unit) => unit.organizationId === null);
  if (unresolved.length === 0) return [];
  const names = unresolved.slice(0, 5).map((unit) => `"${unit.printed.slice(0, 60)}"`);
  return [
    {
      severity: 'info',
      code: 'units-unresolved',
      message: `${unresolved.length} of ${units.length} printed unit name(s) resolve to no known organisation: ${names.join(', ')}${unresolved.length > 5 ? ', …' : ''}.`,
      stage: 'project-records',
      source: null,
    },
  ];
}

/**
 * The one exit of a pipeline: what the store keeps of a document, with ids. A document's id is made of its file's
 * sha256 and its index in it; a row's of document, kind, group, ordinal and occurrence, so that reading again keeps them.
 */
export function projectRecords(
  document: ExtractedDocument,
  findings: readonly Finding[],
  printedText: string,
): RecordSet {
  const { source, header, legibility, repairs } = document;
  const id = documentIdOf(source);
  const { fields, ...head } = header;
  const printedUnits = printedUnitsOf(document);
  return {
    document: {
      id,
      sourceFile: source.path,
      sha256: source.sourceId,
      kind: document.kind,
      ...head,
      text: {
        origin: document.origin,
        repaired: repairs.filter(({ made }) => made).length,
        confidence: Math.min(legibility.confidence, document.wordConfidence),
      },
      signatures: document.signatures,
      references: document.citations.map(toReference),
      ...identified(document, (...parts) => idFrom(id, ...parts)),
      findings: [...findings, ...unresolvedFinding(printedUnits)],
      fields,
      repairs,
    },
    sections: sectionsOf(document),
    printedUnits,
    plainText: plainTextOf(document),
    printedText,
    repairedText: repairs.some(({ made }) => made) ? textOf(textPieces(document)) : null,
  };
}
