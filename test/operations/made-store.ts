import path from 'node:path';
import type { FileToSave, Store } from '../../src/model/store.js';
import { openStore } from '../../src/store/open-store.js';
import { temporaryFolder } from '../temporary-folder.js';

/** `work` with a new store of these files, in this order; closed when it is done. */
export async function withFiles<Result>(
  files: readonly FileToSave[],
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(path.join(temporaryFolder(), 'kehoach.db'), { fileExists: () => true });
  try {
    for (const each of files) await store.saveFile(each);
    return await work(store);
  } finally {
    await store.close();
  }
}
