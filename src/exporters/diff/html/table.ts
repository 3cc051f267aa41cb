import type { PlanDiff } from '../../../model/diff.js';
import { byGroup, type ComparedRow } from '../compared-rows.js';
import type { DiffGroup } from '../groups.js';
import { changeName } from '../main-change.js';
import { nameOfPlan, sideNames, toldPlan } from '../told-documents.js';
import type { DiffWords } from '../words/index.js';
import { html, type Markup } from './markup.js';
import { sideCell } from './side-cell.js';

export const rowId = ({ number }: ComparedRow): string => `muc-${number}`;
export const groupId = (group: DiffGroup): string => `nhom-${group}`;

/** What happened, in the first column: a number to name the row by, the change in a word, how it was decided. */
function changeCell(row: ComparedRow, words: DiffWords): Markup {
  const { item } = row;
  const { page } = words;
  const evidence = [
    item.score === null ? null : page.score(words.confidence(item.score)),
    item.evidence ? words.evidence(item.evidence) : null,
  ].filter(Boolean);
  return html`<th scope="row" class="change">
<span class="number">${row.number}</span> <span class="kind">${words.kinds[item.kind]}</span>
<span class="badge">${changeName(row, words)}</span>
${item.weaker === true && html`<span class="weaker">▼ ${page.weaker}</span>`}
${item.assigned && html`<p class="assigned">${page.assigned(item.assigned.as, item.assigned.printed, item.assigned.collective)}</p>`}
${evidence.length > 0 && html`<details><summary>${page.evidence}</summary><p>${evidence.join(' ')}</p></details>`}
</th>`;
}

/** Rows of the child's own plan, and those of the parent in which its unit is named. */
const concernsOwnUnit = ({ child, item }: ComparedRow): boolean => child !== null || item.assigned !== null;

const tableRow = (row: ComparedRow, words: DiffWords): Markup =>
  html`<tr id="${rowId(row)}" data-kind="${row.item.kind}"${row.item.weaker === true && html` data-weaker`}${
    concernsOwnUnit(row) && html` data-own`
  }>${changeCell(row, words)}${sideCell(row, 'child', words)}${sideCell(row, 'parent', words)}</tr>
`;

/** All items, group by group, the two plans side by side. */
export function compareTable(diff: PlanDiff, rows: readonly ComparedRow[], words: DiffWords): Markup {
  const { page } = words;
  const names = sideNames(diff, words);
  const column = (side: 'child' | 'parent'): Markup => {
    const plan = toldPlan(diff, side);
    return html`<th scope="col">${names[side]}<span class="of">${nameOfPlan(plan, words)}<br>${plan.document.sourceFile}</span></th>`;
  };
  const [before, inserted, between, deleted, after] = page.marks;
  return html`<section id="doi-chieu" aria-labelledby="h-table" tabindex="-1">
<h2 id="h-table">${page.table}</h2>
<p class="legend">${before}<ins>${inserted}</ins>${between}<del>${deleted}</del>${after}</p>
<p id="shown" role="status" data-text="${page.shown}"></p>
<div class="scroll" role="region" aria-labelledby="h-table" tabindex="0">
<table>
<thead><tr><th scope="col" class="change">${page.column}</th>${column('child')}${column('parent')}</tr></thead>
${byGroup(rows).map(
  ([group, members]) => html`<tbody data-group="${group}" class="g-${group}">
<tr class="group" id="${groupId(group)}"><th scope="rowgroup" colspan="3">${words.groups[group]} <span class="count">(${members.length})</span></th></tr>
${members.map((row) => tableRow(row, words))}</tbody>
`,
)}</table>
</div>
</section>`;
}
