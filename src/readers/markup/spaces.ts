const unicodeSpaces = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\x85\v]/g;
/** Soft hyphens, zero-width spaces and joiners, direction marks, byte order marks: none of them is seen in print. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Word's Symbol and Wingdings characters, which it leaves in the private use area. */
const symbols: Readonly<Record<string, string>> = {
  '\uf02d': '-',
  '\uf0b7': '•',
  '\uf0a7': '•',
  '\uf0d8': '•',
  '\uf076': '•',
  '\uf0b3': '≥',
  '\uf0a3': '≤',
  '\uf0b1': '±',
  '\uf0b4': '×',
  '\uf0ae': '→',
  '\uf0e0': '→',
};

/** One test keeps the common line cheap, which has none of them. */
const special = /[\x85\v\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\uf000-\uf0ff]/;

/** Every kind of space as U+0020, invisible characters gone, Symbol-font characters as what they look like. */
export function plainSpaces(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(unicodeSpaces, ' ')
    .replace(invisible, '')
    .replace(/[\uf000-\uf0ff]/g, (symbol) => symbols[symbol] ?? symbol);
}

/** Without the spaces at the end; tabs stay, they are empty cells. (A pattern would take quadratic time.) */
export function trimTail(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}
