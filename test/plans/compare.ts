/** Levels what is no difference between two readers: case, width of dashes and quotes, space, punctuation at the ends. */
export const normalise = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : String(value)
        .normalize('NFC')
        .toLowerCase()
        .replace(/[–—]/g, '-')
        .replace(/[“”]/g, '"')
        .replace(/’/g, "'")
        .replace(/\s+/g, ' ')
        .replace(/^[ .;,:/]+|[ .;,:/]+$/g, '')
        .replace(/\s*([≥≤<>=%/-])\s*/g, '$1');

export const same = (left: unknown, right: unknown): boolean => normalise(left) === normalise(right);

const unitBag = (units: readonly string[] | undefined): string =>
  (units ?? []).map(normalise).filter(Boolean).sort().join(' | ');

/** Units are compared as a set: their order says nothing. */
export const sameUnits = (
  expected: readonly string[],
  got: readonly string[] | undefined,
  alternative?: readonly string[],
): boolean => [expected, alternative ?? expected].some((units) => unitBag(units) === unitBag(got));

/** A group title without the count it declares: "(03)", "(18 chỉ tiêu)". */
export const bare = (title: string | null | undefined): string =>
  (title ?? '').replace(/\s*\(\s*\d+[^()]*\)\s*$/, '');

const words = (text: unknown): string[] =>
  String(text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Share of common words (Dice, with repeats), 0–1. */
export function similarity(left: unknown, right: unknown): number {
  const a = words(left);
  const b = words(right);
  if (a.length + b.length === 0) return 1;
  const stock = new Map<string, number>();
  for (const word of a) stock.set(word, (stock.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = stock.get(word) ?? 0;
    if (left > 0) {
      common += 1;
      stock.set(word, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}

/** Share of the shorter one's distinct words that the other has too: an item answered in two parts still matches. */
export function overlap(left: unknown, right: unknown): number {
  const a = new Set(words(left));
  const b = new Set(words(right));
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : [...a].filter((word) => b.has(word)).length / least;
}

export interface Pairing<Expected, Got> {
  readonly pairs: readonly (readonly [Expected, Got | null])[];
  readonly extra: readonly Got[];
}

/** Pairs rows by code, then what is left by title. */
export function pairRows<Expected, Got>(
  expected: readonly Expected[],
  got: readonly Got[],
  code: { expected(row: Expected): string; got(row: Got): string },
  title: { expected(row: Expected): string; got(row: Got): string },
): Pairing<Expected, Got> {
  const left = [...got];
  const best = (row: Expected, candidates: readonly Got[], least: number): Got | null => {
    let found: Got | null = null;
    let score = least;
    for (const candidate of candidates) {
      const likeness = similarity(title.expected(row), title.got(candidate));
      if (likeness > score) [found, score] = [candidate, likeness];
    }
    if (found !== null) left.splice(left.indexOf(found), 1);
    return found;
  };
  const byCode = expected.map((row) => {
    const candidates = left.filter((candidate) => code.got(candidate) === code.expected(row));
    return [row, best(row, candidates, 0.5)] as const;
  });
  const pairs = byCode.map(([row, match]) => [row, match ?? best(row, [...left], 0.6)] as const);
  return { pairs, extra: left };
}

export const f1 = (recall: number, precision: number): number =>
  recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
