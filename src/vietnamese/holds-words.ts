const wordPart = /[\p{L}\p{M}\p{N}]/u;

/** Whether a text has these words, whatever their case, as words of their own: "an" does not stand in "toàn". */
export function holdsWords(text: string, words: string): boolean {
  const [within, sought] = [text.toLowerCase(), words.toLowerCase()];
  if (sought === '') return false;
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
    const [before, after] = [within[at - 1], within[at + sought.length]];
    const begins = before === undefined || !wordPart.test(before) || !wordPart.test(sought[0]!);
    const ends = after === undefined || !wordPart.test(after) || !wordPart.test(sought.at(-1)!);
    if (begins && ends) return true;
  }
  return false;
}

/** The words of a text in lower case, signs left out. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
