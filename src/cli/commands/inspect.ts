import type { Source } from '../../model/source.js';
import { type InspectedField, inspectItem } from '../../operations/inspect-item.js';
import { readerFor } from '../../readers/index.js';
import { type CommandContext, withStore } from '../command.js';
import type { Messages } from '../messages/en.js';
import { strong } from '../render/emphasis.js';
import { formatConfidence, formatLines } from '../render/numbers.js';
import { sanitizeForTerminal } from '../render/sanitize.js';
import { padEnd, padStart, textWidth, wrap } from '../render/text-width.js';

/** More cited lines than a screen holds are of no use to a person; --json has them all. */
const maxLines = 12;

/** Where the values of a row or document were read, with the lines themselves while the file is unchanged. */
export async function runInspect(
  context: CommandContext,
  query: { readonly item: string; readonly field: string | undefined },
): Promise<void> {
  const { screen, settings, messages } = context;
  const inspection = await withStore(context, 'read', (store) =>
    inspectItem(store, { readerFor }, query, { folder: settings.folder }),
  );
  if (context.json) return screen.json(inspection);

  const words = messages.inspect;
  const { document } = inspection;
  const head = [
    `${words.kinds[inspection.kind]} ${inspection.id}`,
    sanitizeForTerminal([document.number, document.sourceFile].filter(Boolean).join(', ')),
    ...(inspection.title ? wrap(sanitizeForTerminal(inspection.title), screen.width) : []),
    ...(inspection.confidence === null
      ? []
      : [`${words.confidence} ${formatConfidence(inspection.confidence)}`]),
  ];
  screen.result(head.join('\n'));
  for (const field of inspection.fields) screen.result(`\n${renderField(field, messages, screen.width)}`);
  if (inspection.fields.length === 0) screen.message(words.none);
  if (inspection.file !== 'unchanged') screen.message(words[inspection.file]);
}

function renderField(field: InspectedField, messages: Messages, width: number): string {
  const words = messages.inspect;
  const facts: readonly (readonly [string, string])[] = [
    [words.value, shownValue(field, messages)],
    [words.raw, field.raw === null ? words.notRead : withCells(field.raw)],
    [words.rule, field.rule],
    [words.confidence, formatConfidence(field.confidence)],
    ...(field.repairs.length > 0 ? [[words.repairs, repairsOf(field)] as const] : []),
    [words.place, field.sources.map((source) => placeOf(source, messages)).join('; ') || words.noPlace],
  ];
  const labelWidth = Math.max(...facts.map(([label]) => textWidth(label)));
  const lines = facts.flatMap(([label, text]) =>
    wrap(sanitizeForTerminal(text), width - labelWidth - 4).map(
      (line, at) => `  ${padEnd(at === 0 ? label : '', labelWidth)}  ${line}`,
    ),
  );
  const cited = field.lines
    .slice(0, maxLines)
    .flatMap(({ number, text }) =>
      wrap(sanitizeForTerminal(withCells(text)), width - 10).map(
        (line, at) => `  ${padStart(at === 0 ? String(number) : '', 5)} │ ${line}`,
      ),
    );
  const more = field.lines.length > maxLines ? [`        … +${field.lines.length - maxLines}`] : [];
  return [strong(field.name), ...lines, ...cited, ...more].join('\n');
}

/** What stood there and what was made of it; a change that was only proposed has a question mark. */
const repairsOf = ({ repairs }: InspectedField): string =>
  repairs
    .map(
      ({ sic, corr, made, confidence }) =>
        `${sic} → ${corr}${made ? '' : '?'} (${formatConfidence(confidence)})`,
    )
    .join(', ');

/** A tab parts cells: as a space it would part words alone. */
const withCells = (text: string): string => text.replace(/ ?\t ?/g, ' │ ');

/** A value for a person: lists joined, codes in words with the code beside them. */
function shownValue({ name, value }: InspectedField, { words, inspect }: Messages): string {
  if (value === null) return inspect.notRead;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value.join('; ');
  if (typeof value !== 'string') return JSON.stringify(value);
  const catalogue = { kind: words.kinds, level: words.levels, relation: words.relations }[name];
  const meaning = catalogue?.[value];
  return meaning && meaning !== value ? `${meaning} (${value})` : value;
}

function placeOf(source: Source, messages: Messages): string {
  const { page, box } = messages.inspect;
  return [
    source.page === null ? '' : page(source.page),
    source.lines ? messages.place(formatLines(source.lines)) : '',
    source.bbox ? box(source.bbox.map((value) => Math.round(value)).join(' ')) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
