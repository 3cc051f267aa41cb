import {
  byGroup,
  type ComparedRow,
  type ComparedSide,
  compareRows,
} from '../../exporters/diff/compared-rows.js';
import type { DiffGroup } from '../../exporters/diff/groups.js';
import { sentenceOf, tellChange } from '../../exporters/diff/told-changes.js';
import {
  nameOfPlan,
  reportStandsFor,
  type ToldPlan,
  tellPlaces,
  tellRelation,
  toldPlan,
} from '../../exporters/diff/told-documents.js';
import { type DiffWords, wordsFor } from '../../exporters/diff/words/index.js';
import type { PlanDiff } from '../../model/diff.js';
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
const mostBrief = { helping: 10, 'parent-only': 5 } as const;
/** Pairs less sure than this are told with how sure they are; most are nearly certain. */
const sureEnough = 0.9;
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

const planLine = (plan: ToldPlan, { words }: Telling): string => {
  const { document, fromReport } = plan;
  const draft = document.draft && !fromReport ? ` (${words.document.draft})` : '';
  const issued = plan.issuedOn && words.date(plan.issuedOn);
  const title = fromReport ? null : document.title;
  return [`${nameOfPlan(plan, words)}${draft}`, issued, title].filter(Boolean).join(' · ');
};

/** Which two plans, how they belong together, and how much differs. */
function header(rows: readonly ComparedRow[], telling: Telling): string {
  const { diff, words, messages, width } = telling;
  const { relation, evidence } = tellRelation(diff, words);
  const weaker = rows.filter(({ item }) => item.weaker === true);
  const missing = weaker.filter(({ group }) => group === 'missing').length;
  const facts = renderFacts(
    [
      [words.shortSides.child, planLine(toldPlan(diff, 'child'), telling)],
      [words.shortSides.parent, planLine(toldPlan(diff, 'parent'), telling)],
      [messages.labels.found, [relation, evidence].filter(Boolean).join(' ')],
      [
        messages.labels.counts,
        byGroup(rows)
          .map(([group, members]) => words.groupCounts[group](members.length))
          .join(' · '),
      ],
      [
        messages.labels.weaker,
        weaker.length > 0 ? messages.weakerOf(weaker.length, rows.length, missing) : null,
      ],
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

/** "II.1 dòng 194 [9e7f5769]": enough to find it, in the file and by its id. */
function placeOf(side: ComparedSide | null, { words, messages, idLength }: Telling): string | null {
  if (!side) return null;
  const ordinal = [side.group, side.ordinal].filter(Boolean).join('.');
  const doubt = side.doubtful ? `(? ${messages.doubtful})` : '';
  return [ordinal, tellPlaces(side.places, words), doubt, `[${side.row.id.slice(0, idLength)}]`]
    .filter(Boolean)
    .join(' ');
}

/** Where both rows stand, the child's first, and how sure it is that they are one where that may be doubted. */
function placesOf({ child, parent, item }: ComparedRow, telling: Telling): string {
  const places = [placeOf(child, telling), placeOf(parent, telling)].filter(Boolean).join(' ↔ ');
  const { score } = item;
  return score === null || score >= sureEnough
    ? places
    : `${places} · ${telling.messages.match(formatConfidence(score))}`;
}

const indentOf = ({ numberWidth }: Telling): number => numberWidth + 4;

/** Lines after the number of the row; what is not sure has a mark before it. */
function numbered(row: ComparedRow, lines: readonly string[], telling: Telling): string[] {
  const doubtful = row.child?.doubtful || row.parent?.doubtful ? '?' : ' ';
  const first = `${doubtful} ${padStart(String(row.number), telling.numberWidth)}. `;
  return lines.map((line, at) => `${at === 0 ? first : ' '.repeat(indentOf(telling))}${line}`);
}

/** The sentence and where both rows stand, on the sentence's last line where there is room. */
function tellRow(row: ComparedRow, heading: string, telling: Telling): string[] {
  const { words, width } = telling;
  const told = tellChange(row, words);
  const sentence = sanitizeForTerminal(sentenceOf(told));
  const rest = sentence.slice(told.label.length + 2);
  const text = told.label === heading ? rest : `${strong(told.label)}: ${rest}`;
  const room = width - indentOf(telling);
  const lines = wrapShort(text, room, sentenceLines);
  const places = sanitizeForTerminal(placesOf(row, telling));
  const last = `${lines.at(-1)} · ${places}`;
  return numbered(
    row,
    textWidth(last) <= room ? [...lines.slice(0, -1), last] : [...lines, ...wrap(places, room)],
    telling,
  );
}

/** What is not there, on a line each: enough to know what it is, and to ask for more. */
function tellBriefly(row: ComparedRow, telling: Telling): string[] {
  const side = (row.parent ?? row.child)!;
  const facts = [side.value, side.deadline].filter(Boolean).join(', ');
  const end = sanitizeForTerminal(
    `${facts === '' ? '' : ` – ${facts}`} [${side.row.id.slice(0, telling.idLength)}]`,
  );
  const room = telling.width - indentOf(telling);
  const name = sanitizeForTerminal(side.name);
  const forName = room - textWidth(end);
  // Facts may be as long as a name; the whole is then cut together.
  if (forName < room / 2) return numbered(row, wrapShort(name + end, room, 1), telling);
  return numbered(row, [`${wrapShort(name, forName, 1)[0]}${end}`], telling);
}

const isBrief = (group: DiffGroup): group is keyof typeof mostBrief => Object.hasOwn(mostBrief, group);

function tellGroup(group: DiffGroup, rows: readonly ComparedRow[], telling: Telling): string {
  const { words, messages } = telling;
  const heading = words.groups[group];
  const title = wrap(`${heading} (${rows.length})`, telling.width).map(strong).join('\n');
  if (group === 'kept') return title;
  const told = rows.slice(0, isBrief(group) ? mostBrief[group] : mostTold);
  const lines = told.flatMap((row) =>
    isBrief(group) ? tellBriefly(row, telling) : tellRow(row, heading, telling),
  );
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
