import type { ExtractedDocument } from '../model/extracted-document.js';
import type { Source } from '../model/source.js';
import type { Stage } from '../pipeline/stage.js';
import { findLikelyMisprints } from '../vietnamese/misprints.js';

/** Misprints told of one by one; a text with more is told of in sum. */
const mostTold = 50;

/** Suggests what was likely meant where a common term is printed with wrong marks. The text itself stays as printed. */
export const suggestMisprints = (): Stage<ExtractedDocument> => ({
  name: 'suggest-misprints',
  version: 1,
  run: (document, context) => {
    if (document.legibility.garbled) return document;
    const seen = new Map<
      string,
      { printed: string; suggested: string; source: Source | null; times: number }
    >();
    const look = (text: string, sources: readonly Source[]) => {
      for (const { printed, suggested } of findLikelyMisprints(text)) {
        const known = seen.get(printed);
        if (known) known.times += 1;
        else seen.set(printed, { printed, suggested, source: sources[0] ?? null, times: 1 });
      }
    };
    for (const block of document.flow) {
      if (block.type === 'text') look(block.text, block.sources);
      else
        for (const row of block.rows)
          for (const cell of row.cells) if (cell.span === null) look(cell.text, cell.sources);
    }
    const found = [...seen.values()];
    for (const { printed, suggested, source, times } of found.slice(0, mostTold)) {
      context.report({
        severity: 'info',
        code: 'likely-misprint',
        message: `"${printed}" was likely meant as "${suggested}"${times > 1 ? ` (${times} times)` : ''}; it stays as printed.`,
        source,
      });
    }
    if (found.length > mostTold) {
      context.report({
        severity: 'info',
        code: 'many-misprints',
        message: `${found.length - mostTold} more terms look misprinted.`,
        source: null,
      });
    }
    return document;
  },
});
