import { removeDocument } from '../../operations/remove-document.js';
import { type CommandContext, withStore } from '../command.js';
import { sanitizeForTerminal } from '../render/sanitize.js';

/** Takes a document out without asking (its file stays, and can be read again), and says what went. */
export async function runRemove(context: CommandContext, query: string): Promise<void> {
  const removed = await withStore(context, 'write', (store) => removeDocument(store, query));
  if (context.json) return context.screen.json({ removed });
  const name = [removed.number, removed.paths[0]].filter((part): part is string => Boolean(part)).join(', ');
  context.screen.result(
    context.messages.documents.removed(sanitizeForTerminal(name), removed.targets, removed.tasks),
  );
}
