import { foldKeepingLength } from '../vietnamese/fold.js';

/**
 * How sure the words alone make it that a line belongs to the stamp of a digital signature: `sure` where nothing else
 * reads so, `likely` where a neighbour has to bear it out, `detail` where the words mean something else elsewhere too.
 */
export type StampSign = 'sure' | 'likely' | 'detail';

/**
 * What signing programs write (VGCA, VNPT, Viettel, Misa, Adobe, Foxit), on folded text. Marked letters may have come out
 * of a recogniser as others ("Ky bdi", "Ngudi ky").
 */
const by = '(?:duoc |da )?k[yi] (?:so |dien tu )?b[a-z0-9]{1,2}i';
const signer = 'ng[a-z0-9]{2,4} k[yi](?: so)?';
const time =
  '(?:th[a-z0-9]{1,3} gian k[yi]|(?:ngay|gi[a-z0-9]{1,2}) k[yi](?: so)?|k[yi] ngay|ngay gi[a-z0-9]{1,2} k[yi])';
const clock = '\\d{1,2}:\\d{2}(?::\\d{2})?';
const day = '(?:\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})';
const detail =
  'e-?mail|co quan(?: ky)?|to chuc|don vi(?: ky)?|chuc vu|noi ky|dia diem|ly do(?: ky)?|so (?:serial|ct|cts)|serial|ngay|date|dn|reason|location|foxit[a-z -]* version|(?:adobe|acrobat)[a-z -]* version|tinh trang|trang thai';

const sure = new RegExp(
  `^(?:${by}\\s*:?\\s|digitally signed by|signature (?:not verified|valid)|electronically signed|chu ky (?:so )?(?:hop le|khong hop le|chua duoc xac)|${signer}\\s*:.*${time}\\s*:|(?:${time}|ngay|date)\\s*:\\s*${day},?\\s+${clock}\\s*(?:[+z]|$)|\\S+[-_]${day} ${clock}-\\S+$|dn\\s*:\\s*(?:c|cn|o|ou|oid\\.[\\d.]+)\\s*=)`,
);
const likely = new RegExp(`^(?:${by}$|${by}\\s*:|${signer}\\s*:|${time}\\s*:)`);
const possible = new RegExp(`^(?:${detail})\\s*:`);
/** The rest of a time that was broken over two lines: "16:05:12 +07:00", "+07'00'". */
const rest = new RegExp(`^(?:${day},?\\s*)?(?:${clock}\\s*)?(?:(?:gmt|utc)?\\s*[+-]\\d{2}[:']?\\d{2}'?)?$`);
/** Where a stamp's words begin in a line that holds other words before them. */
const inside = new RegExp(
  `(?<=\\s)(?:${by}\\s*:|digitally signed by|signature (?:not verified|valid)|${signer}\\s*:|${time}\\s*:)`,
);

const folded = (text: string): string => foldKeepingLength(text).replace(/\s+/g, ' ').trim();

/** What a line's words say of it; null for words of the document. */
export function stampSignOf(text: string): StampSign | null {
  const words = folded(text);
  if (sure.test(words)) return 'sure';
  if (likely.test(words)) return 'likely';
  return possible.test(words) ? 'detail' : null;
}

/** True for the end of a time that the line before began, and for nothing but a time. */
export const isRestOfTime = (text: string): boolean => {
  const words = folded(text);
  return /\d/.test(words) && rest.test(words);
};

/** Index in `text` at which a stamp begins behind other words; null where none does. */
export function stampBegins(text: string): number | null {
  const match = inside.exec(foldKeepingLength(text));
  return match === null ? null : match.index;
}

/** A label with nothing behind it: its value stands on the next line. */
export const isBareLabel = (text: string): boolean => /:\s*$/.test(text) || likelyAlone.test(folded(text));
const likelyAlone = new RegExp(`^(?:${by}|digitally signed by)$`);
