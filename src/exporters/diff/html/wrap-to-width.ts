/**
 * Widths of letters as shares of the letter's height, on the safe side of the sans-serif fonts that a page is shown in; what
 * a picture says has to stay inside its boxes whatever the font.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ilj.,;:'|!()]/u, 0.32],
  [/[\sfrtI/-]/u, 0.4],
  [/[mwMW@%—]/u, 0.95],
  [/\p{Lu}/u, 0.74],
  [/[\p{L}\p{N}]/u, 0.6],
];
const otherWidth = 1;

const widthOf = (text: string): number =>
  [...text.normalize('NFD')].reduce((sum, character) => {
    if (/\p{M}/u.test(character)) return sum;
    return sum + (widths.find(([pattern]) => pattern.test(character))?.[1] ?? otherWidth);
  }, 0);

/** The text in lines of at most `room` pixels in letters of a size, broken between words; "…" stands for what is beyond `most` lines. */
export function wrapToWidth(text: string, room: number, letter: number, most: number): string[] {
  const fits = (line: string): boolean => widthOf(line) * letter <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && fits(`${line} ${word}`)) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    // A word wider than the box is cut where it has to be.
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (!fits(`${last}…`)) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last}…`];
}
