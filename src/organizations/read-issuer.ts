import { readUnit } from './match-unit.js';
import { readProperUnit } from './proper-unit.js';
import { isStop } from './signals.js';
import { Words } from './words.js';

/** Bodies whose own name goes on with "về …": "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ". */
const NAMED_BY_TOPIC = /^(ban chỉ đạo|ủy ban quốc gia|hội đồng quốc gia|tổ công tác|bcđ)(?![\p{L}])/u;
/** Topics such a name may have; "về việc", "về kết quả", "về triển khai" say what the document is about. */
const TOPICS: ReadonlySet<string> = new Set([
  'phát triển',
  'chuyển đổi số',
  'khoa học',
  'đổi mới sáng',
  'đổi mới',
  'cải cách',
  'phòng chống',
  'phòng',
  'hội nhập',
  'ứng dụng',
  'an toàn',
  'an ninh',
  'chính phủ điện',
  'chính phủ số',
  'công nghệ',
  'trí tuệ nhân',
  'tổng kết',
  'xây dựng nông',
  'giảm nghèo',
]);
const LONGEST = 40;

/** The word behind the topic that belongs to the name: to the end of the clause, a verb, "trong", "năm", a quote. */
const topicEnd = (words: Words, index: number): number => {
  if (words.at(index)?.gap !== '') return index;
  const about = words.at(index)?.lower === 'về' ? 1 : 0;
  if (words.longestIn(TOPICS, index + about, 3) === 0) return index;
  let at = index + about;
  for (; at < index + LONGEST; at += 1) {
    const word = words.at(at);
    if (word === null || !/^[,–-]?$/.test(word.gap)) break;
    if (word.lower === 'và') continue;
    if (at > index + about + 1 && isStop(words, at) && words.longestIn(TOPICS, at, 3) === 0) break;
    if (/^\d/.test(word.text)) break;
  }
  while (words.at(at - 1)?.lower === 'và') at -= 1;
  return at;
};

/**
 * The issuer printed from `start` on, as behind "của" in a citation: "UBND tỉnh X | về việc …", "Ban chỉ đạo phát triển
 * Khoa học, Công nghệ … | triển khai Nghị quyết". A Ban Chỉ đạo named by its topic is read whole. Null where no body
 * begins there.
 */
export function readIssuerAt(text: string, start: number): { end: number; name: string } | null {
  const words = new Words(text, start);
  const first = words.at(0);
  if (first === null || first.gap !== '') return null;
  const unit = readProperUnit(words, 0);
  const read = readUnit(words, 0);
  if (unit === null && (read === null || read.kind === 'collective')) return null;
  let end = Math.max(unit?.end ?? 0, read?.kind === 'collective' ? 0 : (read?.end ?? 0));
  if (NAMED_BY_TOPIC.test(phraseOf(words, end))) end = Math.max(end, topicEnd(words, end));
  const until = words.at(end - 1)!.end;
  return { end: until, name: text.slice(first.start, until) };
}

const phraseOf = (words: Words, end: number): string => {
  const parts: string[] = [];
  for (let at = 0; at < end; at += 1) parts.push(words.at(at)!.lower);
  return parts.join(' ');
};
