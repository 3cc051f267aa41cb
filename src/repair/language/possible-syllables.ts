import { onsets, rhymesByTonePlace } from '../../vietnamese/data/rhymes.js';
import { isVietnameseSyllable } from '../../vietnamese/syllables.js';
import { canonicalSyllable } from './canonical.js';

/** Level, grave, acute, tilde, hook, dot below. */
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;

/** Every syllable that Vietnamese spelling allows, once, in its canonical form; most of them are no word of the language. */
export function* possibleSyllables(): Generator<string> {
  const given = new Set<string>();
  for (const [places, rhymes] of Object.entries(rhymesByTonePlace)) {
    for (const rhyme of rhymes.split(' ')) {
      for (const onset of ['', ...onsets]) {
        for (const tone of TONES) {
          const at = onset.length + Number(places.at(-1)) + 1;
          const bare = onset + rhyme;
          const word = (bare.slice(0, at) + tone + bare.slice(at)).normalize('NFC');
          const syllable = isVietnameseSyllable(word) ? canonicalSyllable(word) : null;
          if (syllable === null || given.has(syllable)) continue;
          given.add(syllable);
          yield syllable;
        }
      }
    }
  }
}
