import { issuersAgree } from '../../organizations/issuers-agree.js';
import { fold } from '../../vietnamese/fold.js';
import { workNumberKey } from './claim.js';
import type { DocumentHead } from './document-head.js';
import type { Standing } from './standing.js';
import type { WorkGraph } from './work-graph.js';

/** Two held documents that are one plan, before and after it was signed. */
export interface PlanVersions {
  readonly draft: string;
  readonly signed: string;
  readonly evidence: string;
}

const titleKey = (title: string | null): string | null => {
  const words = fold(title ?? '').match(/[a-z0-9]+/g);
  return words === null ? null : words.join(' ');
};

/** Equal for documents that may be versions of one plan; communes have too many plans of one title to compare them all. */
function sharedKeys({ number, title, year }: DocumentHead, { level, commune }: Standing): string[] {
  const words = titleKey(title);
  if (year === null) return [];
  const of = [level, commune, year].join(' ');
  return [
    ...(number === null ? [] : [`number ${workNumberKey(number)} ${of}`]),
    ...(words === null ? [] : [`title ${words} ${of}`]),
  ];
}

/**
 * Drafts beside the signed plan they became: of one issuer and year, with the same number or, word for word, the same
 * title. An issuer that is not known is nobody's.
 */
export function versionsOf(heads: readonly DocumentHead[], graph: WorkGraph): PlanVersions[] {
  const byKey = new Map<string, DocumentHead[]>();
  for (const head of heads)
    for (const key of sharedKeys(head, graph.standing.get(head.id)!)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [head]);
      else known.push(head);
    }
  const versions = new Map<string, PlanVersions>();
  for (const [key, alike] of byKey) {
    const signed = alike.filter((head) => !head.draft);
    for (const draft of alike.filter((head) => head.draft))
      for (const final of signed)
        if (draft.kind === final.kind && oneIssuer(draft, final, graph)) {
          const shared = key.startsWith('number') ? 'number' : 'title';
          const evidence = `a draft of the signed document: same issuer, year and ${shared}`;
          const id = `${draft.id}\n${final.id}`;
          if (!versions.has(id)) versions.set(id, { draft: draft.id, signed: final.id, evidence });
        }
  }
  return [...versions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function oneIssuer(draft: DocumentHead, final: DocumentHead, graph: WorkGraph): boolean {
  const provinces = [draft, final].flatMap((head) => graph.standing.get(head.id)!.province ?? []);
  if (draft.issuer === null || final.issuer === null || new Set(provinces).size > 1) return false;
  return issuersAgree(draft.issuer, final.issuer);
}
