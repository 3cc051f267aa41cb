import { createHash } from 'node:crypto';
import type { PlanDiff } from '../../../model/diff.js';
import type { Language } from '../../../settings.js';
import { compareRows } from '../compared-rows.js';
import { nameOfPlan, reportStandsFor, toldPlan } from '../told-documents.js';
import { wordsFor } from '../words/index.js';
import { chainSection } from './chain-section.js';
import { filtersForm, plansSection, summarySection } from './head-sections.js';
import { html, verbatim } from './markup.js';
import { filterScript } from './script.js';
import { styleOf } from './style.js';
import { compareTable } from './table.js';

/** Nothing is loaded, sent or run but the one script of ours. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(filterScript).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The diff as one page that stands alone: no network, readable and printable without script, every text of a document
 * escaped. The same diff gives the same page, always.
 */
export function renderDiffHtml(diff: PlanDiff, options: { readonly language: Language }): string {
  const words = wordsFor(diff, options.language);
  const rows = compareRows(diff);
  const [child, parent] = (['child', 'parent'] as const).map((side) =>
    nameOfPlan(toldPlan(diff, side), words),
  );
  const title = words.page.title(child!, parent!);
  const standsFor = reportStandsFor(diff, words);
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${verbatim(styleOf(words))}</style>
</head>
<body>
<a class="skip" href="#doi-chieu">${words.page.skip}</a>
<header><h1>${title}</h1>${standsFor && html`<p class="caution">${standsFor}</p>`}</header>
<main>
${summarySection(rows, words)}
${plansSection(diff, words)}
${chainSection(diff, words)}
${filtersForm(rows, words)}
${compareTable(diff, rows, words)}
</main>
<footer><p>${words.page.made}</p></footer>
<script>${verbatim(filterScript)}</script>
</body>
</html>
`.text;
}
