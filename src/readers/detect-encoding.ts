/** Encodings that TextDecoder knows and Vietnamese offices have used. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

/** How much of a file is looked at to tell UTF-16 by its zero bytes. */
const SAMPLE_BYTES = 65_536;
/** Spaces, digits and plain letters have a zero upper byte: at least half of any Vietnamese text. */
const MIN_ZERO_SHARE = 0.3;
/** A stray NUL in a text is a blemish (removed and reported), more are binary content. */
const MAX_STRAY_ZERO_SHARE = 0.001;
/** Where browsers look for a declaration (HTML standard: 1024 bytes); Word writes long heads. */
const DECLARATION_BYTES = 4096;

const declared: Readonly<Record<string, Encoding>> = {
  'windows-1258': 'windows-1258',
  cp1258: 'windows-1258',
  'x-cp1258': 'windows-1258',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
};

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Valid UTF-8 beyond ASCII cannot be any other encoding by accident. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Zero bytes on one side of the byte pairs only are UTF-16 without a mark. */
function utf16ByZeros(bytes: Uint8Array): Encoding | 'none' | 'binary' {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros: [number, number] = [0, 0];
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1))
    zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  const pairs = sample.length / 2;
  if (odd >= pairs * MIN_ZERO_SHARE && even <= pairs * MAX_STRAY_ZERO_SHARE) return 'utf-16le';
  if (even >= pairs * MIN_ZERO_SHARE && odd <= pairs * MAX_STRAY_ZERO_SHARE) return 'utf-16be';
  return even + odd > sample.length * MAX_STRAY_ZERO_SHARE ? 'binary' : 'none';
}

function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  const name =
    /<meta\b[^<>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]+)/i.exec(head) ??
    /^\s{0,99}<\?xml\b[^<>]{0,300}?encoding\s{0,9}=\s{0,9}["']([\w-]+)/i.exec(head);
  return declared[name?.[1]?.toLowerCase() ?? ''] ?? null;
}

/**
 * A byte order mark first, then zero bytes, then what the markup declares, unless the bytes are valid UTF-8 all the
 * same (pages that declare one encoding and are saved in UTF-8 are common). Null for binary content.
 */
export function detectEncoding(bytes: Uint8Array, declaredInMarkup: boolean): Encoding | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const byZeros = utf16ByZeros(bytes);
  if (byZeros === 'binary') return null;
  if (byZeros !== 'none') return byZeros;
  const byMarkup = declaredInMarkup ? declaredEncoding(bytes) : null;
  return byMarkup !== null && !isUtf8(bytes) ? byMarkup : 'utf-8';
}
