import { isVietnameseSyllable } from '../../vietnamese/syllables.js';

const bareWord = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** A bare word that is a syllable with some tone: "phat" and "phát" both have the shape of one. */
export function couldBeSyllable(word: string): boolean {
  const bare = bareWord(word);
  return isVietnameseSyllable(bare) || shapeWithTone(bare);
}

function shapeWithTone(bare: string): boolean {
  if (!/(?:[cpt]|ch)$/.test(bare)) return false;
  const vowel = bare.search(/[aeiouy](?=[^aeiouy]*$)/);
  if (vowel < 0) return false;
  return isVietnameseSyllable(`${bare.slice(0, vowel + 1)}\u0301${bare.slice(vowel + 1)}`.normalize('NFC'));
}
