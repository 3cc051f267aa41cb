import type { Section, Zone } from '../model/outlined-document.js';
import type { JoinedDocument } from '../model/segmented-document.js';
import { markerLevel } from '../vietnamese/markers.js';

/** Longest title kept of a part, in characters; a numbered paragraph is its own title. */
const longestTitle = 300;

/** The tree of numbered parts. Parts numbered twice or wrongly stay apart: order and depth decide, not the number. */
export function sectionsOf(blocks: JoinedDocument['flow'], zones: readonly Zone[]): Section[] {
  const sections: Section[] = [];
  const open: { index: number; rank: number }[] = [];
  const close = (last: number, rank: number) => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) sections[open.pop()!.index]!.last = last;
  };
  const parts = zones.filter((zone) => zone.name === 'main-body' || zone.name === 'attachments');
  for (const zone of parts) {
    for (let i = zone.first; i <= zone.last; i += 1) {
      const block = blocks[i]!;
      if (block.type !== 'text' || block.layer !== 'body' || block.marker === null) continue;
      // A dash marks an item, never a part.
      if (block.marker.style === 'dash') continue;
      const rank = markerLevel(block.marker);
      close(i - 1, rank);
      sections.push({
        parent: open.at(-1)?.index ?? null,
        level: open.length + 1,
        marker: block.marker,
        title: block.text.slice(0, longestTitle),
        first: i,
        last: zone.last,
        source: block.sources[0]!,
      });
      open.push({ index: sections.length - 1, rank });
    }
    close(zone.last, 0);
  }
  return sections;
}
