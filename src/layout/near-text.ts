import { foldKeepingLength } from '../vietnamese/fold.js';

const letters = (text: string): string => foldKeepingLength(text).replace(/[^a-z0-9]/g, '');

/**
 * The fewest letters that have to be changed, put in or left out for `phrase` to stand somewhere in `text`, marks, case,
 * spaces and punctuation apart (approximate matching after Sellers, 1980). Tells a known phrase in text that a
 * recogniser garbled. At most the letters of `phrase`.
 */
export function changesToHold(text: string, phrase: string): number {
  const [given, wanted] = [letters(text), letters(phrase)];
  let costs = Array.from({ length: wanted.length + 1 }, (_, at) => at);
  let least = wanted.length;
  for (const letter of given) {
    const next = [0]; // the phrase may begin anywhere
    for (let at = 1; at <= wanted.length; at += 1) {
      const same = costs[at - 1]! + (letter === wanted[at - 1] ? 0 : 1);
      next.push(Math.min(same, costs[at]! + 1, next[at - 1]! + 1));
    }
    costs = next;
    least = Math.min(least, costs[wanted.length]!);
  }
  return least;
}

/** Letters of a phrase that may be wrong: a sixth, as in pages read with the wrong language. */
const wrongShare = 1 / 6;

/** True where `text` holds `phrase`, or what a recogniser may have made of it. */
export const holdsNearly = (text: string, phrase: string): boolean =>
  changesToHold(text, phrase) <= Math.floor(letters(phrase).length * wrongShare);

/** True where `text` is `phrase` and no more, likewise. */
export const isNearly = (text: string, phrase: string): boolean =>
  Math.abs(letters(text).length - letters(phrase).length) <= 1 && holdsNearly(text, phrase);
