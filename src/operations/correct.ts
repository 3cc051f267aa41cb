import { UsageError } from '../errors.js';
import type { Correction } from '../model/repair.js';
import type { Store } from '../model/store.js';
import { resolveDocument } from './resolve-document.js';

/** A correction that was kept or taken back, and the held documents that have its words: they are read anew by ingest. */
export interface Corrected {
  readonly correction: Correction;
  readonly documents: readonly string[];
}

interface Scope {
  /** DOC that it holds for; without it, all documents. */
  readonly document: string | undefined;
}

const scopeOf = async (store: Store, { document }: Scope): Promise<string | null> =>
  document === undefined ? null : (await resolveDocument(store, document)).id;

/** Words as they are compared: composed, one space between them. */
const wordsOf = (raw: string): string => raw.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Keeps what a person has put right: it wins over every model from then on. Words put right as themselves are left alone.
 * @throws UsageError for empty words, DocumentNotFoundError
 */
export async function correct(
  store: Store,
  words: { readonly sic: string; readonly corr: string },
  scope: Scope,
): Promise<Corrected> {
  const [sic, corr] = [wordsOf(words.sic), wordsOf(words.corr)];
  if (sic === '' || corr === '')
    throw new UsageError('empty-words', 'A correction needs the words as printed, and the right ones.');
  const correction = { sic, corr, scope: await scopeOf(store, scope) };
  return { correction, documents: await store.saveCorrection(correction) };
}

/**
 * Takes a correction back.
 * @throws CorrectionNotFoundError, DocumentNotFoundError
 */
export async function removeCorrection(store: Store, words: string, scope: Scope): Promise<Corrected> {
  const key = { sic: wordsOf(words), scope: await scopeOf(store, scope) };
  const kept = await store.corrections();
  const known = kept.find(({ sic, scope: of }) => sic === key.sic && of === key.scope);
  const documents = known ? await store.removeCorrection(key) : null;
  if (!known || !documents)
    throw new CorrectionNotFoundError(
      key.sic,
      kept.map(({ sic, scope: of }) => (of === null ? sic : `${sic} (--doc ${of})`)),
    );
  return { correction: known, documents };
}

/** There is no such correction; `suggestions` are those that there are. */
export class CorrectionNotFoundError extends UsageError {
  constructor(
    readonly query: string,
    readonly suggestions: readonly string[],
  ) {
    super('correction-unknown', `There is no correction of "${query}" for this scope.`);
  }
}
