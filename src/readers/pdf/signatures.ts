import type { ReportedFinding } from '../../model/finding.js';
import type { FileSignature } from '../../model/paged-document.js';
import type { Box } from '../../model/source.js';
import type { SignatureContents } from './signature-certificates.js';
import { type SignatureDictionary, signatureDictionaries } from './signature-dictionaries.js';
import { signatureFieldNames } from './signature-fields.js';

/** Where a signature field is drawn; `fieldName` is the full name ("form.Signature1"). */
export interface SignatureStamp {
  readonly fieldName: string;
  readonly page: number;
  readonly bbox: Box;
}

export interface ReadSignatures {
  /** In the order of the file, which is the order of signing. */
  readonly signatures: readonly FileSignature[];
  readonly findings: readonly ReportedFinding[];
}

/** A stamp smaller than this in points is drawn by nobody: invisible signatures have an empty box. */
const leastStamp = 1;

const isVisible = ({ bbox: [left, top, right, bottom] }: SignatureStamp): boolean =>
  right - left > leastStamp && bottom - top > leastStamp;

/**
 * Reads the digital signatures of a PDF: who signed, for whom and when, by the certificate inside. They are read, not
 * validated: no digest is checked and no certificate is checked against a trust list, so a signature says what the file
 * claims and no more. A time stamp over the whole file has a time and no signer. Costs one search through the bytes
 * where there is none. A signature that cannot be read is listed with what is known, and a finding
 * `signature-unreadable`.
 */
export async function readSignatures(
  bytes: Uint8Array,
  stamps: readonly SignatureStamp[],
): Promise<ReadSignatures> {
  const dictionaries = signatureDictionaries(bytes);
  if (dictionaries.length === 0) return { signatures: [], findings: [] };
  const places = placesOf(dictionaries, stamps, bytes);
  const findings: ReportedFinding[] = [];
  const signatures: FileSignature[] = [];
  for (const [index, dictionary] of dictionaries.entries()) {
    const stamp = places[index] ?? null;
    const place = { page: stamp?.page ?? null, bbox: stamp?.bbox ?? null };
    const read = await contentsOf(dictionary);
    if (typeof read === 'string')
      findings.push({
        severity: 'warning',
        code: 'signature-unreadable',
        message: `Digital signature ${index + 1} of ${dictionaries.length} cannot be read (${read}); who signed has to be looked up in a PDF viewer.`,
        source: { ...place, lines: null },
      });
    signatures.push({ ...signatureOf(dictionary, typeof read === 'string' ? null : read), ...place });
  }
  return { signatures, findings };
}

/** What a signature holds, or in a few words why it cannot be told. */
async function contentsOf(dictionary: SignatureDictionary): Promise<SignatureContents | string> {
  const { subFilter, certificates } = dictionary;
  const contents = withoutPadding(dictionary.contents);
  // Loaded only for signed files: the parsers cost more than reading a page.
  const { readCertificate, readCms, readTimeStamp } = await import('./signature-certificates.js');
  try {
    if (subFilter === 'adbe.x509.rsa_sha1')
      return certificates[0] ? readCertificate(certificates[0]) : 'it has no certificate';
    if (contents.length === 0) return 'it is empty';
    return subFilter === 'ETSI.RFC3161' ? readTimeStamp(contents) : readCms(contents);
  } catch (error) {
    // The parsers throw errors of many kinds, for bytes that anyone may have written.
    return error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : 'it is damaged';
  }
}

/** Zeros fill up the room that was kept for the signature; inside ASN.1 its own lengths tell where it ends. */
const withoutPadding = (contents: Uint8Array): Uint8Array =>
  contents.some((byte) => byte !== 0) ? contents : contents.subarray(0, 0);

function signatureOf(
  { modified, coversWholeFile }: SignatureDictionary,
  read: SignatureContents | null,
): Omit<FileSignature, 'page' | 'bbox'> {
  const stamped = read?.stampedAt ?? null;
  const claimed = read?.signedAt ? isoOf(read.signedAt) : modified === null ? null : timeOf(modified);
  const organization = read?.organizations.filter((name) => name !== read.commonName).join('; ') ?? '';
  return {
    signer: read?.commonName ?? null,
    organization: organization || null,
    signedAt: stamped ? isoOf(stamped) : claimed,
    timeFrom: stamped ? 'timestamp' : claimed === null ? null : 'signer',
    coversWholeFile,
  };
}

const isoOf = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

const pdfDate =
  /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2}))?)?)?\s*(?:(Z)|([+-])(\d{2})'?(?:(\d{2})'?)?)?/;

/**
 * A PDF's date (ISO 32000-1, 7.9.4) as ISO 8601; null where it is none. Without an offset it is taken for Vietnam's
 * time, as the documents are signed there.
 */
function timeOf(date: string): string | null {
  const match = pdfDate.exec(date.trim());
  if (match === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc, sign, hours, minutes = '00'] =
    match;
  const offset = utc ? 'Z' : sign ? `${sign}${hours}:${minutes}` : '+07:00';
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/**
 * The stamp of each signature: by the name of its field; signatures whose field is not found go by order, where as many
 * stamps are left as they are.
 */
function placesOf(
  dictionaries: readonly SignatureDictionary[],
  stamps: readonly SignatureStamp[],
  bytes: Uint8Array,
): (SignatureStamp | null)[] {
  if (stamps.length === 0) return dictionaries.map(() => null);
  const fields = signatureFieldNames(bytes);
  const names = dictionaries.map(({ object, fieldName }) =>
    object === null ? fieldName : (fields.get(object) ?? null),
  );
  const left = new Set(stamps);
  const places = names.map((name) => {
    if (name === null) return null;
    const stamp = [...left].find((one) => one.fieldName === name || one.fieldName.endsWith(`.${name}`));
    if (stamp) left.delete(stamp);
    return stamp ?? null;
  });
  const nameless = names.filter((name) => name === null).length;
  const rest = nameless === left.size ? [...left] : [];
  return places
    .map((place, index) => (names[index] === null ? (rest.shift() ?? null) : place))
    .map((place) => (place !== null && isVisible(place) ? place : null));
}
