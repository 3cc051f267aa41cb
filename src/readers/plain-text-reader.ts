import type { Reader } from './reader.js';
import { readTextDocument } from './text-document.js';

const mediaType = 'text/plain';

/** Text as recognisers and converters leave it, with tabs between cells and remains of other markups. */
export const plainTextReader: Reader = {
  name: 'plain-text',
  version: 2,
  mediaType,
  extensions: ['.txt', '.text'],
  read: (input, context) => readTextDocument(input, context, mediaType),
};
