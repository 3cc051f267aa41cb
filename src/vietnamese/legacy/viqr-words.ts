import { decodeLegacyText } from './decode-legacy-text.js';
import { isSpelt } from './spelling.js';

/** A mark that no sentence ends with: one inside the word, or one of shape. */
export const SIGNS_OF_VIQR = /[aeiouy][\^(+*]['`?~.]?|[aeiouy]['`?~.](?=[a-z])|dd|[aeiouy]['`~]$/i;

/** "na`y." ends a sentence, whatever RFC 1456 asks to be escaped: no syllable has two tones. */
const ENDS_IN_TONE = /^(?<word>.*[aeiouyAEIOUY][\^(+*]?)(?<ending>['`?~.][^A-Za-z]*)$/;
const TWO_TONES =
  /[\u0300\u0301\u0303\u0309\u0323]\p{L}*[\u0302\u0306\u031b]?[\u0300\u0301\u0303\u0309\u0323]\P{L}*$/u;

/** A word of VIQR among its punctuation; what is neither marked nor a syllable once decoded stays ("ISO."). */
export function decodeViqrWord(token: string): string {
  // a letter before an item, a Roman number
  if (/^[aeiouyAEIOUY]\.$/.test(token)) return token;
  const decoded = decodeLegacyText(token, 'viqr');
  const { word, ending } = ENDS_IN_TONE.exec(token)?.groups ?? {};
  if (word !== undefined && TWO_TONES.test(decoded.normalize('NFD')))
    return decodeLegacyText(word, 'viqr') + ending;
  return SIGNS_OF_VIQR.test(token) || isSpelt(decoded) ? decoded : token;
}
