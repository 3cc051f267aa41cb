import type { DocumentHead } from './document-head.js';
import type { Group } from './group-claims.js';
import { tierOfLevel } from './printed-body.js';
import type { OwnStanding } from './standing.js';
import type { GroupAt, StandingHead } from './work-graph.js';

const contradicts = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

/**
 * Whether a report may be on this work as a whole: what its head and its lead units say does not speak against it. A Sở's
 * own report on the province's plan, in which only its offices lead, tells of a part alone.
 */
function mayReportOn(own: OwnStanding, { claim }: Group): boolean {
  if (claim.tier === 'central') return own.tier === 'central';
  const levels = [own.level, own.tierOfLeads].filter((level) => level !== null);
  if (claim.level !== null && levels.length > 0 && !levels.includes(claim.level)) return false;
  const tiers = levels.length > 0 ? levels.map(tierOfLevel) : own.tier === null ? [] : [own.tier];
  if (claim.tier !== null && tiers.length > 0 && !tiers.includes(claim.tier)) return false;
  if (contradicts(own.province, claim.province)) return false;
  return claim.tier !== 'commune' || !contradicts(own.commune, claim.commune);
}

/** The one work that each progress report is on, by the report's id; reports on several are on none. */
export function reportsOnWorks(documents: readonly StandingHead[], groupAt: GroupAt): Map<string, Group> {
  const reportedOn = new Map<string, Group>();
  for (const { head, own } of documents) {
    if (head.kind !== 'progress-report') continue;
    const works = new Set(
      head.references.flatMap((reference, index) => {
        const group = reference.relation === 'implements' ? groupAt(head.id, index) : null;
        return group !== null && mayReportOn(own, group) ? [group] : [];
      }),
    );
    if (works.size === 1) reportedOn.set(head.id, [...works][0]!);
  }
  return reportedOn;
}

/** The newest first; undated ones last. */
const newestFirst = (a: DocumentHead, b: DocumentHead): number => {
  const [one, other] = [a.issuedOn ?? '', b.issuedOn ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** By the id of a work that is not held: the newest report with rows on it, which stands for it. */
export function standInReports(
  reportedOn: ReadonlyMap<string, Group>,
  isHeld: (workId: string) => boolean,
  headOf: (id: string) => DocumentHead,
): Map<string, string> {
  const reports = new Map<string, DocumentHead[]>();
  for (const [documentId, { id }] of reportedOn) {
    const head = headOf(documentId);
    if (head.rows > 0 && !isHeld(id)) reports.set(id, [...(reports.get(id) ?? []), head]);
  }
  return new Map([...reports].map(([id, heads]) => [id, heads.sort(newestFirst)[0]!.id]));
}
