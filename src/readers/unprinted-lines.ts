/** What converters put above a Markdown text for other programs; longer heads are text. */
const MAX_HEAD_LINES = 60;
/** A comment that is not closed within so many lines was none. */
const MAX_COMMENT_LINES = 200;

const headLine = /^(?:[A-Za-z_][\w .-]{0,60}:(?: |$)|\s+\S|- |\s*$|#)/;

/** The number of lines of the YAML head (`---`, `title: …`, `---`), 0 where there is none. */
function headLength(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  for (let at = 1; at < Math.min(lines.length, MAX_HEAD_LINES); at += 1) {
    const line = lines[at]!.trimEnd();
    if (line === '---' || line === '...') return at > 1 ? at + 1 : 0;
    if (!headLine.test(line)) return 0;
  }
  return 0;
}

/** The numbers of lines that a text holds and does not print: its YAML head, and comments over several lines. */
export function findUnprintedLines(text: string): ReadonlySet<number> {
  const unprinted = new Set<number>();
  if (!text.startsWith('---') && !text.includes('<!--')) return unprinted;
  const lines = text.split('\n');
  const head = headLength(lines);
  for (let number = 1; number <= head; number += 1) unprinted.add(number);
  let scanned = 0;
  lines.forEach((line, index) => {
    if (index < scanned || !line.trimStart().startsWith('<!--') || line.includes('-->')) return;
    const limit = Math.min(lines.length, index + MAX_COMMENT_LINES);
    scanned = index + 1;
    for (let end = index + 1; end < limit; end += 1) {
      if (!lines[end]!.includes('-->')) continue;
      scanned = end + 1;
      if (!lines[end]!.trimEnd().endsWith('-->')) return;
      for (let number = index + 1; number <= end + 1; number += 1) unprinted.add(number);
      return;
    }
  });
  return unprinted;
}
