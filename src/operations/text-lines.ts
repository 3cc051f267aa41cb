import { decodeText } from '../readers/decode-text.js';

interface Line {
  /** As it stands in the file, its end and a byte order mark aside. */
  readonly printed: string;
  /** The same in NFC. */
  readonly text: string;
  /** "\n", "\r\n", or nothing after the last line. */
  readonly end: string;
}

/** A text by its lines, so that the same can be put together again to the byte. */
export interface LinedText {
  readonly mark: string;
  readonly lines: readonly Line[];
}

const byteOrderMark = '\ufeff';

/**
 * The lines of a text whatever it was saved as; one that is no UTF-8 is decoded as readers do, and loses its line ends.
 * @throws UnreadableFileError for what is no text
 */
export function linesOf(bytes: Uint8Array): LinedText {
  const whole = utf8(bytes) ?? decodeText(bytes, 'text').text;
  const mark = whole.startsWith(byteOrderMark) ? byteOrderMark : '';
  const parts = whole.slice(mark.length).split(/(\r?\n)/);
  const lines: Line[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [printed, end] = [parts[at]!, parts[at + 1] ?? ''];
    if (printed !== '' || end !== '') lines.push({ printed, text: printed.normalize('NFC'), end });
  }
  return { mark, lines };
}

/** The text with other lines in place of those that were changed; the others as they were. */
export const textOf = ({ mark, lines }: LinedText, texts: readonly string[]): string =>
  mark +
  lines.map(({ printed, text, end }, at) => (texts[at] === text ? printed : texts[at]!) + end).join('');

function utf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
