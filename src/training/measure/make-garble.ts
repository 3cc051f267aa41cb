import { randomFrom } from '../random.js';

/** Ways to garble a text that need no picture of it. */
export type MadeGarble = 'marks-stripped' | 'letters-dropped' | 'syllables-split';

/** How often the space after a syllable goes with its dropped last letter, and how often a syllable falls apart. */
const spaceLost = 0.12;
const syllableSplit = 0.35;

/** Letters that older fonts and encodings lack: all with a dot below or a hook, with two marks, and ă ơ ư. */
const RARE = /[\u1ea0-\u1ef9\u0102\u0103\u01a0\u01a1\u01af\u01b0\u0128\u0129\u0168\u0169]/g;
const MARKED = /[^\x00-\x7f]/;

export function garble(text: string, kind: MadeGarble): string {
  const clean = text.normalize('NFC');
  switch (kind) {
    case 'marks-stripped':
      return clean.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    case 'letters-dropped':
      return dropLetters(clean);
    case 'syllables-split':
      return splitSyllables(clean);
  }
}

function dropLetters(text: string): string {
  const random = randomFrom(`letters-dropped ${text}`);
  return text
    .split(' ')
    .map((word) => {
      const left = word.replace(RARE, '');
      const lostLast = left !== word && !word.endsWith(left.slice(-1));
      return left + (lostLast && random.chance(spaceLost) ? '' : ' ');
    })
    .join('')
    .trimEnd();
}

function splitSyllables(text: string): string {
  const random = randomFrom(`syllables-split ${text}`);
  return text
    .split(' ')
    .map((word) => {
      const at = word.search(MARKED);
      if (at < 0 || word.length < 3 || !random.chance(syllableSplit)) return word;
      const cut = at + 1 < word.length && (at === 0 || random.chance(0.6)) ? at + 1 : at;
      return cut === 0 || cut >= word.length ? word : `${word.slice(0, cut)} ${word.slice(cut)}`;
    })
    .join(' ');
}
