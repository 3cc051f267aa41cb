import type { PlanChain, PlanDiff } from '../../model/diff.js';
import type { DocumentRecord } from '../../model/records.js';
import type { Source } from '../../model/source.js';
import type { DiffWords } from './words/index.js';

/** One of the two plans as it is told: where only a report on it is held, what is known of the plan itself. */
export interface ToldPlan {
  readonly typeName: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly level: string | null;
  readonly document: DocumentRecord;
  /** Only a report on it is held: `document`. */
  readonly fromReport: boolean;
}

export function toldPlan(diff: PlanDiff, side: 'child' | 'parent'): ToldPlan {
  const document = diff.documents[side === 'child' ? 0 : 1];
  if (side === 'child' || diff.via === null) return { ...headOf(document), document, fromReport: false };
  const plan = diff.chain.plans.find(({ id, held }) => id === document.id && held === 'report');
  const known = plan && headOf(plan);
  const nothing = { typeName: null, issuedOn: null, issuer: null, level: null };
  return { ...nothing, number: diff.parentNumber, ...known, document, fromReport: true };
}

type Head = Pick<ToldPlan, 'typeName' | 'number' | 'issuedOn' | 'issuer' | 'level'>;
const headOf = ({ typeName, number, issuedOn, issuer, level }: Head): Head => ({
  typeName,
  number,
  issuedOn,
  issuer,
  level,
});

/** "27/KH-SXD"; of a plan without a number its type: "Kế hoạch (không số)". */
export const numberOfPlan = (
  { number, typeName }: Pick<PlanChain['plans'][number], 'number' | 'typeName'>,
  words: DiffWords,
): string => number ?? [typeName, words.document.noNumber].filter(Boolean).join(' ');

/** "27/KH-SXD – Sở Xây dựng": a number alone is no key, the same one exists in every province. */
export const nameOfPlan = (plan: ToldPlan, words: DiffWords): string =>
  [numberOfPlan(plan, words) + (plan.fromReport ? words.fromReport : ''), plan.issuer]
    .filter(Boolean)
    .join(' – ');

/** The report by its number, or by its title where it has none. */
const nameOfReport = ({ number, title, typeName }: DocumentRecord, words: DiffWords): string =>
  number ?? (title ? `“${title}”` : numberOfPlan({ number, typeName }, words));

/** Facts of a plan's head that are there, each with its label. */
export function factsOfPlan(
  plan: ToldPlan,
  words: DiffWords,
): readonly (readonly [label: string, text: string])[] {
  const { document: labels } = words;
  const { document, fromReport } = plan;
  const number = [plan.typeName, plan.number ?? labels.noNumber].filter(Boolean).join(' ');
  const issued = [plan.issuedOn && words.date(plan.issuedOn), fromReport ? null : document.place]
    .filter(Boolean)
    .join(', ');
  const facts: readonly (readonly [string, string | null])[] = [
    [labels.number, document.draft && !fromReport ? `${number} (${labels.draft})` : number],
    [labels.issuedOn, issued || null],
    [labels.issuer, plan.issuer],
    [labels.level, plan.level && (labels.levels[plan.level] ?? plan.level)],
    [labels.title, fromReport ? null : document.title],
    [labels.report, fromReport ? nameOfReport(document, words) : null],
    [labels.file, document.sourceFile],
    [
      labels.textOrigin,
      `${labels.origins[document.text.origin]}, ${words.page.sure(words.confidence(document.text.confidence))}`,
    ],
    [labels.rows, labels.countRows(document.targets.length, document.tasks.length)],
  ];
  return facts.filter((fact): fact is readonly [string, string] => Boolean(fact[1]));
}

/** That a progress report stands for the plan above; null where it does not. */
export function reportStandsFor(diff: PlanDiff, words: DiffWords): string | null {
  if (diff.via === null) return null;
  const plan = toldPlan(diff, 'parent');
  const name = [words.sides.parent, plan.number].filter(Boolean).join(' ');
  return words.standsFor(name, nameOfReport(plan.document, words), plan.document.sourceFile);
}

/** How the two belong together, and by what that was decided. */
export function tellRelation(
  diff: PlanDiff,
  words: DiffWords,
): { relation: string; evidence: string | null } {
  // That it was found says already that it is not cited.
  const pieces =
    diff.relation === 'found' ? diff.relationEvidence.replace(/^not cited; /, '') : diff.relationEvidence;
  const told = words.evidence(pieces);
  const evidence = told === '' ? null : `${told[0]!.toUpperCase()}${told.slice(1)}.`;
  return { relation: words.relation(diff), evidence };
}

/** Names of the two sides, for headings. */
export const sideNames = (diff: PlanDiff, words: DiffWords): { child: string; parent: string } => ({
  child: words.sides.child,
  parent: words.sides.parent + (diff.via === null ? '' : words.fromReport),
});

const range = ([from, to]: readonly [number, number]): string => (from === to ? `${from}` : `${from}–${to}`);

/** "trang 5, dòng 120–121; trang 6, dòng 122" */
export function tellPlaces(places: readonly Source[], { document }: DiffWords): string {
  const told = places.map(({ page, lines }) =>
    [page === null ? null : document.page(page), lines && document.lines(range(lines))]
      .filter(Boolean)
      .join(', '),
  );
  return [...new Set(told.filter(Boolean))].join('; ') || document.wholeFile;
}
