import type { TargetValue } from '../model/records.js';
import { countNouns } from './data/count-nouns.js';
import { foldKeepingLength } from './fold.js';
import { parseNumber } from './numerals.js';
import { COMPARISON, comparatorOf, FIGURE, PERCENT } from './value-words.js';

export interface ValuePhrase {
  readonly start: number;
  readonly end: number;
  /** The words of the value as printed: "từ 60% dân số trở lên", "≥ 12", "Có từ 60". */
  readonly raw: string;
  readonly value: TargetValue;
  /** "%" for a share, else the noun that is counted ("doanh nghiệp"); null where none is known. */
  readonly nounUnit: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/** Groups: "có", comparison, "từ" (no "điện tử"), figure, "%", second figure, its "%". */
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:(co)\\s+)?(?:(${COMPARISON})\\s*)?(?:(?<!dien\\s)(tu)\\s+)?(${FIGURE})(${PERCENT})?(?:\\s*(?:-|den|÷|~)\\s*(${FIGURE})(${PERCENT})?)?(?![\\p{L}\\d]|[/-]\\d)`,
  'gu',
);
const ONWARD = /^((?:\s?\p{L}[\p{L}\s/]{0,40}?)?)\s*tro\s+(len|xuong)(?!\p{L})/u;
const STOP = /^\s*(?:$|[.;,:]\s*$|\(|\.\s|;\s)/;
/** What may follow a value that is not the last thing said: it qualifies the value, and names nothing else. */
const QUALIFIER =
  /^\s*,?\s*(?:va (?:tang|giam|duy tri|phan dau|cao hon|nang)|so voi|trong (?:nam|tong|giai doan|quy)|vao (?:nam|cuoi)|den (?:nam|het|cuoi)|theo|tro di|moi nam|hang nam|\/ ?nam|nam \d|tong (?:so|san pham)|grdp|gdp|tinh tren|cua (?:tinh|ca nuoc|toan tinh))/;
/** A figure after such words is part of a name: an age, a speed, a level, a project, a year. */
const NAMING =
  /(?:\b(?:toc do|lop|cap do|muc do|de an|du an|so|nam|thang|quy|ngay|giai doan|nghi quyet|quyet dinh|ke hoach|chuong trinh|phu luc|dieu|khoan|tuoi|nhiem ky|thu|lan thu|khoa|ky|tieu chi|nganh|nhom|dang|mau|loai|hang|cong nghiep|phien ban|iso|tcvn|ipv|web|bac|cong suat|quoc lo|tieu chuan)\s*(?:tu|tren|duoi|den|:)?\s*|\d\s*(?:-|den)\s*)$/;
const NAMED_UNIT =
  /^\s*(?:tuoi|gbps|gb\/s|mbps|mb\/s|gb|mb|kv|ghz|h\b|gio\b|thang\b|ngay\b|van dan|nghin dan|trieu dan|(?:\.000)?\s*dan\b|g\b)/;
const PER =
  /(?:tren|\/|tinh tren)\s*((?:\d[\d.]*)\s*(?:van|nghin|ngan|trieu)?\s*(?:dan|nguoi|ho)(?:\s+(?:dan|so))?)\s*(?:dat|la|:)?\s*$/;
const SHARE_OF = /(?:\/|tren)\s*(grdp|gdp)\s*(?:dat|la|:|chiem)?\s*$/;
const STRONG_BEFORE =
  /(?:\b(?:dat|la|bang|chiem|o muc|muc|len|con|xuong|duy tri|giam|tang(?: them)?|tang truong)|:|=|-)\s*(?:khoang\s*)?$/;

const SHARED_WHOLE = /^\s(GRDP|GDP|dân số|tổng sản phẩm)(?!\p{L})/u;
const PER_TIME = /^\s?\/\s?(?:nam|thang|quy)(?!\p{L})/u;
/** "Xây dựng 02 mô hình": a verb and what it counts, with nothing between that could be named by the figure. */
const VERB_LED = /^\s*(?:\p{L}+\s+){1,4}$(?<!\b(?:dia ban|cua|tai|o|cac|cho|trong|toan|nhom|lien ket)\s+)/u;
/** Words that may stand before a value that opens the sentence. */
const OPENING =
  /^[\s"'*-]*(?:(?:phan dau|dat|bao dam|dam bao|duy tri|co|den (?:cuoi )?nam \d{4},?|hoan thanh|so hoa|thanh lap(?: moi)?|thuc hien|trien khai|dao tao|boi duong|tap huan|cap|giai quyet|xu ly|cong khai|ky so|cap nhat|rut ngan|cat giam|giam|ket noi|huy dong|giai ngan)\s*(?:co|dat|it nhat|toi thieu)?\s*)*$/;
const RANK =
  /(?:(?:thuoc|trong|vao|nam)\s+)*(?:nhom|top)\s+(\d{1,2})(?:\s+(?:tinh|dia phuong|xa|ca nuoc|toan quoc)[^.;,]{0,60})?/;

const NOUNS = new Set(countNouns);
const LONGEST_NOUN = 6;
/** An item of a list of targets is a sentence or two; beyond this it is something else, and is not searched. */
const LONGEST = 4_000;

/** The counted noun that a text begins with, the longest that is known, as printed. */
export function countNounAt(text: string): string | null {
  const words =
    text
      .slice(0, 80)
      .match(/^\s*\p{L}+(?:\s+\p{L}+){0,5}/u)?.[0]
      .trim()
      .split(/\s+/) ?? [];
  for (let count = Math.min(LONGEST_NOUN, words.length); count > 0; count -= 1) {
    const noun = words.slice(0, count).join(' ');
    if (NOUNS.has(foldKeepingLength(noun))) return noun;
  }
  return null;
}

const RANKED = /(?:cap|loai|hang|muc|bac|lop|nhom|do|khoi)\s+(?:[ivx]{1,4}|\d{1,2}|[a-d])\s*$/;

interface Scored extends ValuePhrase {
  readonly score: number;
}

/**
 * The value in an item of a list of targets, or null where it prints none. The value is what a comparison, "đạt", a
 * colon or the end of the sentence marks as one, or what the sentence begins with ("100% học sinh …"); figures that name
 * something stay out ("tốc độ 01 Gbps", "từ 15 tuổi trở lên", "Đề án 06", "năm 2026", "5G").
 */
export function findValuePhrase(sentence: string): ValuePhrase | null {
  if (sentence.length > LONGEST || !/\d/.test(sentence)) return null;
  // "đạt 75%, trong đó … đạt 35%": the first is the target, what it includes is a part of it.
  const part = foldKeepingLength(sentence).search(/[,;(]\s*trong do\s/);
  if (part > 0 && /\d/.test(sentence.slice(0, part))) return findValuePhrase(sentence.slice(0, part));
  const folded = foldKeepingLength(sentence);
  const found: Scored[] = [];
  for (const match of folded.matchAll(CANDIDATE)) {
    const scored = judge(sentence, folded, match);
    if (scored) found.push(scored);
  }
  const best = found.reduce<Scored | null>((top, one) => (top && top.score > one.score ? top : one), null);
  if (!best || best.score < 1) return rankPhrase(sentence, folded);
  const rivals = found.filter((one) => one !== best && one.score >= 1);
  const { score: _, ...phrase } = best;
  return rivals.length === 0 ? phrase : { ...phrase, confidence: Math.min(phrase.confidence, 0.5) };
}

function judge(sentence: string, folded: string, match: RegExpMatchArray): Scored | null {
  const [whole, , words, from, figure, percent, second, secondPercent] = match;
  const start = match.index!;
  let end = start + whole.length;
  const before = folded.slice(Math.max(0, start - 60), start);
  const number = parseNumber(figure!);
  const top = second === undefined ? null : parseNumber(second);
  if (number === null || (second !== undefined && (top === null || top < number))) return null;
  const share = (percent ?? secondPercent) !== undefined;
  const compared = words !== undefined || from !== undefined;
  if (!share && namesThing(number, compared, before, folded.slice(end))) return null;
  const following = ONWARD.exec(folded.slice(end));
  // "100% công trình cấp II trở lên": the words bound the rank, not the figure.
  const onward = following && !RANKED.test(following[1]!) ? following : null;
  const ofWhat = onward ? sentence.slice(end, end + onward[1]!.length).trim() : '';
  if (onward && !share && /^(?:tuoi|nam)\b/.test(foldKeepingLength(ofWhat))) return null;
  if (onward) end += onward[0].length;
  const shareOf = share && !onward ? SHARED_WHOLE.exec(sentence.slice(end)) : null;
  if (shareOf) end += shareOf[0].length;
  end += PER_TIME.exec(folded.slice(end))?.[0].length ?? 0;

  const counted = onward && ofWhat ? (countNounAt(ofWhat) ?? ofWhat) : countNounAt(sentence.slice(end));
  const noun = share ? '%' : counted && withRate(counted, sentence, onward ? start : end);
  const after = folded.slice(end);
  const atStart = start < 60 && OPENING.test(folded.slice(0, start));
  const nounEnd = !share && !onward && noun ? end + sentence.slice(end).indexOf(noun) + noun.length : end;
  const stops = STOP.test(after) || STOP.test(folded.slice(nounEnd));
  const score =
    (words || onward ? 1.2 : 0) +
    (from && !onward ? (atStart ? 1 : 0.4) : 0) +
    (share ? 1 : 0) +
    scoreAfter(after, stops, atStart) +
    (STRONG_BEFORE.test(before) ? 0.8 : 0) +
    (noun ? scoreNoun(noun, figure!, folded.slice(0, start), atStart) : 0);
  const value = targetValue(
    number,
    top,
    words,
    from,
    onward?.[2],
    baseBefore(sentence, before, start) ?? shareOf?.[1] ?? (share && ofWhat ? ofWhat : null),
  );
  const shown = stops && nounEnd > end ? nounEnd : end;
  return {
    start,
    end: shown,
    raw: sentence.slice(start, shown),
    value,
    nounUnit: noun,
    rule: atStart ? 'list-value.leading' : stops ? 'list-value.closing' : 'list-value.inner',
    confidence: Number(Math.max(0.4, Math.min(0.95, 0.45 + score * 0.17)).toFixed(2)),
    score,
  };
}

/** An age, a speed, a level, a project's number, a year: a figure that is part of a name. */
function namesThing(number: number, compared: boolean, before: string, after: string): boolean {
  if (NAMED_UNIT.test(after) || (!compared && NAMING.test(before))) return true;
  return number >= 1990 && number <= 2100 && /(?:nam|giai doan|nhiem ky|den)\s*$/.test(before);
}

/** A value is the last thing said, or what follows qualifies it; else the figure is likely part of a name. */
function scoreAfter(after: string, stops: boolean, atStart: boolean): number {
  if (stops) return 1.2;
  if (QUALIFIER.test(after)) return 0.6;
  return atStart ? 0 : -0.7;
}

function scoreNoun(noun: string, figure: string, before: string, atStart: boolean): number {
  const opening = atStart ? 0.9 : 0;
  if (noun === '%') return opening;
  return opening + (VERB_LED.test(before) ? 1.8 : 0) + (/^0\d$/.test(figure) ? 0.5 : 0);
}

function targetValue(
  number: number,
  top: number | null,
  words: string | undefined,
  from: string | undefined,
  onward: string | undefined,
  valueBase: string | null,
): TargetValue {
  if (top !== null) return { comparator: 'range', value: null, min: number, max: top, valueBase };
  const comparator =
    onward === 'xuong' ? '<=' : onward || from ? '>=' : (words && comparatorOf(words)) || '=';
  return { comparator, value: number, min: null, max: null, valueBase };
}

/** "thuộc nhóm 10 tỉnh dẫn đầu": a rank, the lower the better. */
function rankPhrase(sentence: string, folded: string): ValuePhrase | null {
  const match = RANK.exec(folded);
  if (!match) return null;
  const end = match.index + match[0].length;
  const value = targetValue(Number(match[1]), null, '≤', undefined, undefined, null);
  const raw = sentence.slice(match.index, end);
  return { start: match.index, end, raw, value, nounUnit: null, rule: 'list-value.rank', confidence: 0.6 };
}

/** "triệu đồng/người/năm": what a counted noun is counted per belongs to the unit. */
function withRate(noun: string, sentence: string, from: number): string {
  const at = sentence.indexOf(noun, from) + noun.length;
  return noun + (/^(?:\s?\/\s?\p{L}+(?:\s(?:dân|người|hộ))?){1,3}/u.exec(sentence.slice(at))?.[0] ?? '');
}

/** "… trên 01 vạn dân ≥ 12", "…/GRDP ≥ 2%": what it is counted per, or a share of, stands before the value. */
function baseBefore(sentence: string, before: string, start: number): string | null {
  const match = PER.exec(before) ?? SHARE_OF.exec(before);
  if (!match) return null;
  const at = start - before.length + match.index + match[0].indexOf(match[1]!);
  return sentence.slice(at, at + match[1]!.length).trim();
}
