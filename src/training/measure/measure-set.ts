import type { Repairer, RepairRequest } from '../../repair/repairer.js';
import { countProtected } from './count-protected.js';
import { outputWords } from './output-words.js';
import { type ReliabilityBin, reliabilityOf, wrongInLeastConfident } from './reliability.js';
import { type ScoredWord, scoreWords } from './score-words.js';
import { kindOfSet, type TestLine, type TestPage, type TestSet } from './test-pages.js';

/** Words right before the repair and after it. */
export interface Change {
  words: number;
  before: number;
  after: number;
  /** Right before and wrong after, and the other way round. */
  broken: number;
  mended: number;
}

export interface SetFigures extends Readonly<Change> {
  readonly set: TestSet;
  readonly pages: number;
  readonly fonts: Readonly<Record<string, Readonly<Change>>>;
  readonly wrongInLeastConfident: number;
  readonly reliability: readonly ReliabilityBin[];
  readonly protectedTokens: Readonly<Record<'printed' | 'before' | 'after' | 'broken', number>>;
  /** Words of the pages by CPU seconds of the repair alone, its caches cold at the beginning. */
  readonly wordsPerSecond: number;
  /** How often a line was taken for which kind. */
  readonly judged: Readonly<Record<string, number>>;
}

/** A word that came out wrong, for looking at. */
export interface WrongWord {
  readonly printed: string;
  readonly garbled: string | null;
  readonly got: string | null;
  readonly confidence: number;
}

const noChange = (): Change => ({ words: 0, before: 0, after: 0, broken: 0, mended: 0 });

/** Scans are repaired with the recogniser's confidence, as documents are; other misread pages as `--fix-tones` does. */
function requestFor(set: TestSet, lines: readonly TestLine[]): RepairRequest {
  const texts = lines.map(({ garbled }) => garbled);
  return set === 'scans'
    ? { lines: texts, recognized: lines.map(({ confidences }) => confidences ?? []) }
    : { lines: texts, fixTones: kindOfSet(set) === 'tone-errors' };
}

/** Repairs every page by itself and compares it with what was printed, word by word. */
export function measureSet(
  set: TestSet,
  pages: readonly TestPage[],
  repairer: Repairer,
): { figures: SetFigures; wrong: WrongWord[] } {
  const all = noChange();
  const fonts: Record<string, Change> = {};
  const judged: Record<string, number> = {};
  const protectedTokens = { printed: 0, before: 0, after: 0, broken: 0 };
  const scored: ScoredWord[] = [];
  const wrong: WrongWord[] = [];
  let microseconds = 0;
  for (const { font, lines } of pages) {
    const request = requestFor(set, lines);
    const start = process.cpuUsage();
    const result = repairer.repair(request);
    const { user, system } = process.cpuUsage(start);
    microseconds += user + system;
    for (const { kind, first, last } of result.blocks) judged[kind] = (judged[kind] ?? 0) + last - first + 1;
    const output = outputWords(result, repairer.explain(request));
    if (font !== null) fonts[font] ??= noChange();
    const changes = font === null ? [all] : [all, fonts[font]!];
    for (const [index, { clean, garbled }] of lines.entries()) {
      const before = scoreWords(clean, asWords(garbled));
      const after = scoreWords(clean, output[index]!);
      for (const [place, word] of after.entries()) {
        const was = before[place]!;
        for (const change of changes) add(change, was.right, word.right);
        if (!word.right)
          wrong.push({
            printed: word.printed,
            garbled: was.got,
            got: word.got,
            confidence: word.confidence,
          });
      }
      scored.push(...after);
      const counts = countProtected(clean, garbled, result.lines[index]!);
      for (const name of ['printed', 'before', 'after', 'broken'] as const)
        protectedTokens[name] += counts[name];
    }
  }
  const figures = {
    set,
    pages: pages.length,
    ...all,
    fonts,
    wrongInLeastConfident: wrongInLeastConfident(scored),
    reliability: reliabilityOf(scored),
    protectedTokens,
    wordsPerSecond: Math.round(all.words / (microseconds / 1e6)),
    judged,
  };
  return { figures, wrong };
}

const asWords = (line: string) =>
  line
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, confidence: 1 }));

function add(change: Change, before: boolean, after: boolean): void {
  change.words += 1;
  if (before) change.before += 1;
  if (after) change.after += 1;
  if (before && !after) change.broken += 1;
  if (!before && after) change.mended += 1;
}
