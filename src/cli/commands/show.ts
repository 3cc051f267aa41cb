import { arrangeDocument } from '../../exporters/export-shape.js';
import type { DocumentRecord } from '../../model/records.js';
import { resolveDocument } from '../../operations/resolve-document.js';
import { type CommandContext, withStore } from '../command.js';
import { renderHeader, renderReferences, renderTargets, renderTasks } from '../render/document.js';
import { sanitizeForTerminal } from '../render/sanitize.js';

/** One document whole: header, findings, references, targets and tasks, the doubtful rows marked. */
export async function runShow(
  context: CommandContext,
  query: string,
  options: { readonly evidence: boolean },
): Promise<void> {
  const { screen, messages, json } = context;
  const { summary, document } = await withStore(context, 'read', async (store) => {
    const found = await resolveDocument(store, query);
    return { summary: found, document: await store.loadDocument(found.id) };
  });
  if (!document) throw new Error(`Document ${summary.id} is listed but cannot be loaded.`);
  if (json) return screen.json(arrangeDocument(document, options));

  const parts = [
    renderHeader(document, summary, context),
    listOfFindings(document, messages.show.findings),
    renderReferences(document, context),
    renderTargets(document, context),
    renderTasks(document, context),
  ];
  screen.result(parts.filter(Boolean).join('\n\n'));
}

function listOfFindings(document: DocumentRecord, heading: (count: number) => string): string {
  if (document.findings.length === 0) return '';
  return [
    heading(document.findings.length),
    ...document.findings.map(
      ({ severity, code, message }) => `  ${severity} [${code}] ${sanitizeForTerminal(message)}`,
    ),
  ].join('\n');
}
