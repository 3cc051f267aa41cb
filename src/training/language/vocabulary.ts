import {
  chunkTokens,
  SENTENCE_END,
  SENTENCE_START,
  specialTokens,
  type TextToken,
} from '../../repair/language/tokens.js';
import { isVietnameseSyllable } from '../../vietnamese/syllables.js';

/** Words that are no Vietnamese syllable (foreign, abbreviations) are kept when seen this often. */
const FOREIGN_SEEN = 3;

/** The tokens of paragraphs, remembering every run of characters between spaces: a corpus has few different ones. */
export class CorpusTokens {
  private readonly known = new Map<string, readonly TextToken[]>();

  of(paragraph: string): TextToken[] {
    const tokens: TextToken[] = [];
    for (const chunk of paragraph.split(/\s+/)) {
      if (chunk === '') continue;
      let found = this.known.get(chunk);
      if (found === undefined) {
        found = chunkTokens(chunk);
        this.known.set(chunk, found);
      }
      for (const token of found) tokens.push(token);
    }
    return tokens;
  }
}

/** Numbers of words in their order: the special tokens first, then by how often they are seen, then by code unit. */
export class Vocabulary {
  readonly ids: ReadonlyMap<string, number>;

  constructor(readonly words: readonly string[]) {
    this.ids = new Map(words.map((word, id) => [word, id]));
  }

  get size(): number {
    return this.words.length;
  }
}

/** `extra` are words known from elsewhere: numbered last, never counted. */
export function chooseVocabulary(counts: ReadonlyMap<string, number>, extra: Iterable<string>): Vocabulary {
  const special: ReadonlySet<string> = new Set(specialTokens);
  const seen = [...counts]
    .filter(([word, count]) => count >= FOREIGN_SEEN || isVietnameseSyllable(word) || !/\p{L}/u.test(word))
    .filter(([word]) => !special.has(word))
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([word]) => word);
  const words = new Set([...specialTokens, ...seen, ...[...extra].sort()]);
  return new Vocabulary([...words]);
}

/** Paragraphs as numbers, each between the numbers of `<s>` and `</s>`; words outside the vocabulary are 0. */
export function encode(
  paragraphs: readonly string[],
  tokens: CorpusTokens,
  vocabulary: Vocabulary,
): Uint16Array {
  const start = vocabulary.ids.get(SENTENCE_START)!;
  const end = vocabulary.ids.get(SENTENCE_END)!;
  const encoded: number[] = [];
  for (const paragraph of paragraphs) {
    const inner = tokens.of(paragraph);
    if (inner.length === 0) continue;
    encoded.push(start);
    for (const { token } of inner) encoded.push(vocabulary.ids.get(token) ?? 0);
    encoded.push(end);
  }
  return Uint16Array.from(encoded);
}
