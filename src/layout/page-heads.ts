import type { Page } from '../model/paged-document.js';
import { typesByName } from '../vietnamese/data/document-types.js';
import { findDocumentNumbers } from '../vietnamese/document-number.js';
import { foldKeepingLength } from '../vietnamese/fold.js';
import { holdsNearly, isNearly } from './near-text.js';
import { isFurniture } from './stand-alone.js';

/** A document named by type and number, as captions of attached documents name it. */
export interface NamedDocument {
  readonly typeName: string;
  readonly number: string | null;
}

/** What the head of a page says, if it is the first page of something. */
export interface PageHead {
  /** The national or the Party's motto stands there. */
  readonly motto: boolean;
  readonly number: string | null;
  /** A number or a date is printed with its place left blank, as in forms and drafts. */
  readonly blank: boolean;
  readonly dated: boolean;
  readonly draft: boolean;
  /** The type named by a line of its own ("KẾ HOẠCH"), and whether it is the first thing on the page. */
  readonly typeName: string | null;
  readonly typeFirst: boolean;
  /** An annex, list or form is named, above any type of document. */
  readonly annex: boolean;
  /** "(Kèm theo Quyết định số …)": the document it is attached to. */
  readonly attachedTo: NamedDocument | null;
}

/** Lines in which a letterhead, type line, title and caption stand (Nghị định 30/2020/NĐ-CP, phụ lục I). */
const headLines = 24;
/** Lines above the motto: a running head, a stamp, the issuer's parent. */
const mottoReach = 10;
/** Lines around the motto in which number, place and date stand. */
const numberReach = 8;
/** Printed lines before a type line that still is the first thing on its page. */
const firstLines = 2;

const mottoes = [
  { words: 'Cộng hòa xã hội chủ nghĩa Việt Nam', capitals: true },
  { words: 'Đảng Cộng sản Việt Nam', capitals: true },
  { words: 'Độc lập - Tự do - Hạnh phúc', capitals: false },
];
/** Longer lines are prose. */
const longestMotto = 110;
const longestNumberLine = 120;

/** Types that are attached to others or stand on their own; each may have words behind it ("KẾ HOẠCH HÀNH ĐỘNG"). */
const typeNames = [
  ...Object.values(typesByName),
  'Kế hoạch hành động',
  'Kế hoạch phối hợp',
  'Báo cáo kết quả',
  'Kế hoạch chi tiết',
];

const annexLine =
  /^(?:phu luc|bieu(?: mau| so|\s*\d)|mau (?:so|bao cao|phieu)|mau\s*[\d.:]|\(?mau\)?$|danh muc|danh sach|de cuong|bang (?:tong hop|so|\d))/;
const blankNumber = /(?:^|\s)s[o0-9]\s*[:.]?\s*[.…_\s]*[/-]\s?[a-z]{1,4}[-/&a-z]/;
const blankDate = /ngay[\s.…_]*thang[\s.…_]*\d{0,2}[\s.…_]*nam/;
const datePhrase = /ngay\s*\d{1,2}\s*thang\s*\d{1,2}\s*nam\s*\d{4}|,\s*ngay\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/;
const draftMark = /^\(?du thao/;
/** Lines that cite the numbers of others. */
const citing = /^(?:can cu|thuc hien|theo|xet|trien khai|\(|kem theo|ban hanh|v\/v)/;
const attached = /^\(?\s*(?:ban hanh )?(?:dinh )?kem theo\b/;

const capitalShare = (text: string): number => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
};

/** What is printed on a page in its order, cells line by line; page numbers, running heads and stamps are left out. */
export const printedLines = (page: Page): string[] =>
  page.content
    .flatMap((item) =>
      item.type === 'line'
        ? item.furniture || isFurniture(item.text)
          ? []
          : [item.text]
        : item.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split('\n'))),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');

const isMotto = (line: string): boolean =>
  line.length <= longestMotto &&
  mottoes.some(({ words, capitals }) => (!capitals || capitalShare(line) > 0.6) && holdsNearly(line, words));

/** The type a line names and no more; capitals tell it from a heading of a table. */
function typeOfLine(line: string): string | null {
  if (line.length > 30 || capitalShare(line) < 0.8) return null;
  return typeNames.find((name) => isNearly(line, name)) ?? null;
}

/** A heading, not a sentence that goes on with these words. */
const isAnnexLine = (line: string): boolean =>
  /^\(?\p{Lu}/u.test(line) && line.length <= longestMotto && annexLine.test(foldKeepingLength(line));

/** The document that a caption over one or two lines names. */
function attachedTo(lines: readonly string[]): NamedDocument | null {
  const at = lines.findIndex((line) => attached.test(foldKeepingLength(line)));
  if (at < 0) return null;
  const caption = lines.slice(at, at + 2).join(' ');
  const named = foldKeepingLength(caption).replace(attached, '').trim();
  const type = Object.keys(typesByName).find((name) => named.startsWith(name));
  if (type === undefined) return null;
  return { typeName: typesByName[type]!, number: findDocumentNumbers(caption)[0]?.number ?? null };
}

/** Reads the head of a page; garbled letters are allowed for, as pages are parted before they are repaired. */
export function headOfPage(page: Page): PageHead {
  const lines = printedLines(page).slice(0, headLines);
  const folded = lines.map((line) => foldKeepingLength(line));
  const mottoAt = lines.slice(0, mottoReach).findIndex(isMotto);
  const around = mottoAt < 0 ? [] : lines.slice(Math.max(0, mottoAt - 4), mottoAt + numberReach);
  const own = around.filter(
    (line) => line.length <= longestNumberLine && !citing.test(foldKeepingLength(line)),
  );
  const typeAt = lines.findIndex((line) => typeOfLine(line) !== null);
  const annexAt = lines.findIndex(isAnnexLine);
  return {
    motto: mottoAt >= 0,
    number: own.flatMap((line) => findDocumentNumbers(line)[0]?.number ?? [])[0] ?? null,
    blank: own.some((line) => {
      const words = foldKeepingLength(line);
      return blankNumber.test(words) || (blankDate.test(words) && !datePhrase.test(words));
    }),
    dated: own.some((line) => datePhrase.test(foldKeepingLength(line))),
    draft: folded.some((line) => draftMark.test(line)),
    typeName: typeAt < 0 ? null : typeOfLine(lines[typeAt]!),
    typeFirst: typeAt >= 0 && typeAt < firstLines,
    annex: annexAt >= 0 && (typeAt < 0 || annexAt < typeAt),
    attachedTo: attachedTo(lines),
  };
}
