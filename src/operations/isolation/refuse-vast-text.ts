import { UnreadableFileError } from '../../errors.js';
import type { Page, PagedDocument } from '../../model/paged-document.js';
import type { ReadingLimits } from '../../settings.js';

/** A dense page of a plan has 60 lines, or a table of 150 cells; the longest file allowed is not all of that. */
const linesAPage = 100;
/** A page of dense print has 5,000; what is over it is no print. */
const charactersAPage = 20_000;

type Item = Page['content'][number];

/** Blank lines cost nothing: Word files have one between paragraphs. */
const linesOf = (item: Item): number =>
  item.type === 'line' ? Number(item.text !== '') : item.rows.reduce((sum, row) => sum + row.cells.length, 0);

const charactersOf = (item: Item): number =>
  item.type === 'line'
    ? item.text.length
    : item.rows.reduce((sum, row) => sum + row.cells.reduce((all, cell) => all + cell.text.length, 0), 0);

/**
 * A small file may hold a million lines, which unpack in a moment and cost whoever reads them gigabytes and minutes:
 * the process that asked is not to take them over.
 * @throws UnreadableFileError `too-much-text`
 */
export function refuseVastText(
  documents: readonly PagedDocument[],
  path: string,
  { maxPages }: ReadingLimits,
): void {
  let [lines, characters] = [0, 0];
  for (const document of documents)
    for (const page of document.pages)
      for (const item of page.content) {
        lines += linesOf(item);
        characters += charactersOf(item);
      }
  const [mostLines, mostCharacters] = [maxPages * linesAPage, maxPages * charactersAPage];
  if (lines <= mostLines && characters <= mostCharacters) return;
  throw new UnreadableFileError(
    'too-much-text',
    `${path} holds ${lines} lines and cells with ${characters} characters; at most ${mostLines} and ${mostCharacters} are read. What to do: split the file, or raise the limit with --max-pages, of which they are ${linesAPage} and ${charactersAPage} a page.`,
  );
}
