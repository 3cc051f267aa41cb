import { decodeText } from '../decode-text.js';
import type { Reader } from '../reader.js';
import { readHtmlPage } from './html-content.js';

const mediaType = 'text/html';

/** Web pages and what word processors save as such; `raw` of a line is its text with entities decoded, before cleaning. */
export const htmlReader: Reader = {
  name: 'html',
  version: 2,
  mediaType,
  extensions: ['.html', '.htm', '.xhtml'],
  read: ({ sourceId, path, bytes }, context) => {
    const { text, findings } = decodeText(bytes, path, { declaredInMarkup: true });
    for (const finding of findings) context.report(finding);
    const source = { sourceId, path, mediaType, bytes: bytes.length, index: 0 };
    return [{ source, origin: 'given', pages: [readHtmlPage(text, path)], signatures: [] }];
  },
};
