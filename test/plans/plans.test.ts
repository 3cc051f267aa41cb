import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { headerFaults } from './header.js';
import { readPlanOnce } from './read-plan.js';
import { type RowScore, scoreBody, scoreReferences, scoreTargets, scoreTasks } from './score.js';
import type { Truth } from './truth.js';

/**
 * Plans written for this test, each with what a careful reader takes from it. The truth is the specification:
 * a reading that differs is wrong until the truth is shown to break the evaluation format.
 */
const folder = path.resolve(import.meta.dirname, '../../fixtures/plans');
const names = readdirSync(folder)
  .filter((name) => !name.endsWith('.truth.json') && name !== 'README.md')
  .sort();
const show = process.env.KEHOACH_SHOW === '1';
const only = process.env.KEHOACH_PLAN;

const least = { rows: 0.95, cells: 0.95, references: 0.95, body: 0.85 };

interface Line {
  readonly name: string;
  readonly scores: Readonly<Record<string, RowScore>>;
  readonly header: readonly string[];
}
const lines: Line[] = [];

const truthOf = (name: string): Truth => {
  const file = path.join(folder, name.replace(/\.\w+$/, '.truth.json'));
  return JSON.parse(readFileSync(file, 'utf8')) as Truth;
};

describe('plans of other provinces and levels', () => {
  test.each(names.filter((name) => only === undefined || name.includes(only)))('%s', async (name) => {
    const truth = truthOf(name);
    const { document } = await readPlanOnce(name, readFileSync(path.join(folder, name)));
    const scores = {
      targets: scoreTargets(truth.targets, document.targets),
      tasks: scoreTasks(truth.tasks, document.tasks),
      references: scoreReferences(truth.references, document.references),
      body: scoreBody(truth, document.tasks),
    };
    const header = headerFaults(truth.document, document);
    lines.push({ name, scores, header });
    expect.soft(header, 'header').toEqual([]);
    const enough = (kind: 'targets' | 'tasks' | 'references' | 'body', rows: number, cells: number): void => {
      const { f1, faults, ...score } = scores[kind];
      expect.soft(f1, `${kind} F1: ${faults[0]}`).toBeGreaterThanOrEqual(rows);
      expect.soft(score.cells, `${kind} cells: ${faults[0]}`).toBeGreaterThanOrEqual(cells);
    };
    enough('targets', least.rows, least.cells);
    enough('tasks', least.rows, least.cells);
    enough('references', least.references, 0.9);
    enough('body', least.body, 0.8);
  });
});

afterAll(() => {
  if (!show) return;
  const percent = (score: RowScore | undefined): string =>
    score === undefined
      ? ''
      : `${score.f1.toFixed(2)}/${score.cells.toFixed(2)} of ${score.expected}`.padEnd(16);
  const kinds = ['targets', 'tasks', 'references', 'body'];
  const table = lines.flatMap(({ name, scores, header }) => [
    `${name.padEnd(34)} ${header.length === 0 ? 'head ok ' : 'HEAD    '} ${kinds.map((kind) => `${kind} ${percent(scores[kind])}`).join(' ')}`,
    ...header.map((fault) => `    head ${fault}`),
    ...kinds.flatMap((kind) => (scores[kind]?.faults ?? []).map((fault) => `    ${kind}: ${fault}`)),
  ]);
  process.stderr.write(`${table.join('\n')}\n`);
});
