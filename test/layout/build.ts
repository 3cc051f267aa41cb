import type { PrintedLine } from '../../src/layout/paragraphs.js';
import type { TableBlock, TextBlock } from '../../src/model/segmented-document.js';
import { at, line } from '../tables/build.js';

/** Printed lines of a page; a blank line stands as such, "**words**" is bold. */
export function printed(text: string): PrintedLine[] {
  const made: PrintedLine[] = [];
  let blankBefore = true;
  text
    .trim()
    .split('\n')
    .forEach((raw, i) => {
      const words = raw.trim();
      if (words !== '') {
        const bold = /^\*\*(.*)\*\*$/.exec(words);
        made.push({
          text: bold?.[1] ?? words,
          emphasis: bold !== null,
          furniture: false,
          source: at(i + 1),
          blankBefore,
        });
      }
      blankBefore = words === '';
    });
  return made;
}

/** A text of one block a line; "[table]" stands for a table. Words in capitals are emphasised, as paragraphs are. */
export const blocks = (text: string): (TextBlock | TableBlock)[] =>
  text
    .trim()
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each, i) => {
      if (each === '[table]')
        return {
          type: 'table',
          layer: 'body',
          content: 'tasks',
          columns: [],
          heading: [],
          rows: [],
          spansKnown: false,
          sources: [at(i + 1)],
        } satisfies TableBlock;
      const block = line(each, i + 1);
      const capitals = /\p{Lu}{2}/u.test(block.text) && !/\p{Ll}/u.test(block.text);
      return { ...block, emphasis: block.emphasis || capitals };
    });
