import path from 'node:path';
import { UsageError } from '../../errors.js';
import { exporterFor, exporterOfFile, exporters } from '../../exporters/index.js';
import { exportDocuments } from '../../operations/export-documents.js';
import { writeFileWhole } from '../../operations/write-output.js';
import { type CommandContext, withStore } from '../command.js';
import { sanitizeForTerminal } from '../render/sanitize.js';

/**
 * Writes the store to a file, whole or not at all, or to standard output ("--out -" too). With --json a written file is
 * reported as JSON; without --out the export itself is the JSON.
 */
export async function runExport(
  context: CommandContext,
  options: { readonly format?: string; readonly out?: string; readonly evidence?: boolean },
): Promise<void> {
  const { screen, messages, json } = context;
  const out = options.out === '-' ? undefined : options.out;
  const format = options.format ?? (out && exporterOfFile(out)?.format) ?? 'json';
  const exporter = exporterFor(format);
  if (!exporter)
    throw new UsageError(
      'unknown-format',
      messages.errors.unknownFormat(format, exporters.map((entry) => entry.format).join(', ')),
    );
  await withStore(context, 'read', async (store) => {
    const chunks = exportDocuments(store, exporter, { evidence: options.evidence ?? false });
    if (out === undefined) return screen.stream(chunks);
    await writeFileWhole(path.resolve(context.settings.folder, out), chunks);
    const documents = (await store.documentIds()).length;
    if (json) screen.json({ exported: { path: out, format, documents } });
    else screen.message(messages.export.written(sanitizeForTerminal(out), documents));
  });
}
