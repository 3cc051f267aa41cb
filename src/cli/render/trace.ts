import type { Trace, TracedRow, TraceStep } from '../../model/trace.js';
import type { CommandContext } from '../command.js';
import { type ChainMessages, enChain } from '../messages/en-chain.js';
import { viChain } from '../messages/vi-chain.js';
import { strong } from './emphasis.js';
import { sanitizeForTerminal } from './sanitize.js';
import { wrap } from './text-width.js';

export const chainMessages = ({ settings }: CommandContext): ChainMessages =>
  settings.language === 'vi' ? viChain : enChain;

/** The id that "inspect" and "trace" take. */
const shownId = 8;

/** The chain as a tree: the item, what it carries out above it, what carries it out below. */
export function renderTrace(trace: Trace, context: CommandContext): string {
  const words = chainMessages(context).trace;
  const { width } = context.screen;
  const lines = [
    ...block(rowLines(trace.item, words), { first: '', rest: '  ', width }).map((line, at) =>
      at === 0 ? strong(line) : line,
    ),
    '',
    trace.up.length > 0 ? `↑ ${words.up}` : words.nothingUp,
    ...treeOf(trace.up, words, { indent: '', width }),
    '',
    trace.down.length > 0 ? `↓ ${words.down}` : words.nothingDown,
    ...treeOf(trace.down, words, { indent: '', width }),
  ];
  for (const [label, rows] of [
    [words.serves, trace.serves],
    [words.servedBy, trace.servedBy],
  ] as const)
    for (const row of rows)
      lines.push('', ...block([`${label}: ${nameOf(row)}`], { first: '', rest: '  ', width }));
  return lines.join('\n');
}

const nameOf = ({ ordinal, name, id }: TracedRow): string =>
  `${ordinal === null ? '' : `${ordinal}. `}${name} [${id.slice(0, shownId)}]`;

/** The year that a target is for, where it is not its plan's. */
export const yearOf = (
  { targetYear, document }: TracedRow,
  { forYear }: Pick<ChainMessages['trace'], 'forYear'>,
): string => (targetYear === null || targetYear === document.year ? '' : forYear(targetYear));

/** Whose row it is, then what it says. */
function rowLines(row: TracedRow, words: ChainMessages['trace']): string[] {
  const { document, raw, deadline, leadUnits } = row;
  const plan = [
    document.via === 'report' ? words.viaReport(document.number) : (document.number ?? document.sourceFile),
    document.issuer,
  ];
  return [
    plan.filter(Boolean).join(' · '),
    [nameOf(row), yearOf(row, words)].filter(Boolean).join(' '),
    [raw, deadline?.raw, leadUnits.join('; ')].filter(Boolean).join(' · '),
  ].filter(Boolean);
}

export const changesTold = (changes: TraceStep['changes'], words: ChainMessages['trace']): string[] =>
  changes
    .filter(({ field }) => Object.hasOwn(words.fields, field))
    .map(({ field, parent, child }) => words.changed(words.fields[field]!, parent ?? '–', child ?? '–'));

interface Place {
  readonly indent: string;
  readonly width: number;
}

function treeOf(steps: readonly TraceStep[], words: ChainMessages['trace'], place: Place): string[] {
  return steps.flatMap((step, at) => {
    const isLast = at === steps.length - 1;
    const [first, rest] = [isLast ? '└─ ' : '├─ ', isLast ? '   ' : '│  '];
    const told = [
      `${words.relations[step.relation]} (${step.score.toFixed(2)})`,
      ...changesTold(step.changes, words),
    ].join('; ');
    const lines = [...rowLines(step.row, words), told];
    const { indent, width } = place;
    return [
      ...block(lines, { first: indent + first, rest: indent + rest, width }),
      ...treeOf(step.steps, words, { indent: indent + rest, width }),
    ];
  });
}

const block = (
  lines: readonly string[],
  { first, rest, width }: { readonly first: string; readonly rest: string; readonly width: number },
): string[] =>
  lines
    .flatMap((line) => wrap(sanitizeForTerminal(line), width - rest.length))
    .map((line, at) => `${at === 0 ? first : rest}${line}`);
