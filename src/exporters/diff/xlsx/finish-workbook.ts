import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What the library leaves out of the sheet that is compared: filter, print area and what repeats on every page. */
export interface SheetFinish {
  /** "$A$1:$M$26", headings and all, as the filter covers it. */
  readonly filtered: string;
  readonly printed: string;
  /** Rows that come again on every printed page: "$1:$1". */
  readonly repeated: string;
}

/** ISO/IEC 29500-1, 18.3.1.63: 9 is A4. */
const paperA4 = 9;
/** Any fixed day would do: the same diff is to give the same bytes. */
const stamped = new Date(2000, 0, 1);

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Replaces what has to be there once; a library that writes something else is told of at once. */
function replaceOnce(xml: string, pattern: RegExp, by: (match: string) => string): string {
  if (!pattern.test(xml)) throw new Error(`The workbook holds nothing like ${pattern.source}.`);
  return xml.replace(pattern, by);
}

/** Numbered pages as wide as the sheet, as many as it takes, on A4; the filter stands right after the rows (CT_Worksheet). */
function finishSheet(xml: string, filtered: string | null): string {
  const fitted = replaceOnce(
    xml,
    /<worksheet[^>]*>/,
    (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
  );
  const paged = replaceOnce(
    fitted,
    /<pageSetup[^>]*\/>/,
    () =>
      `<pageSetup paperSize="${paperA4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
  );
  if (filtered === null) return paged;
  return replaceOnce(
    paged,
    /<\/sheetData>/,
    (tag) => `${tag}<autoFilter ref="${filtered.replaceAll('$', '')}"/>`,
  );
}

function finishNames(xml: string, sheets: readonly (readonly [name: string, finish: SheetFinish | null])[]) {
  const names = sheets.flatMap(([sheet, finish], index) => {
    if (!finish) return [];
    const name = (what: string, range: string, hidden = ''): string =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}"${hidden}>${escaped(`${quoted(sheet)}!${range}`)}</definedName>`;
    return [
      name('_FilterDatabase', finish.filtered, ' hidden="1"'),
      name('Print_Area', finish.printed),
      name('Print_Titles', finish.repeated),
    ];
  });
  const defined = `<definedNames>${names.join('')}</definedNames>`;
  const without = xml.replace(/<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/, '');
  return replaceOnce(without, /<\/sheets>/, (tag) => tag + defined);
}

/**
 * Styles of texts say that what they hold is text and is never to be read as a formula, not even once it is edited. The
 * first style is that of all cells that have none, and numbers are told by the format they carry.
 */
const quoteTexts = (xml: string): string =>
  replaceOnce(xml, /<cellXfs[^>]*>[\s\S]*<\/cellXfs>/, (styles) =>
    styles.replace(/(?<=<\/xf>|<xf [^>]*\/>)<xf (?![^>]*numFmtId="[1-9])/g, '<xf quotePrefix="1" '),
  );

/**
 * Adds to a workbook what its library cannot say, and packs it again with a fixed date, so that the same diff gives the
 * same bytes.
 */
export function finishWorkbook(
  packed: Uint8Array,
  sheets: readonly (readonly [name: string, finish: SheetFinish | null])[],
): Uint8Array {
  const files = unzipSync(packed);
  const change = (path: string, by: (xml: string) => string): void => {
    const file = files[path];
    if (!file) throw new Error(`The workbook has no ${path}.`);
    files[path] = strToU8(by(strFromU8(file)));
  };
  sheets.forEach(([, finish], index) => {
    change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => finishSheet(xml, finish?.filtered ?? null));
  });
  change('xl/workbook.xml', (xml) => finishNames(xml, sheets));
  change('xl/styles.xml', quoteTexts);
  const inOrder = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(inOrder, { mtime: stamped, level: 6 });
}
