import type { Header } from '../../model/extracted-document.js';
import type { ReportedFinding } from '../../model/finding.js';
import type { FileSignature } from '../../model/paged-document.js';
import { issuerOfSymbol, levelOfIssuer } from '../../organizations/issuers.js';
import { parseDocumentNumber } from '../../vietnamese/document-number.js';
import { type Reading, reading } from '../evidence.js';
import { isRelated, nameKey, type Signer, signersOf } from './signers.js';

/** How sure a value is that only a signature gives. A seal is put on at issue; a person's organisation may be any above it. */
const sureOf = {
  issuerBySeal: 0.7,
  issuerByPerson: 0.4,
  dayStamped: 0.7,
  day: 0.55,
  signer: 0.5,
  garbledSigner: 0.75,
} as const;

/** Office hours and weekends lie between the printed day and the seal's. */
const sameTime = 3;
/** Further apart, the printed date or the signature is of something else. */
const otherTime = 10;

interface Readings {
  readonly issuer: Reading<string>;
  readonly issuedOn: Reading<string>;
  readonly signer: Reading<string>;
}

/** Two that agree and know nothing of each other leave half the doubt. */
const borneOut = <T>(read: Reading<T>): Reading<T> => ({
  ...read,
  rule: `${read.rule}, signature`,
  confidence: 1 - (1 - read.confidence) / 2,
});

const daysBetween = (a: string, b: string): number =>
  Math.abs(Date.parse(a) - Date.parse(b)) / (24 * 60 * 60 * 1000);

/** The signature that dates the document: the seal is put on when it is issued; else the last person's. */
const datingSigner = (signers: readonly Signer[]): Signer | undefined => {
  const dated = signers.filter(({ day }) => day !== null).sort((a, b) => (a.day! < b.day! ? -1 : 1));
  return dated.find(({ unit }) => unit !== null) ?? dated.at(-1);
};

function issuedOnFrom(
  printed: Reading<string>,
  year: number | null,
  signers: readonly Signer[],
): Reading<string> {
  if (printed.value !== null) {
    const agrees = signers.some(({ day }) => day !== null && daysBetween(day, printed.value!) <= sameTime);
    return agrees ? borneOut(printed) : printed;
  }
  const by = datingSigner(signers);
  // "ngày … tháng … năm 2026": the year that is printed has to be the signature's.
  if (by === undefined || (year !== null && !by.day!.startsWith(String(year)))) return printed;
  return reading(by.day, by.raw.time, 'signature-time', by.stamped ? sureOf.dayStamped : sureOf.day, [
    ...by.sources,
  ]);
}

/** The unit that issued by what the certificate names; the number's letters, where known, have to fit it. */
function issuerBy(signer: Signer, number: string | null): string | null {
  const symbol = number === null ? null : parseDocumentNumber(number)?.symbol;
  const expected = symbol ? (issuerOfSymbol(symbol)?.name ?? null) : null;
  const named = signer.unit === null ? signer.organizations : [signer.unit, ...signer.organizations];
  if (expected === null) return named[0] ?? null;
  return named.find((name) => isRelated(name, expected)) ?? null;
}

function issuerFrom(
  printed: Reading<string>,
  number: string | null,
  signers: readonly Signer[],
): Reading<string> {
  const { value } = printed;
  if (value !== null) {
    const named = signers.flatMap(({ unit, organizations }) =>
      unit === null ? organizations : [unit, ...organizations],
    );
    return named.some((name) => isRelated(name, value)) ? borneOut(printed) : printed;
  }
  const seals = signers.filter(({ unit }) => unit !== null);
  for (const signer of [...seals, ...signers.filter(({ unit }) => unit === null)]) {
    const name = issuerBy(signer, number);
    if (name === null) continue;
    const sure = signer.unit === null ? sureOf.issuerByPerson : sureOf.issuerBySeal;
    return reading(
      name,
      [signer.raw.name, ...signer.organizations].join('; '),
      'signature-organization',
      sure,
      signer.sources,
    );
  }
  return printed;
}

function signerFrom(printed: Reading<string>, signers: readonly Signer[]): Reading<string> {
  const people = signers.filter(({ person }) => person !== null);
  const same = people.find(
    ({ person }) => printed.raw !== null && isRelated(printed.value ?? printed.raw, person!),
  );
  if (printed.value !== null) return same ? borneOut(printed) : printed;
  const by = same ?? people.at(-1);
  if (by === undefined) return printed;
  return reading(by.person, by.raw.name, 'signature-name', same ? sureOf.garbledSigner : sureOf.signer, [
    ...printed.sources,
    ...by.sources,
  ]);
}

/**
 * What is printed, weighed with the file's signatures: they supply an issuer, date or signer that was not read, with
 * less confidence, and make surer what they agree with. What is printed is never changed. `year` is the one printed
 * where day and month are blank.
 */
export function withSignatures(
  printed: Readings,
  context: { readonly number: string | null; readonly year: number | null },
  signatures: readonly FileSignature[],
): Readings {
  const signers = signersOf(signatures);
  if (signers.length === 0) return printed;
  return {
    issuer: issuerFrom(printed.issuer, context.number, signers),
    issuedOn: issuedOnFrom(printed.issuedOn, context.year, signers),
    signer: signerFrom(printed.signer, signers),
  };
}

/** A blank number or day under a unit's seal is filled in by hand or by the seal itself: the document is no draft. */
export const isSealed = (signatures: readonly FileSignature[]): boolean =>
  signersOf(signatures).some(({ unit }) => unit !== null);

const differs = (message: string, { sources }: Signer): ReportedFinding => ({
  severity: 'warning',
  code: 'signature-differs',
  message,
  source: sources[0] ?? null,
});

/** Where the signatures speak against what is printed: another unit of the same level, or a day far off. */
export function signatureFindings(
  header: Pick<Header, 'issuer' | 'issuedOn'>,
  signatures: readonly FileSignature[],
): ReportedFinding[] {
  const signers = signersOf(signatures);
  const { issuer, issuedOn } = header;
  const findings: ReportedFinding[] = [];
  const days = signers.filter(({ day }) => day !== null);
  if (issuedOn !== null && days.length > 0) {
    const [closest] = days.sort((a, b) => daysBetween(a.day!, issuedOn) - daysBetween(b.day!, issuedOn));
    if (daysBetween(closest!.day!, issuedOn) > otherTime)
      findings.push(
        differs(
          `The digital signature is of ${closest!.day}, the printed date is ${issuedOn}; the printed one was kept.`,
          closest!,
        ),
      );
  }
  if (issuer !== null) {
    const named = signers.flatMap((signer) =>
      (signer.unit === null ? signer.organizations.slice(0, 1) : [signer.unit]).map((unit) => ({
        unit,
        signer,
      })),
    );
    const all = signers.flatMap(({ unit, organizations }) =>
      unit === null ? organizations : [unit, ...organizations],
    );
    const level = levelOfIssuer(issuer);
    const other = named.find(({ unit }) => level !== null && levelOfIssuer(unit) === level);
    if (
      other !== undefined &&
      !all.some((unit) => isRelated(unit, issuer)) &&
      nameKey(other.unit) !== nameKey(issuer)
    )
      findings.push(
        differs(
          `The digital signature is of "${other.unit}", the printed issuer is "${issuer}"; the printed one was kept.`,
          other.signer,
        ),
      );
  }
  return findings;
}
