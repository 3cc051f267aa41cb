import type { JoinedDocument, SegmentedDocument } from '../model/segmented-document.js';
import type { Stage } from '../pipeline/stage.js';
import { assembleTables } from '../tables/assemble-tables.js';

/** Joins pieces of table, and rows that page ends cut, to whole tables; tells what each column holds. */
export const joinSplitRows = (): Stage<SegmentedDocument, JoinedDocument> => ({
  name: 'join-split-rows',
  version: 3,
  run: (document, context) => {
    const flow = assembleTables(document.blocks);
    for (const block of flow) {
      if (block.type !== 'table' || block.content === 'other') continue;
      const doubtful = block.rows.filter((row) => row.confidence < 0.75);
      if (doubtful.length === 0) continue;
      context.report({
        severity: 'info',
        code: 'doubtful-row-joins',
        message: `${doubtful.length} row(s) of a table of ${block.content} were put together by guess; look at them.`,
        source: doubtful[0]!.sources[0] ?? null,
      });
    }
    return { ...document, flow };
  },
});
