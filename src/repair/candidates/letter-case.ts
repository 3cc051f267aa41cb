/** How a word's letters are set: as in running text, with a capital, or in capitals. */
export type LetterCase = 'lower' | 'title' | 'upper';

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

export function setCase(word: string, letterCase: LetterCase): string {
  if (letterCase === 'lower') return word;
  if (letterCase === 'upper') return word.toUpperCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * The ways a word may have been set, told from what can be seen of it. Digits and signs that stand for letters hide
 * their case; then `inCapitals` (the words around it are) decides, else both are possible.
 */
export function possibleCases(seen: string, inCapitals: boolean): readonly LetterCase[] {
  let upper = 0;
  let lower = 0;
  for (const letter of seen) {
    if (UPPER.test(letter)) upper += 1;
    else if (LOWER.test(letter)) lower += 1;
  }
  const first = seen.charAt(0);
  if (inCapitals && upper >= lower) return ['upper'];
  if (upper >= 2 && upper > lower) return ['upper'];
  if (UPPER.test(first)) return inCapitals ? ['upper', 'title'] : ['title'];
  if (LOWER.test(first)) return inCapitals && upper > 0 ? ['lower', 'upper'] : ['lower'];
  return ['lower', 'title'];
}
