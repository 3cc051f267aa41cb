import { UsageError } from '../errors.js';
import type { DocumentSummary, Store } from '../model/store.js';
import { compareNames } from './file-names.js';

/** A document to name to a person, and how. */
export type Suggestion = Pick<DocumentSummary, 'id' | 'number' | 'issuer' | 'paths'>;

/** DOC is unknown or means several documents; `suggestions` are those it may have meant, likeliest first. */
export class DocumentNotFoundError extends UsageError {
  constructor(
    code: 'document-unknown' | 'document-ambiguous',
    readonly query: string,
    readonly suggestions: readonly Suggestion[],
  ) {
    super(
      code,
      code === 'document-unknown'
        ? `No document in the store is called "${query}". "kehoach list" shows what there is.`
        : `"${query}" means ${suggestions.length} documents; name one by its id.`,
    );
  }
}

const maxSuggestions = 5;

/** Below it two names share too little to be a slip of the keyboard (found by trying numbers one letter apart). */
const minLikeness = 0.35;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));

/** Dice coefficient of letter pairs, 0–1; one inside the other counts as alike. */
function likeness(a: string, b: string): number {
  const [left, right] = [plain(a), plain(b)];
  if (!left || !right) return 0;
  if (left.includes(right) || right.includes(left))
    return 0.5 + 0.5 * (Math.min(left.length, right.length) / Math.max(left.length, right.length));
  const rest = pairsOf(right);
  const all = pairsOf(left);
  const total = all.length + rest.length;
  let shared = 0;
  for (const pair of all) {
    const at = rest.indexOf(pair);
    if (at >= 0) {
      shared += 1;
      rest.splice(at, 1);
    }
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

const namesOf = (document: DocumentSummary): string[] =>
  [document.id, document.number ?? '', ...document.paths.map((path) => path.split('/').at(-1)!)].filter(
    Boolean,
  );

/**
 * The one document that DOC means: an id, number, file name, or a unique beginning of one.
 * @throws DocumentNotFoundError
 */
export async function resolveDocument(store: Store, query: string): Promise<DocumentSummary> {
  const meant = query.trim() === '' ? [] : await store.findDocuments(query);
  if (meant.length === 1) return meant[0]!;
  if (meant.length > 1) throw new DocumentNotFoundError('document-ambiguous', query, meant);
  const ranked = (await store.listDocuments())
    .map((document) => ({
      document,
      score: Math.max(0, ...namesOf(document).map((name) => likeness(query, name))),
    }))
    .filter(({ score }) => score >= minLikeness)
    .sort((a, b) => b.score - a.score || compareNames(a.document.id, b.document.id));
  throw new DocumentNotFoundError(
    'document-unknown',
    query,
    ranked.slice(0, maxSuggestions).map(({ document }) => document),
  );
}
