import type { OutlinedDocument, ZoneName } from '../model/outlined-document.js';
import type { Source } from '../model/source.js';

/** A stretch of text and where it stands. */
export interface Passage {
  readonly text: string;
  /** The line that opens the list this item stands in; empty where there is none. */
  readonly stem: string;
  readonly zone: ZoneName | null;
  readonly sources: readonly Source[];
  readonly cell: boolean;
}

/** All text of a document that may cite others, in its order: paragraphs, items and cells. */
export function passagesOf(document: OutlinedDocument): Passage[] {
  const zoneAt = (index: number): ZoneName | null =>
    document.zones.find((zone) => zone.first <= index && index <= zone.last)?.name ?? null;
  /** "Căn cứ các văn bản:" opens all the items below it. */
  let opening = '';
  return document.flow.flatMap((block, i): Passage[] => {
    if (block.layer !== 'body') return [];
    const zone = zoneAt(i);
    if (block.type === 'text') {
      if (block.marker === null) opening = /:$/.test(block.text) ? block.text.slice(0, 40) : '';
      const stem = block.marker === null ? '' : opening;
      return [{ text: block.text, stem, zone, sources: block.sources, cell: false }];
    }
    return block.rows.flatMap((row) =>
      row.cells
        .filter((cell) => cell.span === null && cell.text.includes('/'))
        .map((cell) => ({ text: cell.text, stem: '', zone, sources: cell.sources, cell: true })),
    );
  });
}
