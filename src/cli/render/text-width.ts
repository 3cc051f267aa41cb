import { withoutMarks } from './emphasis.js';

const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** Columns that a text takes on a terminal; Vietnamese letters take one, composed or not. */
export function textWidth(text: string): number {
  const visible = withoutMarks(text).replace(zeroWidth, '');
  return [...visible].length + (visible.match(wide)?.length ?? 0);
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - textWidth(text)));
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - textWidth(text))) + text;

/** The longest beginning that takes at most `width` columns, and the rest. */
function cutAt(text: string, width: number): [string, string] {
  let taken = 0;
  let end = 0;
  for (const character of text) {
    taken += textWidth(character);
    if (taken > width) break;
    end += character.length;
  }
  return [text.slice(0, end), text.slice(end)];
}

/** The text cut to a width, "…" in place of its middle: both ends of a file name tell it apart. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const tail = Math.floor((width - 1) / 3);
  const backwards = [...text].reverse().join('');
  const end = [...cutAt(backwards, tail)[0]].reverse().join('');
  return `${cutAt(text, width - 1 - tail)[0]}…${end}`;
}

/** Lines of at most `width` columns (2 or more), broken between words; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word;
    if (line && textWidth(line) + 1 + textWidth(rest) <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line) lines.push(line);
    while (textWidth(rest) > width) {
      const [head, tail] = cutAt(rest, width);
      lines.push(head);
      rest = tail;
    }
    line = rest;
  }
  if (line || lines.length === 0) lines.push(line);
  return lines;
}

/** The same on at most `most` lines; "…" stands for what does not fit. */
export function wrapShort(text: string, width: number, most: number): string[] {
  const lines = wrap(text, width);
  if (lines.length <= most) return lines;
  const last = `${lines[most - 1]!}…`;
  return [...lines.slice(0, most - 1), textWidth(last) <= width ? last : `${cutAt(last, width - 1)[0]}…`];
}

/** A path on lines of `width` columns: the folder is cut, the file's name never; one that is too long wraps. */
export function shortenPath(path: string, width: number): string[] {
  if (textWidth(path) <= width) return [path];
  const at = path.lastIndexOf('/');
  const name = path.slice(at + 1);
  const room = width - textWidth(name) - 2;
  if (at > 0 && room > 0) return [`${cutAt(path.slice(0, at), room)[0]}…/${name}`];
  return wrap(name, width);
}
