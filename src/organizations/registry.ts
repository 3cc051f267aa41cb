import { central } from './data/central.js';
import { departments } from './data/departments.js';
import type { Entry } from './data/entries.js';
import { furtherBodies, furtherSpellings } from './data/further-bodies.js';
import { localBodies } from './data/local-bodies.js';
import { NameTrie } from './name-trie.js';
import type { Word, Words } from './words.js';

/** The bodies whose names the repairer's lexicon is made of. */
export const entries: readonly Entry[] = [...central, ...departments, ...localBodies];

/** All bodies that ship. */
const shippedEntries: readonly Entry[] = [...entries, ...furtherBodies];

/** A set of registered bodies, ready to be looked up. */
export interface Registry {
  readonly entries: readonly Entry[];
  readonly names: NameTrie;
  /** Tells this set from every other: part of the fingerprint of what was read with it. Empty for what ships. */
  readonly mark: string;
}

const spellingsOf = (entry: Entry): (readonly [string, Entry])[] =>
  [entry.name, ...entry.also].map((spelling) => [spelling, entry] as const);

const shippedSpellings: readonly (readonly [string, Entry])[] = [
  ...shippedEntries.flatMap(spellingsOf),
  ...Object.entries(furtherSpellings).map(
    ([spelling, name]) => [spelling, shippedEntries.find((entry) => entry.name === name)!] as const,
  ),
];

/** What ships, without what a person added. */
export const shippedRegistry: Registry = {
  entries: shippedEntries,
  names: new NameTrie(shippedSpellings),
  mark: '',
};

let inUse = shippedRegistry;

/** The registry that names are looked up in now. */
export const registryInUse = (): Registry => inUse;

/**
 * What ships and more: bodies of their own, and further spellings of bodies that ship. `mark` has to differ for sets that
 * differ.
 */
export function extendedRegistry(
  added: readonly Entry[],
  spellings: readonly (readonly [spelling: string, entry: Entry])[],
  mark: string,
): Registry {
  const names = new NameTrie([...shippedSpellings, ...added.flatMap(spellingsOf), ...spellings]);
  return { entries: [...shippedEntries, ...added], names, mark };
}

/** From now on, names are looked up in `registry` (null: in what ships), by every reader. */
export function useRegistry(registry: Registry | null): void {
  inUse = registry ?? shippedRegistry;
}

/** `work` with names looked up in `registry`; it has to be done when it returns. */
export function withRegistry<Result>(registry: Registry, work: () => Result): Result {
  const before = inUse;
  inUse = registry;
  try {
    return work();
  } finally {
    inUse = before;
  }
}

/** The longest registered name that begins at word `index`, `most` words at most; see NameTrie. */
export function longestEntry(
  words: Words,
  index: number,
  most = Number.POSITIVE_INFINITY,
): { end: number; entry: Entry } | null {
  return inUse.names.longest(words, index, most);
}

/** True for a word that may open a registered name, in full or abbreviated. */
export function opensName(word: Word): boolean {
  return inUse.names.opens(word);
}
