import { promises as fs } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../errors.js';
import { jsonText } from '../../exporters/json-text.js';
import type { Store } from '../../model/store.js';
import { readInput } from '../../operations/read-input.js';
import { explainLine, type LineRepair, repairText } from '../../operations/repair-text.js';
import { writeFileWhole } from '../../operations/write-output.js';
import { loadRepairer } from '../../repair/index.js';
import { type CommandContext, openConfiguredStore, storeFile } from '../command.js';
import { renderExplanation } from '../render/explanation.js';
import { sanitizeForTerminal } from '../render/sanitize.js';

export interface RepairOptions {
  readonly report?: string;
  readonly explain?: number;
  readonly fixTones?: boolean;
}

/** Garbled text in, repaired text out, line for line; "--explain N" tells how one line was decided instead. */
export async function runRepair(
  context: CommandContext,
  file: string | undefined,
  { report, explain, fixTones = false }: RepairOptions,
): Promise<void> {
  const { screen, settings, messages, json } = context;
  const bytes =
    file === undefined || file === '-' ? await screen.input() : await readInput(file, settings.folder);
  const repairer = loadRepairer();
  await withEvidence(context, async (store) => {
    const options = { fixTones, store };
    if (explain !== undefined) {
      const words = await explainLine(bytes, explain, repairer, options);
      if (!words) throw new UsageError('invalid-option', messages.errors.noSuchLine(explain));
      if (json) screen.json({ line: explain, words });
      else screen.result(renderExplanation(words, context));
      return;
    }
    const { text, repairs } = await repairText(bytes, repairer, options);
    if (report !== undefined)
      await writeFileWhole(path.resolve(settings.folder, report), reportLines(repairs));
    if (json) screen.json({ text, repairs });
    else await screen.stream(chunksOf(text));
    if (report !== undefined) {
      const made = repairs.filter((repair) => repair.made).length;
      screen.message(messages.repair.reported(sanitizeForTerminal(report), made, repairs.length - made));
    }
  });
}

/** A store that is not there is none, and is not made: text can be repaired without one. */
async function withEvidence(
  context: CommandContext,
  use: (store: Store | null) => Promise<void>,
): Promise<void> {
  const stats = await fs.stat(storeFile(context.settings)).catch(() => null);
  const empty = stats === null || (stats.isFile() && stats.size === 0);
  const store = empty ? null : await openConfiguredStore(context.settings, 'read');
  try {
    await use(store);
  } finally {
    await store?.close();
  }
}

async function* reportLines(repairs: readonly LineRepair[]): AsyncGenerator<string> {
  for (const { line, column, sic, corr, kind, reason, confidence, made } of repairs)
    yield `${jsonText({ line, column, sic, corr, kind, reason, confidence, made })}\n`;
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  yield text;
}
