import * as asn1js from 'asn1js';
import {
  type AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from 'pkijs';
import { utf8Or } from './signature-syntax.js';

/** What a signature says of its signer; nothing of it is verified. */
export interface SignatureContents {
  /** Common name of the signer's certificate. */
  readonly commonName: string | null;
  /** Units named by the certificate, the closest first: its OUs, then its O. */
  readonly organizations: readonly string[];
  /** Time by the signer's clock, and by the authority that stamped the signature. */
  readonly signedAt: Date | null;
  readonly stampedAt: Date | null;
}

const objectIds = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  signingTime: '1.2.840.113549.1.9.5',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
} as const;

/** Revocation lists inside a signature have some three nodes a certificate revoked; the parser stops at ten thousand. */
const mostNodes = 1_000_000;

function signedDataOf(der: Uint8Array): SignedData {
  const parsed = asn1js.fromBER(new Uint8Array(der), { maxNodes: mostNodes });
  if (parsed.offset < 0) throw new RangeError(parsed.result.error || 'no ASN.1');
  return new SignedData({ schema: new ContentInfo({ schema: parsed.result }).content });
}

const bmpTag = 30;

/** Certificates of the first years have BMPString and T61String; the latter holds whatever the authority's tool wrote. */
function nameText({ value }: AttributeTypeAndValue): string | null {
  const block: unknown = value;
  if (!(block instanceof asn1js.BaseBlock)) return null;
  const bytes: unknown = (block.valueBlock as { valueHexView?: unknown }).valueHexView;
  if (!(bytes instanceof Uint8Array)) return null;
  const text = block.idBlock.tagNumber === bmpTag ? new TextDecoder('utf-16be').decode(bytes) : utf8Or(bytes);
  return text.normalize('NFC').replace(/\s+/g, ' ').trim() || null;
}

const namesOf = (certificate: Certificate, type: string): string[] =>
  certificate.subject.typesAndValues
    .filter((entry) => entry.type === type)
    .flatMap((entry) => nameText(entry) ?? []);

const sameBytes = (a: ArrayBuffer, b: ArrayBuffer): boolean => Buffer.from(a).equals(Buffer.from(b));

/** The certificate that the signer names, by issuer and number or by key; else the only one that issued no other. */
function signersCertificate(signer: SignerInfo | undefined, all: readonly Certificate[]): Certificate | null {
  const named: unknown = signer?.sid;
  const serial = (named as { serialNumber?: unknown } | undefined)?.serialNumber;
  if (serial instanceof asn1js.Integer) {
    const match = all.filter((one) => one.serialNumber.isEqual(serial));
    if (match.length === 1) return match[0]!;
  }
  const key: unknown = (named as { valueBlock?: { valueHex?: unknown } } | undefined)?.valueBlock?.valueHex;
  if (key instanceof ArrayBuffer && key.byteLength > 0) {
    const match = all.find((one) =>
      one.extensions?.some(
        ({ extnID, extnValue }) =>
          extnID === '2.5.29.14' &&
          Buffer.from(extnValue.valueBlock.valueHexView).subarray(-key.byteLength).equals(Buffer.from(key)),
      ),
    );
    if (match) return match;
  }
  const leaves = all.filter(
    (one) =>
      !all.some(
        (other) => other !== one && sameBytes(other.issuer.valueBeforeDecode, one.subject.valueBeforeDecode),
      ),
  );
  return leaves.length === 1 ? leaves[0]! : null;
}

function signedTime(signer: SignerInfo | undefined): Date | null {
  const value: unknown = signer?.signedAttrs?.attributes.find(({ type }) => type === objectIds.signingTime)
    ?.values[0];
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime
    ? soundDate(value.toDate())
    : null;
}

const soundDate = (date: Date): Date | null => (Number.isNaN(date.getTime()) ? null : date);

/** The time a stamp of RFC 3161 states; null where the bytes are none. */
function timeOfToken(data: SignedData): Date | null {
  const { eContentType, eContent } = data.encapContentInfo;
  if (eContentType !== objectIds.timeStampInfo || eContent === undefined) return null;
  const parsed = asn1js.fromBER(eContent.getValue());
  return parsed.offset < 0 ? null : soundDate(new TSTInfo({ schema: parsed.result }).genTime);
}

function stampedTime(signer: SignerInfo | undefined): Date | null {
  const token: unknown = signer?.unsignedAttrs?.attributes.find(
    ({ type }) => type === objectIds.timeStampToken,
  )?.values[0];
  if (!(token instanceof asn1js.Sequence)) return null;
  return timeOfToken(new SignedData({ schema: new ContentInfo({ schema: token }).content }));
}

/** Names are written from the country down or from the person up; the country tells which. */
function namesIn(certificate: Certificate | null): Pick<SignatureContents, 'commonName' | 'organizations'> {
  if (certificate === null) return { commonName: null, organizations: [] };
  const order = certificate.subject.typesAndValues.map(({ type }) => type);
  const units = namesOf(certificate, objectIds.organizationalUnit);
  if (order.indexOf(objectIds.country) < order.indexOf(objectIds.commonName)) units.reverse();
  return {
    commonName: namesOf(certificate, objectIds.commonName)[0] ?? null,
    organizations: [...new Set([...units, ...namesOf(certificate, objectIds.organization)])],
  };
}

/**
 * Reads a signature packed as CMS (RFC 5652): who signed, by the certificate that the signer info names, and when.
 * @throws whatever the parsers throw where the bytes are no such signature
 */
export function readCms(der: Uint8Array): SignatureContents {
  const data = signedDataOf(der);
  const signer = data.signerInfos[0];
  const certificates = (data.certificates ?? []).filter(
    (one): one is Certificate => one instanceof Certificate,
  );
  return {
    ...namesIn(signersCertificate(signer, certificates)),
    signedAt: signedTime(signer),
    stampedAt: stampedTime(signer),
  };
}

/** Reads a time stamp over the whole document (ETSI EN 319 142-1, "ETSI.RFC3161"): it has a time and no signer. */
export const readTimeStamp = (der: Uint8Array): SignatureContents => ({
  commonName: null,
  organizations: [],
  signedAt: null,
  stampedAt: timeOfToken(signedDataOf(der)),
});

/** The names in a certificate that stands beside a bare signature ("adbe.x509.rsa_sha1"). */
export const readCertificate = (der: Uint8Array): SignatureContents => ({
  ...namesIn(Certificate.fromBER(new Uint8Array(der))),
  signedAt: null,
  stampedAt: null,
});
