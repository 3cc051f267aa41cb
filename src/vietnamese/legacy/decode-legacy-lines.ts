import { isVietnameseSyllable } from '../syllables.js';
import { decodeLegacyText, type LegacyEncoding } from './decode-legacy-text.js';
import { detectLegacyEncoding, isUnicodeVietnamese, mayBeLegacy } from './detect-legacy-encoding.js';
import { countWords } from './judge-words.js';
import { decodeViqrWord } from './viqr-words.js';

/** A line in Unicode: what it was in, and the share of the words decoded that are syllables then. */
export interface DecodedLine {
  readonly text: string;
  readonly encoding: LegacyEncoding;
  readonly valid: number;
}

/** A line decoded among others of its encoding is Vietnamese for the most part; French in it is left. */
const leastValidInLine = 0.6;
/** So many words that are Vietnamese as they stand are Unicode, whatever stands around them. */
const enoughToStay = 3;
const validAsTheyStand = 0.75;
/** Away from lines of the encoding a line has to speak for itself. */
const mostValidElsewhere = 0.4;

/** Signs that stand alone are bullets, dashes and marks, and letters by chance; "®)" and "ª." name an item. */
const bareSigns: Readonly<Record<Exclude<LegacyEncoding, 'viqr'>, RegExp>> = {
  tcvn3: /(?<![^\s(])[§¨©ª¬®·»](?!\S)/g,
  vni: /(?!)/g,
  // "30 m²" is no word of VPS either
  vps: /(?<![^\s(])[–—…•](?!\S)|(?<=(?<![a-zA-Z])[kcd]?m)[²³]|(?<!\S)[“‘](?=\S)|(?<=\S)[”’](?=[\s.,;:)]|$)/g,
};
const HELD = '\ue000';

/** An older encoding knows "ư" as the soft hyphen, which PDFs write as a hyphen: "th-¬ng" is "thương", "t- vÊn" "tư vấn". */
function withHyphensAsLetters(line: string): string {
  return line.replace(/\S*[a-zA-Z\x80-\u02ff]-\S*|\S*-[a-zA-Z\x80-\u02ff]\S*/g, (token) => {
    const word = token.replace(/^[^\p{L}\p{S}-]+|[^\p{L}\p{S}-]+$/gu, '');
    if (!/^[^-]*-[^-]*$/.test(word)) return token;
    const asLetter = word.replace('-', '\u00ad');
    return isVietnameseSyllable(decodeLegacyText(asLetter, 'tcvn3')) ? token.replace('-', '\u00ad') : token;
  });
}

const SMALL = /[a-z]/;
const CODED_CAPITALS = /[A-Z].*[A-Z]/;
const PLAIN_CAPITALS = /^[A-Z]{2,7}$/;

/** Words in capitals beside which small marked letters must be capitals too: "HO¹CH", "BAN"; "GTVT" may stand in any line. */
const isInCapitals = (token: string): boolean =>
  !SMALL.test(token) &&
  !/\d/.test(token) &&
  (PLAIN_CAPITALS.test(token)
    ? isVietnameseSyllable(token)
    : CODED_CAPITALS.test(token) && /[\x80-\u02ff]/.test(token));

/** TCVN3 has small marked letters alone: those of a word in capitals, or of a line of them, are capitals in its font. */
function withCapitals(line: string, decoded: string): string {
  if (!SMALL.test(line) && line.split(/\s+/).some(isInCapitals)) return decoded.toUpperCase();
  let at = 0;
  // decoding by letter keeps lengths
  return decoded.replace(/\S+|\s+/g, (part) => {
    const token = line.slice(at, at + part.length);
    at += part.length;
    return isInCapitals(token) ? part.toUpperCase() : part;
  });
}

function decodeLine(line: string, encoding: LegacyEncoding): string {
  if (encoding === 'viqr') return line.replace(/\S+/g, decodeViqrWord);
  const held: string[] = [];
  const safe = (encoding === 'tcvn3' ? withHyphensAsLetters(line) : line).replace(
    bareSigns[encoding],
    (sign) => {
      held.push(sign);
      return HELD;
    },
  );
  const letters = decodeLegacyText(safe, encoding);
  const decoded = encoding === 'tcvn3' ? withCapitals(safe, letters) : letters;
  return held.length === 0 ? decoded : decoded.replaceAll(HELD, () => held.shift()!);
}

function decodedLine(line: string, encoding: LegacyEncoding, amongOthers: boolean): DecodedLine | null {
  if (!mayBeLegacy(line)) return null;
  const text = decodeLine(line, encoding);
  if (text === line) return null;
  const { changed, validAfter, validBefore } = countWords(line, encoding);
  const stays = amongOthers
    ? changed >= enoughToStay && validBefore >= changed * validAsTheyStand
    : validBefore > changed * mostValidElsewhere || changed === 0;
  if (stays || validAfter < changed * leastValidInLine) return null;
  return { text, encoding, valid: changed === 0 ? 1 : validAfter / changed };
}

/** Lines between two that are Unicode without doubt are judged together. */
function runsOf(lines: readonly string[]): [first: number, end: number][] {
  const runs: [number, number][] = [];
  let first = 0;
  lines.forEach((line, at) => {
    if (!isUnicodeVietnamese(line)) return;
    if (at > first) runs.push([first, at]);
    first = at + 1;
  });
  if (first < lines.length) runs.push([first, lines.length]);
  return runs;
}

/** So many lines show the encoding of a run, however long it is. */
const enoughLines = 300;

function sampleOf(lines: readonly string[]): readonly string[] {
  const step = Math.ceil(lines.length / enoughLines);
  return step <= 1 ? lines : lines.filter((_, at) => at % step === 0);
}

/**
 * For every line that stands in an older encoding, the same in Unicode; null for those that stay. Documents mix encodings:
 * runs of lines are judged one by one, and what is too short to tell follows the encoding met elsewhere in the text.
 */
export function decodeLegacyLines(lines: readonly string[]): (DecodedLine | null)[] {
  const decoded: (DecodedLine | null)[] = lines.map(() => null);
  const runs = runsOf(lines).map(([first, end]) => {
    const candidates = lines.slice(first, end).filter(mayBeLegacy);
    const encoding = detectLegacyEncoding(sampleOf(candidates).join('\n'));
    return { first, end, encoding, empty: candidates.length === 0 };
  });
  const met = runs.find(({ encoding }) => encoding !== null)?.encoding ?? null;
  if (met === null) return decoded;
  for (const { first, end, encoding, empty } of runs) {
    if (empty) continue;
    for (let at = first; at < end; at += 1)
      decoded[at] = decodedLine(lines[at]!, encoding ?? met, encoding !== null);
  }
  return decoded;
}
