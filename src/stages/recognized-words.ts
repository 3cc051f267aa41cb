import type { GivenCell, Page, PagedDocument, Word } from '../model/paged-document.js';

type Confidences = readonly number[] | null;

/** Pages say where their words come from; text that came without pages is as its document says. */
const isRead = ({ geometry }: Page, { origin }: PagedDocument): boolean =>
  geometry === null ? origin === 'ocr' : geometry.textFrom === 'ocr';

/** Null for words of the file's own; a recogniser that gives no confidence leaves the list empty. */
function confidencesOf(words: readonly Word[], read: boolean): Confidences {
  if (!words.some(({ confidence }) => confidence !== null)) return read ? [] : null;
  return words.map(({ confidence }) => confidence ?? 1);
}

/** The words of a cell go with the tokens of its lines, in order. */
function confidencesOfCell({ text, words }: GivenCell, read: boolean): Confidences[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const tokens = line.match(/\S+/gu)?.length ?? 0;
    at += tokens;
    return confidencesOf(words.slice(at - tokens, at), read);
  });
}

/**
 * For every piece of the text, as `textPieces` lists them, how sure the recogniser was of its words; null for text of the
 * file's own, and for the gaps between cells.
 */
export const recognizedWords = (document: PagedDocument): Confidences[] =>
  document.pages.flatMap((page) => {
    const read = isRead(page, document);
    return page.content.flatMap((item) =>
      item.type === 'line'
        ? [confidencesOf(item.words, read)]
        : item.rows.flatMap(({ cells }) => cells.flatMap((cell) => [...confidencesOfCell(cell, read), null])),
    );
  });
