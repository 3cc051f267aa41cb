import type { PreparedRow, View } from './prepared-row.js';

/** A word in every row of two plans still tells something of a row beside one that is in no other. */
const least = 0.25;

/**
 * How much words tell between two plans: their shipped weight, less where many rows of these two have them ("khoa học,
 * công nghệ, đổi mới sáng tạo" in a plan about nothing else). Rests on the two alone, so that a third changes nothing.
 */
export class PairWeights {
  private readonly rowsWith = new Map<string, number>();
  private readonly rows: number;
  private readonly known = new WeakMap<View, Float64Array>();
  private readonly answers = new Map<string, number>();

  constructor(one: readonly PreparedRow[], other: readonly PreparedRow[]) {
    this.rows = one.length + other.length;
    for (const row of [...one, ...other])
      for (const key of new Set(row.whole.words.map(({ key }) => key)))
        this.rowsWith.set(key, (this.rowsWith.get(key) ?? 0) + 1);
  }

  /** The weight of each word of a view. */
  of(view: View): Float64Array {
    const known = this.known.get(view);
    if (known) return known;
    const weights = Float64Array.from(view.words, ({ key, weight }) => weight * this.share(key));
    this.known.set(view, weights);
    return weights;
  }

  /** What is asked of two views again and again: titles of groups, which many rows share. */
  remembered(one: View, other: View, work: () => number): number {
    const key = `${one.text}\n${other.text}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = work();
    this.answers.set(key, answer);
    return answer;
  }

  /** Two rows that have a word are what links are made of: from the third on it tells less. */
  private share(key: string): number {
    const others = Math.max(1, (this.rowsWith.get(key) ?? 1) / 2);
    const most = Math.log(1 + this.rows / 2);
    return Math.max(least, Math.log(1 + this.rows / 2 / others) / most);
  }
}
