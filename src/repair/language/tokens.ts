import { isVietnameseSyllable } from '../../vietnamese/syllables.js';
import { canonicalSyllable } from './canonical.js';

/** Words outside the vocabulary. */
export const UNKNOWN = '<unk>';
/** Stands before the first token of a paragraph; never predicted. */
export const SENTENCE_START = '<s>';
/** Stands after the last token of a paragraph. */
export const SENTENCE_END = '</s>';
/** Any number: counts, decimals, shares, dates, spans of them. */
export const NUMBER = '<num>';
/** Numbers of documents and tokens that mix letters with digits: 46/KH-UBND, 5G, Gb/s, m2, IV/2026. */
export const CODE = '<code>';

/** Their numbers in every vocabulary are their places here. */
export const specialTokens = [UNKNOWN, SENTENCE_START, SENTENCE_END, NUMBER, CODE] as const;

/** What a run of characters between spaces is, once the marks around it are taken off. */
export type TokenClass =
  /** Counts as "<num>". */
  | 'number'
  /** Counts as "<code>". */
  | 'code'
  /** Letters only (an apostrophe may stand within): a token of its own, in its canonical spelling. */
  | 'word'
  /** Words joined by marks (và/hoặc, kinh tế-xã hội): falls apart into words and marks. */
  | 'compound'
  /** No letter and no digit. */
  | 'marks';

/** A token of the model, and the characters of the text that it stands for. */
export interface TextToken {
  readonly token: string;
  readonly written: string;
}

const HAS_LETTER = /\p{L}/u;
const HAS_DIGIT = /\p{N}/u;
const WORD = /^[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*$/u;
const AROUND = /^([^\p{L}\p{N}\p{M}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su;
const PARTS = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{Ll}\p{M}]+$/u;

/** Marks that mean the same to the model; a mark not named here (stars, bars, underscores) is no token. */
const markTokens: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [',', ','],
    [';', ';'],
    [':', ':'],
    ['.!?', '.'],
    ['…', '…'],
    ['([{', '('],
    [')]}', ')'],
    ['"“”„«»‘’\'', '"'],
    ['-–—−‐‑•●▪', '-'],
    ['/\\', '/'],
    ['&', '&'],
    ['%‰', '%'],
    ['+±', '+'],
    ['=<>≤≥×÷≈', '='],
  ].flatMap(([written, token]) => [...written!].map((mark) => [mark, token!] as const)),
);

/** Which class the model files a token under; `core` is what stands between the marks around a token: 46/KH-UBND, và/hoặc. */
export function tokenClass(core: string): TokenClass {
  const letters = HAS_LETTER.test(core);
  if (HAS_DIGIT.test(core)) return letters ? 'code' : 'number';
  if (!letters) return 'marks';
  if (WORD.test(core)) return 'word';
  return namesDocuments(core) ? 'code' : 'compound';
}

/** KH-UBND, QĐ-TTg, NQ-CP: a hyphen beside an abbreviation; xã-phường and TỈNH-THÀNH are words. */
function namesDocuments(core: string): boolean {
  if (!/[-–]/.test(core)) return false;
  return core.split(/[-–/]/).some((part) => CAPITALS.test(part) && !isVietnameseSyllable(part));
}

/** The tokens of one mark or run of marks: "–" is "-", "..." is "…", "”." is two; marks the model does not know are left out. */
export function markTokensOf(marks: string): string[] {
  return marksOf(marks).map(({ token }) => token);
}

function marksOf(marks: string): TextToken[] {
  const tokens: TextToken[] = [];
  for (const written of marks.replace(/\.{2,}/g, '…')) {
    const token = markTokens[written];
    if (token !== undefined && tokens.at(-1)?.token !== token) tokens.push({ token, written });
  }
  return tokens;
}

/** A core by its class: one token, or those of a compound. */
function coreTokens(core: string): TextToken[] {
  switch (tokenClass(core)) {
    case 'number':
      return [{ token: NUMBER, written: core }];
    case 'code':
      return [{ token: CODE, written: core }];
    case 'word':
      return [{ token: canonicalSyllable(core), written: core }];
    case 'marks':
      return marksOf(core);
    default:
      return core
        .match(PARTS)!
        .flatMap((part) =>
          HAS_LETTER.test(part) ? [{ token: canonicalSyllable(part), written: part }] : marksOf(part),
        );
  }
}

/** The tokens of what stands between two spaces: "(46/KH-UBND)," is ( <code> ) and a comma; "70%" is <num> alone. */
export function chunkTokens(chunk: string): TextToken[] {
  const [, before, core, after] = AROUND.exec(chunk)!;
  if (core === '') return marksOf(before! + after!);
  const inner = coreTokens(core!);
  const isNumber = inner.length === 1 && inner[0]!.token === NUMBER;
  return [...marksOf(before!), ...inner, ...marksOf(isNumber ? after!.replace(/^[%‰]/, '') : after!)];
}

/** The tokens of a clean paragraph with the characters each stands for, without those of its beginning and end. */
export function textTokens(text: string): TextToken[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((chunk) => (chunk === '' ? [] : chunkTokens(chunk)));
}

/** What the language model learns from a clean paragraph: its tokens, without `<s>` and `</s>`. */
export function modelTokens(text: string): string[] {
  return textTokens(text).map(({ token }) => token);
}
