/**
 * What is left of an abbreviation when letters that recognisers take for one another are one: Đ, D and the DP or P that
 * stand for Đ; Q, O and 0; I, l and 1. Two abbreviations of one skeleton may be the same word.
 */
function skeletonOf(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ĐÐ|ÐĐ/g, 'Đ') // one letter, read as itself and as its look-alike
    .replace(/[ĐÐđ]/g, 'D')
    .replace(/D[PbB]/g, 'D')
    .replace(/[Q0]/g, 'O')
    .replace(/OO+/g, 'O')
    .replace(/[l1|]/g, 'I')
    .toUpperCase();
}

/** Known abbreviations by their skeletons. */
export class Skeletons {
  private readonly bySkeleton = new Map<string, string[]>();
  private readonly known: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.known = new Set(words);
    for (const word of this.known) {
      const skeleton = skeletonOf(word);
      const list = this.bySkeleton.get(skeleton);
      if (list) list.push(word);
      else this.bySkeleton.set(skeleton, [word]);
    }
  }

  has(word: string): boolean {
    return this.known.has(word);
  }

  /** The one known abbreviation that may have been printed where `seen` stands; null for none, several, or `seen` itself. */
  mend(seen: string): string | null {
    if (this.known.has(seen)) return null;
    for (const variant of [seen, seen.replace(/P/g, 'Đ')]) {
      const meant = this.bySkeleton.get(skeletonOf(variant));
      if (meant?.length === 1) return meant[0]!;
    }
    return null;
  }
}
