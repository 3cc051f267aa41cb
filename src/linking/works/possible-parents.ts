import type { Level } from '../../model/records.js';
import type { DocumentHead } from './document-head.js';
import type { ParentCandidate } from './find-parents.js';
import { isNewer, levelsDown, placesMeet } from './rank.js';
import type { Standing } from './standing.js';
import { type Period, periodOfTitle, sameSubject, subjectOf } from './title-subject.js';
import type { ResolvedWork, WorkGraph } from './work-graph.js';

/** Each is compared row by row, which costs; the right one is among the best by what they cite. */
const mostOfRank = 3;
/** Enough to see why. */
const mostTold = 3;

interface Plan {
  readonly head: DocumentHead;
  readonly standing: Standing;
  /** What it carries out or rests on: works that set tasks, by id. */
  readonly works: ReadonlySet<string>;
  readonly period: Period | null;
  readonly year: number | null;
  readonly subject: ReadonlySet<string>;
}

interface Match {
  readonly plan: Plan;
  readonly shared: readonly string[];
}

/** Law stands behind every plan and tells nothing of its subject; a Tờ trình only asks for the plan. */
const LAW = /^(?:hiến pháp|(?:bộ )?luật|pháp lệnh|nghị định|thông tư|tờ trình)/iu;
/** Norms print their year and kind (Luật Ban hành văn bản quy phạm pháp luật): "45/2024/QĐ-UBND", "193/2025/QH15". */
const NORM = /\/(?:19|20)\d\d\/(?:QĐ|TT|NĐ|QH|UBTVQH)/iu;
const setsTasks = ({ number, typeName }: ResolvedWork): boolean =>
  number !== null && !LAW.test(typeName ?? '') && !NORM.test(number);

/** Plans by province and level, in which those of a higher level are looked up that a plan may follow without saying so. */
export class PossibleParents {
  private readonly plans = new Map<string, Map<Level, Plan[]>>();
  private readonly known = new Map<string, Plan>();

  constructor(
    eligible: readonly DocumentHead[],
    private readonly graph: WorkGraph,
    private readonly workById: ReadonlyMap<string, ResolvedWork>,
  ) {
    for (const head of eligible) {
      const plan = this.planOf(head);
      this.known.set(head.id, plan);
      const { level } = plan.standing;
      if (level === null) continue;
      const province = level === 'central' ? '' : (plan.standing.province ?? '');
      const levels = this.plans.get(province) ?? new Map<Level, Plan[]>();
      this.plans.set(province, levels);
      const known = levels.get(level);
      if (known === undefined) levels.set(level, [plan]);
      else known.push(plan);
    }
  }

  /** Of each level above the child that is not `settled` the best, best first. */
  of(head: DocumentHead, settled: ReadonlySet<Level>): ParentCandidate[] {
    const child = this.known.get(head.id) ?? this.planOf(head);
    const { level } = child.standing;
    if (level === null) return [];
    return levelsAbove(level)
      .filter((each) => !settled.has(each))
      .flatMap((each) => this.ofLevel(child, each));
  }

  private ofLevel(child: Plan, level: Level): ParentCandidate[] {
    const matches = this.near(child, level).flatMap((plan): Match[] => {
      if (plan.head.id === child.head.id || !mayFollow(child, plan)) return [];
      const shared = [...plan.works].filter((work) => child.works.has(work));
      return shared.length > 0 || sameSubject(plan.subject, child.subject) ? [{ plan, shared }] : [];
    });
    return this.ofOneProvince(child, matches)
      .sort(bestFirst)
      .slice(0, mostOfRank)
      .map((match) => this.candidate(match));
  }

  private near({ standing: { province } }: Plan, level: Level): Plan[] {
    const provinces =
      level === 'central' ? [''] : province === null ? [...this.plans.keys()] : [province, ''];
    return provinces.flatMap((each) => this.plans.get(each)?.get(level) ?? []);
  }

  /**
   * A plan whose province is not known follows none of several provinces' plans that would fit, unless one shares with it
   * a work of the province itself.
   */
  private ofOneProvince(child: Plan, matches: Match[]): Match[] {
    const several = (some: readonly Match[]): boolean =>
      new Set(some.flatMap(({ plan }) => plan.standing.province ?? [])).size > 1;
    if (child.standing.province !== null || !several(matches)) return matches;
    const local = matches.filter(({ shared }) =>
      shared.some((work) => this.workById.get(work)!.tier === 'province'),
    );
    return several(local) ? [] : local;
  }

  private candidate({ plan: { head, standing, year }, shared }: Match): ParentCandidate {
    const names = shared.map((work) => this.workById.get(work)!.number!).sort();
    const more = names.length > mostTold ? ` and ${names.length - mostTold} more` : '';
    const province = standing.tier === 'central' ? null : (standing.province ?? 'province not known');
    const where = [province, year].filter((part) => part !== null).join(', ');
    const why =
      names.length > 0
        ? `both rest on ${names.slice(0, mostTold).join(', ')}${more}`
        : 'the titles name one subject';
    const report = standing.via === null ? '' : `; held as a report on ${standing.number}`;
    return {
      parent: head.id,
      via: standing.via,
      workId: standing.reportsOn,
      relation: 'possible',
      evidence: `not cited; ${where === '' ? '' : `${where}; `}${why}${report}`,
    };
  }

  private planOf(head: DocumentHead): Plan {
    const standing = this.graph.standing.get(head.id)!;
    const year = head.year ?? (standing.issuedOn === null ? null : Number(standing.issuedOn.slice(0, 4)));
    const resolved = this.graph.references.get(head.id)!;
    // A report cites in its rows what the plan it is on rests on.
    const carried = head.references.flatMap(({ relation }, index) => {
      const counts = relation === 'implements' || relation === 'basis' || head.kind === 'progress-report';
      const work = counts ? this.workById.get(resolved[index]!.workId) : undefined;
      return work !== undefined && setsTasks(work) ? [work.id] : [];
    });
    return {
      head,
      standing,
      works: new Set(carried),
      period: periodOfTitle(head.title ?? '', year),
      year,
      subject: subjectOf(head.title ?? ''),
    };
  }
}

/** A Sở guides the communes and does not command them: its plan is above theirs only where they say so. */
const levelsAbove = (level: Level): Level[] =>
  levelsDown
    .slice(0, levelsDown.indexOf(level))
    .filter((above) => above !== 'department' || !level.startsWith('commune'))
    .reverse();

function mayFollow(child: Plan, parent: Plan): boolean {
  if (!placesMeet(parent.standing, child.standing) || isNewer(parent.standing, child.standing)) return false;
  // There are too many communes in a province to take one that is not known for another.
  if (parent.standing.tier === 'commune' && (parent.standing.commune ?? child.standing.commune) === null)
    return false;
  if (parent.standing.tier === 'commune' && parent.standing.commune !== child.standing.commune) return false;
  if (parent.period !== null && child.period !== null)
    return parent.period.from <= child.period.to && child.period.from <= parent.period.to;
  return parent.year !== null && child.year !== null && Math.abs(parent.year - child.year) <= 1;
}

/** Most shared works, then the known province, then the latest (none is newer than the child), then by id. */
function bestFirst(a: Match, b: Match): number {
  const known = ({ plan }: Match): number => (plan.standing.province === null ? 0 : 1);
  const date = ({ plan }: Match): string => plan.standing.issuedOn ?? '';
  return (
    b.shared.length - a.shared.length ||
    known(b) - known(a) ||
    (date(a) === date(b) ? 0 : date(a) > date(b) ? -1 : 1) ||
    (a.plan.head.id < b.plan.head.id ? -1 : 1)
  );
}
