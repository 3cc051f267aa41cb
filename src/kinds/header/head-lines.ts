import { isTypeName, typeNameIndex } from '../../layout/zones.js';
import type { OutlinedDocument, ZoneName } from '../../model/outlined-document.js';
import type { TextBlock } from '../../model/segmented-document.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';

/** A paragraph of the head or foot, with its folded text of the same length. */
export interface HeadLine {
  readonly text: string;
  readonly folded: string;
  readonly block: TextBlock;
}

export const headLine = (block: TextBlock): HeadLine => {
  const text =
    block.marker === null || block.marker.style === 'dash'
      ? block.text
      : `${block.marker.raw} ${block.text}`.trim();
  return { text, folded: foldKeepingLength(text), block };
};

/** Paragraphs of one zone, furniture and tables left out. */
export const linesOfZone = (document: OutlinedDocument, name: ZoneName): HeadLine[] =>
  document.zones
    .filter((zone) => zone.name === name)
    .flatMap((zone) => document.flow.slice(zone.first, zone.last + 1))
    .filter((block): block is TextBlock => block.type === 'text' && block.layer === 'body')
    .map(headLine);

/** The head of a document taken apart at the line that names its type. */
export interface Head {
  /** Letterhead, number, place and date. */
  readonly letterhead: readonly HeadLine[];
  readonly typeLine: HeadLine | null;
  /** The lines of the title. */
  readonly title: readonly HeadLine[];
}

export function headOf(document: OutlinedDocument): Head {
  const lines = linesOfZone(document, 'preface');
  const named = typeNameIndex(document.flow);
  const at = lines.findIndex((line) => line.block === document.flow[named] && isTypeName(line.block));
  if (at < 0) return { letterhead: lines, typeLine: null, title: [] };
  return { letterhead: lines.slice(0, at), typeLine: lines[at]!, title: lines.slice(at + 1) };
}
