import type { CitedReference, DocumentHead } from '../../../src/linking/works/document-head.js';
import type { Relation } from '../../../src/model/records.js';

/** A citation in one line: number, date, issuer; "?" for what is not printed. */
export function cite(
  relation: Relation,
  number: string | null,
  issuedOn: string | null = null,
  issuer: string | null = null,
  more: Partial<CitedReference> = {},
): CitedReference {
  const typeName = number === null ? 'Luật' : /NQ/.test(number) ? 'Nghị quyết' : 'Kế hoạch';
  const workId = `printed ${number} ${issuer} ${issuedOn}`;
  const open = { documentId: null, via: null, amends: [] };
  return { number, typeName, issuedOn, issuer, relation, workId, ...open, ...more };
}

/** A head with nothing printed but what is given. */
export function makeHead(id: string, given: Partial<DocumentHead> = {}): DocumentHead {
  return {
    id,
    sourceFile: `${id}.txt`,
    kind: 'plan',
    typeName: 'Kế hoạch',
    number: null,
    issuedOn: null,
    place: null,
    issuer: null,
    level: null,
    title: null,
    year: 2026,
    draft: false,
    references: [],
    rows: 10,
    leadUnits: [],
    ...given,
  };
}

/** A plan of a province's People's Committee. */
export const provincePlan = (
  id: string,
  province: string,
  number: string | null,
  issuedOn: string | null,
  given: Partial<DocumentHead> = {},
): DocumentHead =>
  makeHead(id, {
    number,
    issuedOn,
    place: province,
    issuer: `Ủy ban nhân dân tỉnh ${province}`,
    level: 'province',
    ...given,
  });

/** A plan of a commune's People's Committee; the province stands in its letterhead only where it is given. */
export const communePlan = (
  id: string,
  commune: string,
  province: string | null,
  given: Partial<DocumentHead> = {},
): DocumentHead =>
  makeHead(id, {
    place: commune,
    issuer: `UBND xã ${commune}${province === null ? '' : `, tỉnh ${province}`}`,
    level: 'commune',
    ...given,
  });
