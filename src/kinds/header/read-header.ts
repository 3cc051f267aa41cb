import type { Header } from '../../model/extracted-document.js';
import type { OutlinedDocument } from '../../model/outlined-document.js';
import type { Level } from '../../model/records.js';
import { issuerOfSymbol, levelOfIssuer } from '../../organizations/issuers.js';
import { findDates } from '../../vietnamese/dates.js';
import {
  documentTypeOfSymbol,
  findDocumentNumbers,
  parseDocumentNumber,
} from '../../vietnamese/document-number.js';
import { placeTones } from '../../vietnamese/syllables.js';
import { dimmed, fieldsOf, notRead, type Reading, reading } from '../evidence.js';
import { type HeadLine, headOf, linesOfZone } from './head-lines.js';
import { readIssuer } from './issuer.js';
import { readNumber, readPlaceAndDate } from './number-and-date.js';
import { readSignature } from './signature.js';
import { isSealed, withSignatures } from './signature-evidence.js';
import { readTitle, readYear, typeNameOf } from './title.js';

const caption = /^\(?\s*(?:ban hanh )?(?:dinh )?kem theo\s+(?=\p{L})/u;

/** The number that the caption of an annex gives its plan, where the head prints none; one of another type is not its. */
function numberOfCaption(document: OutlinedDocument, typeName: string | null): Reading<string> {
  for (const { text, folded, block } of linesOfZone(document, 'attachments')) {
    const match = caption.exec(folded);
    if (match === null) continue;
    const named = typeNameOf(text.slice(match[0].length))?.typeName ?? null;
    if (named === null || typeName === null ? named === 'Quyết định' : named !== typeName) continue;
    const found = findDocumentNumbers(text)[0];
    if (found) return reading(found.number, text, 'number-of-annex-caption', 0.8, block.sources);
  }
  return notRead('number-of-annex-caption');
}

/** An attached plan is issued on the day of the decision that its caption names. */
function dateOfCaption(lines: readonly HeadLine[]): Reading<string> {
  for (const { text, folded, block } of lines) {
    const date = caption.test(folded) ? findDates(text).find(({ iso }) => iso !== null) : undefined;
    if (date) return reading(date.iso, date.raw, 'date-of-caption', 0.8, block.sources);
  }
  return notRead('date-of-caption');
}

function levelOf(issuer: Reading<string>, number: Reading<string>, parent: string | null): Level | null {
  const byName = issuer.value === null ? null : levelOfIssuer(issuer.value);
  if (byName !== null) return byName;
  const parsed = number.value === null ? null : parseDocumentNumber(number.value);
  const bySymbol = parsed === null ? null : (issuerOfSymbol(parsed.symbol)?.level ?? null);
  // A steering committee or a board stands on the level of the body above it.
  return bySymbol ?? (issuer.value === null || parent === null ? null : levelOfIssuer(parent));
}

/** Names read from garbled text are no names: what was printed stays in the evidence, the value is not read. */
const unlessGarbled = (document: OutlinedDocument, read: Reading<string>): Reading<string> =>
  document.legibility.garbled && read.value !== null
    ? {
        ...read,
        value: null,
        rule: `${read.rule}, garbled`,
        confidence: read.confidence * document.legibility.confidence,
      }
    : read;

/** Where no line names the type, the number's letters do ("KH" → Kế hoạch); a letter has none. */
function typeOfNumber(number: Reading<string>): Reading<string> {
  const parsed = number.value === null ? null : parseDocumentNumber(number.value);
  const type = parsed === null ? null : documentTypeOfSymbol(parsed.symbol);
  if (type === null || type === 'Công văn') return notRead('no-type-name');
  return { ...number, value: type, rule: 'type-of-symbol', confidence: number.confidence * 0.9 };
}

/** Reads what head and foot say of a document; what is not printed stays null. */
export function readHeader(document: OutlinedDocument): Header {
  const head = headOf(document);
  const above = head.letterhead;
  const printed = readNumber(above);
  const { typeName: named, title } = readTitle(head);
  const number =
    printed.number.value === null && !printed.blank ? numberOfCaption(document, named.value) : printed.number;
  const { blank, year: datedYear, ...dated } = readPlaceAndDate(above);
  const place = unlessGarbled(document, dated.place);
  const inHead = dated.issuedOn.value !== null || blank;
  const typeName = named.value === null ? typeOfNumber(number) : named;
  const letterhead = readIssuer(document, head);
  const signature = readSignature(document);
  const { issuer, issuedOn, signer } = withSignatures(
    {
      issuer: unlessGarbled(document, letterhead.issuer),
      issuedOn: inHead ? dated.issuedOn : dateOfCaption(head.title),
      signer: unlessGarbled(document, signature.signer),
    },
    { number: number.value, year: datedYear },
    document.signatures,
  );
  const signerRole = unlessGarbled(document, signature.signerRole);
  const issued = issuedOn.value === null ? datedYear : Number(issuedOn.value.slice(0, 4));
  const year = readYear(title, issued, issuedOn.sources);
  const sure = document.legibility.garbled ? document.legibility.confidence : 1;
  const readings = dimmed(
    { typeName, number, issuedOn, place, issuer, title, signer, signerRole, year },
    sure,
  );
  return {
    typeName: typeName.value,
    number: number.value,
    issuedOn: issuedOn.value,
    place: place.value,
    issuer: issuer.value === null ? null : placeTones(issuer.value),
    level: levelOf(issuer, number, letterhead.parent),
    title: title.value,
    signer: signer.value,
    signerRole: signerRole.value,
    year: year.value,
    draft: (printed.blank || blank) && !isSealed(document.signatures),
    fields: fieldsOf(readings),
  };
}
