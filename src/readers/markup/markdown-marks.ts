/**
 * A rule or the line under a heading: short, and nothing but one mark again and again. A row of cells has tabs or bars.
 * `{12}----` is how some recognisers part pages.
 */
const rule = /^ *(?:(?:[-–—] *){3,}|(?:\* *){3,}|(?:_ *){3,}|={3,} *|\{\d{1,5}\}-{3,} *)$/;
const fence = /^ *(?:`{3,}|~{3,})[\w-]{0,20} *$/;
/** Longer lines are no rules; the limit keeps the patterns cheap. */
const MAX_RULE = 500;

/** True for `---`, `***`, `___`, `===` and the fences of code, which are no text. */
export const isRule = (line: string): boolean =>
  line.length <= MAX_RULE && (rule.test(line) || fence.test(line));

/** "> 80%" is a value, "> 1. Mục tiêu" a quotation. */
const quote = /[ ]{0,3}>(?! ?\d+(?:[^\d.)]|[.)]\S|$)| ?=) ?(?=\S)/y;
/** "# | Nội dung" and "#\tNội dung" are table headings: the column of numbers. */
const heading = / {0,3}#{1,6} +(?=[^|\s#])/y;
const nestedHeading = / {0,3}#{1,6} +(?=#)/y;
const footnote = / {0,3}\[\^[^\]\s]{1,20}\]: ?/y;

/** Without the heading's hashes, the marks of a quotation and the label of a footnote at the head of the line. */
export function stripBlockMarks(line: string): { text: string; heading: boolean } {
  let at = 0;
  let isHeading = false;
  for (const patterns = [quote, heading, nestedHeading, footnote]; ; ) {
    const pattern = patterns.find((candidate) => {
      candidate.lastIndex = at;
      return candidate.test(line);
    });
    if (!pattern) break;
    at = pattern.lastIndex;
    isHeading ||= pattern === heading;
  }
  if (at === 0) return { text: line, heading: false };
  let end = line.length;
  while (isHeading && line[end - 1] === '#') end -= 1;
  if (line[end - 1] !== ' ') end = line.length;
  return { text: line.slice(at, end), heading: isHeading };
}

const image = /!\[[^[\]]*\]\([^()\s]*(?: +"[^"()]*")?\)/g;
/** The target has to look like one, "[a](b)" may be prose. */
const link = /(?<!\\)\[([^[\]]*)\]\((?:[^()\s./#:@]*[./#:@][^()\s]*(?: +"[^"()]*")?)?\)/g;
const footnoteMark = /\[\^[^\]\s]{1,20}\]/g;

/** Images gone, `[text](address)` → text, code ticks, strike-through and footnote marks gone. */
export function stripInlineMarks(text: string): string {
  let clean = text;
  if (clean.includes('](')) clean = clean.replace(image, '').replace(link, '$1');
  if (clean.includes('[^')) clean = clean.replace(footnoteMark, '');
  if (clean.includes('`')) clean = clean.replace(/`+([^`]*)`+/g, '$1');
  if (clean.includes('~~')) clean = clean.replace(/~~([^~]+)~~/g, '$1');
  return clean;
}

/**
 * `\-`, `1\.`, `\*` as the characters themselves. `\\` stays as it is, and `\|` too, so that a bar inside a cell
 * can still be told from the edge of one. A backslash at the end of a line is a line break and goes.
 */
export function unescapeMarks(text: string): string {
  if (!text.includes('\\')) return text;
  const unescaped = text.replace(/\\([!-/:-@[-`{-~])/g, (whole, mark: string) =>
    mark === '\\' || mark === '|' ? whole : mark,
  );
  return /[^\\\s]\\$/.test(unescaped.slice(-2)) ? unescaped.slice(0, -1) : unescaped;
}
