/** The three parts of the corpus: most is learned from, a little chooses settings, a little judges. */
export type Split = 'train' | 'tune' | 'test';

/** Percent of paragraphs held out for choosing settings, and as many for judging; the rest is learned from. */
const HELD_OUT_PERCENT = 5;

/**
 * Which part of the corpus a paragraph belongs to. Decided by its text alone, so that the language model and the
 * channel hold out the same paragraphs however the corpus is packed or sorted, and a copy of a paragraph never stands
 * on both sides. FNV-1a (32 bit) over the UTF-16 units of the trimmed NFC text.
 */
export function splitOf(paragraph: string): Split {
  const bucket = fnv1a(paragraph.normalize('NFC').trim()) % 100;
  if (bucket >= 100 - HELD_OUT_PERCENT) return 'test';
  return bucket >= 100 - 2 * HELD_OUT_PERCENT ? 'tune' : 'train';
}

/** FNV-1a over the two bytes of every UTF-16 unit, as an unsigned 32-bit number. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
