import type { Reader } from '../reader.js';
import { docMediaType, readWordFile } from './word-file.js';

/** Word documents of before 2007, and the web pages, RTF and newer documents that are named so. */
export const docReader: Reader = {
  name: 'doc',
  version: 1,
  isolated: true,
  mediaType: docMediaType,
  extensions: ['.doc', '.dot', '.rtf'],
  read: (input, context) => readWordFile(input, context, 'doc'),
};
