import type { ReportedFinding } from '../../model/finding.js';
import { amendmentsOf } from './amendments.js';
import { claimOfHead, claimOfReference } from './claim.js';
import { describeWorks } from './describe-works.js';
import type { DocumentHead } from './document-head.js';
import { type Group, groupClaims, type HeldHead, type Mention } from './group-claims.js';
import { ambiguousFinding, choseHeld, heldTwiceFinding } from './held-works.js';
import { reportsOnWorks, standInReports } from './reports.js';
import { type OwnStanding, ownStanding, type Standing } from './standing.js';
import type { GroupAt, ResolvedReference, ResolvedWork, StandingHead, WorkGraph } from './work-graph.js';

export type { ResolvedReference, ResolvedWork, WorkGraph } from './work-graph.js';

const latestOf = (head: DocumentHead): string | null =>
  head.issuedOn ?? (head.year === null ? null : `${head.year}-12-31`);

function mentionsOf({ head, own }: StandingHead): Mention[] {
  return head.references.flatMap((reference, index) => {
    const claim = claimOfReference(reference, own, head.kind);
    return claim === null ? [] : [{ documentId: head.id, index, claim, latest: latestOf(head) }];
  });
}

function heldOf({ head, own }: StandingHead): HeldHead[] {
  const claim = claimOfHead(head, own);
  return claim === null ? [] : [{ documentId: head.id, claim, year: head.year }];
}

const groupsOf = (documents: readonly StandingHead[]): Group[] =>
  groupClaims(documents.flatMap(mentionsOf), documents.flatMap(heldOf));

/**
 * A document that nowhere names its province is of the one whose works it cites by number, date and tier, where these are
 * all of one province.
 */
function withProvinces(documents: readonly StandingHead[], groups: readonly Group[]): StandingHead[] {
  const provinces = new Map<string, Set<string>>();
  for (const { claim, mentions } of groups)
    for (const { documentId, claim: own } of mentions)
      if (own.date !== null && own.province === null && claim.province !== null && claim.tier !== 'central')
        provinces.set(documentId, (provinces.get(documentId) ?? new Set()).add(claim.province));
  return documents.map((document) => {
    const { head, own } = document;
    const found = provinces.get(head.id);
    const local = own.tier !== null && own.tier !== 'central';
    if (own.province !== null || !local || found?.size !== 1) return document;
    return { head, own: { ...own, province: [...found][0]! } };
  });
}

/** A report stands where the plan does that it reports on. */
function standingOf({ tierOfLeads: _, ...own }: OwnStanding, plan: ResolvedWork | undefined): Standing {
  if (plan === undefined) return own;
  return {
    ...own,
    level: plan.level ?? own.level,
    tier: plan.tier ?? own.tier,
    levelFrom: plan.level === null ? own.levelFrom : 'report',
    province: plan.province ?? own.province,
    commune: plan.commune ?? own.commune,
    number: plan.number,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn,
    reportsOn: plan.id,
    via: 'report',
  };
}

/**
 * Which works the documents cite, and which of them are held. A number alone is no key: citations are one work where
 * number, date and issuer agree, the issuer read where the citing document stands ("UBND tỉnh" of its own province).
 * `heads` are those of current documents. The result is the same whatever their order, and rests for each work on the
 * documents alone that carry or cite its number.
 */
export function resolveWorks(heads: readonly DocumentHead[]): WorkGraph {
  const first = [...heads]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((head): StandingHead => ({ head, own: ownStanding(head) }));
  const documents = withProvinces(first, groupsOf(first));
  const groups = groupsOf(documents);
  const byId = new Map(documents.map(({ head }) => [head.id, head]));
  const headOf = (id: string): DocumentHead => byId.get(id)!;
  const ofDocument = new Map<string, Map<number, Group>>(documents.map(({ head }) => [head.id, new Map()]));
  for (const group of groups)
    for (const { documentId, index } of group.mentions) ofDocument.get(documentId)!.set(index, group);
  const groupAt: GroupAt = (id, index) => ofDocument.get(id)!.get(index) ?? null;
  const workAt = (id: string, index: number): string =>
    groupAt(id, index)?.id ?? headOf(id).references[index]!.workId;

  const held = choseHeld(groups, headOf);
  const headOfWork = (workId: string): DocumentHead | null =>
    byId.get(held.documentOf.get(workId) ?? '') ?? null;
  const reportedOn = reportsOnWorks(documents, groupAt);
  const isHeld = (workId: string): boolean => held.documentOf.has(workId) || held.twice.has(workId);
  const reports = standInReports(reportedOn, isHeld, headOf);
  const amends = amendmentsOf(documents, workAt, held.workOf);
  const works = describeWorks(documents, groupAt, workAt, headOfWork).map((work): ResolvedWork => {
    const report = reports.get(work.id);
    const amended = [...(amends.get(work.id) ?? [])].sort();
    const documentId = held.documentOf.get(work.id) ?? report ?? null;
    return { ...work, documentId, via: report === undefined ? null : 'report', amends: amended };
  });

  const workById = new Map(works.map((work) => [work.id, work]));
  const referenceTo = (workId: string, citing: string): ResolvedReference => {
    const { documentId, via } = workById.get(workId)!;
    return documentId === null || documentId === citing
      ? { workId, documentId: null, via: null }
      : { workId, documentId, via };
  };
  const findingsOf = ({ head }: StandingHead): ReportedFinding[] =>
    head.references.flatMap((reference, index) => {
      const group = groupAt(head.id, index);
      if (group === null) return [];
      if (group.between.length > 0) return [ambiguousFinding(reference, group.between)];
      const copies = held.twice.get(group.id);
      return copies === undefined ? [] : [heldTwiceFinding(reference, copies.map(headOf))];
    });
  const found = documents.map((document) => [document.head.id, findingsOf(document)] as const);
  return {
    works,
    references: new Map(
      documents.map(({ head }) => [
        head.id,
        head.references.map((_, index) => referenceTo(workAt(head.id, index), head.id)),
      ]),
    ),
    findings: new Map(found.filter(([, findings]) => findings.length > 0)),
    standing: new Map(
      documents.map(({ head, own }) => [
        head.id,
        standingOf(own, workById.get(reportedOn.get(head.id)?.id ?? '')),
      ]),
    ),
  };
}
