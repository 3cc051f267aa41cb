import { foldKeepingLength } from '../vietnamese/fold.js';
import { abbreviations } from './data/abbreviations.js';
import { central } from './data/central.js';
import { departments } from './data/departments.js';
import type { Entry } from './data/entries.js';
import { localBodies } from './data/local-bodies.js';
import { toneInNewPlace, type Word, type Words } from './words.js';

interface Node {
  readonly next: Map<string, Node>;
  /** The registered names have "và", a comma or a dash before this word. */
  joined: boolean;
  entry: Entry | null;
}

const newNode = (): Node => ({ next: new Map(), joined: false, entry: null });

export const entries: readonly Entry[] = [...central, ...departments, ...localBodies];

const root: Node = newNode();
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

const insert = (name: string, entry: Entry): void => {
  let node = root;
  let joined = false;
  for (const match of name.matchAll(PART)) {
    if (match[1] === undefined || match[1] === 'và') {
      joined = true;
      continue;
    }
    const word = node === root ? firstEdgeOf(match[1]) : edgeOf(match[1]);
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
};

for (const entry of entries) {
  insert(entry.name, entry);
  for (const spelling of entry.also) insert(spelling, entry);
}

/** First words by their folded form, for abbreviations of whole heads: "van" → "văn". */
const ROOT_WORDS: ReadonlyMap<string, string> = new Map(
  [...root.next.keys()]
    .filter((edge) => !edge.startsWith('='))
    .map((edge) => [foldKeepingLength(edge), edge]),
);

const EXPANSIONS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(abbreviations).map(([short, long]) => [short, long.map((words) => words.split(' '))]),
);

const follow = (node: Node, path: readonly string[]): Node | undefined => {
  let at: Node | undefined = node;
  for (const [index, word] of path.entries()) {
    at = at?.next.get(node === root && index === 0 ? (ROOT_WORDS.get(word) ?? word) : word);
  }
  return at;
};

/** Nodes that a printed word leads to: itself, and what it abbreviates. */
const step = (nodes: readonly Node[], word: Word, joinedOnly: boolean): Node[] => {
  const reached: Node[] = [];
  const short = isShort(word);
  const own = nodes[0] === root ? word.lower : word.folded;
  const paths = short ? [...(EXPANSIONS.get(word.folded) ?? []), ...(EXPANSIONS.get(word.lower) ?? [])] : [];
  for (const node of nodes) {
    for (const edge of short ? [own, `=${word.lower}`] : [own]) {
      const plain = node.next.get(edge);
      if (plain !== undefined && (plain.joined || !joinedOnly)) reached.push(plain);
    }
    for (const path of paths) {
      const first = node === root ? undefined : node.next.get(path[0]!);
      const joined = node === root || first?.joined || !joinedOnly;
      const last = joined ? follow(node, path) : undefined;
      if (last !== undefined) reached.push(last);
    }
  }
  return reached;
};

const LOOSE_CONNECTORS = new Set(['', '-', '–', '&', '&amp;', '.']);
const STRICT_CONNECTORS = new Set([',', '/']);

/**
 * The longest registered name that begins at word `index`: marks, case, "và" against "&" or "-", and abbreviations
 * make no difference; `end` is the number of the word behind it. A comma or "và" is passed only where a registered
 * name has a joint.
 */
export function longestEntry(
  words: Words,
  index: number,
  most = Number.POSITIVE_INFINITY,
): { end: number; entry: Entry } | null {
  let nodes: Node[] = [root];
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
    nodes = step(nodes, word, joinedOnly);
    const entry = nodes.find((node) => node.entry !== null)?.entry ?? null;
    if (entry !== null) found = { end: at + 1, entry };
  }
  return found;
}

/** True for a word that may open a registered name, in full or abbreviated. */
export function opensName(word: Word): boolean {
  return (
    root.next.has(word.lower) ||
    root.next.has(`=${word.lower}`) ||
    (isShort(word) && OPENING.has(word.folded))
  );
}
const OPENING: ReadonlySet<string> = new Set(
  [...EXPANSIONS]
    .filter(([, paths]) => paths.some((path) => ROOT_WORDS.has(path[0]!)))
    .map(([short]) => foldKeepingLength(short)),
);
