import type { FoundRow, Store } from '../model/store.js';
import { ItemNotFoundError } from './inspect-item.js';

/**
 * The one target or task that an id, or a unique beginning of one (8 characters or more), means.
 * @throws ItemNotFoundError
 */
export async function resolveRow(store: Store, item: string): Promise<FoundRow> {
  const found = (await store.findRow(item)).filter(({ kind }) => kind !== 'document');
  if (found.length === 1) return found[0]!;
  const ids = found.map(({ id }) => id);
  if (found.length > 1)
    throw new ItemNotFoundError(
      'item-ambiguous',
      `"${item}" means ${found.length} rows; type more of the id.`,
      item,
      ids,
    );
  throw new ItemNotFoundError(
    'item-unknown',
    `No target or task has the id "${item}". "kehoach show DOC" and "kehoach search WORDS" print ids.`,
    item,
    [],
  );
}
