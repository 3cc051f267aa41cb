import { fold } from './fold.js';

const HOUR = '(?:[01]?\\d|2[0-4])\\s*(?:h|g|gio|:)\\s*(?:[0-5]?\\d)?(?:\\s*phut)?';
const CLOCK = new RegExp(
  `^(?:(?:tu|luc|vao|bat dau|khoang)\\s*)*(?:luc\\s*)?${HOUR}(?:\\s*(?:-|den|->|~)\\s*(?:${HOUR}|\\d{1,2}))?\\b`,
);
const PART_OF_DAY =
  /^(?:(?:buoi )?(?:sang|trua|chieu|toi)(?:\s*(?:ngay|thu|,|\(|\d).*)?|ca ngay|thu (?:hai|ba|tu|nam|sau|bay|[2-7])\b.*|chu nhat)$/;
const AMOUNT =
  '(?:khong qua|toi da|trong(?: vong)?|tu|khoang|cham nhat(?: la)?|<=|<|~)?\\s*(?:\\d+(?:[.,]\\d+)?|\\d+/\\d+|mot|nua|hai|ba|nam)';
const UNIT = '(?:gio|ngay|phut|tuan|thang|nam|buoi|h)(?:\\s+lam viec)?';
const DURATION = new RegExp(
  `^(?:thoi gian\\s*:?\\s*)?${AMOUNT}\\s*(?:(?:-|den)\\s*\\d+\\s*)?(?:\\(\\w+( \\w+)?\\)\\s*)?${UNIT}(?:\\s*(?:lam viec|ke tu|tu|sau khi|/)\\b.*)?$`,
);

/** A time of day, as a meeting's programme prints it in its "Thời gian" column ("8h00", "07 giờ 30", "Buổi chiều"). */
export function isClockTime(raw: string): boolean {
  const plain = fold(raw.slice(0, 160)).replace(/[.;,]+$/, '');
  return CLOCK.test(plain) || PART_OF_DAY.test(plain);
}

/** A length of time, as the steps of a procedure print it ("05 ngày", "1/2 ngày làm việc", "Không quá 03 ngày làm việc"). */
export function isDuration(raw: string): boolean {
  return DURATION.test(fold(raw.slice(0, 160)).replace(/[.;,]+$/, ''));
}
