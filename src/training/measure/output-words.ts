import type { ExplainedWord, RepairResult } from '../../repair/repairer.js';
import type { OutputWord } from './score-words.js';

/**
 * The words of a repaired text, line by line, each as sure as the least sure of what it was made of. A word that was left
 * because its change was too doubtful is as sure as its own reading is, not as the change.
 */
export function outputWords(result: RepairResult, explained: readonly ExplainedWord[]): OutputWord[][] {
  const wordsByLine = grouped(explained, result.lines.length);
  const repairsByLine = grouped(result.repairs, result.lines.length);
  return result.lines.map((line, index) => {
    const made = repairsByLine[index]!.filter((repair) => repair.made);
    const stretches = wordsByLine[index]!.map((word) => {
      const change = made.find(({ start, end }) => start <= word.start && word.start < end);
      const moved = made
        .filter(({ end }) => end <= word.start)
        .reduce((sum, { sic, corr }) => sum + corr.length - sic.length, 0);
      const start = (change ? change.start : word.start) + moved;
      const end = start + (change ? change.corr : word.sic).length;
      return { start, end, confidence: change ? change.confidence : surenessOf(word) };
    });
    return [...line.matchAll(/\S+/gu)].map(({ 0: text, index: at }) => ({
      text,
      confidence: stretches
        .filter(({ start, end }) => start < at + text.length && end > at)
        .reduce((least, { confidence }) => Math.min(least, confidence), 1),
    }));
  });
}

function surenessOf({ sic, corr, confidence, candidates }: ExplainedWord): number {
  if (corr === sic) return confidence;
  return candidates.find(({ text }) => text === sic)?.posterior ?? 0;
}

function grouped<Item extends { readonly line: number }>(items: readonly Item[], lines: number): Item[][] {
  const byLine = Array.from({ length: lines }, (): Item[] => []);
  for (const item of items) byLine[item.line]!.push(item);
  return byLine;
}
