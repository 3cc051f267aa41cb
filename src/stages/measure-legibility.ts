import type { LegibleDocument } from '../model/legible-document.js';
import type { PagedDocument } from '../model/paged-document.js';
import type { RepairedDocument } from '../model/repaired-document.js';
import type { Stage } from '../pipeline/stage.js';
import { measureLegibility as measure } from '../vietnamese/legibility.js';

/** Text looked at, in characters: enough to judge a document, whatever its size. */
const sampleSize = 60_000;

function sampleOf(document: PagedDocument): string {
  const parts: string[] = [];
  let length = 0;
  for (const page of document.pages) {
    for (const item of page.content) {
      const texts =
        item.type === 'line' ? [item.text] : item.rows.flatMap((row) => row.cells.map((cell) => cell.text));
      for (const text of texts) {
        parts.push(text.slice(0, sampleSize));
        length += text.length;
        if (length > sampleSize) return parts.join('\n').slice(0, sampleSize);
      }
    }
  }
  return parts.join('\n');
}

/** Judges how far the letters can be trusted, once repaired, and says so where they still cannot. */
export const measureLegibility = (): Stage<RepairedDocument, LegibleDocument> => ({
  name: 'measure-legibility',
  version: 2,
  run: (document, context) => {
    const legibility = measure(sampleOf(document));
    if (legibility.garbled) {
      const marked = Math.round(legibility.markedShare * 100);
      const words = Math.round(legibility.syllableShare * 100);
      context.report({
        severity: 'warning',
        code: 'garbled-text',
        message:
          `The text is garbled: ${marked} % of its letters carry Vietnamese marks (about 28 % in good text) and ` +
          `${words} % of its words are Vietnamese. Figures and dates may be right, words are not to be relied on.`,
        source: null,
      });
    }
    return { ...document, legibility };
  },
});
