import { restoreCase } from '../../organizations/issuers.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';
import { notRead, type Reading, reading } from '../evidence.js';
import type { Head, HeadLine } from './head-lines.js';
import { typeNameOf } from './title.js';

/** Who the letterhead names. */
export interface Letterhead {
  readonly issuer: Reading<string>;
  /** The body above the issuer, as printed; null where only one is named. */
  readonly parent: string | null;
}

/** What stands in a letterhead besides names: motto, number, place and date, drawn lines. */
const motto =
  /cong hoa xa hoi chu nghia viet nam|doc lap\s*[-.]\s*tu do\s*[-.]\s*hanh phuc|dang cong san viet nam|(?:^|\s)so\s*[:.]?\s*\S{0,16}\s*[-/]\s*[a-z].*$|[^\s]+(?:\s+[^\s]+){0,3},\s*ngay.*$|[-_*.–]{3,}/g;

/** Bodies that a line may name after another one ("UBND TỈNH X SỞ Y" printed on one line). */
const anywhere =
  /(?:^|\s)(?=(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân|sở|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|đảng ủy|đảng uỷ|đảng bộ|công an)(?:\s|$))/giu;
/** Bodies told only at the head of a line: within a name the same words mean something else. */
const atHead =
  /^(?:bộ|ban|phòng|hội|cục|tổng cục|chi cục|viện|trường|trung tâm|văn phòng|bệnh viện|liên đoàn|tỉnh đoàn|thành đoàn|quốc hội|chính phủ|ủy ban|uỷ ban|hội đồng|kho bạc|bảo hiểm|thanh tra|đoàn|mặt trận)(?:\s|$)/iu;
/** Words that make the body behind them part of their own name ("ĐẢNG ỦY SỞ TÀI CHÍNH"). */
const owner = /(?:^|\s)(?:đảng (?:ủy|uỷ|bộ)|công đoàn|đoàn|văn phòng|chi bộ|thanh tra|và|của|-)$/iu;

const capitals = (text: string): boolean =>
  text.length > 0 && (text.match(/\p{Ll}/gu)?.length ?? 0) <= 0.2 * text.length;

/** Capitals before the words taken out belong to the other column ("ĐỔI MỚI Lâm Đồng, ngày …"). */
const headingBefore = /^(?:\p{Lu}{2,}[\s,]+)+(?=\p{Lu}\p{Ll})/u;
/** Single letters and signs at the end of a line: what became of a stamp. */
const crumbs = /(?:\s+(?:\p{L}|[^\p{L}\p{N}\s]+)){3,}$/u;

/** What a line says once motto, number and date are taken out. */
function namesOf(line: HeadLine): string {
  const text = [...line.folded.matchAll(motto)].reduceRight((left, match) => {
    const heading =
      headingBefore.exec(line.text.slice(match.index, match.index + match[0].length))?.[0] ?? '';
    return `${left.slice(0, match.index)} ${heading}${left.slice(match.index + match[0].length)}`;
  }, line.text);
  return text
    .replace(/[\s*]+/g, ' ')
    .trim()
    .replace(crumbs, '');
}

/** The parts of a line that each name a body; a first part that opens none goes on the name above it. */
function partsOf(words: string): { text: string; opens: boolean }[] {
  const cuts = [...words.matchAll(anywhere)]
    .map((match) => match.index + match[0].length)
    .filter((at) => at > 0 && !owner.test(words.slice(0, at).trim()));
  const bounds = [0, ...cuts, words.length];
  return bounds.slice(0, -1).flatMap((start, i) => {
    const text = words.slice(start, bounds[i + 1]).trim();
    if (text === '') return [];
    const known = text.match(anywhere) !== null && text.search(anywhere) === 0;
    return [{ text, opens: known || atHead.test(text) }];
  });
}

/** The bodies a letterhead names, the parent first. */
function bodiesOf(lines: readonly string[]): string[] {
  const bodies: string[] = [];
  for (const words of lines) {
    for (const { text, opens } of partsOf(words)) {
      const last = bodies.at(-1);
      if (last === undefined ? opens : opens && !owner.test(last)) bodies.push(text);
      else if (last !== undefined) bodies[bodies.length - 1] = `${last} ${text}`;
    }
  }
  return bodies;
}

/** "ĐẢNG BỘ TỈNH PHÚ THỌ" above "TỈNH ỦY": the committee is that of the place named above it. */
function withPlace(bodies: readonly string[]): string[] {
  const [above, last] = bodies.slice(-2);
  if (above === undefined || last === undefined) return [...bodies];
  const place =
    /^(?:đảng bộ|ubnd|ủy ban nhân dân|tỉnh ủy|thành ủy)\s+(tỉnh|thành phố|xã|phường|đặc khu)?\s*(.+)$/iu.exec(
      above,
    );
  if (place === null || !/^(?:tỉnh (?:ủy|uỷ)|thành (?:ủy|uỷ)|đảng (?:ủy|uỷ))$/iu.test(last))
    return [...bodies];
  const type = /^đảng/iu.test(last) ? `${place[1] ?? ''} ` : '';
  return [...bodies.slice(0, -1), `${last} ${type}${place[2]}`];
}

/** Reads the left column of the letterhead (Nghị định 30/2020/NĐ-CP, phụ lục I, mục 2): capitals, line by line. */
export function readLetterhead(head: Head): Letterhead {
  const used = head.letterhead
    .filter((line) => line.text.length < 300 && typeNameOf(line.text) === null)
    .map((line) => ({ line, words: namesOf(line) }))
    .filter(({ words }) => words !== '' && capitals(words) && foldKeepingLength(words).length > 1);
  const bodies = withPlace(bodiesOf(used.map(({ words }) => words)));
  const body = bodies.at(-1);
  if (body === undefined) return { issuer: notRead('letterhead'), parent: null };
  const raw = used.map(({ words }) => words).join(' ');
  const places = used.flatMap(({ line }) => line.block.sources);
  const issuer = reading(restoreCase(body), raw, 'letterhead', 0.97, places);
  return { issuer, parent: bodies.length > 1 ? restoreCase(bodies.at(-2)!) : null };
}
