import { sanitizeForTerminal } from './sanitize.js';

/** Noncharacters of Unicode: no text holds them, so they can mark what is to be bold until a line is printed. */
const begin = '\ufdd0';
const end = '\ufdd1';
const marks = /[\ufdd0\ufdd1]/g;

/** Marks words to be printed bold where the output is a terminal. */
export const strong = (text: string): string => `${begin}${text}${end}`;

export const withoutMarks = (text: string): string => text.replace(marks, '');

/** Sanitizes lines one by one, and turns the marks into terminal codes (or nothing), each line closed. */
export function printable(text: string, emphasis: boolean): string {
  return text
    .split('\n')
    .map((line) => {
      const safe = sanitizeForTerminal(line);
      if (!emphasis || !safe.includes(begin)) return withoutMarks(safe);
      return `${safe.replaceAll(begin, '\u001b[1m').replaceAll(end, '\u001b[22m')}\u001b[0m`;
    })
    .join('\n');
}
