import type { FileSignature } from '../../model/paged-document.js';
import type { Source } from '../../model/source.js';
import { restoreCase } from '../../organizations/issuers.js';
import { looksLikeUnit, matchUnitAt } from '../../organizations/match-unit.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';
import { isPersonName } from '../../vietnamese/person-names.js';

/** What a digital signature says of the document it is on. */
export interface Signer {
  /** The person, where the certificate is a person's. */
  readonly person: string | null;
  /** The unit whose seal it is, where it is a unit's. */
  readonly unit: string | null;
  /** Units above the signer by the certificate, the closest first. */
  readonly organizations: readonly string[];
  /** The day it was signed, in Vietnam. */
  readonly day: string | null;
  /** An authority vouches for the time. */
  readonly stamped: boolean;
  readonly raw: { readonly name: string; readonly time: string | null };
  /** Where its stamp is drawn; empty where it is invisible. */
  readonly sources: readonly Source[];
}

/** Sites and archives sign what they publish: they issued nothing of it. */
const publisher =
  /cong thong tin|trang thong tin|cong bao|trung tam thong tin|luu tru|van thu|thoi gian|timestamp|\btsa\b/;

const vietnamOffset = 7 * 60 * 60 * 1000;

function dayInVietnam(time: string): string | null {
  const at = Date.parse(time);
  return Number.isNaN(at) ? null : new Date(at + vietnamOffset).toISOString().slice(0, 10);
}

const namesUnit = (text: string): boolean =>
  looksLikeUnit(text) ||
  matchUnitAt(text, 0)?.kind === 'unit' ||
  /^(?:ubnd|hdnd|dang uy|tinh uy)\b/.test(foldKeepingLength(text));

/** "TRẦN THỊ HOA" → "Trần Thị Hoa"; numbers that authorities add to tell namesakes apart are left out. */
const personName = (text: string): string => {
  const name = text.replace(/[\s\-–_(]*\d[\d\s)]*$/, '').trim();
  return /\p{Ll}/u.test(name)
    ? name
    : name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
};

const unitName = (text: string): string => (/\p{Ll}/u.test(text) ? text : restoreCase(text));

/** Those who signed a document, in the order of signing; time stamps over the file and what sites sign are left out. */
export function signersOf(signatures: readonly FileSignature[]): Signer[] {
  return signatures.flatMap(({ signer, organization, signedAt, timeFrom, page, bbox }): Signer[] => {
    if (signer === null || publisher.test(foldKeepingLength(signer))) return [];
    const person = personName(signer);
    const isPerson = isPersonName(person) && !namesUnit(signer);
    if (!isPerson && !namesUnit(signer)) return [];
    return [
      {
        person: isPerson ? person : null,
        unit: isPerson ? null : unitName(signer),
        organizations: (organization?.split('; ') ?? []).filter(namesUnit).map(unitName),
        day: signedAt === null ? null : dayInVietnam(signedAt),
        stamped: timeFrom === 'timestamp',
        raw: { name: signer, time: signedAt },
        sources: page === null ? [] : [{ page, lines: null, bbox }],
      },
    ];
  });
}

/** One spelling of a unit's or person's name, for comparing. */
export const nameKey = (text: string): string =>
  foldKeepingLength(text)
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/hoi dong nhan dan/g, 'hdnd')
    .replace(/(?:thanh pho|tp\.?)\s/g, 'tp ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** One name within the other: "Sở Nội vụ" and "Sở Nội vụ tỉnh X", "UBND tỉnh X" and "Văn phòng UBND tỉnh X". */
export const isRelated = (a: string, b: string): boolean => {
  const [one, other] = [` ${nameKey(a)} `, ` ${nameKey(b)} `];
  return one.includes(other) || other.includes(one);
};
