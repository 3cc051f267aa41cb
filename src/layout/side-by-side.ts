/** Columns of letterhead and foot that a printer set side by side stand at least this many spaces apart. */
const gap = /(?<=\S) {5,}(?=[\p{Lu}(*])/u;
/** A line with more columns than that is no letterhead. */
const mostColumns = 3;

/** The texts that one line prints side by side, left to right; usually one, none for a blank line. */
export function splitColumns(line: string): string[] {
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  if (line.trim() === '') return [];
  const columns = line.split(gap);
  return columns.length > 1 && columns.length <= mostColumns ? columns.map(tidy) : [tidy(line)];
}
