import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/store/open-store.js';
import { describeDerived } from './derived-contract.js';
import { describeEvidence } from './evidence-contract.js';
import { describeLinks } from './links-contract.js';
import { describePages } from './pages-contract.js';
import { describeSearch } from './search-contract.js';
import { describeStore, type StoreUnderTest } from './store-contract.js';

async function open(): Promise<StoreUnderTest> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-store-'));
  const gone = new Set<string>();
  const store = await openStore(path.join(folder, 'kehoach.db'), { fileExists: (file) => !gone.has(file) });
  const release = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, gone, release };
}

describeStore('the SQLite store', open);
describeSearch('searching the SQLite store', open);
describeDerived('what the SQLite store works out', open);
describeEvidence('repairs in the SQLite store', open);
describePages('recognised pages in the SQLite store', open);
describeLinks('links in the SQLite store', open);
