import { documentTypeSymbols, issuersBySymbol } from '../../organizations/data/symbols.js';
import { romanToNumber } from '../../vietnamese/numerals.js';
import { Skeletons } from './skeleton.js';

const types = new Skeletons(documentTypeSymbols);
const issuers = new Skeletons([...Object.keys(issuersBySymbol), ...documentTypeSymbols]);

/**
 * Puts right the letters of a document's number by the grammar of numbers: types and issuers are a closed list (Nghị
 * định 30/2020/NĐ-CP, phụ lục III; Quy định 66-QĐ/TW), so "71/NO-CP" can only be 71/NQ-CP and "03-KH/BCD" 03-KH/BCĐ.
 * Digits are never touched. Null where nothing is to be mended.
 */
export function mendDocumentNumber(code: string): string | null {
  let seenType = false;
  const mended = code.replace(/[^-–/]+/g, (part) => {
    if (/^\d+(?:\.\d+)?$/.test(part)) return part;
    const known = seenType ? issuers : types;
    const meant = known.mend(part) ?? mendEnding(part) ?? part;
    seenType = true;
    return meant;
  });
  return mended === code ? null : mended;
}

/** Offices put theirs before the body's: CQTTBCĐ is "cơ quan thường trực" of a BCĐ. */
function mendEnding(part: string): string | null {
  for (let length = Math.min(5, part.length - 2); length >= 3; length -= 1) {
    const ending = part.slice(-length);
    if (issuers.has(ending)) return null;
    const meant = issuers.mend(ending);
    if (meant !== null) return part.slice(0, -length) + meant;
  }
  return null;
}

/**
 * A Roman number of a heading at the beginning of a line, "I11-" for "III-", "IL." for "II.": its I may have come out as
 * 1, l or L, but one letter at least is Roman, and a mark follows it. "l." is "I." before capitals. Null for any other
 * beginning.
 */
export function mendMarker(text: string, markFollows: boolean, inCapitals: boolean): string | null {
  if (!markFollows) return null;
  if (text === 'l' && inCapitals) return 'I';
  if (!/^[IVXLl1]{2,5}$/.test(text) || !/[IVX]/.test(text) || !/[Ll1]/.test(text)) return null;
  if (/^[IVXL]+$/.test(text) && romanToNumber(text) !== null) return null;
  const roman = text.replace(/[Ll1]/g, 'I');
  return romanToNumber(roman) === null ? null : roman;
}

/** A Roman number within a line whose last strokes came out as L: "quý IL"; no L stands at the end of small numbers. */
export function mendRoman(text: string): string | null {
  if (!/^[IVX]{1,3}L{1,2}$/.test(text) || romanToNumber(text) !== null) return null;
  const roman = text.replaceAll('L', 'I');
  return romanToNumber(roman) === null ? null : roman;
}

/**
 * A quarter of the year after "quý", "11/2026" for "II/2026": there are four, and the eleventh is none. A 1 alone stays: it
 * is the same quarter.
 */
export function mendQuarter(text: string, before: string): string | null {
  if (!/^quý$/iu.test(before)) return null;
  const quarter = /^([1lIT]{1,3}V?)(\/(?:20)?\d{2})?$/.exec(text);
  if (!quarter) return null;
  const roman = quarter[1]!.replace(/[1lT]/g, 'I');
  if (!/^(?:II|III|IV)$/.test(roman)) return null;
  const mended = roman + (quarter[2] ?? '');
  return mended === text ? null : mended;
}

/** "S603" before "-KH/BCĐ": "Số" was printed and the figure stamped beside it; null where no symbol follows. */
export function mendStampedNumber(text: string, next: string): string | null {
  const stamped = /^S[6oôốóòéO0](\d{1,4})$/.exec(text);
  return stamped && /^[-/]/.test(next) ? `Số ${stamped[1]}` : null;
}
