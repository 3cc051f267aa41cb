import { UnreadableFileError } from '../errors.js';
import { detectEncoding, type Encoding } from './detect-encoding.js';
import { recognizeSignature } from './file-signature.js';
import { decodeLegacyBytes, type LegacyText } from './legacy-bytes.js';
import { findingAt, type ReaderFinding } from './reader.js';

export interface DecodedText {
  /** NFC, lines ended by \n alone, no control characters but \t, \n and \f. */
  readonly text: string;
  readonly encoding: Encoding | LegacyText['encoding'];
  readonly findings: readonly ReaderFinding[];
}

export interface DecodeOptions {
  /** Where the text itself may name its encoding (`<meta charset>`, `<?xml encoding>`). */
  readonly declaredInMarkup?: boolean;
}

/** Text has hardly any control characters besides tab and line ends; binary content has them by chance alone (1 byte in 10). */
const MAX_CONTROL_SHARE = 0.1;
/** In 8-bit encodings about a quarter of the bytes is no UTF-8; in noise almost half. */
const MAX_INVALID_SHARE = 0.4;
/** More lost letters than these are no blemish: the file is in another encoding, and hardly a word of it is whole. */
const MAX_LOST_SHARE = 0.01;
/** Stray bytes of a short text, whatever share of it they are. */
const MAX_STRAY = 5;

const controls = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
/** Sequences that steer a terminal (ECMA-48), left in logs and captures: they go whole, not their first character alone. */
const escapeSequences = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)/g;
/** Vertical tab (Word's line break inside a paragraph) and NEL stand between words. */
const controlsBetweenWords = /[\v\x85]/g;

const notText = (path: string, looksLike: string, advice: string): UnreadableFileError =>
  new UnreadableFileError(
    'not-text',
    `${path} is not text: it looks like ${looksLike}. What to do: ${advice}.`,
  );

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
};

/** CRLF and CR CR LF end one line; a lone CR ends a line only in a file that has no LF (old Mac), else it is a space. */
function unifyLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  if (!text.includes('\n')) return text.replaceAll('\r', '\n');
  return text.replace(/\r+/g, (run, at: number) => (text[at + run.length] === '\n' ? '' : ' '));
}

/** How many byte sequences could not be decoded: replacement characters that the file does not itself contain. */
function countInvalid(bytes: Uint8Array, text: string, encoding: Encoding): number {
  const replacements = count(text, /\ufffd/g);
  if (replacements === 0 || encoding !== 'utf-8') return replacements;
  let genuine = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) genuine += 1;
  return replacements - genuine;
}

/** A few stray bytes are a blemish; a text full of them was saved in an encoding that is not read, and is no success. */
function invalidBytes(decoded: string, invalid: number, encoding: Encoding): ReaderFinding {
  const line = lineAt(decoded, decoded.indexOf('\ufffd'));
  const share = invalid / (invalid + count(decoded, /\p{L}/gu));
  const where = `${invalid} places are no valid ${encoding}, the first in line ${line}; they were replaced by U+FFFD.`;
  if (invalid > MAX_STRAY && share > MAX_LOST_SHARE) {
    const advice = 'It is in no encoding that is known here: convert the file to UTF-8 first.';
    const lost = `${Math.round(share * 100)} % of the letters are lost`;
    return findingAt(
      'error',
      'invalid-bytes',
      `The file is not ${encoding}; ${lost}. ${where} ${advice}`,
      line,
    );
  }
  return findingAt('warning', 'invalid-bytes', where, line);
}

/** Bytes that are no UTF-8, or that a page declares to be what its editor took TCVN3 for. */
const mayBeOlder = (bytes: Uint8Array, decoded: string, encoding: Encoding): boolean =>
  encoding === 'windows-1252' || (encoding === 'utf-8' && countInvalid(bytes, decoded, encoding) > 0);

const legacyNames: Readonly<Record<LegacyText['encoding'], string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  vps: 'VPS',
  viqr: 'VIQR',
  'windows-1258': 'windows-1258',
};

const legacyEncoding = ({ encoding, lines, first }: LegacyText): ReaderFinding =>
  findingAt(
    'info',
    'legacy-encoding',
    `${lines} line(s) stood in an encoding from before Unicode and were decoded: ${legacyNames[encoding]}.`,
    first,
  );

function decode(bytes: Uint8Array, encoding: Encoding, path: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (cause) {
    const message = `${path} is written in ${encoding}, which this build of Node.js cannot decode. Save it as UTF-8.`;
    throw new UnreadableFileError('unknown-encoding', message, { cause });
  }
}

/**
 * The text of a file whatever it was saved as. Bytes that say nothing in their encoding become U+FFFD and are reported.
 * @throws UnreadableFileError `empty-file` where there is nothing but white space, `not-text` for binary content.
 */
export function decodeText(bytes: Uint8Array, path: string, options: DecodeOptions = {}): DecodedText {
  const signature = recognizeSignature(bytes);
  if (signature) throw notText(path, signature.looksLike, signature.advice);

  const encoding = detectEncoding(bytes, options.declaredInMarkup ?? false);
  if (encoding === null)
    throw notText(
      path,
      'binary content (it holds zero bytes)',
      'check which program wrote it, and export it as text',
    );
  const asDetected = decode(bytes, encoding, path);
  const legacy = mayBeOlder(bytes, asDetected, encoding) ? decodeLegacyBytes(bytes) : null;
  const decoded = unifyLineEnds(legacy?.text ?? asDetected);
  const findings: ReaderFinding[] = legacy ? [legacyEncoding(legacy)] : [];

  const controlCount = count(decoded, controls);
  if (controlCount > decoded.length * MAX_CONTROL_SHARE)
    throw notText(path, 'binary content (it is full of control characters)', 'check which program wrote it');
  const invalid = legacy ? 0 : countInvalid(bytes, decoded, encoding);
  if (invalid > bytes.length * MAX_INVALID_SHARE)
    throw notText(
      path,
      'binary content (it is no text in any known encoding)',
      'check which program wrote it',
    );
  if (decoded.replace(controls, '').trim() === '')
    throw new UnreadableFileError(
      'empty-file',
      `${path} is empty: it holds no text. Check that it was saved or copied whole.`,
    );

  if (invalid > 0) findings.push(invalidBytes(decoded, invalid, encoding));
  if (controlCount > 0) {
    const line = lineAt(decoded, decoded.search(controls));
    const message = `${controlCount} control characters were removed, the first in line ${line}.`;
    findings.push(findingAt('info', 'control-characters', message, line));
  }
  const clean = decoded.replace(controlsBetweenWords, ' ').replace(escapeSequences, '').replace(controls, '');
  const text = clean.normalize('NFC');
  // windows-1258 writes tones as marks of their own by design: nothing to tell
  if (text !== clean && encoding !== 'windows-1258')
    findings.push(
      findingAt('info', 'decomposed-unicode', 'The text is in decomposed Unicode; it was composed (NFC).', 1),
    );
  return { text, encoding: legacy?.encoding ?? encoding, findings };
}
