/** What the next stages read as texts that a line prints side by side (src/layout/side-by-side.ts). */
const SIDE_BY_SIDE = '        ';

/** A number, a mark or a label, behind whose tab its text goes on. */
const goesOn =
  /^(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđA-ZĐ]|[IVXLC]{1,6})[.)/]?|[-–—+*•]|(?:điều|chương|mục|phần|khoản|bước|phụ lục|biểu|bảng|mẫu)(?:\s+số)?\s+\w{1,5}[.:]?|.{0,60}:)$/iu;
/** The recipients, which stand beside the signature. */
const recipients = /^nơi nhận\s*:$/iu;
const leader = /[.…_]{3,}/;
/** A second text of a letterhead or signature opens so. */
const opensColumn = /^[\p{Lu}(*]/u;

/**
 * A line with its tabs replaced: Word's tabs indent, part a mark from its item, or set the halves of a letterhead side by
 * side; they make no cells, as tabs of other tools do.
 */
export function placeTabs(line: string): string {
  if (!line.includes('\t')) return line.trim();
  const parts = line
    .split('\t')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  let text = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    const apart =
      opensColumn.test(part) && (recipients.test(text) || !goesOn.test(text)) && !leader.test(text);
    text += (apart ? SIDE_BY_SIDE : ' ') + part;
  }
  return text;
}
