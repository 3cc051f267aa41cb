/** Lines that run on as one sentence, for context; indexes into the lines given, first to last in order. */
export type Paragraph = readonly number[];

const MARKER = /^\s*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\p{L}\)|¢\)|[-–—•+*]\s?\p{L}|[IVXl1]{1,4}[.–-]\s)/u;
const ENDS = /[.;:!?][”"’)]?\s*$/u;
const LETTER = /\p{L}/u;
/** One letter alone on its line. */
const SPECK = /^\s*\p{L}\s*$/u;

const inCapitals = (line: string): boolean => {
  const letters = line.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 4 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length * 0.65
  );
};

/**
 * Joins hard-wrapped lines. A new paragraph begins at a numbered or bulleted line, after a line that ends a sentence or a
 * clause, and where capitals begin or end; an empty line alone does not part, because scans have one at every page end.
 */
export function paragraphsOf(lines: readonly string[], first: number, last: number): Paragraph[] {
  const paragraphs: number[][] = [];
  let current: number[] = [];
  let previous = '';
  for (let index = first; index <= last; index += 1) {
    const line = lines[index]!;
    if ((!LETTER.test(line) && !/\d/.test(line)) || SPECK.test(line)) continue;
    const parts =
      current.length === 0 ||
      MARKER.test(line) ||
      ENDS.test(previous) ||
      inCapitals(line) !== inCapitals(previous) ||
      (index > 0 && lines[index - 1]!.trim() === '' && /^\s*\p{Lu}/u.test(line));
    if (parts) {
      current = [];
      paragraphs.push(current);
    }
    current.push(index);
    previous = line;
  }
  return paragraphs;
}

export { inCapitals };
