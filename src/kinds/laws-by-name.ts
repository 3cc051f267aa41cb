import type { Citation } from '../model/extracted-document.js';
import type { Source } from '../model/source.js';
import { findDates } from '../vietnamese/dates.js';
import { findDocumentNumbers } from '../vietnamese/document-number.js';
import { fieldsOf, reading } from './evidence.js';

/** Laws are cited by name in the legal bases; they have no number there. */
const lawCited =
  /căn cứ\s+(?:các\s+)?((?:Bộ luật|Luật|Hiến pháp|Pháp lệnh)(?:\s+[^;,.()]+?)?)(?:\s+(?:số\s|ngày\s|năm\s)|[;,.(]|$)/giu;

/** Laws cited by name in the legal bases, one entry a name. */
export function lawsCitedByName(
  passages: readonly { text: string; zone: string | null; sources: readonly Source[] }[],
): Citation[] {
  const laws = new Map<string, Citation>();
  for (const { text, zone, sources } of passages) {
    if (zone !== 'preamble' && zone !== 'preface') continue;
    for (const match of text.matchAll(lawCited)) {
      const raw = match[1]!.trim();
      const end = match.index + match[0].length;
      if (findDocumentNumbers(text.slice(match.index, end + 40)).length > 0) continue;
      const after = text.slice(match.index + match[0].lastIndexOf(raw) + raw.length, end + 60);
      const issuedOn = findDates(after)[0]?.iso ?? null;
      laws.set(raw, {
        number: null,
        typeName: raw.split(/\s/)[0] === 'Bộ' ? 'Bộ luật' : raw.split(/\s/)[0]!,
        issuedOn,
        issuer: null,
        relation: 'basis',
        amends: [],
        fields: fieldsOf({ number: reading(null, raw, 'law-by-name', 0.9, sources) }),
      });
    }
  }
  return [...laws.values()];
}

/** The type of a number of the National Assembly whose name stands between: "Luật Dữ liệu số 60/2024/QH15". */
export function lawBefore(before: string): string | null {
  const clause = /[^;:.]*$/u.exec(before)?.[0] ?? '';
  return (
    [...clause.matchAll(/(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết)(?!\p{L})/gu)].at(-1)?.[0] ?? null
  );
}
