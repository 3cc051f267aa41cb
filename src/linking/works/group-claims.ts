import { createHash } from 'node:crypto';
import { issuersAgree } from '../../organizations/issuers-agree.js';
import { fold } from '../../vietnamese/fold.js';
import { bothClaims, type Claim, claimKey, isComplete, placesAgree } from './claim.js';

/** A citation of a numbered document. */
export interface Mention {
  readonly documentId: string;
  /** Its place in the document's references. */
  readonly index: number;
  readonly claim: Claim;
  /** No work dated later is meant: the citing document's own date, or the end of its year. */
  readonly latest: string | null;
}

/** A held document by its own head. */
export interface HeldHead {
  readonly documentId: string;
  readonly claim: Claim;
  readonly year: number | null;
}

/** Citations, and heads of held documents, that name one work. */
export interface Group {
  readonly id: string;
  claim: Claim;
  readonly mentions: Mention[];
  readonly heads: HeldHead[];
  /** The works that its one citation may mean, where it fits several. */
  readonly between: readonly Group[];
}

/** Length of an id in hex digits, as of all ids: 64 bits. */
const idLength = 16;
const idOf = (...parts: readonly string[]): string =>
  createHash('sha256')
    .update(['work', ...parts].join('\u0000'))
    .digest('hex')
    .slice(0, idLength);

const groupOf = (claim: Claim, id: string, between: readonly Group[] = []): Group => ({
  id,
  claim,
  mentions: [],
  heads: [],
  between,
});

type Item = { readonly mention: Mention } | { readonly head: HeldHead };
const claimOf = (item: Item): Claim => ('mention' in item ? item.mention.claim : item.head.claim);

function add(group: Group, item: Item): void {
  if ('mention' in item) group.mentions.push(item.mention);
  else group.heads.push(item.head);
  group.claim = bothClaims(group.claim, claimOf(item));
}

const gatherBy = <Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> => {
  const gathered = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, [thing]);
    else known.push(thing);
  }
  return gathered;
};

const inOrder = <Thing>(gathered: ReadonlyMap<string, Thing>): [string, Thing][] =>
  [...gathered].sort(([a], [b]) => (a < b ? -1 : 1));

/** Claims that no certain work fits: one work where none speaks against another, else each wording one of its own. */
function groupLeftovers(leftovers: readonly Item[]): Group[] {
  if (leftovers.length === 0) return [];
  const wordings = inOrder(gatherBy(leftovers, (item) => claimKey(claimOf(item))));
  let all: Claim | null = claimOf(wordings[0]![1][0]!);
  for (const [, items] of wordings) {
    const claim = claimOf(items[0]!);
    all = all !== null && placesAgree(all, claim) ? bothClaims(all, claim) : null;
  }
  const parts: (readonly [Claim, Item[]])[] =
    all === null
      ? wordings.map(([, items]) => [claimOf(items[0]!), items] as const)
      : [[all, wordings.flatMap(([, items]) => items)]];
  return parts.map(([claim, items]) => {
    const group = groupOf(claim, idOf(claimKey(claim)));
    for (const item of items) add(group, item);
    return group;
  });
}

/** All that name one number of one date. */
function groupDated(items: readonly Item[]): Group[] {
  const complete = gatherBy(
    items.filter((item) => isComplete(claimOf(item))),
    (item) => claimKey(claimOf(item)),
  );
  const certain = inOrder(complete).map(([key, members]) => {
    const group = groupOf(claimOf(members[0]!), idOf(key));
    for (const member of members) add(group, member);
    return group;
  });
  const undecided: Group[] = [];
  const leftovers: Item[] = [];
  for (const item of items.filter((each) => !isComplete(claimOf(each)))) {
    const claim = claimOf(item);
    const fitting = certain.filter((group) => placesAgree(group.claim, claim));
    if (fitting.length === 1) add(fitting[0]!, item);
    else if (fitting.length === 0) leftovers.push(item);
    else if ('mention' in item) undecided.push(groupBetween(item.mention, fitting));
  }
  return [...certain, ...groupLeftovers(leftovers), ...undecided];
}

function groupBetween(mention: Mention, fitting: readonly Group[]): Group {
  const id = idOf(claimKey(mention.claim), 'between', mention.documentId, String(mention.index));
  const group = groupOf(mention.claim, id, fitting);
  group.mentions.push(mention);
  return group;
}

/** Without a date the number must be of the same known place: every province has its 92/KH-UBND. */
const ofOnePlace = (one: Claim, other: Claim): boolean =>
  placesAgree(one, other) &&
  ((one.tier ?? other.tier) === 'central' || (one.province !== null && one.province === other.province));

/** Whether the issuer printed may be the group's; one that none of its members prints may be anybody's. */
function issuerTest(group: Group): (issuer: string | null) => boolean {
  const printed = new Set([...group.mentions, ...group.heads].flatMap(({ claim }) => claim.issuer ?? []));
  const known = new Map<string | null, boolean>();
  return (issuer) => {
    const before = known.get(issuer);
    if (before !== undefined) return before;
    const fits = printed.size === 0 || [...printed].some((each) => issuersAgree(each, issuer));
    known.set(issuer, fits);
    return fits;
  };
}

const PARTY_NUMBER = /^\d+[a-d]?-/;
const YEAR_IN_NUMBER = /\/(?:19|20)\d\d\//;

/**
 * What undated citations that fit no known work have in common where they mean one. Numbers begin anew every year and in
 * every province, but for the Party centre's, which count through its term, and those that print their year.
 */
function undatedKey({ claim, documentId, latest }: Mention): string {
  const open = claim.tier !== 'central' && claim.province === null;
  const runsOn = claim.tier === 'central' && (PARTY_NUMBER.test(claim.key) || YEAR_IN_NUMBER.test(claim.key));
  const issuer = claim.tier === null ? fold(claim.issuer ?? '') : '';
  const series = open ? documentId : runsOn ? '' : (latest?.slice(0, 4) ?? documentId);
  return [claimKey(claim), issuer, series].join('\n');
}

/** An undated citation joins the one dated work that it fits; groups that are new are returned. */
function joinUndated(mentions: readonly Mention[], dated: readonly Group[]): Group[] {
  const undecided: Group[] = [];
  const unmet: Mention[] = [];
  const joined: [Group, Mention][] = [];
  const open = dated
    .filter((group) => group.between.length === 0)
    .map((group) => ({ group, issuerFits: issuerTest(group) }));
  for (const mention of mentions) {
    const { claim, latest, documentId } = mention;
    const fitting = open.filter(
      ({ group, issuerFits }) =>
        (latest === null || group.claim.date! <= latest) &&
        ofOnePlace(group.claim, claim) &&
        issuerFits(claim.issuer) &&
        !group.heads.some((head) => head.documentId === documentId),
    );
    const [first] = fitting;
    if (first === undefined) unmet.push(mention);
    else if (fitting.length === 1) joined.push([first.group, mention]);
    else
      undecided.push(
        groupBetween(
          mention,
          fitting.map(({ group }) => group),
        ),
      );
  }
  // Only now, so that what one citation adds to a work does not decide about the next.
  for (const [group, mention] of joined) group.mentions.push(mention);
  const met = inOrder(gatherBy(unmet, undatedKey)).map(([key, members]) => {
    const group = groupOf(members[0]!.claim, idOf(key));
    for (const mention of members) add(group, { mention });
    return group;
  });
  return [...met, ...undecided];
}

/** A plan for a year is issued in it or late in the year before. */
const yearFits = (date: string | null, year: number | null): boolean => {
  if (date === null || year === null) return true;
  const issued = Number(date.slice(0, 4));
  return issued === year || issued === year - 1;
};

/** A held document whose date was not read is the one work that it fits, where no dated one is. */
function joinUndatedHeads(heads: readonly HeldHead[], groups: readonly Group[]): void {
  const joined: [Group, HeldHead][] = [];
  for (const head of heads) {
    const fitting = groups.filter(
      (group) =>
        group.between.length === 0 &&
        group.heads.length === 0 &&
        ofOnePlace(group.claim, head.claim) &&
        issuerTest(group)(head.claim.issuer) &&
        yearFits(group.claim.date, head.year) &&
        !group.mentions.some((mention) => mention.documentId === head.documentId),
    );
    if (fitting.length === 1) joined.push([fitting[0]!, head]);
  }
  for (const [group, head] of joined) group.heads.push(head);
}

/**
 * Works by what is said of them: number, issuer's place and date together; what is missing is made good only by a work
 * that alone fits. Rests on nothing but the claims of the same number, in any order.
 */
export function groupClaims(mentions: readonly Mention[], heads: readonly HeldHead[]): Group[] {
  const items: Item[] = [...mentions.map((mention) => ({ mention })), ...heads.map((head) => ({ head }))];
  return inOrder(gatherBy(items, (item) => claimOf(item).key)).flatMap(([, ofNumber]) => {
    const byDate = gatherBy(ofNumber, (item) => claimOf(item).date ?? '');
    const undated = byDate.get('') ?? [];
    byDate.delete('');
    const dated = inOrder(byDate).flatMap(([, ofDate]) => groupDated(ofDate));
    const more = joinUndated(
      undated.flatMap((item) => ('mention' in item ? [item.mention] : [])),
      dated,
    );
    const groups = [...dated, ...more];
    joinUndatedHeads(
      undated.flatMap((item) => ('head' in item ? [item.head] : [])),
      groups,
    );
    return groups;
  });
}
