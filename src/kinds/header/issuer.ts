import type { OutlinedDocument } from '../../model/outlined-document.js';
import { readIssuerAt, restoreCase } from '../../organizations/issuers.js';
import { matchUnitAt } from '../../organizations/match-unit.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';
import { notRead, type Reading, reading } from '../evidence.js';
import { type Head, type HeadLine, linesOfZone } from './head-lines.js';

const motto =
  /cong hoa xa hoi chu nghia viet nam|doc lap\s*[-.]\s*tu do\s*[-.]\s*hanh phuc|dang cong san viet nam|so\s*[:.]?\s*\S{0,16}\s*[-/]\s*[a-z].*$|[^\s]+(?:\s+[^\s]+){0,3},\s*ngay.*$|[-_*.–]{3,}/g;
/** Words that open the name of a body in a letterhead. */
const opensBody =
  /(?:^|\s)(?=(?:ubnd|uy ban nhan dan|uy ban mat tran|hdnd|hoi dong nhan dan|hoi dong|so|(?<!uy )ban|tinh uy|thanh uy|dang uy|dang bo|huyen uy|(?<!dang )bo|chinh phu|cong an|truong|trung tam|chi cuc|cuc|tong cuc|van phong|vien|benh vien|hoi|lien doan|tinh doan|quoc hoi|(?<!van )phong)(?:\s|$))/;

/** What a letterhead line says once motto, number and date are taken out; capitals only. */
function bodyWords(line: HeadLine): string {
  const text = [...line.folded.matchAll(motto)].reduceRight(
    (left, match) => `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`,
    line.text,
  );
  return text.replace(/[\s*]+/g, ' ').trim();
}

/** Without its marks many a word reads like a body's: "Yên Phong" is no phòng, "chuyển đổi số" no Sở. */
const marked: Readonly<Record<string, RegExp>> = {
  so: /^sở/iu,
  phong: /^phòng/iu,
  bo: /^bộ/iu,
  hoi: /^hội/iu,
  cuc: /^cục/iu,
  vien: /^viện/iu,
  truong: /^trường/iu,
};

function hasMarksOfBody(words: string, folded: string, start: number): boolean {
  const head = /^[a-z]+/.exec(folded.slice(start))?.[0] ?? '';
  return marked[head]?.test(words.slice(start)) ?? true;
}

/** Splits the left column of a letterhead into the bodies it names, the parent first. */
function bodiesOf(words: string): string[] {
  const folded = foldKeepingLength(words);
  const starts = [...folded.matchAll(new RegExp(opensBody.source, 'g'))]
    .map((match) => match.index + match[0].length)
    .filter((start) => hasMarksOfBody(words, folded, start));
  const bodies: string[] = [];
  starts.forEach((start, i) => {
    const text = words.slice(start, starts[i + 1] ?? words.length).trim();
    const last = bodies.at(-1);
    const key = foldKeepingLength(text);
    // "ỦY BAN NHÂN DÂN" with no place yet, "BAN CHỈ ĐẠO … VÀ", "VĂN PHÒNG …": the name goes on.
    const inside =
      last !== undefined &&
      (/(?:^|\s)(?:va|cua|-)$/.test(foldKeepingLength(last)) ||
        (/^(?:phong|truong|bo|hoi dong|ban)\s/.test(key) === true &&
          /^(?:van|hoi dong nhan dan va)$/.test(foldKeepingLength(last))));
    if (inside) bodies[bodies.length - 1] = `${last} ${text}`;
    else bodies.push(text);
  });
  return bodies;
}

const capitals = (text: string): boolean =>
  text.length > 0 && (text.match(/\p{Ll}/gu)?.length ?? 0) <= 0.2 * text.length;

/** "ĐẢNG BỘ TỈNH PHÚ THỌ" above "TỈNH ỦY": the committee is that of the place named above it. */
function withPlace(bodies: readonly string[]): string[] {
  const [above, last] = bodies.slice(-2);
  if (above === undefined || last === undefined) return [...bodies];
  const place =
    /^(?:đảng bộ|ubnd|ủy ban nhân dân|tỉnh ủy|thành ủy)\s+(tỉnh|thành phố|xã|phường|đặc khu)?\s*(.+)$/iu.exec(
      above,
    );
  if (place === null || !/^(?:tỉnh ủy|thành ủy|đảng ủy)$/iu.test(last)) return [...bodies];
  const type = /^đảng ủy$/iu.test(last) ? `${place[1] ?? ''} ` : '';
  return [...bodies.slice(0, -1), `${last} ${type}${place[2]}`];
}

interface Letterhead {
  readonly issuer: Reading<string>;
  /** The body above the issuer, as printed; null where only one is named. */
  readonly parent: string | null;
}

function fromLetterhead(head: Head): Letterhead {
  const lines = head.letterhead.filter((line) => line.text.length < 300);
  const used = lines
    .map((line) => ({ line, words: bodyWords(line) }))
    .filter(({ words }) => words !== '' && capitals(words));
  if (used.length === 0) return { issuer: notRead('letterhead'), parent: null };
  const raw = used.map(({ words }) => words).join(' ');
  const bodies = withPlace(bodiesOf(raw));
  const body = bodies.at(-1);
  if (body === undefined) return { issuer: notRead('letterhead'), parent: null };
  const places = used.flatMap(({ line }) => line.block.sources);
  const issuer = reading(restoreCase(body), raw, 'letterhead', 0.97, places);
  return { issuer, parent: bodies.length > 1 ? restoreCase(bodies.at(-2)!) : null };
}

/** "<issuer> ban hành Kế hoạch …": the sentence that enacts. */
const enacting =
  /^\s*(?:\([^)]{1,60}\)\s*)?(?:ban hanh|xay dung|trien khai|bao cao|to chuc|thong bao|de ra)\s/;
const clauseStart = /(?:^|[.;,:]\s+)(?=\S)/g;

function fromEnactingSentence(lines: readonly HeadLine[]): Reading<string> {
  for (const { text, folded, block } of lines) {
    for (const match of text.matchAll(clauseStart)) {
      const start = match.index + match[0].length;
      const unit = matchUnitAt(text, start);
      if (unit === null || unit.kind !== 'unit' || !enacting.test(folded.slice(unit.end, unit.end + 80)))
        continue;
      const name = text.slice(start, unit.end);
      return reading(name, text.slice(start, unit.end + 20), 'enacting-sentence', 0.9, block.sources);
    }
  }
  return notRead('enacting-sentence');
}

const annexIssuer = /^\(?(?:ban hanh )?kem theo .*?(?:cua)\s+/;

function fromAnnexCaption(lines: readonly HeadLine[]): Reading<string> {
  for (const { text, folded, block } of lines) {
    const match = annexIssuer.exec(folded);
    const read = match === null ? null : readIssuerAt(text, match[0].length);
    if (read !== null) return reading(read.name, text, 'annex-caption', 0.85, block.sources);
  }
  return notRead('annex-caption');
}

/** Who issued the document: by the letterhead, else by the sentence that enacts it, else by the caption of an annex. */
export function readIssuer(document: OutlinedDocument, head: Head): Letterhead {
  const { issuer: printed, parent } = fromLetterhead(head);
  const enacted = fromEnactingSentence(linesOfZone(document, 'preamble'));
  if (printed.value !== null) {
    const key = (text: string) => foldKeepingLength(text).replace('uy ban nhan dan', 'ubnd');
    // The sentence prints the same name in its proper case.
    if (
      enacted.value !== null &&
      key(enacted.value) === key(printed.value) &&
      enacted.value.length === printed.value.length
    ) {
      return { issuer: { ...printed, value: enacted.value }, parent };
    }
    return { issuer: printed, parent };
  }
  if (enacted.value !== null) return { issuer: enacted, parent };
  return { issuer: fromAnnexCaption(linesOfZone(document, 'attachments')), parent };
}
