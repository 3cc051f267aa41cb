import { afterAll } from 'vitest';
import { useRegistry } from '../src/organizations/registry.js';
import { removeTemporaryFolders } from './temporary-folder.js';

/** Vitest runs this file anew for every test file, though modules are shared by all of them (vitest.config.ts). */
afterAll(removeTemporaryFolders);

/** Bodies that a command was told to add are known to the whole process, until they are taken back. */
afterAll(() => useRegistry(null));
