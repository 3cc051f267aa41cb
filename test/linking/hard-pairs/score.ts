import type { Decision, Verdict } from './decide.js';

export interface Score {
  readonly all: number;
  readonly right: number;
  readonly wrong: Readonly<Partial<Record<Verdict, number>>>;
}

export function scoreByClass(verdicts: Iterable<readonly [Decision, Verdict]>): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const [{ className }, verdict] of verdicts) {
    const { all, right, wrong } = scores.get(className) ?? { all: 0, right: 0, wrong: {} };
    scores.set(
      className,
      verdict === 'right'
        ? { all: all + 1, right: right + 1, wrong }
        : { all: all + 1, right, wrong: { ...wrong, [verdict]: (wrong[verdict] ?? 0) + 1 } },
    );
  }
  return scores;
}

/** A line a class, the worst first, and the whole below. */
export function printScores(scores: ReadonlyMap<string, Score>): string {
  const line = (name: string, { all, right, wrong }: Score): string => {
    const faults = Object.entries(wrong).map(([verdict, count]) => `${verdict} ${count}`);
    const share = `${((100 * right) / all).toFixed(1)}%`;
    return `${name.padEnd(16)} ${`${right}/${all}`.padStart(9)} ${share.padStart(6)}  ${faults.join(', ')}`;
  };
  const rows = [...scores].sort(([, a], [, b]) => a.right / a.all - b.right / b.all);
  const total = rows.reduce(
    (sum, [, { all, right }]) => ({ all: sum.all + all, right: sum.right + right, wrong: {} }),
    { all: 0, right: 0, wrong: {} },
  );
  return ['', ...rows.map(([name, score]) => line(name, score)), line('in all', total)].join('\n');
}
