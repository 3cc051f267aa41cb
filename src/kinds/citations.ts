import type { Citation, Header } from '../model/extracted-document.js';
import type { OutlinedDocument } from '../model/outlined-document.js';
import type { Relation } from '../model/records.js';
import type { Source } from '../model/source.js';
import { readIssuerAt } from '../organizations/issuers.js';
import { parseDate } from '../vietnamese/dates.js';
import {
  documentTypeOfSymbol,
  type FoundDocumentNumber,
  findDocumentNumbers,
} from '../vietnamese/document-number.js';
import { foldKeepingLength } from '../vietnamese/fold.js';
import { amendedBy } from './amendments.js';
import type { Report } from './document-kind.js';
import { fieldsOf, placesOf, reading } from './evidence.js';
import { lawBefore, lawsCitedByName } from './laws-by-name.js';
import { type Passage, passagesOf } from './passages.js';

/** One place where a document is cited. */
interface Mention {
  readonly number: string;
  readonly typeName: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly relation: Relation;
  /** Numbers of those that it amends, by this sentence. */
  readonly amends: readonly string[];
  readonly raw: string;
  readonly sources: readonly Source[];
}

const printedDate = String.raw`(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s*(?:năm\s*|\/\s*)\d{4}`;
const afterDate = new RegExp(String.raw`^[\s,]*(?:\()?(?:ban hành\s+)?(${printedDate})`, 'iu');
const issuedBy = /^[\s,]*(?:của|do)\s+/iu;

/** Reads date and issuer behind a number, in either order. */
function detailsAfter(
  text: string,
  end: number,
): { issuedOn: string | null; issuer: string | null; end: number } {
  let at = end;
  let issuedOn: string | null = null;
  let issuer: string | null = null;
  for (let round = 0; round < 2; round += 1) {
    const rest: string = text.slice(at, at + 300);
    const date: RegExpExecArray | null = issuedOn === null ? afterDate.exec(rest) : null;
    if (date) {
      issuedOn = parseDate(date[1]!);
      at += date[0].length;
      continue;
    }
    const by: RegExpExecArray | null = issuer === null ? issuedBy.exec(rest) : null;
    const read: { end: number; name: string } | null = by ? readIssuerAt(text, at + by[0].length) : null;
    if (read === null) break;
    issuer = read.name;
    at = read.end;
  }
  return { issuedOn, issuer, end: at };
}

/** "Ngày 07/10/2025, UBND tỉnh … có Văn bản số …": date and issuer told before the number. */
const toldBefore = new RegExp(
  String.raw`(?:^|[.;(]\s*|\s)(${printedDate})\s*,\s*([^.;,]{2,80}?)\s+(?:đã\s+)?(?:có|ban hành)\s*$`,
  'iu',
);

function detailsBefore(text: string, start: number): { issuedOn: string | null; issuer: string | null } {
  const match = toldBefore.exec(text.slice(Math.max(0, start - 160), start));
  if (match === null) return { issuedOn: null, issuer: null };
  return { issuedOn: parseDate(match[1]!), issuer: readIssuerAt(match[2]!, 0)?.name ?? null };
}

const basisOpening = /^(?:can cu|xet|theo|tren co so)(?:\s|:)/;
const implementsOpening = /^(?:thuc hien|trien khai|thi hanh|tiep tuc|de (?:trien khai|thuc hien)|nham)\s/;
const amendsOpening = /^(?:sua doi|bo sung|thay the|dieu chinh|dinh chinh)/;
const enacts = /ban hanh|xay dung ke hoach|nhu sau\s*:?$/;
/** Words between two numbers that put the second inside the first one's title. */
const nests =
  /(?:^|\s)(?:ve|trien khai|thuc hien|sua doi|bo sung|ban hanh|huong dan|phe duyet|quy dinh)(?:\s|$)/;

/** How the citing document stands to the one cited at `index` of `found`, by the sentence it stands in. */
function relationOf(
  passage: Passage,
  folded: string,
  found: readonly FoundDocumentNumber[],
  index: number,
): Relation {
  if (passage.zone === 'preface') {
    return index === 0 && amendsOpening.test(folded.trim()) ? 'amends' : 'implements';
  }
  if (passage.zone !== 'preamble' || passage.cell) return 'mentions';
  const clause = passage.stem === '' ? folded.trim() : foldKeepingLength(passage.stem);
  if (basisOpening.test(clause)) return 'basis';
  /** True where the number at `at` stands inside the title of the one before it. */
  const nestedAt = (at: number): boolean => {
    if (at === 0) return false;
    const between = folded.slice(found[at - 1]!.end, found[at]!.typeStart);
    if (/;/.test(between)) return false;
    if (/(?:\sva|,)\s*(?:so\s*)?$/.test(between)) return nestedAt(at - 1);
    return nests.test(between) || nestedAt(at - 1);
  };
  const nested = (): boolean => nestedAt(index);
  if (implementsOpening.test(clause)) return nested() ? 'mentions' : 'implements';
  return enacts.test(clause) && !nested() ? 'implements' : 'mentions';
}

const annexCaption = /^\(?\s*(?:kem theo|ban hanh kem|dinh kem)/;
const strength: Readonly<Record<Relation, number>> = { amends: 3, implements: 2, basis: 1, mentions: 0 };
const keyOf = (number: string): string => number.toLocaleLowerCase('vi').replace(/\s+/g, '');
const issuerKey = (issuer: string): string =>
  foldKeepingLength(issuer)
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/\s+/g, ' ')
    .trim();
const agree = (a: string | null, b: string | null, key: (text: string) => string = (text) => text): boolean =>
  a === null || b === null || key(a).includes(key(b)) || key(b).includes(key(a));

/** Puts mentions of one number together where date and issuer do not speak against it. */
function gather(mentions: readonly Mention[]): Citation[] {
  const entries: (Mention & { places: Source[]; count: number })[] = [];
  const byNumber = new Map<string, typeof entries>();
  // Mentions that print a date settle first, so that a bare number joins the fuller entry.
  const fullness = (mention: Mention): number => (mention.issuedOn ? 2 : 0) + (mention.issuer ? 1 : 0);
  const order = mentions
    .map((mention, i) => ({ mention, i }))
    .sort((a, b) => fullness(b.mention) - fullness(a.mention) || a.i - b.i);
  for (const { mention } of order) {
    const key = keyOf(mention.number);
    const namesakes = byNumber.get(key) ?? [];
    const same = namesakes.find((entry) =>
      entry.issuedOn !== null && entry.issuedOn === mention.issuedOn
        ? true
        : agree(entry.issuedOn, mention.issuedOn) && agree(entry.issuer, mention.issuer, issuerKey),
    );
    if (same === undefined) {
      const entry = { ...mention, places: [...mention.sources], count: 1 };
      entries.push(entry);
      byNumber.set(key, [...namesakes, entry]);
      continue;
    }
    Object.assign(same, {
      typeName: same.typeName ?? mention.typeName,
      issuedOn: same.issuedOn ?? mention.issuedOn,
      issuer: same.issuer ?? mention.issuer,
      amends: [...new Set([...same.amends, ...mention.amends])],
      relation: strength[mention.relation] > strength[same.relation] ? mention.relation : same.relation,
      places: [...same.places, ...mention.sources],
      count: same.count + 1,
    });
  }
  const first = (places: readonly Source[]): number => placesOf(places)[0]?.lines?.[0] ?? 0;
  return entries
    .sort((a, b) => first(a.places) - first(b.places) || (a.number < b.number ? -1 : 1))
    .map((entry): Citation => {
      const places = placesOf(entry.places);
      const sure = entry.typeName === null ? 0.8 : entry.issuedOn === null ? 0.9 : 0.98;
      return {
        number: entry.number,
        typeName: entry.typeName,
        issuedOn: entry.issuedOn,
        issuer: entry.issuer,
        relation: entry.relation,
        amends: [...entry.amends],
        fields: fieldsOf({ number: reading(entry.number, entry.raw, 'document-number', sure, places) }),
      };
    });
}

/**
 * All documents that this one cites, one entry a number, issuer and date. The document's own number, also in the
 * captions of its annexes, is no citation; where an annex prints another number than the head, a finding says so.
 */
export function readCitations(document: OutlinedDocument, header: Header, report: Report): Citation[] {
  const passages = passagesOf(document);
  const own = header.number === null ? null : keyOf(header.number);
  const mentions: Mention[] = [];
  for (const passage of passages) {
    const found = findDocumentNumbers(passage.text);
    if (found.length === 0) continue;
    const folded = foldKeepingLength(passage.text);
    const caption = !passage.cell && annexCaption.test(folded);
    found.forEach((number, i) => {
      if (own !== null && keyOf(number.number) === own) {
        const details = detailsAfter(passage.text, number.end);
        if (details.issuedOn === null || details.issuedOn === header.issuedOn) return;
      }
      if (caption && i === 0) {
        if (own !== null) {
          report({
            severity: 'warning',
            code: 'annex-number-mismatch',
            message: `An annex belongs, by its caption, to ${number.number}; the document's own number is ${header.number}.`,
            source: passage.sources[0] ?? null,
          });
        }
        return;
      }
      if (passage.zone === 'preface' && /^so\s*[:.]?\s/.test(folded)) return;
      const details = detailsAfter(passage.text, number.end);
      const before = details.issuedOn === null ? detailsBefore(passage.text, number.typeStart) : null;
      mentions.push({
        number: number.number,
        typeName:
          number.typeName ??
          found
            .slice(0, i)
            .findLast(
              (before) =>
                before.typeName !== null &&
                /^[^.:]*$/.test(passage.text.slice(before.end, number.start)) &&
                /[;,]\s*(?:số\s*)?$/.test(passage.text.slice(before.end, number.start)),
            )?.typeName ??
          documentTypeOfSymbol(number.symbol) ??
          (/^(?:QH|UBTVQH)\d/.test(number.symbol) ? lawBefore(passage.text.slice(0, number.start)) : null),
        issuedOn: details.issuedOn ?? before?.issuedOn ?? null,
        issuer: details.issuer ?? before?.issuer ?? null,
        relation: relationOf(passage, folded, found, i),
        amends: amendedBy(folded, found, i),
        raw: passage.text.slice(number.typeStart, details.end),
        sources: passage.sources,
      });
    });
  }
  return [...gather(mentions), ...lawsCitedByName(passages)];
}
