import type { PagedDocument } from '../model/paged-document.js';
import { decodeText } from './decode-text.js';
import { findEmbeddedTables } from './embedded-tables.js';
import { readHtmlFragment, readHtmlPage } from './html/html-content.js';
import { lineCounter } from './line-counter.js';
import { PageBuilder } from './page-builder.js';
import type { ReaderContext, ReaderInput } from './reader.js';
import { findUnprintedLines } from './unprinted-lines.js';

/** A whole web page under the name of a text file. */
const wholePage = /^\s{0,200}(?:<\?xml\b[^<>]{0,200}>\s{0,200})?(?:<!doctype html|<html[\s>])/i;

/** Reads text in which other tools left marks of Markdown, HTML and LaTeX: what plain text and Markdown have in common. */
export function readTextDocument(
  input: ReaderInput,
  context: ReaderContext,
  mediaType: string,
): PagedDocument[] {
  const { text, findings } = decodeText(input.bytes, input.path);
  for (const finding of findings) context.report(finding);
  const isPage = wholePage.test(text.slice(0, 1000));
  if (isPage)
    context.report({
      severity: 'info',
      code: 'html-content',
      message: `${input.path} holds a web page, whatever its name says; it was read as HTML.`,
      source: null,
    });
  return [
    {
      source: {
        sourceId: input.sourceId,
        path: input.path,
        mediaType: isPage ? 'text/html' : mediaType,
        bytes: input.bytes.length,
        index: 0,
      },
      origin: 'given',
      pages: isPage ? [readHtmlPage(text, input.path)] : textPages(text, context),
      signatures: [],
    },
  ];
}

function textPages(text: string, context: ReaderContext): PagedDocument['pages'] {
  const builder = new PageBuilder(findUnprintedLines(text));
  const lineAt = lineCounter(text);
  const { ranges, findings } = findEmbeddedTables(text, lineCounter(text));
  for (const finding of findings) context.report(finding);
  let done = 0;
  let firstLine = 1;
  for (const { start, end } of ranges) {
    builder.addText(text.slice(done, start), firstLine, { start: done > 0, end: true });
    builder.addContent(readHtmlFragment(text.slice(start, end), lineAt(start)));
    done = end;
    firstLine = lineAt(end);
  }
  if (done < text.length || done === 0)
    builder.addText(text.slice(done), firstLine, { start: done > 0, end: false });
  return builder.build();
}
