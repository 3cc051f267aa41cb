import { workNumberKey } from './claim.js';
import type { StandingHead } from './work-graph.js';

/**
 * Which works amend which, by the amending work's id: a held document says so of itself, or a citation says it of the
 * work it cites ("11/NQ-CP sửa đổi, bổ sung 71/NQ-CP"), where the same document cites the amended one too.
 */
export function amendmentsOf(
  documents: readonly StandingHead[],
  workAt: (documentId: string, index: number) => string,
  workOfHeld: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const amends = new Map<string, Set<string>>();
  const note = (work: string | undefined, amended: string): void => {
    if (work === undefined || work === amended) return;
    amends.set(work, (amends.get(work) ?? new Set()).add(amended));
  };
  for (const { head } of documents)
    head.references.forEach((reference, index) => {
      if (reference.relation === 'amends') note(workOfHeld.get(head.id), workAt(head.id, index));
      for (const number of reference.amends) {
        const cited = new Set(
          head.references.flatMap((other, at) =>
            other.number !== null && workNumberKey(other.number) === workNumberKey(number)
              ? [workAt(head.id, at)]
              : [],
          ),
        );
        if (cited.size === 1) note(workAt(head.id, index), [...cited][0]!);
      }
    });
  return amends;
}
