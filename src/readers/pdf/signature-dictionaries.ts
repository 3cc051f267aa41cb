import { entriesOf, numberOf, type PdfValue, parseValue, textOf } from './signature-syntax.js';

/** A signature as the file holds it, its certificate not looked at yet (ISO 32000-1, table 252). */
export interface SignatureDictionary {
  /** Number of the object it is; null where it stands inside its field. */
  readonly object: number | null;
  /** Name of the field it stands inside; null where it is an object of its own. */
  readonly fieldName: string | null;
  /** How the contents are packed: "adbe.pkcs7.detached", "ETSI.CAdES.detached", "ETSI.RFC3161" … */
  readonly subFilter: string | null;
  /** DER, and zeros behind it; empty where the file holds none. */
  readonly contents: Uint8Array;
  /** Certificates given beside the contents, as "adbe.x509.rsa_sha1" has them. */
  readonly certificates: readonly Uint8Array[];
  /** The signing time as the signing program wrote it: "D:20260313091500+07'00'". */
  readonly modified: string | null;
  readonly coversWholeFile: boolean;
}

/** A plan carries one to five; each costs a search and a certificate chain. */
export const mostSignatures = 50;

/** Signatures with revocation lists inside come to some 0.5 MB, twice that as hexadecimal digits. */
const longestDictionary = 8 * 1024 * 1024;
/** The key may stand in text too; a file full of it is not searched to its end. */
const mostKeys = 1000;

const byteRangeKey = '/ByteRange';
const header = /(\d{1,10})\s+\d{1,5}\s+obj\s*$/;
const headerReach = 24;

/** Where the object that holds `at` begins, behind its "12 0 obj"; null where no header is in reach. */
function objectAround(file: Buffer, at: number): { start: number; object: number } | null {
  const least = Math.max(0, at - longestDictionary);
  for (let end = at; end > least; ) {
    const found = file.lastIndexOf('obj', end, 'latin1');
    if (found < least) return null;
    const before = file.toString('latin1', Math.max(0, found - headerReach), found + 3);
    const match = header.exec(before);
    if (match && !before.endsWith('endobj')) return { start: found + 3, object: Number(match[1]) };
    end = found - 1;
  }
  return null;
}

/** The object's text from `start` on, as far as a signature may go. */
function objectText(file: Buffer, start: number, key: number): string {
  const end = file.indexOf('endobj', key, 'latin1');
  return file.toString('latin1', start, Math.min(end < 0 ? file.length : end, start + longestDictionary));
}

/** The signature among the entries of an object: the object itself, or the value of the field that it is. */
function signatureIn(
  entries: ReadonlyMap<string, PdfValue> | null,
): { entries: ReadonlyMap<string, PdfValue>; field: ReadonlyMap<string, PdfValue> | null } | null {
  if (entries === null) return null;
  if (entries.has('ByteRange')) return { entries, field: null };
  const inner = entriesOf(entries.get('V'));
  return inner?.has('ByteRange') ? { entries: inner, field: entries } : null;
}

const bytesOf = (value: PdfValue | undefined): Uint8Array =>
  value?.type === 'string' ? Buffer.from(value.bytes, 'latin1') : new Uint8Array();

/** All bytes but the contents' own are signed: [0, before, after, rest] with nothing behind the rest. */
function coversWhole(byteRange: PdfValue | undefined, contents: Uint8Array, size: number): boolean {
  if (byteRange?.type !== 'array' || byteRange.items.length !== 4) return false;
  const [start, before, after, rest] = byteRange.items.map(numberOf);
  if (start !== 0 || before == null || after == null || rest == null) return false;
  return after + rest === size && after - before === 2 * contents.length + '<>'.length;
}

/** The signatures of a file in its order, found in its bytes: they are never compressed, as they point at bytes. */
export function signatureDictionaries(bytes: Uint8Array): SignatureDictionary[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: SignatureDictionary[] = [];
  let past = -1;
  let keys = 0;
  for (
    let key = file.indexOf(byteRangeKey, 0, 'latin1');
    key >= 0 && keys < mostKeys && found.length < mostSignatures;
    key = file.indexOf(byteRangeKey, key + 1, 'latin1')
  ) {
    keys += 1;
    const around = objectAround(file, key);
    if (around === null || around.start === past) continue;
    past = around.start;
    const text = objectText(file, around.start, key);
    const signature = signatureIn(entriesOf(parseValue(text)));
    if (signature === null) continue;
    const { entries, field } = signature;
    const contents = bytesOf(entries.get('Contents'));
    const subFilter = entries.get('SubFilter');
    const given = entries.get('Cert');
    found.push({
      object: field === null ? around.object : null,
      fieldName: field === null ? null : textOf(field.get('T')),
      subFilter: subFilter?.type === 'name' ? subFilter.name : null,
      contents,
      certificates: (given?.type === 'array' ? given.items : [given])
        .map(bytesOf)
        .filter((der) => der.length > 0),
      modified: textOf(entries.get('M')),
      coversWholeFile: coversWhole(entries.get('ByteRange'), contents, bytes.length),
    });
  }
  return found;
}
