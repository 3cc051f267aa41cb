import path from 'node:path';
import { addShares, noShare, type RowDetail, ratio, type Share } from './detail.js';
import type { CaseScore, Verdict } from './score-case.js';

type Field = 'strict' | 'found' | 'cells' | 'values' | 'comparators' | 'deadlines';

const sum = (verdicts: readonly Verdict[], field: Field): Share =>
  verdicts
    .flatMap((verdict): RowDetail[] => [verdict.targets, verdict.tasks])
    .reduce((total, detail) => addShares(total, detail[field]), noShare);

const percent = (share: Share): string => (share.all === 0 ? '-' : (ratio(share) * 100).toFixed(1));

const columns = [
  'files',
  'failed',
  'split',
  'head',
  'strict',
  'F1',
  'cells',
  'value',
  'compar',
  'deadl',
  '| strict',
  'F1',
  'cells',
  '| syll',
  'extra',
  'bag',
  's/file',
] as const;

function figures(scores: readonly CaseScore[]): string[] {
  const byHand = scores.flatMap((score) => score.byHand);
  const asText = scores.flatMap((score) => score.asText);
  const syllables = scores.flatMap((score) => (score.syllables === null ? [] : [score.syllables]));
  const printed = syllables.reduce((total, score) => total + score.printed, 0);
  const share = (key: 'wrong' | 'extra' | 'inBag'): number =>
    syllables.reduce((total, score) => total + score[key], 0);
  return [
    String(scores.length),
    String(scores.filter((score) => score.failure !== null).length),
    String(scores.filter((score) => score.documents > score.case.references.length).length),
    percent(byHand.reduce((total, verdict) => addShares(total, verdict.header), noShare)),
    percent(sum(byHand, 'strict')),
    percent(sum(byHand, 'found')),
    percent(sum(byHand, 'cells')),
    percent(sum(byHand, 'values')),
    percent(sum(byHand, 'comparators')),
    percent(sum(byHand, 'deadlines')),
    `| ${percent(sum(asText, 'strict'))}`,
    percent(sum(asText, 'found')),
    percent(sum(asText, 'cells')),
    `| ${percent({ right: printed - share('wrong'), all: printed })}`,
    percent({ right: share('extra'), all: printed }),
    percent({ right: share('inBag'), all: printed }),
    (scores.reduce((total, score) => total + score.seconds, 0) / Math.max(1, scores.length)).toFixed(2),
  ];
}

const tableRow = (name: string, cells: readonly string[]): string =>
  name.padEnd(44) + cells.map((cell) => cell.padStart(9)).join('');

const groupings: Readonly<Record<string, (score: CaseScore) => string>> = {
  format: (score) => score.case.format,
  maker: (score) => score.case.maker,
  font: (score) => score.case.font,
  orientation: (score) => score.case.orientation,
  damage: (score) => score.case.damage,
};

/** How bad a file is: share of rows not wholly right against every reference, then wrong syllables. */
function badness(score: CaseScore): number {
  if (score.failure !== null) return 3;
  const rows = 1 - ratio(sum([...score.byHand, ...score.asText], 'strict'));
  const { syllables } = score;
  return rows + (syllables === null || syllables.printed === 0 ? 0 : syllables.wrong / syllables.printed);
}

const faultsOf = (title: string, verdicts: readonly Verdict[]): string[] =>
  verdicts.flatMap((verdict) =>
    [
      ...verdict.headerFaults.map((fault) => `head ${fault}`),
      ...verdict.targets.faults.map((fault) => `target ${fault}`),
      ...verdict.tasks.faults.map((fault) => `task ${fault}`),
    ].map((fault) => `      ${title}: ${fault}`),
  );

/**
 * Means over all files and by what tells them apart (left of the first bar against the truth by hand, then against the
 * reading of the plain text, then syllables), the worst files, and with `show` every wrong cell.
 */
export function report(
  scores: readonly CaseScore[],
  options: { readonly show: boolean; readonly worst: number },
): string {
  const lines = [tableRow('', columns), tableRow('all', figures(scores))];
  for (const [name, key] of Object.entries(groupings)) {
    const groups = groupBy(scores, key);
    if (groups.size < 2) continue;
    for (const [value, members] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
      lines.push(tableRow(`${name} ${value}`, figures(members)));
  }
  const worst = scores
    .filter((score) => badness(score) > 0)
    .sort((one, other) => badness(other) - badness(one))
    .slice(0, options.show ? scores.length : options.worst);
  if (worst.length > 0) lines.push('', 'worst first:');
  for (const score of worst) {
    lines.push(tableRow(path.basename(score.case.file), figures([score])));
    if (score.failure !== null) lines.push(`      FAILED ${score.failure}`);
    if (options.show) lines.push(...faultsOf('truth', score.byHand), ...faultsOf('text', score.asText));
  }
  return `${lines.join('\n')}\n`;
}

function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
