import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { UnreadableFileError } from '../../errors.js';
import type { Page } from '../../model/paged-document.js';
import { parseOptions } from './lean-tree.js';
import { limitNesting } from './limit-nesting.js';
import { LineSink } from './text-sinks.js';
import { walkNodes } from './walk-nodes.js';

const contentOf = (nodes: DefaultTreeAdapterTypes.ChildNode[], firstLine: number): Page['content'] => {
  const sink = new LineSink(firstLine - 1);
  walkNodes(nodes, sink, { bold: false, preserved: false });
  return sink.finish();
};

/**
 * Lines and tables of a web page, as one page without a number.
 * @throws UnreadableFileError `empty-file` where nothing of it is shown.
 */
export function readHtmlPage(text: string, path: string): Page {
  const content = contentOf(parse(limitNesting(text), parseOptions).childNodes, 1);
  if (content.length === 0)
    throw new UnreadableFileError(
      'empty-file',
      `${path} holds markup but no text. If its text is made by a script, open it in a browser and save the page from there.`,
    );
  return { number: null, content, geometry: null };
}

/** The same for a piece of HTML inside another text, which begins in `firstLine` of the file. */
export const readHtmlFragment = (html: string, firstLine: number): Page['content'] =>
  contentOf(parseFragment(limitNesting(html), parseOptions).childNodes, firstLine);
