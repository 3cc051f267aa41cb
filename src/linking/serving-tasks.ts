import type { Link } from '../model/records.js';
import type { LinkedPlan } from './linked-plan.js';
import { PairWeights } from './rows/pair-weights.js';
import { type PreparedRow, prepareRows, type View } from './rows/prepared-row.js';
import { rowWords } from './words/row-words.js';

/** Share of a target's words that a task has to say, by weight, for the words to support that it serves it. */
const leastSaid = 0.75;
/** Runs of words count as much as the words: "dịch vụ công trực tuyến" is more than its syllables. */
const runShare = 0.5;
/** Words that most rows of the plan have tell nothing of a task; this many others have to be said. */
const fewestWords = 3;
/** Weight between two lists of rows from which a word tells one from the rest. */
const telling = 4;
/** A task serves few targets; one that says them all is about the plan as a whole. */
const mostServed = 3;

/**
 * Tasks that serve a target of the same plan: those that say what the target measures, in whatever order, in title, output
 * or KPI. Each target has the tasks that say it best; where the words do not support it, none.
 */
export function servingTasks(plan: LinkedPlan): Link[] {
  const [targets, tasks] = [prepareRows(plan, 'target'), prepareRows(plan, 'task')];
  if (targets.length === 0 || tasks.length === 0) return [];
  const weights = new PairWeights(targets, tasks);
  const saidBy = tasks.map((task) => wordsSaid(task, plan));
  const links = targets.flatMap((target) => {
    return tasks.flatMap((task, at) => {
      const share = shareSaid(target.name, saidBy[at]!, weights);
      return share >= leastSaid ? [{ task, target, share }] : [];
    });
  });
  const few = new Map<PreparedRow, number>();
  for (const { task } of links) few.set(task, (few.get(task) ?? 0) + 1);
  return links
    .filter(({ task }) => few.get(task)! <= mostServed)
    .sort(
      (a, b) =>
        tasks.indexOf(a.task) - tasks.indexOf(b.task) ||
        targets.indexOf(a.target) - targets.indexOf(b.target),
    )
    .map(({ task, target, share }) => ({
      kind: 'serves' as const,
      child: task.row.id,
      childDocument: plan.id,
      parent: target.row.id,
      parentDocument: plan.id,
      relation: 'same' as const,
      score: Math.round(share * 1000) / 1000,
      changes: [],
      evidence: `the task says ${Math.round(share * 100)} % of the target's words`,
    }));
}

interface Said {
  readonly words: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
}

function wordsSaid(task: PreparedRow, plan: LinkedPlan): Said {
  const row = plan.tasks.find(({ id }) => id === task.row.id)!;
  const texts = [task.whole.text, row.output ?? '', row.kpi ?? ''];
  const keys = texts.map((text) => rowWords(text).map(({ key }) => key));
  return { words: new Set(keys.flat()), runs: new Set(keys.flatMap(runsOf)) };
}

const runsOf = (keys: readonly string[]): string[] => keys.slice(1).map((key, at) => `${keys[at]} ${key}`);

function shareSaid(name: View, said: Said, weights: PairWeights): number {
  const each = weights.of(name);
  let [total, words, runs, tellingWords] = [0, 0, 0, 0];
  for (const [at, { key }] of name.words.entries()) {
    total += each[at]!;
    if (!said.words.has(key)) continue;
    words += each[at]!;
    if (each[at]! >= telling) tellingWords += 1;
    const [before, after] = [name.words[at - 1]?.key, name.words[at + 1]?.key];
    if (said.runs.has(`${before} ${key}`) || said.runs.has(`${key} ${after}`)) runs += each[at]!;
  }
  if (tellingWords < fewestWords) return 0;
  return (words * (1 - runShare) + runs * runShare) / total;
}
