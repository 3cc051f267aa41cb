import { foldKeepingLength } from '../../vietnamese/fold.js';
import { remembered } from '../../vietnamese/remembered.js';

const DATES = /ngay \d{1,2} thang \d{1,2} nam \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g;
/** "66.7/2025/nq-cp", "57-nq/tw" */
const NUMBERS =
  /\b\d[\d.]*[a-d]?(?:\s?[/-]\s?(?:(?:19|20)\d\d\s?\/\s?)?[a-z][a-z0-9&.]*(?:[/-][a-z0-9&.]+)*)/g;
const YEAR = '(20\\d\\d)';
const SPAN = new RegExp(`${YEAR}\\s*[-–]\\s*${YEAR}`, 'g');
const UNTIL = new RegExp(`(?:den|tam nhin|dinh huong)(?: den)?(?: nam)? ${YEAR}`, 'g');
const SINGLE = new RegExp(`(?:nam |\\b(?:\\d{1,2}|[ivx]{1,3})\\s?/\\s?)${YEAR}`, 'g');

const cleaned = (title: string): string =>
  foldKeepingLength(title.normalize('NFC')).replace(/\s+/g, ' ').replace(DATES, ' ').replace(NUMBERS, ' ');

export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * The years that a title says a plan is for: "năm 2026", "giai đoạn 2026 - 2030"; "đến năm 2030" begins in `year`. Null
 * where it names none; years in dates and numbers of other documents are none.
 */
export function periodOfTitle(title: string, year: number | null): Period | null {
  const text = cleaned(title);
  const years: number[] = [];
  for (const match of text.matchAll(SPAN)) years.push(Number(match[1]), Number(match[2]));
  for (const match of text.matchAll(UNTIL)) years.push(Number(match[1]), year ?? Number(match[1]));
  for (const match of text.matchAll(SINGLE)) years.push(Number(match[1]));
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

/** Words that say what kind of paper it is, whose, and for where; longer phrases first. */
const FRAME = new RegExp(
  `\\b(?:${[
    'uy ban nhan dan|hoi dong nhan dan|ban chap hanh trung uong|bo chinh tri|ban bi thu|thu tuong chinh phu|chinh phu',
    'ban thuong vu|tinh uy|thanh uy|dang uy|dang bo|ubnd|hdnd|trung uong|ban chi dao',
    'ke hoach|nghi quyet|quyet dinh|chi thi|chuong trinh|ket luan|thong bao|de an|bao cao|cong van|phu luc',
    'trien khai|thuc hien|ban hanh|ket qua|tien do|muc tieu|chi tieu|nhiem vu|giai phap|to chuc|kem theo|hanh dong',
    'tren dia ban|giai doan|cac|cua|ve|va|theo|tai|trong|den|duoc giao|so|nam|thang|quy|ngay',
    'tinh|thanh pho|dac khu|phuong|xa|thi tran|nganh',
  ].join('|')})\\b`,
  'g',
);
const PLACE =
  /(?<![\p{L}])(tỉnh|thành phố|đặc khu|phường|xã|thị trấn|huyện)((?:\s+(?!hội)\p{Lu}[\p{L}\p{M}]*)+)/gu;

/** The syllables that say what a plan is about, without what kind of paper it is and for where. */
export const subjectOf = remembered(
  (title: string) => title,
  (title: string): ReadonlySet<string> => {
    const named = title.normalize('NFC').replace(PLACE, '$1');
    return new Set(
      cleaned(named)
        .replace(FRAME, ' ')
        .match(/[a-z]+/g) ?? [],
    );
  },
);

/** Fewer syllables, one or two words, name no subject of their own. */
const leastSyllables = 4;
/** Nearly all of the shorter title: the longer adds for whom ("của ngành …"). */
const leastShared = 0.8;

export function sameSubject(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size < leastSyllables) return false;
  let shared = 0;
  for (const syllable of few) if (many.has(syllable)) shared += 1;
  return shared >= leastShared * few.size;
}
