import { restoreCase } from '../../organizations/issuers.js';
import { parseDate } from '../../vietnamese/dates.js';
import { findDocumentNumbers } from '../../vietnamese/document-number.js';
import { notRead, type Reading, reading } from '../evidence.js';
import type { HeadLine } from './head-lines.js';

/** A number whose serial was left blank: "Số: /KH-UBND", "Số:      -KH/ĐU". */
const blankNumber = /(?:^|\s)so\s*[:.]?\s*[.…_\s]*[/-]\s?[a-z]{1,4}[-/&a-z]/;
const labelled = /(?:^|\s)so\s*[:.]?\s*(?=\d)/;

export interface NumberReading {
  readonly number: Reading<string>;
  /** The number is printed with its serial left blank. */
  readonly blank: boolean;
}

/** Reads the document's own number: it stands behind "Số" above the type name (Nghị định 30/2020/NĐ-CP, phụ lục I, mục 3). */
export function readNumber(lines: readonly HeadLine[]): NumberReading {
  for (const { text, folded, block } of lines) {
    if (folded.length > 300) continue;
    const label = labelled.exec(folded);
    if (label !== null) {
      const found = findDocumentNumbers(text).find(
        (number) => number.start >= label.index && number.start <= label.index + label[0].length + 2,
      );
      if (found)
        return {
          number: reading(found.number, found.raw, 'number-behind-so', 0.99, block.sources),
          blank: false,
        };
    }
    if (blankNumber.test(folded)) return { number: notRead('number-blank'), blank: true };
  }
  return { number: notRead('number-behind-so'), blank: false };
}

const datePhrase =
  /ngay\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|ngay[\s.…_/]*(\d{1,2})?[\s.…_/]*thang[\s.…_/]*(\d{1,2})?[\s.…_/]*nam[\s.…_]*(\d{4})?/;
/** Words before the date that are a place: capitalised syllables up to the comma. */
const placeBefore =
  /((?:(?:TP\.?|T\.P\.?|[Tt]hành phố|[Tt]ỉnh|[Xx]ã|[Pp]hường|[Tt]hị xã)\s*)?\p{Lu}[\p{L}’']*(?:[\s-]+\p{Lu}[\p{L}’']*){0,4})\s*,\s*$/u;

export interface PlaceAndDate {
  readonly place: Reading<string>;
  readonly issuedOn: Reading<string>;
  /** The line of place and date is printed with the day left blank. */
  readonly blank: boolean;
  readonly year: number | null;
}

/** Capitals before a place in small letters belong to the letterhead's other column ("ĐỔI MỚI Lâm Đồng"). */
const withoutHeading = (name: string): string =>
  /^(?:\p{Lu}{2,}\s+)+(\p{Lu}\p{Ll}.*)$/u.exec(name)?.[1] ?? name;

/** Reads "Lâm Đồng, ngày 13 tháng 3 năm 2026"; a draft leaves the day and month blank. */
export function readPlaceAndDate(lines: readonly HeadLine[]): PlaceAndDate {
  for (const { text, folded, block } of lines) {
    if (folded.length > 300) continue;
    const match = datePhrase.exec(folded);
    if (match === null) continue;
    // Number and date may stand on one line: the place begins behind the number.
    const before = text.slice(0, match.index);
    const place = placeBefore.exec(
      before.slice((/^.*\d*\s*[-/]\s?[\p{Lu}Đ][^\s,]*\s+(?=\p{Lu})/u.exec(before)?.[0] ?? '').length),
    );
    if (place === null && match.index > 3) continue;
    const printed = text.slice(match.index, match.index + match[0].length).trim();
    const [day, month, year] = match[1] ? match.slice(1, 4) : match.slice(4, 7);
    const iso = day && month && year ? parseDate(printed) : null;
    const name = place === null ? null : withoutHeading(place[1]!.trim());
    const cased = name !== null && !/\p{Ll}/u.test(name) ? restoreCase(name) : name;
    return {
      place:
        name === null
          ? notRead('place-before-date')
          : reading(cased, name, 'place-before-date', 0.97, block.sources),
      issuedOn:
        iso === null
          ? notRead('date-blank')
          : reading(iso, printed, 'date-behind-place', 0.99, block.sources),
      blank: iso === null,
      year: year ? Number(year) : null,
    };
  }
  return {
    place: notRead('place-before-date'),
    issuedOn: notRead('date-behind-place'),
    blank: false,
    year: null,
  };
}
