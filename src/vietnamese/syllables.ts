import { onsets, rhymesByTonePlace } from './data/rhymes.js';

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED_TONES = '\u0301\u0323';
const WORD = /[\p{L}\p{M}]+/gu;
const HAS_MARK = /[^\x00-\x7f]/;

/** Places of the tone letter by rhyme: one, or the old place and the new one. */
const TONE_PLACES: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(rhymesByTonePlace).flatMap(([places, rhymes]) =>
    rhymes.split(' ').map((rhyme) => [rhyme, [...places].map(Number)] as const),
  ),
);

interface Syllable {
  readonly onset: string;
  /** Without tone, NFC. */
  readonly rhyme: string;
  /** The combining mark, or "" for the level tone. */
  readonly tone: string;
  /** Which letter of the rhyme carries the tone; -1 for the level tone. */
  readonly place: number;
}

/** Every lower-case letter that carries a tone, with its letter and its tone; made once. */
const TONED: ReadonlyMap<string, readonly [letter: string, tone: string]> = new Map(
  [...'aăâeêioôơuưy'].flatMap((letter) =>
    [...TONES].map((tone) => [(letter + tone).normalize('NFC'), [letter, tone]] as const),
  ),
);

/** Letters of a lower-case NFC word without tones, the tone mark, and the letter that carries it; null for two tones. */
function splitTone(word: string): { letters: string; tone: string; place: number } | null {
  let letters = word;
  let tone = '';
  let place = -1;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) < 0x80) continue;
    const toned = TONED.get(word[at]!);
    if (!toned) continue;
    if (tone !== '') return null;
    place = at;
    tone = toned[1];
    letters = word.slice(0, at) + toned[0] + word.slice(at + 1);
  }
  return { letters, tone, place };
}

const FRONT = /^[eêiy]/;

/** Which letters may follow which onset: c/k, g/gh, ng/ngh stand before fixed vowels. */
function agree(onset: string, rhyme: string): boolean {
  if (/^(?:c|g|ng)$/.test(onset)) return !FRONT.test(rhyme);
  if (/^(?:k|gh|ngh)$/.test(onset)) return FRONT.test(rhyme);
  if (onset === 'qu') return /^[aăâeêiyơô]/.test(rhyme);
  return true;
}

/** "y" ends a syllable by itself after few onsets (lý, kỹ, tỷ); "yê" begins one. */
function spellsY(onset: string, rhyme: string): boolean {
  if (!rhyme.startsWith('y')) return true;
  return rhyme === 'y' ? /^(?:|h|k|l|m|s|t|v|qu)$/.test(onset) : onset === '' || onset === 'qu';
}

/** Onset and rhyme of every syllable that spelling allows, by its letters without tone; made when first asked for. */
let parts: ReadonlyMap<string, { readonly onset: string; readonly rhyme: string }> | null = null;

function syllableParts(): ReadonlyMap<string, { readonly onset: string; readonly rhyme: string }> {
  const made = new Map<string, { onset: string; rhyme: string }>();
  for (const onset of [...onsets, ''])
    for (const rhyme of TONE_PLACES.keys())
      if (!made.has(onset + rhyme) && agree(onset, rhyme) && spellsY(onset, rhyme))
        made.set(onset + rhyme, { onset, rhyme });
  return made;
}

function parseSyllable(word: string): Syllable | null {
  if (word.length === 0 || word.length > 7) return null;
  const split = splitTone(word);
  if (!split) return null;
  const { letters, tone, place } = split;
  parts ??= syllableParts();
  const known = parts.get(letters);
  if (!known) return null;
  const { onset, rhyme } = known;
  return { onset, rhyme, tone, place: tone === '' ? -1 : place - onset.length };
}

/**
 * Whether a word is spelt as a Vietnamese syllable can be: onset, rhyme and tone agree, the tone stands where the old or
 * the new usage puts it, and a rhyme ending in c, ch, p or t has sắc or nặng. It need not be a word of the language, and a
 * syllable that lost its marks may be well-formed still.
 */
export function isVietnameseSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFC');
  const syllable = parseSyllable(lower) ?? parseGi(lower);
  if (!syllable) return false;
  const { rhyme, tone, place } = syllable;
  if (/(?:[cpt]|ch)$/.test(rhyme)) {
    if (tone === '' || !STOPPED_TONES.includes(tone)) return false;
  }
  return tone === '' || TONE_PLACES.get(rhyme)!.includes(place);
}

/** "g" before "i" is written so only where "gi" itself is the syllable's beginning: gì, gìn, giếng. */
function parseGi(lower: string): Syllable | null {
  const split = splitTone(lower);
  if (!split?.letters.startsWith('gi')) return null;
  const rhyme = split.letters.slice(1);
  if (!/^i(?:n|ch|m|p|t|êng|êt|êc|ên)?$/.test(rhyme) || !TONE_PLACES.has(rhyme)) return null;
  return { onset: 'g', rhyme, tone: split.tone, place: split.tone === '' ? -1 : split.place - 1 };
}

/**
 * A key by which two texts are the same when letters, quality marks and tones are: case, the place of the tone (hòa,
 * hoà) and the Unicode form make no difference. Each word's tone is written after it as a digit.
 */
export function compareKey(text: string): string {
  const lower = text.toLowerCase().normalize('NFC');
  if (!HAS_MARK.test(lower)) return lower;
  return lower.replace(/[ðɖ]/g, 'đ').replace(WORD, (word) => {
    if (!HAS_MARK.test(word)) return word;
    const marks = word.normalize('NFD');
    const bare = marks.replace(TONE, '');
    if (bare.length === marks.length) return word;
    const tones = [...marks].filter((mark) => TONES.includes(mark)).map((mark) => TONES.indexOf(mark) + 1);
    return bare.normalize('NFC') + tones.join('');
  });
}

/** Puts every tone where one usage has it: "old" hòa, khỏe, thủy (as state documents print), "new" hoà, khoẻ, thuỷ. */
export function placeTones(text: string, usage: 'old' | 'new' = 'old'): string {
  return text.normalize('NFC').replace(WORD, (word) => {
    if (!HAS_MARK.test(word)) return word;
    const syllable = parseSyllable(word.toLowerCase());
    const places = syllable && TONE_PLACES.get(syllable.rhyme)!;
    if (!syllable || syllable.tone === '' || places === null || places.length < 2) return word;
    const wanted = syllable.onset.length + places[usage === 'old' ? 0 : 1]!;
    const bare = word.normalize('NFD').replace(TONE, '').normalize('NFC');
    return (bare.slice(0, wanted + 1) + syllable.tone + bare.slice(wanted + 1)).normalize('NFC');
  });
}
