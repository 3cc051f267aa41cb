import type { Span } from '../../../model/diff.js';
import type { ComparedRow, ComparedSide, ComparedUnit } from '../compared-rows.js';
import { tellPlaces } from '../told-documents.js';
import type { DiffWords } from '../words/index.js';
import { html, type Insertable, type Markup } from './markup.js';

export type SideName = 'child' | 'parent';

const mark = (side: SideName, text: Insertable): Markup =>
  side === 'child' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;

/** The text with the spans marked; spans may come in any order, and what lies outside the text is ignored. */
export function markSpans(text: string, spans: readonly Span[], side: SideName): Insertable[] {
  const pieces: Insertable[] = [];
  let done = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(start, done);
    if (end <= from || from >= text.length) continue;
    pieces.push(text.slice(done, from), mark(side, text.slice(from, end)));
    done = Math.min(end, text.length);
  }
  return [...pieces, text.slice(done)];
}

const units = (listed: readonly ComparedUnit[], marked: boolean, side: SideName): Markup | null =>
  listed.length === 0
    ? null
    : html`${listed.map(({ printed, other }, at) => [at > 0 && '; ', marked && other ? mark(side, printed) : printed])}`;

/** Value, deadline, units and the like, one a line; what differs is marked whole. */
function facts(side: ComparedSide, name: SideName, row: ComparedRow, words: DiffWords): Markup {
  const whole = (text: string | null, ...fields: readonly string[]): Insertable =>
    text !== null && row.child && row.parent && fields.some((field) => row.changed.has(field))
      ? mark(name, text)
      : text;
  const listed: readonly (readonly [string, Insertable])[] = [
    [words.fields.value, whole(side.value, 'value', 'comparator', 'unit', 'year')],
    [words.fields.deadline, whole(side.deadline, 'deadline')],
    [words.fields.output, whole(side.output, 'output')],
    [words.fields.kpi, whole(side.kpi, 'kpi')],
    [words.fields.leadUnits, units(side.leadUnits, row.changed.has('leadUnits'), name)],
    [
      words.fields.coordinatingUnits,
      units(side.coordinatingUnits, row.changed.has('coordinatingUnits'), name),
    ],
  ];
  const there = listed.filter(([, text]) => text !== null);
  if (there.length === 0) return html``;
  return html`<dl class="facts">${there.map(
    ([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`,
  )}</dl>`;
}

/** The cell of one plan: where the row stands in it, what it says, and where it was read. */
export function sideCell(row: ComparedRow, name: SideName, words: DiffWords): Markup {
  const side = row[name];
  if (!side) return html`<td class="none">${words.page.noCounterpart[name]}</td>`;
  const place = [[side.group, side.ordinal].filter(Boolean).join('.'), side.groupTitle]
    .filter(Boolean)
    .join(' · ');
  return html`<td class="side">
${place !== '' && html`<p class="stands">${place}</p>`}
${side.parentTitle && html`<p class="above">${side.parentTitle}</p>`}
<p class="name">${markSpans(side.name, side.changedWords, name)}</p>
${facts(side, name, row, words)}
<p class="place">${words.page.readAt}: ${tellPlaces(side.places, words)} · ${words.page.sure(words.confidence(side.confidence))}${
    side.doubtful &&
    html` <span class="doubtful" title="${words.page.doubtfulMeaning}">? ${words.page.doubtful}</span>`
  }</p>
</td>`;
}
