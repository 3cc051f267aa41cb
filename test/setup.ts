import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.js';

/** Vitest runs this file anew for every test file, though modules are shared by all of them (vitest.config.ts). */
afterAll(removeTemporaryFolders);
