import type { ReportedFinding } from '../../model/finding.js';
import type { CitedReference, DocumentHead } from './document-head.js';
import type { Group } from './group-claims.js';

export interface HeldWorks {
  /** The held document that a work is, by the work's id. */
  readonly documentOf: ReadonlyMap<string, string>;
  /** The work that a held document is, by the document's id. */
  readonly workOf: ReadonlyMap<string, string>;
  /** Works of which several documents are held that differ in nothing that a citation says. */
  readonly twice: ReadonlyMap<string, readonly string[]>;
}

/** Drafts and reports give way to the plan itself. */
const preferred = (heads: readonly DocumentHead[]): readonly DocumentHead[] => {
  const plans = heads.filter((head) => head.kind !== 'progress-report');
  const some = plans.length > 0 ? plans : heads;
  const signed = some.filter((head) => !head.draft);
  return signed.length > 0 ? signed : some;
};

/**
 * The one held document that each work is. One that cites the work is not the work: a commune's 92/KH-UBND stands under
 * its province's 92/KH-UBND.
 */
export function choseHeld(groups: readonly Group[], headOf: (id: string) => DocumentHead): HeldWorks {
  const documentOf = new Map<string, string>();
  const workOf = new Map<string, string>();
  const twice = new Map<string, string[]>();
  for (const { id, heads, mentions } of groups) {
    const citing = new Set(mentions.map((mention) => mention.documentId));
    const fitting = heads.map((head) => head.documentId).filter((documentId) => !citing.has(documentId));
    const chosen = preferred(fitting.map(headOf));
    if (chosen.length > 1) twice.set(id, chosen.map((head) => head.id).sort());
    if (chosen.length !== 1) continue;
    documentOf.set(id, chosen[0]!.id);
    workOf.set(chosen[0]!.id, id);
  }
  return { documentOf, workOf, twice };
}

/** Says where a citation leads to several documents. */
export function heldTwiceFinding(
  reference: CitedReference,
  documents: readonly DocumentHead[],
): ReportedFinding {
  const names = documents.map((head) => `${head.sourceFile} (${head.id})`).sort();
  return {
    severity: 'info',
    code: 'work-held-twice',
    message: `${reference.number} is held ${names.length} times, with the same date and issuer: ${names.join('; ')}. The citation leads to none of them; remove the copies that are not needed.`,
    source: placeOf(reference),
  };
}

/** Says where a citation may mean several works. */
export function ambiguousFinding(reference: CitedReference, between: readonly Group[]): ReportedFinding {
  const candidates = between
    .map(({ claim: { date, province, commune, issuer, tier } }) =>
      [issuer ?? tier, commune, province, date].filter((part) => part !== null).join(', '),
    )
    .sort();
  return {
    severity: 'info',
    code: 'reference-ambiguous',
    message: `The citation of ${reference.number} may mean any of ${candidates.length} works: ${candidates.join('; ')}. It is counted as a work of its own.`,
    source: placeOf(reference),
  };
}

const placeOf = (reference: CitedReference): ReportedFinding['source'] =>
  reference.fields?.number?.sources[0] ?? null;
