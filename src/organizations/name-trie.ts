import { foldKeepingLength } from '../vietnamese/fold.js';
import { abbreviations } from './data/abbreviations.js';
import type { Entry } from './data/entries.js';
import { toneInNewPlace, type Word, type Words } from './words.js';

interface Node {
  readonly next: Map<string, Node>;
  /** The registered names have "và", a comma or a dash before this word. */
  joined: boolean;
  entry: Entry | null;
}

const newNode = (): Node => ({ next: new Map(), joined: false, entry: null });

const PART = /([\p{L}\p{N}]+)|[,&/–-]/gu;

/** Short forms in capitals have edges of their own, so that "Du lịch" is not taken for "ĐU". */
const edgeOf = (word: string): string =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
    ? `=${word.toLowerCase()}`
    : foldKeepingLength(word);
/** The first word keeps its marks: "sơ", "số", "bảo" open no name of a Sở or a newspaper. */
const firstEdgeOf = (word: string): string => {
  const edge = edgeOf(word);
  return edge.startsWith('=') ? edge : toneInNewPlace(word.toLowerCase());
};
const isShort = (word: Word): boolean =>
  word.text === word.text.toUpperCase() || !/[aeiouy]/.test(word.folded);

const EXPANSIONS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(abbreviations).map(([short, long]) => [short, long.map((words) => words.split(' '))]),
);

const LOOSE_CONNECTORS = new Set(['', '-', '–', '&', '&amp;', '.']);
const STRICT_CONNECTORS = new Set([',', '/']);

/**
 * Registered names, word by word: marks, case, "và" against "&" or "-", and abbreviations make no difference. Of two
 * entries with one spelling the first has it.
 */
export class NameTrie {
  private readonly root = newNode();
  /** First words by their folded form, for abbreviations of whole heads: "van" → "văn". */
  private readonly rootWords: ReadonlyMap<string, string>;
  /** Short forms of whole heads. */
  private readonly opening: ReadonlySet<string>;

  constructor(spellings: Iterable<readonly [spelling: string, entry: Entry]>) {
    for (const [spelling, entry] of spellings) this.insert(spelling, entry);
    const words = [...this.root.next.keys()].filter((edge) => !edge.startsWith('='));
    const rootWords = new Map(words.map((edge) => [foldKeepingLength(edge), edge]));
    const heads = [...EXPANSIONS].filter(([, paths]) => paths.some((path) => rootWords.has(path[0]!)));
    this.rootWords = rootWords;
    this.opening = new Set(heads.map(([short]) => foldKeepingLength(short)));
  }

  private insert(name: string, entry: Entry): void {
    let node = this.root;
    let joined = false;
    for (const match of name.matchAll(PART)) {
      if (match[1] === undefined || match[1] === 'và') {
        joined = true;
        continue;
      }
      const word = node === this.root ? firstEdgeOf(match[1]) : edgeOf(match[1]);
      let next = node.next.get(word);
      if (next === undefined) {
        next = newNode();
        node.next.set(word, next);
      }
      next.joined ||= joined;
      joined = false;
      node = next;
    }
    node.entry ??= entry;
  }

  private follow(node: Node, path: readonly string[]): Node | undefined {
    let at: Node | undefined = node;
    for (const [index, word] of path.entries())
      at = at?.next.get(node === this.root && index === 0 ? (this.rootWords.get(word) ?? word) : word);
    return at;
  }

  /** Nodes that a printed word leads to: itself, and what it abbreviates. */
  private step(nodes: readonly Node[], word: Word, joinedOnly: boolean): Node[] {
    const reached: Node[] = [];
    const short = isShort(word);
    const own = nodes[0] === this.root ? word.lower : word.folded;
    const paths = short
      ? [...(EXPANSIONS.get(word.folded) ?? []), ...(EXPANSIONS.get(word.lower) ?? [])]
      : [];
    for (const node of nodes) {
      for (const edge of short ? [own, `=${word.lower}`] : [own]) {
        const plain = node.next.get(edge);
        if (plain !== undefined && (plain.joined || !joinedOnly)) reached.push(plain);
      }
      for (const path of paths) {
        const first = node === this.root ? undefined : node.next.get(path[0]!);
        const joined = node === this.root || first?.joined || !joinedOnly;
        const last = joined ? this.follow(node, path) : undefined;
        if (last !== undefined) reached.push(last);
      }
    }
    return reached;
  }

  /**
   * The longest registered name that begins at word `index`; `end` is the number of the word behind it. A comma or "và"
   * is passed only where a registered name has a joint.
   */
  longest(words: Words, index: number, most: number): { end: number; entry: Entry } | null {
    let nodes: Node[] = [this.root];
    let found: { end: number; entry: Entry } | null = null;
    for (let at = index; nodes.length > 0 && at < index + most; at += 1) {
      let word = words.at(at);
      if (word === null) break;
      let joinedOnly = false;
      if (at > index) {
        joinedOnly = STRICT_CONNECTORS.has(word.gap);
        if (!joinedOnly && !LOOSE_CONNECTORS.has(word.gap)) break;
        if (word.gap === '.' && words.at(at - 1)!.text.length > 2) break; // "VP. HĐND" goes on, a sentence does not
        if (word.lower === 'và') {
          at += 1;
          word = words.at(at);
          if (word === null || word.gap !== '') break;
          joinedOnly = true;
        }
      }
      nodes = this.step(nodes, word, joinedOnly);
      const entry = nodes.find((node) => node.entry !== null)?.entry ?? null;
      if (entry !== null) found = { end: at + 1, entry };
    }
    return found;
  }

  /** True for a word that may open a registered name, in full or abbreviated. */
  opens(word: Word): boolean {
    return (
      this.root.next.has(word.lower) ||
      this.root.next.has(`=${word.lower}`) ||
      (isShort(word) && this.opening.has(word.folded))
    );
  }
}
