import type { DocumentRecord } from '../../model/records.js';

/** What the graph of works looks at in a document: its head and what it cites, no rows. */
export type DocumentHead = Pick<
  DocumentRecord,
  | 'id'
  | 'sourceFile'
  | 'kind'
  | 'typeName'
  | 'number'
  | 'issuedOn'
  | 'place'
  | 'issuer'
  | 'level'
  | 'title'
  | 'year'
  | 'draft'
> & {
  readonly references: readonly CitedReference[];
  /** Targets and tasks together. */
  readonly rows: number;
  /** Lead units as printed, each once. */
  readonly leadUnits: readonly string[];
};

/**
 * A citation; `workId` counts only where there is no number. `amends` lists the numbers of those documents that, by the
 * sentence, the cited one amends ("11/NQ-CP sửa đổi, bổ sung 71/NQ-CP").
 */
export type CitedReference = Pick<
  DocumentRecord['references'][number],
  'number' | 'typeName' | 'issuedOn' | 'issuer' | 'relation' | 'workId' | 'fields'
> & { readonly amends?: readonly string[] | undefined };

/** The head of a document as it is stored. */
export function headOf(document: DocumentRecord): DocumentHead {
  const { id, sourceFile, kind, typeName, number, issuedOn, place, issuer, level, title, year, draft } =
    document;
  const rows = [...document.targets, ...document.tasks];
  return {
    id,
    sourceFile,
    kind,
    typeName,
    number,
    issuedOn,
    place,
    issuer,
    level,
    title,
    year,
    draft,
    references: document.references,
    rows: rows.length,
    leadUnits: [...new Set(rows.flatMap((row) => row.leadUnits))].sort(),
  };
}
