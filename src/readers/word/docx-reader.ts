import type { Reader } from '../reader.js';
import { docxMediaType, readWordFile } from './word-file.js';

/** Word documents since 2007, with macros (left alone) and templates. */
export const docxReader: Reader = {
  name: 'docx',
  version: 1,
  isolated: true,
  mediaType: docxMediaType,
  extensions: ['.docx', '.docm', '.dotx'],
  read: (input, context) => readWordFile(input, context, 'docx'),
};
