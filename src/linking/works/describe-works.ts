import type { Level } from '../../model/records.js';
import type { CitedReference, DocumentHead } from './document-head.js';
import { readBody, tierOfLevel } from './printed-body.js';
import type { GroupAt, ResolvedWork, StandingHead } from './work-graph.js';

interface Citing {
  readonly documentId: string;
  readonly index: number;
  readonly reference: CitedReference;
}

/** The wording printed most often, of several the first in order of letters. */
function usual(wordings: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const wording of wordings) if (wording !== null) counts.set(wording, (counts.get(wording) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

/** "UBND tỉnh X" says more than "UBND tỉnh". */
function issuerOf(printed: readonly (string | null)[]): string | null {
  const placed = printed.filter((issuer) => {
    const body = issuer === null ? null : readBody(issuer);
    return body !== null && (body.province ?? body.commune) !== null;
  });
  return usual(placed) ?? usual(printed);
}

const onlyOf = (levels: readonly (Level | null)[]): Level | null => {
  const known = new Set(levels.filter((level) => level !== null));
  return known.size === 1 ? [...known][0]! : null;
};

/** What each cited work is called, and where it stands, its own head before the words of others. */
export function describeWorks(
  documents: readonly StandingHead[],
  groupAt: GroupAt,
  workAt: (documentId: string, index: number) => string,
  headOfWork: (workId: string) => DocumentHead | null,
): Omit<ResolvedWork, 'documentId' | 'via' | 'amends'>[] {
  const cited = new Map<string, Citing[]>();
  for (const { head } of documents)
    head.references.forEach((reference, index) => {
      const id = workAt(head.id, index);
      const known = cited.get(id);
      const citing = { documentId: head.id, index, reference };
      if (known === undefined) cited.set(id, [citing]);
      else known.push(citing);
    });
  return [...cited]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, citing]) => {
      const head = headOfWork(id);
      const group = groupAt(citing[0]!.documentId, citing[0]!.index);
      const claims = group === null ? [] : [...group.heads, ...group.mentions].map(({ claim }) => claim);
      const level = head?.level ?? onlyOf(claims.map((claim) => claim.level));
      const references = citing.map(({ reference }) => reference);
      return {
        id,
        number: head?.number ?? usual(references.map((reference) => reference.number)),
        typeName: head?.typeName ?? usual(references.map((reference) => reference.typeName)),
        issuedOn: group?.claim.date ?? head?.issuedOn ?? usual(references.map((each) => each.issuedOn)),
        issuer: issuerOf([head?.issuer ?? null]) ?? issuerOf(references.map((reference) => reference.issuer)),
        level,
        tier: group?.claim.tier ?? tierOfLevel(level),
        province: group?.claim.province ?? null,
        commune: group?.claim.commune ?? null,
        citedBy: [...new Set(citing.map(({ documentId }) => documentId))],
      };
    });
}
