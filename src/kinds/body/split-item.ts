import { findDeadlinePhrase } from '../../vietnamese/deadlines.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';

/** A clause of reporting that opens with its own rhythm: ", định kỳ … báo cáo …". */
const periodic = /[,;]\s+(?=(?:dinh ky|hang (?:thang|quy|nam)|truoc ngay)\s)/g;
/** Words that make the head of the item part of the same dated duty. */
const sameDuty = /dinh ky|hang thang|hang quy|hang nam|bao cao|tong hop/;

/** A head that says no more than that the plan be carried out is no task beside the dated one. */
const onlyCarriesOut = /(?:to chuc|trien khai) thuc hien\s*$/;

/** Fewest words besides the time that make a clause a task of its own. */
const shortestClause = 4;

/**
 * Parts of one printed item: the whole, unless a later clause carries a deadline that does not belong to the rest
 * ("… kiểm tra, đôn đốc việc triển khai; định kỳ trước ngày 10 hàng tháng báo cáo …"): then the two.
 */
export function splitItem(text: string): string[] {
  const phrase = findDeadlinePhrase(text);
  if (phrase === null) return [text];
  const folded = foldKeepingLength(text);
  const cuts = [...folded.matchAll(/;\s+/g), ...folded.matchAll(periodic)]
    .map((match) => ({ at: match.index, end: match.index + match[0].length }))
    .filter(({ at }) => at <= phrase.start)
    .sort((a, b) => b.at - a.at);
  const cut = cuts[0];
  if (cut === undefined || cut.at < 40) return [text];
  const head = folded.slice(0, cut.at);
  if (sameDuty.test(head) || onlyCarriesOut.test(head)) return [text];
  // "…; hoàn thành trước ngày 30/4/2026": a clause of nothing but the time belongs to what stands before it.
  const clause = `${text.slice(cut.end, phrase.start)} ${text.slice(phrase.end)}`.trim().split(/\s+/);
  if (clause.length < shortestClause) return [text];
  return [text.slice(0, cut.at).trim(), text.slice(cut.end).trim()];
}
