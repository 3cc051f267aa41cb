import type { PlanDiff } from '../../model/diff.js';
import type { DocumentRecord } from '../../model/records.js';
import type { Source } from '../../model/source.js';
import type { DiffWords } from './words/index.js';

/** "27/KH-SXD của Sở Xây dựng": a number alone is no key, the same one exists in every province. */
export const nameOfPlan = ({ number, typeName, issuer }: DocumentRecord, words: DiffWords): string =>
  [[number ? null : typeName, number ?? words.document.noNumber].filter(Boolean).join(' '), issuer]
    .filter(Boolean)
    .join(' – ');

/** Facts of a plan's head that are there, each with its label. */
export function factsOfPlan(
  document: DocumentRecord,
  words: DiffWords,
): readonly (readonly [label: string, text: string])[] {
  const { document: labels } = words;
  const number = [document.typeName, document.number ?? labels.noNumber].filter(Boolean).join(' ');
  const issued = [document.issuedOn && words.date(document.issuedOn), document.place]
    .filter(Boolean)
    .join(', ');
  const facts: readonly (readonly [string, string | null])[] = [
    [labels.number, document.draft ? `${number} (${labels.draft})` : number],
    [labels.issuedOn, issued || null],
    [labels.issuer, document.issuer],
    [labels.level, document.level && (labels.levels[document.level] ?? document.level)],
    [labels.title, document.title],
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
  return words.standsFor(nameOfPlan(diff.documents[1], words), diff.parentNumber);
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
