import type { Gap, GapReport, GapState } from '../../model/gaps.js';
import type { CommandContext } from '../command.js';
import { strong } from './emphasis.js';
import { sanitizeForTerminal } from './sanitize.js';
import { type Cell, type Column, renderTable } from './table.js';
import { chainMessages } from './trace.js';

const states: readonly GapState[] = ['unanswered', 'no-plan', 'in-text', 'answered'];
/** A state of more is told in part; JSON has them all. */
const mostTold = 60;
const shownId = 8;

/** What a unit was given, the unanswered first. */
export function renderGaps(report: GapReport, context: CommandContext): string {
  const words = chainMessages(context).gaps;
  const parts = [
    `${strong(sanitizeForTerminal(words.heading(report.unit)))}\n${words.own(report.ownDocuments.length)}`,
  ];
  if (report.gaps.length === 0) return [...parts, words.none].join('\n\n');
  parts.push(words.counts(report.counts));
  for (const state of states) {
    const gaps = report.gaps.filter((gap) => gap.state === state);
    if (gaps.length > 0) parts.push(`${strong(words.states[state])}\n${tableOf(gaps, context)}`);
  }
  return parts.join('\n\n');
}

function tableOf(gaps: readonly Gap[], context: CommandContext): string {
  const words = chainMessages(context).gaps;
  const columns: Column[] = [
    { heading: words.columns.as, max: 9 },
    { heading: words.columns.task, grow: 1, lines: 3 },
    { heading: words.columns.deadline, max: 16, lines: 3 },
    { heading: words.columns.plan, max: 18, lines: 3 },
    { heading: words.columns.id },
  ];
  const lines = gaps
    .slice(0, mostTold)
    .map((gap): Cell[] => [
      words.as[gap.as],
      { text: gap.row.name, details: detailsOf(gap, context) },
      gap.row.deadline?.raw ?? '',
      planOf(gap, context),
      gap.row.id.slice(0, shownId),
    ]);
  const table = renderTable(columns, lines, { width: context.screen.width, spaced: true });
  return gaps.length > mostTold ? `${table}\n${words.more(gaps.length - mostTold)}` : table;
}

const detailsOf = ({ row, collective, printed, answers }: Gap, context: CommandContext): string[] => {
  const words = chainMessages(context).gaps;
  return [
    row.raw ?? '',
    collective ? words.through(printed) : '',
    ...answers.map((answer) => words.answeredBy(answer.row.name, answer.row.ordinal)),
  ].filter(Boolean);
};

const planOf = ({ row: { document } }: Gap, context: CommandContext): string =>
  document.via === 'report'
    ? chainMessages(context).trace.viaReport(document.number)
    : (document.number ?? document.sourceFile);
