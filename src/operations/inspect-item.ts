import { UsageError } from '../errors.js';
import type { FieldEvidence, Fields } from '../model/field.js';
import type { DocumentRecord, Reference, Target, Task } from '../model/records.js';
import type { Repair } from '../model/repair.js';
import type { Source } from '../model/source.js';
import type { DocumentSummary, Store } from '../model/store.js';
import { wordsIn } from '../vietnamese/holds-words.js';
import { type CitedLine, citedLines, openCitedFile } from './cited-lines.js';
import type { ReadingParts } from './reading-parts.js';
import { DocumentNotFoundError, resolveDocument, type Suggestion } from './resolve-document.js';

export interface InspectedField extends FieldEvidence {
  readonly name: string;
  /** The value as the export has it; null where nothing was read. */
  readonly value: unknown;
  readonly lines: readonly CitedLine[];
  /** Words of its raw text that were repaired, and those that only might have to be. */
  readonly repairs: readonly Repair[];
}

/** One record with the evidence of each of its values. */
export interface Inspection {
  readonly kind: 'document' | 'target' | 'task' | 'reference';
  readonly id: string;
  /** What the record is called: a title, an indicator, a task, a number. */
  readonly title: string | null;
  readonly document: { readonly id: string; readonly number: string | null; readonly sourceFile: string };
  readonly confidence: number | null;
  readonly sources: readonly Source[];
  readonly fields: readonly InspectedField[];
  /** Whether the file still is what was read; lines are shown only where it is. */
  readonly file: 'unchanged' | 'changed' | 'missing';
}

/** ITEM or FIELD is unknown, or ITEM means several; `suggestions` are ids or names that there are. */
export class ItemNotFoundError extends UsageError {
  constructor(
    code: 'item-unknown' | 'item-ambiguous' | 'field-unknown',
    message: string,
    readonly query: string,
    readonly suggestions: readonly (string | Suggestion)[],
  ) {
    super(code, message);
  }
}

interface Item {
  readonly kind: Inspection['kind'];
  readonly id: string;
  readonly title: string | null;
  readonly record: DocumentRecord | Target | Task | Reference;
  readonly fields: Fields;
  readonly confidence: number | null;
  readonly sources: readonly Source[];
}

/**
 * Where the values of a row or document were read. ITEM is the id of a target or task, or a beginning of one, or a DOC;
 * FIELD is one of its fields, or the number of a reference of the document.
 * @throws ItemNotFoundError, DocumentNotFoundError where a DOC is ambiguous
 */
export async function inspectItem(
  store: Store,
  parts: Pick<ReadingParts, 'readerFor'>,
  query: { readonly item: string; readonly field?: string | undefined },
  options: { readonly folder: string },
): Promise<Inspection> {
  const { document, summary, rowId } = await locate(store, query.item);
  const row = rowId === null ? documentItem(document) : rowItem(document, rowId);
  const reference = rowId === null && query.field ? referenceItem(document, query.field) : null;
  const item = reference ?? row;
  const names = Object.keys(item.fields).sort();
  const wanted =
    reference || query.field === undefined ? names : names.filter((name) => name === query.field);
  if (query.field !== undefined && !reference && wanted.length === 0)
    throw new ItemNotFoundError(
      'field-unknown',
      `"${query.field}" is no field of this ${item.kind}${names.length > 0 ? '' : '; none was kept'}.`,
      query.field,
      names,
    );
  const file = await openCitedFile({ paths: summary.paths, sha256: document.sha256 }, parts, options);
  return {
    kind: item.kind,
    id: item.id,
    title: item.title,
    document: { id: document.id, number: document.number, sourceFile: document.sourceFile },
    confidence: item.confidence,
    sources: item.sources,
    fields: wanted.map((name) => {
      const evidence = item.fields[name]!;
      return {
        name,
        value: valueIn(item, name),
        ...evidence,
        lines: citedLines(file, evidence.sources),
        repairs: repairsWithin(evidence, document.repairs ?? []),
      };
    }),
    file: file.state,
  };
}

const within = (source: Source, place: Source): boolean =>
  source.lines !== null &&
  place.lines !== null &&
  source.lines[0] <= place.lines[1] &&
  place.lines[0] <= source.lines[1];

function repairsWithin({ raw, sources }: FieldEvidence, repairs: readonly Repair[]): Repair[] {
  const read = new Set(wordsIn(raw ?? ''));
  return repairs.filter(
    ({ sic, corr, made, source }) =>
      sources.some((place) => within(source, place)) &&
      wordsIn(made ? corr : sic).some((word) => read.has(word)),
  );
}

async function locate(
  store: Store,
  query: string,
): Promise<{ document: DocumentRecord; summary: DocumentSummary; rowId: string | null }> {
  const rows = (await store.findRow(query)).filter(({ kind }) => kind !== 'document');
  if (rows.length > 1)
    throw new ItemNotFoundError(
      'item-ambiguous',
      `"${query}" is the beginning of ${rows.length} ids; give more of it.`,
      query,
      rows.map(({ id }) => id),
    );
  const row = rows[0];
  const summary = await resolveDocument(store, row?.documentId ?? query).catch(orUnknownItem);
  const document = await store.loadDocument(summary.id);
  if (!document)
    throw new UsageError('document-unknown', `Document ${summary.id} was just taken out of the store.`);
  return { document, summary, rowId: row?.id ?? null };
}

/** Who asks for a row is told that there is no row either. */
function orUnknownItem(error: unknown): never {
  if (!(error instanceof DocumentNotFoundError) || error.code !== 'document-unknown') throw error;
  const { query, suggestions } = error;
  const message = `No document or row in the store is called "${query}". "kehoach show DOC" lists the ids of rows.`;
  throw new ItemNotFoundError('item-unknown', message, query, suggestions);
}

const documentItem = (document: DocumentRecord): Item => ({
  kind: 'document',
  id: document.id,
  title: document.title,
  record: document,
  fields: document.fields ?? {},
  confidence: null,
  sources: [],
});

function rowItem(document: DocumentRecord, id: string): Item {
  const target = document.targets.find((row) => row.id === id);
  const task = document.tasks.find((row) => row.id === id);
  const row = target ?? task;
  if (!row) throw new UsageError('document-unknown', `Row ${id} was just taken out of the store.`);
  return {
    kind: target ? 'target' : 'task',
    id,
    title: target?.name ?? task?.title ?? null,
    record: row,
    fields: row.fields ?? {},
    confidence: row.confidence,
    sources: row.sources.length > 0 ? row.sources : [row.source],
  };
}

function referenceItem(document: DocumentRecord, number: string): Item | null {
  const reference = document.references.find((entry) => entry.number === number);
  return (
    (reference && {
      kind: 'reference',
      id: reference.workId,
      title: [reference.typeName, reference.number].filter(Boolean).join(' ') || null,
      record: reference,
      fields: reference.fields ?? {},
      confidence: null,
      sources: [],
    }) ??
    null
  );
}

/** A field name that is no key of the record ("value" of a comparison) has no value of its own to show. */
const valueIn = (item: Item, name: string): unknown =>
  (item.record as unknown as Readonly<Record<string, unknown>>)[name] ?? null;
