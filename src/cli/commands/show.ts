import { arrangeDocument } from '../../exporters/export-shape.js';
import { resolveWorks } from '../../linking/works/resolve-works.js';
import type { DocumentRecord } from '../../model/records.js';
import type { Store } from '../../model/store.js';
import { resolveDocument } from '../../operations/resolve-document.js';
import { withGraph } from '../../operations/with-graph.js';
import { type CommandContext, withStore } from '../command.js';
import { renderFindings } from '../render/findings.js';
import { renderHeader, renderReferences } from '../render/header.js';
import { renderTargets, renderTasks } from '../render/rows.js';
import { idLength } from '../render/short-ids.js';

/** One document whole: header, findings, references, targets and tasks, the doubtful rows marked. */
export async function runShow(
  context: CommandContext,
  query: string,
  options: { readonly evidence: boolean },
): Promise<void> {
  const { screen, messages, json } = context;
  const { summary, document, length } = await withStore(context, 'read', async (store) => {
    const found = await resolveDocument(store, query);
    const loaded = await store.loadDocument(found.id);
    if (!loaded) throw new Error(`Document ${found.id} is listed but cannot be loaded.`);
    const cited = withGraph(loaded, resolveWorks(await store.documentHeads()));
    return { summary: found, document: cited, length: json ? 0 : await tellingLength(loaded, store) };
  });
  if (json) return screen.json(arrangeDocument(document, options));

  const parts = [
    renderHeader(document, summary, context),
    renderFindings(document.findings, context),
    renderReferences(document, context),
    renderTargets(document, length, context),
    renderTasks(document, length, context),
    document.targets.length + document.tasks.length > 0 ? messages.show.hint : '',
  ];
  screen.result(parts.filter(Boolean).join('\n\n'));
}

/** How much of the rows' ids has to be printed for "inspect" to know them among all rows of the store. */
async function tellingLength(document: DocumentRecord, store: Store): Promise<number> {
  const ids = [...document.targets, ...document.tasks].map(({ id }) => id);
  const longest = Math.max(0, ...ids.map((id) => id.length));
  let length = idLength(ids);
  for (const id of ids)
    while (length < longest && (await store.findRow(id.slice(0, length))).length > 1)
      length = idLength(ids, length + 1);
  return length;
}
