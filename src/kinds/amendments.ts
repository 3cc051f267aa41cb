import type { FoundDocumentNumber } from '../vietnamese/document-number.js';

/**
 * Words right before a number that say that the document before it amends it. Words between ("sửa đổi Chương trình hành động
 * thực hiện Nghị quyết số 57") mean another document.
 */
const AMENDS =
  /(?:^|[\s,])(?:sua doi|bo sung|thay the|bai bo)(?:(?:,| va|, va)? (?:sua doi|bo sung|thay the))*(?: mot so (?:dieu|noi dung|quy dinh)(?: (?:cua|tai))?)?\s*$/;
/** "sửa đổi Nghị định số 1 và Nghị định số 2": all of a list of one kind; what else follows begins another list. */
const GOES_ON = /^[\s,]*(?:va|,)?[\s,]*(?:so\s*)?$/;

/**
 * The numbers that the document at `index` amends by the words of its sentence: "Nghị quyết số 11/NQ-CP sửa đổi, bổ sung
 * Nghị quyết số 71/NQ-CP". `folded` is the sentence without marks, as long as printed.
 */
export function amendedBy(folded: string, found: readonly FoundDocumentNumber[], index: number): string[] {
  const amended: string[] = [];
  for (let next = index + 1; next < found.length; next += 1) {
    const between = folded.slice(found[next - 1]!.end, found[next]!.typeStart);
    const first = found[index + 1]!;
    const fits =
      next === index + 1
        ? AMENDS.test(between)
        : GOES_ON.test(between) && found[next]!.symbol === first.symbol;
    if (!fits || between.includes(';')) break;
    amended.push(found[next]!.number);
  }
  return amended;
}
