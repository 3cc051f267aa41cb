import type { Reader } from './reader.js';
import { readTextDocument } from './text-document.js';

const mediaType = 'text/markdown';

/** Markdown; pipe tables stay lines, since telling a table from text is the work of segmentation. */
export const markdownReader: Reader = {
  name: 'markdown',
  version: 2,
  mediaType,
  extensions: ['.md', '.markdown'],
  read: (input, context) => readTextDocument(input, context, mediaType),
};
