import type { PlanDiff } from '../../../model/diff.js';
import { byGroup, type ComparedRow } from '../compared-rows.js';
import { tellingGroups } from '../groups.js';
import { sentencePieces } from '../told-changes.js';
import { factsOfPlan, sideNames, type ToldPlan, tellRelation, toldPlan } from '../told-documents.js';
import type { DiffWords } from '../words/index.js';
import { html, type Markup } from './markup.js';
import { groupId, rowId } from './table.js';

/** More sentences of one group than this are no summary; the table has them all. */
const mostTold = 8;

const plan = (name: string, told: ToldPlan, id: string, words: DiffWords): Markup =>
  html`<article aria-labelledby="${id}"><h3 id="${id}">${name}</h3><dl>${factsOfPlan(told, words).map(
    ([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`,
  )}</dl></article>`;

/** Both plans, and how they belong together. */
export function plansSection(diff: PlanDiff, words: DiffWords): Markup {
  const names = sideNames(diff, words);
  const { relation, evidence } = tellRelation(diff, words);
  return html`<section aria-labelledby="h-plans" class="plans">
<h2 id="h-plans">${words.page.plans}</h2>
<div class="pair">${plan(names.child, toldPlan(diff, 'child'), 'h-child', words)}${plan(names.parent, toldPlan(diff, 'parent'), 'h-parent', words)}</div>
<p class="found"><strong>${words.page.found}:</strong> ${relation}${
    evidence && html` <span class="evidence">${evidence}</span>`
  }</p>
</section>`;
}

/** A sign stays on the line of its figure. */
const unbroken = (text: string): string => text.replace(/([≥≤]) (?=\d)/g, '$1\u00a0');

function toldRow(row: ComparedRow, heading: string, words: DiffWords): Markup {
  const { label, about, main, others } = sentencePieces(row, words);
  return html`<li><a href="#${rowId(row)}" aria-label="${words.kinds[row.item.kind]} ${row.number}">${row.number}</a> ${
    label !== heading && html`<b>${label}:</b> `
  }${about}${main && html`, <strong>${unbroken(main)}</strong>`}${others.map((other) => html`; ${other}`)}</li>
`;
}

/** Sentences on what is telling, and how many items there are of each group. */
export function summarySection(rows: readonly ComparedRow[], words: DiffWords): Markup {
  const { page } = words;
  const groups = byGroup(rows);
  const telling = groups.filter(([group]) => tellingGroups.includes(group));
  const nothing =
    rows.length === 0 ? page.empty : rows.every(({ group }) => group === 'kept') ? page.noDifference : null;
  return html`<section aria-labelledby="h-summary" class="summary">
<h2 id="h-summary">${page.summary}</h2>
${nothing && html`<p>${nothing}</p>`}
<ul class="counts" aria-label="${page.counts}">${groups.map(
    ([group, members]) =>
      html`<li class="g-${group}"><a href="#${groupId(group)}">${words.groupCounts[group](members.length)}</a></li>`,
  )}</ul>
${telling.map(
  ([group, members]) => html`<div class="told g-${group}"><h3>${words.groups[group]}</h3>
<ul>${members.slice(0, mostTold).map((row) => toldRow(row, words.groups[group], words))}${
    members.length > mostTold &&
    html`<li class="more"><a href="#${groupId(group)}">${page.more(members.length - mostTold)}</a></li>`
  }</ul></div>
`,
)}</section>`;
}

/** The filters; the script shows them, for without it they would do nothing. */
export function filtersForm(rows: readonly ComparedRow[], words: DiffWords): Markup {
  const { page } = words;
  const kinds = (['target', 'task'] as const).filter((kind) => rows.some(({ item }) => item.kind === kind));
  return html`<form id="filters" hidden role="search" aria-label="${page.filters}" autocomplete="off">
<label>${page.filterChange} <select name="group"><option value="">${page.all}</option>${byGroup(rows).map(
    ([group, members]) => html`<option value="${group}">${words.groups[group]} (${members.length})</option>`,
  )}</select></label>
<label>${page.filterKind} <select name="kind"><option value="">${page.all}</option>${kinds.map(
    (kind) => html`<option value="${kind}">${words.kinds[kind]}</option>`,
  )}</select></label>
<label>${page.search} <input type="search" name="words" placeholder="${page.searchHint}"></label>
<label class="tick"><input type="checkbox" name="weaker"> ${page.onlyWeaker}</label>
<label class="tick"><input type="checkbox" name="own"> ${page.onlyOwn}</label>
<button type="reset">${page.reset}</button>
</form>`;
}
