import type { ColumnRole, GridCell, TableBlock, TableColumn } from '../model/segmented-document.js';
import { ColumnProfile } from './column-profile.js';
import { claimsOf, isForeignHeading, type RoleClaim, yearOf } from './heading-lexicon.js';

type Content = TableBlock['content'];

const targetRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'ordinal',
  'group',
  'indicator',
  'unit',
  'value',
  'lead',
  'coordinating',
  'result',
  'deadline',
  'extra',
]);
const taskRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'ordinal',
  'group',
  'general-task',
  'task',
  'output',
  'kpi',
  'lead',
  'coordinating',
  'deadline',
  'result',
  'extra',
]);

interface Candidate {
  readonly heading: string;
  readonly claims: readonly RoleClaim[];
  readonly profile: ColumnProfile;
}

/** The strongest claim that this kind of table allows; what the cells look like can overrule weak words. */
function pick(candidate: Candidate, allowed: ReadonlySet<ColumnRole>, targets: boolean): RoleClaim {
  const { profile } = candidate;
  let best: RoleClaim = { role: 'extra', weight: 0.29 };
  for (const { role, weight } of candidate.claims) {
    if (!allowed.has(role)) continue;
    let evidence = weight;
    if (profile.printed > 0) {
      if (role === 'value') evidence += profile.values >= 0.5 ? 0.3 : -0.8;
      if (role === 'indicator') {
        if (profile.values >= 0.7 && profile.meanLength < 15) evidence -= 0.8;
        else if (weight >= 0.5 && profile.values < 0.3 && profile.meanLength > 20) evidence += 0.4;
      }
      if (role === 'ordinal' && profile.ordinals < leastOrdinals && profile.meanLength > 12) evidence -= 1;
      if (role === 'unit') evidence += profile.units > 0.6 ? -0.3 : 0;
      if (role === 'lead' && weight < 0.9) evidence += profile.units > 0.4 ? 0.3 : -0.2;
    }
    if (role === 'output' && targets) evidence -= 0.5;
    if (evidence > best.weight) best = { role, weight: Math.min(1, evidence) };
  }
  return best;
}

/** Roles that one column alone can play; of two claimants the stronger keeps it, the other stays an extra column. */
const single: readonly ColumnRole[] = [
  'ordinal',
  'group',
  'indicator',
  'unit',
  'output',
  'kpi',
  'deadline',
  'result',
  'lead',
  'coordinating',
];

function settleRivals(picked: RoleClaim[], candidates: readonly Candidate[]): void {
  for (const role of single) {
    const rivals = picked.map((claim, i) => ({ claim, i })).filter(({ claim }) => claim.role === role);
    if (rivals.length < 2) continue;
    const strength = ({ claim, i }: (typeof rivals)[number]): number => {
      const heading = candidates[i]!.heading;
      // Of a start and an end, the end is the deadline.
      const late =
        role !== 'deadline'
          ? 0
          : /bắt đầu/iu.test(heading)
            ? -0.3
            : /kết thúc|hoàn thành/iu.test(heading)
              ? 0.2
              : 0;
      return claim.weight + late + (candidates[i]!.profile.printed > 0 ? 0.1 : 0);
    };
    const winner = rivals.reduce((a, b) => (strength(b) > strength(a) + 1e-9 ? b : a));
    for (const rival of rivals) {
      if (rival === winner) continue;
      // Two columns of units: the second of "Cơ quan thực hiện | Đơn vị thực hiện" helps rather than leads; keep it as printed.
      picked[rival.i] = { role: 'extra', weight: 0.5 };
    }
  }
}

/** Of two columns of work, the left one is the general task; a third and further ones are extra. */
function settleTasks(picked: RoleClaim[]): void {
  const general = picked.findIndex((claim) => claim.role === 'general-task');
  const tasks = picked.map((claim, i) => ({ claim, i })).filter(({ claim }) => claim.role === 'task');
  if (general >= 0 && tasks.length === 0) {
    picked[general] = { role: 'task', weight: picked[general]!.weight };
    return;
  }
  const [first, second, ...others] = tasks;
  if (first === undefined) return;
  if (general < 0 && second !== undefined) {
    picked[first.i] = { role: 'general-task', weight: first.claim.weight * 0.9 };
    for (const other of others) picked[other.i] = { role: 'extra', weight: 0.5 };
  } else {
    for (const other of tasks.slice(1)) picked[other.i] = { role: 'extra', weight: 0.5 };
  }
}

/** A year before the plan's own values is a baseline ("Thực hiện năm 2025" beside "Kế hoạch năm 2026"). */
function settleBaselines(picked: RoleClaim[], candidates: readonly Candidate[]): void {
  const years = picked.map((claim, i) => (claim.role === 'value' ? yearOf(candidates[i]!.heading) : null));
  const latest = Math.max(...years.map((year) => year ?? 0));
  const hasValue = picked.some((claim) => claim.role === 'value');
  picked.forEach((claim, i) => {
    const heading = candidates[i]!.heading;
    const done = /thực hiện|hiện trạng|ước|đạt được/i.test(heading);
    const year = yearOf(heading);
    if (hasValue && claim.role === 'result' && done && year !== null && year < latest) {
      picked[i] = { role: 'extra', weight: 0.8 };
    }
  });
}

function rolesFor(candidates: readonly Candidate[], content: Content): RoleClaim[] {
  if (content === 'other') return candidates.map(() => ({ role: 'extra' as const, weight: 1 }));
  const targets = content === 'targets';
  const picked = candidates.map((candidate) => pick(candidate, targets ? targetRoles : taskRoles, targets));
  settleRivals(picked, candidates);
  if (targets) settleBaselines(picked, candidates);
  else settleTasks(picked);
  return picked;
}

const has = (claims: readonly RoleClaim[], role: ColumnRole, least = 0): boolean =>
  claims.some((claim) => claim.role === role && claim.weight >= least);

/** Least share of value cells that must read as values, and of times that may be times of day, in a plan's table. */
const leastValues = 0.5;
const leastOrdinals = 0.6;
const mostClocks = 0.3;

function isTargets(claims: readonly RoleClaim[], candidates: readonly Candidate[]): boolean {
  // "Nội dung" heads indicators only beside a column of units of measure, and where nothing is due.
  const counted = has(claims, 'unit', 0.9) && !has(claims, 'deadline');
  if (!has(claims, 'indicator', counted ? 0.3 : 0.5)) return false;
  const values = claims.map((claim, i) => ({ claim, i })).filter(({ claim }) => claim.role === 'value');
  if (values.length === 0) return false;
  return values.some(({ i }) => {
    const { profile } = candidates[i]!;
    return profile.printed === 0 || profile.values >= leastValues;
  });
}

function isTasks(claims: readonly RoleClaim[], candidates: readonly Candidate[]): boolean {
  const title = claims.find((claim) => claim.role === 'task');
  if (title === undefined) return false;
  const supports = (['lead', 'deadline', 'output', 'coordinating', 'kpi', 'result'] as const).filter((role) =>
    has(claims, role),
  );
  const times = claims.findIndex((claim) => claim.role === 'deadline');
  if (times >= 0) {
    if (candidates[times]!.profile.clocksAndDurations > mostClocks) return false;
  }
  if (title.weight >= 0.8 || has(claims, 'general-task')) return supports.length >= 1;
  return supports.length >= 2 && (has(claims, 'lead') || has(claims, 'deadline'));
}

/** What a table lists, and the role of each column, told from the headings and checked against the cells. */
export function resolveColumns(
  headings: readonly string[],
  rows: readonly (readonly GridCell[])[],
): { content: Content; columns: TableColumn[] } {
  const candidates = headings.map((heading, i) => {
    const profile = new ColumnProfile(rows, i);
    const said = claimsOf(heading);
    const unnamedOrdinals = said.length === 0 && profile.printed > 0 && profile.ordinals >= leastOrdinals;
    const claims = unnamedOrdinals ? [{ role: 'ordinal' as const, weight: 0.8 }] : said;
    return { heading, claims, profile };
  });
  const foreignColumns = headings.filter((heading) => heading !== '' && isForeignHeading(heading)).length;
  const asTargets = rolesFor(candidates, 'targets');
  const asTasks = rolesFor(candidates, 'tasks');
  const strongTask = has(asTasks, 'task', 0.8) && !has(asTargets, 'indicator', 0.9);
  let content: Content = 'other';
  if (foreignColumns === 0) {
    if (!strongTask && isTargets(asTargets, candidates)) content = 'targets';
    else if (isTasks(asTasks, candidates)) content = 'tasks';
    else if (isTargets(asTargets, candidates)) content = 'targets';
  }
  const claims = rolesFor(candidates, content);
  const columns = candidates.map((candidate, i): TableColumn => {
    const claim = claims[i]!;
    return {
      role: claim.role,
      heading: candidate.heading,
      year: claim.role === 'value' ? yearOf(candidate.heading) : null,
      confidence: claim.weight,
    };
  });
  return { content, columns };
}
