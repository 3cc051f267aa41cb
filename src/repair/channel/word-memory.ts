/** How much the sum over letters weighs against whole words remembered, in counts (best on the tuning pairs). */
const lettersWeight = 6;

/**
 * Whole words as they came out of the recogniser in training: frequent words are garbled in ways that letters taken one by
 * one do not foretell ("của" as "ctia"). Blends what is remembered with the sum over letters.
 */
export class WordMemory {
  private readonly bySeen = new Map<string, string[]>();
  private readonly counts = new Map<string, Map<string, number>>();

  constructor(
    words: readonly (readonly [printed: string, seen: string, count: number])[],
    private readonly totals: ReadonlyMap<string, number>,
    private readonly idOf: (printed: string) => number,
  ) {
    for (const [printed, seen, count] of words) {
      let row = this.counts.get(printed);
      if (!row) {
        row = new Map();
        this.counts.set(printed, row);
      }
      row.set(seen, count);
      const list = this.bySeen.get(seen);
      if (list) list.push(printed);
      else this.bySeen.set(seen, [printed]);
    }
  }

  printedFor(seen: string): readonly { readonly text: string; readonly id: number }[] {
    const printed = this.bySeen.get(seen) ?? [];
    return printed.map((text) => ({ text, id: this.idOf(text) })).filter(({ id }) => id >= 0);
  }

  /** P(seen | printed), where the letters alone give `segments`. */
  chance(printed: string, seen: string, segments: number): number {
    const total = this.totals.get(printed);
    if (total === undefined) return segments;
    const count = this.counts.get(printed)?.get(seen) ?? 0;
    return (count + lettersWeight * segments) / (total + lettersWeight);
  }
}
