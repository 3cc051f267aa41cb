import { standsAlone } from '../../layout/stand-alone.js';
import { typeNames } from '../../vietnamese/document-number.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';
import { notRead, type Reading, reading } from '../evidence.js';
import type { Head, HeadLine } from './head-lines.js';

const subject = /^v\/v\.?:?\s*|^ve viec:?\s*/;
const dressing = /^[\s*_“"]*[-–—_*.]{3,}|[-–—_]{3,}\s*$/g;

/** The type a line names ("KẾ HOẠCH" → "Kế hoạch"), the longest known name that it begins with. */
export function typeNameOf(text: string): { typeName: string; length: number } | null {
  const folded = foldKeepingLength(text);
  const known = typeNames
    .filter((name) => {
      const key = foldKeepingLength(name);
      return folded.startsWith(key) && !/[\p{L}\p{N}]/u.test(folded.charAt(key.length));
    })
    .sort((a, b) => b.length - a.length)[0];
  return known === undefined ? null : { typeName: known, length: known.length };
}

const clean = (text: string): string => text.replace(dressing, ' ').replace(/\s+/g, ' ').trim();

const joined = (lines: readonly HeadLine[]): string => clean(lines.map((line) => line.text).join(' '));

/** The authority that decides, printed in capitals between a decision's title and its bases. */
const authorityLine =
  /^(?:uy ban nhan dan|chu tich|hoi dong nhan dan|giam doc|bo truong|thu tuong|ban thuong vu|ban chap hanh|truong ban|cuc truong|chanh van phong|thuong truc|hieu truong)\b/;

const isTitleLine = ({ folded, text }: HeadLine): boolean =>
  text !== '' &&
  !(authorityLine.test(folded) && !/\p{Ll}/u.test(text)) &&
  !/^kinh gui/.test(folded) &&
  !/^\(?(?:kem theo|ban hanh kem|du thao|phuc vu)/.test(folded);

/** Reads type name and title (trích yếu). A letter has no type name; its title stands behind "V/v". */
export function readTitle(head: Head): { typeName: Reading<string>; title: Reading<string> } {
  const sources = (lines: readonly HeadLine[]) => lines.flatMap((line) => line.block.sources);
  if (head.typeLine !== null) {
    const named = typeNameOf(head.typeLine.text);
    const lines = head.title.filter(isTitleLine);
    const title = joined(lines);
    const typeName = named?.typeName ?? head.typeLine.text;
    return {
      typeName: reading(typeName, head.typeLine.text, 'type-name-line', 0.99, head.typeLine.block.sources),
      title:
        title === ''
          ? notRead('title-below-type')
          : reading(title, title, 'title-below-type', 0.98, sources(lines)),
    };
  }
  const lines = head.letterhead;
  const glued = lines.findIndex((line) => {
    const named = typeNameOf(line.text);
    return (
      named !== null &&
      line.text.length > named.length + 5 &&
      !/\p{Ll}/u.test(line.text.slice(0, named.length))
    );
  });
  if (glued >= 0) {
    const { typeName, length } = typeNameOf(lines[glued]!.text)!;
    const used = lines.slice(glued).filter(isTitleLine);
    const title = clean(
      [lines[glued]!.text.slice(length), ...used.slice(1).map((line) => line.text)].join(' '),
    );
    return {
      typeName: reading(
        typeName,
        lines[glued]!.text.slice(0, length),
        'type-name-before-title',
        0.9,
        lines[glued]!.block.sources,
      ),
      title: reading(title, title, 'title-behind-type', 0.9, sources(used)),
    };
  }
  const about = lines.find((line) => subject.test(line.folded));
  if (about) {
    const title = clean(about.text.slice(subject.exec(about.folded)![0].length));
    return {
      typeName: notRead('no-type-name'),
      title: reading(title, about.text, 'subject-line', 0.95, about.block.sources),
    };
  }
  const below = lines.slice(lines.findLastIndex((line) => standsAlone(line.text)) + 1);
  const heading = [...below, ...lines].find(
    (line) =>
      line.block.emphasis &&
      line.text.length >= 20 &&
      line.text.length <= 400 &&
      !/cong hoa xa hoi|doc lap|dang cong san|^so[: ]/.test(line.folded),
  );
  if (heading)
    return {
      typeName: notRead('no-type-name'),
      title: reading(heading.text, heading.text, 'first-heading', 0.7, heading.block.sources),
    };
  return { typeName: notRead('no-type-name'), title: notRead('no-title') };
}

/** Years in a title that belong to a cited document's date or number, or to a span of years. */
const datedParts =
  /ngày\s+\d{1,2}\s*(?:\/|tháng)\s*\d{1,2}\s*(?:\/|năm)\s*\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\S*\d\/20\d\d\/\S+|(?:giai đoạn|nhiệm kỳ)\s+20\d\d\s*[-–]\s*20\d\d|tầm nhìn[^,;.]*20\d\d|20\d\d\s*[-–]\s*20\d\d/giu;

/** The year a plan is for: the last its title names ("… năm 2026", "đến tháng 03/2026"), else the year it was issued. */
export function readYear(
  title: Reading<string>,
  issued: number | null,
  sources: Reading<string>['sources'],
): Reading<number> {
  const words = title.value?.replace(datedParts, ' ') ?? '';
  const named = [
    ...words.matchAll(/(?:năm|tháng\s+\d{1,2}\s*[/-]|quý\s+[IV\d]+\s*[/-]|\/)\s*(20\d\d)(?!\d)/giu),
  ].at(-1);
  if (named) return reading(Number(named[1]), named[0].trim(), 'year-of-title', 0.95, title.sources);
  // A plan for a span of years, issued before it, is for the span's first year.
  const span = /(?:giai đoạn|nhiệm kỳ)\s+(20\d\d)\s*[-–]\s*20\d\d/iu.exec(title.value ?? '');
  if (span && (issued === null || issued < Number(span[1]))) {
    return reading(Number(span[1]), span[0], 'first-year-of-span', 0.8, title.sources);
  }
  return issued === null
    ? notRead('year-of-title')
    : reading(issued, String(issued), 'year-of-date', 0.8, sources);
}
