import { UsageError } from '../../errors.js';
import { type Corrected, correct, removeCorrection } from '../../operations/correct.js';
import { resolveDocument } from '../../operations/resolve-document.js';
import { type CommandContext, withStore } from '../command.js';
import { sanitizeForTerminal } from '../render/sanitize.js';
import { renderTable } from '../render/table.js';

export interface CorrectOptions {
  readonly doc?: string;
  readonly list?: boolean;
  readonly remove?: string;
}

/** Keeps, lists or takes back what people have put right; exactly one of the three is asked for. */
export async function runCorrect(
  context: CommandContext,
  [sic, corr]: readonly [string | undefined, string | undefined],
  { doc: document, list = false, remove }: CorrectOptions,
): Promise<void> {
  const asked = [sic !== undefined, list, remove !== undefined].filter(Boolean).length;
  if (asked !== 1 || (sic === undefined) !== (corr === undefined))
    throw new UsageError('invalid-option', context.messages.errors.correctUsage);
  if (list) return listCorrections(context, document);
  if (remove === undefined) {
    const kept = await withStore(context, 'write', (store) =>
      correct(store, { sic: sic!, corr: corr! }, { document }),
    );
    tell(context, 'corrected', kept);
    return;
  }
  const removed = await withStore(context, 'write', (store) => removeCorrection(store, remove, { document }));
  tell(context, 'removed', removed);
}

function tell(
  { screen, messages, json }: CommandContext,
  what: 'corrected' | 'removed',
  { correction, documents }: Corrected,
): void {
  if (json) {
    screen.json({ [what]: correction, documents });
    return;
  }
  const { sic, corr, scope } = correction;
  const change = `"${sanitizeForTerminal(sic)}" → "${sanitizeForTerminal(corr)}"`;
  screen.result(messages.correct[what](change, scope));
  screen.result(messages.correct.readAnew(documents.length));
}

/** All corrections, or those for one document alone. */
async function listCorrections(context: CommandContext, document: string | undefined): Promise<void> {
  const { screen, messages, json } = context;
  const corrections = await withStore(context, 'read', async (store) => {
    const all = await store.corrections();
    if (document === undefined) return all;
    const { id } = await resolveDocument(store, document);
    return all.filter(({ scope }) => scope === id);
  });
  if (json) return screen.json({ corrections });
  if (corrections.length === 0) return screen.message(messages.correct.none);
  const { columns, everywhere } = messages.correct;
  screen.result(
    renderTable(
      [{ heading: columns.sic, grow: 1 }, { heading: columns.corr, grow: 1 }, { heading: columns.scope }],
      corrections.map(({ sic, corr, scope }) => [sic, corr, scope ?? everywhere]),
      { width: screen.width },
    ),
  );
}
