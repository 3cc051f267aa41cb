import path from 'node:path';
import { UsageError } from '../../errors.js';
import { arrangeDiff, diffWorkbook, renderDiffHtml } from '../../exporters/diff/index.js';
import { jsonText } from '../../exporters/json-text.js';
import type { PlanDiff } from '../../model/diff.js';
import { diffDocuments } from '../../operations/diff-documents.js';
import { writeFileWhole } from '../../operations/write-output.js';
import { type CommandContext, withStore } from '../command.js';
import { enDiff } from '../messages/en-diff.js';
import { viDiff } from '../messages/vi-diff.js';
import { renderDiffText } from '../render/diff-text.js';
import { sanitizeForTerminal } from '../render/sanitize.js';

const formats = ['text', 'json', 'html', 'xlsx'] as const;
type Format = (typeof formats)[number];

export interface DiffQuery {
  readonly child: string;
  readonly parent: string | undefined;
  readonly format: string | undefined;
  readonly out: string | undefined;
}

/** A plan against the plan above it, on standard output or in a file. */
export async function runDiff(context: CommandContext, query: DiffQuery): Promise<void> {
  const { screen, settings, json } = context;
  const messages = settings.language === 'vi' ? viDiff : enDiff;
  const out = query.out === '-' ? undefined : query.out;
  const named = query.format ?? (json && out === undefined ? 'json' : formatOf(out));
  const format = formats.find((each) => each === named);
  if (format === undefined) throw new UsageError('unknown-format', messages.unknownFormat(named));
  if (format === 'xlsx' && out === undefined)
    throw new UsageError('output-needed', messages.needsFile(format));
  const diff = await withStore(context, 'read', (store) =>
    diffDocuments(store, query.child, query.parent ?? null),
  );
  if (out === undefined && format === 'text') return screen.result(renderDiffText(diff, context));
  const content = await contentOf(diff, format, context);
  if (out === undefined) return screen.stream(once(content));
  await writeFileWhole(path.resolve(settings.folder, out), once(content));
  if (json) screen.json({ written: { path: out, format, child: diff.child, parent: diff.parent } });
  else screen.message(messages.written(sanitizeForTerminal(out)));
}

const formatOf = (out: string | undefined): string => {
  const extension = out === undefined ? '' : path.extname(out).slice(1).toLowerCase();
  return extension === '' || extension === 'txt' ? 'text' : extension === 'htm' ? 'html' : extension;
};

async function contentOf(
  diff: PlanDiff,
  format: Format,
  context: CommandContext,
): Promise<string | Uint8Array> {
  const options = { language: context.settings.language };
  switch (format) {
    case 'json':
      return `${jsonText(arrangeDiff(diff, { evidence: false }), 2)}\n`;
    case 'html':
      return renderDiffHtml(diff, options);
    case 'xlsx':
      return diffWorkbook(diff, options);
    case 'text':
      return `${renderDiffText(diff, context)}\n`;
  }
}

async function* once(chunk: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield chunk;
}
