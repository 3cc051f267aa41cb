import { UnreadableFileError } from '../../errors.js';
import type { PagedDocument } from '../../model/paged-document.js';
import { defaultLimits } from '../../settings.js';
import { decodeText } from '../decode-text.js';
import { readHtmlPage } from '../html/html-content.js';
import type { ReaderContext, ReaderInput } from '../reader.js';
import { readDocx } from './docx-content.js';
import { convertToDocx, findLibreOffice } from './libreoffice.js';
import { contentOf } from './word-content.js';

export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const docMediaType = 'application/msword';

/** Of the time allowed for a file: LibreOffice is stopped, with all it started, before the reader itself would be. */
const CONVERSION_SHARE = 0.8;

/** What LibreOffice has to open, with the ending it is told. */
const converted = {
  doc: { extension: '.doc', name: 'a Word document of before 2007', mediaType: docMediaType },
  rtf: { extension: '.rtf', name: 'a rich-text file (RTF)', mediaType: 'application/rtf' },
} as const;

async function readConverted(
  input: ReaderInput,
  context: ReaderContext,
  content: keyof typeof converted,
): Promise<PagedDocument[]> {
  const { extension, name, mediaType } = converted[content];
  const { path, bytes, limits = defaultLimits } = input;
  const program = await findLibreOffice();
  if (program === null)
    throw new UnreadableFileError(
      'doc-needs-libreoffice',
      `${path} is ${name}, which is read through LibreOffice, and that is not installed here. Install LibreOffice, or open the file in Word and save it as .docx.`,
    );
  const docx = await convertToDocx(
    program,
    { bytes, path, extension },
    limits.secondsAPage * CONVERSION_SHARE,
  );
  return readDocx({ ...input, limits }, docx, context, mediaType);
}

function readWebPage({ sourceId, path, bytes }: ReaderInput, context: ReaderContext): PagedDocument[] {
  const { text, findings } = decodeText(bytes, path, { declaredInMarkup: true });
  for (const finding of findings) context.report(finding);
  const source = { sourceId, path, mediaType: 'text/html', bytes: bytes.length, index: 0 };
  return [{ source, origin: 'given', pages: [readHtmlPage(text, path)], signatures: [] }];
}

/**
 * Reads a file with the name of a Word file by what it holds; `expected` is what its name says.
 * @throws UnreadableFileError
 */
export async function readWordFile(
  input: ReaderInput,
  context: ReaderContext,
  expected: 'docx' | 'doc',
): Promise<PagedDocument[]> {
  const { path } = input;
  const content = contentOf(input.bytes);
  if (content === 'empty')
    throw new UnreadableFileError('empty-file', `${path} is empty. Copy or download it again.`);
  if (content === 'encrypted')
    throw new UnreadableFileError(
      'encrypted-file',
      `${path} is locked with a password. Open it in Word, take the password off (File > Info > Protect Document) and save it.`,
    );
  if (content === 'broken')
    throw new UnreadableFileError(
      'broken-file',
      `${path} is damaged: no document can be found in it. Get the file again, or open it in Word and save it anew.`,
    );
  if (typeof content === 'object')
    throw new UnreadableFileError(
      'type-not-supported',
      `${path} is named as a Word document but is ${content.other}: ${content.advice}.`,
    );
  if (content !== expected && !path.toLowerCase().endsWith(`.${content}`))
    context.report({
      severity: 'info',
      code: 'named-otherwise',
      message: `${path} holds ${content.toUpperCase()}, whatever its name says; it was read as that.`,
      source: null,
    });
  if (content === 'docx') return readDocx(input, input.bytes, context, docxMediaType);
  if (content === 'html') return readWebPage(input, context);
  return readConverted(input, context, content);
}
