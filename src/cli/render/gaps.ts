import type { Gap, GapReport, GapState } from '../../model/gaps.js';
import type { TracedRow } from '../../model/trace.js';
import type { CommandContext } from '../command.js';
import { strong } from './emphasis.js';
import { sanitizeForTerminal } from './sanitize.js';
import { type Cell, type Column, renderTable } from './table.js';
import { chainMessages, changesTold, yearOf } from './trace.js';

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
      { text: namedWithYear(gap.row, context), details: detailsOf(gap, context) },
      gap.row.deadline?.raw ?? '',
      planOf(gap.row, context),
      gap.row.id.slice(0, shownId),
    ]);
  const table = renderTable(columns, lines, { width: context.screen.width, spaced: true });
  return gaps.length > mostTold ? `${table}\n${words.more(gaps.length - mostTold)}` : table;
}

const namedWithYear = (row: TracedRow, context: CommandContext): string =>
  [row.name, yearOf(row, chainMessages(context).trace)].filter(Boolean).join(' ');

const detailsOf = ({ row, collective, printed, answers }: Gap, context: CommandContext): string[] => {
  const words = chainMessages(context).gaps;
  return [
    row.raw ?? '',
    collective ? words.through(printed) : '',
    ...answers.flatMap((answer) => answerTold(answer, context)),
  ].filter(Boolean);
};

/** The answering row with its plan, and what is not as it was given. */
function answerTold({ row, relation, changes }: Gap['answers'][number], context: CommandContext): string[] {
  const { gaps: words, trace } = chainMessages(context);
  const name = `${row.ordinal === null ? '' : `${row.ordinal}. `}${namedWithYear(row, context)}`;
  const told = [name, row.raw, row.deadline?.raw].filter(Boolean).join(' · ');
  const lines = [words.answeredBy(told, planOf(row, context))];
  if (relation === 'same' || relation === 'reworded') return lines;
  const [only, ...others] = changes.filter(({ field }) => Object.hasOwn(trace.fields, field));
  // "other value: 80 → 75" says its field already.
  const saysField = only !== undefined && others.length === 0 && relation === `${only.field}-changed`;
  const changed = saysField
    ? `${only.parent ?? '–'} → ${only.child ?? '–'}`
    : changesTold(changes, trace).join('; ');
  return [...lines, words.butChanged(trace.relations[relation], changed && `: ${changed}`)];
}

const planOf = ({ document }: TracedRow, context: CommandContext): string =>
  document.via === 'report'
    ? chainMessages(context).trace.viaReport(document.number)
    : (document.number ?? document.sourceFile);
