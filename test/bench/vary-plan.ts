/** Words that plans use in one another's place; swapping them leaves every table a table. */
const wordPairs: readonly (readonly [string, string])[] = [
  ['triển khai', 'thực hiện'],
  ['xây dựng', 'ban hành'],
  ['hạ tầng', 'nền tảng'],
  ['nâng cao', 'phát huy'],
  ['ứng dụng', 'sử dụng'],
];

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Another plan of the same make: other serial numbers, percentages and words, the same for the same `variant`.
 * Ordinals, years and dates stay, so that as many rows are read from it.
 */
export function varyPlan(text: string, variant: number): string {
  const random = randomFrom(variant);
  const swapped = wordPairs.filter(() => random() < 0.5);
  let varied = text
    .replace(/\b\d{2}(?=%)/g, () => String(10 + Math.floor(random() * 90)))
    .replace(/\b\d{2,3}(?=\/(?:KH|NQ|QĐ|TB))/g, () => String(10 + Math.floor(random() * 980)));
  for (const [a, b] of swapped)
    varied = varied.replaceAll(a, '\u0000').replaceAll(b, a).replaceAll('\u0000', b);
  return `${varied}\n${variant}\n`;
}
