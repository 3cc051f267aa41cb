import path from 'node:path';
import { UsageError } from '../../errors.js';
import type { Store } from '../../model/store.js';
import { seePage } from '../../operations/draw-page.js';
import { openReading } from '../../operations/open-reading.js';
import { drawPageShapes, type SeenPage } from '../../operations/page-drawing.js';
import { pngOf } from '../../operations/page-drawing-png.js';
import { svgOf } from '../../operations/page-drawing-svg.js';
import { readingAgain } from '../../operations/read-again.js';
import type { PageStore } from '../../operations/remembered-pages.js';
import { writeFileWhole } from '../../operations/write-output.js';
import { loadRepairer } from '../../repair/index.js';
import { type CommandContext, withStore } from '../command.js';
import { drawingMessages } from '../messages/drawing.js';
import { sanitizeForTerminal } from '../render/sanitize.js';

export interface DrawPageQuery {
  readonly document: string;
  readonly page: number;
  /** "-" or undefined: SVG to standard output. */
  readonly out: string | undefined;
}

type Format = 'svg' | 'png';

/** Looking at a page keeps nothing new: pages that were recognised are taken from the store, others are not put in. */
const withoutKeeping = (store: Store): PageStore => ({
  recognizedPage: (key) => store.recognizedPage(key),
  saveRecognizedPage: async () => undefined,
});

async function* once(chunk: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield chunk;
}

/** Draws a page of a document with what was seen on it, to a file or, as SVG, to standard output. */
export async function runDrawPage(context: CommandContext, query: DrawPageQuery): Promise<void> {
  const { screen, settings, json } = context;
  const messages = drawingMessages[settings.language];
  const out = query.out === '-' ? undefined : query.out;
  const format = out === undefined ? 'svg' : path.extname(out).slice(1).toLowerCase();
  if (format !== 'svg' && format !== 'png')
    throw new UsageError('unknown-format', messages.unknownFormat(out!));
  const seen = await withStore(context, 'read', (store) => seeAgain(store, context, query));
  const drawing = drawPageShapes(seen, messages.words);
  const drawn = format === 'svg' ? svgOf(drawing) : await pngOf(drawing);
  if (out === undefined) return json ? screen.json(reportOf(seen, format, null)) : screen.stream(once(drawn));
  await writeFileWhole(path.resolve(settings.folder, out), once(drawn));
  if (json) screen.json(reportOf(seen, format, out));
  else screen.message(messages.written(sanitizeForTerminal(out), query.page));
}

async function seeAgain(store: Store, { settings }: CommandContext, query: DrawPageQuery): Promise<SeenPage> {
  const reading = await openReading(loadRepairer(), settings);
  try {
    reading.rememberIn(withoutKeeping(store));
    return await seePage(store, readingAgain(reading.parts, settings.limits), query, settings);
  } finally {
    reading.close();
  }
}

/** What was drawn, for programs: the page's values with their places; the picture itself only in a file. */
const reportOf = ({ document, page, pages, rows }: SeenPage, format: Format, out: string | null) => ({
  drawn: { path: out, format, document: document.id, page: page.number, pages, rows },
});
