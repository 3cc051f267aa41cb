import type { ExplainedWord } from '../../repair/repairer.js';
import type { CommandContext } from '../command.js';
import { formatConfidence } from './numbers.js';
import { renderTable, type TableLine } from './table.js';

/** Candidates that a person can weigh; --json has them all. */
const mostShown = 6;

const score = (logarithm: number): string => logarithm.toFixed(2);

/** The words of a line, and below each what it might have been, best first, with the scores that decided. */
export function renderExplanation(
  words: readonly ExplainedWord[],
  { messages, screen }: Pick<CommandContext, 'messages' | 'screen'>,
): string {
  const { columns, untouched } = messages.repair;
  if (words.length === 0) return untouched;
  const lines: TableLine[] = words.flatMap(({ sic, corr, confidence, kind, candidates }) => [
    { across: `${sic} → ${corr}  ${formatConfidence(confidence)}  ${kind}`, strong: true },
    ...candidates
      .slice(0, mostShown)
      .map(({ text, channel, posterior }) => [`  ${text}`, score(channel), formatConfidence(posterior)]),
  ]);
  return renderTable(
    [
      { heading: columns.candidate },
      { heading: columns.channel, align: 'right' },
      { heading: columns.posterior, align: 'right' },
    ],
    lines,
    { width: screen.width },
  );
}
