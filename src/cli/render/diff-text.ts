import {
  byGroup,
  type ComparedRow,
  type ComparedSide,
  compareRows,
} from '../../exporters/diff/compared-rows.js';
import type { DiffGroup } from '../../exporters/diff/groups.js';
import { sentenceOf, tellChange } from '../../exporters/diff/told-changes.js';
import { nameOfPlan, reportStandsFor, sideNames, tellPlaces } from '../../exporters/diff/told-documents.js';
import { type DiffWords, wordsFor } from '../../exporters/diff/words/index.js';
import type { PlanDiff } from '../../model/diff.js';
import type { DocumentRecord } from '../../model/records.js';
import type { CommandContext } from '../command.js';
import { type DiffMessages, enDiff } from '../messages/en-diff.js';
import { viDiff } from '../messages/vi-diff.js';
import { strong } from './emphasis.js';
import { renderFacts } from './labelled.js';
import { formatConfidence } from './numbers.js';
import { sanitizeForTerminal } from './sanitize.js';
import { idLength } from './short-ids.js';
import { padStart, textWidth, wrap, wrapShort } from './text-width.js';

/** Told one by one up to this many; of the others a few show what they are, and the page and the sheet have all. */
const mostTold = 40;
const mostOfRest = 5;
/** A sentence of two long names and what else changed; the page shows the whole. */
const sentenceLines = 6;

interface Telling {
  readonly diff: PlanDiff;
  readonly words: DiffWords;
  readonly messages: DiffMessages;
  readonly width: number;
  /** How much of an id tells it from all others of the diff. */
  readonly idLength: number;
  readonly numberWidth: number;
}

const planLine = (document: DocumentRecord, { words }: Telling): string => {
  const draft = document.draft ? ` (${words.document.draft})` : '';
  const issued = document.issuedOn && words.date(document.issuedOn);
  return [`${nameOfPlan(document, words)}${draft}`, issued, document.title].filter(Boolean).join(' · ');
};

/** Which two plans, how they belong together, and how much differs. */
function header(rows: readonly ComparedRow[], telling: Telling): string {
  const { diff, words, messages, width } = telling;
  const names = sideNames(diff, words);
  const weaker = rows.filter(({ item }) => item.weaker === true).length;
  const facts = renderFacts(
    [
      [names.child, planLine(diff.documents[0], telling)],
      [names.parent, planLine(diff.documents[1], telling)],
      [messages.labels.found, [words.relation(diff), diff.relationEvidence].filter(Boolean).join(' ')],
      [
        messages.labels.counts,
        byGroup(rows)
          .map(([group, members]) => words.groupCounts[group](members.length))
          .join(' · '),
      ],
      [messages.labels.weaker, weaker > 0 ? messages.weakerOf(weaker, rows.length) : null],
    ],
    width,
  );
  const standsFor = reportStandsFor(diff, words);
  return standsFor === null
    ? facts
    : `${facts}\n${wrap(sanitizeForTerminal(standsFor), width - 2)
        .map((line, at) => (at === 0 ? `! ${line}` : `  ${line}`))
        .map(strong)
        .join('\n')}`;
}

function placeOf(side: ComparedSide | null, name: string, telling: Telling): string | null {
  if (!side) return null;
  const ordinal = [side.group, side.ordinal].filter(Boolean).join('.') || null;
  const told = telling.messages.place(name, ordinal, tellPlaces(side.places, telling.words));
  const doubt = side.doubtful ? ` (? ${telling.messages.doubtful})` : '';
  return `${told}${doubt} [${side.row.id.slice(0, telling.idLength)}]`;
}

/** The sentence, and below it where both rows stand and how sure it is that they are one. */
function tellRow(row: ComparedRow, heading: string, telling: Telling): string[] {
  const { diff, words, messages, width, numberWidth } = telling;
  const indent = ' '.repeat(numberWidth + 4);
  const told = tellChange(row, words);
  const sentence = sanitizeForTerminal(sentenceOf(told));
  const rest = sentence.slice(told.label.length + 2);
  const text = told.label === heading ? rest : `${strong(told.label)}: ${rest}`;
  const doubtful = row.child?.doubtful || row.parent?.doubtful ? '?' : ' ';
  const lines = wrapShort(text, width - textWidth(indent), sentenceLines);
  const names = sideNames(diff, words);
  const [childPlan, parentPlan] = diff.documents;
  const below = [
    placeOf(row.child, childPlan.number ?? names.child, telling),
    placeOf(row.parent, parentPlan.number ?? names.parent, telling),
    row.item.score === null ? null : messages.match(formatConfidence(row.item.score)),
  ].filter((part): part is string => part !== null);
  const places = wrap(sanitizeForTerminal(below.join(' · ')), width - textWidth(indent));
  return [
    ...lines.map((line, at) =>
      at === 0 ? `${doubtful} ${padStart(String(row.number), numberWidth)}. ${line}` : `${indent}${line}`,
    ),
    ...places.map((line) => `${indent}${line}`),
  ];
}

/** What others only have, on a line each: enough to know what it is. */
function tellBriefly(row: ComparedRow, { width, numberWidth }: Telling): string {
  const indent = numberWidth + 4;
  const side = (row.parent ?? row.child)!;
  const facts = [side.value, side.deadline].filter(Boolean).join(', ');
  const text = [side.name, facts].filter(Boolean).join(' – ');
  const [line] = wrapShort(sanitizeForTerminal(text), width - indent, 1);
  return `  ${padStart(String(row.number), numberWidth)}. ${line}`;
}

function tellGroup(group: DiffGroup, rows: readonly ComparedRow[], telling: Telling): string {
  const { words, messages } = telling;
  const heading = words.groups[group];
  const title = wrap(`${heading} (${rows.length})`, telling.width).map(strong).join('\n');
  if (group === 'kept') return title;
  const brief = group === 'parent-only';
  const told = rows.slice(0, brief ? mostOfRest : mostTold);
  const lines = brief
    ? told.map((row) => tellBriefly(row, telling))
    : told.flatMap((row) => tellRow(row, heading, telling));
  const more =
    rows.length > told.length
      ? wrap(messages.more(rows.length - told.length), telling.width - 2).map((line) => `  ${line}`)
      : [];
  return [title, ...lines, ...more].join('\n');
}

/** A diff for the terminal: which plans, then what is weaker, put off or missing, then the rest, in sentences. */
export function renderDiffText(diff: PlanDiff, { settings, screen }: CommandContext): string {
  const rows = compareRows(diff);
  const ids = rows.flatMap(({ child, parent }) => [child, parent].flatMap((side) => side?.row.id ?? []));
  const telling: Telling = {
    diff,
    words: wordsFor(diff, settings.language),
    messages: settings.language === 'vi' ? viDiff : enDiff,
    width: screen.width,
    idLength: idLength(ids),
    numberWidth: String(rows.length).length,
  };
  const { messages } = telling;
  const nothing =
    rows.length === 0 ? messages.empty : rows.every(({ group }) => group === 'kept') && messages.noDifference;
  return [
    header(rows, telling),
    ...byGroup(rows).map(([group, members]) => tellGroup(group, members, telling)),
    wrap(nothing || messages.hint, screen.width).join('\n'),
  ].join('\n\n');
}
