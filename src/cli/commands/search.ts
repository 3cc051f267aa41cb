import type { SearchHit } from '../../model/store.js';
import { type CommandContext, withStore } from '../command.js';
import { strong } from '../render/emphasis.js';
import { formatLines } from '../render/numbers.js';
import { sanitizeForTerminal } from '../render/sanitize.js';
import { wrap } from '../render/text-width.js';

/** Letters shown on each side of the first match where a text is too long to show whole. */
const contextLetters = 160;

/** The part of a hit's text around its first match, matches marked; each piece sanitized by itself, offsets intact. */
export function excerpt(hit: Pick<SearchHit, 'text' | 'matches'>): string {
  const { text } = hit;
  const first = hit.matches[0]?.[0] ?? 0;
  const wordStart = (at: number) => text.lastIndexOf(' ', at) + 1;
  const from = first > contextLetters ? wordStart(first - contextLetters) : 0;
  const space = text.indexOf(' ', first + contextLetters * 2);
  const to = space < 0 ? text.length : space;
  let at = from;
  let shown = from > 0 ? '… ' : '';
  for (const [start, end] of hit.matches) {
    if (start < at || end > to) continue;
    shown += sanitizeForTerminal(text.slice(at, start));
    // A mark a word: lines are wrapped between words, and each line closes its own marks.
    shown += sanitizeForTerminal(text.slice(start, end)).split(' ').map(strong).join(' ');
    at = end;
  }
  return `${shown}${sanitizeForTerminal(text.slice(at, to))}${to < text.length ? ' …' : ''}`;
}

/** Rows and documents that hold all words, with or without diacritics, and where they stand. */
export async function runSearch(
  context: CommandContext,
  words: string,
  options: { readonly limit: number },
): Promise<void> {
  const { screen, messages, json } = context;
  const hits = await withStore(context, 'read', (store) => store.search(words, options));
  if (json) return screen.json({ words, hits });
  if (hits.length === 0) return screen.message(messages.search.none(sanitizeForTerminal(words)));
  for (const hit of hits) {
    const lines = formatLines(hit.source?.lines);
    const place = [
      messages.search.kinds[hit.kind],
      hit.ordinal ?? '',
      hit.documentNumber ?? '',
      hit.sourceFile,
      lines && messages.place(lines),
      hit.id,
    ];
    const body = wrap(excerpt(hit), screen.width - 4).map((line) => `    ${line}`);
    screen.result([place.filter(Boolean).map(sanitizeForTerminal).join(' · '), ...body].join('\n'));
  }
  screen.result(messages.search.count(hits.length));
}
