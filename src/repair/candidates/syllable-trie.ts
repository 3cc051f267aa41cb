/** A word of the vocabulary as it may be spelled; several spellings (hoà, hóa) may share one id. */
export interface Spelling {
  readonly text: string;
  /** How it is to be printed: the tone where state documents put it. */
  readonly printed: string;
  readonly id: number;
  /** Natural logarithm of how often the word is met, whatever stands before it. */
  readonly logFrequency: number;
}

/**
 * The vocabulary as a tree of letters in flat arrays: node 0 is the root, children of a node follow one another by
 * `next`, the more frequent branch first; `best` is the highest frequency (not its logarithm) under a node.
 */
export class SyllableTrie {
  readonly letter: string[] = [''];
  readonly upper: string[] = [''];
  readonly child: Int32Array;
  readonly next: Int32Array;
  readonly word: Int32Array;
  /** How the word that ends at a node is to be printed; empty where none ends. */
  readonly printed: string[] = [];
  readonly best: Float64Array;
  readonly depth: number;

  constructor(
    spellings: readonly Spelling[],
    readonly weight: (logFrequency: number) => number,
  ) {
    interface Node {
      readonly children: Map<string, Node>;
      word: number;
      printed: string;
      own: number;
      best: number;
      letter: string;
    }
    const make = (letter: string): Node => ({
      children: new Map(),
      word: -1,
      printed: '',
      own: 0,
      best: 0,
      letter,
    });
    const root = make('');
    let nodes = 1;
    let depth = 0;
    for (const { text, printed, id, logFrequency } of spellings) {
      const frequency = this.weight(logFrequency);
      let node = root;
      root.best = Math.max(root.best, frequency);
      for (const letter of text) {
        let below = node.children.get(letter);
        if (!below) {
          below = make(letter);
          node.children.set(letter, below);
          nodes += 1;
        }
        node = below;
        node.best = Math.max(node.best, frequency);
      }
      node.word = id;
      node.printed = printed;
      node.own = frequency;
      depth = Math.max(depth, text.length);
    }
    this.depth = depth;
    this.child = new Int32Array(nodes).fill(-1);
    this.next = new Int32Array(nodes).fill(-1);
    this.word = new Int32Array(nodes).fill(-1);
    this.best = new Float64Array(nodes);
    this.own = new Float64Array(nodes);
    let used = 1;
    const place = (node: Node, at: number): void => {
      this.word[at] = node.word;
      this.printed[at] = node.printed;
      this.best[at] = node.best;
      this.own[at] = node.own;
      const children = [...node.children.values()].sort(
        (a, b) => b.best - a.best || (a.letter < b.letter ? -1 : 1),
      );
      let before = -1;
      for (const below of children) {
        const here = used;
        used += 1;
        this.letter[here] = below.letter;
        this.upper[here] = below.letter.toUpperCase();
        if (before === -1) this.child[at] = here;
        else this.next[before] = here;
        before = here;
        place(below, here);
      }
    };
    place(root, 0);
  }

  /** Frequency of the word that ends at a node. */
  readonly own: Float64Array;
}
